using Mingjing.Core.Checks;

namespace Mingjing.Web.Findings;

/// <summary>怎样解决: who can make an answer possible, and how.</summary>
internal static class QualityTexts
{
    public static string WayOut(Reason reason) =>
        reason switch
        {
            Reason.FactUnknown => "部门补齐缺少的栏目，用同一记录编号重新导入。",
            Reason.TermRunning => "不需要处理，期限届满后自动复查。",
            Reason.EventUnknown => "部门补报该环节的日期；没有办理的填“无”，或者作完整报送声明。",
            Reason.Contradiction => "部门核对日期先后，更正后重新导入。",
            Reason.LawNotLoaded => "监督机构在法规库中补充行为当时施行的文本。",
            Reason.RuleUnconfirmed => "监督机构确认有关规定的数值。",
            Reason.RegisterIncomplete => "监督机构导入有关名册，核对后声明完整。",
            Reason.CalendarMissing => "监督机构补充该年度的工作日历。",
            Reason.GreyBand => "监督机构确认金额标准。",
            Reason.NeedsJudgement => "由监督机构人员查阅案卷判断。",
            _ => "",
        };
}
