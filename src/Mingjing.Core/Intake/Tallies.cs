using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence.Bulk;

namespace Mingjing.Core.Intake;

/// <summary>计数的变化 of one transaction, by organization and year.</summary>
internal sealed class Tallies(BulkTransaction bulk)
{
    private readonly Dictionary<(OrganizationId Organization, int Year), (string Region, TallyCounts Delta)> _deltas =
    [];

    /// <summary>Counts an act in or out; a withdrawn one does not count.</summary>
    /// <param name="home">Whose it is; null for the row's own.</param>
    public void Count(StoredAct row, int sign, SubjectHome? home = null)
    {
        if (row.Withdrawn is not null)
            return;
        var owner = home ?? new SubjectHome(row.OrganizationId, row.RegionCode);
        var key = (owner.Organization, row.Day.Year);
        if (!_deltas.TryGetValue(key, out var tally))
            _deltas[key] = tally = (owner.RegionCode, new TallyCounts());
        tally.Delta.Count(row.Kind, row.AnswersLow, row.AnswersHigh, row.Lacks, sign);
    }

    public async Task Write(CancellationToken cancel)
    {
        var keys = _deltas.Keys.ToList();
        var before = new TallyCounts?[keys.Count];
        await bulk.Find(FindingTables.Tally, keys, (i, cells) => before[i] = TallyCounts.Read(cells.Bytes(0)), cancel);
        var (added, changed) = (new List<ActTally>(), new List<ActTally>());
        for (var i = 0; i < keys.Count; i++)
        {
            var (region, delta) = _deltas[keys[i]];
            if (before[i] is { } counts)
                delta.Add(counts);
            (before[i] is null ? added : changed).Add(
                new ActTally
                {
                    OrganizationId = keys[i].Organization,
                    Year = keys[i].Year,
                    RegionCode = region,
                    Counts = delta.ToBytes(),
                }
            );
        }

        await bulk.Insert(FindingTables.InsertTally, added, cancel);
        await bulk.Update(FindingTables.UpdateTally, changed, cancel);
    }
}
