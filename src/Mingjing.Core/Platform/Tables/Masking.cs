using System.Text;
using System.Text.RegularExpressions;

namespace Mingjing.Core.Platform.Tables;

/// <summary>掩码: what of a value may stand in a message, a log or an error list.</summary>
public static partial class Masking
{
    private const int Shown = 40;

    /// <summary>The start of a value, on one line, with identity and telephone numbers masked; a personal value keeps its outermost characters only.</summary>
    public static string Of(ReadOnlySpan<char> value, bool isPersonal)
    {
        var isCut = value.Length > Shown;
        var text = new string(value[..Math.Min(value.Length, Shown)]);
        text = isPersonal
            ? Mask(text)
            : Telephone().Replace(IdentityNumber().Replace(text, m => Mask(m.Value)), m => Mask(m.Value));
        text = string.Concat(text.EnumerateRunes().Select(r => Rune.IsControl(r) ? "□" : r.ToString()));
        return isCut ? text + "…" : text;
    }

    // 张三 → 张*; 410399199001010012 → 4103************12.
    private static string Mask(string text) =>
        text.Length < 8
            ? text[..Math.Min(1, text.Length)] + new string('*', Math.Max(0, text.Length - 1))
            : text[..4] + new string('*', text.Length - 6) + text[^2..];

    // Eighteen places with a plausible date of birth, whatever column they were put in.
    [GeneratedRegex(
        @"[1-9]\d{5}(18|19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dXx]",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex IdentityNumber();

    // Eleven digits from 1 on of a mobile, or those of a line with its area: whoever shifts a column puts them anywhere.
    [GeneratedRegex(
        @"(?<!\d)(1\d{10}|0\d{2,3}-?\d{7,8})(?!\d)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Telephone();
}
