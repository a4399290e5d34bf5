using Mingjing.Core.Checks;
using Mingjing.Core.Platform;
using Mingjing.Core.PowersCatalog;

namespace Mingjing.Web.PowersCatalog;

/// <summary>条文引用处: which items of the list and which checks rest on an article; counted once, when the server starts.</summary>
public sealed class ArticleUses
{
    private readonly ILookup<(string Instrument, int Article), PowersItem> _items;
    private readonly ILookup<(string Instrument, int Article), Check> _checks;

    public ArticleUses(DataPack pack)
    {
        _items = pack
            .Powers.Items.SelectMany(i =>
                i.LegalBases.Concat(i.Accountability).Select(p => KeyOf(p.Cited)).Distinct().Select(key => (key, i))
            )
            .ToLookup(p => p.key, p => p.i);
        _checks = CheckList
            .All.SelectMany(c => c.Info.Basis.Select(KeyOf).Distinct().Select(key => (key, c)))
            .ToLookup(p => p.key, p => p.c);
    }

    /// <summary>The items that rest on an article or any part of it.</summary>
    public IEnumerable<PowersItem> Items(string instrument, int article) => _items[(instrument, article)];

    /// <summary>The checks that rest on an article or any part of it.</summary>
    public IEnumerable<Check> Checks(string instrument, int article) => _checks[(instrument, article)];

    /// <summary>The articles of an instrument on which anything rests, in order; 0 is the whole instrument.</summary>
    public IReadOnlyList<int> Articles(string instrument) =>
        [
            .. _items
                .Select(g => g.Key)
                .Concat(_checks.Select(g => g.Key))
                .Where(k => string.Equals(k.Instrument, instrument, StringComparison.Ordinal))
                .Select(k => k.Article)
                .Distinct()
                .Order(),
        ];

    private static (string, int) KeyOf(LawArticle article) => (article.Instrument, article.Article);
}
