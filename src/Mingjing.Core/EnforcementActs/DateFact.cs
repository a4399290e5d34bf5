using System.Buffers;
using System.Globalization;
using System.Text;

namespace Mingjing.Core.EnforcementActs;

/// <summary>
/// 日期事实: the day of a step, with its time where the record has one. The default is unknown. Four bytes: an act has fifty of
/// them, and a screening is as fast as its acts are small.
/// </summary>
public readonly record struct DateFact : ISpanFormattable, IUtf8SpanFormattable
{
    // Day number above, minute of the day plus one below (0: no time). 0 is unknown, 1 is none: no legal date is day 0.
    private const int MinuteBits = 11;
    private const uint NoneBits = 1;
    private const int MinutesOfDay = 24 * 60;

    private const int DayText = 10;
    private const int LongestText = 16;

    private readonly uint _bits;

    private DateFact(uint bits) => _bits = bits;

    public FactState State =>
        _bits switch
        {
            0 => FactState.Unknown,
            NoneBits => FactState.None,
            _ => FactState.Known,
        };

    public bool IsKnown => _bits > NoneBits;

    public bool IsNone => _bits == NoneBits;

    public bool IsUnknown => _bits == 0;

    private int DayNumber => (int)(_bits >> MinuteBits);

    /// <summary>The day; only of a known fact.</summary>
    public DateOnly Day => DateOnly.FromDayNumber(DayNumber);

    /// <summary>The minute of the day (0–1439), or null where the record has no time.</summary>
    public int? Minute => IsKnown && MinutePlusOne > 0 ? MinutePlusOne - 1 : null;

    private int MinutePlusOne => (int)(_bits & ((1u << MinuteBits) - 1));

    /// <summary>The instant, where day and time are known.</summary>
    public DateTime? Instant => Minute is { } minute ? Day.ToDateTime(TimeOnly.MinValue).AddMinutes(minute) : null;

    public static DateFact None => new(NoneBits);

    public static DateFact Unknown => default;

    public static DateFact On(DateOnly day) => new((uint)day.DayNumber << MinuteBits);

    /// <param name="day">The day, from 0001-01-02 to the year 2870.</param>
    /// <param name="minute">Minute of the day, 0–1439.</param>
    public static DateFact At(DateOnly day, int minute)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minute);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(minute, MinutesOfDay);
        return new DateFact(((uint)day.DayNumber << MinuteBits) | (uint)(minute + 1));
    }

    /// <summary>The fact as a stored number; equal facts have equal numbers.</summary>
    internal uint Bits => _bits;

    /// <summary>The fact of a stored number; unknown where no fact has it.</summary>
    internal static DateFact FromBits(uint bits)
    {
        var date = new DateFact(bits);
        var isFact =
            bits <= NoneBits || (date.DayNumber <= DateOnly.MaxValue.DayNumber && date.MinutePlusOne <= MinutesOfDay);
        return isFact ? date : Unknown;
    }

    /// <summary>Known and later than a day.</summary>
    public bool IsAfter(DateOnly day) => IsKnown && DayNumber > day.DayNumber;

    /// <summary>Known and earlier than a day.</summary>
    public bool IsBefore(DateOnly day) => IsKnown && DayNumber < day.DayNumber;

    /// <summary>Both known, and this one later.</summary>
    public bool IsAfter(DateFact other) => IsKnown && other.IsKnown && DayNumber > other.DayNumber;

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
        if (!written || Minute is not { } minute)
            return written;
        var more = destination[charsWritten..]
            .TryWrite(CultureInfo.InvariantCulture, $" {minute / 60:00}:{minute % 60:00}", out var extra);
        charsWritten += extra;
        return more;
    }

    /// <inheritdoc cref="ToString()"/>
    public bool TryFormat(
        Span<byte> utf8Destination,
        out int bytesWritten,
        ReadOnlySpan<char> format,
        IFormatProvider? provider
    )
    {
        Span<char> chars = stackalloc char[LongestText];
        TryFormat(chars, out var length, format, provider);
        return Encoding.UTF8.TryGetBytes(chars[..length], utf8Destination, out bytesWritten);
    }

    /// <summary>Reads what <see cref="ToString()"/> writes of a known fact, in UTF-8; nothing else.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> utf8, out DateFact date)
    {
        date = default;
        Span<char> chars = stackalloc char[LongestText];
        if (utf8.Length is not (DayText or LongestText) || Ascii.ToUtf16(utf8, chars, out _) != OperationStatus.Done)
            return false;
        if (!DateOnly.TryParseExact(chars[..DayText], "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out var day))
            return false;
        date = On(day);
        if (utf8.Length == DayText)
            return true;
        if (!TimeOnly.TryParseExact(chars[DayText..], " HH:mm", CultureInfo.InvariantCulture, default, out var time))
            return false;
        date = At(day, (time.Hour * 60) + time.Minute);
        return true;
    }
}
