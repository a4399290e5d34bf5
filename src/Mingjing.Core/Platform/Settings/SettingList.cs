using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Platform.Settings;

/// <summary>One setting as its page shows it.</summary>
/// <param name="Definition">What it is.</param>
/// <param name="Value">The value of today.</param>
/// <param name="IsDefault">Whether nobody has set it.</param>
/// <param name="Planned">Values of later days.</param>
/// <param name="Version">To be sent back with a change.</param>
public sealed record ShownSetting(
    SettingDefinition Definition,
    string Value,
    bool IsDefault,
    IReadOnlyList<SettingValue> Planned,
    int Version
);

/// <summary>系统设置的读取: what applies on a day.</summary>
public static class SettingList
{
    /// <summary>The value of a setting on a day; its default where nobody has set one, or where a value no longer fits.</summary>
    public static async Task<T> Setting<T>(
        this MingjingContext rows,
        SettingDefinition<T> definition,
        DateOnly day,
        CancellationToken cancel
    )
    {
        var setting = await rows.Set<Setting>()
            .AsNoTracking()
            .SingleOrDefaultAsync(s => s.Name == definition.Name, cancel);
        return definition.Parse(Applicable(definition, setting, day));
    }

    /// <summary>All settings with their values of a day.</summary>
    public static async Task<Settled<IReadOnlyList<ShownSetting>>> Settings(
        this Database database,
        Principal principal,
        DateOnly day,
        CancellationToken cancel
    )
    {
        if (Decision.Of(principal, SettingAccess.Read, row: null) is { Allowed: false } denied)
            return Settled<IReadOnlyList<ShownSetting>>.Refuse(Refusal.Forbidden(denied.Reason!));
        await using var rows = database.Read(principal);
        var set = await rows.Set<Setting>().ToDictionaryAsync(s => s.Name, StringComparer.Ordinal, cancel);
        return Settled<IReadOnlyList<ShownSetting>>.Done([
            .. SettingDefinition.All.Select(d => Shown(d, set.GetValueOrDefault(d.Name), day)),
        ]);
    }

    private static ShownSetting Shown(SettingDefinition definition, Setting? setting, DateOnly day) =>
        new(
            definition,
            Applicable(definition, setting, day),
            setting?.On(day) is null,
            [.. (setting?.Values ?? []).Where(v => v.From > day)],
            setting?.Version ?? 0
        );

    // The range of a later program may be narrower than a value that was set under an earlier one.
    private static string Applicable(SettingDefinition definition, Setting? setting, DateOnly day) =>
        setting?.On(day) is { } value && definition.FaultOf(value) is null ? value : definition.Default;
}
