using Mingjing.Testing.Checks;

namespace Mingjing.Core.Tests.Checks;

public sealed class ExecutionFollowedUpTests
{
    private const string Check = "execution-followed-up";

    // Final on 2026-03-06; three months later is a Saturday.
    private const string Unpaid =
        "行政处罚: result=予以处罚, penalties=罚款, fine=5000, servedOn=2025-09-06, paidOn=无, ";

    private const string Closed = Unpaid + "underReview=否, paymentDeferredTo=无, ";

    [Theory]
    [InlineData("demandedOn=无, courtAppliedOn=无", "violated to-verify")]
    [InlineData("demandedOn=2026-06-06, courtAppliedOn=无", "satisfied")]
    [InlineData("demandedOn=2026-06-08, courtAppliedOn=无", "satisfied")]
    [InlineData("demandedOn=2026-06-09, courtAppliedOn=无", "violated to-verify")]
    [InlineData("demandedOn=无, courtAppliedOn=2026-06-08", "satisfied")]
    [InlineData("demandedOn=无, courtAppliedOn=2026-06-09", "violated to-verify")]
    [InlineData("demandedOn=2026-06-09, courtAppliedOn=2026-05-29", "satisfied")]
    [InlineData("demandedOn=2025-10-20", "satisfied")]
    [InlineData("demandedOn=2025-09-05", "not-evaluable contradiction")]
    [InlineData("", "not-evaluable event-unknown demandedOn courtAppliedOn")]
    [InlineData("demandedOn=无", "not-evaluable event-unknown courtAppliedOn")]
    [InlineData("demandedOn=2026-06-09", "not-evaluable event-unknown courtAppliedOn")]
    public void An_unpaid_fine_is_followed_up_within_three_months_of_being_final(string facts, string verdict) =>
        Verdict.Of(Check, Closed + facts).ShouldBe(verdict);

    [Theory]
    [InlineData("2026-03-06", "not-applicable")]
    [InlineData("2026-03-07", "not-evaluable term-running")]
    [InlineData("2026-06-08", "not-evaluable term-running")]
    [InlineData("2026-06-09", "violated to-verify")]
    public void It_begins_when_the_decision_is_final(string asOf, string verdict) =>
        Verdict.Of(Check, Closed + "demandedOn=无, courtAppliedOn=无", asOf: asOf).ShouldBe(verdict);

    [Theory]
    [InlineData("", "violated to-verify paymentDeferredTo underReview")]
    [InlineData("underReview=否", "violated to-verify paymentDeferredTo")]
    [InlineData("paymentDeferredTo=无", "violated to-verify underReview")]
    [InlineData("paymentDeferredTo=2027-01-04", "not-evaluable needs-judgement")]
    [InlineData("underReview=是", "not-applicable")]
    public void Review_and_deferred_payment_are_exceptions(string facts, string verdict) =>
        Verdict.Of(Check, Unpaid + "demandedOn=无, courtAppliedOn=无, " + facts).ShouldBe(verdict);

    [Theory]
    [InlineData("行政处罚: result=予以处罚, penalties=罚款, paidOn=2025-09-20", "not-applicable")]
    [InlineData("行政处罚: result=予以处罚, penalties=警告, paidOn=无", "not-applicable")]
    [InlineData("行政处罚: result=不予处罚, paidOn=无", "not-applicable")]
    [InlineData("行政处罚: status=在办, fine=500, paidOn=无", "not-applicable")]
    [InlineData("行政处罚: result=予以处罚, fine=500, paidOn=无, servedOn=无", "not-applicable")]
    [InlineData("行政处罚: result=予以处罚, fine=500, servedOn=2026-09-01", "not-applicable")]
    [InlineData("行政强制: fine=500, paidOn=无", "not-applicable")]
    [InlineData("行政处罚: penalties=罚款, paidOn=无", "not-evaluable fact-unknown result servedOn")]
    [InlineData("行政处罚: result=予以处罚, servedOn=2025-09-06", "not-evaluable fact-unknown penalties fine paidOn")]
    [InlineData(
        "行政处罚: result=予以处罚, fine=5000, paidOn=无, servedOn=2021-07-20, decidedOn=2021-07-14",
        "not-evaluable law-not-loaded"
    )]
    [InlineData(
        "行政处罚: result=予以处罚, fine=5000, paidOn=无, servedOn=2022-07-20",
        "not-evaluable calendar-missing demandedOn courtAppliedOn"
    )]
    public void It_applies_to_fines_known_to_be_unpaid(string act, string verdict) =>
        Verdict.Of(Check, act).ShouldBe(verdict);

    [Fact]
    public void Both_terms_are_reckoned_and_both_last_days_given()
    {
        var finding = World.Find(Check, ActText.Of(Closed + "demandedOn=无, courtAppliedOn=无"));

        (finding.PlainDueOn, finding.DueOn).ShouldBe((World.Day("2026-06-06"), World.Day("2026-06-08")));
        finding.Explanation.Count(l => l.StartsWith("期限计算：", StringComparison.Ordinal)).ShouldBe(2);
        Verdict.Articles(finding).ShouldBe("第七十二条 第五十三条 第五十四条");
    }

    [Fact]
    public void A_step_on_the_rolled_day_is_noted() =>
        World
            .Find(Check, ActText.Of(Closed + "demandedOn=2026-06-08"))
            .Explanation.ShouldContain(l => l.StartsWith("提示：期限末日2026-06-06不是工作日"));
}
