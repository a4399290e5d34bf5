using System.Collections.Frozen;
using Mingjing.Core.Platform;

namespace Mingjing.Core.PowersCatalog;

/// <summary>
/// 法规库: the instruments of the pack with their editions and the index of their articles. Every label is made once, when the
/// pack is loaded, so that a citation costs one look-up.
/// </summary>
public sealed class LawLibrary
{
    private readonly FrozenDictionary<string, Instrument> _byId;
    private readonly Dictionary<LawArticle, Version[]> _articles = [];
    private readonly InstrumentNames _names;
    private readonly BasisParser _parser;

    internal LawLibrary(IReadOnlyList<Instrument> instruments)
    {
        Instruments = instruments;
        _byId = instruments.ToFrozenDictionary(i => i.Id, StringComparer.Ordinal);
        _names = new InstrumentNames(instruments);
        _parser = new BasisParser(_names);
        foreach (var instrument in instruments)
            Index(instrument);
    }

    /// <summary>规范文本, in the pack's order.</summary>
    public IReadOnlyList<Instrument> Instruments { get; }

    /// <summary>The instrument of a role; an unknown role is an error of code or pack.</summary>
    public Instrument this[string id] =>
        _byId.TryGetValue(id, out var instrument)
            ? instrument
            : throw new CatalogException($"数据包没有规范文本“{id}”");

    /// <summary>Whether an article, with its paragraph and item, is in the index and may be cited.</summary>
    public bool Contains(LawArticle cited) => _articles.ContainsKey(cited);

    /// <summary>
    /// The article in the edition that was in force on a day; the edition without a date where none with a date was; null where
    /// the article was not in force, or is in no edition whose numbering is today's (law-rules §2.1.11: law-not-loaded).
    /// </summary>
    public CitedArticle? Resolve(LawArticle cited, DateOnly governing)
    {
        if (!_articles.TryGetValue(cited, out var versions))
            return null;
        var undated = default(CitedArticle);
        foreach (var version in versions)
        {
            if (version.To <= governing.DayNumber)
                continue;
            if (version.From is not { } from)
                undated = version.Cited;
            else if (from <= governing.DayNumber)
                return version.Cited;
        }

        return undated;
    }

    /// <summary>The article in the newest edition that has it; an article that is not in the index is an error of code or pack.</summary>
    public CitedArticle ResolveAny(LawArticle cited) =>
        _articles.TryGetValue(cited, out var versions)
            ? versions[^1].Cited
            : throw new CatalogException($"条文索引没有“{cited}”");

    /// <summary>Proves at start that every article that code cites is in the index; names all that are not.</summary>
    public void Prove(IEnumerable<LawArticle> cited)
    {
        var missing = cited
            .Where(c => !Contains(c))
            .Select(c => c.ToString())
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        if (missing.Length > 0)
            throw new CatalogException($"条文索引没有：{string.Join('、', missing)}");
    }

    /// <summary>Reads every citation out of a basis as written (处罚依据).</summary>
    public IReadOnlyList<BasisCitation> Parse(string basisAsWritten) => _parser.Parse(basisAsWritten);

    /// <summary>Finds the instrument that a name as written means; null where the library does not hold it.</summary>
    public InstrumentMatch? Find(string nameAsWritten) => _names.Find(nameAsWritten);

    /// <summary>
    /// Whether what a citation names was in force on a day: the edition that it marks, else any. An article outside a complete
    /// index does not exist.
    /// </summary>
    public BasisStanding StandingOn(BasisCitation citation, DateOnly day)
    {
        if (citation.Law is not { } law || (law.EditionMark is not null && law.Edition is null))
            return BasisStanding.NotInLibrary;
        var best = BasisStanding.NotInForce;
        foreach (var edition in law.Edition is { } marked ? [marked] : law.Instrument.Editions)
        {
            var standing = StandingOn(edition, citation.Article?.Article ?? 0, day);
            if (standing == BasisStanding.InForce)
                return standing;
            if (best == BasisStanding.NotInForce)
                best = standing;
        }

        return best;
    }

    /// <summary>
    /// Whether the edition that a citation marks, else any edition, has the article that it names; null where the index does
    /// not hold every article (无法判断, not 无效). A repealed article is none.
    /// </summary>
    public bool? HasArticle(BasisCitation citation)
    {
        if (citation is not { Law: { } law, Article: { } article })
            return null;
        var unknown = false;
        foreach (var edition in law.Edition is { } marked ? [marked] : law.Instrument.Editions)
        {
            var has = edition.Articles.Has(article.Article);
            if (has == true)
                return true;
            unknown |= has is null;
        }

        return unknown ? null : false;
    }

    private static BasisStanding StandingOn(Edition edition, int article, DateOnly day) =>
        edition.Covers(day) switch
        {
            false => BasisStanding.NotInForce,
            null => edition.Articles.Has(article) == false ? BasisStanding.NotInForce : BasisStanding.DateUnknown,
            true => edition.Articles.Has(article) switch
            {
                true => BasisStanding.InForce,
                false => BasisStanding.NotInForce,
                null => BasisStanding.NotInLibrary,
            },
        };

    private void Index(Instrument instrument)
    {
        foreach (var edition in instrument.Editions.Where(e => !e.Renumbered))
        foreach (var (article, paragraph, item) in edition.Articles.References)
        {
            var cited = new LawArticle(instrument.Id, article, paragraph, item);
            var version = new Version(
                edition.InForceFrom?.DayNumber,
                edition.InForceTo?.DayNumber ?? int.MaxValue,
                new CitedArticle(
                    instrument.Name,
                    instrument.LabelOf(cited, edition),
                    edition.InForceFrom,
                    edition.InForceFrom is not null && edition.DateConfirmed
                )
            );
            _articles[cited] = _articles.TryGetValue(cited, out var older) ? [.. older, version] : [version];
        }
    }

    private sealed record Version(int? From, int To, CitedArticle Cited);
}
