using Mingjing.Testing.Checks;
using static Mingjing.Testing.Checks.World;

namespace Mingjing.Core.Tests.Checks;

public sealed class SeizureTermTests
{
    private const string Check = "seizure-term";

    /// <summary>Thirty days end on Saturday 2026-10-03 in 国庆节; the next working day is 2026-10-08; sixty end on 2026-11-02.</summary>
    private const string Seized = "行政强制: coercionKind=扣押财物, seizedOn=2026-09-03";

    private const string Plain = $"{Seized}, seizureExtended=否, suspensions=无";

    [Theory]
    [InlineData("2026-09-03", "satisfied")]
    [InlineData("2026-10-03", "satisfied")]
    [InlineData("2026-10-08", "satisfied")]
    [InlineData("2026-10-09", "violated firm")]
    [InlineData("2026-09-02", "not-evaluable contradiction")]
    public void A_seizure_ends_within_thirty_days_and_a_holiday_is_only_tolerated(string endedOn, string expected) =>
        Verdict.Of(Check, $"{Plain}, seizureEndedOn={endedOn}").ShouldBe(expected);

    [Theory]
    [InlineData("2026-07-05", "satisfied")]
    [InlineData("2026-07-06", "satisfied")]
    [InlineData("2026-07-07", "violated firm")]
    public void An_extended_seizure_ends_within_sixty_days(string endedOn, string expected) =>
        Verdict
            .Of(
                Check,
                $"行政强制: coercionKind=扣押财物, seizedOn=2026-05-06, seizureExtended=是, suspensions=无, seizureEndedOn={endedOn}"
            )
            .ShouldBe(expected);

    [Theory]
    [InlineData("2026-10-03", "satisfied")]
    [InlineData("2026-10-08", "satisfied")]
    [InlineData("2026-10-09", "not-evaluable fact-unknown seizureExtended")]
    [InlineData("2026-11-02", "not-evaluable fact-unknown seizureExtended")]
    [InlineData("2026-11-03", "violated firm")]
    public void An_unknown_extension_decides_between_thirty_and_sixty_days(string endedOn, string expected) =>
        Verdict.Of(Check, $"{Seized}, suspensions=无, seizureEndedOn={endedOn}").ShouldBe(expected);

    [Theory]
    [InlineData("suspensions=2026-09-10..2026-09-19:检验", "2026-10-13", "satisfied")]
    [InlineData("suspensions=2026-09-10..2026-09-19:检验", "2026-10-14", "violated firm")]
    [InlineData("suspensions=2026-09-10..2026-09-19:技术鉴定", "2026-10-13", "satisfied")]
    [InlineData("suspensions=2026-09-10..2026-09-19:集体研究", "2026-10-08", "satisfied")]
    [InlineData("suspensions=2026-09-10..2026-09-19:集体研究", "2026-10-13", "not-evaluable needs-judgement")]
    [InlineData("suspensions=2026-09-10..2026-09-19:集体研究", "2026-10-14", "violated firm")]
    [InlineData("suspensions=2026-09-19..2026-09-10:检验", "2026-10-13", "not-evaluable contradiction")]
    [InlineData("field=其他", "2026-10-09", "violated to-verify suspensions")]
    public void Only_days_of_testing_are_not_counted(string facts, string endedOn, string expected) =>
        Verdict.Of(Check, $"{Seized}, seizureExtended=否, {facts}, seizureEndedOn={endedOn}").ShouldBe(expected);

    [Theory]
    [InlineData("seizureEndedOn=2026-10-08", "satisfied")]
    [InlineData("seizureEndedOn=2026-10-09", "violated firm")]
    [InlineData("seizureEndedOn=2026-10-13, suspensions=2026-09-10..2026-09-19:检验", "not-evaluable needs-judgement")]
    [InlineData("seizureEndedOn=2026-10-14, suspensions=2026-09-10..2026-09-19:检验", "violated firm")]
    public void A_freeze_has_no_days_of_testing(string facts, string expected) =>
        Verdict
            .Of(Check, $"行政强制: coercionKind=冻结存款汇款, seizedOn=2026-09-03, seizureExtended=否, {facts}")
            .ShouldBe(expected);

    [Theory]
    [InlineData("decidedOn=2026-10-08, penalties=没收非法财物", "satisfied")]
    [InlineData("decidedOn=2026-10-09, penalties=没收非法财物", "violated firm")]
    [InlineData("decidedOn=2026-10-08, penalties=罚款", "not-evaluable event-unknown seizureEndedOn")]
    [InlineData("decidedOn=2026-10-08, penalties=罚款, seizureEndedOn=无", "violated firm")]
    [InlineData("decidedOn=2026-10-08, seizureEndedOn=2026-10-09", "not-evaluable fact-unknown penalties")]
    [InlineData("decidedOn=2026-10-09, seizureEndedOn=2026-10-10", "violated firm")]
    [InlineData("decidedOn=2026-10-08, penalties=没收非法财物, seizureEndedOn=2026-10-20", "satisfied")]
    [InlineData("decidedOn=2026-09-01, penalties=没收非法财物, seizureEndedOn=2026-10-09", "violated firm")]
    [InlineData("transferredOn=2026-10-08", "satisfied")]
    [InlineData("transferredOn=2026-10-09", "violated firm")]
    [InlineData("transferredOn=2026-10-08, seizureEndedOn=2026-10-20", "satisfied")]
    public void A_decision_that_confiscates_and_a_transfer_end_the_seizure_too(string facts, string expected) =>
        Verdict
            .Of(Check, $"行政处罚: seizedOn=2026-09-03, seizureExtended=否, suspensions=无, {facts}")
            .ShouldBe(expected);

    [Fact]
    public void With_an_extension_a_release_within_sixty_days_needs_no_list_of_penalties() =>
        Verdict
            .Of(
                Check,
                "行政处罚: seizedOn=2026-09-03, seizureExtended=是, decidedOn=2026-09-20, seizureEndedOn=2026-10-30"
            )
            .ShouldBe("satisfied");

    [Theory]
    [InlineData("seizureExtended=否", "2026-10-08", "not-evaluable term-running seizureEndedOn")]
    [InlineData("seizureExtended=否", "2026-10-09", "not-evaluable event-unknown seizureEndedOn")]
    [InlineData("seizureExtended=否, seizureEndedOn=无", "2026-10-08", "not-evaluable term-running seizureEndedOn")]
    [InlineData("seizureExtended=否, seizureEndedOn=无", "2026-10-09", "violated firm")]
    [InlineData("seizureExtended=否, status=在办", "2026-10-09", "not-evaluable event-unknown seizureEndedOn")]
    [InlineData("field=其他", "2026-10-08", "not-evaluable term-running seizureEndedOn")]
    [InlineData("field=其他", "2026-10-09", "not-evaluable fact-unknown seizureEndedOn seizureExtended")]
    [InlineData("field=其他", "2026-11-03", "not-evaluable event-unknown seizureEndedOn")]
    [InlineData("seizureEndedOn=无", "2026-10-09", "not-evaluable fact-unknown seizureExtended")]
    [InlineData("seizureEndedOn=无", "2026-11-03", "violated firm")]
    [InlineData("seizureExtended=是, seizureEndedOn=无", "2026-11-02", "not-evaluable term-running seizureEndedOn")]
    [InlineData("seizureExtended=是, seizureEndedOn=无", "2026-11-03", "violated firm")]
    public void A_seizure_without_an_end_is_judged_on_the_day_of_receipt(string facts, string asOf, string expected) =>
        Verdict.Of(Check, $"{Seized}, suspensions=无, {facts}", asOf: asOf).ShouldBe(expected);

    [Theory]
    [InlineData("行政强制: coercionKind=扣押财物")]
    [InlineData("行政强制: seizedOn=无, seizureEndedOn=2026-10-09")]
    [InlineData("行政处罚")]
    public void Without_a_known_seizure_there_is_no_term(string act) =>
        Verdict.Of(Check, act).ShouldBe("not-applicable");

    [Fact]
    public void Where_the_calendar_is_missing_the_plain_term_still_protects()
    {
        Verdict.Of(Check, "行政强制: seizedOn=2023-03-01, seizureEndedOn=2023-03-31").ShouldBe("satisfied");
        Verdict
            .Of(Check, "行政强制: seizedOn=2023-03-01, seizureExtended=否, seizureEndedOn=2023-04-03")
            .ShouldBe("not-evaluable calendar-missing");
    }

    [Fact]
    public void The_plain_day_is_shown_as_the_limit_and_the_holiday_as_a_tolerance()
    {
        var tolerated = Find(Check, ActText.Of($"{Plain}, seizureEndedOn=2026-10-08"));
        var late = Find(Check, ActText.Of($"{Plain}, seizureEndedOn=2026-10-09"));

        tolerated.PlainDueOn.ShouldBe(Day("2026-10-03"));
        tolerated.DueOn.ShouldBe(Day("2026-10-08"));
        tolerated.Explanation[^1].ShouldContain("限制财产的措施不因休息日延长");
        late.Explanation[0]
            .ShouldBe(
                "疑似问题：2026-09-03扣押，2026-10-09才结束，超过2026-10-03届满的期限，也超过遇休息日可以容许的2026-10-08。"
            );
        Find(Check, ActText.Of($"{Plain}, seizureEndedOn=2026-10-03"))
            .Explanation.ShouldNotContain(l => l.StartsWith("提示：", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("coercionKind=扣押财物", "第二十五条 第二十七条 第二十八条")]
    [InlineData("coercionKind=冻结存款汇款", "第三十二条")]
    [InlineData("coercionKind=扣押财物, transferredOn=2026-11-10", "第二十五条 第二十七条 第二十八条 第二十一条")]
    public void A_freeze_and_a_transfer_have_their_own_articles(string facts, string articles) =>
        string.Join(
                ' ',
                Find(Check, ActText.Of($"行政强制: seizedOn=2026-09-03, seizureEndedOn=2026-11-12, {facts}"))
                    .Basis.Select(b => b.Article)
            )
            .ShouldBe(articles);
}
