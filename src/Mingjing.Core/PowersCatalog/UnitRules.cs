namespace Mingjing.Core.PowersCatalog;

/// <summary>责任单位核对: who answers for an item, compared with the other items of the list.</summary>
internal static class UnitRules
{
    private const string Supervised = "行政执法部门";

    private static readonly string[] NotAdministrative = ["人民法院", "人民检察院", "监察委员会"];

    private static readonly char[] InnerOffices = ['科', '股', '室'];

    private static readonly ExaminationRule InnerBlank = Rule(
        "unit-blank",
        "单位名称中有空格",
        "一个单位的名称被空格断开。",
        "去掉空格。",
        AnnotationKind.Units
    );

    private static readonly ExaminationRule WithoutLevel = Rule(
        "unit-without-level",
        "单位没有层级",
        "其他事项的责任单位都写明层级，本项没有。",
        "写明层级；内设机构只作承办机构。",
        AnnotationKind.Units
    );

    private static readonly ExaminationRule OtherSpelling = Rule(
        "unit-spelling",
        "单位写法不一",
        "同一单位在其他事项中是另一种写法。",
        "统一为多数事项的写法。",
        AnnotationKind.CopyError
    );

    private static readonly ExaminationRule NotAnAdministration = Rule(
        "unit-not-administrative",
        "单位不是行政机关",
        "责任单位没有行政执法监督职权。",
        "核实后更正；更正前不向其分派事项。",
        AnnotationKind.CopyError
    );

    private static readonly ExaminationRule SupervisedAnswers = Rule(
        "unit-supervised",
        "被监督者列为责任单位",
        "责任单位包括被监督的部门自己。",
        "由监督机构牵头，部门只作系统内监督或者配合，不得办理自己的案件。",
        AnnotationKind.Units
    );

    public static IReadOnlyList<ExaminationRule> All { get; } =
    [InnerBlank, WithoutLevel, OtherSpelling, NotAnAdministration, SupervisedAnswers];

    public static IEnumerable<Spot> Examine(PowersList list)
    {
        var units = list.Items.SelectMany(i => UnitsOf(i).Select(u => (Item: i.Number, Unit: u))).ToArray();
        var level = CommonStart(units.Select(u => u.Unit));
        foreach (
            var item in list.Items.Where(i => Words(i).Any(w => string.Equals(w, level, StringComparison.Ordinal)))
        )
            yield return Spot(InnerBlank, item.Number, item.ResponsibleUnits);
        foreach (var (item, unit) in units)
        {
            if (!unit.StartsWith(level, StringComparison.Ordinal))
                yield return Spot(
                    WithoutLevel,
                    item,
                    unit,
                    unit.IndexOfAny(InnerOffices) == unit.Length - 1 ? "这是内设机构。" : ""
                );
            if (NotAdministrative.Any(n => unit.EndsWith(n, StringComparison.Ordinal)))
                yield return Spot(NotAnAdministration, item, unit);
            if (unit.EndsWith(Supervised, StringComparison.Ordinal))
                yield return Spot(SupervisedAnswers, item, unit);
        }

        foreach (var spelled in units.GroupBy(u => Canonical(u.Unit), StringComparer.Ordinal))
        {
            var usual = spelled.CountBy(u => u.Unit, StringComparer.Ordinal).MaxBy(c => c.Value).Key;
            foreach (var (item, unit) in spelled.Where(u => !string.Equals(u.Unit, usual, StringComparison.Ordinal)))
                yield return Spot(OtherSpelling, item, unit, $"其他事项写作“{usual}”。");
        }
    }

    // A level that stands alone belongs to the word behind it: “市、县区 司法局” is one unit.
    private static IEnumerable<string> UnitsOf(PowersItem item)
    {
        var pending = "";
        foreach (var word in Words(item))
        {
            if (word.EndsWith('区') || word.EndsWith('县') || word.EndsWith('市'))
            {
                pending += word;
                continue;
            }

            yield return pending + word;
            pending = "";
        }

        if (pending.Length > 0)
            yield return pending;
    }

    /// <summary>The words with which most units begin, up to their last level word; empty where there is no majority.</summary>
    private static string CommonStart(IEnumerable<string> units)
    {
        var starts = units
            .Select(u => u[..(u.LastIndexOfAny(['市', '县', '区', '州', '省']) + 1)])
            .CountBy(s => s, StringComparer.Ordinal)
            .ToArray();
        return starts.Length == 0 ? "" : starts.MaxBy(s => s.Value).Key;
    }

    private static string[] Words(PowersItem item) =>
        item.ResponsibleUnits.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static string Canonical(string unit) => unit.Replace("人民政府", "政府", StringComparison.Ordinal);

    private static Spot Spot(ExaminationRule rule, int item, string quote, string detail = "") =>
        new(rule, item, ListText.Units, quote, detail);

    private static ExaminationRule Rule(
        string code,
        string title,
        string problem,
        string proposal,
        params AnnotationKind[] answers
    ) => new(code, title, ExaminationGroup.Units, problem, proposal, answers);
}
