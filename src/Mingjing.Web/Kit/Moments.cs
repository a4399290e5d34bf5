using System.Globalization;
using Mingjing.Core.Platform;

namespace Mingjing.Web.Kit;

/// <summary>时刻 as the wall clock of Asia/Shanghai shows it.</summary>
public static class Moments
{
    /// <summary>2026-11-23 09:42; a dash where there is none.</summary>
    public static string Text(DateTimeOffset? at) =>
        at is { } instant ? Clock.InShanghai(instant).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : "—";
}
