using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Unicode;

namespace Mingjing.Core.Platform.Records;

/// <summary>
/// 规范 JSON (RFC 8785): text with only the escapes that are mandatory, straight into a buffer. The caller writes the members in
/// the order of their names; then what comes out is canonical without being parsed again.
/// </summary>
/// <param name="to">Receives the bytes; complete after <see cref="Flush"/>.</param>
public ref struct CanonicalJsonWriter(IBufferWriter<byte> to)
{
    private const int FewestFree = 256;
    private const int LongestFormatted = 64;

    // UTF-8 of a character; a pair of surrogates has four bytes for two.
    private const int MostBytesOfChar = 3;

    private static readonly SearchValues<char> Escaped = SearchValues.Create([
        .. Enumerable.Range(0, 0x20).Select(c => (char)c),
        '"',
        '\\',
    ]);

    private Span<byte> _free = to.GetSpan(FewestFree);
    private int _used;

    /// <summary>Bytes as they are: brackets, commas, names made beforehand.</summary>
    public void Raw(scoped ReadOnlySpan<byte> json)
    {
        json.CopyTo(Room(json.Length));
        _used += json.Length;
    }

    /// <summary>A string with its quotes.</summary>
    /// <exception cref="ArgumentException">The text holds half a surrogate pair, which has no UTF-8.</exception>
    public void Text(scoped ReadOnlySpan<char> text)
    {
        Byte((byte)'"');
        for (var at = text.IndexOfAny(Escaped); at >= 0; at = text.IndexOfAny(Escaped))
        {
            Plain(text[..at]);
            Escape(text[at]);
            text = text[(at + 1)..];
        }

        Plain(text);
        Byte((byte)'"');
    }

    /// <summary>A value that formats itself as text without anything to escape, with its quotes.</summary>
    public void Formatted<T>(T value)
        where T : IUtf8SpanFormattable
    {
        Byte((byte)'"');
        value.TryFormat(Room(LongestFormatted), out var written, default, null);
        _used += written;
        Byte((byte)'"');
    }

    /// <summary>Hands everything written to the buffer.</summary>
    public void Flush()
    {
        to.Advance(_used);
        _used = 0;
        _free = default;
    }

    public void Byte(byte json)
    {
        Room(1)[0] = json;
        _used++;
    }

    private void Plain(scoped ReadOnlySpan<char> text)
    {
        var room = Room(text.Length * MostBytesOfChar);
        if (Utf8.FromUtf16(text, room, out _, out var written, replaceInvalidSequences: false) != OperationStatus.Done)
            throw new ArgumentException("half a surrogate pair has no canonical form", nameof(text));
        _used += written;
    }

    private void Escape(char c)
    {
        Byte((byte)'\\');
        switch (c)
        {
            case '"' or '\\':
                Byte((byte)c);
                break;
            case '\b':
                Byte((byte)'b');
                break;
            case '\t':
                Byte((byte)'t');
                break;
            case '\n':
                Byte((byte)'n');
                break;
            case '\f':
                Byte((byte)'f');
                break;
            case '\r':
                Byte((byte)'r');
                break;
            default:
                Raw("u00"u8);
                Utf8Formatter.TryFormat((byte)c, Room(2), out _, new StandardFormat('x', 2));
                _used += 2;
                break;
        }
    }

    private Span<byte> Room(int length)
    {
        if (_free.Length - _used < length)
        {
            to.Advance(_used);
            _used = 0;
            _free = to.GetSpan(Math.Max(length, FewestFree));
        }

        return _free[_used..];
    }
}
