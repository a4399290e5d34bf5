using Mingjing.Testing.Checks;
using static Mingjing.Testing.Checks.World;

namespace Mingjing.Core.Tests.Checks;

public sealed class CoercionApprovedTests
{
    private const string Check = "coercion-approved";
    private const string Seizure = "行政强制: coercionKind=扣押财物";

    [Theory]
    [InlineData("coercionApprovedOn=2026-03-01", "satisfied")]
    [InlineData("coercionApprovedOn=2026-03-02", "satisfied")]
    [InlineData("coercionApprovedOn=2026-03-03", "violated to-verify urgent")]
    [InlineData("coercionApprovedOn=2026-03-03, urgent=否", "violated firm")]
    [InlineData("coercionApprovedOn=2026-03-03, urgent=是", "satisfied")]
    [InlineData("coercionApprovedOn=2026-03-04", "violated firm")]
    [InlineData("coercionApprovedOn=2026-03-04, urgent=是", "violated firm")]
    [InlineData("coercionApprovedOn=无", "violated firm")]
    [InlineData("coercionApprovedOn=无, urgent=是", "violated firm")]
    [InlineData("urgent=否", "not-evaluable fact-unknown coercionApprovedOn")]
    public void A_measure_is_approved_before_it_is_taken(string facts, string expected) =>
        Verdict.Of(Check, $"{Seizure}, seizedOn=2026-03-02, {facts}").ShouldBe(expected);

    [Theory]
    [InlineData("2026-03-02 10:00", "2026-03-02 09:59", "satisfied")]
    [InlineData("2026-03-02 10:00", "2026-03-02 10:00", "satisfied")]
    [InlineData("2026-03-02 10:00", "2026-03-02 10:01", "violated to-verify urgent")]
    [InlineData("2026-03-02 10:00", "2026-03-03 10:00", "violated to-verify urgent")]
    [InlineData("2026-03-02 10:00", "2026-03-03 10:01", "violated firm")]
    [InlineData("2026-03-02", "2026-03-02 23:00", "satisfied")]
    [InlineData("2026-03-02 10:00", "2026-03-03", "violated to-verify urgent")]
    public void Where_both_times_are_known_hours_count(string seizedOn, string approvedOn, string expected) =>
        Verdict.Of(Check, $"{Seizure}, seizedOn={seizedOn}, coercionApprovedOn={approvedOn}").ShouldBe(expected);

    [Theory]
    [InlineData("2026-03-03 10:00", "satisfied")]
    [InlineData("2026-03-03 10:01", "violated firm")]
    public void In_an_emergency_it_is_approved_within_twenty_four_hours(string approvedOn, string expected) =>
        Verdict
            .Of(Check, $"{Seizure}, urgent=是, seizedOn=2026-03-02 10:00, coercionApprovedOn={approvedOn}")
            .ShouldBe(expected);

    [Theory]
    [InlineData("行政强制: coercionKind=查封场所设施财物, coercionApprovedOn=无", "violated firm")]
    [InlineData("行政强制: coercionKind=冻结存款汇款, coercionApprovedOn=无", "violated firm")]
    [InlineData(
        "行政强制: coercionKind=其他强制措施, executedOn=2026-03-02, coercionApprovedOn=2026-03-05",
        "violated firm"
    )]
    [InlineData(
        "行政强制: coercionKind=扣押财物, coercionApprovedOn=2026-03-05",
        "not-evaluable fact-unknown seizedOn"
    )]
    [InlineData("行政强制: seizedOn=2026-03-02, coercionApprovedOn=无", "violated firm")]
    [InlineData("行政处罚: seizedOn=2026-03-02, coercionApprovedOn=无", "violated firm")]
    [InlineData("行政强制: coercionApprovedOn=无", "not-evaluable fact-unknown coercionKind")]
    [InlineData("行政强制: coercionKind=强制拆除, coercionApprovedOn=无", "not-applicable")]
    [InlineData("行政强制: coercionKind=申请法院执行, coercionApprovedOn=无", "not-applicable")]
    [InlineData("行政强制: coercionKind=无, coercionApprovedOn=无", "not-applicable")]
    [InlineData("行政处罚: coercionApprovedOn=无", "not-applicable")]
    public void It_concerns_measures_whatever_act_they_belong_to(string act, string expected) =>
        Verdict.Of(Check, act).ShouldBe(expected);

    [Fact]
    public void An_approval_after_more_than_a_day_is_unlawful_even_in_an_emergency() =>
        Find(Check, ActText.Of($"{Seizure}, seizedOn=2026-03-02 10:00, coercionApprovedOn=2026-03-03 10:01"))
            .Explanation[0]
            .ShouldBe(
                "疑似问题：2026-03-02 10:00实施强制措施，2026-03-03 10:01才批准；即使情况紧急，也超过了补办批准手续的二十四小时。"
            );
}
