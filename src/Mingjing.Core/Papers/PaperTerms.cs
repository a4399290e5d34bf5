using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.Settings;
using Mingjing.Core.Platform.Terms;

namespace Mingjing.Core.Papers;

/// <summary>文书所定的期限: the length that a kind of paper sets, as the office has set it; no statute fixes one (law-rules §3.8).</summary>
public static class PaperTerms
{
    /// <summary>The length on a day; null for a kind that sets none.</summary>
    public static async Task<TermLength?> LengthOf(
        MingjingContext rows,
        PaperKind kind,
        DateOnly day,
        CancellationToken cancel
    )
    {
        if (kind.TermSetting is not { } name)
            return null;
        var setting = (WholeSetting)SettingDefinition.Of(name)!;
        var count = await rows.Setting(setting, day, cancel);
        return IsWorkingDays(setting) ? TermLength.WorkingDays(count) : TermLength.Days(count);
    }

    /// <summary>Whether a setting is a term at all: it counts days of one of the two kinds.</summary>
    internal static bool IsTerm(WholeSetting setting) =>
        IsWorkingDays(setting) || string.Equals(setting.Unit, "日", StringComparison.Ordinal);

    private static bool IsWorkingDays(WholeSetting setting) =>
        string.Equals(setting.Unit, "工作日", StringComparison.Ordinal);
}
