using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Verifier;

namespace Mingjing.Core.Platform.Ledger;

/// <summary>Entries about some objects among the first of the ledger, with their proofs at that size.</summary>
internal sealed class EntriesAbout(Database database, long size)
{
    private static readonly Principal Reader = Principal.System("ledger");

    /// <summary>The entries whose object is one of these.</summary>
    public async Task<SortedSet<long>> Objects(
        IReadOnlyCollection<(string Kind, string Id)> objects,
        CancellationToken cancel
    )
    {
        await using var rows = database.Read(Reader);
        var wanted = new SortedSet<long>();
        foreach (var (kind, id) in objects)
        {
            var sequences = rows.Set<LedgerEntryRow>()
                .Where(e => e.ObjectKind == kind && e.ObjectId == id && e.Sequence < size)
                .Select(e => e.Sequence);
            wanted.UnionWith(await sequences.ToListAsync(cancel));
        }

        return wanted;
    }

    /// <summary>The entries of acts on other objects that changed one of these along with it: its last digest may stand there.</summary>
    public async Task<SortedSet<long>> Others(
        IReadOnlyCollection<(string Kind, string Id)> objects,
        CancellationToken cancel
    )
    {
        await using var rows = database.Read(Reader);
        var wanted = new SortedSet<long>();
        var keys = objects.ToHashSet();
        var entries = rows.Set<LedgerEntryRow>()
            .Where(e => e.Sequence < size && e.Entry.Contains("\"also\":"))
            .OrderBy(e => e.Sequence)
            .Select(e => e.Entry)
            .AsAsyncEnumerable();
        await foreach (var text in entries.WithCancellation(cancel))
        {
            var entry = LedgerEntry.Parse(Encoding.UTF8.GetBytes(text));
            var others = (entry.Payload["also"] as JsonArray ?? []).OfType<JsonObject>();
            if (others.Any(o => keys.Contains((Text(o, "kind"), Text(o, "id")))))
                wanted.Add(entry.Sequence);
        }

        return wanted;
    }

    /// <summary>These entries, in their order, each with its path to the root; goes through the whole ledger once.</summary>
    public async Task<IReadOnlyList<EntryProof>> Proven(SortedSet<long> wanted, CancellationToken cancel)
    {
        var paths = new InclusionPaths(size, wanted);
        var found = new List<LedgerEntry>();
        var sequence = 0L;
        await foreach (var entry in new LedgerReader(database).Entries(0, size, cancel))
        {
            paths.Take(MerkleTree.LeafHash(entry));
            if (wanted.Contains(sequence++))
                found.Add(LedgerEntry.Parse(entry));
        }

        return [.. found.Select(e => new EntryProof(e, paths.Of(e.Sequence)))];
    }

    private static string Text(JsonObject other, string name) => other[name]?.GetValue<string>() ?? "";
}
