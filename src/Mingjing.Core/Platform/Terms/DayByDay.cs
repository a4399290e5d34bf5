namespace Mingjing.Core.Platform.Terms;

/// <summary>The days of a reckoning, one by one.</summary>
internal sealed class DayByDay(WorkCalendar calendar)
{
    private readonly List<ReckonedDay> _days = [];

    internal IReadOnlyList<ReckonedDay> Forward(scoped in TermCourse course)
    {
        if (course.Final.Last is not { } last)
            return [];
        Add(course.Term.Start, DayTreatment.Start);
        Count(course.First, course.Term.Admitted, extended: false);
        if (course.Second is { } second)
            Count(second, course.Term.Admitted, extended: true);
        if (course.ApprovedDate is { } approved)
            Add(approved, DayTreatment.ApprovedDate, extended: true);
        else if (course.Due.IsKnown && course.Due.Rolled > last)
            RollOver(last, course.Due.Rolled);
        return _days;
    }

    internal IReadOnlyList<ReckonedDay> Backward(DateOnly day, DueDate latest)
    {
        if (!latest.IsKnown)
            return [];
        Add(latest.Plain, DayTreatment.Latest);
        for (var each = latest.Plain.AddDays(1); each <= day; each = each.AddDays(1))
        {
            if (calendar.IsWorkingDay(each) == true)
                Add(each, DayTreatment.Counted, 1 + (calendar.WorkingDaysBetween(each, day) ?? 0));
            else
                Add(each, DayTreatment.NotCounted);
        }

        return _days;
    }

    private void Count(TermStage stage, ReadOnlySpan<Suspension> admitted, bool extended)
    {
        var ordinal = 0;
        for (var day = stage.Start.AddDays(1); day <= stage.Last; day = day.AddDays(1))
        {
            if (GroundOn(admitted, day) is { } ground)
                _days.Add(new ReckonedDay(day, DayTreatment.Suspended, 0, ground, extended));
            else if (stage.CountsWorkingDays && calendar.IsWorkingDay(day) != true)
                Add(day, DayTreatment.NotCounted, 0, extended);
            else if (stage.Length.Unit != TermUnit.Month)
                Add(day, DayTreatment.Counted, ++ordinal, extended);
            else if (day == stage.Last)
                Add(day, DayTreatment.Counted, 0, extended);
        }
    }

    private void RollOver(DateOnly plain, DateOnly rolled)
    {
        for (var day = plain.AddDays(1); day < rolled; day = day.AddDays(1))
            Add(day, DayTreatment.PassedOver);
        Add(rolled, DayTreatment.RolledTo);
    }

    private void Add(DateOnly day, DayTreatment treatment, int ordinal = 0, bool extended = false) =>
        _days.Add(new ReckonedDay(day, treatment, ordinal, calendar.Labels.Reason(day), extended));

    private static string? GroundOn(ReadOnlySpan<Suspension> suspensions, DateOnly day)
    {
        foreach (var suspension in suspensions)
        {
            if (suspension.From <= day && day <= suspension.To)
                return suspension.Ground;
        }

        return null;
    }
}
