using System.Globalization;
using Mingjing.Core.Platform;

namespace Mingjing.Web.Kit;

/// <summary>条文地址: where the law library shows an article.</summary>
public static class LawAddress
{
    public static string Of(LawArticle article) =>
        $"/laws/{article.Instrument}{(article.Article > 0 ? "#" + Anchor(article.Article) : "")}";

    /// <summary>The anchor of an article on the page of its instrument.</summary>
    public static string Anchor(int article) => string.Create(CultureInfo.InvariantCulture, $"a{article}");
}
