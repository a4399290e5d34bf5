using System.Globalization;
using Mingjing.Core.Platform.Terms;

namespace Mingjing.Benchmarks;

/// <summary><c>due</c>: one due date, against a naive loop over the days.</summary>
internal static class DueBenchmark
{
    public static void Run(int size)
    {
        var count = size == 0 ? 1_000_000 : size;
        var calendar = BenchCity.Calendar;
        var starts = Starts(count);
        Measure.Title("due: one due date, ours against a day-by-day loop (results asserted equal first)");
        foreach (var length in Lengths())
        {
            AssertEqual(calendar, starts, length);
            long sum = 0;
            var ours = Measure.Run(
                $"ours, {Name(length)}",
                count,
                () =>
                {
                    foreach (var start in starts)
                        sum += calendar.Due(start, length).Rolled.DayNumber;
                }
            );
            var naive = Measure.Run(
                $"day loop, {Name(length)}",
                count / 10,
                () =>
                {
                    for (var i = 0; i < count / 10; i++)
                        sum += NaiveCalendar.Due(starts[i], length).DayNumber;
                }
            );
            Measure.Print(ours, "dates");
            Measure.Print(naive, "dates");
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{"  ratio", -58} {ours.PerSecond / naive.PerSecond, 14:N1} ×   goal ≤ 10 ns: {(ours.Nanoseconds <= 10 ? "met" : "MISSED")} (checksum {sum & 0xFFFF})"
                )
            );
        }

        Measure.Memory();
    }

    private static IEnumerable<TermLength> Lengths() =>
        [
            TermLength.WorkingDays(7),
            TermLength.WorkingDays(20),
            TermLength.WorkingDays(250),
            TermLength.Days(90),
            TermLength.Days(365),
            TermLength.Months(3),
        ];

    private static string Name(TermLength length) =>
        string.Create(CultureInfo.InvariantCulture, $"{length.Count} {length.Unit}");

    private static DateOnly[] Starts(int count)
    {
        var random = new SplitMix(7);
        var first = new DateOnly(2024, 1, 1).DayNumber;
        var starts = new DateOnly[count];
        for (var i = 0; i < count; i++)
            starts[i] = DateOnly.FromDayNumber(first + random.Next(600));
        return starts;
    }

    private static void AssertEqual(WorkCalendar calendar, DateOnly[] starts, TermLength length)
    {
        for (var i = 0; i < Math.Min(starts.Length, 20_000); i++)
        {
            var ours = calendar.Due(starts[i], length).Rolled;
            var naive = NaiveCalendar.Due(starts[i], length);
            if (ours != naive)
                throw new InvalidOperationException($"{starts[i]:O} + {length}: {ours:O} is not {naive:O}");
        }
    }
}
