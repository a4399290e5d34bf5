using System.Globalization;
using System.Text;

namespace Mingjing.Core.Platform.Terms;

/// <summary>
/// 日期说明: what a reckoning says of each day and of each run of days off, made once with the calendar, since hundreds of
/// thousands of reckonings are written in a second.
/// </summary>
internal sealed class DayLabels
{
    internal const string MakeUp = "调休上班";

    private static readonly string[] Weekdays = ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"];

    private readonly int _firstDay;
    private readonly int _lastDay;
    private readonly string[] _reasons;
    private readonly string[] _labels;

    // By day off: the text of its run from that day on, and the run's last day. By any day: the next day off or make-up day.
    private readonly string?[] _restOfRun;
    private readonly int[] _endOfRun;
    private readonly int[] _nextDayOff;
    private readonly int[] _nextMakeUp;

    internal DayLabels(WorkCalendar calendar, int firstDay, int lastDay)
    {
        (_firstDay, _lastDay) = (firstDay, lastDay);
        var size = lastDay - firstDay + 1;
        _reasons = new string[size];
        _labels = new string[size];
        _restOfRun = new string?[size];
        _endOfRun = new int[size + 1];
        _nextDayOff = new int[size + 1];
        _nextMakeUp = new int[size + 1];
        var text = new StringBuilder();
        foreach (var year in calendar.Years)
        {
            for (var day = new DateOnly(year.Year, 1, 1); day.Year == year.Year; day = day.AddDays(1))
            {
                var index = day.DayNumber - firstDay;
                _reasons[index] = ReasonOf(year, day);
                Compose(text.Clear(), day, _reasons[index]);
                _labels[index] = text.ToString();
            }
        }

        LinkRuns(calendar, text);
    }

    private void LinkRuns(WorkCalendar calendar, StringBuilder text)
    {
        var size = _labels.Length;
        _nextDayOff[size] = _nextMakeUp[size] = int.MaxValue;
        for (var index = size - 1; index >= 0; index--)
        {
            var day = _firstDay + index;
            var works = calendar.IsWorkingDay(DateOnly.FromDayNumber(day));
            var off = works == false;
            _nextDayOff[index] = off ? day : _nextDayOff[index + 1];
            _nextMakeUp[index] = works == true && Same(_reasons[index], MakeUp) ? day : _nextMakeUp[index + 1];
            if (!off)
                continue;
            _endOfRun[index] = _nextDayOff[index + 1] == day + 1 ? _endOfRun[index + 1] : day;
            AppendRun(text.Clear(), day, _endOfRun[index]);
            _restOfRun[index] = text.ToString();
        }
    }

    /// <summary>The first day off at or after a day; <see cref="int.MaxValue"/> where none is loaded.</summary>
    internal int NextDayOff(int day) => day > _lastDay ? int.MaxValue : _nextDayOff[day - _firstDay];

    /// <summary>The first make-up working weekend day at or after a day.</summary>
    internal int NextMakeUp(int day) => day > _lastDay ? int.MaxValue : _nextMakeUp[day - _firstDay];

    /// <summary>The last day of the run of days off to which a day off belongs.</summary>
    internal int EndOfRun(int dayOff) => _endOfRun[dayOff - _firstDay];

    internal static string Weekday(DateOnly day) => Weekdays[(int)day.DayOfWeek];

    /// <summary>“星期六”, “星期日”, “春节放假”, “调休上班”, or nothing for an ordinary working day.</summary>
    internal string Reason(DateOnly day) => Find(_reasons, day) ?? "";

    /// <summary>“2026-02-28（星期六，调休上班）”; the weekday alone where the year's calendar is not loaded.</summary>
    internal void AppendDay(StringBuilder text, DateOnly day)
    {
        if (Find(_labels, day) is { } label)
            text.Append(label);
        else
            Compose(text, day, "");
    }

    /// <summary>“2026-02-15至02-23 春节放假（9日）” for days off that follow each other.</summary>
    internal void AppendDaysOff(StringBuilder text, int from, int to)
    {
        if (to == EndOfRun(from))
            text.Append(_restOfRun[from - _firstDay]);
        else
            AppendRun(text, from, to);
    }

    /// <summary>“2026-03-02至03-21”, with the year again where it changes; a single day stands alone.</summary>
    internal static void AppendInterval(StringBuilder text, DateOnly from, DateOnly to)
    {
        AppendDate(text, from);
        if (to == from)
            return;
        text.Append('至');
        AppendDate(text, to, skip: to.Year == from.Year ? 5 : 0);
    }

    /// <summary>“2026-02-28（星期六）”.</summary>
    internal static void AppendWeekday(StringBuilder text, DateOnly day)
    {
        AppendDate(text, day);
        text.Append('（').Append(Weekday(day)).Append('）');
    }

    internal static void AppendDate(StringBuilder text, DateOnly day, int skip = 0)
    {
        Span<char> date = stackalloc char[10];
        day.TryFormat(date, out _, "O", CultureInfo.InvariantCulture);
        text.Append(date[skip..]);
    }

    private void AppendRun(StringBuilder text, int from, int to)
    {
        for (var day = from; day <= to; )
        {
            var reason = _reasons[day - _firstDay];
            var last = day;
            while (last < to && Same(_reasons[last + 1 - _firstDay], reason))
                last++;
            if (last < to && IsSaturdayThenSunday(last))
                (last, reason) = (last + 1, "星期六、星期日");
            if (day > from)
                text.Append('、');
            AppendInterval(text, DateOnly.FromDayNumber(day), DateOnly.FromDayNumber(last));
            text.Append(' ').Append(reason);
            if (last > day)
                text.Append(CultureInfo.InvariantCulture, $"（{last - day + 1}日）");
            day = last + 1;
        }
    }

    private bool IsSaturdayThenSunday(int day) =>
        Same(_reasons[day - _firstDay], Weekdays[6]) && Same(_reasons[day + 1 - _firstDay], Weekdays[0]);

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);

    private static string ReasonOf(CalendarYear year, DateOnly day)
    {
        if (year.IsWorkingDay(day))
            return year.WorkingWeekendDays.Contains(day) ? MakeUp : "";
        if (!year.DaysOff.Contains(day))
            return Weekday(day);
        return year.HolidayNames.TryGetValue(day, out var name) ? name + "放假" : "放假";
    }

    private static void Compose(StringBuilder text, DateOnly day, string reason)
    {
        AppendDate(text, day);
        text.Append('（').Append(Weekday(day));
        if (reason.Length > 0 && !Same(reason, Weekday(day)))
            text.Append('，').Append(reason);
        text.Append('）');
    }

    private string? Find(string[] texts, DateOnly day) =>
        day.DayNumber >= _firstDay && day.DayNumber <= _lastDay ? texts[day.DayNumber - _firstDay] : null;
}
