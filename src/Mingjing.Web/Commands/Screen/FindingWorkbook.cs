using System.Globalization;
using Mingjing.Core.Checks;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Tables;

namespace Mingjing.Web.Commands.Screen;

/// <summary>
/// 筛查结果工作簿: 疑似问题 one row a finding, 汇总, 数据不足 by column, 行错误. Every sheet says in its first row that nothing is verified.
/// </summary>
internal sealed class FindingWorkbook(Stream target) : IDisposable
{
    private static readonly SheetColumn[] FindingColumns =
    [
        new("记录编号", 24),
        new("执法主体代码", 22),
        new("执法主体名称", 26),
        new("检查", 26),
        new("检查代码", 26),
        new("清单事项", 9),
        new("结论", 12),
        new("强度", 10),
        new("推算届满日", 12),
        new("期限", 12),
        new("暂定", 7),
        new("依据", 50, Wraps: true),
        new("所用事实", 50, Wraps: true),
        new("可能的法定例外", 30, Wraps: true),
        new("说明", 90, Wraps: true),
        new("整改建议", 40, Wraps: true),
        new("缺少的数据", 30, Wraps: true),
        new("无法判断的原因", 24),
        new("关联记录", 24),
    ];

    private readonly WorkbookWriter _book = new(target);

    public void Dispose() => _book.Dispose();

    /// <summary>One row a finding; what a sheet cannot hold goes on in the next one.</summary>
    public void WriteFindings(
        string name,
        IEnumerable<Judgement> judgements,
        FindingRenderer renderer,
        ScreenTally tally
    )
    {
        var sheet = _book.Open(name, FindingColumns);
        var sheets = 1;
        foreach (var judgement in judgements)
        {
            if (sheet.Rows == SheetWriter.MostRows)
            {
                sheet.Dispose();
                sheet = _book.Open(
                    string.Create(CultureInfo.InvariantCulture, $"{name}（{++sheets}）"),
                    FindingColumns
                );
            }

            sheet.Write(Cells(renderer.Render(judgement), judgement, tally));
        }

        sheet.Dispose();
    }

    /// <summary>汇总: the file, then each check with its counts, then each department and check.</summary>
    public void WriteSummary(ScreenHeading heading)
    {
        using var sheet = _book.Open(
            "汇总",
            [
                new("部门或文件", 30),
                new("代码", 24),
                new("检查", 28),
                new("检查代码", 28),
                new("疑似问题", 12),
                new("其中待核", 12),
                new("提示信号", 12),
                new("无法判断", 12),
                new("未发现问题", 12),
            ]
        );
        sheet.Write([$"文件：{heading.File.Name}（{heading.Layout}）"]);
        sheet.Write([$"行数：{heading.Rows}"]);
        sheet.Write([$"截至：{heading.AsOf}"]);
        foreach (var line in heading.RegisterLines)
            sheet.Write([$"名册：{line}"]);
        foreach (var counts in heading.Tally.Checks)
            sheet.Write(["全部", null, .. CountCells(counts)]);
        foreach (var (code, checks) in ByDepartment(heading.Tally))
        {
            foreach (var counts in checks)
                sheet.Write([heading.Tally.NameOf(code), code, .. CountCells(counts)]);
        }
    }

    /// <summary>数据不足: summed by column, then by other reason.</summary>
    public void WriteMissing(ScreenTally tally)
    {
        using var sheet = _book.Open(
            "数据不足",
            [
                new("缺少的栏目或其他原因", 34),
                new("JSON 名称", 26),
                new("件数或项数", 12),
                new("检查（项数）", 100, Wraps: true),
            ]
        );
        foreach (var missing in tally.Missing)
            sheet.Write([ScreenTally.HeaderOf(missing.Name), missing.Name, missing.Records, Listed(missing.Checks)]);
        foreach (var (reason, checks) in tally.OtherReasons)
            sheet.Write([Terms<Reason>.Of(reason), reason.Code(), checks.Sum(c => c.Count), Listed(checks)]);
    }

    public void WriteErrors(IEnumerable<RowError> errors)
    {
        using var sheet = _book.Open(
            "行错误",
            [new("文件", 26), new("行", 9), new("栏目", 26), new("值", 30), new("规则", 80, Wraps: true)]
        );
        foreach (var error in errors.Take(SheetWriter.MostRows))
            sheet.Write([error.File, error.Line, error.Column, error.Value, error.Rule]);
    }

    private static object?[] Cells(Finding finding, in Judgement judgement, ScreenTally tally) =>
        [
            finding.RecordNo,
            finding.SubjectCode,
            tally.NameOf(finding.SubjectCode),
            judgement.Check.Info.Title,
            finding.Check,
            finding.Item,
            Terms<Outcome>.Of(judgement.Answer.Outcome),
            StrengthOf(judgement),
            Day(finding.PlainDueOn),
            Day(finding.DueOn),
            finding.Provisional ? "是" : null,
            Lines(finding.Basis.Select(b => $"《{b.Law}》{b.Article}（{Day(b.InForceFrom) ?? "施行日期待确认"}）")),
            Lines(finding.Facts.Select(f => $"{ScreenTally.HeaderOf(f.Key)}（{f.Key}）：{f.Value}")),
            Lines(finding.ExceptionsOpen.Select(ScreenTally.HeaderOf)),
            Lines(finding.Explanation),
            finding.Remedy,
            Lines(finding.Missing.Select(m => $"{ScreenTally.HeaderOf(m)}（{m}）")),
            judgement.Answer.Reason == Reason.None ? null : Terms<Reason>.Of(judgement.Answer.Reason),
            finding.RelatedRecord is { } related ? $"{related.SubjectCode} {related.RecordNo}" : null,
        ];

    private static string? StrengthOf(in Judgement judgement) =>
        PatternKey.ClassOf(judgement) switch
        {
            PatternClass.Firm => "未见例外",
            PatternClass.ToVerify => "待核",
            PatternClass.Signal => "提示信号",
            _ => null,
        };

    private static object?[] CountCells(CheckCounts counts) =>
        [
            counts.Check.Info.Title,
            counts.Check.Info.Code,
            counts[PatternClass.Firm] + counts[PatternClass.ToVerify],
            counts[PatternClass.ToVerify],
            counts[PatternClass.Signal],
            counts[PatternClass.NotEvaluable],
            counts[PatternClass.Satisfied],
        ];

    private static IEnumerable<(string Code, IEnumerable<CheckCounts> Checks)> ByDepartment(ScreenTally tally) =>
        Enum.GetValues<PatternClass>()
            .SelectMany(tally.Patterns)
            .GroupBy(p => p.Key.SubjectCode, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (g.Key, g.GroupBy(p => p.Key.Check).OrderBy(c => CheckOrder.Of(c.Key)).Select(CountsOf)));

    private static CheckCounts CountsOf(IGrouping<Check, Pattern> patterns)
    {
        var counts = new CheckCounts(patterns.Key);
        foreach (var pattern in patterns)
            counts.Add(pattern.Key.Class, pattern.Count);
        return counts;
    }

    private static string Listed(IEnumerable<(Check Check, int Count)> checks) =>
        string.Join('、', checks.Select(c => $"{c.Check.Info.Title} {ScreenHeading.N(c.Count)}"));

    private static string? Lines(IEnumerable<string> lines) =>
        string.Join('\n', lines) is { Length: > 0 } text ? text : null;

    private static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}
