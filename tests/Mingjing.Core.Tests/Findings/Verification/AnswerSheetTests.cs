using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Mingjing.Core.Findings.Verification;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Tests.Platform.Persistence;
using Mingjing.Testing.Findings;
using TableMark = Mingjing.Core.Platform.Tables.TableMark;

namespace Mingjing.Core.Tests.Findings.Verification;

public sealed class AnswerSheetTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [BothStores]
    public async Task The_sheet_shows_what_is_asked_and_comes_back_as_drafts_that_the_head_confirms(StoreKind kind)
    {
        await using var round = await VerificationRound.Create(kind, late: 3);
        var request = await round.SendAll();
        var sheet = await round.Sheet(request);
        using var file = new FilledSheet(sheet);
        file["G2"].ShouldBe(sheet.Items[0].Handling.Asked!.Title);
        file["H2"].ShouldContain("2026");

        (file["L2"], file["M2"]) = ("不认可", "决定日期为录入日期");
        (file["L4"], file["M4"], file["P4"]) = ("属实待纠正", "将重新作出决定", "2026年12月20日");
        var read = file.Read(sheet);
        read.Errors.ShouldBeEmpty();
        read.Blank.ShouldBe(1);
        _ = (await round.Run(new PrepareAnswers(), round.Clerk, new AnswersToPrepare(request, read.Answers))).Result;
        _ = (await round.Confirm(request)).Result;
        (await round.Sheet(request))
            .Items.Select(i => i.Handling.Answer?.Content.Kind)
            .ShouldBe([AnswerKind.Disputed, null, AnswerKind.ToBeCorrected]);
        // A sheet that is sent again changes nothing that was answered, and is no error.
        var again = file.Read(await round.Sheet(request));
        (again.Answers.Count, again.Errors.Count).ShouldBe((0, 0));
        file["M2"] = "换一个说法，换一个说法";
        file.Read(await round.Sheet(request)).Errors.Single().Rule.ShouldBe("该疑点现为“已反馈”，不能再改反馈");
    }

    [Fact]
    public async Task Errors_name_the_row_the_cell_and_the_rule()
    {
        await using var round = await VerificationRound.Create(StoreKind.Sqlite, late: 5);
        var sheet = await round.Sheet(await round.SendAll());
        using var file = new FilledSheet(sheet);
        file["L2"] = "没有问题";
        (file["L3"], file["N3"]) = ("有法定例外", "延期审批表");
        file["M4"] = "忘了选择结果";
        (file["L5"], file["M5"], file["N5"], file["P5"]) = (
            "属实已自行纠正",
            "已撤销原决定",
            "撤销决定书",
            "2026-02-30"
        );
        file["Q6"] = "00000000-0000-0000-0000-000000000000";
        var read = file.Read(sheet);
        read.Answers.ShouldBeEmpty();
        read.Errors.Select(e => (e.Line, e.Column))
            .ShouldBe([
                (2, "核实结果（L列）"),
                (3, "法律依据（法定例外）（O列）"),
                (4, "核实结果（L列）"),
                (5, "补正、纠正或计划完成日期（P列）"),
                (6, "疑点编号"),
            ]);
        read.Errors[0].Rule.ShouldContain("数据有误已补正");
        read.Errors[1].Rule.ShouldBe("“有法定例外”应写明法律依据（法律名称和条款）");
    }

    [Fact]
    public async Task The_workbook_offers_the_kinds_of_answer_as_a_list_and_is_sound_for_other_programs()
    {
        await using var round = await VerificationRound.Create(StoreKind.Sqlite, late: 2);
        var sheet = await round.Sheet(await round.SendAll());
        using (var file = new FilledSheet(sheet))
            file.Faults().ShouldBeEmpty();
        using var stream = new MemoryStream();
        AnswerSheet.Write(stream, sheet);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var validation = document
            .WorkbookPart!.WorksheetParts.Single()
            .Worksheet!.Descendants<DataValidation>()
            .Single();
        validation.SequenceOfReferences!.InnerText.ShouldBe("L2:L3");
        validation.Formula1!.Text.ShouldBe("\"数据有误已补正,有法定例外,属实已自行纠正,属实待纠正,不认可\"");
    }

    [Fact]
    public async Task A_sheet_that_says_something_of_itself_is_sound_and_comes_back_like_any_other()
    {
        await using var round = await VerificationRound.Create(StoreKind.Sqlite, late: 2);
        var sheet = await round.Sheet(await round.SendAll());
        using var file = new FilledSheet(sheet, new TableMark("sample", "样例"));
        file["R1"].ShouldBe("样例");
        file["R3"].ShouldBe("样例");
        file.Faults().ShouldBeEmpty();
        (file["L2"], file["M2"]) = ("不认可", "决定日期为录入日期");
        var read = file.Read(sheet);
        read.Errors.ShouldBeEmpty();
        (read.Answers.Count, read.Blank).ShouldBe((1, 1));
    }

    /// <summary>A sheet that a department fills in with a program that is not ours.</summary>
    private sealed class FilledSheet : IDisposable
    {
        private readonly MemoryStream _stream = new();

        public FilledSheet(VerificationSheet sheet, TableMark? mark = null) => AnswerSheet.Write(_stream, sheet, mark);

        public string this[string cell]
        {
            get
            {
                using var document = SpreadsheetDocument.Open(_stream, isEditable: false);
                return Cell(document, cell).InnerText;
            }
            set
            {
                using var document = SpreadsheetDocument.Open(_stream, isEditable: true);
                var found = Cell(document, cell);
                found.DataType = CellValues.InlineString;
                found.InlineString = new InlineString(new Text(value));
            }
        }

        public ReturnedSheet Read(VerificationSheet sheet)
        {
            using var copy = new MemoryStream(_stream.ToArray());
            return AnswerSheet.Read(copy, "反馈表.xlsx", sheet, Today);
        }

        public IReadOnlyList<string> Faults()
        {
            using var document = SpreadsheetDocument.Open(_stream, isEditable: false);
            return
            [
                .. new OpenXmlValidator()
                    .Validate(document, TestContext.Current.CancellationToken)
                    .Select(e => $"{e.Path?.XPath} {e.Description}"),
            ];
        }

        public void Dispose() => _stream.Dispose();

        private static Cell Cell(SpreadsheetDocument document, string cell) =>
            document
                .WorkbookPart!.WorksheetParts.Single()
                .Worksheet!.Descendants<Cell>()
                .Single(c => string.Equals(c.CellReference?.Value, cell, StringComparison.Ordinal));
    }
}
