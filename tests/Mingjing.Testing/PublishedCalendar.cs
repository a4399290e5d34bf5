using System.Globalization;
using Mingjing.Core.Platform.Terms;

namespace Mingjing.Testing;

/// <summary>The calendar of the data pack, and dates written as in its files.</summary>
public static class PublishedCalendar
{
    public static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "catalog", "calendars");

    public static readonly WorkCalendar Calendar = CalendarFiles.Load(Folder);

    /// <summary>A date as yyyy-MM-dd.</summary>
    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
