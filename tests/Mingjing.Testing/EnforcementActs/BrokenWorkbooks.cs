using System.Text;

namespace Mingjing.Testing.EnforcementActs;

/// <summary>Workbooks that are broken as archives, as XML or in their cells.</summary>
internal static class BrokenWorkbooks
{
    private const string Whole = "整个文件";

    private const string Row = "整行";

    private const int Matter = 7;

    private const int DecidedOn = 11;

    private const int Fine = 14;

    private const string SheetPath = "xl/worksheets/sheet1.xml";

    public static IEnumerable<BrokenFile> All => [.. Archives, .. Parts, .. Cells, .. Shapes, .. Bombs];

    private static IEnumerable<BrokenFile> Archives =>
        [
            File("cut in half", () => Sound()[..(Sound().Length / 2)], 0, new ExpectedError(0, Whole, "已损坏")),
            File("only a zip signature", () => [0x50, 0x4B, 3, 4], 0, new ExpectedError(0, Whole, "已损坏")),
            File("an empty zip", () => RawWorkbook.Zip([]), 0, new ExpectedError(0, Whole, "没有工作簿")),
            File(
                "a zip of other files",
                () => RawWorkbook.Zip([("data.csv", [1])]),
                0,
                new ExpectedError(0, Whole, "没有工作簿")
            ),
            File(
                "a Word document",
                () => RawWorkbook.Zip([("word/document.xml", [1])]),
                0,
                new ExpectedError(0, Whole, "Word")
            ),
            File(
                "an OpenDocument table",
                () => RawWorkbook.Zip([("content.xml", [1])]),
                0,
                new ExpectedError(0, Whole, "OpenDocument")
            ),
            File(
                "an .xlsb workbook",
                () => RawWorkbook.Zip([("xl/workbook.bin", [1])]),
                0,
                new ExpectedError(0, Whole, ".xlsb")
            ),
            File("an old .xls", () => Compound("Workbook"), 0, new ExpectedError(0, Whole, "旧版 .xls")),
            File(
                "a workbook with a password",
                () => Compound("EncryptedPackage"),
                0,
                new ExpectedError(0, Whole, "已加密")
            ),
            File("an encrypted zip", EncryptedZip, 0, new ExpectedError(0, Whole, "已加密")),
        ];

    private static IEnumerable<BrokenFile> Parts =>
        [
            File(
                "no list of parts",
                () => Part("xl/_rels/workbook.xml.rels", null),
                0,
                new ExpectedError(0, Whole, "部件目录")
            ),
            File(
                "no sheet in the list",
                () => Part("xl/workbook.xml", "<workbook xmlns=\"x\"><sheets/></workbook>"),
                0,
                new ExpectedError(0, Whole, "没有工作表")
            ),
            File("the sheet is missing", () => Part(SheetPath, null), 0, new ExpectedError(0, Whole, "找不到工作表")),
            File("the sheet is empty", () => Part(SheetPath, ""), 0, new ExpectedError(0, Whole, "已损坏")),
            File(
                "the sheet is no XML",
                () => Part(SheetPath, "记录编号,执法行为类别"),
                0,
                new ExpectedError(0, Whole, "已损坏")
            ),
            File("a document type in the sheet", DocumentType, 0, new ExpectedError(0, Whole, "已损坏")),
            File("the sheet breaks off in row 3", BreaksOff, 1, new ExpectedError(3, Whole, "其后没有读取")),
            File("bad bytes in the sheet", () => Corrupt(Sound()), 0, new ExpectedError(0, Whole, "已损坏")),
            File("an empty sheet", () => new RawWorkbook().ToBytes(), 0, new ExpectedError(0, Whole, "没有内容")),
            File(
                "the header only",
                () => SampleTable.Acts(0).Workbook().ToBytes(),
                0,
                new ExpectedError(0, Whole, "没有数据行")
            ),
            File("no workbook part", () => Part("xl/workbook.xml", null), 0, new ExpectedError(0, Whole, "没有工作簿")),
            File(
                "styles that are no XML",
                () => Part("xl/styles.xml", "styles"),
                0,
                new ExpectedError(0, Whole, "已损坏")
            ),
            File(
                "shared strings that break off",
                () => Part("xl/sharedStrings.xml", "<sst><si><t>a"),
                0,
                new ExpectedError(0, Whole, "已损坏")
            ),
        ];

    private static IEnumerable<BrokenFile> Cells =>
        [
            Cell("a formula", Fine, "<c r=\"@\"><f>SUM(A1:A2)</f><v>200</v></c>", "罚款金额（O列）", "公式", "200"),
            Cell("a shared formula", Fine, "<c r=\"@\"><f t=\"shared\" si=\"0\"/><v>200</v></c>", "罚款金额", "公式"),
            Cell("a formula of text", Matter, "<c r=\"@\" t=\"str\"><f>A1&amp;B1</f><v>占道</v></c>", "案由", "公式"),
            Cell("an error value", Fine, "<c r=\"@\" t=\"e\"><v>#N/A</v></c>", "罚款金额", "错误值", "#N/A"),
            Cell("a date where text belongs", Matter, "<c r=\"@\" s=\"1\"><v>45000</v></c>", "案由", "单元格是日期"),
            Cell(
                "a number without date format",
                DecidedOn,
                "<c r=\"@\"><v>45607</v></c>",
                "决定日期",
                "日期序号",
                "45607"
            ),
            Cell("a time without date", DecidedOn, "<c r=\"@\" s=\"5\"><v>0.5</v></c>", "决定日期", "只有时间"),
            Cell("29 February 1900", DecidedOn, "<c r=\"@\" s=\"1\"><v>60</v></c>", "决定日期", "不是可能的日期"),
            Cell("a negative date", DecidedOn, "<c r=\"@\" s=\"1\"><v>-5</v></c>", "决定日期", "不是可能的日期"),
            Cell(
                "a date beyond the calendar",
                DecidedOn,
                "<c r=\"@\" s=\"1\"><v>2958466</v></c>",
                "决定日期",
                "不是可能的日期"
            ),
            Cell("a date of 1920", DecidedOn, "<c r=\"@\" s=\"1\"><v>7500</v></c>", "决定日期", "不是存在的日期"),
            Cell(
                "an ISO cell that is no date",
                DecidedOn,
                "<c r=\"@\" t=\"d\"><v>2024-02-30T00:00:00</v></c>",
                "决定日期",
                "不是可能的日期"
            ),
            Cell(
                "an identity number as number",
                6,
                "<c r=\"@\"><v>4.1039919900101E+17</v></c>",
                "相对人代码",
                "超过15位",
                "*"
            ),
            Cell("1e400", Fine, "<c r=\"@\"><v>1e400</v></c>", "罚款金额", "数值无效"),
            Cell("a number that is none", Fine, "<c r=\"@\"><v>12abc</v></c>", "罚款金额", "数值无效"),
            Cell("a shared string that is not there", Matter, "<c r=\"@\" t=\"s\"><v>99</v></c>", "案由", "共享字符串"),
            Cell("a shared string of no number", Matter, "<c r=\"@\" t=\"s\"><v>-1</v></c>", "案由", "共享字符串"),
            Cell("a boolean amount", Fine, "<c r=\"@\" t=\"b\"><v>1</v></c>", "罚款金额", "不是以元"),
            Cell(
                "an escaped control character",
                Matter,
                "<c r=\"@\" t=\"inlineStr\"><is><t>a_x0001_b</t></is></c>",
                "案由",
                "U+0001"
            ),
            Cell(
                "half an escaped pair",
                Matter,
                "<c r=\"@\" t=\"inlineStr\"><is><t>a_xD83D_b</t></is></c>",
                "案由",
                "无法解码"
            ),
            Cell("the same cell twice", Fine, "<c r=\"@\"><v>1</v></c><c r=\"@\"><v>2</v></c>", "罚款金额", "出现两次"),
            Cell("three decimals as number", Fine, "<c r=\"@\" s=\"4\"><v>200.125</v></c>", "罚款金额", "最多2位小数"),
            Cell(
                "two million characters",
                Matter,
                $"<c r=\"@\" t=\"inlineStr\"><is><t>{new string('x', 2_000_000)}</t></is></c>",
                "案由",
                "超过 32767 个字"
            ),
            File(
                "a cell beyond the header",
                () => SampleTable.Acts().Workbook().Put(2, 30, "<c r=\"@\"><v>1</v></c>").ToBytes(),
                2,
                new ExpectedError(3, Row, "表头只有 18 列")
            ),
            File(
                "a cell in the last column of all",
                () => SampleTable.Acts().Workbook().Put(2, 16_383, "<c r=\"@\"><v>1</v></c>").ToBytes(),
                2,
                new ExpectedError(3, Row, "超过上限")
            ),
        ];

    private static IEnumerable<BrokenFile> Shapes =>
        [
            File(
                "merged rows",
                () => Merged("H3:H4"),
                1,
                new ExpectedError(3, Row, "合并单元格（H3:H4）"),
                new ExpectedError(4, Row, "合并单元格（H3:H4）")
            ),
            File("a merged row across", () => Merged("H3:J3"), 2, new ExpectedError(3, Row, "合并单元格（H3:J3）")),
            File(
                "a merged header",
                () => Merged("A1:B1"),
                0,
                new ExpectedError(1, Row, "表头无法读取：本行有合并单元格")
            ),
            File("a merged title", MergedTitle, 0, new ExpectedError(1, Row, "表头无法读取：本行有合并单元格")),
            File(
                "rows out of order",
                () =>
                    Part(
                        SheetPath,
                        SampleTable
                            .Acts()
                            .Workbook()
                            .Sheet()
                            .Replace("<row r=\"3\">", "<row r=\"2\">", StringComparison.Ordinal)
                    ),
                1,
                new ExpectedError(2, Whole, "行号次序错乱")
            ),
            File(
                "a column that does not exist",
                () => SampleTable.Acts().Workbook().Put(2, Fine, "<c r=\"ZZZZ3\"><v>1</v></c>").ToBytes(),
                1,
                new ExpectedError(3, Whole, "单元格地址无效", "ZZZZ3")
            ),
            File("a title above the header", Titled, 0, new ExpectedError(1, Row, "实际在第 2 行")),
        ];

    private static IEnumerable<BrokenFile> Bombs =>
        [
            File("a zip bomb in the sheet", () => Bomb(SheetPath), 0, new ExpectedError(0, Whole, "压缩炸弹")),
            File(
                "a zip bomb in the shared strings",
                () => Bomb("xl/sharedStrings.xml"),
                0,
                new ExpectedError(0, Whole, "压缩炸弹")
            ),
            File("twenty thousand merged areas", ManyMerges, 0, new ExpectedError(0, Whole, "合并单元格超过")),
            File(
                "a thousand levels of XML",
                () => Part(SheetPath, string.Concat(Enumerable.Repeat("<a>", 1000))),
                0,
                new ExpectedError(0, Whole, "嵌套过深")
            ),
        ];

    private static BrokenFile File(string name, Func<byte[]> content, int good, params ExpectedError[] errors) =>
        new("XLSX " + name, content, good, errors);

    // In the second row of three.
    private static BrokenFile Cell(
        string name,
        int column,
        string xml,
        string label,
        string rule,
        string? value = null
    ) =>
        File(
            name,
            () => SampleTable.Acts().Workbook().Put(2, column, xml).ToBytes(),
            2,
            new ExpectedError(3, label, rule, value)
        );

    private static byte[] Sound() => SampleTable.Acts().Workbook().ToBytes();

    private static byte[] Part(string path, string? content)
    {
        var workbook = SampleTable.Acts().Workbook();
        workbook.Parts[path] = content;
        return workbook.ToBytes();
    }

    private static byte[] Merged(string area)
    {
        var workbook = SampleTable.Acts().Workbook();
        workbook.AfterRows = $"<mergeCells count=\"1\"><mergeCell ref=\"{area}\"/></mergeCells>";
        return workbook.ToBytes();
    }

    private static byte[] Titled()
    {
        var table = SampleTable.Acts();
        var workbook = new RawWorkbook();
        workbook.AddRow(["河洛市行政处罚记录"]);
        foreach (var row in table.Rows.Prepend([.. table.Headers]))
            workbook.AddRow(row);
        return workbook.ToBytes();
    }

    private static byte[] MergedTitle()
    {
        var table = SampleTable.Acts();
        var workbook = new RawWorkbook { AfterRows = "<mergeCells><mergeCell ref=\"A1:R1\"/></mergeCells>" };
        workbook.AddRow(["河洛市行政处罚记录"]);
        foreach (var row in table.Rows.Prepend([.. table.Headers]))
            workbook.AddRow(row);
        return workbook.ToBytes();
    }

    private static byte[] ManyMerges()
    {
        var workbook = SampleTable.Acts().Workbook();
        var merges = Enumerable.Range(0, 20_000).Select(i => $"<mergeCell ref=\"A{10 + (2 * i)}:B{11 + (2 * i)}\"/>");
        workbook.AfterRows = $"<mergeCells>{string.Concat(merges)}</mergeCells>";
        return workbook.ToBytes();
    }

    private static byte[] DocumentType()
    {
        var workbook = SampleTable.Acts().Workbook();
        workbook.BeforeSheet = "<!DOCTYPE worksheet [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>";
        return workbook.ToBytes();
    }

    private static byte[] BreaksOff()
    {
        var sheet = SampleTable.Acts().Workbook().Sheet();
        return Part(
            SheetPath,
            sheet[..sheet.IndexOf("<row r=\"3\">", StringComparison.Ordinal)] + "<row r=\"3\"><c></x>"
        );
    }

    // Eighty million spaces pack to some eighty thousand bytes.
    private static byte[] Bomb(string path)
    {
        var workbook = SampleTable.Acts().Workbook();
        workbook.Parts.TryAdd(SheetPath, workbook.Sheet());
        var bomb = new byte[80_000_000];
        bomb.AsSpan().Fill((byte)' ');
        "<a>"u8.CopyTo(bomb);
        return RawWorkbook.Zip(
            workbook.Parts.Select(p =>
                (p.Key, string.Equals(p.Key, path, StringComparison.Ordinal) ? bomb : Encoding.UTF8.GetBytes(p.Value!))
            )
        );
    }

    // Turns over bits in the middle of the packed sheet, which is written last.
    private static byte[] Corrupt(byte[] file)
    {
        var name = file.AsSpan().IndexOf(Encoding.UTF8.GetBytes(SheetPath));
        for (var i = 40; i < 60; i++)
            file[name + SheetPath.Length + i] ^= 0xFF;
        return file;
    }

    // Bit 0 of the flags in each header of the archive.
    private static byte[] EncryptedZip()
    {
        var file = Sound();
        for (var i = 0; i + 10 < file.Length; i++)
        {
            if (file.AsSpan(i).StartsWith<byte>([0x50, 0x4B, 3, 4]))
                file[i + 6] |= 1;
            if (file.AsSpan(i).StartsWith<byte>([0x50, 0x4B, 1, 2]))
                file[i + 8] |= 1;
        }

        return file;
    }

    private static byte[] Compound(string stream)
    {
        var file = new byte[200_000];
        byte[] signature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        signature.CopyTo(file, 0);
        // Across a boundary of the blocks in which the file is searched.
        Encoding.Unicode.GetBytes(stream).CopyTo(file, 65_530);
        return file;
    }
}
