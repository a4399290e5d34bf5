using System.Text.Json;
using Mingjing.Verifier;

namespace Mingjing.Core.Platform.Ledger;

/// <summary>What verification of a store needs of an entry, read without building it: there may be a million.</summary>
internal readonly ref struct StoredEntry
{
    private StoredEntry(long sequence, Digest256? digest, int digestVersion, bool hasColumns, bool hasOthers) =>
        (Sequence, Digest, DigestVersion, MatchesColumns, HasOthers) = (
            sequence,
            digest,
            digestVersion,
            hasColumns,
            hasOthers
        );

    public long Sequence { get; }

    public Digest256? Digest { get; }

    public int DigestVersion { get; }

    /// <summary>Whether the row's columns name the object that the entry names: timelines are found by them.</summary>
    public bool MatchesColumns { get; }

    /// <summary>Whether the payload may name other objects.</summary>
    public bool HasOthers { get; }

    /// <summary>Reads an entry; false where it is no JSON at all, which is reported elsewhere.</summary>
    public static bool TryRead(ReadOnlySpan<byte> utf8, string kind, string id, out StoredEntry entry)
    {
        entry = default;
        Digest256? digest = null;
        var (sequence, version, matches) = (-1L, 0, 0);
        try
        {
            var reader = new Utf8JsonReader(utf8);
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (Takes(ref reader, "objectKind"u8))
                    matches += reader.ValueTextEquals(kind) ? 1 : 0;
                else if (Takes(ref reader, "objectId"u8))
                    matches += reader.ValueTextEquals(id) ? 1 : 0;
                else if (Takes(ref reader, "digest"u8))
                    digest = Digest256.TryParse(reader.ValueSpan, out var known) ? known : null;
                else if (Takes(ref reader, "digestVersion"u8))
                    version = reader.GetInt32();
                else if (Takes(ref reader, "sequence"u8))
                    sequence = reader.GetInt64();
                else
                    reader.Skip();
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            return false;
        }

        entry = new StoredEntry(sequence, digest, version, matches == 2, utf8.IndexOf("\"also\":"u8) >= 0);
        return true;
    }

    private static bool Takes(ref Utf8JsonReader reader, ReadOnlySpan<byte> name) =>
        reader.ValueTextEquals(name) && reader.Read();
}
