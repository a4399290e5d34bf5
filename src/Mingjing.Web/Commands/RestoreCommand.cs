using System.CommandLine;
using System.Globalization;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Web.Startup;

namespace Mingjing.Web.Commands;

/// <summary>恢复 (import-format §4): refuses a database in use and a backup that does not prove itself; what it replaces it keeps.</summary>
public static class RestoreCommand
{
    public static Command Create(Surroundings around)
    {
        var file = new Argument<string>("file") { Description = "备份文件", HelpName = "文件" };
        var force = new Option<bool>("--force") { Description = "已有数据库时也恢复，原数据库另存为旁边的文件" };
        var command = new Command("restore", "从备份恢复数据库；正在使用的数据库不恢复") { file, force };
        StoreCommand.Run(
            command,
            async (arguments, settings, cancel) =>
            {
                var streams = arguments.InvocationConfiguration;
                var backup = arguments.GetValue(file)!;
                if (settings.Database == StoreKind.Postgres)
                    return ServerTools.Tell(
                        settings,
                        "服务器数据库请停止明镜服务后，用 PostgreSQL 自己的工具恢复：",
                        $"pg_restore --clean --if-exists --single-transaction {ServerTools.Quote(backup)}",
                        streams
                    );
                if (!File.Exists(backup))
                    throw new FileNotFoundException($"找不到备份文件 {backup}");
                using var restore = await StoreRestore.Begin(backup, settings.Store.File!, cancel);
                if (await Refusal(restore, settings, arguments.GetValue(force), cancel) is { } refusal)
                {
                    streams.Error.WriteLine(refusal);
                    return ExitCode.Failed;
                }

                var kept = await restore.Replace(around.Time.GetUtcNow(), cancel);
                streams.Error.WriteLine($"已恢复到 {settings.Store.File}。");
                if (kept is not null)
                    streams.Error.WriteLine($"原数据库另存为 {kept}");
                return ExitCode.Success;
            }
        );
        return command;
    }

    // Why it should not take the place; null where it may.
    private static async Task<string?> Refusal(
        StoreRestore restore,
        ServerSettings settings,
        bool force,
        CancellationToken cancel
    )
    {
        if (restore.HasStore && !force)
            return $"{settings.Store.File} 已有数据库。确需用备份代替它，请加 --force，原数据库会另存。";
        if (!File.Exists(settings.KeyFile))
            return $"没有密钥文件 {settings.KeyFile}。没有它，备份里的个人信息无法读出，请先放回与备份对应的密钥文件。";
        if (!await restore.IsCurrent(cancel))
            return null;
        var report = await new StoreVerification(restore.Copy, StoreCommand.KeyOf(settings)).Run(since: null, cancel);
        return report.IsSound || force
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"备份的台账核验未通过，发现 {report.Ledger.FaultCount} 处问题（{report.Ledger.Faults[0].Message}）。确需恢复，请加 --force。"
            );
    }
}
