using Mingjing.Testing.Checks;

namespace Mingjing.Core.Tests.Checks;

public sealed class DisclosureWithdrawnTests
{
    private const string Check = "disclosure-withdrawn";
    private const string Revoked = "行政处罚: disclosedOn=2026-01-20, revokedOn=2026-02-12, ";

    [Theory]
    [InlineData("withdrawnOn=2026-02-12", "satisfied")]
    [InlineData("withdrawnOn=2026-02-24", "satisfied")]
    [InlineData("withdrawnOn=2026-02-25", "violated firm")]
    [InlineData("withdrawnOn=无", "violated firm")]
    [InlineData("withdrawnOn=2026-02-11", "satisfied")]
    [InlineData("withdrawnOn=2026-01-19", "not-evaluable contradiction")]
    [InlineData("", "not-evaluable event-unknown withdrawnOn")]
    public void A_revoked_penalty_is_withdrawn_within_three_working_days(string facts, string verdict) =>
        Verdict.Of(Check, Revoked + facts).ShouldBe(verdict);

    [Theory]
    [InlineData("withdrawnOn=无", "2026-02-24", "not-evaluable term-running withdrawnOn")]
    [InlineData("withdrawnOn=无", "2026-02-25", "violated firm")]
    [InlineData("", "2026-02-24", "not-evaluable term-running withdrawnOn")]
    public void The_term_runs_until_its_last_day(string facts, string asOf, string verdict) =>
        Verdict.Of(Check, Revoked + facts, asOf: asOf).ShouldBe(verdict);

    [Theory]
    [InlineData("withdrawnOn=2026-03-05", "satisfied")]
    [InlineData("withdrawnOn=2026-03-06", "violated firm")]
    [InlineData("withdrawnOn=2026-03-01", "not-evaluable contradiction")]
    public void What_is_published_after_the_revocation_counts_from_its_publication(string facts, string verdict) =>
        Verdict.Of(Check, $"行政处罚: revokedOn=2026-02-12, disclosedOn=2026-03-02, {facts}").ShouldBe(verdict);

    [Theory]
    [InlineData("行政处罚: revokedOn=2026-02-12, withdrawnOn=无", "not-applicable")]
    [InlineData("行政处罚: revokedOn=2026-02-12, disclosedOn=无, withdrawnOn=无", "not-applicable")]
    [InlineData("行政处罚: disclosedOn=2026-01-20, withdrawnOn=无", "not-applicable")]
    [InlineData("行政许可: disclosedOn=2026-01-20, revokedOn=2026-02-12, withdrawnOn=无", "not-applicable")]
    [InlineData(
        "行政处罚: disclosedOn=2021-01-20, revokedOn=2021-07-14, withdrawnOn=无",
        "not-evaluable law-not-loaded"
    )]
    [InlineData(
        "行政处罚: disclosedOn=2021-01-20, revokedOn=2021-07-15, withdrawnOn=无",
        "not-evaluable calendar-missing withdrawnOn"
    )]
    public void It_applies_to_published_penalties_that_were_revoked(string act, string verdict) =>
        Verdict.Of(Check, act).ShouldBe(verdict);

    [Fact]
    public void The_finding_says_that_the_decision_was_revoked()
    {
        var finding = World.Find(Check, ActText.Of(Revoked + "withdrawnOn=2026-02-25"));

        (finding.PlainDueOn, finding.DueOn).ShouldBe((World.Day("2026-02-24"), World.Day("2026-02-24")));
        Verdict.Articles(finding).ShouldBe("第四十八条第二款 第八十五条");
        finding.Explanation.ShouldContain(l =>
            l == "提示：该决定已于2026-02-12变更、撤销；属于部门自行纠正的，标记为已自行纠正。"
        );
    }
}
