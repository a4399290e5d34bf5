using System.Globalization;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Tables;
using Mingjing.Web.Api;

namespace Mingjing.Web.EnforcementActs;

/// <summary>执法行为的导出: what the list shows, however long it is.</summary>
internal static class ActFiles
{
    private static readonly RecordLayout<ActLine> Layout = SheetFile.Layout<ActLine>(
        "执法行为",
        [
            SheetFile.Column<ActLine>("执法主体", l => l.Organization ?? "未登记主体"),
            SheetFile.Column<ActLine>("执法主体代码", l => l.SubjectCode),
            SheetFile.Column<ActLine>("记录编号", l => SheetFile.Plain(l.RecordNo)),
            SheetFile.Column<ActLine>("执法行为类别", l => Terms<ActKind>.Of(l.Kind)),
            SheetFile.Column<ActLine>("日期", l => DayText(l.Day), ValueForm.Date),
            SheetFile.Column<ActLine>("决定日期", l => DayText(l.DecidedOn), ValueForm.Date),
            SheetFile.Column<ActLine>("决定结果", l => l.Result is { } r ? Terms<ActResult>.Of(r) : null),
            SheetFile.Column<ActLine>("决定文书号", l => SheetFile.Plain(l.DecisionNo)),
            SheetFile.Column<ActLine>("案由", l => SheetFile.Plain(l.Matter)),
            SheetFile.Column<ActLine>("相对人名称", l => SheetFile.Plain(l.PartyName)),
            SheetFile.Column<ActLine>(
                "罚款金额",
                l => l.Fine?.ToString("0.00", CultureInfo.InvariantCulture),
                ValueForm.Number
            ),
            SheetFile.Column<ActLine>(
                "疑似问题（项）",
                l => l.Findings.ToString(CultureInfo.InvariantCulture),
                ValueForm.Number
            ),
            SheetFile.Column<ActLine>(
                "版本",
                l => l.VersionNo.ToString(CultureInfo.InvariantCulture),
                ValueForm.Number
            ),
            SheetFile.Column<ActLine>("撤回原因", l => l.Withdrawn is { } w ? Terms<ActWithdrawalReason>.Of(w) : null),
        ]
    );

    // Answers with the acts that a filter keeps.
    internal static IResult Export(HttpContext context, ActQueries queries, Accounts.CurrentPrincipal current) =>
        SheetFile.Of(
            "执法行为",
            Layout,
            queries.All(current.Principal, ActQueryText.Of(context.Request.Query).ToFilter(), context.RequestAborted),
            SheetFile.FormOf(context.Request.Query["form"])
        );

    private static string? DayText(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
