namespace Mingjing.Verifier.Matters;

/// <summary>
/// 卷宗的核验: reads a matter file once from end to end, with memory that does not grow with its files. Everything that is wrong is reported,
/// nothing is thrown for what a file holds.
/// </summary>
public static class MatterVerification
{
    private const int Buffer = 128 << 10;

    /// <summary>Whether a file begins as a matter file does: with its index.</summary>
    public static bool IsMatterFile(string path)
    {
        var beginning = StoredZip.Local(new StoredMember(MatterForm.Index, 0, 0, 0));
        var found = new byte[beginning.Length];
        using var file = Open(path);
        return file.ReadAtLeast(found, found.Length, throwOnEndOfStream: false) == found.Length
            && found.AsSpan(0, sizeof(uint)).SequenceEqual(beginning.AsSpan(0, sizeof(uint)))
            && found.AsSpan(StoredZip.LocalSize).SequenceEqual(beginning.AsSpan(StoredZip.LocalSize));
    }

    /// <summary>Verifies the matter file at a path.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="key">The key to trust instead of the file's own; what a file says of itself proves nothing against whoever made it.</param>
    /// <param name="since">A signed checkpoint kept from earlier: only a full export can be compared with it.</param>
    public static VerificationReport Verify(string path, CheckpointKey? key = null, string? since = null)
    {
        try
        {
            using var file = Open(path);
            return Verify(file, key, since);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new VerificationReport
            {
                Key = key,
                IsKeyGiven = key is not null,
                FaultCount = 1,
                Faults = [new VerificationFault(FaultCodes.FileUnreadable, $"无法读取卷宗：{e.Message}")],
            };
        }
    }

    /// <inheritdoc cref="Verify(string, CheckpointKey?, string?)"/>
    /// <param name="file">From its beginning; read to its end, and left open.</param>
    public static VerificationReport Verify(Stream file, CheckpointKey? key = null, string? since = null)
    {
        var reading = new MatterReading(new BufferedStream(file, Buffer), key);
        if (since is not null)
            reading.Faults.Add(FaultCodes.SinceUnusable, "卷宗不能与先前的检查点核对，请用完整导出");
        reading.Run();
        return reading.Complete();
    }

    private static FileStream Open(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
}
