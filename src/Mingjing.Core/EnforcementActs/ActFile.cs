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
    ) => throw new NotSupportedException(path);

    /// <summary>The same from a stream; <paramref name="fileName"/> is only named in messages.</summary>
    public static ReadResult<Act> ReadAll(
        Stream stream,
        string fileName,
        ActReadOptions? options = null,
        IProgress<long>? bytesRead = null
    ) => throw new NotSupportedException(fileName);

    /// <summary>Row by row with flat memory; the natural key is the caller's business (<c>KeyedActs</c>).</summary>
    public static RecordReader<Act> Open(
        Stream stream,
        string fileName,
        ActReadOptions? options = null,
        IProgress<long>? bytesRead = null
    ) => throw new NotSupportedException(fileName);
}
