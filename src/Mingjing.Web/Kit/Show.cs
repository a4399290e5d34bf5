using System.Globalization;
using Mingjing.Core.Platform;

namespace Mingjing.Web.Kit;

/// <summary>显示格式: dates and numbers as pages write them, whatever the culture of the request.</summary>
public static class Show
{
    /// <summary>2026-11-23, as in tables; 长期 or another word where there is none.</summary>
    public static string Date(DateOnly? day, string none = "—") =>
        day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? none;

    /// <summary>2026年11月23日, as in papers.</summary>
    public static string LongDate(DateOnly day) => LegalDate.Written(day);

    /// <summary>12,345.</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>“512 字节”, “3.4 KB”, “12.0 MB”.</summary>
    public static string Size(long bytes) =>
        bytes switch
        {
            < 1L << 10 => $"{Number(bytes)} 字节",
            < 1L << 20 => (bytes / 1024.0).ToString("N1", CultureInfo.InvariantCulture) + " KB",
            _ => (bytes / (1024.0 * 1024)).ToString("N1", CultureInfo.InvariantCulture) + " MB",
        };

    /// <summary>第一项, 第二项 … as running numbers of a page: plain digits.</summary>
    public static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A path with a Chinese part, as links and redirects must write it.</summary>
    public static string Path(string part) => Uri.EscapeDataString(part);

    /// <summary>The Chinese term of an enum member; markup cannot write the generic form.</summary>
    public static string Term<T>(T value)
        where T : struct, Enum => Terms<T>.Of(value);
}
