using System.Globalization;
using System.Text.RegularExpressions;

namespace Mingjing.Core.PowersCatalog;

/// <summary>
/// 条文索引 of one edition: which articles exist, and, where the text was read, how many paragraphs and items each has. The
/// wording of laws is not in the pack.
/// </summary>
public sealed partial class ArticleIndex
{
    private readonly SortedSet<(int Article, int Paragraph, int Item)> _references = [(0, 0, 0)];
    private readonly Dictionary<int, int[]> _items = [];
    private readonly HashSet<int> _repealed = [];

    /// <summary>Whether every article of the edition is listed, so that a number outside the index does not exist.</summary>
    public bool IsComplete { get; private init; }

    /// <summary>The articles, in order.</summary>
    public IEnumerable<int> Articles =>
        _references.Where(r => r is { Article: > 0, Paragraph: 0, Item: 0 }).Select(r => r.Article);

    /// <summary>Every reference that may be cited; (0, 0, 0) is the whole instrument.</summary>
    internal IEnumerable<(int Article, int Paragraph, int Item)> References => _references;

    /// <summary>Whether an article, with its paragraph and item where given, may be cited.</summary>
    public bool Contains(int article, int paragraph = 0, int item = 0) =>
        _references.Contains((article, paragraph, item));

    /// <summary>Whether the edition has the article; null where the index is not complete and does not list it.</summary>
    public bool? Has(int article) =>
        _repealed.Contains(article) ? false
        : _references.Contains((article, 0, 0)) ? true
        : IsComplete ? false
        : null;

    /// <summary>The paragraph in which an item stands, where the article has several paragraphs and only one with that item; else 0.</summary>
    internal int ParagraphOf(int article, int item) =>
        item > 0
        && _items.TryGetValue(article, out var counts)
        && counts.Length > 1
        && OnlyOneWith(counts, item) is { } index
            ? index + 1
            : 0;

    internal static ArticleIndex Read(PackObject edition)
    {
        var index = new ArticleIndex { IsComplete = edition.Optional("complete")?.YesNo() ?? false };
        foreach (var node in edition["articles"].List(n => n))
            index.Add(node);
        foreach (var node in edition.Optional("repealedArticles")?.List(n => n) ?? [])
            index.Repeal(node);
        edition.Optional("paragraphs")?.Read(index.AddParagraphs);
        return index;
    }

    private void Add(PackNode node)
    {
        var text = node.Text();
        if (Range().Match(text) is { Success: true } range)
        {
            var (first, last) = (Number(range.Groups["first"]), Number(range.Groups["last"]));
            if (first < 1 || first >= last || last > 9999)
                throw node.Wrong($"条文范围“{text}”颠倒或者越界");
            for (var article = first; article <= last; article++)
                AddOnce(node, (article, 0, 0));
            return;
        }

        if (Reference().Match(text) is not { Success: true } single || Number(single.Groups["article"]) < 1)
            throw node.Wrong($"条文“{text}”无效，应为“60”“88-95”“100.2”“24(1)”或者“100.2(3)”");
        AddOnce(
            node,
            (Number(single.Groups["article"]), Number(single.Groups["paragraph"]), Number(single.Groups["item"]))
        );
    }

    private void AddOnce(PackNode node, (int Article, int Paragraph, int Item) reference)
    {
        if (!_references.Add(reference))
            throw node.Wrong($"条文“{node.Json}”重复");
        if (reference != (reference.Article, 0, 0) && !_references.Contains((reference.Article, 0, 0)))
            throw node.Wrong($"条文“{node.Json}”之前应先列出该条");
    }

    private void Repeal(PackNode node)
    {
        var article = node.Whole();
        if (!_references.Remove((article, 0, 0)))
            throw node.Wrong("废止的条文不在索引中");
        _references.RemoveWhere(r => r.Article == article);
        _repealed.Add(article);
    }

    private bool AddParagraphs(PackObject paragraphs)
    {
        foreach (var name in paragraphs.Names)
        {
            var node = paragraphs[name];
            if (
                !int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var article)
                || Has(article) != true
            )
                throw node.Wrong("该条不在索引中");
            AddStructure(article, node.List(n => n.Whole()));
        }

        return true;
    }

    private void AddStructure(int article, int[] counts)
    {
        _items.Add(article, counts);
        for (var paragraph = 1; paragraph <= counts.Length; paragraph++)
        {
            if (counts.Length > 1)
                _references.Add((article, paragraph, 0));
            for (var item = 1; item <= counts[paragraph - 1]; item++)
            {
                if (counts.Length > 1)
                    _references.Add((article, paragraph, item));
                if (OnlyOneWith(counts, item) is not null)
                    _references.Add((article, 0, item));
            }
        }
    }

    private static int? OnlyOneWith(int[] counts, int item) =>
        counts.Count(n => n >= item) == 1 ? Array.FindIndex(counts, n => n >= item) : null;

    private static int Number(Group group) =>
        group.Success ? int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"^(?<first>[0-9]{1,4})-(?<last>[0-9]{1,4})$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Range();

    [GeneratedRegex(
        @"^(?<article>[0-9]{1,4})(\.(?<paragraph>[0-9]{1,2}))?(\((?<item>[0-9]{1,2})\))?$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Reference();
}
