using Mingjing.Core.Platform.Terms;
using static Mingjing.Testing.PublishedCalendar;

namespace Mingjing.Core.Tests.Platform.Terms;

public sealed class DueDateTests
{
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
    public void Working_days_end_where_the_published_vectors_say(int count, string start, string due) =>
        Calendar.Due(Day(start), TermLength.WorkingDays(count)).ShouldBe(DueDate.Fixed(Day(due)));

    [Theory]
    [InlineData(90, "2024-09-09", "2024-12-08", "2024-12-09")]
    [InlineData(90, "2026-07-05", "2026-10-03", "2026-10-08")]
    [InlineData(60, "2025-11-03", "2026-01-02", "2026-01-04")]
    [InlineData(20, "2026-01-28", "2026-02-17", "2026-02-24")]
    [InlineData(30, "2026-09-12", "2026-10-12", "2026-10-12")]
    public void Days_end_where_the_published_vectors_say(int count, string start, string plain, string rolled) =>
        Calendar
            .Due(Day(start), TermLength.Days(count))
            .ShouldBe(new DueDate(Day(plain), Day(rolled), provisional: false, missingYear: 0));

    [Theory]
    [InlineData("2025-11-30", "2026-02-28", "2026-02-28")]
    [InlineData("2026-07-01", "2026-10-01", "2026-10-08")]
    public void Three_months_end_where_the_published_vectors_say(string start, string plain, string rolled) =>
        Calendar
            .Due(Day(start), TermLength.Months(3))
            .ShouldBe(new DueDate(Day(plain), Day(rolled), provisional: false, missingYear: 0));

    // law-rules §2.6, the lines that are arithmetic of terms: the last day in time, and a first day that is late.
    [Theory]
    [InlineData("hearing-window", "2026-02-12", 5, TermUnit.WorkingDay, "2026-02-26", "2026-02-27")]
    [InlineData("hearing-window", "2026-04-30", 5, TermUnit.WorkingDay, "2026-05-11", "2026-05-12")]
    [InlineData("service-term, ordinary", "2026-02-12", 7, TermUnit.WorkingDay, "2026-02-28", "2026-03-02")]
    [InlineData("service-term, summary", "2026-03-02", 0, TermUnit.WorkingDay, "2026-03-02", "2026-03-03")]
    [InlineData("service-term, by post", "2026-09-18", 7, TermUnit.WorkingDay, "2026-09-29", "2026-09-30")]
    [InlineData("disclosure of penalties", "2026-09-18", 7, TermUnit.WorkingDay, "2026-09-29", "2026-09-30")]
    [InlineData("disclosure of others", "2026-02-12", 20, TermUnit.WorkingDay, "2026-03-18", "2026-03-19")]
    [InlineData("disclosure withdrawn", "2026-02-12", 3, TermUnit.WorkingDay, "2026-02-24", "2026-02-25")]
    [InlineData("preservation-term", "2026-09-18", 7, TermUnit.WorkingDay, "2026-09-29", "2026-09-30")]
    [InlineData("seizure-term", "2026-09-03", 30, TermUnit.Day, "2026-10-08", "2026-10-09")]
    [InlineData("penalty-decision-term", "2024-09-09", 90, TermUnit.Day, "2024-12-09", "2024-12-11")]
    [InlineData("license-term", "2026-09-14", 20, TermUnit.WorkingDay, "2026-10-16", "2026-10-19")]
    [InlineData("license-term, deemed start", "2026-01-23", 20, TermUnit.WorkingDay, "2026-02-27", "2026-02-28")]
    [InlineData("license-correction-term", "2026-09-14", 5, TermUnit.WorkingDay, "2026-09-20", "2026-09-21")]
    [InlineData("subject change", "2026-01-28", 20, TermUnit.Day, "2026-02-24", "2026-02-25")]
    [InlineData("benchmark", "2026-07-01", 3, TermUnit.Month, "2026-10-08", "2026-10-09")]
    [InlineData("limitation-period", "2024-03-15", 24, TermUnit.Month, "2026-03-16", "2026-03-17")]
    public void The_boundary_of_the_law_is_met(
        string line,
        string start,
        int count,
        TermUnit unit,
        string inTime,
        string late
    )
    {
        var due = Calendar.Due(Day(start), new TermLength(count, unit));
        due.Rolled.ShouldBe(Day(inTime), line);
        due.Rolled.ShouldBeLessThan(Day(late), line);
    }

    [Theory]
    [InlineData("2026-03-18", "2026-03-09", "2026-03-10")]
    [InlineData("2026-05-08", "2026-04-24", "2026-04-27")]
    public void Notice_of_a_hearing_lies_seven_working_days_before_it(string hearing, string latest, string late)
    {
        Calendar.Before(Day(hearing), 7).ShouldBe(DueDate.Fixed(Day(latest)));
        Calendar.WorkingDaysBetween(Day(latest), Day(hearing)).ShouldBe(7);
        Calendar.WorkingDaysBetween(Day(late), Day(hearing))!.Value.ShouldBeLessThan(7);
    }

    [Fact]
    public void A_notice_on_the_weekend_after_the_latest_working_day_is_as_early_as_one_on_that_day()
    {
        Calendar.Before(Day("2026-03-17"), 7).Plain.ShouldBe(Day("2026-03-06"));
        Calendar.WorkingDaysBetween(Day("2026-03-08"), Day("2026-03-17")).ShouldBe(7);
        Calendar.WorkingDaysBetween(Day("2026-03-09"), Day("2026-03-17")).ShouldBe(6);
    }

    [Fact]
    public void A_seizure_extended_to_sixty_days_keeps_its_plain_day()
    {
        var term = new Term(Day("2026-05-06"), TermLength.Days(30))
        {
            Extension = Extension.By(TermLength.Days(30)),
            LastDay = LastDay.Tolerance,
        };
        Calendar.Due(term).ShouldBe(new DueDate(Day("2026-07-05"), Day("2026-07-06"), false, 0));
    }

    [Fact]
    public void A_suspension_of_twenty_days_moves_the_ninetieth_day()
    {
        Suspension[] testing = [new(Day("2026-03-02"), Day("2026-03-21"), "检测")];
        Calendar
            .Due(Day("2026-01-05"), TermLength.Days(90), testing)
            .ShouldBe(new DueDate(Day("2026-04-25"), Day("2026-04-27"), false, 0));
    }

    [Theory]
    [InlineData("2026-02-28", true)]
    [InlineData("2026-03-07", false)]
    public void A_make_up_Saturday_is_a_working_day_and_another_is_none(string day, bool working) =>
        Calendar.IsWorkingDay(Day(day)).ShouldBe(working);

    [Fact]
    public void A_fixed_date_is_moved_by_no_Sunday_and_made_provisional_by_no_year() =>
        DueDate.Fixed(Day("2027-01-31")).ShouldBe(new DueDate(Day("2027-01-31"), Day("2027-01-31"), false, 0));

    [Fact]
    public void A_day_term_that_does_not_roll_over_asks_no_calendar() =>
        Calendar
            .Due(Day("2031-05-01"), TermLength.Days(3), rollsOver: false)
            .ShouldBe(DueDate.Fixed(Day("2031-05-04")));

    [Theory]
    [InlineData("2026-12-24", 5, TermUnit.WorkingDay, false)]
    [InlineData("2026-12-24", 6, TermUnit.WorkingDay, true)]
    [InlineData("2026-12-01", 30, TermUnit.Day, false)]
    [InlineData("2026-12-01", 31, TermUnit.Day, true)]
    [InlineData("2026-10-15", 3, TermUnit.Month, true)]
    public void A_date_is_provisional_just_when_an_unannounced_year_is_touched(
        string start,
        int count,
        TermUnit unit,
        bool provisional
    ) => Calendar.Due(Day(start), new TermLength(count, unit)).Provisional.ShouldBe(provisional);

    [Theory]
    [InlineData("2027-12-20", 20, TermUnit.WorkingDay, "calendar-2028.json")]
    [InlineData("2027-12-20", 20, TermUnit.Day, "calendar-2028.json")]
    [InlineData("2019-06-03", 1, TermUnit.WorkingDay, "calendar-2019.json")]
    [InlineData("2026-06-03", 60, TermUnit.Month, "calendar-2031.json")]
    [InlineData("2023-12-29", 1, TermUnit.WorkingDay, "calendar-2023.json")]
    public void A_year_without_calendar_is_refused_by_the_name_of_its_file(
        string start,
        int count,
        TermUnit unit,
        string file
    )
    {
        var due = Calendar.Due(Day(start), new TermLength(count, unit));
        due.IsKnown.ShouldBeFalse();
        due.MissingFile.ShouldBe(file);
    }

    [Fact]
    public void A_term_that_starts_on_the_last_day_before_the_calendars_needs_no_earlier_one() =>
        Calendar.Due(Day("2023-12-31"), TermLength.WorkingDays(1)).ShouldBe(DueDate.Fixed(Day("2024-01-02")));

    [Fact]
    public void A_term_of_negative_length_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => TermLength.Days(-1));

    [Theory]
    [InlineData(7, TermUnit.WorkingDay, "7个工作日")]
    [InlineData(90, TermUnit.Day, "90日")]
    [InlineData(3, TermUnit.Month, "3个月")]
    [InlineData(24, TermUnit.Month, "2年")]
    [InlineData(0, TermUnit.Month, "0个月")]
    public void A_length_reads_as_the_law_writes_it(int count, TermUnit unit, string text) =>
        new TermLength(count, unit).ToString().ShouldBe(text);
}
