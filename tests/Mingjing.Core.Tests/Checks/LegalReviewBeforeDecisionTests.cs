using Mingjing.Testing.Checks;

namespace Mingjing.Core.Tests.Checks;

public sealed class LegalReviewBeforeDecisionTests
{
    private const string Check = "legal-review-before-decision";
    private const string Reviewed = "行政处罚: major=是, decidedOn=2026-03-20, legalReviewOn=2026-03-10, ";

    [Theory]
    [InlineData("2026-03-19", "satisfied")]
    [InlineData("2026-03-20", "satisfied")]
    [InlineData("2026-03-21", "violated firm")]
    public void The_review_comes_before_the_decision(string reviewed, string verdict) =>
        Verdict.Of(Check, $"行政处罚: major=是, decidedOn=2026-03-20, legalReviewOn={reviewed}").ShouldBe(verdict);

    [Theory]
    [InlineData("collectiveDecisionOn=2026-03-09", "violated firm")]
    [InlineData("collectiveDecisionOn=2026-03-10", "satisfied")]
    [InlineData("collectiveDecisionOn=2026-03-11", "satisfied")]
    [InlineData("collectiveDecisionOn=无", "satisfied")]
    public void The_review_comes_before_the_discussion(string facts, string verdict) =>
        Verdict.Of(Check, Reviewed + facts).ShouldBe(verdict);

    [Theory]
    [InlineData("hearingOn=2026-03-10", "satisfied")]
    [InlineData("hearingOn=2026-03-11", "violated to-verify legalReReviewOn")]
    [InlineData("hearingOn=2026-03-11, legalReReviewOn=无", "violated to-verify")]
    [InlineData("hearingOn=2026-03-11, legalReReviewOn=2026-03-15", "satisfied")]
    public void A_review_before_the_hearing_is_to_be_verified(string facts, string verdict) =>
        Verdict.Of(Check, Reviewed + facts).ShouldBe(verdict);

    [Theory]
    [InlineData("行政处罚: major=是, decidedOn=2026-03-20")]
    [InlineData("行政处罚: major=是, decidedOn=2026-03-20, legalReviewOn=无")]
    [InlineData("行政处罚: major=是, legalReviewOn=2026-03-21")]
    [InlineData("行政许可: major=否, decidedOn=2026-03-20, legalReviewOn=2026-03-21")]
    [InlineData(
        "行政处罚: major=否, procedure=简易程序, result=予以处罚, penalties=警告, decidedOn=2026-03-20, legalReviewOn=2026-03-21"
    )]
    public void Without_both_days_or_where_no_review_is_required_it_does_not_apply(string act) =>
        Verdict.Of(Check, act).ShouldBe("not-applicable");

    [Theory]
    [InlineData("行政许可: decidedOn=2026-03-20, legalReviewOn=2026-03-21", "not-evaluable fact-unknown major")]
    [InlineData(
        "行政处罚: major=否, procedure=普通程序, result=予以处罚, partyKind=个体工商户, penalties=罚款, fine=50000, decidedOn=2026-03-20, legalReviewOn=2026-03-21",
        "not-evaluable grey-band"
    )]
    [InlineData("行政处罚: major=是, decidedOn=2021-07-14, legalReviewOn=2021-07-15", "not-evaluable law-not-loaded")]
    [InlineData("行政强制: major=是, decidedOn=2026-03-20, legalReviewOn=2026-03-21", "violated firm")]
    public void It_needs_to_know_that_a_review_is_required(string act, string verdict) =>
        Verdict.Of(Check, act).ShouldBe(verdict);

    [Theory]
    [InlineData("decidedOn=2026-03-10", "法制审核与决定为同一日（2026-03-10）")]
    [InlineData("decidedOn=2026-03-20, collectiveDecisionOn=2026-03-10", "法制审核与集体讨论为同一日（2026-03-10）")]
    [InlineData("decidedOn=2026-03-20, hearingOn=2026-03-10", "听证与法制审核为同一日（2026-03-10）")]
    public void The_same_day_is_in_order_and_is_noted(string facts, string note) =>
        World
            .Find(Check, ActText.Of($"行政处罚: major=是, legalReviewOn=2026-03-10, {facts}"))
            .Explanation.ShouldContain(l => l.Contains(note, StringComparison.Ordinal));

    [Theory]
    [InlineData("行政处罚", "第五十八条")]
    [InlineData("行政许可", "第二十八条")]
    public void The_penalty_law_is_cited_for_penalties_only(string kind, string leading) =>
        World
            .Find(Check, ActText.Of($"{kind}: major=是, decidedOn=2026-03-20, legalReviewOn=2026-03-21"))
            .Basis[0]
            .Article.ShouldBe(leading);
}
