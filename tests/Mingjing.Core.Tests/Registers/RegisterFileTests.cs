using System.Text;
using Mingjing.Core.Demonstration;
using Mingjing.Core.DiscretionBenchmarks;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Inspections;
using Mingjing.Core.Officers;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Tables;
using Mingjing.Core.Subjects;

namespace Mingjing.Core.Tests.Registers;

/// <summary>The register files of import-format §4: what a row means, and what each broken row is told.</summary>
public sealed class RegisterFileTests
{
    private const string Body = "11410300XLY000017D";

    private const string Other = "11410300XLY0000258";

    private const string SubjectHeader =
        "代码,名称,区划代码,层级,执法领域,确认机关,资格起,资格止,变更日期,变更申请日期";

    private const string OfficerHeader =
        "证号,姓名,主体代码,证件种类,有效期起,有效期止,暂扣起,暂扣止,失效日期,失效原因";

    private const string CapHeader = "主体代码,执法领域,年度,上限";

    [Fact]
    public void A_row_of_subjects_is_read_as_it_says() =>
        Subjects($"{Body},河洛市市场监督管理局,419900,市级,市场监管,垂直,2020-01-01,2026年6月30日,20260110,2026/1/28")
            .Records.ShouldHaveSingleItem()
            .Record.ShouldBe(
                new SubjectRecord(
                    Body,
                    "河洛市市场监督管理局",
                    "419900",
                    "市级",
                    EnforcementField.MarketRegulation,
                    ConfirmedBy.Vertical,
                    new DayInterval(new DateOnly(2020, 1, 1), new DateOnly(2026, 6, 30)),
                    new DateOnly(2026, 1, 10),
                    new DateOnly(2026, 1, 28)
                )
            );

    [Theory]
    [InlineData(",,,,,,,,,", null)]
    [InlineData(",,,,,,无,无,,", null)]
    [InlineData(",,,,,,2020-01-01,,,", "2020-01-01..")]
    [InlineData(",,,,,,2020-01-01,长期,,", "2020-01-01..")]
    [InlineData(",,,,,,,2026-01-01,,", "..2026-01-01")]
    public void What_is_left_open_stays_open(string cells, string? qualified)
    {
        var record = Subjects(Body + cells).Records.ShouldHaveSingleItem().Record;
        var text = record.Qualified is { } period ? $"{period.From:yyyy-MM-dd}..{period.To:yyyy-MM-dd}" : null;
        text.ShouldBe(qualified);
        (record.Field, record.ConfirmedBy, record.ChangedOn).ShouldBe((null, null, null));
    }

    [Theory]
    [InlineData("11410300XLY000017E,,,,,,2020-01-01,,,", "代码（第1列）", "统一社会信用代码校验位不符")]
    [InlineData(",无代码,,,,,2020-01-01,,,", "代码（第1列）", "必填")]
    [InlineData("无,无代码,,,,,2020-01-01,,,", "代码（第1列）", "必填，不能为“无”")]
    [InlineData(Body + ",机关,41,,,,2020-01-01,,,", "区划代码（第3列）", "六位|6位")]
    [InlineData(Body + ",机关,,,什么,,2020-01-01,,,", "执法领域（第5列）", "不在可填的值之中：市场监管、")]
    [InlineData(Body + ",机关,,,,部里,2020-01-01,,,", "确认机关（第6列）", "不在可填的值之中：本级、省、垂直")]
    [InlineData(Body + ",机关,,,,,2020-02-30,,,", "资格起（第7列）", "不是存在的日期")]
    [InlineData(Body + ",机关,,,,,长期,,,", "资格起（第7列）", "不是存在的日期")]
    [InlineData(Body + ",机关,,,,,2020-01-02,2020-01-01,,", "资格止（第8列）", "止早于起")]
    [InlineData(Body + ",机关,,,,,2020-01-01,,,,", "整行", "单元格")]
    public void A_broken_row_of_subjects_is_told_and_the_next_one_is_read(string row, string column, string rule)
    {
        var result = Subjects(row, $"{Other},别的机关,,,,,2020-01-01,,,");
        var error = result.Errors.ShouldHaveSingleItem();
        (error.File, error.Line, error.Column).ShouldBe(("r.csv", 2, column));
        rule.Split('|').ShouldContain(r => error.Rule.Contains(r, StringComparison.Ordinal));
        result.Records.ShouldHaveSingleItem().Record.Code.ShouldBe(Other);
        result.Rows.ShouldBe(result.Records.Count + result.ReportedRows + result.IdenticalRows);
    }

    [Fact]
    public void Subjects_without_the_columns_of_qualification_are_refused()
    {
        var result = Read(SubjectFile.Register, $"代码,名称\n{Body},机关\n");
        result.Records.ShouldBeEmpty();
        result.Errors.Select(e => e.Column).ShouldBe(["资格起（qualifiedFrom）", "资格止（qualifiedTo）"]);
        result.Errors.ShouldAllBe(e => e.Rule.Contains("执法主体名册", StringComparison.Ordinal));
    }

    [Fact]
    public void A_certificate_is_read_as_it_says() =>
        Officers($"４１９９ 0000001,张某,{Body},行政执法证,2023-01-01,2028-12-31,2025-03-01,2025-03-10,2026-01-01,吊销")
            .Records.ShouldHaveSingleItem()
            .Record.ShouldBe(
                new Certificate(
                    "41990000001",
                    "张某",
                    Body,
                    "行政执法证",
                    new DayInterval(new DateOnly(2023, 1, 1), new DateOnly(2028, 12, 31)),
                    new DayInterval(new DateOnly(2025, 3, 1), new DateOnly(2025, 3, 10)),
                    new DateOnly(2026, 1, 1),
                    "吊销"
                )
            );

    [Theory]
    [InlineData("2023-01-01,2022-01-01,,,,", "有效期止（第6列）", "止早于起")]
    [InlineData("2023-01-01,,2025-03-02,2025-03-01,,", "暂扣止（第8列）", "止早于起")]
    [InlineData("2023-01-01,,,2025-03-01,,", "暂扣起（第7列）", "有暂扣止而没有暂扣起")]
    [InlineData("2023-01-01,,,,,收回", "失效日期（第9列）", "有失效原因而没有失效日期")]
    [InlineData("2023-01-01,,,,2025-03-01,丢了", "失效原因（第10列）", "收回、注销、吊销、取消")]
    public void A_certificate_that_contradicts_itself_is_told(string cells, string column, string rule)
    {
        var error = Officers($"41990000001,张某,{Body},,{cells}").Errors.ShouldHaveSingleItem();
        error.Column.ShouldBe(column);
        error.Rule.ShouldContain(rule);
    }

    [Fact]
    public void A_certificate_that_was_suspended_twice_has_two_rows()
    {
        var result = Officers(
            $"41990000001,张某,{Body},,2023-01-01,,2025-03-01,2025-03-10,,",
            $"41990000001,张某,{Body},,2023-01-01,,2025-09-01,2025-09-10,,"
        );
        result.Errors.ShouldBeEmpty();
        var register = new CertificateRegister(result.Records.Select(r => r.Record), complete: true);
        register.StateOn("41990000001", new DateOnly(2025, 3, 5)).ShouldBe(CertificateState.Suspended);
        register.StateOn("41990000001", new DateOnly(2025, 9, 5)).ShouldBe(CertificateState.Suspended);
        register.StateOn("41990000001", new DateOnly(2025, 6, 5)).ShouldBe(CertificateState.InForce);
    }

    [Fact]
    public void A_repeated_row_changes_nothing()
    {
        var result = Read(
            PowersFile.Register,
            $"主体代码,事项编码,起,止\n{Body},CG-01,2025-01-01,\n{Body},CG-01,2025-01-01,\n{Body},CG-01,2026-01-01,\n"
        );
        result.Errors.ShouldBeEmpty();
        (result.Records.Count, result.IdenticalRows).ShouldBe((2, 1));
    }

    [Fact]
    public void Two_caps_for_one_year_are_a_contradiction_and_the_first_stands()
    {
        var result = Caps($"{Body},市场监管,2026,2", $"{Body},市场监管,2026,3", $"{Body},市场监管,2027,3");
        var error = result.Errors.ShouldHaveSingleItem();
        error.Rule.ShouldBe("与第 2 行的主体代码、执法领域、年度相同而内容不同；保留第 2 行");
        var register = new InspectionCapRegister(result.Records.Select(r => r.Record));
        register.Of(Body, EnforcementField.MarketRegulation, 2026).ShouldBe(2);
        register.Of(Body, EnforcementField.MarketRegulation, 2027).ShouldBe(3);
    }

    [Theory]
    [InlineData(",市场监管,2026,2", "主体代码（第1列）")]
    [InlineData(Body + ",,2026,2", "执法领域（第2列）")]
    [InlineData(Body + ",市场监管,26,2", "年度（第3列）")]
    [InlineData(Body + ",市场监管,2026.5,2", "年度（第3列）")]
    [InlineData(Body + ",市场监管,2026,-1", "上限（第4列）")]
    [InlineData(Body + ",市场监管,2026,1001", "上限（第4列）")]
    [InlineData(Body + ",市场监管,2026,无", "上限（第4列）")]
    public void A_cap_needs_each_of_its_columns(string row, string column) =>
        Caps(row).Errors.ShouldHaveSingleItem().Column.ShouldBe(column);

    [Theory]
    [InlineData("２０２６年,０")]
    [InlineData("2026,0")]
    public void A_cap_may_be_nought_and_written_wide(string cells) =>
        Caps($"{Body},市场监管,{cells}")
            .Records.ShouldHaveSingleItem()
            .Record.ShouldBe(new InspectionCap(Body, EnforcementField.MarketRegulation, 2026, 0));

    [Theory]
    [InlineData("")]
    [InlineData("代码\n")]
    [InlineData("%PDF-1.7")]
    [InlineData("a,b\n1,2\n")]
    public void What_is_no_register_is_told_and_never_thrown(string content)
    {
        var result = Read(SubjectFile.Register, content);
        result.Records.ShouldBeEmpty();
        result.Errors.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(WrittenAs.Csv)]
    [InlineData(WrittenAs.CsvGb18030)]
    [InlineData(WrittenAs.Xlsx)]
    [InlineData(WrittenAs.Ndjson)]
    public void What_is_written_is_read_back(WrittenAs form)
    {
        var rows = RegisterRows.Of(new SyntheticCity(1), new SeededRandom(2));
        RoundTrip(SubjectFile.Register, rows.Subjects, form);
        RoundTrip(CertificateFile.Register, rows.Certificates, form);
        RoundTrip(EntrustmentFile.Register, rows.Entrustments, form);
        RoundTrip(PowersFile.Register, rows.Powers, form);
        RoundTrip(InspectionCapFile.Register, rows.InspectionCaps, form);
        RoundTrip(BenchmarkFile.Register, rows.Benchmarks, form);
    }

    private static void RoundTrip<T>(RegisterFile<T> register, IEnumerable<T> records, WrittenAs form)
        where T : class
    {
        using var memory = new MemoryStream();
        var written = records.Distinct().ToArray();
        register.Write(memory, written, form);
        memory.Position = 0;
        var read = register.ReadAll(memory, "r");
        read.Errors.ShouldBeEmpty();
        read.Records.Select(r => r.Record).ShouldBe(written);
    }

    private static ReadResult<SubjectRecord> Subjects(params string[] rows) =>
        Read(SubjectFile.Register, $"{SubjectHeader}\n{string.Join('\n', rows)}\n");

    private static ReadResult<Certificate> Officers(params string[] rows) =>
        Read(CertificateFile.Register, $"{OfficerHeader}\n{string.Join('\n', rows)}\n");

    private static ReadResult<InspectionCap> Caps(params string[] rows) =>
        Read(InspectionCapFile.Register, $"{CapHeader}\n{string.Join('\n', rows)}\n");

    private static ReadResult<T> Read<T>(RegisterFile<T> register, string text)
        where T : class
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return register.ReadAll(stream, "r.csv");
    }
}
