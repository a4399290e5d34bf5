using Mingjing.Core.EnforcementActs;

namespace Mingjing.Testing.EnforcementActs;

/// <summary>One bad cell in the second of three rows, in each of the three formats.</summary>
internal static class BrokenCells
{
    private const string NoDate = "不是存在的日期";

    private const string NotListed = "不在可填的值之中";

    private const string NotYuan = "不是以元为单位的金额";

    private static readonly string Long = new('长', 32_768);

    // Header, value, part of the rule.
    private static readonly (string Name, string Header, string Value, string Rule)[] Cells =
    [
        ("30 February", "决定日期", "2026-02-30", NoDate),
        ("29 February of a common year", "决定日期", "2025-02-29", NoDate),
        ("month 13", "决定日期", "2026-13-01", NoDate),
        ("month 0", "决定日期", "2026-00-10", NoDate),
        ("31 April", "立案日期", "2024/4/31", NoDate),
        ("day 0", "立案日期", "2024-04-00", NoDate),
        ("year 0202", "决定日期", "0202-02-12", NoDate),
        ("year 3024", "决定日期", "3024-02-12", NoDate),
        ("two-digit year", "决定日期", "24-02-12", NoDate),
        ("day first", "决定日期", "12/02/2024", NoDate),
        ("six digits", "决定日期", "202402", NoDate),
        ("nine digits", "决定日期", "202402121", NoDate),
        ("mixed marks", "决定日期", "2024-02/12", NoDate),
        ("a date without day", "决定日期", "2024年2月", NoDate),
        ("dots between", "决定日期", "2024.02.12", NoDate),
        ("words", "决定日期", "去年春节", NoDate),
        ("two dates", "决定日期", "2024-02-12至2024-02-13", NoDate),
        ("hour 25", "决定日期", "2024-02-12 25:00", NoDate),
        ("minute 60", "决定日期", "2024-02-12 10:60", NoDate),
        ("a serial number", "决定日期", "45678", "日期序号"),
        ("是 for a date", "听证告知日期", "是", NoDate),
        ("negative", "罚款金额", "-200", "不能为负"),
        ("full-width negative", "罚款金额", "－200", "不能为负"),
        ("three decimals", "罚款金额", "200.005", "最多2位小数"),
        ("three zeros", "罚款金额", "200.000", "最多2位小数"),
        ("words", "罚款金额", "贰佰元", NotYuan),
        ("with 元", "罚款金额", "200元", NotYuan),
        ("with 万", "罚款金额", "5万", NotYuan),
        ("scientific", "罚款金额", "5e4", NotYuan),
        ("bad thousands", "罚款金额", "50,00", NotYuan),
        ("thousands and decimals swapped", "罚款金额", "1.234,50", NotYuan),
        ("two points", "罚款金额", "1.2.3", NotYuan),
        ("point at the end", "罚款金额", "200.", NotYuan),
        ("two amounts", "罚款金额", "200;300", NotYuan),
        ("more than the budget of a city", "罚款金额", "100000000000.01", "超过一千亿元"),
        ("thirty digits", "罚款金额", "999999999999999999999999999999", "超过一千亿元"),
        ("too long for an amount", "罚款金额", "00000000000000000000000000000000000000000200", NotYuan),
        ("maybe", "陈述申辩", "可能", "是/否"),
        ("2", "陈述申辩", "2", "是/否"),
        ("Y", "陈述申辩", "Y", "是/否"),
        ("unknown kind", "执法行为类别", "行政命令", NotListed),
        ("kind 无", "执法行为类别", "无", "必填"),
        ("unknown kind of party", "相对人类型", "外星人", NotListed),
        ("unknown penalty", "处罚种类", "批评教育", NotListed),
        ("one unknown of two penalties", "处罚种类", "罚款;拘役", NotListed),
        ("penalties by 、", "处罚种类", "罚款、警告", NotListed),
        ("only separators", "处罚种类", ";；", "没有填写"),
        ("wrong check digit", "执法主体代码", "11410300XLY000017E", "校验位不符（GB 32100）"),
        ("wrong organization digit", "执法主体代码", "11410300XLY000018D", "校验位不符（GB 11714）"),
        ("letter I", "执法主体代码", "1141030IXLY000017D", "不使用字符“I”"),
        ("letters in the division", "执法主体代码", "1141X300XLY000017D", "区划"),
        ("17 places", "执法主体代码", "11410300XLY000017", "应为18位，这里是17位"),
        ("19 places", "执法主体代码", "11410300XLY000017DD", "应为18位，这里是19位"),
        ("old organization code", "执法主体代码", "XLY00001-7", "旧的组织机构代码"),
        ("old registration number", "执法主体代码", "410300000012345", "旧注册号"),
        ("zeros", "执法主体代码", "000000000000000000", "首位“0”"),
        ("none as subject", "执法主体代码", "无", "必填"),
        ("wrong entrusted body", "受委托组织代码", "11410300XLY000017E", "校验位不符"),
        ("division of five digits", "区划代码", "41030", "6位数字"),
        ("division by name", "区划代码", "河洛市", "6位数字"),
        ("officers by 、", "执法人员证号", "16410399001、16410399002", "分号分隔"),
        ("officers by comma", "执法人员证号", "16410399001,16410399002", "分号分隔"),
        ("officers by space", "执法人员证号", "16410399001 16410399002", "分号分隔"),
        ("no officer", "执法人员证号", "；", "没有填写"),
        ("end before start", "期限中止", "2024-10-20..2024-10-01:鉴定", "止日早于起日"),
        ("no reason", "期限中止", "2024-10-01..2024-10-20", "缺少中止事由"),
        ("empty reason", "期限中止", "2024-10-01..2024-10-20:", "缺少中止事由"),
        ("no end", "期限中止", "2024-10-01:鉴定", "起日..止日"),
        ("impossible start", "期限中止", "2024-02-30..2024-10-20:鉴定", "不是存在的日期"),
        (
            "second interval bad",
            "期限中止",
            "2024-10-01..2024-10-02:鉴定;2024-11-31..2024-12-01:听证",
            "不是存在的日期"
        ),
        ("a dash between", "期限中止", "2024-10-01—2024-10-20:鉴定", "起日..止日"),
        ("number missing", "记录编号", "　", "必填"),
        ("number over 200 characters", "记录编号", new string('9', 201), "最多 200 个字"),
        ("number on two lines", "记录编号", "XLY\n0002", "换行"),
        ("number 无", "记录编号", "无", "必填"),
        ("a formula as text", "案由", "=HYPERLINK(\"x\")", "疑似公式"),
        ("a lost byte", "案由", "占道\uFFFD营", "无法解码"),
        ("32768 characters", "案由", Long, "超过 32767 个字"),
    ];

    // Personal: the value must be masked.
    private static readonly (string Name, string PartyKind, string Value, string Rule)[] Parties =
    [
        ("person, wrong check digit", "自然人", "410399199001010013", "自然人：公民身份号码校验位不符"),
        ("person, born 31 February", "自然人", "410399199002310012", "出生日期不存在"),
        ("person, born 1790", "自然人", "410399179001010012", "出生日期不存在"),
        ("person, 15 digits", "自然人", "410399900101001", "15位旧身份证号"),
        ("person, 17 digits", "自然人", "41039919900101001", "应为18位，这里是17位"),
        ("person, letters", "自然人", "4103991990O1010012", "应为数字"),
        ("person with a credit code", "自然人", "91410300XLY0000250", "自然人"),
        ("organization, wrong check digit", "法人", "91410300XLY0000251", "组织：统一社会信用代码校验位不符"),
        ("organization with an identity number", "法人", "410399199001010012", "相对人是组织"),
        ("other organization, 16 places", "其他组织", "91410300XLY00002", "应为18位"),
        ("sole proprietor, wrong identity number", "个体工商户", "410399199001010013", "公民身份号码校验位不符"),
        ("sole proprietor, wrong credit code", "个体工商户", "92410300XLY000033Q", "统一社会信用代码校验位不符"),
        ("unknown kind, wrong number", "", "410399199001010013", "公民身份号码校验位不符"),
        ("masked already", "自然人", "4103**********0012", "应为数字"),
    ];

    public static IEnumerable<BrokenFile> All =>
        Cells
            .SelectMany(c =>
                InEachFormat(c.Name, () => SampleTable.Acts().With(1, c.Header, c.Value), c.Header, c.Rule)
            )
            .Concat(
                Parties.SelectMany(p =>
                    InEachFormat(
                        p.Name,
                        () => SampleTable.Acts().With(1, "相对人类型", p.PartyKind).With(1, "相对人代码", p.Value),
                        "相对人代码",
                        p.Rule,
                        "*"
                    )
                )
            );

    private static IEnumerable<BrokenFile> InEachFormat(
        string name,
        Func<SampleTable> table,
        string header,
        string rule,
        string? value = null
    )
    {
        yield return new BrokenFile(
            $"CSV {header}: {name}",
            () => table().Csv(),
            2,
            new ExpectedError(3, $"{header}（第", rule, value)
        );
        yield return new BrokenFile(
            $"XLSX {header}: {name}",
            () => table().Workbook().ToBytes(),
            2,
            new ExpectedError(
                3,
                $"{header}（{RawWorkbook.Address(table().Headers.ToList().IndexOf(header), 1)[..^1]}列",
                rule,
                value
            )
        );
        yield return new BrokenFile(
            $"NDJSON {header}: {name}",
            () => table().Ndjson(h => ActColumns.ByHeader[h].Name),
            2,
            new ExpectedError(2, $"{header}（{ActColumns.ByHeader[header].Name}", rule, value)
        );
    }
}
