using Mingjing.Testing.Checks;
using static Mingjing.Testing.Checks.World;

namespace Mingjing.Core.Tests.Checks;

public sealed class DemandBeforeExecutionTests
{
    private const string Check = "demand-before-execution";
    private const string Demolition = "行政强制: coercionKind=强制拆除, executedOn=2026-03-20";

    [Theory]
    [InlineData("demandedOn=2026-03-19", "satisfied")]
    [InlineData("demandedOn=2026-03-20", "satisfied")]
    [InlineData("demandedOn=2026-03-21", "violated to-verify immediate")]
    [InlineData("demandedOn=2026-03-21, immediate=否", "violated firm")]
    [InlineData("demandedOn=无", "violated to-verify immediate")]
    [InlineData("demandedOn=无, immediate=否", "violated firm")]
    [InlineData("demandedOn=无, immediate=是", "not-evaluable needs-judgement")]
    [InlineData("immediate=否", "not-evaluable fact-unknown demandedOn")]
    public void The_body_demands_performance_before_it_executes(string facts, string expected) =>
        Verdict.Of(Check, $"{Demolition}, {facts}").ShouldBe(expected);

    [Theory]
    [InlineData("行政强制: coercionKind=代履行, demandedOn=2026-03-19", "not-evaluable fact-unknown executedOn")]
    [InlineData("行政强制: coercionKind=代履行, demandedOn=无", "violated to-verify immediate")]
    [InlineData("行政强制: coercionKind=划拨, demandedOn=无, immediate=否", "violated firm")]
    [InlineData("行政强制: demandedOn=无", "not-evaluable fact-unknown coercionKind")]
    [InlineData("行政强制: seizedOn=2026-03-02, demandedOn=无", "not-applicable")]
    [InlineData("行政强制: coercionKind=扣押财物, demandedOn=无", "not-applicable")]
    [InlineData("行政强制: coercionKind=申请法院执行, demandedOn=无", "not-applicable")]
    [InlineData("行政处罚: demandedOn=无", "not-applicable")]
    [InlineData("行政处罚: courtAppliedOn=无, demandedOn=无", "not-applicable")]
    public void It_concerns_executions_by_the_body_itself(string act, string expected) =>
        Verdict.Of(Check, act).ShouldBe(expected);

    /// <summary>Ten working days after 2026-09-14 is 2026-09-28, over 中秋节 and a working Sunday.</summary>
    [Theory]
    [InlineData("demandedOn=2026-09-14, courtAppliedOn=2026-09-28", "satisfied")]
    [InlineData("demandedOn=2026-09-14, courtAppliedOn=2026-09-27", "violated firm")]
    [InlineData("demandedOn=2026-09-14, courtAppliedOn=2026-09-14", "violated firm")]
    [InlineData("demandedOn=2026-09-14, courtAppliedOn=2026-09-11", "violated firm")]
    [InlineData("demandedOn=无, courtAppliedOn=2026-09-28", "violated firm")]
    [InlineData("courtAppliedOn=2026-09-28", "not-evaluable fact-unknown demandedOn")]
    [InlineData("demandedOn=2023-03-01, courtAppliedOn=2023-06-01", "not-evaluable calendar-missing")]
    [InlineData("demandedOn=2023-03-01, courtAppliedOn=2023-03-01", "violated firm")]
    public void The_court_is_asked_ten_working_days_after_the_demand(string facts, string expected)
    {
        Verdict.Of(Check, $"行政处罚: {facts}").ShouldBe(expected);
        Verdict.Of(Check, $"行政强制: coercionKind=申请法院执行, {facts}").ShouldBe(expected);
    }

    [Fact]
    public void An_act_with_both_must_be_in_order_in_both()
    {
        const string Both = "行政强制: coercionKind=加处罚款滞纳金, immediate=否, courtAppliedOn=2026-09-28";

        Verdict.Of(Check, $"{Both}, executedOn=2026-09-20, demandedOn=2026-09-14").ShouldBe("satisfied");
        Verdict.Of(Check, $"{Both}, executedOn=2026-09-10, demandedOn=2026-09-14").ShouldBe("violated firm");
        Verdict.Of(Check, $"{Both}, executedOn=2026-09-20, demandedOn=2026-09-15").ShouldBe("violated firm");
        Verdict.Of(Check, $"{Both}, demandedOn=2026-09-15").ShouldBe("violated firm");
        Verdict.Of(Check, $"{Both}, demandedOn=2026-09-14").ShouldBe("not-evaluable fact-unknown executedOn");
    }

    [Theory]
    [InlineData($"{Demolition}, demandedOn=无", "第三十五条 第三十七条")]
    [InlineData(
        "行政强制: coercionKind=代履行, demandedOn=无",
        "第三十五条 第三十七条 第五十一条第一款第二项 第五十二条"
    )]
    [InlineData("行政处罚: demandedOn=无, courtAppliedOn=2026-09-28", "第五十四条 第六十九条")]
    [InlineData("行政处罚: demandedOn=2026-09-14, courtAppliedOn=2026-09-28", "第五十四条 第六十九条")]
    [InlineData("行政处罚: courtAppliedOn=2026-09-28", "第五十四条 第六十九条")]
    public void Execution_and_application_to_the_court_have_their_own_articles(string act, string articles) =>
        string.Join(' ', Find(Check, ActText.Of(act)).Basis.Select(b => b.Article)).ShouldBe(articles);

    [Theory]
    [InlineData("demandedOn=2026-09-14, courtAppliedOn=2026-09-27", "早于催告后第十个工作日2026-09-28")]
    [InlineData("demandedOn=2023-03-01, courtAppliedOn=2023-03-01", "催告后没有等待十个工作日")]
    [InlineData("demandedOn=无, courtAppliedOn=2026-09-28", "此前没有催告当事人（催告日期：无）")]
    public void An_early_application_is_told_with_the_tenth_working_day(string facts, string text) =>
        Find(Check, ActText.Of($"行政处罚: {facts}")).Explanation[0].ShouldContain(text);
}
