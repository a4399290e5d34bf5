using Mingjing.Core.Checks;
using Mingjing.Testing.Checks;

namespace Mingjing.Core.Tests.Checks;

public sealed class DisclosureTermTests
{
    private const string Check = "disclosure-term";

    private const string Penalty =
        "行政处罚: procedure=普通程序, result=予以处罚, field=其他, partyKind=法人, decidedOn=2026-09-18, ";

    [Theory]
    [InlineData(Penalty + "disclosedOn=2026-09-18", "satisfied")]
    [InlineData(Penalty + "disclosedOn=2026-09-29", "satisfied")]
    [InlineData(Penalty + "disclosedOn=2026-09-30", "violated firm")]
    [InlineData("行政许可: result=准予许可, decidedOn=2026-09-18, disclosedOn=2026-09-29", "satisfied")]
    [InlineData("行政许可: result=准予许可, decidedOn=2026-09-18, disclosedOn=2026-09-30", "violated firm")]
    [InlineData("行政征收: decidedOn=2026-02-12, disclosedOn=2026-03-18", "satisfied")]
    [InlineData("行政征收: decidedOn=2026-02-12, disclosedOn=2026-03-19", "violated firm")]
    [InlineData("行政强制: seizedOn=2026-02-12, disclosedOn=2026-03-18", "satisfied")]
    [InlineData("行政强制: seizedOn=2026-02-12, disclosedOn=2026-03-19", "violated firm")]
    [InlineData("行政强制: executedOn=2026-02-12, disclosedOn=2026-03-19", "violated firm")]
    [InlineData("行政强制: decidedOn=2026-02-13, seizedOn=2026-02-12, disclosedOn=2026-03-19", "satisfied")]
    [InlineData("行政检查: inspectedOn=2026-02-12, filedOn=2026-02-02, disclosedOn=2026-03-18", "satisfied")]
    [InlineData("行政检查: inspectedOn=2026-02-12, disclosedOn=2026-03-19", "violated firm")]
    [InlineData("行政检查: filedOn=2026-02-12, disclosedOn=2026-03-19", "violated firm")]
    public void Penalties_and_licences_have_seven_working_days_and_others_twenty(string act, string verdict) =>
        Verdict.Of(Check, act).ShouldBe(verdict);

    [Theory]
    [InlineData("disclosedOn=无", "2026-09-29", "not-evaluable term-running disclosedOn")]
    [InlineData("disclosedOn=无", "2026-09-30", "violated to-verify nonDisclosureReason")]
    [InlineData("disclosedOn=无, nonDisclosureReason=无", "2026-09-30", "violated firm")]
    [InlineData("", "2026-09-29", "not-evaluable term-running disclosedOn")]
    [InlineData("", "2026-09-30", "not-evaluable event-unknown disclosedOn")]
    public void Silence_is_judged_by_the_day_of_receipt(string facts, string asOf, string verdict) =>
        Verdict.Of(Check, Penalty + facts, asOf: asOf).ShouldBe(verdict);

    [Theory]
    [InlineData("nonDisclosureReason=国家秘密", "satisfied")]
    [InlineData("nonDisclosureReason=商业秘密, disclosedOn=无", "satisfied")]
    [InlineData("nonDisclosureReason=个人隐私", "satisfied")]
    [InlineData("nonDisclosureReason=其他", "not-evaluable needs-judgement")]
    [InlineData("nonDisclosureReason=其他, disclosedOn=2026-09-29", "satisfied")]
    [InlineData("nonDisclosureReason=其他, disclosedOn=2026-09-30", "not-evaluable needs-judgement")]
    [InlineData("nonDisclosureReason=商业秘密, disclosedOn=2026-09-30", "satisfied")]
    [InlineData("nonDisclosureReason=商业秘密, revokedOn=2026-09-29", "satisfied")]
    public void A_lawful_reason_for_silence_decides(string facts, string verdict) =>
        Verdict.Of(Check, Penalty + facts).ShouldBe(verdict);

    [Theory]
    [InlineData("partyKind=自然人", "violated to-verify")]
    [InlineData("publicImpact=否", "violated to-verify")]
    [InlineData("publicImpact=是", "violated firm")]
    [InlineData("procedure=简易程序", "violated to-verify")]
    [InlineData("partyKind=个体工商户", "violated firm")]
    public void What_the_penalty_law_does_not_oblige_to_publish_is_to_be_verified(string facts, string verdict) =>
        Verdict.Of(Check, Penalty + "disclosedOn=2026-09-30, " + facts).ShouldBe(verdict);

    [Theory]
    [InlineData("field=市场监管, disclosedOn=2026-10-22", "violated to-verify 法律、行政法规另有规定的公示期限")]
    [InlineData("field=市场监管, disclosedOn=2026-10-23", "violated firm")]
    [InlineData("disclosedOn=2026-10-22", "violated to-verify 法律、行政法规另有规定的公示期限")]
    [InlineData("disclosedOn=2026-10-23", "violated firm")]
    public void Within_twenty_working_days_the_term_of_the_field_may_have_been_kept(string facts, string verdict) =>
        Verdict
            .Of(Check, $"行政处罚: procedure=普通程序, result=予以处罚, partyKind=法人, decidedOn=2026-09-18, {facts}")
            .ShouldBe(verdict);

    [Theory]
    [InlineData("revokedOn=2026-09-29, disclosedOn=无", "not-evaluable needs-judgement")]
    [InlineData("revokedOn=2026-09-29, disclosedOn=2026-10-09", "not-evaluable needs-judgement")]
    [InlineData("revokedOn=2026-09-29, disclosedOn=2026-09-28", "satisfied")]
    [InlineData("revokedOn=2026-09-30, disclosedOn=2026-10-09", "violated firm")]
    public void A_decision_revoked_within_the_term_is_for_a_person_to_judge(string facts, string verdict) =>
        Verdict.Of(Check, Penalty + facts).ShouldBe(verdict);

    [Theory]
    [InlineData("行政处罚: result=不予处罚, decidedOn=2026-09-18, disclosedOn=无")]
    [InlineData("行政处罚: result=移送, decidedOn=2026-09-18, disclosedOn=无")]
    [InlineData("行政处罚: status=在办, disclosedOn=无")]
    [InlineData("行政许可: result=不予许可, decidedOn=2026-09-18, disclosedOn=无")]
    [InlineData("行政检查: result=移送, inspectedOn=2026-09-18, disclosedOn=无")]
    [InlineData("行政强制: status=已撤案, seizedOn=2026-09-18, disclosedOn=无")]
    public void Acts_that_imposed_or_granted_nothing_are_off(string act) =>
        Verdict.Of(Check, act, asOf: "2026-10-30").ShouldBe("not-applicable");

    [Theory]
    [InlineData("行政处罚: decidedOn=2026-09-18, disclosedOn=2026-09-30", "not-evaluable fact-unknown result")]
    [InlineData("行政处罚: result=予以处罚, disclosedOn=2026-09-30", "not-evaluable fact-unknown decidedOn")]
    [InlineData("行政检查: disclosedOn=2026-09-30", "not-evaluable fact-unknown filedOn inspectedOn")]
    [InlineData("行政强制: disclosedOn=2026-09-30", "not-evaluable fact-unknown seizedOn decidedOn executedOn")]
    [InlineData("行政确认: disclosedOn=2026-09-30", "not-evaluable fact-unknown decidedOn")]
    [InlineData(
        "行政许可: result=准予许可, decidedOn=2026-09-18, disclosedOn=2026-09-17",
        "not-evaluable contradiction"
    )]
    [InlineData(
        "行政许可: result=准予许可, decidedOn=2023-09-18, disclosedOn=2023-10-18",
        "not-evaluable calendar-missing"
    )]
    public void What_is_lacking_is_named(string act, string verdict) => Verdict.Of(Check, act).ShouldBe(verdict);

    [Theory]
    [InlineData("行政处罚: procedure=普通程序, result=予以处罚, ", "第九条 （六） 第四十八条")]
    [InlineData("行政许可: result=准予许可, ", "第九条 （六） 第五条 第四十条")]
    [InlineData("行政征收: ", "第九条 （六）")]
    public void The_basis_follows_the_kind(string act, string articles)
    {
        var finding = World.Find(Check, ActText.Of(act + "decidedOn=2026-02-12, disclosedOn=2026-04-30"));

        finding.Outcome.ShouldBe("violated");
        Verdict.Articles(finding).ShouldBe(articles);
    }

    [Fact]
    public void A_working_day_term_has_one_last_day()
    {
        var finding = World.Find(Check, ActText.Of(Penalty + "disclosedOn=2026-09-30"));

        (finding.PlainDueOn, finding.DueOn).ShouldBe((World.Day("2026-09-29"), World.Day("2026-09-29")));
        finding.Provisional.ShouldBeFalse();
    }

    [Fact]
    public void A_term_into_an_unannounced_year_is_provisional()
    {
        var finding = World.Find(
            Check,
            ActText.Of("行政征收: decidedOn=2026-12-14, disclosedOn=2027-02-26"),
            asOf: "2027-03-01"
        );

        finding.Provisional.ShouldBeTrue();
        finding.Explanation.ShouldContain(l => l == "提示：期限涉及尚未公布放假安排的年度，日期为暂定。");
    }
}
