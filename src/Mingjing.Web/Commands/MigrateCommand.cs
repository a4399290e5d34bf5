using System.CommandLine;
using Mingjing.Core.Platform.Persistence;

namespace Mingjing.Web.Commands;

/// <summary>升级数据库结构的命令 (import-format §4).</summary>
public static class MigrateCommand
{
    public static Command Create()
    {
        var data = DataFolder.CreateOption();
        var command = new Command("migrate", "升级数据库结构：嵌入式数据库升级前先复制一份") { data };
        command.SetAction(
            async (parsed, cancel) =>
            {
                var streams = parsed.InvocationConfiguration;
                try
                {
                    using var database = new Database(DataFolder.Of(parsed, data).Store);
                    var result = await new SchemaMigration(database).Run(cancel);
                    foreach (var name in result.Applied)
                        await streams.Output.WriteLineAsync(name);
                    await streams.Error.WriteLineAsync(
                        result.Applied.Count == 0
                            ? "数据库结构已是最新。"
                            : $"已升级 {result.Applied.Count} 步。{(result.CopyOfFile is { } copy ? $"升级前的副本：{copy}" : "")}"
                    );
                    return ExitCode.Success;
                }
                catch (Exception e) when (Workplace.Trouble(e) is { } trouble)
                {
                    await streams.Error.WriteLineAsync(trouble);
                    return ExitCode.Failed;
                }
            }
        );
        return command;
    }
}
