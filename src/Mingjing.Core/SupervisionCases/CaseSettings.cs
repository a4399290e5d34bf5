using Mingjing.Core.Platform.Settings;

namespace Mingjing.Core.SupervisionCases;

/// <summary>监督案件的设置项: no statute fixes these numbers (law-rules §3.8).</summary>
public static class CaseSettings
{
    /// <summary>立案审批期限.</summary>
    public static readonly WholeSetting ApprovalTerm = Days("cases.approval-term", "立案审批期限", "提请立案后", 5);

    /// <summary>通知单位期限.</summary>
    public static readonly WholeSetting NoticeTerm = Days("cases.notice-term", "通知被监督单位期限", "批准立案后", 5);

    /// <summary>核查期限.</summary>
    public static readonly WholeSetting VerificationTerm = Days(
        "cases.verification-term",
        "整改核查期限",
        "收到整改报告后",
        10
    );

    /// <summary>调查期限.</summary>
    public static readonly WholeSetting InvestigationTerm = new(
        "cases.investigation-term",
        "调查期限",
        "批准立案后多少日内调查终结。时间越短办案越快，复杂案件需要延长的越多。",
        fallback: 60,
        min: 10,
        max: 365,
        unit: "日"
    );

    /// <summary>归档期限.</summary>
    public static readonly WholeSetting ArchivingTerm = new(
        "cases.archiving-term",
        "归档期限",
        "结案后多少日内归档。",
        fallback: 30,
        min: 5,
        max: 180,
        unit: "日"
    );

    /// <summary>案号的机关代字.</summary>
    public static readonly TextSetting NumberPrefix = new(
        "cases.number-prefix",
        "监督案件案号的代字",
        "案号写作“代字〔年份〕序号号”，各监督机构分别连续编号；{地区}代以监督机构所在地区名称的第一个字。",
        fallback: "{地区}执监案",
        longest: 20
    );

    private static WholeSetting Days(string name, string title, string after, int fallback) =>
        new(
            name,
            title,
            $"{after}多少个工作日内办理。时间越短办理越快，也越容易逾期。",
            fallback,
            min: 1,
            max: 60,
            unit: "工作日"
        );
}
