using System.Globalization;

namespace Mingjing.Core.Platform;

/// <summary>
/// 条文引用: one article of one instrument, by the instrument's role in the data pack
/// (<c>penalty-law</c>, <c>provincial-enforcement-regulation</c>, …), never by a city's or province's name.
/// </summary>
/// <param name="Instrument">Role or id of the instrument, kebab-case; the data pack maps it to a text.</param>
/// <param name="Article">Number of the article (第六十条 = 60), or of the section of a policy paper (（六） = 6).</param>
/// <param name="Paragraph">款, from 1; 0 where the whole article is meant.</param>
/// <param name="Item">项, from 1; 0 where there is none.</param>
public readonly record struct LawArticle(string Instrument, int Article, int Paragraph = 0, int Item = 0)
{
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Instrument}:{Article}{(Paragraph > 0 ? $".{Paragraph}" : "")}{(Item > 0 ? $"({Item})" : "")}"
        );
}

/// <summary>引用法条: the only way in which code names a law.</summary>
public static class Law
{
    /// <summary>Cites an article; that it exists and was in force is proved by the catalog's tests and at start.</summary>
    public static LawArticle Cite(string instrument, int article, int paragraph = 0, int item = 0) =>
        new(instrument, article, paragraph, item);
}
