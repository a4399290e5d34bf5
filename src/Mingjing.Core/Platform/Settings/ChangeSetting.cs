using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Platform.Settings;

/// <summary>A value for a setting from a day on.</summary>
/// <param name="Name">Code of the setting.</param>
/// <param name="From">Today or later.</param>
/// <param name="Value">As written.</param>
/// <param name="ShownVersion">The version that the page showed; 0 where nobody has set it yet.</param>
public sealed record SettingChange(string Name, DateOnly From, string Value, int ShownVersion);

/// <summary>修改系统设置.</summary>
public sealed class ChangeSetting : UseCase<SettingChange, Nothing>
{
    public override Permission Permission => SettingAccess.Change;

    /// <exception cref="Refused">No such setting, a value outside its range, a day in the past, or changed since.</exception>
    public override async Task<Nothing> Act(Work work, SettingChange command, CancellationToken cancel)
    {
        if (SettingDefinition.Of(command.Name) is not { } definition)
            throw new Refused(SettingRefusals.Unknown(command.Name));
        if (definition.FaultOf(command.Value) is { } fault)
            throw new Refused(SettingRefusals.OutOfRange(fault));
        if (command.From < work.Today)
            throw new Refused(SettingRefusals.InThePast(work.Today));
        var setting = await work.Rows.Set<Setting>().SingleOrDefaultAsync(s => s.Name == definition.Name, cancel);
        if (setting is null)
            work.Rows.Add(setting = new Setting(definition));
        work.Expect(setting, command.ShownVersion);
        var before = setting.On(command.From) ?? definition.Default;
        setting.Set(command.From, command.Value);
        work.Record(
            SettingEvents.Changed,
            setting,
            new JsonObject
            {
                ["from"] = LegalDate.Text(command.From),
                ["value"] = command.Value,
                ["before"] = before,
            }
        );
        return Nothing.Value;
    }
}
