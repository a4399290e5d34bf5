namespace Mingjing.Core.Demonstration;

/// <summary>
/// 两年的节奏 (law-rules §5.4): on which days offices decide and check: more in January, spring, the flood season and
/// December, less in the week after a long holiday.
/// </summary>
public sealed class SeasonTable
{
    private static readonly int[] MonthWeights = [120, 60, 90, 110, 112, 110, 118, 112, 112, 78, 98, 190];

    // Quantiles of a log-normal distribution with median 41 of which 6 % lie beyond 80, cut at 6 and 88: as whole
    // numbers, since the mathematics library may round differently elsewhere.
    private static readonly byte[] CaseDays =
    [
        12,
        14,
        16,
        17,
        17,
        18,
        19,
        19,
        20,
        20,
        20,
        21,
        21,
        22,
        22,
        22,
        23,
        23,
        23,
        23,
        24,
        24,
        24,
        25,
        25,
        25,
        25,
        26,
        26,
        26,
        26,
        27,
        27,
        27,
        27,
        28,
        28,
        28,
        28,
        28,
        29,
        29,
        29,
        29,
        30,
        30,
        30,
        30,
        30,
        31,
        31,
        31,
        31,
        31,
        32,
        32,
        32,
        32,
        32,
        33,
        33,
        33,
        33,
        33,
        34,
        34,
        34,
        34,
        34,
        35,
        35,
        35,
        35,
        35,
        36,
        36,
        36,
        36,
        36,
        37,
        37,
        37,
        37,
        37,
        38,
        38,
        38,
        38,
        39,
        39,
        39,
        39,
        39,
        40,
        40,
        40,
        40,
        40,
        41,
        41,
        41,
        41,
        42,
        42,
        42,
        42,
        42,
        43,
        43,
        43,
        43,
        44,
        44,
        44,
        44,
        45,
        45,
        45,
        45,
        46,
        46,
        46,
        46,
        47,
        47,
        47,
        47,
        48,
        48,
        48,
        49,
        49,
        49,
        49,
        50,
        50,
        50,
        51,
        51,
        51,
        52,
        52,
        52,
        53,
        53,
        53,
        54,
        54,
        54,
        55,
        55,
        55,
        56,
        56,
        57,
        57,
        57,
        58,
        58,
        59,
        59,
        60,
        60,
        61,
        61,
        62,
        62,
        63,
        63,
        64,
        64,
        65,
        66,
        66,
        67,
        68,
        68,
        69,
        70,
        71,
        72,
        72,
        73,
        74,
        76,
        77,
        78,
        79,
        81,
        82,
        84,
        86,
        88,
        88,
        88,
        88,
        88,
        88,
        88,
        88,
    ];

    private readonly DateOnly[] _days;
    private readonly int[] _cumulative;

    /// <param name="days">The working days.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day, included.</param>
    /// <param name="dayOffPercent">How much of a working day's weight a day off has.</param>
    public SeasonTable(OfficeDays days, DateOnly from, DateOnly to, int dayOffPercent)
    {
        var list = new List<DateOnly>();
        var cumulative = new List<int>();
        var total = 0;
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            var weight = MonthWeights[day.Month - 1] * (IsLull(days, day) ? 5 : 10);
            weight = days.IsWorkingDay(day) ? weight : weight * dayOffPercent / 100;
            if (weight == 0)
                continue;
            total += weight;
            list.Add(day);
            cumulative.Add(total);
        }

        _days = [.. list];
        _cumulative = [.. cumulative];
    }

    /// <summary>A day, by weight.</summary>
    public DateOnly Pick(SeededRandom random) => _days[random.PickByWeight(_cumulative)];

    /// <summary>Days from filing to decision of an ordinary case: 6 to 88.</summary>
    public static int CaseDuration(SeededRandom random) => CaseDays[random.Below(CaseDays.Length)];

    /// <summary>Whether a day lies in the week after a long holiday: six days off in a row or more.</summary>
    private static bool IsLull(OfficeDays days, DateOnly day)
    {
        for (var back = 1; back <= 7; back++)
        {
            if (Enumerable.Range(back, 6).All(b => !days.IsWorkingDay(day.AddDays(-b))))
                return true;
        }

        return false;
    }
}
