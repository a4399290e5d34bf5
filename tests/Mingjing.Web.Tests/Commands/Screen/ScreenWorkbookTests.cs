using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Mingjing.Core.Checks;
using MiniExcelLibs;

namespace Mingjing.Web.Tests.Commands.Screen;

/// <summary>The workbook, read back by another library than the one that wrote it.</summary>
public sealed class ScreenWorkbookTests : IDisposable
{
    private readonly ScreenFolder _folder = new();

    private string Target => _folder.PathOf("result.xlsx");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_four_sheets_begin_with_the_notice()
    {
        Screen(ActSheet.Published());
        var sheets = MiniExcel.GetSheetNames(Target);
        sheets.ShouldBe(["疑似问题", "汇总", "数据不足", "行错误"]);
        foreach (var sheet in sheets)
            Rows(sheet)[0][0].ShouldBe(Finding.Unverified);
    }

    [Fact]
    public void A_finding_is_one_row_with_every_member()
    {
        Screen(ActSheet.Published());
        var rows = Rows("疑似问题");
        rows.Count.ShouldBe(3);
        var cells = rows[1].Zip(rows[2]).ToDictionary(p => p.First!, p => p.Second, StringComparer.Ordinal);
        cells["记录编号"].ShouldBe("河洛市监罚〔2024〕12号");
        cells["检查代码"].ShouldBe("penalty-decision-term");
        cells["清单事项"].ShouldBe("4");
        cells["结论"].ShouldBe("疑似问题");
        cells["强度"].ShouldBe("未见例外");
        cells["推算届满日"].ShouldBe("2024-12-08");
        cells["期限"].ShouldBe("2024-12-09");
        cells["依据"]!.ShouldStartWith("《中华人民共和国行政处罚法》第六十条（2021-07-15）");
        cells["所用事实"]!.ShouldContain("立案日期（filedOn）：2024-09-09\n决定日期（decidedOn）：2024-12-11");
        cells["说明"]!.ShouldContain("期限计算：自2024-09-09（星期一）起90日");
        cells["整改建议"].ShouldNotBeNull();
    }

    [Fact]
    public void The_file_is_one_that_spreadsheets_accept()
    {
        Screen(ActSheet.Published().Penalty("坏", ("立案日期", "2024-13-01")));
        using var document = SpreadsheetDocument.Open(Target, isEditable: false);
        new OpenXmlValidator()
            .Validate(document, TestContext.Current.CancellationToken)
            .Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}")
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("=HYPERLINK(1)")]
    [InlineData("+1+1")]
    [InlineData("-1")]
    [InlineData("@SUM(1)")]
    [InlineData("\t=1")]
    public void A_value_that_looks_like_a_formula_stays_text(string value)
    {
        Screen(ActSheet.Published().Penalty("坏", ("立案日期", value)));
        using var document = SpreadsheetDocument.Open(Target, isEditable: false);
        var parts = document.WorkbookPart!.WorksheetParts.ToArray();
        parts.Length.ShouldBe(4);
        var cells = parts.SelectMany(p => p.Worksheet!.Descendants<Cell>()).ToArray();
        cells.ShouldAllBe(c => c.CellFormula == null);
        var shown = cells.Single(c => string.Equals(c.InnerText, value.Trim(), StringComparison.Ordinal));
        shown.DataType!.Value.ShouldBe(CellValues.InlineString);
    }

    [Fact]
    public void Errors_of_rows_stand_in_their_own_sheet()
    {
        var acts = ActSheet.Published();
        for (var i = 0; i < 25; i++)
            acts.Penalty($"坏{i}", ("立案日期", "2024-13-01"));
        Screen(acts, exitCode: 1);
        var rows = Rows("行错误");
        rows.Count.ShouldBe(27);
        rows[1].ShouldBe(["文件", "行", "栏目", "值", "规则"]);
        rows[2][..4].ShouldBe(["acts.csv", "3", "立案日期（第6列）", "2024-13-01"]);
    }

    [Fact]
    public void The_summary_counts_each_check_and_each_department()
    {
        Screen(ActSheet.Published().Penalty("乙", ("执法主体代码", ActSheet.OtherSubject), ("执法主体名称", "乙局")));
        var rows = Rows("汇总");
        rows.ShouldContain(r => r[0] == "全部" && r[3] == "penalty-decision-term" && r[4] == "1");
        rows.ShouldContain(r =>
            r[0] == "乙局" && r[1] == ActSheet.OtherSubject && r[3] == "two-officers" && r[7] == "1"
        );
    }

    [Fact]
    public void What_is_lacking_is_summed_by_column()
    {
        Screen(ActSheet.Published());
        Rows("数据不足").ShouldContain(r => r[0] == "告知日期" && r[1] == "noticeOn" && r[2] == "1");
        Rows("数据不足").ShouldContain(r => r[1] == "register-incomplete");
    }

    [Fact]
    public void The_other_outcomes_have_their_own_sheets_where_asked_for()
    {
        Screen(ActSheet.Published(), 0, "--outcome", "not-evaluable,satisfied");
        MiniExcel
            .GetSheetNames(Target)
            .ShouldBe(["疑似问题", "汇总", "数据不足", "数据不足明细", "未发现问题", "行错误"]);
        Rows("疑似问题").Count.ShouldBe(2);
        Rows("数据不足明细").ShouldContain(r => r[4] == "prior-notice" && r[16] == "告知日期（noticeOn）");
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes()
    {
        Screen(ActSheet.Published());
        var first = File.ReadAllBytes(Target);
        Screen(ActSheet.Published());
        File.ReadAllBytes(Target).ShouldBe(first);
    }

    private void Screen(ActSheet acts, int? exitCode = null, params string[] options)
    {
        var run = _folder.Screen(acts, ["--format", "xlsx", "--out", Target, .. options]);
        if (exitCode is { } expected)
            run.ExitCode.ShouldBe(expected);
        run.Output.ShouldBeEmpty();
    }

    private List<string?[]> Rows(string sheet) =>
        [
            .. MiniExcel
                .Query(Target, useHeaderRow: false, sheetName: sheet)
                .Cast<IDictionary<string, object?>>()
                .Select(r => r.Values.Select(v => v?.ToString()).ToArray()),
        ];
}
