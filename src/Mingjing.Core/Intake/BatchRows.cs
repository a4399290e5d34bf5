using Mingjing.Core.Checks;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Persistence.Bulk;

namespace Mingjing.Core.Intake;

/// <summary>How many findings a batch changed.</summary>
internal readonly record struct FindingChanges(int Found, int Changed, int Ended)
{
    public bool IsNone => this == default;
}

/// <summary>批次落库: writes what has changed of acts, groups, findings and counts, and nothing else.</summary>
internal sealed class BatchRows(BulkTransaction bulk, int ruleSet, DateTimeOffset now)
{
    private readonly List<StoredAct> _added = [];
    private readonly List<StoredAct> _replaced = [];
    private readonly List<StoredAct> _answered = [];
    private readonly List<ActGroup> _groups = [];
    private readonly List<ActRef> _regrouped = [];
    private readonly List<ScreeningFinding> _found = [];
    private readonly List<ScreeningFinding> _changed = [];
    private readonly Tallies _tallies = new(bulk);
    private int _ended;

    /// <summary>Acts that are written.</summary>
    public int Acts => _added.Count + _replaced.Count + _answered.Count;

    /// <summary>Writes what is different of these acts.</summary>
    public async Task<FindingChanges> Write(IEnumerable<ActUnderWork> acts, CancellationToken cancel)
    {
        var changed = new List<(ActUnderWork Act, StoredAct Row)>();
        foreach (var act in acts.Where(a => a.Screened is not null))
        {
            var row = act.Row(ruleSet);
            if (act.IsChanged || row.Stamp != act.Before!.Stamp)
                changed.Add((act, row));
        }

        await LoadFindings(changed, cancel);
        foreach (var (act, row) in changed)
            Sort(act, row);
        await bulk.Insert(ActTables.Insert, _added, cancel);
        await bulk.Update(ActTables.Update, _replaced, cancel);
        await bulk.Update(ActTables.UpdateAnswers, _answered, cancel);
        await bulk.Delete(FindingTables.DeleteGroups, _regrouped, cancel);
        await bulk.Insert(FindingTables.InsertGroup, _groups, cancel);
        await bulk.Insert(FindingTables.Insert, _found, cancel);
        await bulk.Update(FindingTables.Update, _changed, cancel);
        await _tallies.Write(cancel);
        return new FindingChanges(_found.Count, _changed.Count - _ended, _ended);
    }

    private Task LoadFindings(List<(ActUnderWork Act, StoredAct Row)> changed, CancellationToken cancel)
    {
        // An act without findings before and now may still have old ones, which stay as they are.
        var asked = changed
            .Select(c => c.Act)
            .Where(a => a.Before is { } before && (before.Findings > 0 || a.Screened!.Violations > 0))
            .ToList();
        return bulk.Find(
            FindingTables.OfAct,
            [.. asked.Select(a => a.Ref)],
            (i, cells) => asked[i].FindingsBefore.Add(FindingTables.ReadFinding(cells)),
            cancel
        );
    }

    private void Sort(ActUnderWork act, StoredAct row)
    {
        if (act.Before is not { } before)
            _added.Add(row);
        else if (act.IsChanged)
            _replaced.Add(row);
        else
            _answered.Add(row);
        if (act.Before is not null)
            _tallies.Count(act.Before, sign: -1);
        _tallies.Count(row, sign: 1);
        Regroup(act);
        Compare(act, row);
    }

    private void Regroup(ActUnderWork act)
    {
        var joined = act.Screened!.Groups;
        if (
            act.GroupsBefore.Count == joined.Count
            && joined.All(g =>
                act.GroupsBefore.Exists(b => b.Slot == g.Slot && b.GroupKey.AsSpan().SequenceEqual(g.Key.ToBytes()))
            )
        )
            return;
        if (act.GroupsBefore.Count > 0)
            _regrouped.Add(act.Ref);
        _groups.AddRange(
            joined.Select(g => new ActGroup
            {
                OrganizationId = act.Ref.Organization,
                ActId = act.Ref.Act,
                Slot = g.Slot,
                RegionCode = act.Home.RegionCode,
                GroupKey = g.Key.ToBytes(),
            })
        );
    }

    private void Compare(ActUnderWork act, StoredAct row)
    {
        foreach (var kept in act.Screened!.Kept)
        {
            if (kept.Answer.Outcome != Outcome.Violated)
                continue;
            var check = AnswerSlots.CheckAt(kept.Slot).Info.Code;
            var before = act.FindingsBefore.Find(f => string.Equals(f.Check, check, StringComparison.Ordinal));
            var finding = FindingOf(kept, row, before);
            if (before is null)
                _found.Add(finding);
            else if (!IsSame(before, finding))
                _changed.Add(finding);
        }

        foreach (var before in act.FindingsBefore)
        {
            if (before.State != FindingState.Standing || Stands(act, before))
                continue;
            _ended++;
            _changed.Add(Ended(before, row));
        }
    }

    private static bool Stands(ActUnderWork act, ScreeningFinding finding) =>
        AnswerSlots.Read(act.Screened!.Low, act.Screened.High, AnswerSlots.Of(finding.Check)) == Outcome.Violated;

    private ScreeningFinding FindingOf(SlotAnswer kept, StoredAct row, ScreeningFinding? before)
    {
        var check = AnswerSlots.CheckAt(kept.Slot);
        var answer = kept.Answer;
        return new ScreeningFinding
        {
            OrganizationId = row.OrganizationId,
            Id = before?.Id ?? TypedId.New<FindingId>(now),
            RegionCode = row.RegionCode,
            ActId = row.Id,
            Check = check.Info.Code,
            Ordinal = 0,
            Day = row.Day,
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
            ActVersionNo = row.VersionNo,
            FirstFoundAt = before?.FirstFoundAt ?? now,
            RuleSet = ruleSet,
            EndedAt = null,
            Version = (before?.Version ?? 0) + 1,
        };
    }

    private ScreeningFinding Ended(ScreeningFinding before, StoredAct row) =>
        new()
        {
            OrganizationId = before.OrganizationId,
            Id = before.Id,
            RegionCode = before.RegionCode,
            ActId = before.ActId,
            Check = before.Check,
            Ordinal = before.Ordinal,
            Day = row.Day,
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
