using System.Buffers;
using System.Buffers.Text;
using System.Globalization;

namespace Mingjing.Verifier;

/// <summary>规范数字 (RFC 8785 §3.2.2.3): the text that ECMAScript gives a double.</summary>
internal static class CanonicalNumber
{
    // Sign, 17 digits, point and up to 21 zeros.
    private const int MaxLength = 48;

    // So many digits fit any double exactly.
    private const int SafeDigits = 15;

    /// <summary>
    /// Writes a JSON number as its double. Refuses what the double does not hold: a value beyond its range, one that would vanish to zero,
    /// and a whole number written out whose digits it would change.
    /// </summary>
    public static void Write(ReadOnlySpan<byte> literal, IBufferWriter<byte> output)
    {
        if (IsSmallInteger(literal))
        {
            output.Write(literal);
            return;
        }

        if (!TryRead(literal, out var value))
            throw Refusal(literal, "不是双精度范围内的数字");
        if (value == 0 && !IsZero(literal))
            throw Refusal(literal, "超出双精度范围");
        Span<byte> text = stackalloc byte[MaxLength];
        text = text[..Format(value, text)];
        if (IsInteger(literal) && !text.SequenceEqual(literal) && value != 0)
            throw Refusal(literal, "双精度不能精确表示，应写成字符串");
        output.Write(text);
    }

    /// <summary>Whether this text of digits, sign, point and exponent is the canonical text of its value.</summary>
    public static bool IsCanonical(ReadOnlySpan<byte> literal)
    {
        if (IsSmallInteger(literal))
            return true;
        if (!TryRead(literal, out var value))
            return false;
        Span<byte> text = stackalloc byte[MaxLength];
        return text[..Format(value, text)].SequenceEqual(literal);
    }

    /// <summary>Writes a finite double as ECMAScript does; returns how many bytes.</summary>
    public static int Format(double value, Span<byte> text)
    {
        if (value == 0)
        {
            text[0] = (byte)'0';
            return 1;
        }

        // The runtime finds the shortest digits that read back as the same double; only their layout differs.
        Span<byte> shortest = stackalloc byte[MaxLength];
        value.TryFormat(shortest, out var length, "R", CultureInfo.InvariantCulture);
        Span<byte> digits = stackalloc byte[MaxLength];
        var (count, point) = Digits(shortest[..length], digits);
        var at = 0;
        if (value < 0)
            text[at++] = (byte)'-';
        return at + Lay(digits[..count], point, text[at..]);
    }

    // The significant digits, and how many of them stand before the point (negative: zeros after it).
    private static (int Count, int Point) Digits(ReadOnlySpan<byte> shortest, Span<byte> digits)
    {
        var exponent = 0;
        var mark = shortest.IndexOf((byte)'E');
        if (mark >= 0)
        {
            exponent = int.Parse(shortest[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            shortest = shortest[..mark];
        }

        var (count, point, seenPoint) = (0, 0, false);
        foreach (var c in shortest)
        {
            if (c == '.')
                seenPoint = true;
            if (c is < (byte)'0' or > (byte)'9')
                continue;
            if (count > 0 || c != '0')
                digits[count++] = c;
            if (!seenPoint && count > 0)
                point++;
            else if (seenPoint && count == 0)
                point--;
        }

        while (count > 1 && digits[count - 1] == '0')
            count--;
        return (count, point + exponent);
    }

    private static int Lay(ReadOnlySpan<byte> digits, int point, Span<byte> text)
    {
        if (point is > 21 or <= -6)
            return LayExponent(digits, point - 1, text);
        if (point <= 0)
        {
            "0."u8.CopyTo(text);
            text.Slice(2, -point).Fill((byte)'0');
            digits.CopyTo(text[(2 - point)..]);
            return 2 - point + digits.Length;
        }

        if (digits.Length <= point)
        {
            digits.CopyTo(text);
            text[digits.Length..point].Fill((byte)'0');
            return point;
        }

        digits[..point].CopyTo(text);
        text[point] = (byte)'.';
        digits[point..].CopyTo(text[(point + 1)..]);
        return digits.Length + 1;
    }

    private static int LayExponent(ReadOnlySpan<byte> digits, int exponent, Span<byte> text)
    {
        var at = 0;
        text[at++] = digits[0];
        if (digits.Length > 1)
        {
            text[at++] = (byte)'.';
            digits[1..].CopyTo(text[at..]);
            at += digits.Length - 1;
        }

        text[at++] = (byte)'e';
        text[at++] = exponent < 0 ? (byte)'-' : (byte)'+';
        Utf8Formatter.TryFormat(Math.Abs(exponent), text[at..], out var written);
        return at + written;
    }

    private static bool TryRead(ReadOnlySpan<byte> literal, out double value) =>
        double.TryParse(literal, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    private static bool IsSmallInteger(ReadOnlySpan<byte> literal)
    {
        var digits = literal is [(byte)'-', ..] ? literal[1..] : literal;
        if (digits.Length is 0 or > SafeDigits || digits.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
            return false;
        return digits[0] != '0' || literal.Length == 1;
    }

    private static bool IsInteger(ReadOnlySpan<byte> literal) => literal.IndexOfAny(".eE"u8) < 0;

    private static bool IsZero(ReadOnlySpan<byte> literal)
    {
        var exponent = literal.IndexOfAny((byte)'e', (byte)'E');
        return !(exponent < 0 ? literal : literal[..exponent]).ContainsAnyInRange((byte)'1', (byte)'9');
    }

    private static CanonicalJsonException Refusal(ReadOnlySpan<byte> literal, string why) =>
        new($"数字 {System.Text.Encoding.UTF8.GetString(literal[..Math.Min(literal.Length, 64)])}：{why}");
}
