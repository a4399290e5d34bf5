using Mingjing.Core.Checks;

namespace Mingjing.Benchmarks;

/// <summary><c>explain</c>: the full text of every violation.</summary>
internal static class ExplainBenchmark
{
    public static void Run(int size)
    {
        var acts = new CompleteActs(11).Create(size == 0 ? 100_000 : size);
        var violations = new List<Judgement>();
        new Screening(BenchCity.Context).Run(
            acts,
            [],
            j =>
            {
                if (j.Answer.Outcome == Outcome.Violated)
                    violations.Add(j);
            }
        );
        Measure.Title($"explain: full text of {violations.Count:N0} violations");
        long characters = 0;
        var row = Measure.Run(
            "ours, text and members of a finding",
            violations.Count,
            () =>
            {
                var renderer = new FindingRenderer(BenchCity.Context);
                characters = 0;
                foreach (var judgement in violations)
                    characters += renderer.Render(judgement).Explanation.Sum(l => l.Length);
            },
            times: 3
        );
        Measure.Print(row, "findings");
        Measure.Goal("findings a second", row.PerSecond, 200_000, "/s");
        Console.WriteLine($"characters a finding: {characters / violations.Count}");
        Measure.Memory();
    }
}
