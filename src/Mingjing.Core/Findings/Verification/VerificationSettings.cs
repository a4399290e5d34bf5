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

    /// <summary>证据材料单个文件上限.</summary>
    public static readonly WholeSetting EvidenceSize = new(
        "verification.evidence-size",
        "证据材料单个文件上限",
        "反馈所附的单个文件最大多少。越大越方便上传扫描件，占用的磁盘和备份也越多。",
        fallback: 50,
        min: 1,
        max: 1024,
        unit: "MB"
    );

    /// <summary>证据材料等待时间: after which a file that no answer goes with is swept.</summary>
    public static readonly WholeSetting EvidenceWait = new(
        "verification.evidence-wait",
        "证据材料等待时间",
        "上传后没有随反馈保存的文件，多少小时后清理。时间越短，没有提交的个人信息留存越少；太短会来不及写反馈。",
        fallback: 24,
        min: 1,
        max: 720,
        unit: "小时"
    );
}
