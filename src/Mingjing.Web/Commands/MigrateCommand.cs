using System.CommandLine;
using Mingjing.Core.Platform.Persistence;

namespace Mingjing.Web.Commands;

/// <summary>升级数据库结构 (import-format §4). The server does it by itself when it starts; this does it without serving.</summary>
public static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command("migrate", "把数据库结构升级到本程序的版本；没有数据库时新建");
        StoreCommand.Run(
            command,
            async (arguments, settings, cancel) =>
            {
                var error = arguments.InvocationConfiguration.Error;
                settings.CreateDataFolder();
                using var database = new Database(settings.Store);
                var result = await new SchemaMigration(database).Run(cancel);
                foreach (var name in result.Applied)
                    arguments.InvocationConfiguration.Output.WriteLine(name);
                error.WriteLine(
                    result.Applied.Count == 0 ? "数据库结构已是最新。" : $"数据库结构已升级 {result.Applied.Count} 步。"
                );
                if (result.CopyOfFile is { } copy)
                    error.WriteLine($"升级前的副本：{copy}");
                return ExitCode.Success;
            }
        );
        return command;
    }
}
