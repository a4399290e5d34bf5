using Mingjing.Core.Checks;
using Mingjing.Core.DiscretionBenchmarks;
using Mingjing.Core.Platform;
using Mingjing.Testing.Checks;

namespace Mingjing.Core.Tests.Checks;

public sealed class DiscretionStatedTests
{
    private const string Check = "discretion-stated";
    private const string Fine =
        "行政处罚: procedure=普通程序, result=予以处罚, penalties=罚款, fine=5000, matterCode=M-1, ";

    private static ScreeningRegisters Benchmark(string from, bool complete = false) =>
        new(
            Benchmarks: new BenchmarkRegister(
                [new Benchmark(World.Subject, "M-1", new DayInterval(World.Day(from), World.Day("2026-12-31")))],
                complete
            )
        );

    private static string Judge(string act, string from = "2022-01-01") => Verdict.Of(Check, act, Benchmark(from));

    [Theory]
    [InlineData("decidedOn=2026-03-20, tier=无", "violated firm")]
    [InlineData("decidedOn=2026-03-20, tier=一般", "satisfied")]
    [InlineData("decidedOn=2026-03-20", "not-evaluable fact-unknown tier")]
    [InlineData("decidedOn=2022-07-29, tier=无", "violated firm")]
    [InlineData("decidedOn=2022-07-28, tier=无", "not-applicable")]
    [InlineData("decidedOn=2021-07-14, tier=无", "not-applicable")]
    [InlineData("decidedOn=无, tier=无", "not-applicable")]
    public void A_fine_under_a_benchmark_names_its_tier_since_the_opinion(string facts, string verdict) =>
        Judge(Fine + facts).ShouldBe(verdict);

    [Theory]
    [InlineData("2026-03-20", "violated firm")]
    [InlineData("2026-03-21", "not-applicable")]
    public void The_benchmark_was_in_force_on_the_day_of_the_decision(string from, string verdict) =>
        Judge(Fine + "decidedOn=2026-03-20, tier=无", from).ShouldBe(verdict);

    [Fact]
    public void No_benchmark_loaded_is_no_proof_that_there_is_none()
    {
        const string Other =
            "行政处罚: procedure=普通程序, result=予以处罚, penalties=罚款, matterCode=M-2, decidedOn=2026-03-20, tier=无";
        Verdict.Of(Check, Other).ShouldBe("not-evaluable register-incomplete");
        Verdict.Of(Check, Other, Benchmark("2022-01-01")).ShouldBe("not-evaluable register-incomplete");
        Verdict.Of(Check, Other, Benchmark("2022-01-01", complete: true)).ShouldBe("not-applicable");
    }

    [Theory]
    [InlineData("procedure=简易程序, result=予以处罚, penalties=罚款, matterCode=M-1", "not-applicable")]
    [InlineData("procedure=普通程序, result=予以处罚, penalties=警告, matterCode=M-1", "not-applicable")]
    [InlineData("procedure=普通程序, result=不予处罚, penalties=罚款, matterCode=M-1", "not-applicable")]
    [InlineData("filedOn=2026-01-05, result=予以处罚, penalties=罚款, matterCode=M-1", "violated firm")]
    [InlineData("field=公安, filedOn=2026-01-05, result=予以处罚, fine=5, matterCode=M-1", "violated firm")]
    [InlineData("result=予以处罚, penalties=罚款, matterCode=M-1", "not-evaluable fact-unknown procedure")]
    [InlineData("procedure=普通程序, penalties=罚款, matterCode=M-1", "not-evaluable fact-unknown result")]
    [InlineData("procedure=普通程序, result=予以处罚, matterCode=M-1", "not-evaluable fact-unknown penalties fine")]
    [InlineData("procedure=普通程序, result=予以处罚, fine=5000", "not-evaluable fact-unknown matterCode")]
    public void It_applies_to_ordinary_penalties_with_a_fine(string facts, string verdict) =>
        Judge($"行政处罚: decidedOn=2026-03-20, tier=无, {facts}").ShouldBe(verdict);

    [Fact]
    public void An_unknown_day_of_the_decision_is_named() =>
        Judge(Fine + "tier=无").ShouldBe("not-evaluable fact-unknown decidedOn");
}
