using Mingjing.Testing.Checks;

namespace Mingjing.Core.Tests.Checks;

public sealed class CriminalTransferTests
{
    private const string Check = "criminal-transfer";
    private const string Suspected = "行政处罚: suspectedCrime=是, decidedOn=2026-03-20, ";

    [Theory]
    [InlineData("transferredOn=无", "violated firm")]
    [InlineData("transferredOn=无, transferApprovedOn=2026-03-10", "violated firm")]
    [InlineData("transferApprovedOn=2026-03-10, transferredOn=2026-03-10", "satisfied")]
    [InlineData("transferApprovedOn=2026-03-10, transferredOn=2026-03-11", "satisfied")]
    [InlineData("transferApprovedOn=2026-03-10, transferredOn=2026-03-12", "violated firm")]
    [InlineData("transferApprovedOn=2026-03-10, transferredOn=2026-03-09", "not-evaluable contradiction")]
    [InlineData("", "not-evaluable fact-unknown transferredOn")]
    [InlineData("transferApprovedOn=2026-03-10", "not-evaluable event-unknown transferredOn")]
    [InlineData("transferredOn=2026-03-12", "not-evaluable fact-unknown transferApprovedOn")]
    public void A_suspected_crime_is_transferred_by_the_day_after_the_approval(string facts, string verdict) =>
        Verdict.Of(Check, Suspected + facts).ShouldBe(verdict);

    [Theory]
    [InlineData("2026-03-06", "2026-03-07", "satisfied")]
    [InlineData("2026-03-06", "2026-03-09", "violated firm")]
    [InlineData("2026-09-30", "2026-10-08", "violated firm")]
    public void Hours_do_not_wait_for_a_working_day(string approved, string transferred, string verdict) =>
        Verdict.Of(Check, $"{Suspected}transferApprovedOn={approved}, transferredOn={transferred}").ShouldBe(verdict);

    [Theory]
    [InlineData("2026-03-10 09:00", "2026-03-11 09:00", "satisfied")]
    [InlineData("2026-03-10 09:00", "2026-03-11 09:01", "violated firm")]
    [InlineData("2026-03-10 09:00", "2026-03-11", "satisfied")]
    [InlineData("2026-03-10", "2026-03-11 23:59", "satisfied")]
    public void Twenty_four_hours_count_only_where_both_times_are_known(
        string approved,
        string transferred,
        string verdict
    ) => Verdict.Of(Check, $"{Suspected}transferApprovedOn={approved}, transferredOn={transferred}").ShouldBe(verdict);

    [Theory]
    [InlineData("2026-11-22", "not-evaluable term-running transferredOn")]
    [InlineData("2026-11-21", "violated firm")]
    public void On_the_day_after_the_approval_the_time_still_runs(string approved, string verdict) =>
        Verdict.Of(Check, $"{Suspected}transferApprovedOn={approved}, transferredOn=无").ShouldBe(verdict);

    [Fact]
    public void The_last_day_does_not_roll_over()
    {
        var finding = World.Find(
            Check,
            ActText.Of(Suspected + "transferApprovedOn=2026-03-06, transferredOn=2026-03-09")
        );

        (finding.PlainDueOn, finding.DueOn).ShouldBe((World.Day("2026-03-07"), World.Day("2026-03-07")));
    }

    [Theory]
    [InlineData("行政处罚: suspectedCrime=否, decidedOn=2026-03-20, transferredOn=无", "not-applicable")]
    [InlineData("行政处罚: suspectedCrime=是, decidedOn=无, transferredOn=无", "not-applicable")]
    [InlineData("行政处罚: suspectedCrime=是, status=在办, transferredOn=无", "not-applicable")]
    [InlineData("行政处罚: suspectedCrime=是, status=已移送, transferredOn=无", "not-applicable")]
    [InlineData("行政处罚: suspectedCrime=是, status=已决定, transferredOn=无", "violated firm")]
    [InlineData("行政处罚: suspectedCrime=是, status=已结案, transferredOn=无", "violated firm")]
    [InlineData("行政检查: suspectedCrime=是, status=已结案, transferredOn=无", "violated firm")]
    [InlineData("行政处罚: decidedOn=2026-03-20, transferredOn=无", "not-evaluable fact-unknown suspectedCrime")]
    [InlineData("行政处罚: suspectedCrime=是, transferredOn=无", "not-evaluable fact-unknown decidedOn status")]
    [InlineData("行政处罚: suspectedCrime=是, decidedOn=2021-07-14, transferredOn=无", "not-evaluable law-not-loaded")]
    [InlineData("行政许可: suspectedCrime=是, decidedOn=2020-08-06, transferredOn=无", "not-evaluable law-not-loaded")]
    public void It_applies_to_decided_acts_with_a_suspected_crime(string act, string verdict) =>
        Verdict.Of(Check, act).ShouldBe(verdict);

    [Theory]
    [InlineData("行政处罚", "中华人民共和国行政处罚法")]
    [InlineData("行政检查", "行政执法机关移送涉嫌犯罪案件的规定")]
    public void The_penalty_law_is_cited_for_penalties_only(string kind, string leading) =>
        World
            .Find(Check, ActText.Of($"{kind}: suspectedCrime=是, decidedOn=2026-03-20, transferredOn=无"))
            .Basis[0]
            .Law.ShouldBe(leading);
}
