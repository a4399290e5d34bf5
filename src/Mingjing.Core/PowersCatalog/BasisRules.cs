using Mingjing.Core.Platform;

namespace Mingjing.Core.PowersCatalog;

/// <summary>依据核对: the laws that a list cites, against the law library.</summary>
internal static class BasisRules
{
    private const string Supervision = "监督";

    private static readonly ExaminationRule ArticleMissing = Rule(
        "article-missing",
        "条文不存在",
        "所引的条在该文本中不存在。",
        "核对条号后更正。",
        AnnotationKind.Misquotation
    );

    private static readonly ExaminationRule Superseded = Rule(
        "basis-superseded",
        "依据不再施行",
        "所引的文本今天不再施行。",
        "改引现行文本；改动条号的，逐条核对。",
        AnnotationKind.FormerName
    );

    private static readonly ExaminationRule DateUnknown = Rule(
        "basis-date-unknown",
        "施行日期未查到",
        "法规库没有所引文本的施行日期，不能证明其现行有效。",
        "向发布机关核实文号和施行日期，补入法规库。"
    );

    private static readonly ExaminationRule HigherLawNotCited = Rule(
        "higher-law-not-cited",
        "上位法没有引用",
        "法规库有以该职权类别命名、效力更高的现行文本，清单没有引用。",
        "按动态调整程序补充依据，不改动原文。",
        AnnotationKind.AddedBasis
    );

    private static readonly ExaminationRule LevelMissing = Rule(
        "level-missing",
        "缺少一级依据",
        "其他事项都引用的一级主要依据，本项没有引用。",
        "补充该级依据，或者说明没有的理由。",
        AnnotationKind.AddedBasis
    );

    private static readonly ExaminationRule PowerMissing = Rule(
        "power-missing",
        "依据没有监督职权",
        "所引条文只写执法部门或者人员的义务和责任，没有“监督”二字。",
        "补充规定监督职权的条文。",
        AnnotationKind.AddedBasis
    );

    private static readonly ExaminationRule ItemsLeftOut = Rule(
        "items-left-out",
        "款项没有列全",
        "所引条文列举的项，有的没有列入清单。",
        "逐项核对：应当列入的增加事项，不重新编号。",
        AnnotationKind.Scope
    );

    private static readonly ExaminationRule SharedBasis = Rule(
        "shared-basis",
        "同一款项用于多项",
        "同一项条文是几个事项的依据，事项之间交叉。",
        "一案可以关联多项，主事项只有一项。",
        AnnotationKind.Overlap
    );

    public static IReadOnlyList<ExaminationRule> All { get; } =
    [ArticleMissing, Superseded, DateUnknown, HigherLawNotCited, LevelMissing, PowerMissing, ItemsLeftOut, SharedBasis];

    public static IEnumerable<Spot> Examine(PowersList list, LawLibrary laws, DateOnly today) =>
        list
            .Items.SelectMany(item => Standing(item, laws, today))
            .Concat(Higher(list, laws, today))
            .Concat(Levels(list, laws))
            .Concat(
                list.Items.Where(i => !BasisText(i).Contains(Supervision, StringComparison.Ordinal)).Select(NoPower)
            )
            .Concat(LeftOut(list, laws))
            .Concat(Shared(list));

    private static IEnumerable<Spot> Standing(PowersItem item, LawLibrary laws, DateOnly today)
    {
        foreach (
            var (field, passage) in item
                .LegalBases.Select(p => (ListText.Bases, p))
                .Concat(item.Accountability.Select(p => (ListText.Accountability, p)))
        )
        {
            // As written, since the name may mark an edition that is no longer the current one.
            if (laws.Parse($"《{passage.Instrument}》{passage.Article}") is not [var citation])
                continue;
            var words = $"《{passage.Instrument}》";
            if (laws.HasArticle(citation) == false)
                yield return new Spot(ArticleMissing, item.Number, field, words + passage.Article);
            else if (laws.StandingOn(citation, today) == BasisStanding.NotInForce)
                yield return new Spot(Superseded, item.Number, field, words + passage.Article);
            else if (laws.StandingOn(citation, today) == BasisStanding.DateUnknown)
                yield return new Spot(DateUnknown, item.Number, field, words);
        }
    }

    private static IEnumerable<Spot> Higher(PowersList list, LawLibrary laws, DateOnly today)
    {
        var cited = list.Items.SelectMany(i => i.LegalBases).Select(p => laws[p.Cited.Instrument]).ToHashSet();
        if (cited.Count == 0)
            return [];
        var highest = cited.Min(i => i.Rank);
        var categories = list.Items.Select(i => i.Category).Distinct(StringComparer.Ordinal).ToArray();
        return laws
            .Instruments.Where(i => i.Rank < highest && !cited.Contains(i))
            .Where(i => categories.Any(c => i.Name.StartsWith(c, StringComparison.Ordinal)))
            .Where(i => i.Editions.Any(e => e.Covers(today) == true))
            .Select(i => new Spot(
                HigherLawNotCited,
                0,
                ListText.Bases,
                "",
                $"《{i.Name}》，{Terms<InstrumentRank>.Of(i.Rank)}，{i.Current.InForceFrom:yyyy-MM-dd}起施行。"
            ));
    }

    // The main text of a rank is the one that most items cite; one cited in passing is no level.
    private static IEnumerable<Spot> Levels(PowersList list, LawLibrary laws)
    {
        var main = list
            .Items.SelectMany(i => i.LegalBases.Select(p => p.Cited.Instrument).Distinct(StringComparer.Ordinal))
            .CountBy(id => id, StringComparer.Ordinal)
            .GroupBy(c => laws[c.Key].Rank)
            .Select(g => g.MaxBy(c => c.Value))
            .Where(c => c.Value * 3 >= list.Items.Count);
        return from level in main
            from item in list.Items
            where item.LegalBases.All(p => !string.Equals(p.Cited.Instrument, level.Key, StringComparison.Ordinal))
            select new Spot(LevelMissing, item.Number, ListText.Bases, "", $"没有引用《{laws[level.Key].Name}》。");
    }

    private static Spot NoPower(PowersItem item) => new(PowerMissing, item.Number, ListText.Bases, "");

    private static IEnumerable<Spot> LeftOut(PowersList list, LawLibrary laws) =>
        from g in Enumerated(list).GroupBy(e => e.Passage.Cited with { Item = 0 })
        let present = g.Select(e => e.Number).ToHashSet()
        let absent = Enumerable.Range(1, present.Max()).Where(n => !present.Contains(n)).ToArray()
        where absent.Length > 0
        from e in g
        select new Spot(
            ItemsLeftOut,
            e.Item.Number,
            ListText.Bases,
            e.Passage.Paragraphs[0],
            $"《{laws[g.Key.Instrument].ShortName}》{e.Passage.Article}的"
                + string.Concat(absent.Select(n => $"（{ChineseNumerals.Of(n)}）"))
                + "没有列入。"
        );

    private static IEnumerable<Spot> Shared(PowersList list) =>
        Enumerated(list)
            .GroupBy(e => e.Passage.Cited with { Item = e.Number })
            .Where(g => g.Select(e => e.Item.Number).Distinct().Count() > 1)
            .SelectMany(g => g.Select(e => new Spot(SharedBasis, e.Item.Number, ListText.Bases, e.Text)));

    /// <summary>The numbered items （N） that the list quotes, with the item of the list and the passage.</summary>
    private static IEnumerable<(PowersItem Item, LegalPassage Passage, string Text, int Number)> Enumerated(
        PowersList list
    ) =>
        from item in list.Items
        from passage in item.LegalBases
        from text in passage.Paragraphs
        let number = NumberOf(text)
        where number > 0
        select (item, passage, text, number);

    internal static int NumberOf(string text) =>
        text.StartsWith('（')
        && ChineseNumerals.Read(text.AsSpan(1), out var number) is var read and > 0
        && text.Length > read + 1
        && text[read + 1] == '）'
            ? number
            : 0;

    private static string BasisText(PowersItem item) => string.Concat(item.PassagesOf(ListText.Bases));

    private static ExaminationRule Rule(
        string code,
        string title,
        string problem,
        string proposal,
        params AnnotationKind[] answers
    ) => new(code, title, ExaminationGroup.Basis, problem, proposal, answers);
}
