using System.Globalization;
using System.Text.Json;
using Mingjing.Core.Platform.Terms;

namespace Mingjing.Testing.TableReading;

/// <summary>The published days off, walked one day at a time. A reckoning that needs a year without a file has no answer (null).</summary>
public static class TableCalendar
{
    private static readonly HashSet<int> Years = [];
    private static readonly HashSet<DateOnly> DaysOff = [];
    private static readonly HashSet<DateOnly> WorkingWeekends = [];

    static TableCalendar()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "catalog", "calendars");
        foreach (var file in Directory.EnumerateFiles(folder, "calendar-*.json"))
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            Years.Add(document.RootElement.GetProperty("year").GetInt32());
            foreach (var day in document.RootElement.GetProperty("daysOff").EnumerateArray())
                DaysOff.Add(Day(day));
            foreach (var day in document.RootElement.GetProperty("workingWeekendDays").EnumerateArray())
                WorkingWeekends.Add(Day(day));
        }
    }

    private static DateOnly Day(JsonElement text) =>
        DateOnly.ParseExact(text.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Whether offices work on a day; null where its year has no file.</summary>
    public static bool? Works(DateOnly day)
    {
        if (!Years.Contains(day.Year))
            return null;
        if (WorkingWeekends.Contains(day))
            return true;
        return !DaysOff.Contains(day) && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
    }

    /// <summary>The n-th working day after a day that no pause holds.</summary>
    public static DateOnly? WorkingDays(DateOnly start, int n, IReadOnlyList<Suspension>? pauses = null)
    {
        var day = start;
        while (n > 0)
        {
            day = day.AddDays(1);
            if (Works(day) is not { } works)
                return null;
            if (works && !IsPaused(day, pauses))
                n--;
        }

        return day;
    }

    /// <summary>The n-th day after a day that no pause holds.</summary>
    public static DateOnly Days(DateOnly start, int n, IReadOnlyList<Suspension>? pauses = null)
    {
        if (pauses is null or { Count: 0 })
            return start.AddDays(n);
        var day = start;
        while (n > 0)
        {
            day = day.AddDays(1);
            if (!IsPaused(day, pauses))
                n--;
        }

        return day;
    }

    /// <summary>The day itself, or the next working day.</summary>
    public static DateOnly? Roll(DateOnly day)
    {
        while (true)
        {
            if (Works(day) is not { } works)
                return null;
            if (works)
                return day;
            day = day.AddDays(1);
        }
    }

    private static bool IsPaused(DateOnly day, IReadOnlyList<Suspension>? pauses)
    {
        for (var i = 0; i < (pauses?.Count ?? 0); i++)
        {
            if (pauses![i].From <= day && day <= pauses[i].To)
                return true;
        }

        return false;
    }
}
