using System.Buffers;

namespace Mingjing.Core.Platform.Tables;

/// <summary>全角半角 and white space: what people's keyboards and spreadsheets add to a value without meaning it.</summary>
public static class CellText
{
    // Controls that no field of a table means, the replacement character of a lost byte, and the non-characters.
    private static readonly SearchValues<char> Damage = SearchValues.Create([
        .. Enumerable.Range(0, 0x20).Except([0x09, 0x0A, 0x0D]).Select(c => (char)c),
        '\u007F',
        '\uFFFD',
        '\uFFFE',
        '\uFFFF',
    ]);

    /// <summary>Without white space (any width) and invisible marks at both ends.</summary>
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        text = TrimStart(text);
        while (text.Length > 0 && IsBlank(text[^1]))
            text = text[..^1];
        return text;
    }

    /// <summary>Without white space (any width) and invisible marks at the start.</summary>
    public static ReadOnlySpan<char> TrimStart(ReadOnlySpan<char> text)
    {
        while (text.Length > 0 && IsBlank(text[0]))
            text = text[1..];
        return text;
    }

    /// <summary>The half-width form of a full-width letter, digit, sign or space; any other character as it is.</summary>
    public static char Fold(char c) =>
        c switch
        {
            >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
            '\u3000' or '\u00A0' => ' ',
            _ => c,
        };

    /// <summary>Half-width throughout; for dates, amounts, codes and headers, never for names.</summary>
    public static string Fold(ReadOnlySpan<char> text) =>
        string.Create(
            text.Length,
            text,
            static (target, source) =>
            {
                for (var i = 0; i < target.Length; i++)
                    target[i] = Fold(source[i]);
            }
        );

    /// <summary>
    /// The first character that no sound cell holds: a control character, the trace of a lost byte, half a surrogate pair;
    /// null if none.
    /// </summary>
    internal static char? DamageIn(ReadOnlySpan<char> text)
    {
        var at = text.IndexOfAny(Damage);
        if (at >= 0)
            return text[at];
        for (at = text.IndexOfAnyInRange('\uD800', '\uDFFF'); at >= 0 && at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at]))
                continue;
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
                return '\uFFFD';
            at++;
        }

        return null;
    }

    private static bool IsBlank(char c) =>
        char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B' or '\u200E' or '\u200F' or '\u2060';
}
