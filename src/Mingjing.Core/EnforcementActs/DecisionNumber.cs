using Mingjing.Core.Platform.Tables;

namespace Mingjing.Core.EnforcementActs;

/// <summary>决定文书号 as a key: one number is typed with many brackets, widths and spaces.</summary>
public static class DecisionNumber
{
    /// <summary>
    /// The form in which two files that mean one number write the same: half-width capitals, every bracket as <c>[</c> or
    /// <c>]</c>, every dash as <c>-</c>, no space. Nothing else changes: 第012号 is another number than 第12号.
    /// </summary>
    public static string Normalize(ReadOnlySpan<char> number)
    {
        Span<char> kept = number.Length <= 256 ? stackalloc char[number.Length] : new char[number.Length];
        var length = 0;
        foreach (var c in number)
        {
            var half = CellText.Fold(c);
            if (!char.IsWhiteSpace(half) && half is not ('\u200B' or '\uFEFF'))
                kept[length++] = Unify(half);
        }

        return new string(kept[..length]);
    }

    private static char Unify(char c) =>
        c switch
        {
            '〔' or '【' or '［' or '(' or '〖' or '「' or '<' or '〈' or '《' => '[',
            '〕' or '】' or '］' or ')' or '〗' or '」' or '>' or '〉' or '》' => ']',
            '—' or '–' or '‐' or '‑' or '−' or '―' => '-',
            _ => char.ToUpperInvariant(c),
        };
}
