using System.Collections.Concurrent;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.Persistence.Bulk;

namespace Mingjing.Core.Intake;

/// <summary>
/// Finds the acts of a page that a screening says otherwise of. Nothing is written and no lock is held: what is found here is
/// screened once more when it is written.
/// </summary>
internal static class RescreenPage
{
    private const int Slice = 250;

    /// <param name="sieve">Which groups may have members on other pages; any, where none is given.</param>
    public static async Task<IReadOnlyList<ActRef>> Different(
        Database database,
        ScreeningConditions conditions,
        List<ActToScreen> page,
        GroupSieve? sieve,
        CancellationToken cancel
    )
    {
        var screened = new (Act Act, Screened Screened)[page.Count];
        InSlices(
            page.Count,
            (screener, i) =>
            {
                var act = ActRecord.Read(page[i].Facts);
                conditions.Complete(act, page[i].Ref.Organization, page[i].Source, page[i].IsComplete);
                screened[i] = (act, screener.Screen(act));
            },
            conditions,
            cancel
        );
        var groups = SharedGroups(page, screened, sieve);
        await JudgeGroups(database, conditions, groups, cancel);
        var different = new ConcurrentBag<int>();
        InSlices(
            page.Count,
            (screener, i) =>
            {
                var (act, one) = screened[i];
                foreach (var (slot, key) in one.Groups)
                {
                    if (!groups.ContainsKey(key.Value))
                        screener.JudgeGroup(slot, [(page[i].Ref, act, one)]);
                }

                if (one.Stamp() != page[i].Stamp)
                    different.Add(i);
            },
            conditions,
            cancel
        );
        return [.. different.Order().Select(i => page[i].Ref)];
    }

    private static void InSlices(
        int count,
        Action<ActScreener, int> work,
        ScreeningConditions conditions,
        CancellationToken cancel
    ) =>
        Parallel.ForEach(
            Partitioner.Create(0, count, Slice),
            new ParallelOptions { CancellationToken = cancel },
            range =>
            {
                var screener = new ActScreener(conditions.Context);
                for (var i = range.Item1; i < range.Item2; i++)
                    work(screener, i);
            }
        );

    // Groups with several members on this page, and those that may have some elsewhere.
    private static Dictionary<UInt128, GroupOfPage> SharedGroups(
        List<ActToScreen> page,
        (Act Act, Screened Screened)[] screened,
        GroupSieve? sieve
    )
    {
        var seen = new HashSet<UInt128>(page.Count);
        var groups = new Dictionary<UInt128, GroupOfPage>();
        foreach (var (_, one) in screened)
        {
            foreach (var (slot, key) in one.Groups)
            {
                if (!seen.Add(key.Value) || sieve is null || sieve.MayBeShared(key.Value))
                    groups.TryAdd(key.Value, new GroupOfPage(slot, key.ToBytes()));
            }
        }

        for (var i = 0; i < page.Count && groups.Count > 0; i++)
        {
            foreach (var (_, key) in screened[i].Screened.Groups)
            {
                if (groups.TryGetValue(key.Value, out var group))
                    group.Members.Add((page[i].Ref, screened[i].Act, screened[i].Screened));
            }
        }

        return groups;
    }

    private static async Task JudgeGroups(
        Database database,
        ScreeningConditions conditions,
        Dictionary<UInt128, GroupOfPage> groups,
        CancellationToken cancel
    )
    {
        if (groups.Count == 0)
            return;
        await AddOthers(database, conditions, [.. groups.Values], cancel);
        var screener = new ActScreener(conditions.Context);
        foreach (var group in groups.Values)
            screener.JudgeGroup(group.Slot, group.Members);
    }

    // Members on other pages: only their facts are needed, their own answers are found when their page comes.
    private static async Task AddOthers(
        Database database,
        ScreeningConditions conditions,
        List<GroupOfPage> groups,
        CancellationToken cancel
    )
    {
        await using var bulk = await BulkTransaction.ForReading(database, cancel);
        var others = new List<(GroupOfPage Group, ActRef Ref)>();
        await bulk.Find(
            FindingTables.MembersOfGroup,
            [.. groups.Select(g => (g.Slot, g.Key))],
            (i, cells) =>
            {
                var member = new ActRef(new OrganizationId(cells.Id(0)), new ActId(cells.Id(1)));
                if (!groups[i].Members.Exists(m => m.Ref == member))
                    others.Add((groups[i], member));
            },
            cancel
        );
        await bulk.Find(
            ActTables.ById,
            [.. others.Select(o => (o.Ref.Organization, o.Ref.Act))],
            (i, cells) =>
            {
                var row = ActTables.Read(cells);
                var act = ActRecord.Read(row.Facts);
                conditions.Complete(act, row.OrganizationId, row.Source, row.IsComplete);
                others[i].Group.Members.Add((others[i].Ref, act, new Screened()));
            },
            cancel
        );
    }

    private sealed record GroupOfPage(int Slot, byte[] Key)
    {
        public List<(ActRef Ref, Act Act, Screened Screened)> Members { get; } = [];
    }
}
