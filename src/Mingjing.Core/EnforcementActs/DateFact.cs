using System.Globalization;

namespace Mingjing.Core.EnforcementActs;

/// <summary>日期事实: the day of a step, with its time where the record has one. The default is unknown.</summary>
public readonly record struct DateFact : ISpanFormattable
{
    private const short NoTime = -1;

    private readonly int _day;
    private readonly short _minute;

    private DateFact(FactState state, int day, short minute)
    {
        State = state;
        _day = day;
        _minute = minute;
    }

    public FactState State { get; }

    public bool IsKnown => State == FactState.Known;

    public bool IsNone => State == FactState.None;

    public bool IsUnknown => State == FactState.Unknown;

    /// <summary>The day; only of a known fact.</summary>
    public DateOnly Day => DateOnly.FromDayNumber(_day);

    /// <summary>The minute of the day (0–1439), or null where the record has no time.</summary>
    public int? Minute => IsKnown && _minute != NoTime ? _minute : null;

    /// <summary>The instant, where day and time are known.</summary>
    public DateTime? Instant => Minute is { } minute ? Day.ToDateTime(TimeOnly.MinValue).AddMinutes(minute) : null;

    public static DateFact None => new(FactState.None, 0, NoTime);

    public static DateFact Unknown => default;

    public static DateFact On(DateOnly day) => new(FactState.Known, day.DayNumber, NoTime);

    /// <param name="day">The day.</param>
    /// <param name="minute">Minute of the day, 0–1439.</param>
    public static DateFact At(DateOnly day, int minute)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minute);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(minute, 24 * 60);
        return new DateFact(FactState.Known, day.DayNumber, (short)minute);
    }

    /// <summary>Known and later than a day.</summary>
    public bool IsAfter(DateOnly day) => IsKnown && _day > day.DayNumber;

    /// <summary>Known and earlier than a day.</summary>
    public bool IsBefore(DateOnly day) => IsKnown && _day < day.DayNumber;

    /// <summary>Both known, and this one later.</summary>
    public bool IsAfter(DateFact other) => IsKnown && other.IsKnown && _day > other._day;

    public static implicit operator DateFact(DateOnly day) => On(day);

    /// <summary>“2024-12-11”, “2024-12-11 09:30”, “无”, or nothing where unknown.</summary>
    public override string ToString() => ToString(null, null);

    public string ToString(string? format, IFormatProvider? formatProvider) =>
        string.Create(CultureInfo.InvariantCulture, $"{this}");

    public bool TryFormat(
        Span<char> destination,
        out int charsWritten,
        ReadOnlySpan<char> format,
        IFormatProvider? provider
    )
    {
        charsWritten = 0;
        if (IsUnknown)
            return true;
        if (IsNone)
        {
            if (destination.IsEmpty)
                return false;
            destination[0] = '无';
            charsWritten = 1;
            return true;
        }

        var written = Day.TryFormat(destination, out charsWritten, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (!written || _minute == NoTime)
            return written;
        var more = destination[charsWritten..]
            .TryWrite(CultureInfo.InvariantCulture, $" {_minute / 60:00}:{_minute % 60:00}", out var extra);
        charsWritten += extra;
        return more;
    }
}
