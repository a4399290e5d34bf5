using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence.Bulk;

namespace Mingjing.Core.Intake;

/// <summary>The tables of findings, groups and counts.</summary>
internal static class FindingTables
{
    private static readonly BulkColumn[] Identity =
    [
        new("organization_id", CellKind.Id),
        new("id", CellKind.Id),
        new("region_code", CellKind.Text),
        new("act_id", CellKind.Id),
        new("check_code", CellKind.Text),
        new("ordinal", CellKind.Int),
        new("first_found_at", CellKind.Instant),
    ];

    private static readonly BulkColumn[] Standing =
    [
        new("day", CellKind.Day),
        new("state", CellKind.Text),
        new("is_signal", CellKind.Flag),
        new("to_verify", CellKind.Flag),
        new("limb", CellKind.Int),
        new("exceptions", CellKind.Long),
        new("plain_due_on", CellKind.Day),
        new("due_on", CellKind.Day),
        new("is_provisional", CellKind.Flag),
        new("twin_organization_id", CellKind.Id),
        new("twin_id", CellKind.Id),
        new("position", CellKind.Int),
        new("act_version_no", CellKind.Int),
        new("rule_set", CellKind.Int),
        new("ended_at", CellKind.Instant),
        new("version", CellKind.Int),
    ];

    public static readonly BulkInsert<ScreeningFinding> Insert = new(
        "screening_finding",
        [.. Identity, .. Standing],
        (finding, cells) =>
        {
            cells.Id(finding.OrganizationId.Value);
            cells.Id(finding.Id.Value);
            cells.Text(finding.RegionCode);
            cells.Id(finding.ActId.Value);
            cells.Text(finding.Check);
            cells.Int(finding.Ordinal);
            cells.Instant(finding.FirstFoundAt);
            WriteStanding(finding, cells);
        }
    );

    public static readonly BulkUpdate<ScreeningFinding> Update = new(
        "screening_finding",
        Standing,
        [new("organization_id", CellKind.Id), new("id", CellKind.Id)],
        (finding, cells) =>
        {
            WriteStanding(finding, cells);
            cells.Id(finding.OrganizationId.Value);
            cells.Id(finding.Id.Value);
        }
    );

    public static readonly BulkLookup<ActRef> OfAct = new(
        string.Join(", ", Identity.Concat(Standing).Select(c => "f." + c.Name)),
        "screening_finding f",
        [new("f.organization_id", CellKind.Id), new("f.act_id", CellKind.Id)],
        WriteRef
    );

    public static readonly BulkInsert<ActGroup> InsertGroup = new(
        "act_group",
        [
            new("organization_id", CellKind.Id),
            new("act_id", CellKind.Id),
            new("slot", CellKind.Int),
            new("region_code", CellKind.Text),
            new("group_key", CellKind.Bytes),
        ],
        (group, cells) =>
        {
            cells.Id(group.OrganizationId.Value);
            cells.Id(group.ActId.Value);
            cells.Int(group.Slot);
            cells.Text(group.RegionCode);
            cells.Bytes(group.GroupKey);
        }
    );

    public static readonly BulkDelete<ActRef> DeleteGroups = new(
        "act_group",
        [new("organization_id", CellKind.Id), new("act_id", CellKind.Id)],
        WriteRef
    );

    public static readonly BulkLookup<ActRef> GroupsOfAct = new(
        "g.organization_id, g.act_id, g.slot, g.region_code, g.group_key",
        "act_group g",
        [new("g.organization_id", CellKind.Id), new("g.act_id", CellKind.Id)],
        WriteRef
    );

    public static readonly BulkLookup<(int Slot, byte[] Key)> MembersOfGroup = new(
        "g.organization_id, g.act_id",
        "act_group g",
        [new("g.group_key", CellKind.Bytes), new("g.slot", CellKind.Int)],
        (key, cells) =>
        {
            cells.Bytes(key.Key);
            cells.Int(key.Slot);
        }
    );

    public static readonly BulkInsert<ActTally> InsertTally = new(
        "act_tally",
        [
            new("organization_id", CellKind.Id),
            new("year", CellKind.Int),
            new("region_code", CellKind.Text),
            new("counts", CellKind.Bytes),
        ],
        (tally, cells) =>
        {
            cells.Id(tally.OrganizationId.Value);
            cells.Int(tally.Year);
            cells.Text(tally.RegionCode);
            cells.Bytes(tally.Counts);
        }
    );

    public static readonly BulkUpdate<ActTally> UpdateTally = new(
        "act_tally",
        [new("counts", CellKind.Bytes)],
        [new("organization_id", CellKind.Id), new("year", CellKind.Int)],
        (tally, cells) =>
        {
            cells.Bytes(tally.Counts);
            cells.Id(tally.OrganizationId.Value);
            cells.Int(tally.Year);
        }
    );

    public static readonly BulkLookup<(OrganizationId Organization, int Year)> Tally = new(
        "t.counts",
        "act_tally t",
        [new("t.organization_id", CellKind.Id), new("t.year", CellKind.Int)],
        (key, cells) =>
        {
            cells.Id(key.Organization.Value);
            cells.Int(key.Year);
        }
    );

    public static ScreeningFinding ReadFinding(ICellReader cells) =>
        new()
        {
            OrganizationId = new OrganizationId(cells.Id(0)),
            Id = new FindingId(cells.Id(1)),
            RegionCode = cells.Text(2),
            ActId = new ActId(cells.Id(3)),
            Check = cells.Text(4),
            Ordinal = cells.Int(5),
            FirstFoundAt = cells.Instant(6),
            Day = cells.Day(7),
            State = cells.Name<FindingState>(8),
            IsSignal = cells.Flag(9),
            ToVerify = cells.Flag(10),
            Limb = cells.Int(11),
            Exceptions = cells.Long(12),
            PlainDueOn = cells.DayOrNull(13),
            DueOn = cells.DayOrNull(14),
            IsProvisional = cells.Flag(15),
            TwinOrganizationId = cells.IsNull(16) ? null : new OrganizationId(cells.Id(16)),
            TwinId = cells.IsNull(17) ? null : new ActId(cells.Id(17)),
            Position = cells.Int(18),
            ActVersionNo = cells.Int(19),
            RuleSet = cells.Int(20),
            EndedAt = cells.InstantOrNull(21),
            Version = cells.Int(22),
        };

    public static ActGroup ReadGroup(ICellReader cells) =>
        new()
        {
            OrganizationId = new OrganizationId(cells.Id(0)),
            ActId = new ActId(cells.Id(1)),
            Slot = cells.Int(2),
            RegionCode = cells.Text(3),
            GroupKey = cells.Bytes(4),
        };

    private static void WriteStanding(ScreeningFinding finding, ICellWriter cells)
    {
        cells.Day(finding.Day);
        cells.Text(finding.State.ToString());
        cells.Flag(finding.IsSignal);
        cells.Flag(finding.ToVerify);
        cells.Int(finding.Limb);
        cells.Long(finding.Exceptions);
        cells.Day(finding.PlainDueOn);
        cells.Day(finding.DueOn);
        cells.Flag(finding.IsProvisional);
        cells.Id(finding.TwinOrganizationId?.Value);
        cells.Id(finding.TwinId?.Value);
        cells.Int(finding.Position);
        cells.Int(finding.ActVersionNo);
        cells.Int(finding.RuleSet);
        cells.Instant(finding.EndedAt);
        cells.Int(finding.Version);
    }

    private static void WriteRef(ActRef act, ICellWriter cells)
    {
        cells.Id(act.Organization.Value);
        cells.Id(act.Act.Value);
    }
}
