namespace Mingjing.Core.Platform.Terms;

/// <summary>
/// 届满日: both dates of a term (law-rules §2.1.6). An event on <see cref="Rolled"/> is in time; one after it is late.
/// One word wide: a screening makes millions a second and keeps none.
/// </summary>
public readonly record struct DueDate
{
    // From the low end: plain day and rolled day (20 bits each, to the year 2870), provisional (1), missing year (14).
    private const int DayBits = 20;
    private const ulong DayMask = (1ul << DayBits) - 1;
    private const int ProvisionalBit = 2 * DayBits;
    private const int YearShift = ProvisionalBit + 1;

    private readonly ulong _bits;

    /// <param name="plain">The last day as counted.</param>
    /// <param name="rolled">The next working day where the plain day is none and the term rolls over; else the plain day.</param>
    /// <param name="provisional">暂定: the reckoning touches a year whose calendar has not been announced.</param>
    /// <param name="missingYear">The first year without a calendar that the reckoning needs; 0 where none is missing.</param>
    public DueDate(DateOnly plain, DateOnly rolled, bool provisional, int missingYear) =>
        _bits =
            (ulong)(uint)plain.DayNumber
            | ((ulong)(uint)rolled.DayNumber << DayBits)
            | (provisional ? 1ul << ProvisionalBit : 0)
            | ((ulong)(uint)missingYear << YearShift);

    private DueDate(ulong bits) => _bits = bits;

    /// <summary>The last day as counted.</summary>
    public DateOnly Plain => DateOnly.FromDayNumber((int)(_bits & DayMask));

    /// <summary>The next working day where the plain day is none and the term rolls over; else the plain day.</summary>
    public DateOnly Rolled => DateOnly.FromDayNumber((int)(_bits >> DayBits & DayMask));

    /// <summary>暂定: the reckoning touches a year whose calendar has not been announced.</summary>
    public bool Provisional
    {
        get => (_bits >> ProvisionalBit & 1) != 0;
        init => _bits = _bits & ~(1ul << ProvisionalBit) | (value ? 1ul << ProvisionalBit : 0);
    }

    /// <summary>The first year without a calendar that the reckoning needs; 0 where none is missing. When set, the dates mean nothing.</summary>
    public int MissingYear => (int)(_bits >> YearShift);

    /// <summary>Whether there are dates: a calendar was there, and the answer has a term at all.</summary>
    public bool HasDates => (_bits & DayMask) != 0;

    internal ulong Bits => _bits;

    internal static DueDate FromBits(ulong bits) => new(bits);

    /// <summary>Whether a calendar was there for every day that the reckoning needed.</summary>
    public bool IsKnown => MissingYear == 0;

    /// <summary>The name of the file that would have to be added.</summary>
    public string MissingFile => $"calendar-{MissingYear}.json";

    /// <summary>“缺少2028年的工作日历（calendar-2028.json）”.</summary>
    public string MissingCalendar => $"缺少{MissingYear}年的工作日历（{MissingFile}）";

    /// <summary>固定日期: a date of the law itself (31 January) or of an approval; no calendar can move it.</summary>
    public static DueDate Fixed(DateOnly day) => new(day, day, provisional: false, missingYear: 0);

    /// <summary>The refusal for want of a year's calendar.</summary>
    internal static DueDate Missing(DateOnly day) => new(default, default, provisional: false, day.Year);
}
