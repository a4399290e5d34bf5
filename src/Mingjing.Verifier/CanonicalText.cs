using System.Buffers;
using System.Text;

namespace Mingjing.Verifier;

/// <summary>规范文本 (RFC 8785 §3.2.2.2): only quotes, backslashes and control characters are escaped, each in one way.</summary>
internal static class CanonicalText
{
    /// <summary>Everything that cannot stand in a string as it is.</summary>
    public static readonly SearchValues<byte> Escaped = SearchValues.Create([
        .. Enumerable.Range(0, 0x20).Select(c => (byte)c),
        (byte)'"',
        (byte)'\\',
    ]);

    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>Writes a string between quotes. A lone surrogate is refused: it has no UTF-8.</summary>
    public static void Write(string text, IBufferWriter<byte> output)
    {
        byte[] utf8;
        try
        {
            utf8 = Strict.GetBytes(text);
        }
        catch (EncoderFallbackException e)
        {
            throw new CanonicalJsonException("文本中有不成对的代理字符", e);
        }

        output.Write("\""u8);
        ReadOnlySpan<byte> rest = utf8;
        for (var i = rest.IndexOfAny(Escaped); i >= 0; i = rest.IndexOfAny(Escaped))
        {
            output.Write(rest[..i]);
            WriteEscape(rest[i], output);
            rest = rest[(i + 1)..];
        }

        output.Write(rest);
        output.Write("\""u8);
    }

    /// <summary>Bytes of the canonical escape at the beginning of <paramref name="text"/>, or 0 where it is not canonical.</summary>
    public static int EscapeLength(ReadOnlySpan<byte> text)
    {
        if (
            text
            is [
                (byte)'\\',
                (byte)'"'
                or (byte)'\\'
                or (byte)'b'
                or (byte)'f'
                or (byte)'n'
                or (byte)'r'
                or (byte)'t',
                ..,
            ]
        )
            return 2;
        if (text is not [(byte)'\\', (byte)'u', (byte)'0', (byte)'0', (byte)'0' or (byte)'1', var low, ..])
            return 0;
        var value = ((text[4] - '0') << 4) + HexDigit(low);
        return HexDigit(low) < 0 || ShortEscape((byte)value) != 0 ? 0 : 6;
    }

    /// <summary>Order of two names of members as canonical text between their quotes: by UTF-16 code units (RFC 8785 §3.2.3).</summary>
    public static int Compare(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) =>
        IsPlain(left) && IsPlain(right)
            ? left.SequenceCompareTo(right)
            : string.CompareOrdinal(Decode(left), Decode(right));

    /// <summary>The text that stands between the quotes of a canonical string.</summary>
    public static string Decode(ReadOnlySpan<byte> canonical)
    {
        if (canonical.IndexOf((byte)'\\') < 0)
            return Strict.GetString(canonical);
        var text = new StringBuilder(canonical.Length);
        for (var i = canonical.IndexOf((byte)'\\'); i >= 0; i = canonical.IndexOf((byte)'\\'))
        {
            text.Append(Strict.GetString(canonical[..i]));
            var length = EscapeLength(canonical[i..]);
            text.Append(Unescape(canonical.Slice(i, length)));
            canonical = canonical[(i + length)..];
        }

        return text.Append(Strict.GetString(canonical)).ToString();
    }

    // Plain names have the same order as bytes and as UTF-16.
    private static bool IsPlain(ReadOnlySpan<byte> name) => Ascii.IsValid(name) && name.IndexOf((byte)'\\') < 0;

    private static char Unescape(ReadOnlySpan<byte> escape) =>
        escape[1] switch
        {
            (byte)'b' => '\b',
            (byte)'f' => '\f',
            (byte)'n' => '\n',
            (byte)'r' => '\r',
            (byte)'t' => '\t',
            (byte)'u' => (char)(((escape[4] - '0') << 4) + HexDigit(escape[5])),
            var itself => (char)itself,
        };

    private static void WriteEscape(byte c, IBufferWriter<byte> output)
    {
        if (ShortEscape(c) is not 0 and var letter)
        {
            output.Write([(byte)'\\', letter]);
            return;
        }

        output.Write("\\u00"u8);
        output.Write([(byte)('0' + (c >> 4)), "0123456789abcdef"u8[c & 15]]);
    }

    private static byte ShortEscape(byte c) =>
        c switch
        {
            (byte)'"' or (byte)'\\' => c,
            (byte)'\b' => (byte)'b',
            (byte)'\f' => (byte)'f',
            (byte)'\n' => (byte)'n',
            (byte)'\r' => (byte)'r',
            (byte)'\t' => (byte)'t',
            _ => 0,
        };

    private static int HexDigit(byte c) =>
        c switch
        {
            >= (byte)'0' and <= (byte)'9' => c - '0',
            >= (byte)'a' and <= (byte)'f' => c - 'a' + 10,
            _ => -1,
        };
}
