using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence.Bulk;

namespace Mingjing.Core.Intake;

/// <summary>The table of acts as the writer writes and reads it.</summary>
internal static class ActTables
{
    public static readonly BulkColumn[] Keys = [new("organization_id", CellKind.Id), new("id", CellKind.Id)];

    private static readonly BulkColumn[] Facts =
    [
        new("region_code", CellKind.Text),
        new("subject_code", CellKind.Text),
        new("record_no", CellKind.Text),
        new("kind", CellKind.Text),
        new("day", CellKind.Day),
        new("decided_on", CellKind.Day),
        new("result", CellKind.Text),
        new("status", CellKind.Text),
        new("matter", CellKind.Text),
        new("party_name", CellKind.Text),
        new("party_index", CellKind.Bytes),
        new("decision_no", CellKind.Text),
        new("decision_key", CellKind.Text),
        new("fine", CellKind.Long),
        new("confiscation", CellKind.Long),
        new("source", CellKind.Text),
        new("is_complete", CellKind.Flag),
        new("version_no", CellKind.Int),
        new("record_hash", CellKind.Bytes),
        new("facts", CellKind.Bytes),
        new("received_at", CellKind.Instant),
        new("run_id", CellKind.Id),
        new("sources", CellKind.Int),
        new("withdrawn", CellKind.Text),
    ];

    private static readonly BulkColumn[] Answers =
    [
        new("answers_low", CellKind.Long),
        new("answers_high", CellKind.Long),
        new("lacks", CellKind.Bytes),
        new("rule_set", CellKind.Int),
        new("findings", CellKind.Int),
        new("stamp", CellKind.Long),
        new("next_review_on", CellKind.Day),
    ];

    private static readonly BulkColumn[] All = [.. Keys, .. Facts, .. Answers];

    /// <summary>Every column, for <see cref="Read"/>.</summary>
    public static readonly string Selected = string.Join(", ", All.Select(c => "a." + c.Name));

    public static readonly BulkInsert<StoredAct> Insert = new(
        "act",
        All,
        (act, cells) =>
        {
            WriteKey(act, cells);
            WriteFacts(act, cells);
            WriteAnswers(act, cells);
        }
    );

    /// <summary>Everything of an act.</summary>
    public static readonly BulkUpdate<StoredAct> Update = new(
        "act",
        [.. Facts, .. Answers],
        Keys,
        (act, cells) =>
        {
            WriteFacts(act, cells);
            WriteAnswers(act, cells);
            WriteKey(act, cells);
        }
    );

    /// <summary>Only what a screening found.</summary>
    public static readonly BulkUpdate<StoredAct> UpdateAnswers = new(
        "act",
        Answers,
        Keys,
        (act, cells) =>
        {
            WriteAnswers(act, cells);
            WriteKey(act, cells);
        }
    );

    public static readonly BulkLookup<(OrganizationId Organization, string Subject, string RecordNo)> ByRecordNo = new(
        Selected,
        "act a",
        [
            new("a.organization_id", CellKind.Id),
            new("a.subject_code", CellKind.Text),
            new("a.record_no", CellKind.Text),
        ],
        (key, cells) =>
        {
            cells.Id(key.Organization.Value);
            cells.Text(key.Subject);
            cells.Text(key.RecordNo);
        }
    );

    public static readonly BulkLookup<(OrganizationId Organization, string Subject, string Key)> ByDecision = new(
        Selected,
        "act a",
        [
            new("a.decision_key", CellKind.Text),
            new("a.organization_id", CellKind.Id),
            new("a.subject_code", CellKind.Text),
        ],
        (key, cells) =>
        {
            cells.Text(key.Key);
            cells.Id(key.Organization.Value);
            cells.Text(key.Subject);
        },
        "AND a.withdrawn IS NULL"
    );

    /// <summary>The acts of a group, by the check's slot and the key.</summary>
    public static readonly BulkLookup<(int Slot, byte[] Key)> ByGroup = new(
        Selected,
        "act_group g JOIN act a ON a.organization_id = g.organization_id AND a.id = g.act_id",
        [new("g.group_key", CellKind.Bytes), new("g.slot", CellKind.Int)],
        (key, cells) =>
        {
            cells.Bytes(key.Key);
            cells.Int(key.Slot);
        }
    );

    public static readonly BulkLookup<(OrganizationId Organization, ActId Id)> ById = new(
        Selected,
        "act a",
        [new("a.organization_id", CellKind.Id), new("a.id", CellKind.Id)],
        (key, cells) =>
        {
            cells.Id(key.Organization.Value);
            cells.Id(key.Id.Value);
        }
    );

    public static StoredAct Read(ICellReader cells) =>
        new()
        {
            OrganizationId = new OrganizationId(cells.Id(0)),
            Id = new ActId(cells.Id(1)),
            RegionCode = cells.Text(2),
            SubjectCode = cells.Text(3),
            RecordNo = cells.Text(4),
            Kind = cells.Name<ActKind>(5),
            Day = cells.Day(6),
            DecidedOn = cells.DayOrNull(7),
            Result = cells.IsNull(8) ? null : cells.Name<ActResult>(8),
            Status = cells.IsNull(9) ? null : cells.Name<ActStatus>(9),
            Matter = cells.TextOrNull(10),
            PartyName = cells.TextOrNull(11),
            PartyIndex = cells.BytesOrNull(12),
            DecisionNo = cells.TextOrNull(13),
            DecisionKey = cells.TextOrNull(14),
            Fine = cells.LongOrNull(15),
            Confiscation = cells.LongOrNull(16),
            Source = cells.Name<ActSourceKind>(17),
            IsComplete = cells.Flag(18),
            VersionNo = cells.Int(19),
            RecordHash = cells.Bytes(20),
            Facts = cells.Bytes(21),
            ReceivedAt = cells.Instant(22),
            RunId = cells.IsNull(23) ? null : new ImportRunId(cells.Id(23)),
            Sources = cells.Int(24),
            Withdrawn = cells.IsNull(25) ? null : cells.Name<ActWithdrawalReason>(25),
            AnswersLow = cells.Long(26),
            AnswersHigh = cells.Long(27),
            Lacks = cells.BytesOrNull(28),
            RuleSet = cells.Int(29),
            Findings = cells.Int(30),
            Stamp = cells.Long(31),
            NextReviewOn = cells.DayOrNull(32),
        };

    private static void WriteKey(StoredAct act, ICellWriter cells)
    {
        cells.Id(act.OrganizationId.Value);
        cells.Id(act.Id.Value);
    }

    private static void WriteFacts(StoredAct act, ICellWriter cells)
    {
        cells.Text(act.RegionCode);
        cells.Text(act.SubjectCode);
        cells.Text(act.RecordNo);
        cells.Text(act.Kind.ToString());
        cells.Day(act.Day);
        cells.Day(act.DecidedOn);
        cells.Text(act.Result?.ToString());
        cells.Text(act.Status?.ToString());
        cells.Text(act.Matter);
        cells.Text(act.PartyName);
        cells.Bytes(act.PartyIndex);
        cells.Text(act.DecisionNo);
        cells.Text(act.DecisionKey);
        cells.Long(act.Fine);
        cells.Long(act.Confiscation);
        cells.Text(act.Source.ToString());
        cells.Flag(act.IsComplete);
        cells.Int(act.VersionNo);
        cells.Bytes(act.RecordHash);
        cells.Bytes(act.Facts);
        cells.Instant(act.ReceivedAt);
        cells.Id(act.RunId?.Value);
        cells.Int(act.Sources);
        cells.Text(act.Withdrawn?.ToString());
    }

    private static void WriteAnswers(StoredAct act, ICellWriter cells)
    {
        cells.Long(act.AnswersLow);
        cells.Long(act.AnswersHigh);
        cells.Bytes(act.Lacks);
        cells.Int(act.RuleSet);
        cells.Int(act.Findings);
        cells.Long(act.Stamp);
        cells.Day(act.NextReviewOn);
    }
}
