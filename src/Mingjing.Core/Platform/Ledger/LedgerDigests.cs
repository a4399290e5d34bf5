using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Mingjing.Verifier;

namespace Mingjing.Core.Platform.Ledger;

/// <summary>The last digest that the ledger holds of each object: about eighty bytes an object, however many entries it has.</summary>
internal sealed class LedgerDigests
{
    private readonly Dictionary<ObjectKey, LastDigest> _last = [];

    /// <summary>
    /// Notes the digest that an object has after an entry. Null with a version says that it was removed; null without one, that the
    /// entry says nothing of the object's fields.
    /// </summary>
    public void Note(string kind, string id, Digest256? digest, int version, long sequence)
    {
        if (digest is null && version == 0)
            return;
        var key = ObjectKey.Of(kind, id);
        if (digest is { } known)
            CollectionsMarshal.GetValueRefOrAddDefault(_last, key, out _) = new LastDigest(known, version, sequence);
        else
            _last.Remove(key);
    }

    /// <summary>Notes the objects that an act changed along with the one that its entry is about.</summary>
    public void NoteOthers(JsonObject payload, long sequence)
    {
        foreach (var other in (payload["also"] as JsonArray ?? []).OfType<JsonObject>())
        {
            Note(
                Text(other, "kind") ?? "",
                Text(other, "id") ?? "",
                Digest256.TryParse(Text(other, "digest"), out var digest) ? digest : null,
                other["digestVersion"]?.GetValue<int>() ?? 0,
                sequence
            );
        }
    }

    /// <summary>The last digest of an object, once; null where the ledger knows none.</summary>
    public LastDigest? Claim(string kind, string id) =>
        _last.Remove(ObjectKey.Of(kind, id), out var last) ? last : null;

    /// <summary>The entries after which there should be an object that nobody has claimed.</summary>
    public IEnumerable<long> Unclaimed() => _last.Values.Select(l => l.Sequence).Order();

    private static string? Text(JsonObject other, string name) => other[name]?.GetValue<string>();

    // Half of a SHA-256: nobody finds two objects that share it, and the ids are the product's own.
    private readonly record struct ObjectKey(UInt128 Value)
    {
        public static ObjectKey Of(string kind, string id)
        {
            Span<byte> named = stackalloc byte[512];
            var longest = Encoding.UTF8.GetMaxByteCount(kind.Length + 1 + id.Length);
            if (longest > named.Length)
                named = new byte[longest];
            var end = Encoding.UTF8.GetBytes(kind, named);
            named[end++] = 0;
            end += Encoding.UTF8.GetBytes(id, named[end..]);
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(named[..end], hash);
            return new ObjectKey(MemoryMarshal.Read<UInt128>(hash));
        }
    }
}

/// <summary>The digest that an object had after an entry.</summary>
internal readonly record struct LastDigest(Digest256 Digest, int Version, long Sequence);
