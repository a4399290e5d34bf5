namespace Mingjing.Core.Platform.Terms;

/// <summary>The days of a reckoning, one by one.</summary>
internal sealed class DayByDay(WorkCalendar calendar)
{
    private readonly List<ReckonedDay> _days = [];

    internal IReadOnlyList<ReckonedDay> Forward(scoped in TermCourse course)
    {
        if (course.Final.Last is not { } last)
            return [];
        Add(course.Term.Start, DayTreatment.Start, course.First.Length.Unit);
        Count(course.First, course.Term.Admitted, extended: false);
        if (course.Second is { } second)
            Count(second, course.Term.Admitted, extended: true);
        if (course.ApprovedDate is { } approved)
            Add(approved, DayTreatment.ApprovedDate, TermUnit.Day, extended: true);
        else if (course.Due.IsKnown && course.Due.Rolled > last)
            RollOver(last, course.Due.Rolled, course.Final.Length.Unit, course.Second is not null);
        return _days;
    }

    internal IReadOnlyList<ReckonedDay> Backward(DateOnly day, DueDate latest)
    {
        if (!latest.IsKnown)
            return [];
        Add(latest.Plain, DayTreatment.Latest, TermUnit.WorkingDay);
        for (var each = latest.Plain.AddDays(1); each <= day; each = each.AddDays(1))
        {
            if (calendar.IsWorkingDay(each) != true)
                Add(each, DayTreatment.NotCounted, TermUnit.WorkingDay);
            else if (calendar.WorkingDaysBetween(each, day) is { } later)
                Add(each, DayTreatment.Counted, TermUnit.WorkingDay, later + 1);
        }

        return _days;
    }

    private void Count(TermStage stage, ReadOnlySpan<Suspension> admitted, bool extended)
    {
        var unit = stage.Length.Unit;
        var ordinal = 0;
        for (var day = stage.Start.AddDays(1); day <= stage.Last; day = day.AddDays(1))
        {
            if (GroundOn(admitted, day) is { } ground)
                _days.Add(new ReckonedDay(day, DayTreatment.Suspended, 0, unit, ground, extended));
            else if (stage.CountsWorkingDays && calendar.IsWorkingDay(day) != true)
                Add(day, DayTreatment.NotCounted, unit, 0, extended);
            else if (unit != TermUnit.Month)
                Add(day, DayTreatment.Counted, unit, ++ordinal, extended);
            else if (day == stage.Last)
                Add(day, DayTreatment.Counted, unit, 0, extended);
        }
    }

    private void RollOver(DateOnly plain, DateOnly rolled, TermUnit unit, bool extended)
    {
        for (var day = plain.AddDays(1); day < rolled; day = day.AddDays(1))
            Add(day, DayTreatment.PassedOver, unit, 0, extended);
        Add(rolled, DayTreatment.RolledTo, unit, 0, extended);
    }

    private void Add(DateOnly day, DayTreatment treatment, TermUnit unit, int ordinal = 0, bool extended = false) =>
        _days.Add(new ReckonedDay(day, treatment, ordinal, unit, calendar.Labels.Reason(day), extended));

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
