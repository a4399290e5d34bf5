using System.Buffers;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Mingjing.Verifier;

/// <summary>账本记录: one lawful act, as it is entered for good.</summary>
/// <param name="Sequence">Counts from 0 without gaps; also the index of its leaf in the tree.</param>
/// <param name="At">When it was entered; never before the entry before it.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Appointment">Under which appointment; null for a system principal.</param>
/// <param name="Action">A stable code such as “case.opinion-issued”.</param>
/// <param name="ObjectKind">What kind of thing it was done to.</param>
/// <param name="ObjectId">Which one.</param>
/// <param name="Payload">What was done. Numbers are whole, decimals are strings, personal fields are salted commitments.</param>
/// <param name="Digest">Of the object's legally material fields afterwards; null where there are none.</param>
/// <param name="DigestVersion">By which list of fields.</param>
public sealed record LedgerEntry(
    long Sequence,
    DateTimeOffset At,
    string Actor,
    string? Appointment,
    string Action,
    string ObjectKind,
    string ObjectId,
    JsonObject Payload,
    string? Digest,
    int DigestVersion
)
{
    /// <summary>The largest whole number that every reader of JSON holds exactly.</summary>
    public const long MaxSequence = (1L << 53) - 1;

    /// <summary>UTC, seven digits of a second: of one length, so that instants sort as text.</summary>
    internal const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    /// <summary>
    /// The canonical JSON that the ledger keeps. Refuses what could not be read back: a sequence or version below 0, an empty name or code
    /// (<see cref="LedgerEntryException"/>), a payload without canonical form (<see cref="CanonicalJsonException"/>).
    /// </summary>
    public byte[] Canonical()
    {
        var output = new ArrayBufferWriter<byte>(512);
        Write(output);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>The hash that stands in the tree.</summary>
    public Digest256 LeafHash() => MerkleTree.LeafHash(Canonical());

    /// <summary>
    /// Reads exactly what <see cref="Canonical"/> writes. A member too few, too many or in another place, or text that is not canonical, is
    /// a <see cref="LedgerEntryException"/>.
    /// </summary>
    public static LedgerEntry Parse(ReadOnlySpan<byte> canonical)
    {
        if (!LedgerLine.TryParse(canonical, out var line, out var reason))
            throw new LedgerEntryException(reason);
        return line.ToEntry();
    }

    internal void Write(IBufferWriter<byte> output)
    {
        if (Sequence is < 0 or > MaxSequence)
            throw new LedgerEntryException("sequence 应在 0 与 2⁵³−1 之间");
        if (DigestVersion < 0)
            throw new LedgerEntryException("digestVersion 不得小于 0");
        WriteText(LedgerLine.Names.Action, Action, output);
        WriteText(LedgerLine.Names.Actor, Actor, output);
        WriteText(LedgerLine.Names.Appointment, Appointment, output);
        WriteText(LedgerLine.Names.At, At.UtcDateTime.ToString(InstantFormat, CultureInfo.InvariantCulture), output);
        WriteText(LedgerLine.Names.Digest, Digest, output);
        WriteNumber(LedgerLine.Names.DigestVersion, DigestVersion, output);
        WriteText(LedgerLine.Names.ObjectId, ObjectId, output);
        WriteText(LedgerLine.Names.ObjectKind, ObjectKind, output);
        output.Write(LedgerLine.Names.Payload);
        CanonicalJson.Write(Payload, output, depth: 1);
        WriteNumber(LedgerLine.Names.Sequence, Sequence, output);
        output.Write(LedgerLine.Names.End);
    }

    private static void WriteText(ReadOnlySpan<byte> name, string? value, IBufferWriter<byte> output)
    {
        output.Write(name);
        if (value is null)
            output.Write("null"u8);
        else if (value.Length == 0)
            throw new LedgerEntryException("记录的文本成员不得为空");
        else
            CanonicalText.Write(value, output);
    }

    private static void WriteNumber(ReadOnlySpan<byte> name, long value, IBufferWriter<byte> output)
    {
        output.Write(name);
        value.TryFormat(output.GetSpan(20), out var written, default, CultureInfo.InvariantCulture);
        output.Advance(written);
    }
}
