using System.Globalization;

namespace Mingjing.Core.Platform;

/// <summary>
/// 日期写法: how papers write a date, and the forms in which files and commands may write a date (2026-02-12, 2026/2/12, 20260212, 2026年2月12日),
/// an instant adding “ HH:mm”. Full-width digits and marks are read as their narrow ones; years run from 1949 to 2099.
/// Reads without allocating.
/// </summary>
public static class LegalDate
{
    /// <summary>The first and last year that a date may lie in; others are taken for typing errors.</summary>
    public const int FirstYear = 1949;

    /// <inheritdoc cref="FirstYear"/>
    public const int LastYear = 2099;

    /// <summary>The accepted forms, for messages to users.</summary>
    public const string AcceptedForms = "2026-02-12、2026/2/12、20260212 或 2026年2月12日，年份在1949至2099之间";

    /// <summary>2026年11月23日, as in papers.</summary>
    public static string Written(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    /// <summary>“2026-02-12”, as tables and payloads write a day.</summary>
    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <inheritdoc cref="Text(DateOnly)"/>
    public static string? Text(DateOnly? day) => day is { } known ? Text(known) : null;

    /// <summary>Reads a day. A text that adds a time of day is refused.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DateOnly date) =>
        TryParse(text, out date, out var time) && time is null;

    /// <summary>Reads a day or an instant; <paramref name="time"/> is null where only a day is written.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DateOnly date, out TimeOnly? time)
    {
        date = default;
        time = null;
        var rest = text.Trim();
        if (!TakeDay(ref rest, out var year, out var month, out var day))
            return false;
        if (year is < FirstYear or > LastYear || month is < 1 or > 12)
            return false;
        if (day < 1 || day > DateTime.DaysInMonth(year, month) || !TryTakeTime(rest, out time))
            return false;
        date = new DateOnly(year, month, day);
        return true;
    }

    private static bool TakeDay(ref ReadOnlySpan<char> rest, out int year, out int month, out int day)
    {
        month = day = 0;
        if (!TakeNumber(ref rest, 4, 4, out year) || rest.IsEmpty)
            return false;
        var mark = Narrow(rest[0]);
        if (char.IsAsciiDigit(mark))
            return TakeNumber(ref rest, 2, 2, out month) && TakeNumber(ref rest, 2, 2, out day);
        if (mark is not ('-' or '/' or '年'))
            return false;
        rest = rest[1..];
        var written = mark == '年';
        return TakeNumber(ref rest, 1, 2, out month)
            && TakeMark(ref rest, written ? '月' : mark)
            && TakeNumber(ref rest, 1, 2, out day)
            && (!written || TakeMark(ref rest, '日'));
    }

    private static bool TryTakeTime(ReadOnlySpan<char> rest, out TimeOnly? time)
    {
        time = null;
        if (rest.IsEmpty)
            return true;
        if (!char.IsWhiteSpace(rest[0]))
            return false;
        rest = rest.TrimStart();
        if (
            !TakeNumber(ref rest, 1, 2, out var hour)
            || !TakeMark(ref rest, ':')
            || !TakeNumber(ref rest, 2, 2, out var minute)
        )
            return false;
        if (!rest.IsEmpty || hour > 23 || minute > 59)
            return false;
        time = new TimeOnly(hour, minute);
        return true;
    }

    private static bool TakeNumber(ref ReadOnlySpan<char> rest, int fewest, int most, out int number)
    {
        number = 0;
        var digits = 0;
        while (digits < most && digits < rest.Length && Narrow(rest[digits]) is >= '0' and <= '9' and var digit)
        {
            number = (number * 10) + (digit - '0');
            digits++;
        }

        rest = rest[digits..];
        return digits >= fewest;
    }

    private static bool TakeMark(ref ReadOnlySpan<char> rest, char mark)
    {
        if (rest.IsEmpty || Narrow(rest[0]) != mark)
            return false;
        rest = rest[1..];
        return true;
    }

    // The full-width forms of ASCII lie 0xFEE0 above it.
    private static char Narrow(char c) => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c;
}
