using Mingjing.Core.Platform.Settings;

namespace Mingjing.Core.Notices;

/// <summary>提醒的设置项.</summary>
public static class NoticeSettings
{
    /// <summary>提醒保留时间.</summary>
    public static readonly WholeSetting Kept = new(
        "notices.kept",
        "提醒保留时间",
        "提醒自发出起保留多少日，到时清理，无论是否已读。提醒不是办理记录，清理不影响任何事项。",
        fallback: 180,
        min: 30,
        max: 1_095,
        unit: "日"
    );

    /// <summary>每周摘要.</summary>
    public static readonly SwitchSetting Digest = new(
        "notices.digest",
        "每周摘要",
        "每周一次，把待办、逾期、将到期和未读提醒的数量告知每个人；只有数量，没有内容。",
        fallback: true
    );

    /// <summary>每周摘要的日子, counted from Monday.</summary>
    public static readonly WholeSetting DigestWeekday = new(
        "notices.digest-weekday",
        "每周摘要的日子",
        "在星期几发出，1 为星期一，7 为星期日。",
        fallback: 1,
        min: 1,
        max: 7,
        unit: "星期"
    );

    /// <summary>每周摘要的时间: from this hour on, on that day and no later one.</summary>
    public static readonly WholeSetting DigestHour = new(
        "notices.digest-hour",
        "每周摘要的时间",
        "从几时起发出（24 小时制）。当天系统一直没有运行的，那一周不再补发。",
        fallback: 8,
        min: 0,
        max: 22,
        unit: "时"
    );
}
