using System.Globalization;
using Mingjing.Core.Checks;
using Mingjing.Core.EnforcementActs;

namespace Mingjing.Benchmarks;

/// <summary><c>screen</c>: all act checks over acts in memory, outcome and due date, against bare code and RulesEngine.</summary>
internal static class ScreenBenchmark
{
    public static void Run(int size)
    {
        var count = size == 0 ? 1_000_000 : size;
        var acts = new CompleteActs(42).Create(count);
        var context = BenchCity.Context;
        Measure.Title($"screen: {count:N0} acts, one thread");
        All(acts, context);
        Linear(acts, context);
        AgainstPeers(acts, context);
        Measure.Memory();
    }

    private static void All(Act[] acts, ScreeningContext context)
    {
        long violated = 0,
            checksum = 0,
            answers = 0;
        var row = Measure.Run(
            $"ours, all {CheckList.OfActs.Count} act checks",
            acts.Length,
            () =>
            {
                (violated, checksum, answers) = (0, 0, 0);
                foreach (var act in acts)
                {
                    foreach (var check in CheckList.For(act.Kind))
                    {
                        var answer = check.Judge(act, context);
                        if (answer.Outcome == Outcome.NotApplicable)
                            continue;
                        answers++;
                        violated += answer.Outcome == Outcome.Violated ? 1 : 0;
                        checksum += answer.Due.Rolled.DayNumber;
                    }
                }
            }
        );
        Measure.Print(row, "acts");
        Measure.Goal("acts a second a core", row.PerSecond, 3_000_000, "/s");
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"answers an act {(double)answers / acts.Length:0.0}, findings an act {(double)violated / acts.Length:0.00} (checksum {checksum & 0xFFFFFF})"
            )
        );
    }

    private static void Linear(Act[] acts, ScreeningContext context)
    {
        foreach (var part in new[] { acts.Length / 100, acts.Length / 10, acts.Length })
        {
            var row = Measure.Run(
                $"ours, first {part:N0} acts",
                part,
                () =>
                {
                    for (var i = 0; i < part; i++)
                        foreach (var check in CheckList.For(acts[i].Kind))
                            check.Judge(acts[i], context);
                },
                times: 3
            );
            Measure.Print(row, "acts");
        }
    }

    private static void AgainstPeers(Act[] acts, ScreeningContext context)
    {
        var checks = PlainRules.Codes.Select(c => (ActCheck)CheckList.ByCode[c]).ToArray();
        var ours = new OurRules(checks);
        var plain = Array.ConvertAll(acts, PlainAct.From);
        AssertEqual(acts, plain, ours, context);

        Console.WriteLine($"the same {PlainRules.Count} rules on each side, results equal on {acts.Length:N0} acts:");
        var answers = new long[PlainRules.Count];
        var engine = new RulesEnginePeer();
        var sample = Math.Min(20_000, plain.Length);
        engine.AssertEqual(plain.AsSpan(0, Math.Min(5_000, sample)));
        var rows = Measure.InTurn(
            9,
            ("ours, thirty rules", acts.Length, () => ours.JudgeAll(acts, context)),
            (
                "plain structs, thirty rules",
                acts.Length,
                () =>
                {
                    foreach (ref readonly var act in plain.AsSpan())
                        PlainRules.Judge(act, answers);
                }
            ),
            ("RulesEngine 6.0.1, thirty rules, pass or fail only", sample, () => engine.JudgeAll(plain, sample))
        );
        var (oursRow, plainRow, engineRow) = (rows[0], rows[1], rows[2]);
        Measure.Print(oursRow, "acts");
        Measure.Print(plainRow, "acts");
        Measure.Print(engineRow, "acts");
        Measure.Ratio("ours : plain structs", oursRow.PerSecond / plainRow.PerSecond, 0.2);
        Measure.Ratio("ours : RulesEngine", oursRow.PerSecond / engineRow.PerSecond, 20);
    }

    private static void AssertEqual(Act[] acts, PlainAct[] plain, OurRules ours, ScreeningContext context)
    {
        var expected = new long[PlainRules.Count];
        var found = new long[PlainRules.Count];
        for (var i = 0; i < acts.Length; i++)
        {
            PlainRules.Judge(plain[i], expected);
            ours.Judge(acts[i], context, found);
            for (var r = 0; r < expected.Length; r++)
            {
                if (expected[r] != found[r])
                    throw new InvalidOperationException(
                        $"act {i} ({acts[i].Kind}), {PlainRules.Codes[r]}: plain {Text(expected[r])}, ours {Text(found[r])}"
                    );
            }
        }
    }

    private static string Text(long answer) =>
        $"{answer & 7} due {(answer >> 3 > 0 ? DateOnly.FromDayNumber((int)(answer >> 3)).ToString("O", CultureInfo.InvariantCulture) : "-")}";
}

/// <summary>Our side of the comparison: the same thirty checks, by kind, with their full three-valued answers.</summary>
internal sealed class OurRules(ActCheck[] checks)
{
    private readonly (ActCheck Check, int Index)[][] _byKind =
    [
        .. Enum.GetValues<ActKind>()
            .Select(kind =>
                checks.Select((c, i) => (c, i)).Where(p => p.c.Info.Kinds.HasFlag((ActKinds)(1 << (int)kind))).ToArray()
            ),
    ];

    private readonly long[] _answers = new long[checks.Length];

    public void JudgeAll(Act[] acts, ScreeningContext context)
    {
        foreach (var act in acts)
            Judge(act, context, _answers);
    }

    public void Judge(Act act, ScreeningContext context, long[] answers)
    {
        Array.Clear(answers);
        foreach (var (check, index) in _byKind[(int)act.Kind])
        {
            var answer = check.Judge(act, context);
            var outcome = answer.Outcome switch
            {
                Outcome.NotApplicable => 0,
                Outcome.Satisfied => 1,
                Outcome.Violated => 2,
                _ => answer.Reason == Reason.TermRunning ? 3 : 4,
            };
            answers[index] = outcome + ((long)answer.Due.Rolled.DayNumber << 3);
        }
    }
}
