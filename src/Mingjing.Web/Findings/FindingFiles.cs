using System.Globalization;
using Mingjing.Core.Checks;
using Mingjing.Core.Findings;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Tables;
using Mingjing.Web.Accounts;
using Mingjing.Web.Api;
using Mingjing.Web.Kit;

namespace Mingjing.Web.Findings;

/// <summary>疑似问题的导出: what the list shows, row by row as it is read. Every row says that nothing is verified.</summary>
internal static class FindingFiles
{
    private static readonly RecordLayout<FindingLine> Layout = SheetFile.Layout<FindingLine>(
        "疑似问题",
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
            Column("记录编号", "recordNo", f => SheetFile.Plain(f.RecordNo)),
            Column("执法行为类别", "kind", f => FindingTexts.KindOf(f.Kind)),
            Column("日期", "day", f => Show.Date(f.Day), ValueForm.Date),
            Column("期限届满", "dueOn", f => f.DueOn is { } due ? Show.Date(due) : null, ValueForm.Date),
            Column("暂定", "provisional", f => f.IsProvisional ? "是" : null),
            Column("强度", "strength", f => FindingTexts.Strength(f.ToVerify)),
            Column("状态", "state", f => Show.Term(f.State)),
            Column("案由", "matter", f => SheetFile.Plain(f.Matter)),
            Column("相对人名称", "partyName", f => SheetFile.Plain(f.PartyName)),
            Column("决定文书号", "decisionNo", f => SheetFile.Plain(f.DecisionNo)),
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
    ) =>
        SheetFile.Of(
            "疑似问题",
            Layout,
            findings.All(current.Principal, query.FilterOn(clock.Today), cancel),
            SheetFile.FormOf(form)
        );

    private static RecordColumn<FindingLine> Column(
        string header,
        string name,
        Func<FindingLine, string?> write,
        ValueForm form = ValueForm.Text
    ) => SheetFile.Column(header, write, form, name);
}
