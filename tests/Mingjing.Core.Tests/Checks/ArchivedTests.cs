using Mingjing.Testing.Checks;

namespace Mingjing.Core.Tests.Checks;

public sealed class ArchivedTests
{
    private const string Check = "archived";
    private const string Closed = "行政处罚: closedOn=2026-07-01, ";

    [Theory]
    [InlineData("archivedOn=2026-07-20", "2026-11-23", "satisfied")]
    [InlineData("archivedOn=2026-11-20", "2026-11-23", "satisfied")]
    [InlineData("archivedOn=2026-06-30", "2026-11-23", "not-evaluable contradiction")]
    [InlineData("archivedOn=2026-07-01", "2026-11-23", "satisfied")]
    [InlineData("archivedOn=无", "2026-08-31", "not-evaluable term-running archivedOn")]
    [InlineData("archivedOn=无", "2026-09-01", "violated to-verify")]
    [InlineData("", "2026-08-31", "not-evaluable term-running archivedOn")]
    [InlineData("", "2026-09-01", "not-evaluable event-unknown archivedOn")]
    public void A_closed_case_without_file_is_asked_about_after_the_waiting_time(
        string facts,
        string asOf,
        string verdict
    ) => Verdict.Of(Check, Closed + facts, asOf: asOf).ShouldBe(verdict);

    [Theory]
    [InlineData("行政处罚: archivedOn=无", "not-applicable")]
    [InlineData("行政处罚: closedOn=无, archivedOn=无", "not-applicable")]
    [InlineData("行政许可: closedOn=2026-07-01, archivedOn=无", "violated to-verify")]
    [InlineData("行政处罚: closedOn=2023-07-03, archivedOn=无", "not-evaluable calendar-missing archivedOn")]
    public void It_applies_to_closed_cases_of_every_kind(string act, string verdict) =>
        Verdict.Of(Check, act).ShouldBe(verdict);

    [Fact]
    public void The_finding_says_that_no_law_sets_the_days()
    {
        var finding = World.Find(Check, ActText.Of(Closed + "archivedOn=无"));

        (finding.PlainDueOn, finding.DueOn).ShouldBe((World.Day("2026-08-30"), World.Day("2026-08-31")));
        finding.Explanation[0].ShouldContain("法律没有规定具体天数");
        Verdict.Articles(finding).ShouldBe("第四十七条 第三十三条 （九）");
    }
}
