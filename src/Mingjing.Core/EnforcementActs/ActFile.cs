using Mingjing.Core.Platform.Tables;

namespace Mingjing.Core.EnforcementActs;

/// <summary>
/// 执法行为记录文件 (import-format §1–§2): CSV, XLSX or NDJSON, our columns or the two 双公示 layouts, told by content.
/// Bad input is answered with <see cref="RowError"/>, never with an exception.
/// </summary>
public static class ActFile
{
    /// <summary>Reads a whole file, with the natural key applied (<see cref="ReadResult{T}.IdenticalRows"/>).</summary>
    /// <param name="path">The file; an absent or unreadable one throws as the file system does.</param>
    /// <param name="options">How to read; null for the defaults.</param>
    /// <param name="bytesRead">Told the bytes consumed so far, now and then.</param>
    public static ReadResult<Act> ReadAll(
        string path,
        ActReadOptions? options = null,
        IProgress<long>? bytesRead = null
    )
    {
        using var stream = File.OpenRead(path);
        return ReadAll(stream, Path.GetFileName(path), options, bytesRead);
    }

    /// <summary>The same from a stream; <paramref name="fileName"/> is only named in messages.</summary>
    public static ReadResult<Act> ReadAll(
        Stream stream,
        string fileName,
        ActReadOptions? options = null,
        IProgress<long>? bytesRead = null
    )
    {
        using var reader = Open(stream, fileName, options, bytesRead);
        return RecordFile.ReadAll(reader, fileName, KeyedActs());
    }

    /// <summary>Row by row with flat memory; the natural key is the caller's business (<see cref="KeyedActs"/>).</summary>
    public static RecordReader<Act> Open(
        Stream stream,
        string fileName,
        ActReadOptions? options = null,
        IProgress<long>? bytesRead = null
    ) => new(stream, fileName, ActLayouts.All, bytesRead, options?.KeepAside ?? false, Completing(options));

    /// <summary>自然键 within one file: 执法主体代码 + 记录编号.</summary>
    public static KeyedRecords<Act> KeyedActs() =>
        new("执法主体代码和记录编号", a => new RecordKey(a.SubjectCode, a.RecordNo), IsSame);

    // 双公示 files lack the columns of the steps: there is nothing to complete.
    internal static Action<Act, RecordLayout<Act>>? Completing(ActReadOptions? options) =>
        options?.Completeness is not { } completeness
            ? null
            : (act, layout) =>
            {
                if (ReferenceEquals(layout, ActLayouts.Standard))
                    completeness.Apply(act);
            };

    private static bool IsSame(Act one, Act other) =>
        ActColumns.All.All(c => string.Equals(c.Format(one), c.Format(other), StringComparison.Ordinal));
}
