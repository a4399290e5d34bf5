using System.Globalization;
using Mingjing.Core.Checks;
using Mingjing.Core.Findings;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Tables;
using Mingjing.Web.Accounts;
using Mingjing.Web.Kit;

namespace Mingjing.Web.Findings;

/// <summary>疑似问题的导出: what the list shows, row by row as it is read. Every row says that nothing is verified.</summary>
internal static class FindingFiles
{
    private static readonly RecordLayout<FindingLine> Layout = new(
        "疑似问题",
        () => throw new NotSupportedException("findings are written, never read"),
        [
            Column("编号", "finding", f => f.Ref.ToString()),
            Column("疑似问题", "title", f => FindingTexts.TitleOf(f.Check)),
            Column("检查代码", "check", f => f.Check),
            Column(
                "清单事项",
                "item",
                f => CheckList.ByCode[f.Check].Info.Item?.ToString(CultureInfo.InvariantCulture),
                ValueForm.Number
            ),
            Column("部门", "organization", f => FindingTexts.NameOf(f.Organization)),
            Column("记录编号", "recordNo", f => Plain(f.RecordNo)),
            Column("执法行为类别", "kind", f => FindingTexts.KindOf(f.Kind)),
            Column("日期", "day", f => Show.Date(f.Day), ValueForm.Date),
            Column("期限届满", "dueOn", f => f.DueOn is { } due ? Show.Date(due) : null, ValueForm.Date),
            Column("暂定", "provisional", f => f.IsProvisional ? "是" : null),
            Column("强度", "strength", f => FindingTexts.Strength(f.ToVerify)),
            Column("状态", "state", f => Show.Term(f.State)),
            Column("案由", "matter", f => Plain(f.Matter)),
            Column("相对人名称", "partyName", f => Plain(f.PartyName)),
            Column("决定文书号", "decisionNo", f => Plain(f.DecisionNo)),
            Column("首次发现", "firstFoundAt", f => Moments.Text(f.FirstFoundAt), ValueForm.Date),
            Column("不再发现", "endedAt", f => f.EndedAt is { } at ? Moments.Text(at) : null, ValueForm.Date),
            Column("声明", "notice", _ => Finding.Unverified),
        ]
    );

    public static void MapFindingFiles(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/findings/export", Export).RequirePermission(FindingAccess.Read).ExcludeFromDescription();

    /// <summary>The file of a query: CSV where it is asked for, else a workbook.</summary>
    public static IResult Export(
        [AsParameters] FindingQuery query,
        string? form,
        FindingQueries findings,
        CurrentPrincipal current,
        Clock clock,
        CancellationToken cancel
    )
    {
        var isCsv = string.Equals(form, "csv", StringComparison.Ordinal);
        var rows = findings.All(current.Principal, query.Filter, cancel);
        return TypedResults.Stream(
            body => RecordWriter.WriteAsync(body, Layout, rows, isCsv ? WrittenAs.Csv : WrittenAs.Xlsx, cancel),
            isCsv ? "text/csv" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            string.Create(CultureInfo.InvariantCulture, $"疑似问题-{clock.Today:yyyyMMdd}.{(isCsv ? "csv" : "xlsx")}")
        );
    }

    // A text of somebody's: a spreadsheet must not take it for a formula.
    private static string? Plain(string? text) =>
        text is { Length: > 0 } && text[0] is '=' or '+' or '-' or '@' or '\t' ? "'" + text : text;

    private static RecordColumn<FindingLine> Column(
        string header,
        string name,
        Func<FindingLine, string?> write,
        ValueForm form = ValueForm.Text
    ) =>
        new()
        {
            Header = header,
            Name = name,
            Form = form,
            Take = (_, _) => null,
            Write = write,
        };
}
