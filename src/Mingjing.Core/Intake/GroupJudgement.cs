using Mingjing.Core.Checks;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Platform.Persistence.Bulk;

namespace Mingjing.Core.Intake;

/// <summary>
/// 集合检查的判断: the groups that changed acts leave or join are judged with all their members; members that were not in the batch
/// are read and screened too, because their answers may change.
/// </summary>
internal sealed class GroupJudgement(
    BulkTransaction bulk,
    ScreeningConditions conditions,
    ActScreener screener,
    Dictionary<ActRef, ActUnderWork> acts
)
{
    private readonly HashSet<(int Slot, UInt128 Key)> _touched = [];

    /// <summary>Judges the groups of the changed acts; neighbours are added to the acts.</summary>
    public async Task Run(CancellationToken cancel)
    {
        var fresh = acts.Values.Where(a => a.Screened is not null).ToList();
        while (fresh.Count > 0)
        {
            await LoadGroups([.. fresh.Where(a => a.Before is not null)], cancel);
            fresh = await LoadMembers(NewKeys(fresh), cancel);
        }

        foreach (var group in Members())
            screener.JudgeGroup(group.Key.Slot, [.. group]);
    }

    private Task LoadGroups(List<ActUnderWork> stored, CancellationToken cancel) =>
        bulk.Find(
            FindingTables.GroupsOfAct,
            [.. stored.Select(a => a.Ref)],
            (i, cells) => stored[i].GroupsBefore.Add(FindingTables.ReadGroup(cells)),
            cancel
        );

    private List<(int Slot, byte[] Key)> NewKeys(List<ActUnderWork> fresh)
    {
        var keys = new List<(int, byte[])>();
        foreach (var act in fresh)
        {
            foreach (var (slot, key) in act.Screened!.Groups)
                Note(slot, key.ToBytes(), key.Value);
            foreach (var group in act.GroupsBefore)
                Note(
                    group.Slot,
                    group.GroupKey,
                    System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(group.GroupKey)
                );
        }

        return keys;

        void Note(int slot, byte[] bytes, UInt128 value)
        {
            if (_touched.Add((slot, value)))
                keys.Add((slot, bytes));
        }
    }

    private async Task<List<ActUnderWork>> LoadMembers(List<(int, byte[])> keys, CancellationToken cancel)
    {
        var added = new List<ActUnderWork>();
        await bulk.Find(
            ActTables.ByGroup,
            keys,
            (_, cells) =>
            {
                var row = ActTables.Read(cells);
                var reference = new ActRef(row.OrganizationId, row.Id);
                if (acts.TryGetValue(reference, out var known) && known.Screened is not null)
                    return;
                var neighbour = known ?? ActUnderWork.Of(row);
                neighbour.Screen(conditions, screener);
                acts[reference] = neighbour;
                added.Add(neighbour);
            },
            cancel
        );
        return added;
    }

    private IEnumerable<IGrouping<(int Slot, UInt128 Key), (ActRef Ref, Act Act, Screened Screened)>> Members() =>
        acts
            .Values.Where(a => a.Screened is not null)
            .SelectMany(a => a.Screened!.Groups.Select(g => (Group: (g.Slot, g.Key.Value), Act: a)))
            .Where(m => _touched.Contains(m.Group))
            .GroupBy(m => m.Group, m => (m.Act.Ref, m.Act.Act!, m.Act.Screened!));
}
