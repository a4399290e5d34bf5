using System.Globalization;

namespace Mingjing.Core.Platform.Terms;

/// <summary>
/// 工作日历文件: one <c>calendar-YYYY.json</c> a year, written from the State Council's notice. A wrong day here would make
/// every term wrong, so that a file is taken whole and right or not at all.
/// </summary>
public static class CalendarFiles
{
    private const string Prefix = "calendar-";
    private const string Suffix = ".json";

    /// <summary>Loads every calendar file of a folder; other files are left alone.</summary>
    /// <exception cref="CalendarFileException">A file, or the folder, is not as it must be.</exception>
    public static WorkCalendar Load(string folder)
    {
        if (!Directory.Exists(folder))
            throw Refusal(folder, "文件夹不存在，工作日历应放在其中");
        var years = new List<CalendarYear>();
        var errors = new List<CalendarError>();
        foreach (var path in Directory.EnumerateFiles(folder, Prefix + "*" + Suffix).Order(StringComparer.Ordinal))
        {
            try
            {
                years.Add(Read(Path.GetFileName(path), File.ReadAllBytes(path)));
            }
            catch (CalendarFileException e)
            {
                errors.AddRange(e.Errors);
            }
        }

        if (errors.Count > 0)
            throw new CalendarFileException(errors);
        return years.Count > 0 ? new WorkCalendar(years) : throw Refusal(folder, "没有 calendar-YYYY.json 文件");
    }

    /// <summary>Reads the content of one file.</summary>
    /// <param name="fileName">The bare name; it says which year the content must be of.</param>
    /// <param name="content">UTF-8, with or without a byte order mark.</param>
    /// <exception cref="CalendarFileException">Anything in it is unknown, missing, doubled or contradictory.</exception>
    public static CalendarYear Read(string fileName, ReadOnlyMemory<byte> content)
    {
        if (YearOf(fileName) is not { } year)
            throw Refusal(fileName, "文件名应为 calendar-YYYY.json，YYYY 为四位年份");
        var reader = new CalendarFileReader(fileName, year);
        return reader.Read(content) ?? throw new CalendarFileException(reader.Errors);
    }

    private static int? YearOf(string fileName)
    {
        if (fileName.Length != Prefix.Length + 4 + Suffix.Length)
            return null;
        if (
            !fileName.StartsWith(Prefix, StringComparison.Ordinal)
            || !fileName.EndsWith(Suffix, StringComparison.Ordinal)
        )
            return null;
        var digits = fileName.AsSpan(Prefix.Length, 4);
        return
            int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is >= LegalDate.FirstYear and <= LegalDate.LastYear
            ? year
            : null;
    }

    private static CalendarFileException Refusal(string file, string rule) =>
        new([new CalendarError(file, "", "", rule)]);
}
