using System.Globalization;

namespace Mingjing.Core.Platform.Terms;

/// <summary>某日如何处理.</summary>
public enum DayTreatment
{
    /// <summary>起始日，不计入.</summary>
    Start,

    /// <summary>计入.</summary>
    Counted,

    /// <summary>不计入: a day off in a term of working days.</summary>
    NotCounted,

    /// <summary>中止，不计入.</summary>
    Suspended,

    /// <summary>末日之后、顺延之前的休息日.</summary>
    PassedOver,

    /// <summary>顺延至该日届满.</summary>
    RolledTo,

    /// <summary>批准延长至该日届满.</summary>
    ApprovedDate,

    /// <summary>倒数期限的最迟一日.</summary>
    Latest,
}

/// <summary>期限计算书中的一日.</summary>
/// <param name="Day">The day.</param>
/// <param name="Treatment">What the reckoning does with it.</param>
/// <param name="Ordinal">Which day of the stage it is, from 1; 0 where it is not counted, and for the corresponding day of
/// months, which are not counted by days. A backward term counts from the end.</param>
/// <param name="Unit">The unit in which its stage is counted.</param>
/// <param name="Reason">The ground of the suspension, or 星期六, 星期日, 某节放假, 放假, 调休上班; empty for an ordinary day.</param>
/// <param name="Extended">Whether the day belongs to the approved extension.</param>
public readonly record struct ReckonedDay(
    DateOnly Day,
    DayTreatment Treatment,
    int Ordinal,
    TermUnit Unit,
    string Reason,
    bool Extended = false
)
{
    /// <summary>“2026-02-15 星期日 不计入（春节放假）”.</summary>
    public override string ToString()
    {
        var weekday = DayLabels.Weekday(Day);
        var reason = Reason.Length == 0 ? "" : $"（{Reason}）";
        if (
            Treatment is DayTreatment.Start or DayTreatment.Counted
            && string.Equals(Reason, weekday, StringComparison.Ordinal)
        )
            reason = "";
        return string.Create(CultureInfo.InvariantCulture, $"{Day:O} {weekday} {Verdict}{reason}");
    }

    private string Verdict =>
        Treatment switch
        {
            DayTreatment.Start => "起始日，不计入",
            DayTreatment.Counted when Unit == TermUnit.Month => "对应日",
            DayTreatment.Counted => string.Create(
                CultureInfo.InvariantCulture,
                $"{(Extended ? "延长的" : "")}第{Ordinal}{(Unit == TermUnit.WorkingDay ? "个工作日" : "日")}"
            ),
            DayTreatment.NotCounted => "不计入",
            DayTreatment.Suspended => "中止，不计入",
            DayTreatment.PassedOver => "末日遇休息日，跳过",
            DayTreatment.RolledTo => "顺延至该日",
            DayTreatment.ApprovedDate => "批准延长至该日",
            _ => "最迟之日",
        };
}

/// <summary>期限计算书中的一段中止.</summary>
/// <param name="Interval">The interval as recorded.</param>
/// <param name="NotCounted">How many of its days lie inside the term and were left out, in the term's unit.</param>
/// <param name="Admitted">Whether the law admits the ground for this term; without that nothing is left out.</param>
public readonly record struct ReckonedSuspension(Suspension Interval, int NotCounted, bool Admitted);

/// <summary>期限计算书: the due date, what led to it, and the lines that say so.</summary>
/// <param name="Due">Both dates.</param>
/// <param name="Days">Every day from the start to the due date; empty where a calendar is missing.</param>
/// <param name="Suspensions">Every recorded interval, admitted or not.</param>
/// <param name="UnannouncedYears">The years that make the date provisional.</param>
/// <param name="Lines">The reckoning in words, runs of days taken together.</param>
public sealed record ReckoningReport(
    DueDate Due,
    IReadOnlyList<ReckonedDay> Days,
    IReadOnlyList<ReckonedSuspension> Suspensions,
    IReadOnlyList<int> UnannouncedYears,
    IReadOnlyList<string> Lines
)
{
    /// <summary>未计入之日: days off, suspended days and days passed over by the roll-over.</summary>
    public IEnumerable<ReckonedDay> SkippedDays =>
        Days.Where(d => d.Treatment is DayTreatment.NotCounted or DayTreatment.Suspended or DayTreatment.PassedOver);
}
