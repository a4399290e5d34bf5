using System.Text;

namespace Mingjing.Core.Platform.Terms;

/// <summary>
/// 工作日历: the announced working days, as a table of prefix sums, so that every question costs the same whatever the
/// term's length. Days outside the loaded years are not guessed: the answer names the missing file.
/// </summary>
public sealed class WorkCalendar
{
    private readonly CalendarYear[] _years;
    private readonly int _firstDay;
    private readonly int _lastDay;

    // Tables by day. Index 0 is the day before the first loaded one: a term may start there and count loaded days only.
    // _workingUpTo: working days from the first loaded day up to and including that day; _workingDays[n - 1]: the n-th.
    private readonly int[] _workingUpTo;
    private readonly int[] _workingDays;

    // By the same index: the day itself where it is a working day, else the next one. A look-up instead of a branch, since
    // whether a term ends on a weekend is what no processor can foresee.
    private readonly int[] _nextWorking;

    // By the same index: the nearest day without a calendar in either direction (the days next to the table are such),
    // and the next day of an unannounced year.
    private readonly int[] _missingFrom;
    private readonly int[] _missingUpTo;
    private readonly int[] _unannouncedFrom;

    /// <param name="years">One entry a year, in any order; gaps are allowed and refused when touched.</param>
    public WorkCalendar(IEnumerable<CalendarYear> years)
    {
        _years = [.. years.OrderBy(y => y.Year)];
        if (_years.Length == 0)
            throw new ArgumentException("至少需要一个年度的工作日历", nameof(years));
        if (_years.DistinctBy(y => y.Year).Count() != _years.Length)
            throw new ArgumentException("同一年度只能有一份工作日历", nameof(years));

        _firstDay = new DateOnly(_years[0].Year, 1, 1).DayNumber;
        _lastDay = new DateOnly(_years[^1].Year, 12, 31).DayNumber;
        var size = _lastDay - _firstDay + 2;
        _workingUpTo = new int[size];
        _nextWorking = new int[size + 1];
        _missingFrom = new int[size + 1];
        _missingUpTo = new int[size];
        _unannouncedFrom = new int[size + 1];
        var byYear = _years.ToDictionary(y => y.Year);
        _workingDays = [.. FillForward(byYear)];
        FillBackward(byYear);
        Labels = new DayLabels(this, _firstDay, _lastDay);
    }

    private List<int> FillForward(Dictionary<int, CalendarYear> byYear)
    {
        var working = new List<int>();
        _missingUpTo[0] = _firstDay - 1;
        for (var day = _firstDay; day <= _lastDay; day++)
        {
            var date = DateOnly.FromDayNumber(day);
            var year = byYear.GetValueOrDefault(date.Year);
            if (year?.IsWorkingDay(date) == true)
                working.Add(day);
            _workingUpTo[Index(day)] = working.Count;
            _missingUpTo[Index(day)] = year is null ? day : _missingUpTo[Index(day) - 1];
        }

        return working;
    }

    private void FillBackward(Dictionary<int, CalendarYear> byYear)
    {
        _nextWorking[Index(_lastDay + 1)] = int.MaxValue;
        _missingFrom[Index(_lastDay + 1)] = _lastDay + 1;
        _unannouncedFrom[Index(_lastDay + 1)] = int.MaxValue;
        for (var day = _lastDay; day >= _firstDay - 1; day--)
        {
            var year = byYear.GetValueOrDefault(DateOnly.FromDayNumber(day).Year);
            _nextWorking[Index(day)] = day >= _firstDay && IsWorking(day) ? day : _nextWorking[Index(day) + 1];
            _missingFrom[Index(day)] = year is null ? day : _missingFrom[Index(day) + 1];
            _unannouncedFrom[Index(day)] = year is { Announced: false } ? day : _unannouncedFrom[Index(day) + 1];
        }
    }

    /// <summary>The loaded years, in order.</summary>
    public IReadOnlyList<CalendarYear> Years => _years;

    /// <summary>The texts of the days, made once.</summary>
    internal DayLabels Labels { get; }

    /// <summary>Whether the year of a day is loaded.</summary>
    public bool Covers(DateOnly day) =>
        day.DayNumber >= _firstDay && day.DayNumber <= _lastDay && _missingFrom[Index(day.DayNumber)] != day.DayNumber;

    /// <summary>是否工作日: a make-up working weekend (调休) is one. Null where the year's calendar is not loaded.</summary>
    public bool? IsWorkingDay(DateOnly day) => Covers(day) ? IsWorking(day.DayNumber) : null;

    /// <summary>“2026-03-07（星期六）”, “2026-02-28（星期六，调休上班）”, “2026-10-03（星期六，国庆节放假）”.</summary>
    public string Describe(DateOnly day)
    {
        var text = new StringBuilder();
        Labels.AppendDay(text, day);
        return text.ToString();
    }

    /// <summary>The loaded years without a notice, of those from one year to another.</summary>
    public IEnumerable<int> UnannouncedYears(int from, int to) =>
        _years.Where(y => !y.Announced && y.Year >= from && y.Year <= to).Select(y => y.Year);

    /// <summary>
    /// 届满日 of a forward term: the start day is not counted, the last day is. O(1), plus O(suspensions).
    /// </summary>
    /// <param name="start">The day of the event from which the term runs.</param>
    /// <param name="length">The term.</param>
    /// <param name="suspensions">Intervals of admitted grounds only, sorted by start and not overlapping
    /// (see <see cref="SuspensionUnion"/>).</param>
    /// <param name="rollsOver">Whether a last day that is no working day moves to the next one (民法典 203). Where it does not,
    /// a day or month term asks no calendar, and is neither provisional nor refused.</param>
    public DueDate Due(
        DateOnly start,
        TermLength length,
        ReadOnlySpan<Suspension> suspensions = default,
        bool rollsOver = true
    )
    {
        if (length is { Unit: TermUnit.WorkingDay, Count: > 0 })
            return DueByWorkingDays(start.DayNumber, length.Count, suspensions);

        var plain = length.Unit == TermUnit.Month ? MonthTable.Add(start, length.Count) : start.AddDays(length.Count);
        foreach (var suspension in suspensions)
        {
            var from = suspension.From > start ? suspension.From : start.AddDays(1);
            if (from > plain)
                break;
            if (suspension.To >= from)
                plain = plain.AddDays(suspension.To.DayNumber - from.DayNumber + 1);
        }

        return rollsOver ? RollOver(plain) : DueDate.Fixed(plain);
    }

    /// <summary>届满日 of a term with all that is known of it: suspensions, an approved extension, the rule for its last day.</summary>
    public DueDate Due(scoped in Term term)
    {
        var rollsOver = term.LastDay != LastDay.Stands;
        if (term.Extension is not { } extension)
            return Due(term.Start, term.Length, term.Admitted, rollsOver);

        var first = Due(term.Start, term.Length, term.Admitted, rollsOver: false);
        if (!first.IsKnown)
            return first;
        if (extension.Length is { } further)
        {
            var second = Due(first.Plain, further, term.Admitted, rollsOver);
            return second with { Provisional = second.IsKnown && (first.Provisional || second.Provisional) };
        }

        return extension.Date > first.Plain
            ? DueDate.Fixed(extension.Date.Value) with
            {
                Provisional = first.Provisional,
            }
            : Due(term.Start, term.Length, term.Admitted, rollsOver);
    }

    /// <summary>
    /// 倒数期限: the latest working day from which <paramref name="workingDays"/> working days lie before or on
    /// <paramref name="day"/>, the start not counted. No roll-over (law-rules §2.1.6). Plain equals Rolled. Whether a given
    /// day was early enough is asked by <see cref="WorkingDaysBetween"/>: days off that follow the answer are so too.
    /// </summary>
    public DueDate Before(DateOnly day, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workingDays);
        if (!Covers(day))
            return DueDate.Missing(day);
        var index = Index(day.DayNumber);
        var ordinal = _workingUpTo[index] - workingDays;
        if (ordinal < 1 || _workingDays[ordinal - 1] <= _missingUpTo[index])
            return DueDate.Missing(DateOnly.FromDayNumber(_missingUpTo[index]));
        var due = _workingDays[ordinal - 1];
        var date = DateOnly.FromDayNumber(due);
        return new DueDate(date, date, _unannouncedFrom[Index(due)] <= day.DayNumber, 0);
    }

    /// <summary>
    /// The number of working days after <paramref name="from"/> up to and including <paramref name="to"/>, negative where
    /// <paramref name="to"/> is the earlier one; null where a year between them is missing.
    /// </summary>
    public int? WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        var first = Math.Min(from.DayNumber, to.DayNumber);
        var last = Math.Max(from.DayNumber, to.DayNumber);
        return first >= _firstDay - 1 && last <= _lastDay && _missingFrom[Index(first) + 1] > last
            ? _workingUpTo[Index(to.DayNumber)] - _workingUpTo[Index(from.DayNumber)]
            : null;
    }

    private DueDate DueByWorkingDays(int start, int count, ReadOnlySpan<Suspension> suspensions)
    {
        if (start < _firstDay - 1 || start > _lastDay)
            return DueDate.Missing(DateOnly.FromDayNumber(start + 1));
        var missing = _missingFrom[Index(start) + 1];
        var target = _workingUpTo[Index(start)] + count;
        foreach (var suspension in suspensions)
        {
            if (target > _workingDays.Length || suspension.From.DayNumber > _workingDays[target - 1])
                break;
            var from = Math.Max(suspension.From.DayNumber, start + 1);
            var to = suspension.To.DayNumber;
            if (to < from)
                continue;
            if (to > _lastDay)
                return DueDate.Missing(DateOnly.FromDayNumber(missing));
            target += _workingUpTo[Index(to)] - _workingUpTo[Index(from) - 1];
        }

        if (target > _workingDays.Length || _workingDays[target - 1] > missing)
            return DueDate.Missing(DateOnly.FromDayNumber(missing));
        var due = DateOnly.FromDayNumber(_workingDays[target - 1]);
        return new DueDate(due, due, _unannouncedFrom[Index(start) + 1] <= _workingDays[target - 1], 0);
    }

    private DueDate RollOver(DateOnly plain)
    {
        var day = plain.DayNumber;
        if (day < _firstDay || day > _lastDay)
            return new DueDate(plain, plain, false, (short)plain.Year);
        var index = Index(day);
        var rolled = _nextWorking[index];
        if (rolled >= _missingFrom[index])
            return new DueDate(plain, plain, false, (short)DateOnly.FromDayNumber(_missingFrom[index]).Year);
        return new DueDate(plain, DateOnly.FromDayNumber(rolled), _unannouncedFrom[index] <= rolled, 0);
    }

    private bool IsWorking(int day) => _workingUpTo[Index(day)] != _workingUpTo[Index(day) - 1];

    private int Index(int day) => day - _firstDay + 1;
}
