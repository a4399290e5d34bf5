using System.Globalization;
using System.Text.RegularExpressions;
using Mingjing.Core.Platform;

namespace Mingjing.Core.PowersCatalog;

/// <summary>Citations in the pack's own files: <c>penalty-law:76.1(5)</c>, as <see cref="LawArticle"/> prints itself.</summary>
internal static partial class PackCitations
{
    /// <summary>Reads a citation; the article must be in the index. A role alone cites the whole instrument.</summary>
    public static LawArticle Article(this PackNode node, LawLibrary laws)
    {
        if (Citation().Match(node.Text()) is not { Success: true } match)
            throw node.Wrong($"“{node.Json}”不是条文引用，应为“penalty-law:60”或者“penalty-law:76.1(5)”");
        var cited = new LawArticle(
            match.Groups["instrument"].Value,
            Number(match.Groups["article"]),
            Number(match.Groups["paragraph"]),
            Number(match.Groups["item"])
        );
        return laws.Contains(cited) ? cited : throw node.Wrong($"“{node.Json}”不在条文索引中");
    }

    private static int Number(Group group) =>
        group.Success ? int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"^(?<instrument>[a-z0-9-]+)(:(?<article>[0-9]{1,4})(\.(?<paragraph>[0-9]{1,2}))?(\((?<item>[0-9]{1,2})\))?)?$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Citation();
}
