using System.Globalization;
using System.Text.Json;
using Mingjing.Core.Demonstration;

namespace Mingjing.Testing.Planted;

/// <summary>The year whose calendar file is not there.</summary>
public sealed class NoCalendarException(int year) : Exception($"没有 {year} 年的工作日历");

/// <summary>
/// 工作日历 read from the files and walked one day at a time: slow, plain, and shared with nothing that it is to test.
/// </summary>
public sealed class NaiveCalendar
{
    private readonly HashSet<int> _years = [];
    private readonly HashSet<DateOnly> _daysOff = [];
    private readonly HashSet<DateOnly> _workingWeekendDays = [];

    /// <summary>The calendars of the data pack beside the tests.</summary>
    public static NaiveCalendar Published { get; } =
        Read(Path.Combine(AppContext.BaseDirectory, "catalog", "calendars"));

    /// <summary>The same days for the generator, which has its own way of counting them.</summary>
    public OfficeDays ForGenerator() => new(_daysOff, _workingWeekendDays);

    private static NaiveCalendar Read(string folder)
    {
        var calendar = new NaiveCalendar();
        foreach (var file in Directory.EnumerateFiles(folder, "calendar-*.json"))
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            calendar._years.Add(document.RootElement.GetProperty("year").GetInt32());
            calendar._daysOff.UnionWith(DaysOf(document.RootElement.GetProperty("daysOff")));
            calendar._workingWeekendDays.UnionWith(DaysOf(document.RootElement.GetProperty("workingWeekendDays")));
        }

        return calendar;
    }

    private static IEnumerable<DateOnly> DaysOf(JsonElement list) =>
        list.EnumerateArray()
            .Select(d => DateOnly.ParseExact(d.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture))
            .ToArray();

    public bool IsWorkingDay(DateOnly day)
    {
        if (!_years.Contains(day.Year))
            throw new NoCalendarException(day.Year);
        var weekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        return weekend ? _workingWeekendDays.Contains(day) : !_daysOff.Contains(day);
    }

    /// <summary>A term of working days; those inside a suspension do not count.</summary>
    public Limit WorkingDays(DateOnly start, int count, IReadOnlyCollection<Pause>? pauses = null)
    {
        var day = start;
        var counted = 0;
        while (counted < count)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day) && !Paused(day, pauses))
                counted++;
        }

        return new Limit(day, day);
    }

    /// <summary>A term of calendar days; those inside a suspension do not count; it rolls over.</summary>
    public Limit Days(DateOnly start, int count, IReadOnlyCollection<Pause>? pauses = null)
    {
        var day = start;
        var counted = 0;
        while (counted < count)
        {
            day = day.AddDays(1);
            if (!Paused(day, pauses))
                counted++;
        }

        return new Limit(day, RolledIfKnown(day));
    }

    /// <summary>A term of months, to the corresponding day; the days of suspensions inside it are added; it rolls over.</summary>
    public Limit Months(DateOnly start, int count, IReadOnlyCollection<Pause>? pauses = null) =>
        Days(start, start.AddMonths(count).DayNumber - start.DayNumber, pauses);

    /// <summary>The day itself or the next working day.</summary>
    public DateOnly Rolled(DateOnly day)
    {
        while (!IsWorkingDay(day))
            day = day.AddDays(1);
        return day;
    }

    private DateOnly? RolledIfKnown(DateOnly day)
    {
        try
        {
            return Rolled(day);
        }
        catch (NoCalendarException)
        {
            return null;
        }
    }

    /// <summary>The latest working day from which a number of working days passes up to and including the end.</summary>
    public DateOnly WorkingDaysBefore(DateOnly end, int count)
    {
        var start = end;
        while (!IsWorkingDay(start) || WorkingDays(start, count).Rolled > end)
            start = start.AddDays(-1);
        return start;
    }

    private static bool Paused(DateOnly day, IReadOnlyCollection<Pause>? pauses) =>
        pauses is not null && pauses.Any(p => p.From <= day && day <= p.To);
}

/// <summary>
/// The last day of a term as counted, and the day to which it rolls over; null where the calendar of that year is not
/// there, which matters only for what happened after the last day as counted.
/// </summary>
public readonly record struct Limit(DateOnly Plain, DateOnly? RolledIfKnown)
{
    public DateOnly Rolled => RolledIfKnown ?? throw new NoCalendarException(Plain.Year);

    /// <summary>In time up to and including the day to which it rolls over.</summary>
    public bool Holds(DateOnly day) => day <= Plain || day <= Rolled;
}

/// <summary>Days that do not count, both included.</summary>
public readonly record struct Pause(DateOnly From, DateOnly To);
