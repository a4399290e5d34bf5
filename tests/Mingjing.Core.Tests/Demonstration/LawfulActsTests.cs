using Mingjing.Core.Demonstration;
using Mingjing.Core.Demonstration.Plants;
using Mingjing.Testing.Planted;

namespace Mingjing.Core.Tests.Demonstration;

public class LawfulActsTests
{
    private static readonly DateOnly AsOf = new(2026, 11, 23);

    [Theory]
    [InlineData(CompletenessProfile.Full)]
    [InlineData(CompletenessProfile.Usual)]
    [InlineData(CompletenessProfile.PublicityFile)]
    public void Acts_without_a_plant_have_no_finding(CompletenessProfile profile)
    {
        var city = new SyntheticCity(7);
        var rows = RegisterRows.Of(city, new SeededRandom(7));
        var options = new GeneratorOptions(7, AsOf) { Only = profile };
        var acts = new ActGenerator(city, NaiveCalendar.Published.ForGenerator(), options).Acts(6000).ToArray();
        var oracle = new NaiveOracle(acts, rows, AsOf);

        var found =
            from act in acts
            from code in oracle.Codes
            let verdict = oracle.Judge(act, code)
            where verdict.Outcome == ExpectedOutcome.Violated
            select $"{code} {act.RecordNo} {verdict}";

        found.Take(20).ShouldBeEmpty();
    }

    [Fact]
    public void Tmp_distribution()
    {
        var city = new SyntheticCity(7);
        var rows = RegisterRows.Of(city, new SeededRandom(7));
        var options = new GeneratorOptions(7, AsOf) { Only = CompletenessProfile.Full };
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var acts = new ActGenerator(city, NaiveCalendar.Published.ForGenerator(), options).Acts(100000).ToArray();
        Console.WriteLine($"100k in {watch.ElapsedMilliseconds} ms");
        acts = acts[..6000];
        var oracle = new NaiveOracle(acts, rows, AsOf);
        foreach (var code in oracle.Codes)
        {
            var groups = acts.Select(a => oracle.Judge(a, code))
                .GroupBy(v => $"{v.Outcome} {v.Reason} {string.Join(',', v.Missing)}", StringComparer.Ordinal)
                .OrderByDescending(g => g.Count());
            Console.WriteLine(code + ": " + string.Join(" | ", groups.Select(g => $"{g.Key} {g.Count()}")));
        }
    }
}
