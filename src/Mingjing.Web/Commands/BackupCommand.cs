using System.CommandLine;
using System.Globalization;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Web.Findings.Verification;
using Mingjing.Web.Startup;

namespace Mingjing.Web.Commands;

/// <summary>备份 (import-format §4): a consistent copy of the embedded store while others work. A server store has its own tools.</summary>
public static class BackupCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "备份文件，不得已存在", HelpName = "文件" };
        var command = new Command("backup", "备份数据库，服务不必停止；密钥文件不在备份内") { file };
        StoreCommand.Run(
            command,
            (arguments, settings, cancel) =>
                settings.Database == StoreKind.Postgres
                    ? Task.FromResult(
                        ServerTools.Tell(
                            settings,
                            "服务器数据库请用 PostgreSQL 自己的工具备份，服务不必停止：",
                            $"pg_dump --format=custom --file={ServerTools.Quote(arguments.GetValue(file)!)}",
                            arguments.InvocationConfiguration
                        )
                    )
                    : Backup(settings, arguments.GetValue(file)!, arguments.InvocationConfiguration.Error, cancel)
        );
        return command;
    }

    private static async Task<int> Backup(
        ServerSettings settings,
        string file,
        TextWriter error,
        CancellationToken cancel
    )
    {
        if (!File.Exists(settings.Store.File))
            throw new SchemaException($"没有数据库 {settings.Store.File}，请核对数据文件夹（--data）。");
        using var database = new Database(settings.Store);
        await new SchemaMigration(database).RequireCurrent(cancel);
        // What is in the backup can then be told from any later state.
        var signed = StoreCommand.CheckpointsOf(database, settings) is { } checkpoints
            ? await checkpoints.Sign(cancel)
            : null;
        await new StoreBackup(database).Write(file, cancel);
        var size = new FileInfo(file).Length / (1024.0 * 1024);
        error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"已备份到 {file}（{size:N1} MB）。"));
        if (signed is not null)
            error.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"台账至少 {signed.Checkpoint.Size} 条，树根 {signed.Checkpoint.Root}"
                )
            );
        error.WriteLine($"密钥文件不在备份内，请另行妥善保管：{settings.KeyFile}");
        if (Directory.Exists(EvidenceStore.FolderOf(settings)))
            error.WriteLine(
                $"证据材料的文件不在备份内（已加密存放），请随后复制文件夹：{EvidenceStore.FolderOf(settings)}"
            );
        return ExitCode.Success;
    }
}
