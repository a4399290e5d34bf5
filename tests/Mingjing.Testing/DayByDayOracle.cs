using System.Globalization;
using System.Text.Json;

namespace Mingjing.Testing;

/// <summary>
/// 逐日对照: the terms of the law computed by walking the calendar one day at a time, as a clerk does on paper. It shares
/// nothing with the product's own computation: no tables, no jumps, its own reading of the files.
/// </summary>
public sealed class DayByDayOracle
{
    private readonly HashSet<int> _loadedYears = [];
    private readonly HashSet<int> _unannouncedYears = [];
    private readonly HashSet<DateOnly> _daysOff = [];
    private readonly HashSet<DateOnly> _workingWeekendDays = [];
    private readonly Dictionary<DateOnly, string> _holidays = [];

    /// <summary>What the walk found. <paramref name="Skipped"/> lists the days that were not counted, with the reason.</summary>
    public sealed record Answer(
        DateOnly Plain,
        DateOnly Rolled,
        bool Provisional,
        int MissingYear,
        IReadOnlyList<(DateOnly Day, string Reason)> Skipped
    );

    /// <summary>One interval in which the term does not run, both days included.</summary>
    public readonly record struct Pause(DateOnly From, DateOnly To, string Ground);

    /// <summary>The calendars of the data pack.</summary>
    public static DayByDayOracle Published()
    {
        var oracle = new DayByDayOracle();
        var folder = Path.Combine(AppContext.BaseDirectory, "catalog", "calendars");
        foreach (var file in Directory.EnumerateFiles(folder, "calendar-*.json"))
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            var root = document.RootElement;
            oracle.AddYear(
                root.GetProperty("year").GetInt32(),
                root.GetProperty("status").ValueEquals("announced"),
                root.GetProperty("daysOff").EnumerateArray().Select(Day),
                root.GetProperty("workingWeekendDays").EnumerateArray().Select(Day)
            );
            foreach (var holiday in root.GetProperty("holidays").EnumerateArray())
            {
                for (var d = Day(holiday.GetProperty("from")); d <= Day(holiday.GetProperty("to")); d = d.AddDays(1))
                    oracle._holidays[d] = holiday.GetProperty("name").GetString()!;
            }
        }

        return oracle;
    }

    private static DateOnly Day(JsonElement text) =>
        DateOnly.ParseExact(text.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Adds a year; years that were not added are missing.</summary>
    public void AddYear(
        int year,
        bool announced,
        IEnumerable<DateOnly> daysOff,
        IEnumerable<DateOnly> workingWeekendDays
    )
    {
        _loadedYears.Add(year);
        if (!announced)
            _unannouncedYears.Add(year);
        _daysOff.UnionWith(daysOff);
        _workingWeekendDays.UnionWith(workingWeekendDays);
    }

    /// <summary>Whether offices work on a day of a loaded year.</summary>
    public bool Works(DateOnly day)
    {
        if (_workingWeekendDays.Contains(day))
            return true;
        return !_daysOff.Contains(day) && day.DayOfWeek != DayOfWeek.Saturday && day.DayOfWeek != DayOfWeek.Sunday;
    }

    /// <summary>A term of working days.</summary>
    public Answer WorkingDays(DateOnly start, int count, IReadOnlyList<Pause> pauses, bool rollsOver)
    {
        if (count == 0)
            return Days(start, 0, pauses, rollsOver);
        var trail = new Trail(this);
        var day = start;
        for (var counted = 0; counted < count; )
        {
            day = day.AddDays(1);
            if (!trail.Meets(day))
                return trail.Missing();
            if (PauseOn(pauses, day) is { } ground)
                trail.Skipped.Add((day, ground));
            else if (Works(day))
                counted++;
            else
                trail.Skipped.Add((day, ReasonFor(day)));
        }

        return trail.Answer(day, day);
    }

    /// <summary>A term of calendar days.</summary>
    public Answer Days(DateOnly start, int count, IReadOnlyList<Pause> pauses, bool rollsOver)
    {
        var trail = new Trail(this);
        var day = start;
        for (var counted = 0; counted < count; )
        {
            day = day.AddDays(1);
            if (PauseOn(pauses, day) is { } ground)
                trail.Skipped.Add((day, ground));
            else
                counted++;
        }

        return rollsOver ? RollOver(day, trail) : trail.Answer(day, day);
    }

    /// <summary>A term of months: the same day of the month, or the last one there is.</summary>
    public Answer Months(DateOnly start, int count, IReadOnlyList<Pause> pauses, bool rollsOver)
    {
        var (year, month) = (start.Year, start.Month);
        for (var i = 0; i < count; i++)
            (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1);
        var last = start.Day;
        while (last > DateTime.DaysInMonth(year, month))
            last--;
        var trail = new Trail(this);
        var end = new DateOnly(year, month, last);
        for (var day = start.AddDays(1); day <= end; day = day.AddDays(1))
        {
            if (PauseOn(pauses, day) is not { } ground)
                continue;
            trail.Skipped.Add((day, ground));
            end = end.AddDays(1);
        }

        return rollsOver ? RollOver(end, trail) : trail.Answer(end, end);
    }

    /// <summary>The latest working day before which a number of working days lies, counted back from a day that counts itself.</summary>
    public Answer Before(DateOnly day, int workingDays)
    {
        var trail = new Trail(this);
        var counted = 0;
        for (var each = day; ; each = each.AddDays(-1))
        {
            if (!trail.Meets(each))
                return trail.Missing();
            if (!Works(each))
                trail.Skipped.Add((each, ReasonFor(each)));
            else if (counted == workingDays)
                return trail.Answer(each, each);
            else
                counted++;
        }
    }

    /// <summary>The number of working days after one day up to and including another.</summary>
    public int WorkingDaysAfter(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
            count += Works(day) ? 1 : 0;
        return count;
    }

    /// <summary>Why a day off is one.</summary>
    public string ReasonFor(DateOnly day)
    {
        if (_holidays.TryGetValue(day, out var name))
            return name + "放假";
        if (_daysOff.Contains(day))
            return "放假";
        return day.DayOfWeek == DayOfWeek.Saturday ? "星期六" : "星期日";
    }

    private Answer RollOver(DateOnly plain, Trail trail)
    {
        for (var day = plain; ; day = day.AddDays(1))
        {
            if (!trail.Meets(day))
                return trail.Missing();
            if (Works(day))
                return trail.Answer(plain, day);
            if (day > plain)
                trail.Skipped.Add((day, ReasonFor(day)));
        }
    }

    private static string? PauseOn(IReadOnlyList<Pause> pauses, DateOnly day)
    {
        foreach (var pause in pauses)
        {
            if (day >= pause.From && day <= pause.To)
                return pause.Ground;
        }

        return null;
    }

    /// <summary>What a walk has met so far.</summary>
    private sealed class Trail(DayByDayOracle calendar)
    {
        private bool _provisional;
        private int _missingYear;

        internal List<(DateOnly, string)> Skipped { get; } = [];

        /// <summary>Notes a day on which the calendar is asked; false where its year has none.</summary>
        internal bool Meets(DateOnly day)
        {
            _provisional |= calendar._unannouncedYears.Contains(day.Year);
            if (calendar._loadedYears.Contains(day.Year))
                return true;
            _missingYear = day.Year;
            return false;
        }

        internal Answer Answer(DateOnly plain, DateOnly rolled) => new(plain, rolled, _provisional, 0, Skipped);

        internal Answer Missing() => new(default, default, false, _missingYear, []);
    }
}
