using System.Text;

namespace Mingjing.Core.Platform.Documents;

/// <summary>Texts as a file can hold them, and how wide they are.</summary>
internal static class PaperText
{
    private const char Unknown = '\uFFFD';

    // U+2400 and after: a picture for each control character.
    private const int Pictures = 0x2400;

    /// <summary>The lines of a text; a text without any has one that is empty.</summary>
    public static IEnumerable<string> Lines(string text) =>
        text.Split(["\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029"], StringSplitOptions.None);

    /// <summary>The text with a sign in place of each character that XML cannot hold, so that the reader sees that something was there.</summary>
    public static string Clean(string text)
    {
        StringBuilder? clean = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
            {
                clean?.Append(text, i, 2);
                i++;
                continue;
            }

            var seen = Seen(text[i]);
            if (seen != text[i])
                clean ??= new StringBuilder(text, 0, i, text.Length);
            clean?.Append(seen);
        }

        return clean?.ToString() ?? text;
    }

    /// <summary>Twice the width in characters: Latin letters and digits are half as wide as Chinese ones.</summary>
    public static int HalfWidths(string text) => text.EnumerateRunes().Sum(rune => IsWide(rune.Value) ? 2 : 1);

    private static bool IsWide(int code) => code is >= 0x2E80 or (>= 0x2010 and <= 0x2027) or (>= 0x2460 and <= 0x24FF);

    private static char Seen(char c) =>
        c switch
        {
            '\t' => c,
            < ' ' => (char)(Pictures + c),
            '\u007F' => '\u2421',
            >= '\u0080' and < '\u00A0' => Unknown,
            '\uFFFE' or '\uFFFF' => Unknown,
            _ when char.IsSurrogate(c) => Unknown,
            _ => c,
        };
}
