using System.Globalization;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Tables;

namespace Mingjing.Core.Findings.Verification;

/// <summary>反馈表的一行: what the department is asked, and its answer.</summary>
/// <param name="Code">疑点编号, by which the row is known again.</param>
/// <param name="Shown">The columns that the department only reads.</param>
public sealed record AnswerRow(
    string Code,
    ShownColumns Shown,
    AnswerKind? Kind = null,
    string? Explanation = null,
    string? Evidence = null,
    string? Basis = null,
    DateOnly? On = null
)
{
    /// <summary>The answer; null where none was chosen.</summary>
    public FindingAnswer? Answer => Kind is { } kind ? new FindingAnswer(kind, Explanation, Evidence, Basis, On) : null;

    internal bool IsBlank => this is { Kind: null, Explanation: null, Evidence: null, Basis: null, On: null };
}

/// <summary>The columns of a 反馈表 that are read only; what somebody changes in them changes nothing.</summary>
public sealed record ShownColumns(
    string? No = null,
    string? RecordNo = null,
    string? DecisionNo = null,
    string? Day = null,
    string? Matter = null,
    string? PartyName = null,
    string? Check = null,
    string? Explanation = null,
    string? Basis = null,
    string? Exceptions = null,
    string? Now = null
);

/// <summary>What a returned 反馈表 holds.</summary>
/// <param name="Answers">Sound rows that were answered, ready to be prepared.</param>
/// <param name="Blank">Rows that nobody has filled in.</param>
/// <param name="Errors">Row by row, with the cell and the rule. Where there is one, nothing should be prepared unasked.</param>
public sealed record ReturnedSheet(
    IReadOnlyList<AnswerToPrepare> Answers,
    int Blank,
    IReadOnlyList<RowError> Errors,
    IReadOnlyList<ReadNotice> Notices
);

/// <summary>反馈表 (Excel): one row for each finding of a notice, answered in place and read back.</summary>
public static class AnswerSheet
{
    private const string CodeName = "code";
    private const string CodeHeader = "疑点编号";

    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>Writes the sheet of a notice, answers and drafts filled in as they stand.</summary>
    /// <param name="mark">What the file says of itself; null for nothing.</param>
    public static void Write(Stream target, VerificationSheet sheet, TableMark? mark = null) =>
        File(DateOnly.MaxValue).Write(target, sheet.Items.Select(RowOf), WrittenAs.Xlsx, mark);

    /// <summary>Reads a sheet that came back; answers are only taken for findings of this notice that await one.</summary>
    /// <param name="fileName">As the sender knows it, for messages.</param>
    public static ReturnedSheet Read(Stream stream, string fileName, VerificationSheet sheet, DateOnly today)
    {
        var read = File(today).ReadAll(stream, fileName);
        var errors = read.Errors.ToList();
        var answers = new List<AnswerToPrepare>();
        var items = sheet.Items.ToDictionary(
            i => i.Handling.Finding.Finding.ToString(),
            StringComparer.OrdinalIgnoreCase
        );
        var blank = 0;
        foreach (var (line, row) in read.Records)
        {
            if (!items.TryGetValue(row.Code, out var item))
                errors.Add(
                    new RowError(fileName, line, CodeHeader, row.Code, "不在这份核实通知中；请使用本通知下载的反馈表")
                );
            else if (row.Answer is not { } answer)
                blank++;
            else if (item.Handling.Stage is HandlingStage.WithDepartment or HandlingStage.Unanswered)
                answers.Add(new AnswerToPrepare(item.Handling.Finding.Finding, ShownVersion: null, answer));
            else if (answer != item.Handling.Answer?.Content)
                errors.Add(
                    new RowError(
                        fileName,
                        line,
                        CodeHeader,
                        row.Code,
                        $"该疑点现为“{Terms<HandlingStage>.Of(item.Handling.Stage)}”，不能再改反馈"
                    )
                );
        }

        return new ReturnedSheet(answers, blank, [.. errors.OrderBy(e => e.Line)], read.Notices);
    }

    private static RegisterFile<AnswerRow> File(DateOnly today) =>
        new(
            "疑点反馈表",
            new AnswerRow("", new ShownColumns()),
            Columns(),
            row => Remarks(row, today),
            row => new RecordKey(row.Code, ""),
            CodeHeader
        );

    private static AnswerRow RowOf(VerificationItem item)
    {
        var asked = item.Handling.Asked;
        var answer = item.Handling.Answer?.Content ?? item.Handling.Draft?.Content;
        return new AnswerRow(
            item.Handling.Finding.Finding.ToString(),
            new ShownColumns(
                item.Handling.ItemNo.ToString(Culture),
                item.RecordNo,
                item.DecisionNo,
                item.Day.ToString("yyyy-MM-dd", Culture),
                item.Matter,
                item.PartyName,
                asked?.Title,
                asked is null ? null : string.Join('\n', asked.Explanation),
                asked is null ? null : string.Join('\n', asked.Basis),
                asked is null ? null : string.Join('\n', asked.ExceptionsOpen),
                item.State == FindingState.NoLongerFound ? "重新筛查已不再发现" : "仍存在"
            ),
            answer?.Kind,
            answer?.Explanation,
            answer?.Evidence,
            answer?.Basis,
            answer?.On
        );
    }

    private static List<RecordColumn<Draft<AnswerRow>>> Columns() =>
        [
            Shown("序号", "no", 6, s => s.No),
            Shown("记录编号", "recordNo", 18, s => s.RecordNo),
            Shown("决定文书号", "decisionNo", 22, s => s.DecisionNo),
            Shown("日期（行为）", "day", 12, s => s.Day),
            Shown("案由", "matter", 18, s => s.Matter),
            Shown("相对人", "partyName", 16, s => s.PartyName),
            Shown("检查事项", "check", 20, s => s.Check),
            Shown("疑似问题（未经核实）", "explanation", 60, s => s.Explanation),
            Shown("依据", "shownBasis", 28, s => s.Basis),
            Shown("可能的法定例外", "exceptions", 24, s => s.Exceptions),
            Shown("当前筛查", "now", 12, s => s.Now),
            Answered(
                RegisterColumns.Choice<AnswerRow, AnswerKind>(
                    "核实结果",
                    "kind",
                    r => r.Kind,
                    (r, v) => r with { Kind = v }
                ),
                20,
                Terms<AnswerKind>.All
            ),
            Answered(
                RegisterColumns.Text<AnswerRow>(
                    "说明",
                    "answerExplanation",
                    r => r.Explanation,
                    (r, v) => r with { Explanation = v }
                ),
                40
            ),
            Answered(
                RegisterColumns.Text<AnswerRow>(
                    "证据材料及文号",
                    "evidence",
                    r => r.Evidence,
                    (r, v) => r with { Evidence = v }
                ),
                28
            ),
            Answered(
                RegisterColumns.Text<AnswerRow>(
                    "法律依据（法定例外）",
                    "basis",
                    r => r.Basis,
                    (r, v) => r with { Basis = v }
                ),
                28
            ),
            Answered(
                RegisterColumns.Day<AnswerRow>(
                    "补正、纠正或计划完成日期",
                    "on",
                    r => r.On,
                    (r, v) => r with { On = v }
                ),
                16
            ),
            Code(),
        ];

    private static RecordColumn<Draft<AnswerRow>> Code()
    {
        var code = RegisterColumns.Key<AnswerRow, string>(
            CodeHeader,
            CodeName,
            RegisterColumns.PlainText,
            r => r.Code,
            (r, v) => r with { Code = v }
        );
        return Looking(code, new ColumnLook(40));
    }

    // What is only shown is not read back: a date or a number that the spreadsheet made of it does no harm.
    private static RecordColumn<Draft<AnswerRow>> Shown(
        string header,
        string name,
        int width,
        Func<ShownColumns, string?> get
    ) =>
        new()
        {
            Header = header,
            Name = name,
            Take = (_, _) => null,
            Write = d => get(d.Value.Shown),
            Look = new ColumnLook(width),
        };

    private static RecordColumn<Draft<AnswerRow>> Answered(
        RecordColumn<Draft<AnswerRow>> column,
        int width,
        IReadOnlyList<string>? choices = null
    ) => Looking(column, new ColumnLook(width, IsToFill: true, choices));

    private static RecordColumn<Draft<AnswerRow>> Looking(RecordColumn<Draft<AnswerRow>> column, ColumnLook look) =>
        new()
        {
            Header = column.Header,
            Name = column.Name,
            Aliases = column.Aliases,
            IsRequired = column.IsRequired,
            Form = column.Form,
            Take = column.Take,
            Write = column.Write,
            Look = look,
        };

    private static IEnumerable<RecordRemark> Remarks(AnswerRow row, DateOnly today)
    {
        if (row.Answer is { } answer)
            return answer.RulesBroken(today).Select(b => new RecordRemark(ColumnOf(b.Member), b.Rule));
        return row.IsBlank ? [] : [new RecordRemark("kind", "已填写反馈内容，但没有选择核实结果")];
    }

    private static string ColumnOf(string member) =>
        member switch
        {
            nameof(FindingAnswer.Explanation) => "answerExplanation",
            nameof(FindingAnswer.Evidence) => "evidence",
            nameof(FindingAnswer.Basis) => "basis",
            _ => "on",
        };
}
