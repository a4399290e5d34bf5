using Mingjing.Core.Platform.Terms;
using Mingjing.Testing;

namespace Mingjing.Core.Tests.Platform.Terms;

/// <summary>A random calendar, known to the product and to the oracle, and random terms in it.</summary>
internal sealed class RandomTerms
{
    private const int FirstYear = 2019;
    private const int LastYear = 2026;

    private readonly Random _random;

    private RandomTerms(Random random, DayByDayOracle oracle, WorkCalendar calendar) =>
        (_random, Oracle, Calendar) = (random, oracle, calendar);

    internal DayByDayOracle Oracle { get; }

    internal WorkCalendar Calendar { get; }

    internal static RandomTerms Published(Random random) =>
        new(random, DayByDayOracle.Published(), PublishedCalendar.Calendar);

    /// <summary>Years with holidays anywhere, some missing, some not announced.</summary>
    internal static RandomTerms Invented(Random random)
    {
        var oracle = new DayByDayOracle();
        var years = new List<CalendarYear>();
        while (years.Count == 0)
        {
            for (var year = FirstYear; year <= LastYear; year++)
            {
                if (random.Next(8) == 0)
                    continue;
                var (off, working) = Days(random, year);
                var announced = random.Next(4) > 0;
                oracle.AddYear(year, announced, off, working);
                years.Add(new CalendarYear(year, announced, off, working, new Dictionary<DateOnly, string>()));
            }
        }

        return new RandomTerms(random, oracle, new WorkCalendar(years.OrderBy(_ => random.Next())));
    }

    private static (HashSet<DateOnly> Off, HashSet<DateOnly> Working) Days(Random random, int year)
    {
        HashSet<DateOnly> off = [];
        HashSet<DateOnly> working = [];
        for (var holiday = random.Next(12); holiday > 0; holiday--)
        {
            var day = new DateOnly(year, 1, 1).AddDays(random.Next(365));
            for (var length = random.Next(1, 12); length > 0 && day.Year == year; length--, day = day.AddDays(1))
                off.Add(day);
        }

        for (var tries = random.Next(30); tries > 0; tries--)
        {
            var day = new DateOnly(year, 1, 1).AddDays(random.Next(365));
            if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday && !off.Contains(day))
                working.Add(day);
        }

        return (off, working);
    }

    internal DateOnly NextDay() => new DateOnly(FirstYear - 1, 11, 1).AddDays(_random.Next((9 * 365) + 120));

    internal TermLength NextLength() =>
        _random.Next(4) switch
        {
            0 => TermLength.Days(_random.Next(_random.Next(2) == 0 ? 40 : 200)),
            1 => TermLength.Months(_random.Next(_random.Next(4) == 0 ? 40 : 7)),
            _ => TermLength.WorkingDays(_random.Next(_random.Next(4) == 0 ? 120 : 25)),
        };

    /// <summary>Raw intervals around a start: overlapping, outside the term, or turned round at times.</summary>
    internal List<Suspension> NextSuspensions(DateOnly start)
    {
        var suspensions = new List<Suspension>();
        for (var count = Math.Max(0, _random.Next(6) - 2); count > 0; count--)
        {
            var from = start.AddDays(_random.Next(-30, 120));
            var to = from.AddDays(_random.Next(20) == 0 ? -3 : _random.Next(_random.Next(10) == 0 ? 400 : 25));
            suspensions.Add(new Suspension(from, to, $"事由{count}"));
        }

        return suspensions;
    }

    internal bool NextFlag(int outOf) => _random.Next(outOf) == 0;

    internal int NextCount(int below) => _random.Next(below);

    internal DayByDayOracle.Answer Ask(
        DateOnly start,
        TermLength length,
        IReadOnlyList<Suspension> suspensions,
        bool rollsOver
    )
    {
        // Where intervals overlap, the one that begins first keeps its ground, and of those the longer.
        DayByDayOracle.Pause[] pauses =
        [
            .. suspensions
                .OrderBy(s => s.From)
                .ThenByDescending(s => s.To)
                .Select(s => new DayByDayOracle.Pause(s.From, s.To, s.Ground)),
        ];
        return length.Unit switch
        {
            TermUnit.WorkingDay => Oracle.WorkingDays(start, length.Count, pauses, rollsOver),
            TermUnit.Day => Oracle.Days(start, length.Count, pauses, rollsOver),
            _ => Oracle.Months(start, length.Count, pauses, rollsOver),
        };
    }
}
