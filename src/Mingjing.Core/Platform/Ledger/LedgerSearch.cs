using System.Text;
using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Verifier;

namespace Mingjing.Core.Platform.Ledger;

/// <summary>台账查找的条件; null for any.</summary>
/// <param name="Action">Code of the act, or its beginning: “account.”.</param>
/// <param name="Actor">“account:…”, “key:…”, “system:…”, as entered.</param>
/// <param name="ObjectKind">Kind of the object.</param>
/// <param name="ObjectId">Its id.</param>
/// <param name="From">The first day (Asia/Shanghai).</param>
/// <param name="To">The last day, included.</param>
public sealed record LedgerFilter(
    string? Action = null,
    string? Actor = null,
    string? ObjectKind = null,
    string? ObjectId = null,
    DateOnly? From = null,
    DateOnly? To = null
)
{
    internal bool Matches(LedgerEntry entry) =>
        (Action is null || entry.Action.StartsWith(Action, StringComparison.Ordinal))
        && (Actor is null || string.Equals(entry.Actor, Actor, StringComparison.Ordinal));
}

/// <summary>A page of entries, the latest first.</summary>
/// <param name="Entries">What was found.</param>
/// <param name="Before">Where to go on; null where everything has been looked through.</param>
public sealed record LedgerPage(IReadOnlyList<LedgerEntry> Entries, long? Before);

/// <summary>
/// 台账查找 for the audit. Entries are in the order of time, so days are found by halving; act and actor are read from the entries
/// themselves, a stretch at a time.
/// </summary>
public sealed class LedgerSearch(Database database)
{
    /// <summary>Entries that one page looks through at most: a rare act is then searched for on the next page.</summary>
    public const int Stretch = 20_000;

    private const int Together = 1_000;

    private static readonly Principal Reader = Principal.System("ledger");

    /// <summary>Entries before a sequence that meet a filter.</summary>
    /// <param name="before">As the page before said; null for the latest.</param>
    public async Task<LedgerPage> Find(LedgerFilter filter, long? before, int take, CancellationToken cancel)
    {
        await using var rows = database.Read(Reader);
        var size = await rows.Set<LedgerHeadRow>().Select(h => h.Size).SingleAsync(cancel);
        var first = filter.From is { } from ? await FirstOn(rows, from, size, cancel) : 0;
        var end = filter.To is { } to ? await FirstOn(rows, to.AddDays(1), size, cancel) : size;
        end = Math.Min(end, before ?? size);
        var found = new List<LedgerEntry>();
        for (var looked = 0; end > first && looked < Stretch && found.Count < take; looked += Together)
        {
            var read = await Stretches(rows, filter, first, end, cancel);
            foreach (var entry in read.Where(filter.Matches).Take(take - found.Count))
                found.Add(entry);
            if (found.Count == take)
                return new LedgerPage(found, found[^1].Sequence > first ? found[^1].Sequence : null);
            end = read.Count < Together ? first : read[^1].Sequence;
        }

        return new LedgerPage(found, end > first ? end : null);
    }

    private static async Task<List<LedgerEntry>> Stretches(
        MingjingContext rows,
        LedgerFilter filter,
        long first,
        long end,
        CancellationToken cancel
    )
    {
        var query = rows.Set<LedgerEntryRow>().Where(e => e.Sequence >= first && e.Sequence < end);
        if (filter.ObjectKind is { } kind)
            query = query.Where(e => e.ObjectKind == kind);
        if (filter.ObjectId is { } id)
            query = query.Where(e => e.ObjectId == id);
        var entries = await query
            .OrderByDescending(e => e.Sequence)
            .Take(Together)
            .Select(e => e.Entry)
            .ToListAsync(cancel);
        return [.. entries.Select(e => LedgerEntry.Parse(Encoding.UTF8.GetBytes(e)))];
    }

    // The first entry of a day or later; the size where there is none.
    private static async Task<long> FirstOn(MingjingContext rows, DateOnly day, long size, CancellationToken cancel)
    {
        var (low, high) = (0L, size);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            var text = await rows.Set<LedgerEntryRow>()
                .Where(e => e.Sequence == middle)
                .Select(e => e.Entry)
                .SingleAsync(cancel);
            if (Clock.DayOf(LedgerEntry.Parse(Encoding.UTF8.GetBytes(text)).At) < day)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
