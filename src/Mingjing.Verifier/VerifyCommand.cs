using Mingjing.Verifier.Matters;

namespace Mingjing.Verifier;

/// <summary>命令 mingjing-verify.</summary>
public static class VerifyCommand
{
    /// <summary>Nothing is wrong.</summary>
    public const int Sound = 0;

    /// <summary>Something is wrong with what was verified.</summary>
    public const int Faulty = 1;

    /// <summary>用法错误.</summary>
    public const int BadUsage = 2;

    private const string Usage = """
        用法：mingjing-verify 路径 [--key 文件] [--since 文件]

          路径           账本导出（文件夹或 ZIP），或者卷宗（ZIP）
          --key 文件     信任此公钥，不用导出所附的 key.txt
          --since 文件   先前保存的检查点（有多个时取最后一个）：核对账本没有回退或改写

        退出状态：0 核验通过，1 发现问题，2 用法错误。
        """;

    /// <summary>Runs one command line. The report goes to <paramref name="output"/>, errors of usage to <paramref name="error"/>.</summary>
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        if (args is ["--help" or "-h"])
        {
            output.WriteLine(Usage);
            return Sound;
        }

        var (path, keyFile, sinceFile) = Read(args);
        if (path is null)
        {
            error.WriteLine(Usage);
            return BadUsage;
        }

        CheckpointKey? key;
        string? since;
        try
        {
            if (!Path.Exists(path))
                throw new FileNotFoundException($"找不到 {path}");
            key = keyFile is null ? null : CheckpointKey.Parse(File.ReadAllText(keyFile).Trim());
            since = sinceFile is null ? null : CheckpointFile.LastOf(sinceFile);
        }
        catch (CheckpointException e)
        {
            error.WriteLine($"{keyFile}：{e.Message}");
            return BadUsage;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error.WriteLine(e.Message);
            return BadUsage;
        }

        var report = IsMatterFile(path)
            ? MatterVerification.Verify(path, key, since)
            : LedgerVerification.Verify(path, key, since);
        ReportText.Write(report, output);
        return report.IsSound ? Sound : Faulty;
    }

    // What cannot be read is reported by whoever reads it next.
    private static bool IsMatterFile(string path)
    {
        try
        {
            return !Directory.Exists(path) && MatterVerification.IsMatterFile(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    // Path stays null where the arguments make no sense.
    private static (string? Path, string? Key, string? Since) Read(IReadOnlyList<string> args)
    {
        string? path = null;
        string? key = null;
        string? since = null;
        for (var i = 0; i < args.Count; i++)
        {
            var value = i + 1 < args.Count ? args[i + 1] : null;
            switch (args[i])
            {
                case "--key" when key is null && value is not null:
                    key = args[++i];
                    break;
                case "--since" when since is null && value is not null:
                    since = args[++i];
                    break;
                case var other when path is null && !other.StartsWith('-'):
                    path = other;
                    break;
                default:
                    return default;
            }
        }

        return (path, key, since);
    }
}
