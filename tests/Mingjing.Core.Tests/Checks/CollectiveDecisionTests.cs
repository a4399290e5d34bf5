using Mingjing.Testing.Checks;

namespace Mingjing.Core.Tests.Checks;

public sealed class CollectiveDecisionTests
{
    private const string Check = "collective-decision";

    [Theory]
    [InlineData("collectiveDecisionOn=无", "violated firm")]
    [InlineData("collectiveDecisionOn=2026-03-19", "satisfied")]
    [InlineData("collectiveDecisionOn=2026-03-20", "satisfied")]
    [InlineData("collectiveDecisionOn=2026-03-21", "violated firm")]
    [InlineData("", "not-evaluable fact-unknown collectiveDecisionOn")]
    public void A_major_decision_is_discussed_before_it_is_made(string facts, string verdict) =>
        Verdict.Of(Check, "行政处罚: major=是, decidedOn=2026-03-20, " + facts).ShouldBe(verdict);

    [Theory]
    [InlineData("行政许可: major=是, decidedOn=2026-03-20, collectiveDecisionOn=无", "violated firm")]
    [InlineData("行政强制: major=是, status=已结案, collectiveDecisionOn=无", "violated firm")]
    [InlineData("行政处罚: major=否, decidedOn=2026-03-20, collectiveDecisionOn=无", "not-applicable")]
    [InlineData("行政处罚: major=是, status=在办, collectiveDecisionOn=无", "not-applicable")]
    [InlineData("行政处罚: major=是, decidedOn=无, collectiveDecisionOn=无", "not-applicable")]
    [InlineData("行政处罚: decidedOn=2026-03-20, collectiveDecisionOn=无", "not-evaluable fact-unknown major")]
    [InlineData("行政处罚: major=是, collectiveDecisionOn=无", "not-evaluable fact-unknown decidedOn status")]
    [InlineData(
        "行政处罚: major=是, status=已决定, collectiveDecisionOn=2026-03-20",
        "not-evaluable fact-unknown decidedOn"
    )]
    [InlineData("行政处罚: major=是, decidedOn=2021-07-14, collectiveDecisionOn=无", "not-evaluable law-not-loaded")]
    public void It_applies_to_major_decisions_of_every_kind(string act, string verdict) =>
        Verdict.Of(Check, act).ShouldBe(verdict);

    [Theory]
    [InlineData("行政处罚: result=予以处罚, ", "第五十七条第二款 第二十八条")]
    [InlineData("行政处罚: result=不予处罚, ", "第二十八条")]
    [InlineData("行政许可: result=准予许可, ", "第二十八条")]
    public void The_penalty_law_demands_it_only_for_a_penalty(string act, string articles) =>
        Verdict
            .Articles(World.Find(Check, ActText.Of(act + "major=是, decidedOn=2026-03-20, collectiveDecisionOn=无")))
            .ShouldBe(articles);

    [Fact]
    public void The_same_day_is_in_order_and_is_noted() =>
        World
            .Find(Check, ActText.Of("行政处罚: major=是, decidedOn=2026-03-20, collectiveDecisionOn=2026-03-20"))
            .Explanation.ShouldContain(l =>
                l == "提示：集体讨论与决定为同一日（2026-03-20），没有载明时刻，按先后次序合法对待。"
            );
}
