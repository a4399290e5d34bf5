using System.Globalization;
using System.Text;

namespace Mingjing.Core.Platform.Files;

/// <summary>文件名称: shown as text and written into the head of a download, never used as a path.</summary>
public static class FileName
{
    /// <summary>Characters at most.</summary>
    public const int Longest = 120;

    private const int LongestEnding = 6;

    private const string Nameless = "未命名文件";

    private const string NotInNames = "<>:\"|?*";

    /// <summary>
    /// A name as it may be kept: the last part of a path, without control characters, without those that turn the direction of writing
    /// and so hide an ending, shortened before its ending.
    /// </summary>
    public static string Clean(string? name)
    {
        var kept = new StringBuilder();
        foreach (var rune in (name ?? "").Split('/', '\\')[^1].EnumerateRunes())
        {
            if (IsShown(rune))
                kept.Append(IsForbidden(rune) ? "_" : rune.ToString());
        }

        var clean = kept.ToString().Normalize().Trim(' ', '.', '\u3000');
        if (clean.Length <= Longest)
            return clean.Length == 0 ? Nameless : clean;
        var ending = Path.GetExtension(clean) is { Length: <= LongestEnding } last ? last : "";
        return Whole(clean[..(Longest - ending.Length)]) + ending;
    }

    /// <summary>A clean name with an ending that fits the format, so that nothing opens it as something else.</summary>
    public static string Of(string clean, FileFormat format)
    {
        var endings = FileFormats.EndingsOf(format);
        return endings.Any(e => clean.EndsWith(e, StringComparison.OrdinalIgnoreCase)) ? clean : clean + endings[0];
    }

    private static bool IsForbidden(Rune rune) =>
        rune.IsBmp && NotInNames.Contains((char)rune.Value, StringComparison.Ordinal);

    private static bool IsShown(Rune rune) =>
        rune != Rune.ReplacementChar
        && Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.OtherNotAssigned
            );

    // A character of two halves is not cut between them.
    private static string Whole(string cut) => char.IsHighSurrogate(cut[^1]) ? cut[..^1] : cut;
}
