using System.Globalization;
using Mingjing.Core.Platform;

namespace Mingjing.Core.PowersCatalog;

/// <summary>Reads the published list and its annotations, and proves that they fit each other and the law library.</summary>
internal static class PowersReading
{
    private const string WholeList = "list";
    private const string ListTitle = "list/title";

    public static PowersList ReadList(
        PackNode file,
        LawLibrary laws,
        IReadOnlyDictionary<int, NormalizedUnits> units
    ) =>
        file.Read(o =>
        {
            var items = o["items"].List(n => ReadItem(n, laws, units));
            for (var i = 0; i < items.Length; i++)
                if (items[i].Number != i + 1)
                    throw o["items"].Wrong("事项序号应当从 1 起连续");
            return new PowersList(o["title"].Text(), o["region"].Text(), o["regionCode"].Text(), items);
        });

    /// <summary>The normalized units by item; an item that two entries name is refused.</summary>
    public static Dictionary<int, NormalizedUnits> ReadUnits(PackNode node)
    {
        var byItem = new Dictionary<int, NormalizedUnits>();
        foreach (var entry in node.List(n => n))
            entry.Read(o =>
            {
                var units = new NormalizedUnits(
                    o["original"].Text(),
                    o["units"].List(ReadUnit),
                    o.Optional("blocked")?.List(n => n.Text()) ?? []
                );
                foreach (var item in o["items"].List(n => n))
                    if (!byItem.TryAdd(item.Whole(), units))
                        throw item.Wrong("该事项的责任单位重复");
                return units;
            });
        return byItem;
    }

    /// <summary>Reads the annotations; each must quote its item truly and cite articles that are in the index.</summary>
    public static Annotation[] ReadAnnotations(PackNode node, PowersList list, LawLibrary laws) =>
        node.List(n => ReadAnnotation(n, list, laws));

    private static Annotation ReadAnnotation(PackNode node, PowersList list, LawLibrary laws)
    {
        var annotation = node.Read(o => new Annotation(
            o.Optional("items")?.List(n => n.Whole()),
            o["kind"].Term<AnnotationKind>(),
            o["field"].Text(),
            o.Optional("original")?.Text(),
            o["proposed"].Text(),
            o["reason"].Text(),
            o.Optional("citations")?.List(n => n.Article(laws)) ?? [],
            o["status"].Term<Confirmation>()
        ));
        foreach (var number in annotation.Items ?? [.. list.Items.Select(i => i.Number)])
        {
            if (number < 1 || number > list.Items.Count)
                throw node.Wrong($"清单没有第{number.ToString(CultureInfo.InvariantCulture)}项");
            ProveQuotation(node, annotation, list, number);
        }

        return annotation;
    }

    private static void ProveQuotation(PackNode node, Annotation annotation, PowersList list, int number)
    {
        if (string.Equals(annotation.Field, WholeList, StringComparison.Ordinal) && annotation.Original is null)
            return;
        var passages = (
            string.Equals(annotation.Field, ListTitle, StringComparison.Ordinal)
                ? [list.Title]
                : list[number].PassagesOf(annotation.Field)
        ).ToArray();
        var item = number.ToString(CultureInfo.InvariantCulture);
        if (passages.Length == 0)
            throw node.Wrong($"第{item}项没有栏目“{annotation.Field}”");
        if (annotation.Original is { } quoted && !passages.Any(p => p.Contains(quoted, StringComparison.Ordinal)))
            throw node.Wrong($"第{item}项的“{annotation.Field}”中没有批注所引的原文“{quoted}”");
    }

    private static PowersItem ReadItem(
        PackNode node,
        LawLibrary laws,
        IReadOnlyDictionary<int, NormalizedUnits> units
    ) =>
        node.Read(o => new PowersItem(
            o["number"].Whole(),
            o["category"].Text(),
            o["title"].Text(),
            o["procedure"].Term<ItemProcedure>(),
            o["legalBases"].List(n => ReadPassage(n, laws)),
            o["steps"].List(n => n.Read(s => new ProcedureStep(s["name"].Text(), s["text"].Text()))),
            o["accountability"].List(n => ReadPassage(n, laws)),
            o["responsibleUnits"].Text(),
            UnitsOf(o, units)
        ));

    private static NormalizedUnits UnitsOf(PackObject item, IReadOnlyDictionary<int, NormalizedUnits> units)
    {
        if (!units.TryGetValue(item["number"].Whole(), out var normalized))
            throw item.Node.Wrong("批注文件没有该事项的规范化责任单位");
        return string.Equals(normalized.Original, item["responsibleUnits"].Text(), StringComparison.Ordinal)
            ? normalized
            : throw item["responsibleUnits"].Wrong($"与批注文件所引的责任单位“{normalized.Original}”不同");
    }

    private static LegalPassage ReadPassage(PackNode node, LawLibrary laws) =>
        node.Read(o =>
        {
            var (instrument, article) = (o["instrument"].Text(), o["article"].Text());
            var cited = laws.Parse($"《{instrument}》{article}") is [{ Article: { } only }]
                ? only
                : default(LawArticle?);
            if (cited is null || !laws.Contains(cited.Value))
                throw node.Wrong($"《{instrument}》{article}不在条文索引中");
            return new LegalPassage(instrument, article, o["paragraphs"].List(n => n.Text()), cited.Value);
        });

    private static ResponsibleUnit ReadUnit(PackNode node) =>
        node.Read(o => new ResponsibleUnit(o["name"].Text(), o["role"].Term<UnitRole>(), o.Optional("office")?.Text()));
}
