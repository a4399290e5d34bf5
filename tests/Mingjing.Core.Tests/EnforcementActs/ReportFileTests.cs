using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Tables;
using Mingjing.Testing.EnforcementActs;

namespace Mingjing.Core.Tests.EnforcementActs;

public sealed class ReportFileTests
{
    public static TheoryData<WrittenAs> Forms => [.. Enum.GetValues<WrittenAs>()];

    [Fact]
    public void A_report_is_read_in_each_format()
    {
        var table = SampleTable.Reports();
        foreach (var file in new[] { table.Csv(), table.Workbook().ToBytes(), table.Ndjson(h => h) })
        {
            var result = Read(file);
            result.Errors.ShouldBeEmpty();
            result.Records.Count.ShouldBe(3);
            var report = result.Records[0].Record;
            report.ReportNo.ShouldBe("JB-0001");
            report.SubjectCode.ShouldBe("11410300XLY000017D");
            report.ReceivedOn.Day.ShouldBe(new DateOnly(2024, 9, 9));
            report.Source.Value.ShouldBe("12345热线");
            report.Field.Is(EnforcementField.MarketRegulation).ShouldBeTrue();
            report.HandlingResult.Is(ReportOutcome.Filed).ShouldBeTrue();
            report.FilingDecidedOn.Day.ShouldBe(new DateOnly(2024, 9, 20));
            report.ExtensionApprovedOn.IsUnknown.ShouldBeTrue();
            report.InformedOn.Day.ShouldBe(new DateOnly(2024, 9, 23));
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Each_state_of_a_report_survives_a_file(WrittenAs form)
    {
        ReportRecord[] reports =
        [
            new()
            {
                ReportNo = "1",
                SubjectCode = "11410300XLY000017D",
                Source = Fact<string>.None,
                HandlingResult = Fact<ReportOutcome>.None,
                Field = Fact<EnforcementField>.None,
                ReceivedOn = DateFact.None,
            },
            new() { ReportNo = "2", SubjectCode = "11410300XLY000017D" },
            new()
            {
                ReportNo = "3",
                SubjectCode = "11410300XLY000017D",
                Source = "上级,\"转办\"",
                HandlingResult = ReportOutcome.NotFiled,
                Field = EnforcementField.Other,
                ReceivedOn = DateFact.At(new DateOnly(2024, 9, 9), 555),
            },
        ];
        var stream = new MemoryStream();
        RecordWriter.Write(stream, ReportFile.Layout, reports, form);

        var result = Read(stream.ToArray());

        result.Errors.ShouldBeEmpty();
        result.Records.Select(r => Facts(r.Record)).ShouldBe(reports.Select(Facts));
    }

    [Theory]
    [InlineData("处理结果", "不了了之", "不在可填的值之中：立案、不予立案、移送、在办")]
    [InlineData("收到日期", "2024-09-31", "不是存在的日期")]
    [InlineData("主体代码", "11410300XLY000017E", "校验位不符")]
    [InlineData("主体代码", "无", "应为18位")]
    [InlineData("编号", null, "必填")]
    [InlineData("执法领域", "航天", "不在可填的值之中")]
    public void A_bad_cell_is_reported(string header, string? value, string rule)
    {
        var result = Read(SampleTable.Reports().With(1, header, value).Csv());

        var error = result.Errors.ShouldHaveSingleItem();
        error.Line.ShouldBe(3);
        error.Column.ShouldStartWith(header + "（第");
        error.Rule.ShouldContain(rule);
        result.Records.Count.ShouldBe(2);
    }

    [Fact]
    public void The_name_of_a_complainant_is_masked()
    {
        var result = Read(SampleTable.Reports().With(1, "来源", "=王某某来信").Csv());

        result.Errors.ShouldHaveSingleItem().Value.ShouldBe("=*****");
    }

    [Fact]
    public void A_number_belongs_to_its_body()
    {
        var table = SampleTable.Reports().With(1, "编号", "JB-0001").With(1, "主体代码", "11410302XLY000017A");
        table.With(2, "编号", "JB-0001").With(2, "处理结果", "移送");

        var result = Read(table.Csv());

        result.Records.Count.ShouldBe(2);
        result.Errors.ShouldHaveSingleItem().Rule.ShouldContain("保留第 2 行");
    }

    [Fact]
    public void A_decision_before_the_report_is_told_and_the_row_is_used()
    {
        var result = Read(SampleTable.Reports(1).With(0, "决定是否立案日期", "2024-09-01").Csv());

        result.Records.Count.ShouldBe(1);
        result.Notices.ShouldHaveSingleItem().Kind.ShouldBe(NoticeKind.Contradiction);
    }

    [Fact]
    public void A_file_of_acts_is_no_file_of_reports() =>
        Read(SampleTable.PenaltyDisclosure().Csv())
            .Errors.ShouldHaveSingleItem()
            .Rule.ShouldContain("“举报移送办理记录”");

    private static ReadResult<ReportRecord> Read(byte[] file)
    {
        var result = ReportFile.ReadAll(new MemoryStream(file), "举报.dat");
        ReadingAccounts.ShouldAddUp(result);
        return result;
    }

    private static string Facts(ReportRecord report) =>
        string.Join('|', ReportFile.Layout.Columns.Select(c => c.Write(report) ?? "?"));
}
