using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Tables;
using Mingjing.Testing.EnforcementActs;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace Mingjing.Core.Tests.Platform.Tables;

/// <summary>附注 of a file: in every row, above every printed sheet, and no hindrance when the file is carried back.</summary>
public sealed class TableMarkTests
{
    private static readonly TableMark Mark = new("sample", "样例 & 纯属虚构");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_line_of_a_text_ends_with_it()
    {
        var lines = Encoding
            .UTF8.GetString(Written(WrittenAs.Csv))
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(4);
        lines.ShouldAllBe(l => l.EndsWith(",\"样例 & 纯属虚构\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_object_has_it_as_a_member()
    {
        var lines = Encoding
            .UTF8.GetString(Written(WrittenAs.Ndjson))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(3);
        lines.ShouldAllBe(l => l.EndsWith(",\"sample\":\"样例 & 纯属虚构\"}", StringComparison.Ordinal));
    }

    [Fact]
    public void A_workbook_has_it_in_its_rows_above_each_printed_page_and_as_its_title()
    {
        using var stream = new MemoryStream(Written(WrittenAs.Xlsx));
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        new OpenXmlValidator()
            .Validate(document, Cancel)
            .Select(e => $"{e.Path?.XPath}: {e.Description}")
            .ShouldBeEmpty();
        document.PackageProperties.Title.ShouldBe(Mark.Text);
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        sheet.Descendants<OddHeader>().Single().Text.ShouldBe("&C样例 && 纯属虚构");
        sheet
            .Descendants<Row>()
            .Select(r => r.Elements<Cell>().Last().InnerText)
            .ShouldBe(Enumerable.Repeat(Mark.Text, 4));
    }

    [Fact]
    public void Without_it_a_workbook_has_none_of_its_parts()
    {
        using var stream = new MemoryStream();
        RecordWriter.Write(stream, ActLayouts.Standard, new RandomActs(5).Some(), WrittenAs.Xlsx);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        document.CoreFilePropertiesPart.ShouldBeNull();
        document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<HeaderFooter>().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(WrittenAs.Csv)]
    [InlineData(WrittenAs.Xlsx)]
    [InlineData(WrittenAs.Ndjson)]
    public void Carried_back_it_is_set_aside_and_every_row_is_taken(WrittenAs form)
    {
        using var stream = new MemoryStream(Written(form));
        using var reader = ActFile.Open(stream, "带回.csv");
        reader.Rows().Count(r => r.Record is not null && r.Errors.Count == 0).ShouldBe(3);
        reader.FileErrors.ShouldBeEmpty();
        reader.Notices.ShouldHaveSingleItem().Kind.ShouldBe(NoticeKind.UnknownColumn);
    }

    [Theory]
    [InlineData(WrittenAs.Csv)]
    [InlineData(WrittenAs.Xlsx)]
    public async Task Rows_that_are_returned_twice_bear_it_once(WrittenAs form)
    {
        var once = await Returned("记录编号,执法行为类别\nA-1,没有这一类\nA-2,行政处罚\n"u8.ToArray(), form);
        var twice = await Returned(once, form);
        twice.ShouldBe(once);
    }

    private static byte[] Written(WrittenAs form)
    {
        using var stream = new MemoryStream();
        RecordWriter.Write(stream, ActLayouts.Standard, new RandomActs(5).Some().Take(3), form, mark: Mark);
        return stream.ToArray();
    }

    private static async Task<byte[]> Returned(byte[] file, WrittenAs form)
    {
        using var target = new MemoryStream();
        await ReturnedRows.Write(new MemoryStream(file), Remarks(), target, form, Mark, Cancel);
        return target.ToArray();
    }

    private static SortedDictionary<long, string> Remarks() => new() { [2] = "未使用·执法行为类别：不在可选项中" };
}
