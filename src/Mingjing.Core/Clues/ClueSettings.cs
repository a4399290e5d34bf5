using Mingjing.Core.Platform.Settings;

namespace Mingjing.Core.Clues;

/// <summary>线索办理的设置项: no statute fixes these numbers (law-rules §3.8).</summary>
public static class ClueSettings
{
    /// <summary>初核期限.</summary>
    public static readonly WholeSetting ScreeningTerm = new(
        "clues.screening-term",
        "线索初核期限",
        "自登记的次日起，多少个工作日内完成初核和处置。时间越短反应越快，初核越仓促。",
        fallback: 5,
        min: 1,
        max: 60,
        unit: "工作日"
    );

    /// <summary>转办报告期限.</summary>
    public static readonly WholeSetting ReportTerm = new(
        "clues.report-term",
        "线索转办报告期限",
        "转办给部门处理后，多少日内报告结果。时间越短越早知道结果，部门处理越仓促。",
        fallback: 30,
        min: 5,
        max: 180,
        unit: "日"
    );

    /// <summary>告知反映人期限.</summary>
    public static readonly WholeSetting InformingTerm = new(
        "clues.informing-term",
        "告知反映人期限",
        "线索有了结果后，多少个工作日内告知具名的反映人。",
        fallback: 5,
        min: 1,
        max: 30,
        unit: "工作日"
    );
}
