using Mingjing.Core.Platform;

namespace Mingjing.Core.PowersCatalog;

/// <summary>规范文本: one law, regulation, rule or policy paper, by its role in the pack.</summary>
/// <param name="Id">The role by which code cites it.</param>
/// <param name="Name">全称.</param>
/// <param name="ShortName">简称, for screens.</param>
/// <param name="Aliases">Other names that departments write.</param>
/// <param name="DocumentNumber">文号, or null.</param>
/// <param name="Rank">效力位阶.</param>
/// <param name="ArticleStyle">条文体例.</param>
/// <param name="Editions">版本, oldest first.</param>
/// <param name="Note">备注.</param>
public sealed record Instrument(
    string Id,
    string Name,
    string ShortName,
    IReadOnlyList<string> Aliases,
    string? DocumentNumber,
    InstrumentRank Rank,
    ArticleStyle ArticleStyle,
    IReadOnlyList<Edition> Editions,
    string? Note
)
{
    /// <summary>现行版本: the newest edition that the pack holds.</summary>
    public Edition Current => Editions[^1];

    /// <summary>The label of an article: “第七十六条第一款第五项”, “（六）”, “全文”.</summary>
    internal string LabelOf(LawArticle cited, Edition edition)
    {
        if (cited.Article == 0)
            return "全文";
        if (ArticleStyle == ArticleStyle.Section)
            return $"（{ChineseNumerals.Of(cited.Article)}）";
        var paragraph = cited.Paragraph > 0 ? cited.Paragraph : edition.Articles.ParagraphOf(cited.Article, cited.Item);
        return $"第{ChineseNumerals.Of(cited.Article)}条"
            + (paragraph > 0 ? $"第{ChineseNumerals.Of(paragraph)}款" : "")
            + (cited.Item > 0 ? $"第{ChineseNumerals.Of(cited.Item)}项" : "");
    }
}
