using Mingjing.Core.Platform;

namespace Mingjing.Core.Clues;

/// <summary>线索来源 (domain list of sources; 条例 20, 21). The informant is never part of it.</summary>
public enum ClueSource
{
    /// <summary>系统筛查: findings that stood after verification.</summary>
    [Term("系统筛查")]
    Screening,

    [Term("投诉举报")]
    Complaint,

    /// <summary>12345政务服务便民热线 (条例 20).</summary>
    [Term("12345热线")]
    Hotline,

    [Term("12348热线")]
    LegalHotline,

    /// <summary>涉企行政执法诉求沟通机制 (条例 20).</summary>
    [Term("涉企诉求")]
    Enterprise,

    /// <summary>人大代表建议、政协提案 (条例 21).</summary>
    [Term("建议提案")]
    Deputies,

    /// <summary>监察、司法、检察、复议建议 (条例 21).</summary>
    [Term("监察司法检察复议建议")]
    Advice,

    [Term("复议纠错、诉讼败诉")]
    LostCase,

    [Term("媒体舆情")]
    Media,

    [Term("第三方评估")]
    Assessment,

    [Term("案卷评查")]
    FileReview,

    [Term("日常检查")]
    Inspection,

    [Term("专项检查")]
    Campaign,

    [Term("抽查暗访")]
    SpotCheck,

    [Term("特邀监督员、联系点")]
    InvitedSupervisor,

    /// <summary>司法所报告 (条例 6).</summary>
    [Term("司法所报告")]
    JusticeStation,

    [Term("上级交办")]
    Superior,

    [Term("其他机关移送")]
    Handover,

    [Term("统计年报异常")]
    AnnualReport,
}
