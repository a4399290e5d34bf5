using Mingjing.Core.Checks;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence.Bulk;

namespace Mingjing.Core.Intake;

/// <summary>How many findings a batch changed.</summary>
internal readonly record struct FindingChanges(int Found, int Changed, int Ended)
{
    public bool IsNone => this == default;
}

/// <summary>What a finding is about: an act, or a report.</summary>
/// <param name="Id">Of the act; of a report the id that it keeps in every edition.</param>
/// <param name="Day">列表日期.</param>
internal readonly record struct JudgedRecord(
    OrganizationId Organization,
    string RegionCode,
    ActId Id,
    DateOnly Day,
    int VersionNo
)
{
    public static JudgedRecord Of(StoredAct row) =>
        new(row.OrganizationId, row.RegionCode, row.Id, row.Day, row.VersionNo);
}

/// <summary>疑点比对: what a screening finds beside what stood before; what is no longer found is marked, never deleted.</summary>
internal sealed class FindingComparison(int ruleSet, DateTimeOffset now)
{
    private readonly List<ScreeningFinding> _found = [];
    private readonly List<ScreeningFinding> _changed = [];
    private int _ended;

    public FindingChanges Changes => new(_found.Count, _changed.Count - _ended, _ended);

    /// <summary>Compares what is said of one record.</summary>
    /// <param name="about">The record as it stands.</param>
    /// <param name="kept">Its answers; those that are no violation are passed over.</param>
    /// <param name="before">Every finding that it ever had.</param>
    public void Compare(in JudgedRecord about, IReadOnlyList<SlotAnswer> kept, List<ScreeningFinding> before)
    {
        foreach (var answer in kept)
        {
            if (answer.Answer.Outcome != Outcome.Violated)
                continue;
            var check = AnswerSlots.CheckAt(answer.Slot).Info.Code;
            var known = before.Find(f => string.Equals(f.Check, check, StringComparison.Ordinal));
            var finding = FindingOf(about, answer, known);
            if (known is null)
                _found.Add(finding);
            else if (!IsSame(known, finding))
                _changed.Add(finding);
        }

        foreach (var finding in before)
        {
            if (finding.State == FindingState.Standing && !Stands(kept, AnswerSlots.Of(finding.Check)))
                End(finding, about.RegionCode, about.Day);
        }
    }

    /// <summary>Ends one whose record is no longer there, or says otherwise.</summary>
    public void End(ScreeningFinding finding, string regionCode, DateOnly day)
    {
        _ended++;
        _changed.Add(Ended(finding, regionCode, day));
    }

    public async Task Write(BulkTransaction bulk, CancellationToken cancel)
    {
        await bulk.Insert(FindingTables.Insert, _found, cancel);
        await bulk.Update(FindingTables.Update, _changed, cancel);
    }

    private static bool Stands(IReadOnlyList<SlotAnswer> kept, int slot)
    {
        foreach (var answer in kept)
        {
            if (answer.Slot == slot)
                return answer.Answer.Outcome == Outcome.Violated;
        }

        return false;
    }

    private ScreeningFinding FindingOf(in JudgedRecord about, in SlotAnswer kept, ScreeningFinding? before)
    {
        var check = AnswerSlots.CheckAt(kept.Slot);
        var answer = kept.Answer;
        return new ScreeningFinding
        {
            OrganizationId = about.Organization,
            Id = before?.Id ?? TypedId.New<FindingId>(now),
            RegionCode = about.RegionCode,
            ActId = about.Id,
            Check = check.Info.Code,
            Ordinal = 0,
            Day = about.Day,
            State = FindingState.Standing,
            IsSignal = check.IsSignal(answer),
            ToVerify = answer.ToVerify,
            Limb = answer.Limb,
            Exceptions = (uint)answer.Exceptions,
            PlainDueOn = answer.HasDue ? answer.Due.Plain : null,
            DueOn = answer.HasDue ? answer.Due.Rolled : null,
            IsProvisional = answer.HasDue && answer.Due.Provisional,
            TwinOrganizationId = kept.Twin?.Organization,
            TwinId = kept.Twin?.Act,
            Position = kept.Position,
            ActVersionNo = about.VersionNo,
            FirstFoundAt = before?.FirstFoundAt ?? now,
            RuleSet = ruleSet,
            EndedAt = null,
            Version = (before?.Version ?? 0) + 1,
        };
    }

    private ScreeningFinding Ended(ScreeningFinding before, string regionCode, DateOnly day) =>
        new()
        {
            OrganizationId = before.OrganizationId,
            Id = before.Id,
            RegionCode = regionCode,
            ActId = before.ActId,
            Check = before.Check,
            Ordinal = before.Ordinal,
            Day = day,
            State = FindingState.NoLongerFound,
            IsSignal = before.IsSignal,
            ToVerify = before.ToVerify,
            Limb = before.Limb,
            Exceptions = before.Exceptions,
            PlainDueOn = before.PlainDueOn,
            DueOn = before.DueOn,
            IsProvisional = before.IsProvisional,
            TwinOrganizationId = before.TwinOrganizationId,
            TwinId = before.TwinId,
            Position = before.Position,
            // The version that was judged last stays: it is the one that shows the violation.
            ActVersionNo = before.ActVersionNo,
            FirstFoundAt = before.FirstFoundAt,
            RuleSet = ruleSet,
            EndedAt = now,
            Version = before.Version + 1,
        };

    private static bool IsSame(ScreeningFinding one, ScreeningFinding other) =>
        one.State == other.State
        && one.Day == other.Day
        && one.IsSignal == other.IsSignal
        && one.ToVerify == other.ToVerify
        && one.Limb == other.Limb
        && one.Exceptions == other.Exceptions
        && one.PlainDueOn == other.PlainDueOn
        && one.DueOn == other.DueOn
        && one.IsProvisional == other.IsProvisional
        && one.TwinOrganizationId == other.TwinOrganizationId
        && one.TwinId == other.TwinId
        && one.Position == other.Position
        && one.ActVersionNo == other.ActVersionNo;
}
