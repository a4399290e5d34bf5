using Mingjing.Core.Platform.Settings;

namespace Mingjing.Core.Findings.Verification;

/// <summary>疑点核实的设置项: no statute fixes a number for papers of supervision (law-rules §3).</summary>
public static class VerificationSettings
{
    /// <summary>反馈期限.</summary>
    public static readonly WholeSetting ReplyTerm = new(
        "verification.reply-term",
        "疑点核实反馈期限",
        "自通知发出的次日起算。时间越短发现问题越早，部门核实越仓促。",
        fallback: 10,
        min: 3,
        max: 60,
        unit: "工作日"
    );

    /// <summary>补充期限.</summary>
    public static readonly WholeSetting SupplementTerm = new(
        "verification.supplement-term",
        "疑点反馈补充期限",
        "反馈退回后补充的期限，自退回的次日起算；属实待纠正的，到部门承诺的日期。",
        fallback: 5,
        min: 1,
        max: 30,
        unit: "工作日"
    );

    /// <summary>反馈审查提示: after how long an answer that nobody has judged counts as the supervision body's own delay [P].</summary>
    public static readonly WholeSetting ReviewTerm = new(
        "verification.review-term",
        "疑点反馈审查提示",
        "部门反馈后多少日仍未审查的，列为监督机构自身的迟延。时间越短越早提示，列出的也越多。",
        fallback: 10,
        min: 3,
        max: 60,
        unit: "日"
    );
}
