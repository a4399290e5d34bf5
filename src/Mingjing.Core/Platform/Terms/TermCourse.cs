namespace Mingjing.Core.Platform.Terms;

/// <summary>一段计算: the term itself or its extension; the last day as counted is null where a calendar is missing.</summary>
internal readonly record struct TermStage(DateOnly Start, TermLength Length, DateOnly? Last)
{
    /// <summary>Whether the calendar decides each day; a count of zero ends on its start whatever the unit.</summary>
    internal bool CountsWorkingDays => Length is { Unit: TermUnit.WorkingDay, Count: > 0 };

    /// <summary>Whether a day of an interval lies after the start and not after the last day.</summary>
    internal bool Reaches(Suspension interval) => interval.From <= Last && interval.To > Start && Last > Start;

    /// <summary>The days of an interval that lie inside, in the unit that is counted.</summary>
    internal int DaysInside(Suspension interval, WorkCalendar calendar)
    {
        var before = interval.From > Start ? interval.From.AddDays(-1) : Start;
        return CountsWorkingDays
            ? calendar.WorkingDaysBetween(before, interval.To) ?? 0
            : interval.To.DayNumber - before.DayNumber;
    }
}

/// <summary>期限的经过: the stages of one reckoning, worked out once for its text and for its days.</summary>
internal readonly ref struct TermCourse
{
    internal required Term Term { get; init; }

    internal required DueDate Due { get; init; }

    internal required TermStage First { get; init; }

    /// <summary>The extension by a length.</summary>
    internal TermStage? Second { get; init; }

    /// <summary>The approved date, where it lies after the last day as counted.</summary>
    internal DateOnly? ApprovedDate { get; init; }

    /// <summary>The approved date, where it lies on or before the last day as counted and so changes nothing.</summary>
    internal DateOnly? IdleDate { get; init; }

    internal TermStage Final => Second ?? First;

    internal static TermCourse Of(WorkCalendar calendar, scoped in Term term)
    {
        var due = calendar.Due(term);
        var unextended = term.Extension is null
            ? due
            : calendar.Due(term.Start, term.Length, term.Admitted, rollsOver: false);
        var first = new TermStage(term.Start, term.Length, LastOf(unextended));
        var course = new TermCourse
        {
            Term = term,
            Due = due,
            First = first,
        };
        if (term.Extension is not { } extension || first.Last is not { } last)
            return course;
        if (extension.Length is { } further)
            return course with { Second = new TermStage(last, further, LastOf(due)) };
        return extension.Date > last
            ? course with
            {
                ApprovedDate = extension.Date,
            }
            : course with
            {
                IdleDate = extension.Date,
            };
    }

    /// <summary>The years without a notice on whose calendar the due date depends.</summary>
    internal List<int> UnannouncedYears(WorkCalendar calendar)
    {
        var years = new List<int>();
        foreach (var year in calendar.Years)
        {
            if (!year.Announced && Touches(year))
                years.Add(year.Year);
        }

        return years;
    }

    /// <summary>Every recorded interval with the days that it takes out of the term.</summary>
    internal List<ReckonedSuspension> Suspensions(WorkCalendar calendar)
    {
        var all = new List<ReckonedSuspension>();
        foreach (var interval in Term.Admitted)
        {
            var inside = First.Reaches(interval) ? First.DaysInside(interval, calendar) : 0;
            if (Second is { } second && second.Reaches(interval))
                inside += second.DaysInside(interval, calendar);
            all.Add(new ReckonedSuspension(interval, inside, Admitted: true));
        }

        foreach (var interval in Term.NotAdmitted)
            all.Add(new ReckonedSuspension(interval, 0, Admitted: false));
        return all;
    }

    private bool Touches(CalendarYear year) =>
        Touches(First, year)
        || (Second is { } second && Touches(second, year))
        || (
            Final is { CountsWorkingDays: false, Last: { } last }
            && ApprovedDate is null
            && Term.LastDay != LastDay.Stands
            && Overlaps(year, last, Due.Rolled)
        );

    private static bool Touches(TermStage stage, CalendarYear year) =>
        stage is { CountsWorkingDays: true, Last: { } last } && Overlaps(year, stage.Start.AddDays(1), last);

    private static bool Overlaps(CalendarYear year, DateOnly from, DateOnly to) =>
        from.Year <= year.Year && to.Year >= year.Year;

    // A day term whose roll-over cannot be told still has its plain day.
    private static DateOnly? LastOf(DueDate due) => due.Plain == default ? null : due.Plain;
}
