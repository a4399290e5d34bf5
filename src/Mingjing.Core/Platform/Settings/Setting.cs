using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;

namespace Mingjing.Core.Platform.Settings;

/// <summary>一次设置: a value from a day on, until the next one.</summary>
public sealed record SettingValue(DateOnly From, string Value);

/// <summary>系统设置: the values of one setting, each from its day on. What applied on an earlier day can be told for ever.</summary>
public sealed class Setting : Aggregate, IPlatformRow
{
    private Setting() { }

    public Setting(SettingDefinition definition) => Name = definition.Name;

    /// <summary>The definition's code.</summary>
    public string Name { get; private init; } = "";

    /// <summary>By day, ascending, no day twice.</summary>
    public IReadOnlyList<SettingValue> Values { get; private set; } = [];

    public override string LedgerKind => "setting";

    public override string LedgerId => Name;

    /// <summary>The value on a day; null where the default applies.</summary>
    public string? On(DateOnly day) => Values.LastOrDefault(v => v.From <= day)?.Value;

    /// <summary>Sets a value from a day on, until the day of the next one.</summary>
    public void Set(DateOnly from, string value) =>
        Values = [.. Values.Where(v => v.From != from).Append(new SettingValue(from, value)).OrderBy(v => v.From)];

    public override JsonObject MaterialFields() =>
        new()
        {
            ["values"] = new JsonArray([
                .. Values.Select(v => new JsonObject { ["from"] = LegalDate.Text(v.From), ["value"] = v.Value }),
            ]),
        };
}

/// <summary>系统设置: who may see and change them.</summary>
public static class SettingAccess
{
    /// <summary>查看系统设置.</summary>
    public static readonly Permission Read = new(
        "settings.read",
        "查看系统设置",
        RoleSets.Administrators,
        PermissionArea.Administration
    );

    /// <summary>修改系统设置.</summary>
    public static readonly Permission Change = new(
        "settings.change",
        "修改系统设置",
        Roles.SystemAdministrator,
        PermissionArea.Administration
    );
}

/// <summary>台账事项 of settings.</summary>
public static class SettingEvents
{
    public static readonly LedgerEvent Changed = new("setting.changed", "修改系统设置");
}

internal sealed class SettingMapping : IEntityTypeConfiguration<Setting>
{
    public void Configure(EntityTypeBuilder<Setting> builder)
    {
        builder.ToTable("setting").HasKey(s => s.Name);
        builder
            .Property(s => s.Values)
            .HasConversion(
                values => JsonSerializer.Serialize(values, PlatformJson.Options),
                text => JsonSerializer.Deserialize<List<SettingValue>>(text, PlatformJson.Options)!,
                new Microsoft.EntityFrameworkCore.ChangeTracking.ValueComparer<IReadOnlyList<SettingValue>>(
                    (left, right) => left!.SequenceEqual(right!),
                    values => values.Count,
                    values => values
                )
            );
    }
}
