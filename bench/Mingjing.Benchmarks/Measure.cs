using System.Diagnostics;
using System.Globalization;

namespace Mingjing.Benchmarks;

/// <summary>One line of a benchmark's table.</summary>
/// <param name="What">What ran.</param>
/// <param name="Items">How many items one run handled.</param>
/// <param name="Seconds">The median run.</param>
internal sealed record Row(string What, long Items, double Seconds)
{
    public double PerSecond => Items / Seconds;

    public double Nanoseconds => Seconds * 1e9 / Items;
}

/// <summary>Measures on one thread and prints: quote the ratios, the absolute figures are this machine's.</summary>
internal static class Measure
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1.5);

    /// <summary>Warms up, then runs <paramref name="times"/> times; the median counts.</summary>
    public static Row Run(string what, long items, Action action, int times = 5)
    {
        // Long enough for the runtime to replace its first, slow code on a busy machine.
        for (var warmUp = Stopwatch.StartNew(); warmUp.Elapsed < WarmUp; )
            action();
        var seconds = new double[times];
        for (var i = 0; i < times; i++)
        {
            GC.Collect();
            var watch = Stopwatch.StartNew();
            action();
            seconds[i] = watch.Elapsed.TotalSeconds;
        }

        Array.Sort(seconds);
        return new Row(what, items, seconds[times / 2]);
    }

    /// <summary>
    /// Runs several opponents in turn, A B C A B C …, so that a slow moment of the machine falls on all of them. Each row is the
    /// opponent's median round.
    /// </summary>
    public static Row[] InTurn(int rounds, params (string What, long Items, Action Action)[] opponents)
    {
        foreach (var (_, _, action) in opponents)
            Run("", 1, action, times: 1);
        var seconds = opponents.Select(_ => new double[rounds]).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < opponents.Length; i++)
            {
                var watch = Stopwatch.StartNew();
                opponents[i].Action();
                seconds[i][round] = watch.Elapsed.TotalSeconds;
            }
        }

        return [.. opponents.Select((o, i) => new Row(o.What, o.Items, seconds[i].Order().ElementAt(rounds / 2)))];
    }

    public static void Title(string text) => Console.WriteLine($"\n## {text}");

    public static void Print(Row row, string unit) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{row.What, -58} {row.PerSecond, 14:N0} {unit}/s {row.Nanoseconds, 10:N1} ns each"
            )
        );

    public static void Ratio(string what, double ratio, double goal) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what, -58} {ratio, 14:N2} ×   goal ≥ {goal:0.##} × {(ratio >= goal ? "met" : "MISSED")}"
            )
        );

    public static void Goal(string what, double value, double goal, string unit) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what, -58} {value, 14:N0} {unit}   goal ≥ {goal:N0} {(value >= goal ? "met" : "MISSED")}"
            )
        );

    public static void Memory() =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{"memory: managed heap / peak working set", -58} {GC.GetTotalMemory(false) / 1048576, 10:N0} MB / {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576:N0} MB"
            )
        );
}
