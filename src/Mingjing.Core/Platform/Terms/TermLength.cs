using System.Globalization;
using System.Text;

namespace Mingjing.Core.Platform.Terms;

/// <summary>期限单位.</summary>
public enum TermUnit
{
    /// <summary>工作日 (处罚法 85, 许可法 82, 强制法 69).</summary>
    WorkingDay,

    /// <summary>日, calendar days.</summary>
    Day,

    /// <summary>月, to the corresponding day, or the month's last day where there is none (民法典 202).</summary>
    Month,
}

/// <summary>期限长度: a count and its unit. Years are written as twelve months each.</summary>
/// <param name="Count">At least 0: backward terms are asked by <see cref="WorkCalendar.Before"/>.</param>
/// <param name="Unit">The unit of the law's text.</param>
public readonly record struct TermLength(int Count, TermUnit Unit)
{
    public int Count { get; } =
        Count >= 0 ? Count : throw new ArgumentOutOfRangeException(nameof(Count), Count, "期限长度不能为负数");

    public static TermLength WorkingDays(int count) => new(count, TermUnit.WorkingDay);

    public static TermLength Days(int count) => new(count, TermUnit.Day);

    public static TermLength Months(int count) => new(count, TermUnit.Month);

    public static TermLength Years(int count) => new(12 * count, TermUnit.Month);

    /// <summary>“7个工作日”, “90日”, “3个月”, “2年”.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        AppendTo(text);
        return text.ToString();
    }

    internal void AppendTo(StringBuilder text)
    {
        var (number, unit) = Unit switch
        {
            TermUnit.WorkingDay => (Count, "个工作日"),
            TermUnit.Day => (Count, "日"),
            _ when Count % 12 == 0 && Count > 0 => (Count / 12, "年"),
            _ => (Count, "个月"),
        };
        text.Append(CultureInfo.InvariantCulture, $"{number}").Append(unit);
    }
}

/// <summary>期限中止: both days included; only the days inside the term count. The ground is as the record states it.</summary>
public readonly record struct Suspension(DateOnly From, DateOnly To, string Ground);
