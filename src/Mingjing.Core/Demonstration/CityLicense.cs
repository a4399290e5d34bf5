namespace Mingjing.Core.Demonstration;

/// <summary>许可事项 of the demonstration (law-rules §5.3).</summary>
/// <param name="Department">The office that decides.</param>
/// <param name="Mark">文号 of the licence; {0} stands for the prefix of the place.</param>
/// <param name="Weight">Share of all licences, in ‰.</param>
public sealed record CityLicense(string Code, string Department, string Text, string Mark, int Weight)
{
    public static IReadOnlyList<CityLicense> All { get; } =
    [
        new("XK-01", "审批", "食品经营许可", "({0})食经许可", 350),
        new("XK-02", "审批", "公共场所卫生许可", "({0})卫公许可", 120),
        new("XK-03", "审批", "道路货运经营许可", "({0})道运许可", 120),
        new("XK-04", "住建", "建筑工程施工许可", "({0})建施许可", 60),
        new("XK-05", "城管", "户外广告设置许可", "({0})户外许可", 80),
        new("XK-06", "城管", "占道挖掘许可", "({0})占道许可", 60),
        new("XK-07", "生态", "排污许可", "({0})排污许可", 30),
        new("XK-08", "烟草", "烟草专卖零售许可", "({0})烟零许可", 60),
        new("XK-09", "水利", "取水许可", "({0})取水许可", 20),
        new("XK-10", "卫健", "医疗机构执业登记", "({0})医执许可", 30),
        new("XK-11", "文旅", "娱乐经营许可", "({0})娱乐许可", 20),
        new("XK-12", "审批", "其他经营许可", "({0})审批许可", 50),
    ];
}
