using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Platform.Persistence.Bulk;

namespace Mingjing.Core.Intake;

/// <summary>批次落库: writes what has changed of acts, groups, findings and counts, and nothing else.</summary>
internal sealed class BatchRows(BulkTransaction bulk, int ruleSet, DateTimeOffset now)
{
    private readonly List<StoredAct> _added = [];
    private readonly List<StoredAct> _replaced = [];
    private readonly List<StoredAct> _answered = [];
    private readonly List<ActGroup> _groups = [];
    private readonly List<ActRef> _regrouped = [];
    private readonly FindingComparison _findings = new(ruleSet, now);
    private readonly Tallies _tallies = new(bulk);

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
        await _findings.Write(bulk, cancel);
        await _tallies.Write(cancel);
        return _findings.Changes;
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
        _findings.Compare(JudgedRecord.Of(row), act.Screened!.Kept, act.FindingsBefore);
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
}
