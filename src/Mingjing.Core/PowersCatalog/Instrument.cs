using Mingjing.Core.Platform;

namespace Mingjing.Core.PowersCatalog;

/// <summary>效力位阶.</summary>
public enum InstrumentRank : byte
{
    /// <summary>法律.</summary>
    [Term("法律")]
    Law,

    /// <summary>行政法规.</summary>
    [Term("行政法规")]
    AdministrativeRegulation,

    /// <summary>地方性法规.</summary>
    [Term("地方性法规")]
    LocalRegulation,

    /// <summary>部门规章.</summary>
    [Term("部门规章")]
    MinistryRule,

    /// <summary>政府规章.</summary>
    [Term("政府规章")]
    GovernmentRule,

    /// <summary>规范性文件: policy; an act that departs from it “不符合要求”, never “违法”.</summary>
    [Term("规范性文件")]
    PolicyPaper,

    /// <summary>司法文件.</summary>
    [Term("司法文件")]
    JudicialDocument,
}

/// <summary>条文体例: how the parts of an instrument are numbered.</summary>
public enum ArticleStyle : byte
{
    /// <summary>条: 第N条.</summary>
    [Term("条", "article")]
    Article,

    /// <summary>段: （N）, as in policy papers.</summary>
    [Term("段", "section")]
    Section,
}

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
