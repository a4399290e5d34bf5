using System.Text;

namespace Mingjing.Testing.EnforcementActs;

/// <summary>CSV with a broken header, broken rows, quotes, sizes or keys.</summary>
internal static class BrokenCsv
{
    private const string Row = "整行";

    public static IEnumerable<BrokenFile> All => [.. Headers, .. Rows, .. Quotes, .. Sizes, .. Keys];

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
                new ExpectedError(
                    4,
                    "记录编号",
                    "与第 2 行的执法主体代码和记录编号相同而内容不同；保留第 2 行",
                    "XLY-0001"
                )
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

    private static byte[] EditRow(int row, Func<string, string> edit)
    {
        var lines = SampleTable.Acts().CsvText().Split("\r\n");
        lines[row] = edit(lines[row]);
        return Text(string.Join("\r\n", lines));
    }
}
