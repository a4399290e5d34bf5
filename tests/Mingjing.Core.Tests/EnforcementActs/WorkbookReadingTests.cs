using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Tables;
using Mingjing.Testing.EnforcementActs;

namespace Mingjing.Core.Tests.EnforcementActs;

public sealed class WorkbookReadingTests
{
    private const int Matter = 7;

    private const int DecidedOn = 11;

    private const int Fine = 14;

    [Theory]
    [InlineData(RawWorkbook.Date, "45607", "2024-11-11")]
    [InlineData(RawWorkbook.ChineseDate, "45607", "2024-11-11")]
    [InlineData(RawWorkbook.Instant, "45607.395833333336", "2024-11-11 09:30")]
    [InlineData(RawWorkbook.Instant, "45607", "2024-11-11")]
    [InlineData(RawWorkbook.Date, "45606.9999999", "2024-11-11")]
    [InlineData(RawWorkbook.General, "20241111", "2024-11-11")]
    public void A_date_cell_is_read_by_its_format(int style, string stored, string read)
    {
        var act = ActWith(DecidedOn, $"<c r=\"@\" s=\"{style}\"><v>{stored}</v></c>");

        act.DecidedOn.ToString(null, null).ShouldBe(read);
    }

    [Fact]
    public void A_workbook_that_counts_from_1904_is_read_by_its_own_start()
    {
        var workbook = SampleTable.Acts(1).Workbook().Put(1, DecidedOn, "<c r=\"@\" s=\"1\"><v>44145</v></c>");
        workbook.Parts["xl/workbook.xml"] = workbook.Parts["xl/workbook.xml"]!.Replace(
            "<workbookPr/>",
            "<workbookPr date1904=\"1\"/>",
            StringComparison.Ordinal
        );

        Reading.One(Reading.Acts(workbook.ToBytes())).DecidedOn.Day.ShouldBe(new DateOnly(2024, 11, 11));
    }

    [Theory]
    [InlineData("1234.5599999999999", "1234.56")]
    [InlineData("0.1", "0.10")]
    [InlineData("5E4", "50000.00")]
    [InlineData("200", "200.00")]
    public void A_number_is_what_the_cell_shows(string stored, string read) =>
        ActWith(Fine, $"<c r=\"@\" s=\"4\"><v>{stored}</v></c>").Fine.Value.ToString(null, null).ShouldBe(read);

    [Theory]
    [InlineData("<c r=\"@\" t=\"s\"><v>0</v></c>", "占道经营")]
    [InlineData("<c r=\"@\" t=\"s\"><v>1</v></c>", "店外销售")]
    [InlineData("<c r=\"@\" t=\"str\"><v>占道</v></c>", "占道")]
    [InlineData(
        "<c r=\"@\" t=\"inlineStr\"><is><r><t>占</t></r><r><t>道</t></r><rPh><t>zhàn</t></rPh></is></c>",
        "占道"
    )]
    [InlineData("<c r=\"@\" t=\"inlineStr\"><is><t>甲_x000D_\n乙_x005F_x0041_</t></is></c>", "甲\r\n乙_x0041_")]
    [InlineData("<c r=\"@\"><v>12</v></c>", "12")]
    public void Texts_are_read_from_the_cell_or_the_shared_strings(string xml, string read) =>
        ActWith(Matter, xml).Matter.Value.ShouldBe(read);

    [Fact]
    public void A_boolean_cell_is_yes_or_no() =>
        ActWith(10, "<c r=\"@\" t=\"b\"><v>0</v></c>").StatementHeard.ShouldBe(Flag.No);

    [Fact]
    public void Rows_and_cells_without_addresses_are_counted()
    {
        var workbook = SampleTable.Acts().Workbook();
        workbook.Parts["xl/worksheets/sheet1.xml"] = System.Text.RegularExpressions.Regex.Replace(
            workbook.Sheet(),
            "(?<tag><row|<c) r=\"[A-Z0-9]+\"",
            "${tag}",
            System.Text.RegularExpressions.RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(5)
        );

        // The empty cell in front of the last one is left out, so that cell would move up: it is empty here.
        Reading.Acts(workbook.ToBytes()).Records.Select(r => r.Line).ShouldBe([2, 3, 4]);
    }

    [Fact]
    public void Only_the_first_sheet_is_read_and_the_others_are_told()
    {
        var workbook = SampleTable.Acts().Workbook();
        workbook.Parts["xl/workbook.xml"] = workbook.Parts["xl/workbook.xml"]!.Replace(
            "</sheets>",
            "<sheet name=\"说明\" sheetId=\"2\" r:id=\"r9\"/></sheets>",
            StringComparison.Ordinal
        );

        var result = Reading.Acts(workbook.ToBytes());

        result.Records.Count.ShouldBe(3);
        var notice = result.Notices.ShouldHaveSingleItem();
        (notice.Kind, notice.Value).ShouldBe((NoticeKind.UnreadSheet, "说明"));
    }

    [Fact]
    public void A_merged_area_below_the_rows_concerns_no_row()
    {
        var workbook = SampleTable.Acts().Workbook();
        workbook.AfterRows = "<mergeCells><mergeCell ref=\"A9:C9\"/></mergeCells>";

        Reading.Acts(workbook.ToBytes()).Records.Count.ShouldBe(3);
    }

    [Fact]
    public void A_written_workbook_is_valid_for_an_independent_reader()
    {
        var stream = new MemoryStream();
        RecordWriter.Write(stream, ActLayouts.Standard, new RandomActs(5).Some(), WrittenAs.Xlsx);
        stream.Position = 0;

        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        new OpenXmlValidator()
            .Validate(document, TestContext.Current.CancellationToken)
            .Select(e => $"{e.Path?.XPath}: {e.Description}")
            .ShouldBeEmpty();
        document.WorkbookPart!.WorksheetParts.ShouldHaveSingleItem();
    }

    // The only row of a workbook with one cell replaced.
    private static Act ActWith(int column, string xml) =>
        Reading.One(Reading.Acts(SampleTable.Acts(1).Workbook().Put(1, column, xml).ToBytes()));
}
