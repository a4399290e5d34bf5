using System.Text;

namespace Mingjing.Core.Platform.Terms;

/// <summary>
/// 期限计算书: how a due date came about, as lines of text (a line feed between them, none at the end) or, day by day, as
/// data. It reads the calendar by which the date itself was computed, so that neither says what the other does not.
/// </summary>
public static class Reckoning
{
    /// <summary>Appends the lines of a term without extension; returns its due date.</summary>
    public static DueDate Append(
        StringBuilder text,
        WorkCalendar calendar,
        DateOnly start,
        TermLength length,
        ReadOnlySpan<Suspension> admitted = default,
        bool rollsOver = true
    ) =>
        Append(
            text,
            calendar,
            new Term(start, length) { Admitted = admitted, LastDay = rollsOver ? LastDay.RollsOver : LastDay.Stands }
        );

    /// <summary>Appends the lines of a term with all that is known of it; returns its due date.</summary>
    public static DueDate Append(StringBuilder text, WorkCalendar calendar, scoped in Term term)
    {
        var course = TermCourse.Of(calendar, term);
        new ReckoningLines(text, calendar).Forward(course);
        return course.Due;
    }

    /// <summary>Appends the lines of a backward term (see <see cref="WorkCalendar.Before"/>); returns the latest day.</summary>
    public static DueDate AppendBefore(StringBuilder text, WorkCalendar calendar, DateOnly day, int workingDays)
    {
        var latest = calendar.Before(day, workingDays);
        new ReckoningLines(text, calendar).Backward(day, workingDays, latest);
        return latest;
    }

    /// <summary>Appends the line of a fixed calendar date (31 January).</summary>
    public static DueDate AppendFixed(StringBuilder text, WorkCalendar calendar, DateOnly day)
    {
        new ReckoningLines(text, calendar).Fixed(day);
        return DueDate.Fixed(day);
    }

    /// <summary>The reckoning of a term as data: every day from the start to the due date, with the same lines.</summary>
    public static ReckoningReport Explain(WorkCalendar calendar, scoped in Term term)
    {
        var course = TermCourse.Of(calendar, term);
        var text = new StringBuilder();
        new ReckoningLines(text, calendar).Forward(course);
        return new ReckoningReport(
            course.Due,
            new DayByDay(calendar).Forward(course),
            course.Suspensions(calendar),
            course.Due.Provisional ? course.UnannouncedYears(calendar) : [],
            LinesOf(text)
        );
    }

    /// <summary>The reckoning of a backward term as data, from the latest day to the day before which it lies.</summary>
    public static ReckoningReport ExplainBefore(WorkCalendar calendar, DateOnly day, int workingDays)
    {
        var text = new StringBuilder();
        var latest = AppendBefore(text, calendar, day, workingDays);
        return new ReckoningReport(
            latest,
            new DayByDay(calendar).Backward(day, latest),
            [],
            latest.IsKnown ? [.. calendar.UnannouncedYears(latest.Plain.Year, day.Year)] : [],
            LinesOf(text)
        );
    }

    private static string[] LinesOf(StringBuilder text) => text.ToString().Split('\n');
}
