using System.Text;

namespace Mingjing.Verifier;

/// <summary>
/// 账本导出的核验: reads an export from end to end, with memory that does not grow with it. Everything that is wrong is reported, nothing is
/// thrown for what a file holds.
/// </summary>
public static class LedgerVerification
{
    private const int EntryLimit = 16 << 20;
    private const int KeyLimit = 4096;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Verifies a folder or a ZIP.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="key">The key to trust instead of the export's own; what an export says of itself proves nothing against whoever made it.</param>
    /// <param name="since">A signed checkpoint kept from earlier, as text; only for a full export.</param>
    public static VerificationReport Verify(string path, CheckpointKey? key = null, string? since = null)
    {
        try
        {
            using var files = ExportFiles.At(path);
            return Verify(files, key, since);
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            return Failed(key, FaultCodes.FileUnreadable, $"无法读取导出：{e.Message}");
        }
    }

    /// <inheritdoc cref="Verify(string, CheckpointKey?, string?)"/>
    public static VerificationReport Verify(ExportFiles files, CheckpointKey? key = null, string? since = null)
    {
        var isPartial = files.Names.Contains(ExportFiles.Proofs, StringComparer.Ordinal);
        if (isPartial == files.Names.Contains(ExportFiles.Entries, StringComparer.Ordinal))
            return Failed(
                key,
                FaultCodes.KindUnclear,
                $"导出中应有 {ExportFiles.Entries}（完整导出）或 {ExportFiles.Proofs}（部分导出）之一"
            );
        string[] wanted =
        [
            isPartial ? ExportFiles.Proofs : ExportFiles.Entries,
            ExportFiles.Checkpoints,
            ExportFiles.Key,
        ];
        foreach (var name in wanted)
        {
            var count = files.Names.Count(n => string.Equals(n, name, StringComparison.Ordinal));
            if (count == 0)
                return Failed(key, FaultCodes.FileMissing, $"导出中缺少 {name}");
            if (count > 1)
                return Failed(key, FaultCodes.FileDoubled, $"导出中有不止一个 {name}");
        }

        try
        {
            var report = VerifyFiles(files, isPartial, key, since);
            return report with { Unread = [.. files.Names.Except(wanted, StringComparer.Ordinal)] };
        }
        catch (CheckpointException e)
        {
            return Failed(key, FaultCodes.KeyInvalid, $"{ExportFiles.Key} 不可用：{e.Message}");
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            return Failed(key, FaultCodes.FileUnreadable, $"无法读取导出：{e.Message}");
        }
    }

    private static VerificationReport VerifyFiles(
        ExportFiles files,
        bool isPartial,
        CheckpointKey? given,
        string? since
    )
    {
        var own = ReadKey(files);
        var key = given ?? own;
        using var checkpoints = files.Open(ExportFiles.Checkpoints);
        var report = isPartial
            ? Partial(files, key, CheckpointFile.Read(checkpoints), since)
            : Full(files, key, CheckpointFile.Read(checkpoints), since);
        report = report with { IsKeyGiven = given is not null };
        return string.Equals(own.ToText(), key.ToText(), StringComparison.Ordinal)
            ? report
            : With(report, FaultCodes.KeyDiffers, $"导出所附公钥 {own.ToText()} 不是指定的公钥");
    }

    private static VerificationReport Full(
        ExportFiles files,
        CheckpointKey key,
        IEnumerable<string> checkpoints,
        string? since
    )
    {
        using var replay = new LedgerReplay(key, checkpoints, since);
        using var stream = files.Open(ExportFiles.Entries);
        var lines = new LineReader(stream, EntryLimit);
        while (lines.TryRead(out var line))
            replay.Append(line);
        if (lines.Problem is { } problem)
            replay.Report(FaultCodes.LineBroken, $"{ExportFiles.Entries}：{problem}");
        return replay.Complete();
    }

    private static VerificationReport Partial(
        ExportFiles files,
        CheckpointKey key,
        IEnumerable<string> checkpoints,
        string? since
    )
    {
        var replay = new ProofReplay(key, checkpoints);
        if (since is not null)
            replay.Report(FaultCodes.SinceUnusable, "部分导出不能与先前的检查点核对，请用完整导出");
        using var stream = files.Open(ExportFiles.Proofs);
        var lines = new LineReader(stream, EntryLimit);
        while (lines.TryRead(out var line))
            replay.Append(line);
        if (lines.Problem is { } problem)
            replay.Report(FaultCodes.LineBroken, $"{ExportFiles.Proofs}：{problem}");
        return replay.Complete();
    }

    private static CheckpointKey ReadKey(ExportFiles files)
    {
        using var stream = files.Open(ExportFiles.Key);
        var lines = new LineReader(stream, KeyLimit);
        if (!lines.TryRead(out var line))
            throw new CheckpointException(lines.Problem ?? "文件是空的");
        CheckpointKey key;
        try
        {
            key = CheckpointKey.Parse(Utf8.GetString(line));
        }
        catch (DecoderFallbackException)
        {
            throw new CheckpointException("不是 UTF-8 文本");
        }

        return !lines.TryRead(out _) && lines.Problem is null ? key : throw new CheckpointException("应只有一行");
    }

    private static bool IsUnreadable(Exception e) =>
        e is IOException or InvalidDataException or UnauthorizedAccessException or NotSupportedException;

    private static VerificationReport Failed(CheckpointKey? key, string code, string message) =>
        With(new VerificationReport { Key = key, IsKeyGiven = key is not null }, code, message);

    private static VerificationReport With(VerificationReport report, string code, string message) =>
        report with
        {
            FaultCount = report.FaultCount + 1,
            Faults = [new VerificationFault(code, message), .. report.Faults],
        };
}
