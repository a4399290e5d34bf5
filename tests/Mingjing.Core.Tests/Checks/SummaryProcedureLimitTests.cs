using Mingjing.Core.Tests.PowersCatalog;
using Mingjing.Testing.Checks;
using static Mingjing.Testing.Checks.World;

namespace Mingjing.Core.Tests.Checks;

public sealed class SummaryProcedureLimitTests
{
    private const string Check = "summary-procedure-limit";
    private const string OnSpot = "行政处罚: procedure=简易程序";

    [Theory]
    [InlineData("自然人", "200.00", "satisfied")]
    [InlineData("自然人", "200.01", "violated firm")]
    [InlineData("法人", "3000.00", "satisfied")]
    [InlineData("法人", "3000.01", "violated firm")]
    [InlineData("其他组织", "3000.00", "satisfied")]
    [InlineData("其他组织", "3000.01", "violated firm")]
    [InlineData("个体工商户", "200.00", "satisfied")]
    [InlineData("个体工商户", "200.01", "not-evaluable grey-band")]
    [InlineData("个体工商户", "3000.00", "not-evaluable grey-band")]
    [InlineData("个体工商户", "3000.01", "violated firm")]
    public void On_the_spot_a_fine_has_its_limit(string party, string fine, string expected) =>
        Verdict.Of(Check, $"{OnSpot}, partyKind={party}, penalties=罚款, fine={fine}").ShouldBe(expected);

    [Theory]
    [InlineData("200.00", "satisfied")]
    [InlineData("200.01", "not-evaluable fact-unknown partyKind")]
    [InlineData("3000.00", "not-evaluable fact-unknown partyKind")]
    [InlineData("3000.01", "violated firm")]
    public void An_unknown_party_decides_between_the_limits(string fine, string expected) =>
        Verdict.Of(Check, $"{OnSpot}, penalties=警告;罚款, fine={fine}").ShouldBe(expected);

    [Theory]
    [InlineData("警告", "satisfied")]
    [InlineData("警告;罚款", "satisfied")]
    [InlineData("通报批评", "violated firm")]
    [InlineData("罚款;没收违法所得", "violated firm")]
    [InlineData("没收非法财物", "violated firm")]
    [InlineData("暂扣许可证件", "violated firm")]
    [InlineData("行政拘留", "violated firm")]
    [InlineData("其他", "violated firm")]
    public void On_the_spot_only_a_warning_or_a_fine_is_imposed(string penalties, string expected) =>
        Verdict.Of(Check, $"{OnSpot}, partyKind=自然人, penalties={penalties}, fine=100").ShouldBe(expected);

    [Theory]
    [InlineData("partyKind=自然人, penalties=罚款", "not-evaluable fact-unknown fine")]
    [InlineData("partyKind=自然人, fine=100", "not-evaluable fact-unknown penalties")]
    [InlineData("partyKind=自然人", "not-evaluable fact-unknown penalties fine")]
    [InlineData("partyKind=自然人, fine=201", "violated firm")]
    [InlineData("penalties=警告", "satisfied")]
    [InlineData("penalties=警告, fine=无", "satisfied")]
    public void The_kinds_and_the_fine_must_be_known(string facts, string expected) =>
        Verdict.Of(Check, $"{OnSpot}, {facts}").ShouldBe(expected);

    [Theory]
    [InlineData("行政处罚: procedure=普通程序, partyKind=自然人, penalties=罚款, fine=300", "not-applicable")]
    [InlineData("行政处罚: filedOn=2026-03-02, partyKind=自然人, penalties=罚款, fine=300", "not-applicable")]
    [InlineData("行政处罚: partyKind=自然人, penalties=罚款, fine=300", "not-evaluable fact-unknown procedure")]
    [InlineData("行政处罚: partyKind=自然人, penalties=罚款, fine=100", "not-evaluable fact-unknown procedure")]
    [InlineData("行政许可: procedure=简易程序, fine=300", "not-applicable")]
    [InlineData(
        $"{OnSpot}, decidedOn=2021-07-14, partyKind=自然人, penalties=罚款, fine=300",
        "not-evaluable law-not-loaded"
    )]
    [InlineData($"{OnSpot}, decidedOn=2021-07-15, partyKind=自然人, penalties=罚款, fine=300", "violated firm")]
    public void It_concerns_the_summary_procedure_of_the_law_of_2021(string act, string expected) =>
        Verdict.Of(Check, act).ShouldBe(expected);

    [Theory]
    [InlineData("penalties=罚款, fine=200", "satisfied")]
    [InlineData("penalties=罚款, fine=300", "not-evaluable rule-unconfirmed")]
    [InlineData("penalties=行政拘留, fine=无", "not-evaluable rule-unconfirmed")]
    public void The_police_have_a_law_of_their_own_that_is_not_confirmed(string facts, string expected) =>
        Verdict.Of(Check, $"{OnSpot}, field=公安, partyKind=自然人, {facts}").ShouldBe(expected);

    [Theory]
    [InlineData("1000.00", "satisfied")]
    [InlineData("1000.01", "violated firm")]
    public void A_confirmed_limit_of_another_law_replaces_the_general_one(string fine, string expected)
    {
        using var pack = new PackCopy().Replace(
            "field-rules.json",
            """
            "basis": "road-traffic-safety-law:107",
                  "status": "待确认",
            """,
            """
            "basis": "road-traffic-safety-law:107",
                  "limit": { "citizen": 1000, "organization": 1000 },
                  "status": "已确认",
            """
        );

        Judge(Check, ActText.Of($"{OnSpot}, field=公安, partyKind=自然人, penalties=罚款, fine={fine}"), pack.Load())
            .ShouldBe(expected);
    }

    [Fact]
    public void The_finding_names_the_fine_and_both_limits() =>
        Find(Check, ActText.Of($"{OnSpot}, partyKind=自然人, penalties=罚款, fine=300"))
            .Explanation[0]
            .ShouldBe(
                "疑似问题：适用简易程序，对自然人罚款300.00元，超过简易程序的限额（公民200.00元，法人或者其他组织3000.00元）。"
            );
}
