using Mingjing.Core.Platform.Tables;

namespace Mingjing.Core.EnforcementActs;

/// <summary>举报移送办理记录文件 (law-rules §2.2): the second small file, read by the same machinery.</summary>
public static class ReportFile
{
    /// <summary>Reads a whole file; the key is 主体代码 + 编号.</summary>
    public static ReadResult<ReportRecord> ReadAll(string path, IProgress<long>? bytesRead = null) =>
        throw new NotSupportedException(path);

    /// <summary>The same from a stream; <paramref name="fileName"/> is only named in messages.</summary>
    public static ReadResult<ReportRecord> ReadAll(Stream stream, string fileName, IProgress<long>? bytesRead = null) =>
        throw new NotSupportedException(fileName);
}
