using Mingjing.Core.Platform;
using Mingjing.Core.PowersCatalog;

namespace Mingjing.Core.Papers;

/// <summary>引用检查: every article that a paper cites exists and was in force, and those that its kind rests on are cited.</summary>
internal static class PaperCitations
{
    public static IEnumerable<PaperFault> Faults(
        IReadOnlyList<PaperPassage> passages,
        PaperCheckContext context,
        LawLibrary laws
    )
    {
        var cited = passages.SelectMany(p => laws.Parse(p.Text).Select(c => (Passage: p, Citation: c))).ToList();
        var faults = cited
            .Where(c => c.Citation.Law is not null || NamesArticle(c.Citation))
            .Select(c => Fault(c.Passage.Place, c.Citation, context, laws))
            .OfType<PaperFault>();
        return faults.Concat(MissingBasis(cited.ConvertAll(c => c.Citation), context, laws));
    }

    private static PaperFault? Fault(string place, BasisCitation citation, PaperCheckContext context, LawLibrary laws)
    {
        var written = citation.AsWritten.Trim();
        switch (StandingOf(citation, context, laws))
        {
            case BasisStanding.NotInForce:
                return new PaperFault(
                    "citation-not-in-force",
                    place,
                    $"“{written}”在 {context.Day:yyyy-MM-dd} 没有施行，或者没有这一条",
                    IsHard: true
                );
            case BasisStanding.InForce when citation.Article is { } article && !HasPart(article, laws):
                return new PaperFault(
                    "citation-part-unknown",
                    place,
                    $"“{written}”的款、项在条文索引中没有，请核对",
                    IsHard: false
                );
            case BasisStanding.InForce:
                return null;
            default:
                return new PaperFault(
                    "citation-not-in-library",
                    place,
                    $"“{written}”在法规库中没有，或者施行日期待确认，请人工核对",
                    IsHard: false
                );
        }
    }

    // Substance by the law of the act's day, procedure by that of the paper: in force on one of them is enough.
    private static BasisStanding StandingOf(BasisCitation citation, PaperCheckContext context, LawLibrary laws)
    {
        var best = laws.StandingOn(citation, context.Day);
        foreach (var day in context.Record.ActDays)
        {
            if (best == BasisStanding.InForce)
                break;
            var then = laws.StandingOn(citation, day);
            if (then == BasisStanding.InForce || best == BasisStanding.NotInForce)
                best = then;
        }

        return best;
    }

    // Of an article whose paragraphs the index does not hold nothing can be said.
    private static bool HasPart(LawArticle article, LawLibrary laws) =>
        article is { Paragraph: 0, Item: 0 } || laws.Contains(article);

    private static bool NamesArticle(BasisCitation citation) =>
        citation.Name.Length > 0 && citation.AsWritten.Contains("条", StringComparison.Ordinal);

    private static IEnumerable<PaperFault> MissingBasis(
        List<BasisCitation> cited,
        PaperCheckContext context,
        LawLibrary laws
    )
    {
        if (!context.Kind.HasHeading || context.Kind.On(context.Day) is not { } edition)
            return [];
        return edition
            .Basis.Where(b => !cited.Exists(c => c.Article is { } article && IsWithin(article, b)))
            .Select(b => laws.ResolveAny(b))
            .Select(b => new PaperFault(
                "basis-missing",
                "正文",
                $"“{context.Kind.Title}”应当引用《{b.Law}》{b.Article}",
                IsHard: true
            ));
    }

    private static bool IsWithin(LawArticle cited, LawArticle basis) =>
        string.Equals(cited.Instrument, basis.Instrument, StringComparison.Ordinal) && cited.Article == basis.Article;
}
