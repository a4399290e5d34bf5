using System.Runtime.InteropServices;
using Mingjing.Core.Checks;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Persistence.Bulk;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Intake;

/// <summary>What is new in a batch, in the order of its leaves.</summary>
internal sealed class BatchContent(ActBatchId id, DateTimeOffset at, ImportRunId? run)
{
    public ActBatchId Id { get; } = id;

    public DateTimeOffset At { get; } = at;

    public ImportRunId? Run { get; } = run;

    public List<byte[]> Leaves { get; } = [];

    public List<ActVersion> Versions { get; } = [];

    public List<ActSecondSource> Sources { get; } = [];

    public List<ActWithdrawalRow> Withdrawals { get; } = [];
}

/// <summary>
/// 入库判定: new, replaced, the same, another source, or rejected, one record after the other, so that a number that comes twice in
/// a batch is decided as if it came in two.
/// </summary>
internal sealed class BatchDecisions(BulkTransaction bulk, ScreeningConditions conditions, BatchContent content)
{
    private readonly Dictionary<(Guid, string Subject, string RecordNo), ActUnderWork> _byRecordNo = [];
    private readonly Dictionary<(Guid, string Subject, string Key), List<ActUnderWork>> _byDecision = [];
    private readonly Dictionary<ActRef, ActUnderWork> _acts = [];
    private readonly ActScreener _screener = new(conditions.Context);

    /// <summary>Every act that the batch looked at.</summary>
    public IReadOnlyDictionary<ActRef, ActUnderWork> Acts => _acts;

    /// <summary>Decides every record; the results have no receipts yet, but the number of their leaf.</summary>
    public async Task<List<(IntakeResult Result, int Leaf)>> Decide(
        IReadOnlyList<PreparedAct> records,
        CancellationToken cancel
    )
    {
        await Load([.. records.Where(r => r.Refusal is null)], cancel);
        var results = new List<(IntakeResult, int)>(records.Count);
        foreach (var record in records)
        {
            var before = content.Leaves.Count;
            var result = record.Refusal is { } refusal ? Reject(record, refusal) : Decide(record);
            results.Add((result, content.Leaves.Count > before ? before : -1));
        }

        return results;
    }

    private async Task Load(List<PreparedAct> records, CancellationToken cancel)
    {
        var numbers = records
            .Select(r => (r.Home.Organization, r.Completed.SubjectCode, r.Completed.RecordNo))
            .Distinct()
            .ToList();
        await bulk.Find(ActTables.ByRecordNo, numbers, (_, cells) => Note(ActTables.Read(cells)), cancel);
        var decisions = records
            .Where(r => r.DecisionKey is not null)
            .Select(r => (r.Home.Organization, r.Completed.SubjectCode, r.DecisionKey!))
            .Distinct()
            .ToList();
        await bulk.Find(ActTables.ByDecision, decisions, (_, cells) => Note(ActTables.Read(cells)), cancel);

        // Few acts have two sources: their versions and rows are read only where two kinds of sources can meet.
        var meeting = _acts.Values.Where(a => a.Sources > 0 || a.Source.IsDisclosure()).ToList();
        await bulk.Find(
            VersionTables.Version,
            [.. meeting.Select(a => (a.Ref.Organization, a.Ref.Act, a.VersionNo))],
            (i, cells) => meeting[i].Version = VersionTables.ReadVersion(cells),
            cancel
        );
        var joined = meeting.Where(a => a.Sources > 0).ToList();
        await bulk.Find(
            VersionTables.Source,
            [.. joined.Select(a => (a.Ref.Organization, a.Ref.Act, a.Sources))],
            (i, cells) => joined[i].LastSource = VersionTables.ReadSource(cells),
            cancel
        );
    }

    private void Note(StoredAct row)
    {
        if (!_acts.ContainsKey(new ActRef(row.OrganizationId, row.Id)))
            Note(ActUnderWork.Of(row));
    }

    private void Note(ActUnderWork act)
    {
        _acts[act.Ref] = act;
        _byRecordNo[(act.Ref.Organization.Value, act.SubjectCode, act.RecordNo)] = act;
        if (act.DecisionKey is { } key)
            (
                CollectionsMarshal.GetValueRefOrAddDefault(
                    _byDecision,
                    (act.Ref.Organization.Value, act.SubjectCode, key),
                    out _
                ) ??= []
            ).Add(act);
    }

    private IntakeResult Decide(PreparedAct record)
    {
        var key = (record.Home.Organization.Value, record.Completed.SubjectCode, record.Completed.RecordNo);
        if (!_byRecordNo.TryGetValue(key, out var act))
        {
            var other = OtherSource(record, except: null);
            if (other is null)
                return Create(record);
            return record.Incoming.Source.IsDisclosure() ? Join(other, record) : TakeOver(other, record);
        }

        if (act.Withdrawn == ActWithdrawalReason.NotReportable)
            return Reject(record, ActRefusals.Removed);
        // A row that was taken into another act stays there when its file is sent again.
        if (act.Withdrawn is not null && record.Incoming.Source.IsDisclosure())
        {
            if (OtherSource(record, except: act) is { } kept)
                return Join(kept, record);
        }

        if (act.Source.IsDisclosure() != record.Incoming.Source.IsDisclosure())
            return record.Incoming.Source.IsDisclosure() ? Join(act, record) : TakeOver(act, record);
        if (act.Withdrawn is null && act.RecordHash.AsSpan().SequenceEqual(record.RecordHash))
            return Answer(IntakeOutcome.Identical, act, record);
        if (content.Run is { } run && act.RunId == run)
            return Reject(record, ActRefusals.OtherInFile(record.Completed.RecordNo));
        return Replace(act, record);
    }

    /// <summary>The act of the same decision that came in the other kind of file; of several the one of the same party.</summary>
    private ActUnderWork? OtherSource(PreparedAct record, ActUnderWork? except)
    {
        if (
            record.DecisionKey is not { } key
            || !_byDecision.TryGetValue(
                (record.Home.Organization.Value, record.Completed.SubjectCode, key),
                out var candidates
            )
        )
            return null;
        var others = candidates
            .Where(a => a != except && a.Withdrawn is null)
            .Where(a => a.Source.IsDisclosure() != record.Incoming.Source.IsDisclosure())
            .OrderBy(a => a.Ref.Act)
            .ToList();
        return others.Count <= 1
            ? others.FirstOrDefault()
            : others.Find(a => SameParty(ActRecord.Read(a.Facts), record.Completed)) ?? others[0];
    }

    private static bool SameParty(Act one, Act other) =>
        one.PartyName is { IsKnown: true, Value: { } name } && other.PartyName.Is(name);

    private IntakeResult Create(PreparedAct record)
    {
        var act = new ActUnderWork
        {
            Ref = new ActRef(record.Home.Organization, TypedId.New<ActId>(content.At)),
            Home = record.Home,
            SubjectCode = record.Completed.SubjectCode,
            RecordNo = record.Completed.RecordNo,
            Source = record.Incoming.Source,
            IsComplete = record.Incoming.IsComplete,
            VersionNo = 0,
            RecordHash = [],
            Facts = [],
            ReceivedAt = content.At,
        };
        NewVersion(act, record);
        Note(act);
        return Answer(IntakeOutcome.Created, act, record);
    }

    private IntakeResult Replace(ActUnderWork act, PreparedAct record)
    {
        var before = ActRecord.Read(act.Facts);
        NewVersion(act, record);
        if (act.LastSource is { } source)
            Combine(act, ActRecord.Read(record.Facts), ActRecord.Read(source.Facts));
        Absorb(act, record);
        return Answer(IntakeOutcome.Replaced, act, record) with { Lost = LostBetween(before, act) };
    }

    /// <summary>Our own columns come after a 双公示 row: they become the act, the row its other source.</summary>
    private IntakeResult TakeOver(ActUnderWork act, PreparedAct record)
    {
        var disclosure = ActRecord.Read(act.Facts);
        AddSource(act, act, act.Version!);
        _byRecordNo.Remove((act.Ref.Organization.Value, act.SubjectCode, act.RecordNo));
        NewVersion(act, record);
        _byRecordNo[(act.Ref.Organization.Value, act.SubjectCode, act.RecordNo)] = act;
        var conflicts = Combine(act, ActRecord.Read(record.Facts), disclosure);
        return Answer(IntakeOutcome.Replaced, act, record) with { Conflicts = conflicts };
    }

    private IntakeResult Join(ActUnderWork act, PreparedAct record)
    {
        if (act.LastSource is { } last && last.RecordHash.AsSpan().SequenceEqual(record.RecordHash))
            return Answer(IntakeOutcome.Identical, act, record);
        var primary = act.Primary();
        var source = new ActSecondSource
        {
            OrganizationId = act.Ref.Organization,
            ActId = act.Ref.Act,
            SourceNo = ++act.Sources,
            RegionCode = act.Home.RegionCode,
            Source = record.Incoming.Source,
            RecordNo = record.Completed.RecordNo,
            RecordHash = record.RecordHash,
            Facts = record.Facts,
            Payload = record.Payload,
            ContentHash = record.ContentHash,
            RecordKey = record.RecordKey,
            PartyCode = record.PartyCode,
            Sender = record.Sender.Actor,
            BatchId = content.Id,
            LeafIndex = content.Leaves.Count,
            RunId = content.Run,
            ReceivedAt = content.At,
        };
        content.Sources.Add(source);
        content.Leaves.Add(ActLeaf.Of(source));
        act.LastSource = source;
        var conflicts = Combine(act, primary, ActRecord.Read(record.Facts));
        return Answer(IntakeOutcome.Joined, act, record) with { Conflicts = conflicts };
    }

    /// <summary>A number that our own columns tell only now may name a 双公示 row that stands as an act of its own: it is one decision.</summary>
    private void Absorb(ActUnderWork act, PreparedAct record)
    {
        if (record.Incoming.Source.IsDisclosure() || OtherSource(record, except: act) is not { } other)
            return;
        var disclosure = ActRecord.Read(other.Facts);
        AddSource(act, other, other.Version!);
        Combine(act, ActRecord.Read(record.Facts), disclosure);
        Withdraw(
            other,
            new ActWithdrawal(
                ActWithdrawalReason.Duplicate,
                "同一决定已以执法行为记录报送，本条并为其另一来源",
                act.RecordNo
            ),
            record.Sender.Actor
        );
    }

    /// <summary>撤回 within the batch.</summary>
    public void Withdraw(ActUnderWork act, ActWithdrawal withdrawal, string sender)
    {
        (act.Withdrawn, act.IsChanged) = (withdrawal.Reason, true);
        act.Screen(conditions, _screener);
        var row = new ActWithdrawalRow
        {
            OrganizationId = act.Ref.Organization,
            ActId = act.Ref.Act,
            VersionNo = act.VersionNo,
            RegionCode = act.Home.RegionCode,
            Reason = withdrawal.Reason,
            Explanation = withdrawal.Explanation,
            KeptRecordNo = withdrawal.KeptRecordNo,
            Sender = sender,
            BatchId = content.Id,
            LeafIndex = content.Leaves.Count,
            At = content.At,
        };
        content.Withdrawals.Add(row);
        content.Leaves.Add(ActLeaf.Of(row));
    }

    private void NewVersion(ActUnderWork act, PreparedAct record)
    {
        (act.RecordNo, act.Source) = (record.Completed.RecordNo, record.Incoming.Source);
        (act.IsComplete, act.RecordHash) = (record.Incoming.IsComplete, record.RecordHash);
        (act.Facts, act.DecisionKey) = (record.Facts, record.DecisionKey);
        (act.ReceivedAt, act.RunId, act.Withdrawn) = (content.At, content.Run, null);
        (act.Act, act.Screened, act.IsChanged) = (record.Completed, record.Screened, true);
        act.Version = new ActVersion
        {
            OrganizationId = act.Ref.Organization,
            ActId = act.Ref.Act,
            VersionNo = ++act.VersionNo,
            RegionCode = act.Home.RegionCode,
            Source = record.Incoming.Source,
            IsComplete = record.Incoming.IsComplete,
            Payload = record.Payload,
            ContentHash = record.ContentHash,
            RecordKey = record.RecordKey,
            PartyCode = record.PartyCode,
            Sender = record.Sender.Actor,
            BatchId = content.Id,
            LeafIndex = content.Leaves.Count,
            RunId = content.Run,
            ReceivedAt = content.At,
        };
        content.Versions.Add(act.Version);
        content.Leaves.Add(ActLeaf.Of(act.Version));
    }

    private void AddSource(ActUnderWork act, ActUnderWork from, ActVersion version)
    {
        act.LastSource = new ActSecondSource
        {
            OrganizationId = act.Ref.Organization,
            ActId = act.Ref.Act,
            SourceNo = ++act.Sources,
            RegionCode = act.Home.RegionCode,
            Source = version.Source,
            RecordNo = from.RecordNo,
            RecordHash = from.RecordHash,
            Facts = from.Facts,
            Payload = version.Payload,
            ContentHash = version.ContentHash,
            RecordKey = version.RecordKey,
            PartyCode = version.PartyCode,
            Sender = version.Sender,
            BatchId = version.BatchId,
            LeafIndex = version.LeafIndex,
            RunId = version.RunId,
            ReceivedAt = version.ReceivedAt,
            FromActId = version.ActId,
            FromVersionNo = version.VersionNo,
        };
        content.Sources.Add(act.LastSource);
    }

    private IReadOnlyList<SourceConflict> Combine(ActUnderWork act, Act primary, Act disclosure)
    {
        var combined = ActSources.Combine(primary, disclosure);
        act.Facts = ActRecord.Of(combined.Act);
        act.IsChanged = true;
        act.Screen(conditions, _screener);
        return combined.Conflicts;
    }

    private static List<FieldChange>? LostBetween(Act before, ActUnderWork act)
    {
        var lost = ActDifference.Between(before, ActRecord.Read(act.Facts)).Where(c => c.IsLost).ToList();
        return lost.Count == 0 ? null : lost;
    }

    private static IntakeResult Answer(IntakeOutcome outcome, ActUnderWork act, PreparedAct record) =>
        new(outcome, record.Incoming.Line, act.Ref.Organization, act.Ref.Act, act.VersionNo);

    private static IntakeResult Reject(PreparedAct record, Refusal refusal) =>
        new(IntakeOutcome.Rejected, record.Incoming.Line, record.Home.Organization, null, 0, Refusal: refusal);
}
