using Mingjing.Core.Platform.Terms;

namespace Mingjing.Benchmarks;

/// <summary>The opponents' working days: bare arrays, no missing years, no reckoning.</summary>
public static class PlainCalendar
{
    private static readonly int First = new DateOnly(2024, 1, 1).DayNumber;
    private static readonly int[] UpTo;
    private static readonly int[] Days;

    static PlainCalendar()
    {
        var calendar = BenchCity.Calendar;
        var last = new DateOnly(2027, 12, 31).DayNumber;
        var days = new List<int>();
        UpTo = new int[last - First + 1];
        for (var day = First; day <= last; day++)
        {
            if (calendar.IsWorkingDay(DateOnly.FromDayNumber(day)) == true)
                days.Add(day);
            UpTo[day - First] = days.Count;
        }

        Days = [.. days];
    }

    public static int AddWorkingDays(int day, int count) => Days[UpTo[day - First] + count - 1];

    public static int WorkingDaysBetween(int from, int to) => UpTo[to - First] - UpTo[from - First];

    public static int BeforeWorkingDays(int day, int count) => Days[UpTo[day - First] - count - 1];

    public static bool IsWorking(int day) => UpTo[day - First] != UpTo[day - First - 1];

    public static int Roll(int day) => IsWorking(day) ? day : Days[UpTo[day - First]];

    public static int AddMonths(int day, int months) => DateOnly.FromDayNumber(day).AddMonths(months).DayNumber;
}
