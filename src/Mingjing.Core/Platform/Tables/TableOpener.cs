using System.Text;

namespace Mingjing.Core.Platform.Tables;

/// <summary>Tells by its content what a file is, and opens it.</summary>
internal static class TableOpener
{
    private const int PeekedBytes = 1 << 18;

    private static readonly (byte[] Start, string Name)[] Foreign =
    [
        ([0x25, 0x50, 0x44, 0x46], "PDF"),
        ([0x1F, 0x8B], "gzip 压缩包"),
        ([0x52, 0x61, 0x72, 0x21], "RAR 压缩包"),
        ([0x37, 0x7A, 0xBC, 0xAF], "7z 压缩包"),
        ([0x89, 0x50, 0x4E, 0x47], "图片"),
        ([0xFF, 0xD8, 0xFF], "图片"),
        ([0x53, 0x51, 0x4C, 0x69, 0x74, 0x65], "数据库文件"),
    ];

    /// <exception cref="TableFault">The file is no table.</exception>
    public static TableSource Open(Stream stream, IProgress<long>? progress)
    {
        var peek = new PeekStream(stream, progress);
        var bytes = peek.Peek(PeekedBytes);
        if (bytes.Length == 0)
            throw new TableFault("文件为空（0 字节）");
        if (bytes.StartsWith("PK"u8))
            return new XlsxSource(peek.ToSeekable(), progress);
        if (bytes.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
            throw new TableFault(CompoundFileRule(peek));
        foreach (var (start, name) in Foreign)
        {
            if (bytes.StartsWith(start))
                throw new TableFault($"文件是{name}，不是表格；请用 CSV、XLSX 或 NDJSON 报送");
        }

        if (EncodingProbe.WideEncoding(bytes) is { } wide)
            throw new TableFault($"文件编码是 {wide}；请另存为 UTF-8 或 GB18030");
        return OpenText(peek, bytes);
    }

    private static TableSource OpenText(PeekStream peek, ReadOnlySpan<byte> bytes)
    {
        var mark = bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? 3 : 0;
        peek.SkipPeeked(mark);
        bytes = bytes[mark..];
        var text = bytes.TrimStart(" \t\r\n"u8);
        if (text.IsEmpty)
            throw new TableFault(mark > 0 && bytes.IsEmpty ? "文件只有字节顺序标记（BOM），没有内容" : "文件没有内容");
        switch (text[0])
        {
            case (byte)'{':
                return new JsonSource(peek, isArray: false);
            case (byte)'[' when text[1..].TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)']', ..]:
                return new JsonSource(peek, isArray: true);
            case (byte)'<':
                throw new TableFault("文件是网页或 XML，不是表格；请在表格软件中另存为 .xlsx 或 CSV");
            default:
                return mark > 0 || EncodingProbe.IsUtf8(bytes, peek.PeekedAll)
                    ? new CsvSource(peek, EncodingProbe.Utf8, "UTF-8")
                    : new CsvSource(peek, EncodingProbe.Gb18030, "GB18030");
        }
    }

    // An encrypted workbook and an old .xls share the same container.
    private static string CompoundFileRule(Stream stream)
    {
        var name = Encoding.Unicode.GetBytes("EncryptedPackage");
        var buffer = new byte[1 << 16];
        var kept = 0;
        for (var total = 0L; total < TableLimits.TrustedBytes; )
        {
            var read = stream.Read(buffer.AsSpan(kept));
            if (read == 0)
                break;
            if (buffer.AsSpan(0, kept + read).IndexOf(name) >= 0)
                return "工作簿已加密；请去掉打开密码后再报送";
            total += read;
            var tail = Math.Min(name.Length, kept + read);
            buffer.AsSpan(kept + read - tail, tail).CopyTo(buffer);
            kept = tail;
        }

        return "文件是旧版 .xls（或其他旧版 Office 文件）；请另存为 .xlsx 或 CSV";
    }
}
