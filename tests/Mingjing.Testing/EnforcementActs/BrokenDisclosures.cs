namespace Mingjing.Testing.EnforcementActs;

/// <summary>双公示 files with a bad cell, a missing or a doubled column.</summary>
internal static class BrokenDisclosures
{
    public static IEnumerable<BrokenFile> All => [.. PenaltyCells, .. LicenseCells, .. Headers];

    private static IEnumerable<BrokenFile> PenaltyCells =>
        new (string Header, string Value, string Label, string Rule)[]
        {
            ("CF_NR_FK", "0.1234567", "罚款金额（万元）（第7列）", "金额以万元为单位，最多6位小数"),
            ("CF_NR_FK", "-0.5", "罚款金额（万元）", "不能为负"),
            ("CF_NR_FK", "10000000.01", "罚款金额（万元）", "请核对单位（本栏目以万元为单位）"),
            ("CF_NR_FK", "5000元", "罚款金额（万元）", "不是以万元为单位"),
            ("CF_NR_WFFF", "一百", "没收金额（万元）（第8列）", "不是以万元为单位"),
            ("CF_CFLB1", "罚款、罚金", "处罚类别（第2列）", "不在可填的值之中"),
            ("CF_JDRQ", "2024-11-31", "处罚决定日期（第9列）", "不是存在的日期"),
            ("CF_CFJGDM", "11410300XLY000017E", "处罚机关统一社会信用代码（第11列）", "校验位不符"),
            ("CF_CFJGDM", "", "处罚机关统一社会信用代码", "必填"),
            ("CF_WSH", "", "行政处罚决定文书号（第1列）", "必填"),
            ("CF_XDR_SHXYM", "00000000000000000X", "统一社会信用代码（第6列）", "出生日期不存在"),
            ("CF_XDR_SHXYM", "91410300XLY0000251", "统一社会信用代码", "校验位不符"),
        }.Select(c =>
            Row(
                $"{c.Header} {c.Value}",
                () => SampleTable.PenaltyDisclosure().With(1, c.Header, c.Value),
                c.Label,
                c.Rule
            )
        );

    private static IEnumerable<BrokenFile> LicenseCells =>
        new (string Header, string Value, string Label, string Rule)[]
        {
            ("许可决定日期", "2024-02-30", "许可决定日期（第4列）", "不是存在的日期"),
            ("许可机关统一社会信用代码", "1141", "许可机关统一社会信用代码（第6列）", "应为18位"),
            ("行政许可决定文书号", " ", "行政许可决定文书号", "必填"),
            ("统一社会信用代码", "410399198506150025", "统一社会信用代码（第3列）", "公民身份号码校验位不符"),
        }.Select(c =>
            Row(
                $"{c.Header} {c.Value}",
                () => SampleTable.LicenseDisclosure().With(1, c.Header, c.Value),
                c.Label,
                c.Rule
            )
        );

    private static IEnumerable<BrokenFile> Headers =>
        [
            new BrokenFile(
                "双公示 without the body's code",
                () => SampleTable.PenaltyDisclosure().Renamed(h => h is "CF_CFJGDM" ? null : h).Csv(),
                0,
                new ExpectedError(1, "处罚机关统一社会信用代码（CF_CFJGDM）", "缺少必填栏目（按“双公示行政处罚”")
            ),
            new BrokenFile(
                "双公示 without a number",
                () => SampleTable.LicenseDisclosure().Renamed(h => h is "行政许可决定文书号" ? null : h).Csv(),
                0,
                new ExpectedError(1, "行政许可决定文书号", "缺少必填栏目（按“双公示行政许可”")
            ),
            new BrokenFile(
                "双公示 with the old and the new name of the body",
                () => SampleTable.PenaltyDisclosure().Renamed(h => h is "CF_YJ" ? "CF_XZJG" : h).Csv(),
                0,
                new ExpectedError(1, "处罚机关（第10列）", "已在处罚机关（第4列）")
            ),
            new BrokenFile(
                "双公示 with a number twice",
                () =>
                    SampleTable
                        .PenaltyDisclosure()
                        .With(1, "CF_WSH", "河市监罚决〔2024〕1号")
                        .With(1, "CF_NR_FK", "9")
                        .Csv(),
                2,
                new ExpectedError(3, "行政处罚决定文书号", "保留第 2 行")
            ),
        ];

    private static BrokenFile Row(string name, Func<SampleTable> table, string label, string rule) =>
        new($"双公示 {name}", () => table().Csv(), 2, new ExpectedError(3, label, rule));
}
