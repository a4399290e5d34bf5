using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Mingjing.Verifier;

/// <summary>一条记录和它在账本中的证明: what a partial export holds of an entry.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Path">The hashes from the entry's sibling up to the root, at the size of the export's checkpoint.</param>
public sealed record EntryProof(LedgerEntry Entry, IReadOnlyList<Digest256> Path)
{
    private const int MaxPath = 63;

    /// <summary>Whether the entry stands at its sequence in the ledger of this checkpoint.</summary>
    public bool Holds(Checkpoint checkpoint) =>
        MerkleTree.VerifyInclusion(Entry.LeafHash(), Entry.Sequence, checkpoint.Size, [.. Path], checkpoint.Root);

    /// <summary>The canonical JSON of a line: {"entry":…,"proof":["…",…]}.</summary>
    public byte[] Canonical()
    {
        var output = new ArrayBufferWriter<byte>(1024);
        output.Write("{\"entry\":"u8);
        Entry.Write(output);
        output.Write(",\"proof\":["u8);
        output.Write(Encoding.ASCII.GetBytes(string.Join(',', Path.Select(d => $"\"{d.ToHex()}\""))));
        output.Write("]}"u8);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>Reads exactly what <see cref="Canonical"/> writes; anything else is a <see cref="LedgerEntryException"/>.</summary>
    public static EntryProof Parse(ReadOnlySpan<byte> canonical) =>
        TryRead(canonical, out var entry, out var path, out var reason)
            ? new EntryProof(LedgerEntry.Parse(canonical[entry]), path)
            : throw new LedgerEntryException(reason);

    /// <summary>Where the entry lies in a line, and its proof. The entry itself is not read.</summary>
    internal static bool TryRead(
        ReadOnlySpan<byte> utf8,
        out Range entry,
        out Digest256[] path,
        [NotNullWhen(false)] out string? reason
    )
    {
        (entry, path, reason) = (default, [], "不是 UTF-8 文本");
        if (!CanonicalScanner.IsText(utf8))
            return false;
        var scanner = new CanonicalScanner(utf8);
        reason = "应为 {\"entry\":规范的记录,\"proof\":[…]}";
        if (!scanner.Take("{\"entry\":"u8))
            return false;
        var start = scanner.Position;
        if (!scanner.TakeObject(depth: 0))
            return false;
        entry = start..scanner.Position;
        if (!scanner.Take(",\"proof\":["u8) || !TryReadPath(ref scanner, utf8, out path) || !scanner.IsAtEnd)
            return false;
        reason = null;
        return true;
    }

    private static bool TryReadPath(ref CanonicalScanner scanner, scoped ReadOnlySpan<byte> utf8, out Digest256[] path)
    {
        path = [];
        if (scanner.Take("]}"u8))
            return true;
        var steps = new List<Digest256>();
        do
        {
            if (
                !scanner.TakeText(out var text)
                || !Digest256.TryParse(utf8[text], out var step)
                || steps.Count == MaxPath
            )
                return false;
            steps.Add(step);
        } while (scanner.Take(","u8));

        path = [.. steps];
        return scanner.Take("]}"u8);
    }
}
