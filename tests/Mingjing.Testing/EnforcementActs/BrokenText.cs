using System.Text;

namespace Mingjing.Testing.EnforcementActs;

/// <summary>Files that are no table, or text in a wrong or damaged encoding.</summary>
internal static class BrokenText
{
    private const string Whole = "整个文件";

    private const string Row = "整行";

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    private static readonly byte[] HalfCharacter = [0xE5, 0x8D];

    public static IEnumerable<BrokenFile> All => [.. NoTable, .. Encodings];

    private static IEnumerable<BrokenFile> NoTable =>
        [
            File("0 bytes", () => [], 0, new ExpectedError(0, Whole, "0 字节")),
            File("only a byte order mark", () => [0xEF, 0xBB, 0xBF], 0, new ExpectedError(0, Whole, "BOM")),
            File("only white space", () => Text(" \r\n\r\n\t"), 0, new ExpectedError(0, Whole, "没有内容")),
            File("only commas", () => Text(",,,,\r\n,,,,\r\n"), 0, new ExpectedError(0, Whole, "没有内容")),
            File("only the header", () => SampleTable.Acts(0).Csv(), 0, new ExpectedError(0, Whole, "没有数据行")),
            File("PDF", () => Text("%PDF-1.7\n%âãÏÓ\n1 0 obj"), 0, new ExpectedError(0, Whole, "PDF")),
            File("gzip", () => [0x1F, 0x8B, 8, 0, 0, 0, 0, 0], 0, new ExpectedError(0, Whole, "gzip")),
            File("RAR", () => Text("Rar!\u001A\u0007\u0001"), 0, new ExpectedError(0, Whole, "RAR")),
            File("7z", () => [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], 0, new ExpectedError(0, Whole, "7z")),
            File("PNG", () => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], 0, new ExpectedError(0, Whole, "图片")),
            File("JPEG", () => [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10], 0, new ExpectedError(0, Whole, "图片")),
            File("SQLite", () => Text("SQLite format 3\0"), 0, new ExpectedError(0, Whole, "数据库")),
            File("web page", () => Text("<html><table><tr><td>记录编号"), 0, new ExpectedError(0, Whole, "网页或 XML")),
            File(
                "XML workbook of 2003",
                () => Text("<?xml version=\"1.0\"?><Workbook/>"),
                0,
                new ExpectedError(0, Whole, "网页或 XML")
            ),
            File(
                "a letter",
                () => Text("关于报送执法数据的函\r\n各单位：\r\n请报送。\r\n"),
                0,
                new ExpectedError(1, Row, "未识别出版式")
            ),
            File(
                "another table",
                () => Text("姓名,年龄\r\n张三,30\r\n"),
                0,
                new ExpectedError(1, Row, "未识别出版式", "姓名")
            ),
            File("random bytes", RandomBytes, 0, new ExpectedError(1, Row, "未识别出版式")),
        ];

    private static IEnumerable<BrokenFile> Encodings =>
        [
            File("UTF-16 little end", () => WithMark(Encoding.Unicode), 0, new ExpectedError(0, Whole, "UTF-16")),
            File("UTF-16 big end", () => WithMark(Encoding.BigEndianUnicode), 0, new ExpectedError(0, Whole, "UTF-16")),
            File(
                "UTF-16 without mark",
                () => SampleTable.Acts().Csv(Encoding.Unicode),
                0,
                new ExpectedError(0, Whole, "UTF-16")
            ),
            File("UTF-32", () => WithMark(Encoding.UTF32), 0, new ExpectedError(0, Whole, "UTF-32")),
            File(
                "Big5",
                () => SampleTable.Acts().Csv(CodePagesEncodingProvider.Instance.GetEncoding("big5")!),
                0,
                new ExpectedError(1, Row, "按 GB18030 解码")
            ),
            File(
                "UTF-8 read as Latin-1 and saved again",
                () => Text(Encoding.Latin1.GetString(SampleTable.Acts().Csv())),
                0,
                new ExpectedError(1, Row, "未识别出版式")
            ),
            File(
                "half a character in a cell",
                () => Damaged("占道经营", 2),
                2,
                new ExpectedError(3, "案由（第8列）", "无法解码", "\uFFFD")
            ),
            File(
                "half a character in the last cell of all",
                () => Damaged("占道经营", 3),
                2,
                new ExpectedError(4, "案由（第8列）", "无法解码")
            ),
            File(
                "half a character in an unknown column",
                () =>
                    Replace(
                        Text(
                            "备注二,"
                                + SampleTable.Acts().CsvText().Replace("\nXLY", "\n好的,XLY", StringComparison.Ordinal)
                        ),
                        "好的",
                        1
                    ),
                2,
                new ExpectedError(2, "备注二（第1列）", "无法解码", "*")
            ),
            File(
                "half a character in the header",
                () => Damaged("案由", 1),
                0,
                new ExpectedError(1, "第8列", "表头有无法解码")
            ),
            File(
                "half a GB18030 character",
                () => Replace(SampleTable.Acts().Csv(Gb18030), Gb18030.GetBytes("占道经营"), 2, [0xD5, 0xBC, 0xFF]),
                2,
                new ExpectedError(3, "案由（第8列）", "无法解码")
            ),
            File(
                "a row of GB18030 in UTF-8",
                () => [.. SampleTable.Acts(2).Csv(), .. LastRow(Gb18030)],
                2,
                new ExpectedError(4, "执法行为类别", "无法解码"),
                new ExpectedError(4, "相对人类型", "无法解码"),
                new ExpectedError(4, "相对人名称", "无法解码", "*"),
                new ExpectedError(4, "案由", "无法解码"),
                new ExpectedError(4, "陈述申辩", "无法解码"),
                new ExpectedError(4, "决定结果", "无法解码"),
                new ExpectedError(4, "处罚种类", "无法解码")
            ),
        ];

    private static BrokenFile File(string name, Func<byte[]> content, int good, params ExpectedError[] errors) =>
        new("CSV " + name, content, good, errors);

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] WithMark(Encoding encoding) =>
        [.. encoding.GetPreamble(), .. SampleTable.Acts().Csv(encoding)];

    private static byte[] LastRow(Encoding encoding)
    {
        var table = SampleTable.Acts();
        table.Rows.RemoveAt(0);
        table.Rows.RemoveAt(0);
        return encoding.GetBytes(table.CsvText().Split("\r\n")[1] + "\r\n");
    }

    private static byte[] Damaged(string text, int occurrence) => Replace(SampleTable.Acts().Csv(), text, occurrence);

    private static byte[] Replace(byte[] file, string text, int occurrence) =>
        Replace(file, Text(text), occurrence, [.. HalfCharacter, .. Text("x")]);

    private static byte[] Replace(byte[] file, byte[] old, int occurrence, byte[] replacement)
    {
        var at = -1;
        for (var found = 0; found < occurrence; found++)
            at += 1 + file.AsSpan(at + 1).IndexOf(old);
        return [.. file[..at], .. replacement, .. file[(at + old.Length)..]];
    }

    private static byte[] RandomBytes()
    {
        var bytes = new byte[5000];
        new Random(7).NextBytes(bytes);
        // No byte that would make it look like another format or like UTF-16.
        return [(byte)'q', .. bytes.Where(b => b is not (0 or (byte)'"' or (byte)'\r' or (byte)'\n'))];
    }
}
