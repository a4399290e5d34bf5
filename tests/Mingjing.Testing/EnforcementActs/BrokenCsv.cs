using System.Text;

namespace Mingjing.Testing.EnforcementActs;

/// <summary>Files of text that are broken as a whole or row by row.</summary>
internal static class BrokenCsv
{
    private const string Whole = "整个文件";

    private const string Row = "整行";

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    private static readonly byte[] HalfCharacter = [0xE5, 0x8D];

    public static IEnumerable<BrokenFile> All =>
        [.. NoTable, .. Encodings, .. Headers, .. Rows, .. Quotes, .. Sizes, .. Keys];

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

    private static IEnumerable<BrokenFile> Headers =>
        [
            .. new[] { "记录编号", "执法行为类别", "执法主体代码" }.Select(missing =>
                File(
                    $"without {missing}",
                    () =>
                        SampleTable
                            .Acts()
                            .Renamed(h => string.Equals(h, missing, StringComparison.Ordinal) ? null : h)
                            .Csv(),
                    0,
                    new ExpectedError(1, missing, "缺少必填栏目（按“执法行为记录”")
                )
            ),
            File(
                "without two required columns",
                () => SampleTable.Acts().Renamed(h => h is "记录编号" or "执法主体代码" ? null : h).Csv(),
                0,
                new ExpectedError(1, "记录编号", "缺少必填栏目"),
                new ExpectedError(1, "执法主体代码", "缺少必填栏目")
            ),
            File(
                "the same header twice",
                () => SampleTable.Acts().Renamed(h => h is "立案日期" ? "决定日期" : h).Csv(),
                0,
                new ExpectedError(1, "决定日期（第12列）", "已在决定日期（第9列）")
            ),
            File(
                "a header and its JSON name",
                () => SampleTable.Acts().Renamed(h => h is "立案日期" ? "decidedOn" : h).Csv(),
                0,
                new ExpectedError(1, "决定日期（第12列）", "表头重复")
            ),
            File(
                "a title above the header",
                () => [.. Text("河洛市2024年行政处罚记录\r\n\r\n"), .. SampleTable.Acts().Csv()],
                0,
                new ExpectedError(1, Row, "实际在第 3 行", "河洛市2024年")
            ),
            File(
                "the header behind the data",
                () => Text(string.Join("\r\n", SampleTable.Acts().CsvText().Trim().Split("\r\n").Reverse())),
                0,
                new ExpectedError(1, Row, "实际在第 4 行")
            ),
            .. new[] { (";", "以分号"), ("\t", "以制表符"), ("，", "以全角逗号"), ("|", "以竖线") }.Select(s =>
                File(
                    $"separated {s.Item2}",
                    () => Text(SampleTable.Acts().CsvText(s.Item1)),
                    0,
                    new ExpectedError(1, Row, s.Item2)
                )
            ),
            File(
                "no header at all",
                () => Text("XLY-1,行政处罚,11410300XLY000017D\r\n"),
                0,
                new ExpectedError(1, Row, "未识别出版式")
            ),
        ];

    private static IEnumerable<BrokenFile> Rows =>
        [
            File(
                "a cell too few",
                () => EditRow(2, r => r.Replace(",占道经营", "", StringComparison.Ordinal)),
                2,
                new ExpectedError(3, Row, "只有 17 个单元格，表头有 18 列")
            ),
            File(
                "cells cut off",
                () => EditRow(2, r => "XLY-0002,行政处罚,11410300XLY000017D"),
                2,
                new ExpectedError(3, Row, "只有 3 个单元格")
            ),
            File(
                "cells too many",
                () => EditRow(2, r => r + ",多出来的"),
                2,
                new ExpectedError(3, Row, "有 19 个单元格，表头只有 18 列")
            ),
            File(
                "a comma inside a name",
                () => EditRow(2, r => r.Replace("占道经营", "占道,经营", StringComparison.Ordinal)),
                2,
                new ExpectedError(3, Row, "表头只有 18 列")
            ),
            File(
                "NUL in a cell",
                () => EditRow(2, r => r.Replace("占道", "占\0道", StringComparison.Ordinal)),
                2,
                new ExpectedError(3, "案由", "U+0000")
            ),
            File(
                "bell in a cell",
                () => EditRow(2, r => r.Replace("占道", "占\a道", StringComparison.Ordinal)),
                2,
                new ExpectedError(3, "案由", "U+0007")
            ),
            File(
                "three errors in one row",
                () =>
                    SampleTable.Acts().With(1, "决定日期", "x").With(1, "罚款金额", "y").With(1, "区划代码", "z").Csv(),
                2,
                new ExpectedError(3, "决定日期", "不是存在的日期"),
                new ExpectedError(3, "罚款金额", "不是以元"),
                new ExpectedError(3, "区划代码", "6位数字")
            ),
            File(
                "every row bad",
                () =>
                    SampleTable.Acts().With(0, "罚款金额", "x").With(1, "罚款金额", "x").With(2, "罚款金额", "x").Csv(),
                0,
                new ExpectedError(2, "罚款金额", "不是以元"),
                new ExpectedError(3, "罚款金额", "不是以元"),
                new ExpectedError(4, "罚款金额", "不是以元")
            ),
            File(
                "a row of one cell",
                () => EditRow(2, _ => "XLY-0002"),
                2,
                new ExpectedError(3, Row, "只有 1 个单元格")
            ),
            File(
                "a total below",
                () => [.. SampleTable.Acts().Csv(), .. Text("合计,,,,,,,,,,,,,,600.00,,,\r\n")],
                3,
                new ExpectedError(5, "执法行为类别", "必填"),
                new ExpectedError(5, "执法主体代码", "必填")
            ),
        ];

    private static IEnumerable<BrokenFile> Quotes =>
        [
            File(
                "a quote that never closes",
                () => EditRow(2, r => r.Replace("占道", "\"占道", StringComparison.Ordinal)),
                2,
                new ExpectedError(3, "案由", "引号没有闭合")
            ),
            File(
                "a quote that never closes in the last row",
                () => EditRow(3, r => r.Replace("占道", "\"占道", StringComparison.Ordinal)),
                2,
                new ExpectedError(4, "案由", "引号没有闭合")
            ),
            File(
                "a quote that another row closes",
                () =>
                    EditRow(
                        2,
                        r =>
                            r.Replace("占道", "\"占道", StringComparison.Ordinal)
                            + "\r\n"
                            + r.Replace("0002", "0009", StringComparison.Ordinal)
                                .Replace("占道经营", "\"占道\"", StringComparison.Ordinal)
                    ),
                3,
                new ExpectedError(3, "案由", "引号之后还有内容")
            ),
            File(
                "text behind a quote",
                () => EditRow(2, r => r.Replace("占道经营", "\"占道\"经营", StringComparison.Ordinal)),
                2,
                new ExpectedError(3, "案由", "引号之后还有内容")
            ),
            File(
                "a quote in the header that never closes",
                () => Text("\"" + SampleTable.Acts().CsvText()),
                0,
                new ExpectedError(1, Row, "引号没有闭合")
            ),
        ];

    private static IEnumerable<BrokenFile> Sizes =>
        [
            File(
                "10 MB in a cell",
                () => EditRow(2, r => r.Replace("占道经营", new string('x', 10 << 20), StringComparison.Ordinal)),
                2,
                new ExpectedError(3, "案由", "一行超过 1048576 个字")
            ),
            File(
                "10 MB in a quoted cell",
                () =>
                    EditRow(
                        2,
                        r => r.Replace("占道经营", $"\"{new string('x', 10 << 20)}\"", StringComparison.Ordinal)
                    ),
                2,
                new ExpectedError(3, "案由", "过长")
            ),
            File(
                "10 MB in the header",
                () =>
                    Text(
                        SampleTable
                            .Acts()
                            .CsvText()
                            .Replace("案由", new string('x', 10 << 20), StringComparison.Ordinal)
                    ),
                0,
                new ExpectedError(1, Row, "一行超过")
            ),
            File(
                "a hundred thousand columns",
                () => Text("记录编号," + string.Join(',', Enumerable.Range(0, 100_000)) + "\r\nXLY-1\r\n"),
                0,
                new ExpectedError(1, Row, "有 100001 列，超过上限")
            ),
            File(
                "a row of a hundred thousand cells",
                () => EditRow(2, r => r + new string(',', 100_000)),
                2,
                new ExpectedError(3, Row, "超过上限")
            ),
            File(
                "a line of three million commas",
                () => EditRow(2, r => r + new string(',', 3_000_000)),
                2,
                new ExpectedError(3, Row, "一行超过")
            ),
            File(
                "a million quotes",
                () =>
                    EditRow(
                        2,
                        r => r.Replace("占道经营", "\"" + new string('"', 999_998) + "\"", StringComparison.Ordinal)
                    ),
                2,
                new ExpectedError(3, "案由", "超过 32767 个字")
            ),
        ];

    private static IEnumerable<BrokenFile> Keys =>
        [
            File(
                "a key twice with other content",
                () => SampleTable.Acts().With(2, "记录编号", "XLY-0001").With(2, "罚款金额", "300").Csv(),
                2,
                new ExpectedError(4, "记录编号", "与第 2 行主体和编号相同而内容不同；保留第 2 行", "XLY-0001")
            ),
            File(
                "a key three times",
                () =>
                    SampleTable
                        .Acts()
                        .With(1, "记录编号", "XLY-0001")
                        .With(1, "罚款金额", "300")
                        .With(2, "记录编号", "XLY-0001")
                        .With(2, "罚款金额", "400")
                        .Csv(),
                1,
                new ExpectedError(3, "记录编号", "保留第 2 行"),
                new ExpectedError(4, "记录编号", "保留第 2 行")
            ),
            File(
                "a key again in full width",
                () => SampleTable.Acts().With(2, "记录编号", "ＸLY-０００１").With(2, "罚款金额", "300").Csv(),
                2,
                new ExpectedError(4, "记录编号", "保留第 2 行")
            ),
        ];

    private static BrokenFile File(string name, Func<byte[]> content, int good, params ExpectedError[] errors) =>
        new("CSV " + name, content, good, errors);

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] WithMark(Encoding encoding) =>
        [.. encoding.GetPreamble(), .. SampleTable.Acts().Csv(encoding)];

    private static byte[] EditRow(int row, Func<string, string> edit)
    {
        var lines = SampleTable.Acts().CsvText().Split("\r\n");
        lines[row] = edit(lines[row]);
        return Text(string.Join("\r\n", lines));
    }

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
