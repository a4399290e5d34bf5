using Mingjing.Testing.Checks;
using static Mingjing.Testing.Checks.World;

namespace Mingjing.Core.Tests.Checks;

public sealed class StatementHeardTests
{
    private const string Check = "statement-heard";
    private const string Penalty = "行政处罚: result=予以处罚, decidedOn=2026-03-10";

    [Theory]
    [InlineData($"{Penalty}, statementHeard=是", "satisfied")]
    [InlineData("行政处罚: result=予以处罚, statementHeard=是", "satisfied")]
    [InlineData($"{Penalty}, statementHeard=否", "violated to-verify statementWaivedOn")]
    [InlineData($"{Penalty}, statementHeard=否, statementWaivedOn=无", "violated firm")]
    [InlineData($"{Penalty}, statementHeard=否, statementWaivedOn=2026-03-10", "satisfied")]
    [InlineData($"{Penalty}, statementHeard=否, statementWaivedOn=2026-03-11", "violated firm")]
    [InlineData(Penalty, "not-evaluable fact-unknown statementHeard")]
    [InlineData($"{Penalty}, statementWaivedOn=2026-03-11", "not-evaluable fact-unknown statementHeard")]
    [InlineData(
        "行政处罚: result=予以处罚, statementHeard=否, statementWaivedOn=2026-03-09",
        "not-evaluable fact-unknown decidedOn"
    )]
    public void The_party_is_heard_or_waives_before_the_decision(string act, string expected) =>
        Verdict.Of(Check, act).ShouldBe(expected);

    [Theory]
    [InlineData("行政处罚: result=不予处罚, statementHeard=否", "not-applicable")]
    [InlineData("行政处罚: status=在办, statementHeard=否", "not-applicable")]
    [InlineData("行政处罚: field=公安, result=予以处罚, statementHeard=否", "not-applicable")]
    [InlineData("行政检查: statementHeard=否", "not-applicable")]
    [InlineData("行政处罚: statementHeard=否", "not-evaluable fact-unknown result")]
    [InlineData("行政处罚: result=予以处罚, decidedOn=2021-07-14, statementHeard=否", "not-evaluable law-not-loaded")]
    public void It_concerns_penalties_that_were_imposed_under_the_law_of_2021(string act, string expected) =>
        Verdict.Of(Check, act).ShouldBe(expected);

    [Fact]
    public void A_waiver_after_the_decision_is_told_with_both_dates() =>
        Find(Check, ActText.Of($"{Penalty}, statementHeard=否, statementWaivedOn=2026-03-11"))
            .Explanation[0]
            .ShouldBe(
                "疑似问题：陈述申辩一栏为“否”，放弃陈述申辩的日期2026-03-11晚于决定日期2026-03-10，不能补救决定前没有听取意见的问题。"
            );
}
