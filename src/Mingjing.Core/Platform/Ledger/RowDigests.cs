using System.Reflection;
using Mingjing.Core.Platform.Persistence;

namespace Mingjing.Core.Platform.Ledger;

/// <summary>Compares every aggregate of the store, of whatever capability, with the last digest that the ledger holds of it.</summary>
internal sealed class RowDigests(LedgerDigests digests, LedgerFaults faults)
{
    private static readonly MethodInfo RowsOf = typeof(RowDigests).GetMethod(
        nameof(Rows),
        BindingFlags.NonPublic | BindingFlags.Static
    )!;

    /// <summary>Answers with how many were compared.</summary>
    public async Task<long> Compare(MingjingContext rows, CancellationToken cancel)
    {
        var objects = 0L;
        var kinds = rows
            .Model.GetEntityTypes()
            .Where(e => e.BaseType is null && !e.IsOwned() && typeof(Aggregate).IsAssignableFrom(e.ClrType));
        foreach (var kind in kinds.OrderBy(k => k.Name, StringComparer.Ordinal))
        {
            var all = (IAsyncEnumerable<Aggregate>)RowsOf.MakeGenericMethod(kind.ClrType).Invoke(null, [rows])!;
            await foreach (var aggregate in all.Ahead(cancel))
            {
                Compare(aggregate);
                objects++;
            }
        }

        foreach (var sequence in digests.Unclaimed())
            faults.Add("row-missing", "台账记有此对象，数据库中没有对应的数据", sequence);
        return objects;
    }

    private static IAsyncEnumerable<Aggregate> Rows<TAggregate>(MingjingContext rows)
        where TAggregate : Aggregate => rows.Set<TAggregate>().AsAsyncEnumerable();

    private void Compare(Aggregate aggregate)
    {
        var what = $"{aggregate.LedgerKind} {aggregate.LedgerId}";
        if (digests.Claim(aggregate.LedgerKind, aggregate.LedgerId) is not { } last)
            faults.Add("entry-missing", $"{what}：数据库中有此对象，台账中没有记录", sequence: null);
        else if (AggregateDigest.Of(aggregate, last.Version) is not { } digest)
            faults.Add("digest-version", $"{what}：本程序不认识第 {last.Version} 版摘要，无法核对", last.Sequence);
        else if (digest != last.Digest)
            faults.Add("digest-mismatch", $"{what}：数据与台账记录的摘要不符，数据可能被改动", last.Sequence);
    }
}
