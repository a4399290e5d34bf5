using Mingjing.Core.Tests.PowersCatalog;
using Mingjing.Testing.Checks;
using static Mingjing.Testing.Checks.World;

namespace Mingjing.Core.Tests.Checks;

public sealed class HearingOfferedTests
{
    private const string Check = "hearing-offered";
    private const string Penalty = "行政处罚: procedure=普通程序, result=予以处罚, decidedOn=2026-05-20";
    private const string Fined = $"{Penalty}, hearingNoticeOn=无, penalties=罚款";

    [Theory]
    [InlineData("降低资质等级", "violated firm")]
    [InlineData("吊销许可证件", "violated firm")]
    [InlineData("责令停产停业", "violated firm")]
    [InlineData("责令关闭", "violated firm")]
    [InlineData("限制从业", "violated firm")]
    [InlineData("警告;吊销许可证件", "violated firm")]
    [InlineData("暂扣许可证件", "not-applicable")]
    [InlineData("限制开展生产经营活动", "not-applicable")]
    [InlineData("警告", "not-applicable")]
    [InlineData("通报批评", "not-applicable")]
    [InlineData("其他", "not-applicable")]
    public void Some_kinds_of_penalty_always_need_the_offer(string penalties, string expected) =>
        Verdict.Of(Check, $"{Penalty}, hearingNoticeOn=无, penalties={penalties}").ShouldBe(expected);

    [Theory]
    [InlineData("法人", "50000.00", "violated firm")]
    [InlineData("法人", "49999.99", "not-applicable")]
    [InlineData("其他组织", "50000.00", "violated firm")]
    [InlineData("其他组织", "49999.99", "not-applicable")]
    [InlineData("自然人", "5000.00", "violated firm")]
    [InlineData("自然人", "4999.99", "not-applicable")]
    [InlineData("个体工商户", "4999.99", "not-applicable")]
    [InlineData("个体工商户", "5000.00", "not-evaluable grey-band")]
    [InlineData("个体工商户", "49999.99", "not-evaluable grey-band")]
    [InlineData("个体工商户", "50000.00", "violated firm")]
    public void A_fine_needs_it_from_the_amount_of_the_province(string party, string fine, string expected) =>
        Verdict.Of(Check, $"{Fined}, partyKind={party}, fine={fine}").ShouldBe(expected);

    [Theory]
    [InlineData("4999.99", "not-applicable")]
    [InlineData("5000.00", "not-evaluable grey-band partyKind")]
    [InlineData("50000.00", "violated firm")]
    public void An_unknown_party_may_be_either(string fine, string expected) =>
        Verdict.Of(Check, $"{Fined}, fine={fine}").ShouldBe(expected);

    [Theory]
    [InlineData("proposedFine=50000.00, fine=49000.00", "violated firm")]
    [InlineData("proposedFine=49999.99, fine=50000.00, confiscation=无", "not-applicable")]
    [InlineData("fine=1000.00, confiscation=50000.00", "violated firm")]
    [InlineData("fine=1000.00, confiscation=49999.99", "not-applicable")]
    [InlineData("fine=无, confiscation=无", "not-applicable")]
    public void The_proposed_fine_and_the_confiscation_count(string amounts, string expected) =>
        Verdict
            .Of(Check, $"{Penalty}, hearingNoticeOn=无, partyKind=法人, penalties=罚款;没收违法所得, {amounts}")
            .ShouldBe(expected);

    [Theory]
    [InlineData("penalties=罚款", "fine")]
    [InlineData("penalties=没收非法财物", "confiscation")]
    [InlineData("penalties=罚款;没收违法所得", "fine confiscation")]
    [InlineData("fine=1000.00", "penalties confiscation")]
    [InlineData("fine=1000.00, confiscation=无", "penalties")]
    public void What_the_requirement_depends_on_must_be_known(string facts, string missing) =>
        Verdict
            .Of(Check, $"{Penalty}, hearingNoticeOn=无, partyKind=法人, {facts}")
            .ShouldBe($"not-evaluable fact-unknown {missing}");

    [Fact]
    public void A_large_fine_needs_no_list_of_penalties() =>
        Verdict.Of(Check, $"{Penalty}, hearingNoticeOn=无, partyKind=法人, fine=50000").ShouldBe("violated firm");

    [Theory]
    [InlineData("hearingNoticeOn=2026-05-19", "satisfied")]
    [InlineData("hearingNoticeOn=2026-05-20", "satisfied")]
    [InlineData("hearingNoticeOn=2026-05-21", "violated firm")]
    [InlineData("hearingNoticeOn=无, hearingOn=2026-05-20", "satisfied")]
    [InlineData("hearingNoticeOn=无, hearingOn=2026-05-21", "violated firm")]
    [InlineData("hearingOn=2026-05-12", "satisfied")]
    [InlineData("fine=50000", "not-evaluable fact-unknown hearingNoticeOn")]
    [InlineData("decidedOn=无, hearingNoticeOn=2026-05-19", "not-evaluable fact-unknown decidedOn")]
    [InlineData("decidedOn=无, hearingNoticeOn=无, hearingOn=2026-05-12", "not-evaluable fact-unknown decidedOn")]
    public void The_offer_or_a_hearing_comes_before_the_decision(string facts, string expected) =>
        Verdict.Of(Check, $"{Penalty}, penalties=吊销许可证件, {facts}").ShouldBe(expected);

    [Theory]
    [InlineData("行政处罚: procedure=简易程序, result=予以处罚, penalties=吊销许可证件", "not-applicable")]
    [InlineData(
        "行政处罚: result=予以处罚, penalties=吊销许可证件, hearingNoticeOn=无",
        "not-evaluable fact-unknown procedure"
    )]
    [InlineData("行政处罚: result=予以处罚, penalties=警告, hearingNoticeOn=无", "not-applicable")]
    [InlineData(
        "行政处罚: result=予以处罚, filedOn=2026-03-02, penalties=责令关闭, hearingNoticeOn=无",
        "violated firm"
    )]
    [InlineData(
        "行政处罚: procedure=普通程序, result=不予处罚, penalties=责令关闭, hearingNoticeOn=无",
        "not-applicable"
    )]
    [InlineData("行政处罚: procedure=普通程序, status=在办, penalties=责令关闭, hearingNoticeOn=无", "not-applicable")]
    [InlineData(
        "行政处罚: procedure=普通程序, penalties=责令关闭, hearingNoticeOn=无",
        "not-evaluable fact-unknown result"
    )]
    [InlineData(
        "行政处罚: procedure=普通程序, field=公安, result=予以处罚, penalties=责令关闭, hearingNoticeOn=无",
        "not-applicable"
    )]
    public void It_concerns_penalties_imposed_by_the_ordinary_procedure(string act, string expected) =>
        Verdict.Of(Check, act).ShouldBe(expected);

    [Theory]
    [InlineData("2021-07-14", "penalties=吊销许可证件", "not-evaluable law-not-loaded")]
    [InlineData("2021-07-15", "penalties=吊销许可证件", "violated firm")]
    [InlineData("2021-11-30", "penalties=罚款, fine=50000", "not-evaluable law-not-loaded")]
    [InlineData("2021-11-30", "penalties=罚款, fine=49999.99", "not-applicable")]
    [InlineData("2021-12-01", "penalties=罚款, fine=50000", "violated firm")]
    public void Amounts_count_since_the_measures_of_the_province_are_in_force(
        string decidedOn,
        string penalty,
        string expected
    ) =>
        Verdict
            .Of(
                Check,
                $"行政处罚: procedure=普通程序, result=予以处罚, partyKind=法人, decidedOn={decidedOn}, hearingNoticeOn=无, {penalty}"
            )
            .ShouldBe(expected);

    [Theory]
    [InlineData("待确认", true, "49999.99", "not-applicable")]
    [InlineData("待确认", true, "50000.00", "not-evaluable grey-band")]
    [InlineData("待确认", true, "99999.99", "not-evaluable grey-band")]
    [InlineData("待确认", true, "100000.00", "violated firm")]
    [InlineData("已确认", true, "99999.99", "not-applicable")]
    [InlineData("已确认", true, "100000.00", "violated firm")]
    [InlineData("待确认", false, "49999.99", "not-applicable")]
    [InlineData("待确认", false, "500000.00", "not-evaluable rule-unconfirmed")]
    public void A_standard_of_the_ministry_goes_before_that_of_the_province(
        string status,
        bool amounts,
        string fine,
        string expected
    )
    {
        using var pack = MinistryStandard(status, amounts);

        Judge(Check, ActText.Of($"{Fined}, field=市场监管, partyKind=法人, fine={fine}"), pack.Load())
            .ShouldBe(expected);
        Judge(Check, ActText.Of($"{Fined}, field=其他, partyKind=法人, fine=50000"), pack.Load())
            .ShouldBe("violated firm");
    }

    private static PackCopy MinistryStandard(string status, bool amounts) =>
        new PackCopy().Replace(
            "field-rules.json",
            "\"hearingStandards\": []",
            $$"""
            "hearingStandards": [{
              "field": "市场监管",
              {{(amounts ? "\"threshold\": { \"citizen\": 10000, \"organization\": 100000 }," : "")}}
              "basis": "market-regulation-penalty-procedure",
              "status": "{{status}}",
              "evidence": "转引"
            }]
            """
        );

    [Theory]
    [InlineData("penalties=吊销许可证件;罚款, fine=60000", "（吊销许可证件）", "第六十三条")]
    [InlineData("penalties=罚款, fine=60000", "（罚款60000.00元，达到较大数额的标准50000.00元）", "第六十三条 第四条")]
    [InlineData(
        "penalties=罚款, fine=100, proposedFine=60000",
        "（拟罚款60000.00元，达到较大数额的标准50000.00元）",
        "第六十三条 第四条"
    )]
    [InlineData(
        "penalties=罚款;没收违法所得, fine=100, confiscation=60000",
        "（没收60000.00元，达到较大数额的标准50000.00元）",
        "第六十三条 第四条"
    )]
    public void The_finding_names_the_ground_that_made_the_offer_necessary(string facts, string ground, string articles)
    {
        var finding = Find(Check, ActText.Of($"{Penalty}, hearingNoticeOn=无, partyKind=法人, {facts}"));

        finding.Explanation[0].ShouldContain(ground);
        string.Join(' ', finding.Basis.Select(b => b.Article)).ShouldBe(articles);
    }
}
