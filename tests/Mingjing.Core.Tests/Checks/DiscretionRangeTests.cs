using Mingjing.Testing.Checks;

namespace Mingjing.Core.Tests.Checks;

public sealed class DiscretionRangeTests
{
    private const string Check = "discretion-range";

    private const string Closed = "deviationApprovedOn=无, collectiveDecisionOn=无, ";
    private const string Tier = "行政处罚: penalties=罚款, tierMin=10000, tierMax=20000, decidedOn=2026-03-20, ";

    [Theory]
    [InlineData("fine=9999.99", "violated firm")]
    [InlineData("fine=10000", "satisfied")]
    [InlineData("fine=20000", "satisfied")]
    [InlineData("fine=20000.01", "violated firm")]
    public void Both_bounds_belong_to_the_tier(string fine, string verdict) =>
        Verdict.Of(Check, Tier + Closed + fine).ShouldBe(verdict);

    [Theory]
    [InlineData("deviationApprovedOn=2026-03-19", "satisfied")]
    [InlineData("deviationApprovedOn=2026-03-20", "satisfied")]
    [InlineData("deviationApprovedOn=2026-03-21, collectiveDecisionOn=无", "violated firm")]
    [InlineData("collectiveDecisionOn=无", "violated to-verify deviationApprovedOn")]
    [InlineData("deviationApprovedOn=无", "violated to-verify collectiveDecisionOn")]
    [InlineData("", "violated to-verify deviationApprovedOn collectiveDecisionOn")]
    [InlineData("benchmarkLevel=上级", "violated to-verify deviationApprovedOn")]
    [InlineData("benchmarkLevel=上级, deviationApprovedOn=无", "violated firm")]
    public void A_deviation_is_approved_before_the_decision(string facts, string verdict) =>
        Verdict.Of(Check, Tier + "fine=30000, " + facts).ShouldBe(verdict);

    [Theory]
    [InlineData("benchmarkLevel=本机关, collectiveDecisionOn=2026-03-20", "satisfied")]
    [InlineData("benchmarkLevel=本机关, collectiveDecisionOn=2026-03-21", "violated firm")]
    [InlineData("benchmarkLevel=上级, collectiveDecisionOn=2026-03-19", "violated firm")]
    [InlineData("collectiveDecisionOn=2026-03-19", "not-evaluable fact-unknown benchmarkLevel")]
    [InlineData("collectiveDecisionOn=2026-03-21", "violated firm")]
    public void Collective_discussion_lets_a_body_leave_its_own_benchmark_only(string facts, string verdict) =>
        Verdict.Of(Check, Tier + "fine=30000, deviationApprovedOn=无, " + facts).ShouldBe(verdict);

    [Theory]
    [InlineData("tierMax=20000, fine=20000.01", "violated firm")]
    [InlineData("tierMax=20000, fine=500", "not-evaluable fact-unknown tierMin")]
    [InlineData("tierMin=无, tierMax=20000, fine=500", "satisfied")]
    [InlineData("tierMin=10000, fine=500", "violated firm")]
    [InlineData("tierMin=10000, fine=30000", "not-evaluable fact-unknown tierMax")]
    [InlineData("tierMin=10000, tierMax=无, fine=30000", "satisfied")]
    [InlineData("tierMin=20000, tierMax=10000, fine=15000", "not-evaluable contradiction")]
    [InlineData("tierMin=10000, tierMax=20000", "not-evaluable fact-unknown fine")]
    [InlineData("fine=500", "not-applicable")]
    [InlineData("tierMin=无, tierMax=无, fine=500", "not-applicable")]
    public void One_bound_is_enough_to_find_and_both_to_clear(string facts, string verdict) =>
        Verdict.Of(Check, $"行政处罚: penalties=罚款, decidedOn=2026-03-20, {Closed}{facts}").ShouldBe(verdict);

    [Theory]
    [InlineData("行政处罚: penalties=警告, tierMin=1, tierMax=2", "not-applicable")]
    [InlineData("行政处罚: result=撤案, penalties=罚款, fine=5, tierMin=1, tierMax=2", "not-applicable")]
    [InlineData("行政处罚: status=在办, fine=5, tierMin=1, tierMax=2", "not-applicable")]
    [InlineData("行政检查: fine=5, tierMin=1, tierMax=2", "not-applicable")]
    [InlineData("行政处罚: tierMin=1, tierMax=2", "not-evaluable fact-unknown penalties fine")]
    [InlineData(
        "行政处罚: fine=5, tierMin=1, tierMax=2, deviationApprovedOn=2026-03-19",
        "not-evaluable fact-unknown decidedOn"
    )]
    [InlineData("行政处罚: fine=5, tierMin=1, tierMax=2, decidedOn=2021-07-14", "not-evaluable law-not-loaded")]
    public void It_applies_to_fines_with_a_known_tier(string act, string verdict) =>
        Verdict.Of(Check, act).ShouldBe(verdict);

    [Theory]
    [InlineData("deviationApprovedOn=2026-03-20", "偏离批准与决定为同一日")]
    [InlineData("benchmarkLevel=本机关, collectiveDecisionOn=2026-03-20", "集体讨论与决定为同一日")]
    [InlineData("deviationApprovedOn=2026-03-18", "偏离批准日期2026-03-18不晚于决定日期2026-03-20")]
    public void An_approved_deviation_is_noted(string facts, string note) =>
        World
            .Find(Check, ActText.Of(Tier + "fine=30000, " + facts))
            .Explanation.ShouldContain(l => l.Contains(note, StringComparison.Ordinal));

    [Fact]
    public void A_fine_inside_the_tier_needs_no_note() =>
        World
            .Find(Check, ActText.Of(Tier + "fine=15000"))
            .Explanation.ShouldNotContain(l => l.StartsWith("提示：", StringComparison.Ordinal));
}
