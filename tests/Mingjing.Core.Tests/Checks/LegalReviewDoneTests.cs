using Mingjing.Testing.Checks;

namespace Mingjing.Core.Tests.Checks;

public sealed class LegalReviewDoneTests
{
    private const string Check = "legal-review-done";
    private const string Major = "行政处罚: major=是, decidedOn=2026-03-20, ";
    private const string Unreviewed =
        "行政处罚: procedure=普通程序, result=予以处罚, major=否, decidedOn=2026-03-20, legalReviewOn=无, ";

    [Theory]
    [InlineData("legalReviewOn=无", "violated firm")]
    [InlineData("legalReviewOn=2026-03-10, legalReviewResult=同意", "satisfied")]
    [InlineData("legalReviewOn=2026-03-10, legalReviewResult=不同意", "violated firm")]
    [InlineData("legalReviewOn=2026-03-10, legalReviewResult=不同意, legalReReviewOn=2026-03-18", "violated firm")]
    [InlineData("legalReviewResult=不同意", "violated firm")]
    [InlineData("", "not-evaluable fact-unknown legalReviewOn")]
    [InlineData("legalReviewOn=2026-03-10", "not-evaluable fact-unknown legalReviewResult")]
    public void A_major_decision_passes_the_review(string facts, string verdict) =>
        Verdict.Of(Check, Major + facts).ShouldBe(verdict);

    [Theory]
    [InlineData("legalReReviewOn=2026-03-19", "satisfied")]
    [InlineData("legalReReviewOn=2026-03-20", "satisfied")]
    [InlineData("legalReReviewOn=2026-03-21", "not-evaluable needs-judgement")]
    [InlineData("legalReReviewOn=无", "not-evaluable needs-judgement")]
    [InlineData("", "not-evaluable fact-unknown legalReReviewOn")]
    public void What_had_to_be_changed_is_reviewed_again_before_the_decision(string facts, string verdict) =>
        Verdict.Of(Check, Major + "legalReviewOn=2026-03-10, legalReviewResult=修改, " + facts).ShouldBe(verdict);

    [Fact]
    public void A_second_review_needs_the_day_of_the_decision() =>
        Verdict
            .Of(
                Check,
                "行政处罚: major=是, status=已决定, legalReviewOn=2026-03-10, legalReviewResult=修改, legalReReviewOn=2026-03-18"
            )
            .ShouldBe("not-evaluable fact-unknown decidedOn");

    [Theory]
    [InlineData("hearingOn=2026-03-05", "violated firm")]
    [InlineData("partyKind=法人, penalties=罚款, fine=100000", "violated firm")]
    [InlineData("partyKind=法人, penalties=罚款, fine=99999.99", "not-applicable")]
    [InlineData("partyKind=自然人, penalties=罚款, fine=10000", "violated firm")]
    [InlineData("partyKind=自然人, penalties=罚款, fine=9999.99", "not-applicable")]
    [InlineData("penalties=责令停产停业", "violated firm")]
    [InlineData("partyKind=法人, penalties=吊销许可证件", "violated firm")]
    [InlineData("partyKind=个体工商户, penalties=罚款, fine=50000", "not-evaluable grey-band")]
    [InlineData("penalties=罚款, fine=50000", "not-evaluable fact-unknown partyKind")]
    [InlineData("penalties=警告", "not-applicable")]
    public void A_hearing_or_the_amounts_require_it_without_the_mark(string facts, string verdict) =>
        Verdict.Of(Check, Unreviewed + facts).ShouldBe(verdict);

    [Theory]
    [InlineData("行政处罚: procedure=普通程序, result=予以处罚, decidedOn=2026-03-20, penalties=警告", "major")]
    [InlineData(
        "行政处罚: procedure=普通程序, result=予以处罚, decidedOn=2026-03-20, penalties=罚款, fine=50000",
        "partyKind major"
    )]
    [InlineData(
        "行政处罚: result=予以处罚, major=否, decidedOn=2026-03-20, hearingOn=2026-03-05",
        "procedure penalties fine confiscation"
    )]
    [InlineData("行政处罚: procedure=普通程序, major=否, decidedOn=2026-03-20, hearingOn=2026-03-05", "result")]
    [InlineData("行政许可: decidedOn=2026-03-20", "major")]
    [InlineData("行政许可: major=是, legalReviewOn=无", "decidedOn status")]
    public void Whether_a_review_is_required_must_be_known(string act, string missing) =>
        Verdict.Of(Check, act).ShouldBe($"not-evaluable fact-unknown {missing}");

    [Theory]
    [InlineData(
        "行政处罚: procedure=简易程序, result=予以处罚, major=否, penalties=警告, decidedOn=2026-03-20, legalReviewOn=无"
    )]
    [InlineData("行政处罚: procedure=普通程序, result=不予处罚, major=否, decidedOn=2026-03-20, hearingOn=2026-03-05")]
    [InlineData("行政处罚: major=是, status=在办, legalReviewOn=无")]
    [InlineData("行政处罚: major=是, decidedOn=无, legalReviewOn=无")]
    [InlineData("行政许可: major=否, decidedOn=2026-03-20, legalReviewOn=无")]
    public void Without_a_decision_that_requires_it_it_does_not_apply(string act) =>
        Verdict.Of(Check, act).ShouldBe("not-applicable");

    [Theory]
    [InlineData("行政许可: major=是, decidedOn=2026-03-20, legalReviewOn=无", "violated firm")]
    [InlineData("行政强制: major=是, status=已结案, legalReviewOn=无", "violated firm")]
    [InlineData("行政处罚: major=是, decidedOn=2021-07-14, legalReviewOn=无", "not-evaluable law-not-loaded")]
    [InlineData("行政许可: major=是, decidedOn=2021-07-14, legalReviewOn=无", "violated firm")]
    public void Major_decisions_of_every_kind_are_concerned(string act, string verdict) =>
        Verdict.Of(Check, act).ShouldBe(verdict);

    [Theory]
    [InlineData("行政处罚", "中华人民共和国行政处罚法")]
    [InlineData("行政许可", "河南省行政执法条例")]
    public void The_penalty_law_is_cited_for_penalties_only(string kind, string leading)
    {
        var finding = World.Find(Check, ActText.Of($"{kind}: major=是, decidedOn=2026-03-20, legalReviewOn=无"));

        finding.Basis[0].Law.ShouldBe(leading);
        finding
            .Basis.Any(b => string.Equals(b.Law, "中华人民共和国行政处罚法", StringComparison.Ordinal))
            .ShouldBe(kind is "行政处罚");
    }

    [Fact]
    public void A_second_review_on_the_day_of_the_decision_is_noted() =>
        World
            .Find(
                Check,
                ActText.Of(Major + "legalReviewOn=2026-03-10, legalReviewResult=修改, legalReReviewOn=2026-03-20")
            )
            .Explanation.ShouldContain(l =>
                l == "提示：复审与决定为同一日（2026-03-20），没有载明时刻，按先后次序合法对待。"
            );

    [Fact]
    public void A_second_review_after_a_refusal_is_pointed_out() =>
        World
            .Find(
                Check,
                ActText.Of(Major + "legalReviewOn=2026-03-10, legalReviewResult=不同意, legalReReviewOn=2026-03-18")
            )
            .Explanation.ShouldContain(l => l == "提示：记录载有复审日期2026-03-18，请核对复审的结论。");
}
