using System.CommandLine;
using Mingjing.Core.Findings.Verification;
using Mingjing.Core.Papers;
using Mingjing.Core.Platform.Keys;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Verifier;
using Mingjing.Web.Findings.Verification;
using Mingjing.Web.Papers;
using Mingjing.Web.Startup;
using Verification = Mingjing.Verifier.VerifyCommand;

namespace Mingjing.Web.Commands;

/// <summary>核验命令 (import-format §4): an export by the verifier that outsiders use, or the database with every row that the ledger proves.</summary>
public static class VerifyCommand
{
    public static Command Create()
    {
        var path = new Argument<string?>("path")
        {
            Description = "台账导出（文件夹或 ZIP），或者卷宗（ZIP）",
            HelpName = "路径",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var database = new Option<bool>("--database") { Description = "核验数据库：台账，以及其中每个对象的数据" };
        var key = new Option<string?>("--key")
        {
            Description = "信任此公钥，不用导出或密钥文件里的",
            HelpName = "文件",
        };
        var since = new Option<string?>("--since")
        {
            Description = "先前保存的检查点（有多个时取最后一个）：核对台账没有回退或改写",
            HelpName = "文件",
        };
        var command = new Command("verify", "核验台账没有被改动、增减、调换或回退") { path, database, key, since };
        command.Validators.Add(result =>
        {
            if (result.GetValue(path) is null != result.GetValue(database))
                result.AddError("请写明导出的路径，或者 --database，二者择一");
        });
        StoreCommand.Run(
            command,
            async (arguments, settings, cancel) =>
            {
                var streams = arguments.InvocationConfiguration;
                var (keyFile, sinceFile) = (arguments.GetValue(key), arguments.GetValue(since));
                return arguments.GetValue(path) is { } export
                    ? Verification.Run(ArgumentsOf(export, keyFile, sinceFile), streams.Output, streams.Error)
                    : await VerifyDatabase(settings, keyFile, sinceFile, streams, cancel);
            }
        );
        return command;
    }

    private static string[] ArgumentsOf(string path, string? key, string? since)
    {
        string[] trusted = key is null ? [] : ["--key", key];
        string[] earlier = since is null ? [] : ["--since", since];
        return [path, .. trusted, .. earlier];
    }

    private static List<BatchProof> ProofsOf(ServerSettings settings, Database database)
    {
        var keys = KeyFile.Load(settings.KeyFile);
        return
        [
            .. BatchProof.All(),
            new EvidenceProof(EvidenceStore.Of(settings, keys, TimeProvider.System), keys),
            new PaperProof(PaperFolder.Of(settings, keys, TimeProvider.System, database), keys),
        ];
    }

    private static async Task<int> VerifyDatabase(
        ServerSettings settings,
        string? keyFile,
        string? sinceFile,
        InvocationConfiguration streams,
        CancellationToken cancel
    )
    {
        CheckpointKey key;
        try
        {
            key = keyFile is null
                ? StoreCommand.KeyOf(settings)
                : CheckpointKey.Parse((await File.ReadAllTextAsync(keyFile, cancel)).Trim());
        }
        catch (CheckpointException e)
        {
            streams.Error.WriteLine($"{keyFile}：{e.Message}");
            return ExitCode.BadUsage;
        }

        var since = sinceFile is null ? null : CheckpointFile.LastOf(sinceFile);
        if (settings.Store.File is { } file && !File.Exists(file))
            throw new SchemaException($"没有数据库 {file}，请核对数据文件夹（--data）。");
        using var database = new Database(settings.Store);
        await new SchemaMigration(database).RequireCurrent(cancel);
        // Whoever has the public key alone can prove the rows, not the files: those are encrypted.
        var proofs = File.Exists(settings.KeyFile) ? ProofsOf(settings, database) : null;
        var report = await new StoreVerification(database, key, proofs).Run(since, cancel);
        if (proofs is null)
            streams.Output.WriteLine("没有密钥文件：证据材料和文书的文件没有核对，只核对了它们的登记。");
        StoreReportText.Write(report, streams.Output);
        return report.IsSound ? ExitCode.Success : ExitCode.Failed;
    }
}
