using Mingjing.Core.Platform.Settings;

namespace Mingjing.Core.Papers;

/// <summary>文书的设置项: no statute fixes a number for papers of supervision (law-rules §3.8).</summary>
public static class PaperSettings
{
    /// <summary>调查通知书回复期限.</summary>
    public static readonly WholeSetting ReplyTerm = new(
        "paper.reply-term",
        "调查通知书回复期限",
        "自收到通知书的次日起算，印在通知书上。时间越短查得越快，被监督单位准备材料越仓促。",
        fallback: 10,
        min: 3,
        max: 60,
        unit: "工作日"
    );

    /// <summary>陈述申辩期限.</summary>
    public static readonly WholeSetting StatementTerm = new(
        "paper.statement-term",
        "陈述申辩期限",
        "自收到告知书的次日起算，印在告知书上。时间太短，被监督单位来不及陈述。",
        fallback: 5,
        min: 3,
        max: 30,
        unit: "工作日"
    );

    /// <summary>整改期限 (条例 28: 规定时限).</summary>
    public static readonly WholeSetting CorrectionTerm = new(
        "paper.correction-term",
        "整改期限",
        "自收到意见书的次日起算，印在意见书上；拟稿时可以就每项要求另定日期。",
        fallback: 30,
        min: 5,
        max: 180,
        unit: "日"
    );

    /// <summary>履职期限 (条例 27: 规定时限).</summary>
    public static readonly WholeSetting PerformanceTerm = new(
        "paper.performance-term",
        "督办函履职期限",
        "自收到督办函的次日起算，印在督办函上。",
        fallback: 10,
        min: 3,
        max: 90,
        unit: "工作日"
    );

    /// <summary>转办报告期限.</summary>
    public static readonly WholeSetting ReportTerm = new(
        "paper.report-term",
        "转办件报告期限",
        "自收到转办函的次日起算，印在转办函上。",
        fallback: 30,
        min: 5,
        max: 90,
        unit: "日"
    );

    /// <summary>盖章扫描件上限.</summary>
    public static readonly WholeSetting ScanSize = new(
        "paper.scan-size",
        "盖章扫描件上限",
        "一份盖章扫描件最大多少。越大越方便，占用的磁盘和备份也越多。",
        fallback: 50,
        min: 1,
        max: 1024,
        unit: "MB"
    );
}
