using System.Globalization;
using Mingjing.Testing.Planted;

namespace Mingjing.Core.Tests.Demonstration;

/// <summary>Two ways of counting that share nothing, against the vectors of the reference.</summary>
public class NaiveCalendarTests
{
    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(7, "2024-02-07", "2024-02-22")]
    [InlineData(7, "2024-09-30", "2024-10-15")]
    [InlineData(7, "2025-01-24", "2025-02-10")]
    [InlineData(7, "2025-09-26", "2025-10-13")]
    [InlineData(7, "2025-12-31", "2026-01-12")]
    [InlineData(7, "2026-02-12", "2026-02-28")]
    [InlineData(7, "2026-02-14", "2026-03-03")]
    [InlineData(7, "2026-09-18", "2026-09-29")]
    [InlineData(7, "2026-09-22", "2026-10-09")]
    [InlineData(5, "2024-04-30", "2024-05-10")]
    [InlineData(5, "2026-02-13", "2026-02-27")]
    [InlineData(1, "2026-02-13", "2026-02-14")]
    [InlineData(20, "2024-09-10", "2024-10-14")]
    [InlineData(20, "2026-09-30", "2026-11-03")]
    [InlineData(20, "2026-02-02", "2026-03-06")]
    public void Working_days(int count, string start, string due)
    {
        NaiveCalendar.Published.WorkingDays(Day(start), count).Rolled.ShouldBe(Day(due));
        NaiveCalendar.Published.ForGenerator().After(Day(start), count).ShouldBe(Day(due));
    }

    [Theory]
    [InlineData(90, "2024-09-09", "2024-12-08", "2024-12-09")]
    [InlineData(90, "2026-07-05", "2026-10-03", "2026-10-08")]
    [InlineData(60, "2025-11-03", "2026-01-02", "2026-01-04")]
    [InlineData(20, "2026-01-28", "2026-02-17", "2026-02-24")]
    [InlineData(30, "2026-09-12", "2026-10-12", "2026-10-12")]
    public void Days_roll_over(int count, string start, string plain, string due)
    {
        NaiveCalendar.Published.Days(Day(start), count).ShouldBe(new Limit(Day(plain), Day(due)));
        NaiveCalendar.Published.ForGenerator().OnOrAfter(Day(start).AddDays(count)).ShouldBe(Day(due));
    }

    [Theory]
    [InlineData(3, "2025-11-30", "2026-02-28", "2026-02-28")]
    [InlineData(3, "2026-07-01", "2026-10-01", "2026-10-08")]
    [InlineData(24, "2024-03-15", "2026-03-15", "2026-03-16")]
    public void Months_end_on_the_corresponding_day(int count, string start, string plain, string due) =>
        NaiveCalendar.Published.Months(Day(start), count).ShouldBe(new Limit(Day(plain), Day(due)));

    [Fact]
    public void Days_of_a_suspension_do_not_count() =>
        NaiveCalendar
            .Published.Days(Day("2026-01-05"), 90, [new Pause(Day("2026-03-02"), Day("2026-03-21"))])
            .ShouldBe(new Limit(Day("2026-04-25"), Day("2026-04-27")));

    [Theory]
    [InlineData("2026-03-18", "2026-03-09")]
    [InlineData("2026-05-08", "2026-04-24")]
    public void Seven_working_days_before_a_hearing(string hearing, string latest)
    {
        NaiveCalendar.Published.WorkingDaysBefore(Day(hearing), 7).ShouldBe(Day(latest));
        NaiveCalendar.Published.ForGenerator().Before(Day(hearing), 7).ShouldBe(Day(latest));
    }

    [Fact]
    public void A_year_without_a_calendar_is_refused() =>
        Should.Throw<NoCalendarException>(() => NaiveCalendar.Published.WorkingDays(Day("2023-12-20"), 7));
}
