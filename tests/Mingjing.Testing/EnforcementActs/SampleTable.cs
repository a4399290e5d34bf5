using System.Text;
using System.Text.Json;

namespace Mingjing.Testing.EnforcementActs;

/// <summary>A small table of texts, written by code that shares nothing with the readers.</summary>
public sealed class SampleTable
{
    private static readonly JsonSerializerOptions Relaxed = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private SampleTable(IReadOnlyList<string> headers, List<string?[]> rows)
    {
        Headers = headers;
        Rows = rows;
    }

    public IReadOnlyList<string> Headers { get; }

    public IList<string?[]> Rows { get; }

    /// <summary>Penalties of a fictitious body; every cell is sound.</summary>
    public static SampleTable Acts(int rows = 3) =>
        new(
            [
                "记录编号",
                "执法行为类别",
                "执法主体代码",
                "执法人员证号",
                "相对人类型",
                "相对人名称",
                "相对人代码",
                "案由",
                "立案日期",
                "听证告知日期",
                "陈述申辩",
                "决定日期",
                "决定结果",
                "处罚种类",
                "罚款金额",
                "区划代码",
                "期限中止",
                "受委托组织代码",
            ],
            [.. Enumerable.Range(1, rows).Select(ActRow)]
        );

    /// <summary>The penalties of a 双公示 file, by code.</summary>
    public static SampleTable PenaltyDisclosure(int rows = 3) =>
        new(
            [
                "CF_WSH",
                "CF_CFLB1",
                "CF_SY",
                "CF_YJ",
                "CF_XDR_MC",
                "CF_XDR_SHXYM",
                "CF_NR_FK",
                "CF_NR_WFFF",
                "CF_JDRQ",
                "CF_CFJG",
                "CF_CFJGDM",
            ],
            [.. Enumerable.Range(1, rows).Select(PenaltyRow)]
        );

    /// <summary>The licences of a 双公示 file, by Chinese header.</summary>
    public static SampleTable LicenseDisclosure(int rows = 3) =>
        new(
            [
                "行政许可决定文书号",
                "行政相对人名称",
                "统一社会信用代码",
                "许可决定日期",
                "许可机关",
                "许可机关统一社会信用代码",
            ],
            [.. Enumerable.Range(1, rows).Select(LicenseRow)]
        );

    /// <summary>举报移送办理记录.</summary>
    public static SampleTable Reports(int rows = 3) =>
        new(
            [
                "编号",
                "收到日期",
                "来源",
                "主体代码",
                "执法领域",
                "处理结果",
                "决定是否立案日期",
                "延长批准日期",
                "告知日期",
            ],
            [.. Enumerable.Range(1, rows).Select(ReportRow)]
        );

    public string? this[int row, string header]
    {
        get => Rows[row][IndexOf(header)];
        set => Rows[row][IndexOf(header)] = value;
    }

    /// <summary>The same table with one cell changed.</summary>
    public SampleTable With(int row, string header, string? value)
    {
        this[row, header] = value;
        return this;
    }

    /// <summary>The same table under other headers or without some of them.</summary>
    public SampleTable Renamed(Func<string, string?> nameOf)
    {
        var kept = Headers.Select((h, i) => (Name: nameOf(h), Index: i)).Where(p => p.Name is not null).ToArray();
        return new SampleTable(
            [.. kept.Select(p => p.Name!)],
            [.. Rows.Select(r => kept.Select(p => r[p.Index]).ToArray())]
        );
    }

    public byte[] Csv(Encoding? encoding = null) => (encoding ?? Encoding.UTF8).GetBytes(CsvText());

    /// <param name="separator">Between cells.</param>
    /// <param name="lineEnd">After each row.</param>
    public string CsvText(string separator = ",", string lineEnd = "\r\n") =>
        string.Concat(Rows.Prepend([.. Headers]).Select(r => string.Join(separator, r.Select(Quoted)) + lineEnd));

    public byte[] Ndjson(Func<string, string> nameOf) =>
        Encoding.UTF8.GetBytes(
            string.Concat(Rows.Select(r => JsonSerializer.Serialize(Members(r, nameOf), Relaxed) + "\n"))
        );

    public byte[] JsonArray(Func<string, string> nameOf) =>
        JsonSerializer.SerializeToUtf8Bytes(Rows.Select(r => Members(r, nameOf)), Relaxed);

    public RawWorkbook Workbook()
    {
        var workbook = new RawWorkbook();
        foreach (var row in Rows.Prepend([.. Headers]))
            workbook.AddRow(row);
        return workbook;
    }

    private int IndexOf(string header) => Headers.ToList().IndexOf(header);

    private Dictionary<string, string> Members(string?[] row, Func<string, string> nameOf) =>
        Headers
            .Select((h, i) => (h, row[i]))
            .Where(p => p.Item2 is not null)
            .ToDictionary(p => nameOf(p.h), p => p.Item2!, StringComparer.Ordinal);

    private static string Quoted(string? cell) =>
        cell is not null && cell.AsSpan().IndexOfAny(",\"\r\n") >= 0
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell ?? "";

    private static string?[] ActRow(int number) =>
        [
            $"XLY-{number:0000}",
            "行政处罚",
            "11410300XLY000017D",
            "16410399001;16410399002",
            "自然人",
            "张三",
            "410399199001010012",
            "占道经营",
            "2024-09-09",
            "2024-10-08",
            "是",
            "2024-11-11",
            "予以处罚",
            "罚款",
            "200.00",
            "419901",
            null,
            null,
        ];

    private static string?[] PenaltyRow(int number) =>
        [
            $"河市监罚决〔2024〕{number}号",
            "罚款;没收违法所得",
            "经营超过保质期的食品",
            "食品安全法第一百二十四条",
            "河洛某某商贸有限公司",
            "91410300XLY0000250",
            "0.5",
            "0.012345",
            "2024-11-11",
            "河洛市市场监督管理局",
            "11410300XLY000017D",
        ];

    private static string?[] LicenseRow(int number) =>
        [
            $"(河)食经许可〔2024〕{number}号",
            "李四",
            "410399198506150024",
            "2024-11-11",
            "河洛市行政审批局",
            "11410300XLY0000258",
        ];

    private static string?[] ReportRow(int number) =>
        [
            $"JB-{number:0000}",
            "2024-09-09",
            "12345热线",
            "11410300XLY000017D",
            "市场监管",
            "立案",
            "2024-09-20",
            null,
            "2024-09-23",
        ];
}
