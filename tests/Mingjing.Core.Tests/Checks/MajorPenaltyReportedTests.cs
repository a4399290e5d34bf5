using Mingjing.Testing.Checks;

namespace Mingjing.Core.Tests.Checks;

public sealed class MajorPenaltyReportedTests
{
    private const string Check = "major-penalty-reported";
    private const string Silent = "行政处罚: result=予以处罚, decidedOn=2026-07-01, reportedOn=无, ";
    private const string Violated = "violated firm";

    [Theory]
    [InlineData("partyKind=自然人, penalties=罚款, fine=9999.99", "not-applicable")]
    [InlineData("partyKind=自然人, penalties=罚款, fine=10000", Violated)]
    [InlineData("partyKind=法人, penalties=罚款, fine=99999.99", "not-applicable")]
    [InlineData("partyKind=法人, penalties=罚款, fine=100000", Violated)]
    [InlineData("partyKind=其他组织, penalties=罚款, fine=100000", Violated)]
    [InlineData("partyKind=法人, penalties=没收违法所得, confiscation=100000", Violated)]
    [InlineData("partyKind=法人, penalties=没收违法所得, confiscation=99999.99", "not-applicable")]
    [InlineData("partyKind=个体工商户, penalties=罚款, fine=9999.99", "not-applicable")]
    [InlineData("partyKind=个体工商户, penalties=罚款, fine=10000", "not-evaluable grey-band")]
    [InlineData("partyKind=个体工商户, penalties=罚款, fine=100000", Violated)]
    [InlineData("penalties=罚款, fine=50000", "not-evaluable fact-unknown partyKind")]
    [InlineData("penalties=罚款, fine=100000", Violated)]
    [InlineData("partyKind=法人, penalties=罚款", "not-evaluable fact-unknown fine")]
    [InlineData("partyKind=法人, fine=500", "not-evaluable fact-unknown penalties confiscation")]
    [InlineData("partyKind=法人, penalties=警告", "not-applicable")]
    public void Large_amounts_are_filed_and_the_amount_itself_is_large(string facts, string verdict) =>
        Verdict.Of(Check, Silent + facts).ShouldBe(verdict);

    [Theory]
    [InlineData("penalties=责令停产停业", Violated)]
    [InlineData("partyKind=法人, penalties=吊销许可证件", Violated)]
    [InlineData("partyKind=其他组织, penalties=吊销许可证件", Violated)]
    [InlineData("partyKind=自然人, penalties=吊销许可证件", "not-applicable")]
    [InlineData("partyKind=个体工商户, penalties=吊销许可证件", "not-evaluable grey-band")]
    [InlineData("penalties=吊销许可证件", "not-evaluable fact-unknown partyKind")]
    [InlineData("partyKind=法人, penalties=暂扣许可证件;责令关闭", "not-applicable")]
    public void Closing_a_business_and_revoking_an_enterprises_licence_are_filed(string facts, string verdict) =>
        Verdict.Of(Check, Silent + facts).ShouldBe(verdict);

    [Theory]
    [InlineData("reportedOn=2026-07-20", "2026-11-23", "satisfied")]
    [InlineData("reportedOn=2026-11-20", "2026-11-23", "satisfied")]
    [InlineData("reportedOn=无", "2026-08-31", "not-evaluable term-running reportedOn")]
    [InlineData("reportedOn=无", "2026-09-01", Violated)]
    [InlineData("", "2026-08-31", "not-evaluable term-running reportedOn")]
    [InlineData("", "2026-09-01", "not-evaluable event-unknown reportedOn")]
    [InlineData("reportedOn=2026-06-30", "2026-11-23", "not-evaluable contradiction")]
    [InlineData("reportedOn=2026-07-01", "2026-11-23", "satisfied")]
    public void Silence_is_a_finding_after_the_waiting_time_and_lateness_never(
        string reported,
        string asOf,
        string verdict
    ) =>
        Verdict
            .Of(
                Check,
                $"行政处罚: result=予以处罚, decidedOn=2026-07-01, penalties=责令停产停业, {reported}",
                asOf: asOf
            )
            .ShouldBe(verdict);

    [Theory]
    [InlineData("行政处罚: penalties=责令停产停业, reportedOn=无", "not-evaluable fact-unknown result")]
    [InlineData(
        "行政处罚: result=予以处罚, penalties=责令停产停业, reportedOn=无",
        "not-evaluable fact-unknown decidedOn"
    )]
    [InlineData("行政处罚: result=予以处罚, penalties=责令停产停业, reportedOn=2026-07-20", "satisfied")]
    [InlineData("行政处罚: partyKind=法人, penalties=罚款, fine=500", "not-applicable")]
    [InlineData("行政处罚: result=不予处罚, penalties=责令停产停业, reportedOn=无", "not-applicable")]
    [InlineData("行政处罚: status=在办, penalties=责令停产停业, reportedOn=无", "not-applicable")]
    [InlineData("行政许可: penalties=责令停产停业, reportedOn=无", "not-applicable")]
    [InlineData(
        "行政处罚: field=公安, result=予以处罚, decidedOn=2026-07-01, penalties=责令停产停业, reportedOn=无",
        Violated
    )]
    [InlineData(
        "行政处罚: result=予以处罚, decidedOn=2023-07-03, penalties=责令停产停业, reportedOn=无",
        "not-evaluable calendar-missing reportedOn"
    )]
    public void It_applies_to_penalties_that_were_imposed(string act, string verdict) =>
        Verdict.Of(Check, act).ShouldBe(verdict);

    [Fact]
    public void The_waiting_time_has_both_last_days()
    {
        var finding = World.Find(Check, ActText.Of(Silent + "penalties=责令停产停业"));

        (finding.PlainDueOn, finding.DueOn).ShouldBe((World.Day("2026-08-30"), World.Day("2026-08-31")));
        Verdict.Articles(finding).ShouldBe("第三条 第六条");
    }
}
