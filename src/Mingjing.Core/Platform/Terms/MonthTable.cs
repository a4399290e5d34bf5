namespace Mingjing.Core.Platform.Terms;

/// <summary>月份表: month arithmetic by look-up (民法典 202), since a calendar date is costly to take apart and a screening asks millions.</summary>
internal static class MonthTable
{
    private const int FirstYear = 1949;
    private const int LastYear = 2099;

    private static readonly int FirstDay = new DateOnly(FirstYear, 1, 1).DayNumber;

    // By month since January of the first year: its first day; one more entry ends the last month.
    private static readonly int[] StartOfMonth = Enumerable
        .Range(0, 12 * (LastYear - FirstYear + 1) + 1)
        .Select(m => new DateOnly(FirstYear + m / 12, m % 12 + 1, 1).DayNumber)
        .ToArray();

    private static readonly short[] MonthOfDay = MonthsByDay();

    private static short[] MonthsByDay()
    {
        var months = new short[StartOfMonth[^1] - FirstDay];
        for (var month = 0; month < StartOfMonth.Length - 1; month++)
            Array.Fill(
                months,
                (short)month,
                StartOfMonth[month] - FirstDay,
                StartOfMonth[month + 1] - StartOfMonth[month]
            );
        return months;
    }

    /// <summary>The corresponding day, or the month's last day where there is none.</summary>
    /// <param name="day">The start.</param>
    /// <param name="months">How many months, at least 0.</param>
    internal static DateOnly Add(DateOnly day, int months)
    {
        var index = day.DayNumber - FirstDay;
        if ((uint)index >= (uint)MonthOfDay.Length || MonthOfDay[index] + months >= StartOfMonth.Length - 1)
            return day.AddMonths(months);
        var month = MonthOfDay[index];
        var target = StartOfMonth[month + months] + (day.DayNumber - StartOfMonth[month]);
        return DateOnly.FromDayNumber(Math.Min(target, StartOfMonth[month + months + 1] - 1));
    }
}
