namespace Mingjing.Core.Platform.Terms;

/// <summary>
/// 工作日历: the announced working days, as a table of prefix sums, so that every question costs the same whatever the
/// term's length. Days outside the loaded years are not guessed: the answer names the missing file.
/// </summary>
public sealed partial class WorkCalendar
{
    private readonly int _firstDay;
    private readonly int _lastDay;
    private readonly CalendarYear?[] _years;
    private readonly int _firstYear;

    // _workingUpTo[d]: working days from the first loaded day up to and including day d; _workingDays[n - 1]: the n-th of them.
    private readonly int[] _workingUpTo;
    private readonly int[] _workingDays;

    // The first missing year at or after the year of a table index, and likewise the first unannounced one (short.MaxValue: none).
    private readonly short[] _nextMissing;
    private readonly short[] _nextUnannounced;

    /// <param name="years">One entry a year, in any order; gaps are allowed and refused when touched.</param>
    public WorkCalendar(IEnumerable<CalendarYear> years)
    {
        var sorted = years.OrderBy(y => y.Year).ToArray();
        if (sorted.Length == 0)
            throw new ArgumentException("至少需要一个年度的工作日历", nameof(years));

        _firstYear = sorted[0].Year;
        var count = sorted[^1].Year - _firstYear + 1;
        _years = new CalendarYear?[count];
        foreach (var year in sorted)
            _years[year.Year - _firstYear] = year;

        _firstDay = new DateOnly(_firstYear, 1, 1).DayNumber;
        _lastDay = new DateOnly(sorted[^1].Year, 12, 31).DayNumber;
        _workingUpTo = new int[_lastDay - _firstDay + 1];
        var working = new List<int>();
        for (var day = _firstDay; day <= _lastDay; day++)
        {
            var date = DateOnly.FromDayNumber(day);
            if (_years[date.Year - _firstYear]?.IsWorkingDay(date) == true)
                working.Add(day);
            _workingUpTo[day - _firstDay] = working.Count;
        }

        _workingDays = [.. working];
        _nextMissing = FirstAtOrAfter(y => y is null);
        _nextUnannounced = FirstAtOrAfter(y => y is { Announced: false });
    }

    private short[] FirstAtOrAfter(Func<CalendarYear?, bool> matches)
    {
        var next = new short[_years.Length];
        var found = short.MaxValue;
        for (var i = _years.Length - 1; i >= 0; i--)
        {
            if (matches(_years[i]))
                found = (short)(_firstYear + i);
            next[i] = found;
        }

        return next;
    }

    /// <summary>The loaded years.</summary>
    public IEnumerable<CalendarYear> Years => _years.OfType<CalendarYear>();

    /// <summary>Whether the year of a day is loaded.</summary>
    public bool Covers(DateOnly day) =>
        day.DayNumber >= _firstDay && day.DayNumber <= _lastDay && _years[day.Year - _firstYear] is not null;

    /// <summary>是否工作日: a make-up working weekend (调休) is one. Null where the year's calendar is not loaded.</summary>
    public bool? IsWorkingDay(DateOnly day) => Covers(day) ? IsWorking(day.DayNumber) : null;

    /// <summary>
    /// 届满日 of a forward term: the start day is not counted, the last day is. O(1), plus O(suspensions).
    /// </summary>
    /// <param name="start">The day of the event from which the term runs.</param>
    /// <param name="length">The term.</param>
    /// <param name="suspensions">Intervals of admitted grounds only, sorted by start and not overlapping
    /// (see <see cref="SuspensionUnion"/>).</param>
    /// <param name="rollsOver">Whether a last day that is no working day moves to the next one (民法典 203); fixed calendar
    /// dates do not.</param>
    public DueDate Due(
        DateOnly start,
        TermLength length,
        ReadOnlySpan<Suspension> suspensions = default,
        bool rollsOver = true
    )
    {
        if (length.Unit == TermUnit.WorkingDay)
            return DueByWorkingDays(start, length.Count, suspensions);

        var plain = length.Unit == TermUnit.Day ? start.AddDays(length.Count) : start.AddMonths(length.Count);
        foreach (var suspension in suspensions)
        {
            if (suspension.From > plain)
                break;
            var from = suspension.From > start ? suspension.From : start.AddDays(1);
            if (suspension.To >= from)
                plain = plain.AddDays(suspension.To.DayNumber - from.DayNumber + 1);
        }

        return rollsOver ? RollOver(plain) : new DueDate(plain, plain, IsProvisional(plain.Year, plain.Year), 0);
    }

    /// <summary>
    /// 倒数期限: the latest working day from which <paramref name="workingDays"/> working days lie before or on
    /// <paramref name="day"/>, the start not counted. No roll-over (law-rules §2.1.6). Plain equals Rolled.
    /// </summary>
    public DueDate Before(DateOnly day, int workingDays)
    {
        if (!Covers(day))
            return Missing(day.Year);
        var index = _workingUpTo[day.DayNumber - _firstDay] - workingDays;
        if (index < 1)
            return Missing(_firstYear - 1);
        var due = DateOnly.FromDayNumber(_workingDays[index - 1]);
        return FirstMissing(due.Year, day.Year) is { } year
            ? Missing(year)
            : new DueDate(due, due, IsProvisional(due.Year, day.Year), 0);
    }

    /// <summary>The number of working days after <paramref name="from"/> up to and including <paramref name="to"/>; null where a year is missing.</summary>
    public int? WorkingDaysBetween(DateOnly from, DateOnly to) =>
        Covers(from) && Covers(to) && FirstMissing(Math.Min(from.Year, to.Year), Math.Max(from.Year, to.Year)) is null
            ? _workingUpTo[to.DayNumber - _firstDay] - _workingUpTo[from.DayNumber - _firstDay]
            : null;

    private DueDate DueByWorkingDays(DateOnly start, int count, ReadOnlySpan<Suspension> suspensions)
    {
        if (!Covers(start))
            return Missing(start.Year);
        var target = _workingUpTo[start.DayNumber - _firstDay] + count;
        if (count == 0)
            return RollOver(start);
        if (target > _workingDays.Length)
            return Missing(FirstMissing(start.Year, _firstYear + _years.Length - 1) ?? _firstYear + _years.Length);
        foreach (var suspension in suspensions)
        {
            if (suspension.From.DayNumber > _workingDays[target - 1])
                break;
            var from = suspension.From > start ? suspension.From : start.AddDays(1);
            if (suspension.To < from)
                continue;
            if (!Covers(suspension.To))
                return Missing(FirstMissing(start.Year, suspension.To.Year) ?? suspension.To.Year);
            target += _workingUpTo[suspension.To.DayNumber - _firstDay] - _workingUpTo[from.DayNumber - 1 - _firstDay];
            if (target > _workingDays.Length)
                return Missing(_firstYear + _years.Length);
        }

        var due = DateOnly.FromDayNumber(_workingDays[target - 1]);
        return FirstMissing(start.Year, due.Year) is { } year
            ? Missing(year)
            : new DueDate(due, due, IsProvisional(start.Year, due.Year), 0);
    }

    private DueDate RollOver(DateOnly plain)
    {
        if (!Covers(plain))
            return new DueDate(plain, plain, false, (short)plain.Year);
        if (IsWorking(plain.DayNumber))
            return new DueDate(plain, plain, IsProvisional(plain.Year, plain.Year), 0);
        var next = _workingUpTo[plain.DayNumber - _firstDay];
        if (next == _workingDays.Length)
            return new DueDate(plain, plain, false, (short)(_firstYear + _years.Length));
        var rolled = DateOnly.FromDayNumber(_workingDays[next]);
        return FirstMissing(plain.Year, rolled.Year) is { } year
            ? new DueDate(plain, plain, false, (short)year)
            : new DueDate(plain, rolled, IsProvisional(plain.Year, rolled.Year), 0);
    }

    private bool IsWorking(int dayNumber)
    {
        var index = dayNumber - _firstDay;
        return _workingUpTo[index] != (index == 0 ? 0 : _workingUpTo[index - 1]);
    }

    private int? FirstMissing(int fromYear, int toYear)
    {
        var missing = _nextMissing[fromYear - _firstYear];
        return missing <= toYear ? missing : null;
    }

    private bool IsProvisional(int fromYear, int toYear) =>
        fromYear >= _firstYear
        && fromYear < _firstYear + _years.Length
        && _nextUnannounced[fromYear - _firstYear] <= toYear;

    private static DueDate Missing(int year) => new(default, default, false, (short)year);
}
