using Mingjing.Testing.Checks;

namespace Mingjing.Core.Tests.Checks;

public sealed class CrossRegionCooperationTests
{
    private const string Check = "cross-region-cooperation";
    private const string Violated = "violated to-verify 指定管辖、网络违法行为的管辖规定";

    [Theory]
    [InlineData("crossRegion=是, cooperationNo=无", Violated)]
    [InlineData("crossRegion=是, cooperationNo=协〔2026〕3号", "satisfied")]
    [InlineData("crossRegion=是", "not-evaluable fact-unknown cooperationNo")]
    [InlineData("crossRegion=否, cooperationNo=无", "not-applicable")]
    [InlineData("cooperationNo=无", "not-evaluable fact-unknown crossRegion")]
    public void Acting_in_another_region_asks_for_cooperation(string facts, string verdict) =>
        Verdict.Of(Check, $"行政处罚: decidedOn=2026-03-20, {facts}").ShouldBe(verdict);

    [Theory]
    [InlineData("行政处罚: decidedOn=2024-03-20", Violated)]
    [InlineData("行政处罚: decidedOn=2021-07-14", "not-evaluable law-not-loaded")]
    [InlineData("行政检查: filedOn=2025-01-02", "not-evaluable law-not-loaded")]
    [InlineData("行政检查: filedOn=2025-01-03", Violated)]
    [InlineData("行政强制: seizedOn=2024-03-20", "not-evaluable law-not-loaded")]
    [InlineData("行政强制: seizedOn=2026-02-01", Violated)]
    [InlineData("行政强制", Violated)]
    public void A_finding_has_a_law_that_was_in_force(string act, string verdict) =>
        Verdict
            .Of(Check, $"{act}{(act.Contains(':') ? ", " : ": ")}crossRegion=是, cooperationNo=无")
            .ShouldBe(verdict);

    [Theory]
    [InlineData("行政处罚: decidedOn=2026-03-20", "第十一条第二款第四项 第二十二条 第二十五条 第二十六条")]
    [InlineData("行政处罚: decidedOn=2026-01-31", "第二十二条 第二十五条 第二十六条")]
    [InlineData("行政检查: filedOn=2026-02-01", "第十一条第二款第四项 全文")]
    [InlineData("行政强制: seizedOn=2026-02-01", "第十一条第二款第四项")]
    public void The_basis_follows_the_kind_and_the_day(string act, string articles) =>
        Verdict.Articles(World.Find(Check, ActText.Of($"{act}, crossRegion=是, cooperationNo=无"))).ShouldBe(articles);
}
