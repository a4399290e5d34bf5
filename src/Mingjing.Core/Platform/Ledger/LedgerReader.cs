using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Verifier;

namespace Mingjing.Core.Platform.Ledger;

/// <summary>台账查阅: entries as they were written, in order.</summary>
public sealed class LedgerReader(Database database)
{
    private static readonly Principal Reader = Principal.System("ledger");

    /// <summary>How many entries there are.</summary>
    public async Task<long> Size(CancellationToken cancel)
    {
        await using var rows = database.Read(Reader);
        return await rows.Set<LedgerHeadRow>().Select(h => h.Size).SingleAsync(cancel);
    }

    /// <summary>The canonical bytes of the entries from a sequence up to another, half-open, one after the other.</summary>
    public async IAsyncEnumerable<byte[]> Entries(
        long from,
        long until,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        await using var rows = database.Read(Reader);
        var entries = rows.Set<LedgerEntryRow>()
            .Where(e => e.Sequence >= from && e.Sequence < until)
            .OrderBy(e => e.Sequence)
            .Select(e => e.Entry)
            .AsAsyncEnumerable();
        await foreach (var entry in entries.WithCancellation(cancel))
            yield return Encoding.UTF8.GetBytes(entry);
    }

    /// <summary>What was done to one object, oldest first: its timeline.</summary>
    public async Task<IReadOnlyList<LedgerEntry>> Of(string objectKind, string objectId, CancellationToken cancel)
    {
        await using var rows = database.Read(Reader);
        var entries = await rows.Set<LedgerEntryRow>()
            .Where(e => e.ObjectKind == objectKind && e.ObjectId == objectId)
            .OrderBy(e => e.Sequence)
            .Select(e => e.Entry)
            .ToListAsync(cancel);
        return [.. entries.Select(e => LedgerEntry.Parse(Encoding.UTF8.GetBytes(e)))];
    }
}
