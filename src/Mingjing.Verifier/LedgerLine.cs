using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace Mingjing.Verifier;

/// <summary>One entry read in place, so that a million of them need no memory.</summary>
internal readonly ref struct LedgerLine
{
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly Range _action;
    private readonly Range _actor;
    private readonly Range? _appointment;
    private readonly Range? _digest;
    private readonly int _digestVersion;
    private readonly Range _objectId;
    private readonly Range _objectKind;
    private readonly Range _payload;

    private LedgerLine(ReadOnlySpan<byte> utf8, out string? refusal)
    {
        var reader = new LedgerLineReader(utf8);
        // The order of canonical JSON.
        _utf8 = utf8;
        _action = reader.Text(Names.Action);
        _actor = reader.Text(Names.Actor);
        _appointment = reader.TextOrNull(Names.Appointment);
        At = reader.Instant(Names.At);
        _digest = reader.TextOrNull(Names.Digest);
        _digestVersion = (int)reader.Number(Names.DigestVersion, int.MaxValue);
        _objectId = reader.Text(Names.ObjectId);
        _objectKind = reader.Text(Names.ObjectKind);
        _payload = reader.Members(Names.Payload);
        Sequence = reader.Number(Names.Sequence, LedgerEntry.MaxSequence);
        reader.Close();
        refusal = reader.Refusal;
    }

    public long Sequence { get; }

    public DateTimeOffset At { get; }

    /// <summary>Reads a line; the reason of a refusal names the place.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out LedgerLine line, [NotNullWhen(false)] out string? reason)
    {
        line = default;
        reason = "不是 UTF-8 文本";
        if (!CanonicalScanner.IsText(utf8))
            return false;
        line = new LedgerLine(utf8, out reason);
        return reason is null;
    }

    public LedgerEntry ToEntry() =>
        new(
            Sequence,
            At,
            Text(_actor),
            TextOrNull(_appointment),
            Text(_action),
            Text(_objectKind),
            Text(_objectId),
            JsonNode.Parse(_utf8[_payload])!.AsObject(),
            TextOrNull(_digest),
            _digestVersion
        );

    private string Text(Range range) => CanonicalText.Decode(_utf8[range]);

    private string? TextOrNull(Range? range) => range is { } known ? Text(known) : null;

    /// <summary>The members with what stands before their values.</summary>
    public static class Names
    {
        public static ReadOnlySpan<byte> Action => "{\"action\":"u8;

        public static ReadOnlySpan<byte> Actor => ",\"actor\":"u8;

        public static ReadOnlySpan<byte> Appointment => ",\"appointment\":"u8;

        public static ReadOnlySpan<byte> At => ",\"at\":"u8;

        public static ReadOnlySpan<byte> Digest => ",\"digest\":"u8;

        public static ReadOnlySpan<byte> DigestVersion => ",\"digestVersion\":"u8;

        public static ReadOnlySpan<byte> ObjectId => ",\"objectId\":"u8;

        public static ReadOnlySpan<byte> ObjectKind => ",\"objectKind\":"u8;

        public static ReadOnlySpan<byte> Payload => ",\"payload\":"u8;

        public static ReadOnlySpan<byte> Sequence => ",\"sequence\":"u8;

        public static ReadOnlySpan<byte> End => "}"u8;
    }
}
