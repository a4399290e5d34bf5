using Mingjing.Core.Platform;

namespace Mingjing.Core.Checks;

/// <summary>
/// 可能的法定例外 (law-rules §2.1.4): burden exceptions that a blank record cannot rule out. The term of a member is what the
/// output lists: a JSON field name where a column could show the exception, else the words of the law.
/// </summary>
[Flags]
public enum OpenExceptions : uint
{
    None = 0,

    /// <summary>期限中止.</summary>
    [Term("suspensions")]
    Suspensions = 1 << 0,

    /// <summary>期限延长.</summary>
    [Term("extendedTo")]
    Extension = 1 << 1,

    /// <summary>再次延期的集体讨论.</summary>
    [Term("extensionDiscussedOn")]
    ExtensionDiscussed = 1 << 2,

    /// <summary>送达方式.</summary>
    [Term("serviceMethod")]
    ServiceMethod = 1 << 3,

    /// <summary>送达发出日期.</summary>
    [Term("sentOn")]
    SentOn = 1 << 4,

    /// <summary>放弃听证.</summary>
    [Term("hearingWaivedOn")]
    HearingWaived = 1 << 5,

    /// <summary>放弃陈述申辩.</summary>
    [Term("statementWaivedOn")]
    StatementWaived = 1 << 6,

    /// <summary>紧急情况.</summary>
    [Term("urgent")]
    Urgent = 1 << 7,

    /// <summary>立即实施.</summary>
    [Term("immediate")]
    Immediate = 1 << 8,

    /// <summary>发现日期.</summary>
    [Term("discoveredOn")]
    DiscoveredOn = 1 << 9,

    /// <summary>连续或继续状态 (处罚法 36).</summary>
    [Term("连续或继续状态")]
    ContinuingConduct = 1 << 10,

    /// <summary>法律、法规另有规定.</summary>
    [Term("法律、法规另有规定")]
    OtherLegalTerm = 1 << 11,

    /// <summary>不予公示理由.</summary>
    [Term("nonDisclosureReason")]
    NonDisclosureReason = 1 << 12,

    /// <summary>裁量偏离批准.</summary>
    [Term("deviationApprovedOn")]
    DeviationApproved = 1 << 13,

    /// <summary>集体讨论.</summary>
    [Term("collectiveDecisionOn")]
    CollectiveDecision = 1 << 14,

    /// <summary>按日连续处罚.</summary>
    [Term("dailyPenalty")]
    DailyPenalty = 1 << 15,

    /// <summary>责令改正后的新行为、重新作出的决定.</summary>
    [Term("责令改正后的新违法行为或者重新作出的决定")]
    NewConduct = 1 << 16,

    /// <summary>指定管辖、网络违法行为的管辖规定.</summary>
    [Term("指定管辖、网络违法行为的管辖规定")]
    DesignatedJurisdiction = 1 << 17,

    /// <summary>不具有一定社会影响 (处罚法 48).</summary>
    [Term("publicImpact")]
    PublicImpact = 1 << 18,

    /// <summary>延期、分期缴款.</summary>
    [Term("paymentDeferredTo")]
    PaymentDeferred = 1 << 19,

    /// <summary>复议、诉讼.</summary>
    [Term("underReview")]
    UnderReview = 1 << 20,

    /// <summary>法律、行政法规另有规定的公示期限 (118号（六）).</summary>
    [Term("法律、行政法规另有规定的公示期限")]
    OtherDisclosureTerm = 1 << 21,

    /// <summary>再次告知.</summary>
    [Term("加重后另行告知")]
    SecondNotice = 1 << 22,

    /// <summary>法制审核复审.</summary>
    [Term("legalReReviewOn")]
    ReReview = 1 << 23,

    /// <summary>延长批准.</summary>
    [Term("extensionApprovedOn")]
    ExtensionApproved = 1 << 24,

    /// <summary>查封扣押延长.</summary>
    [Term("seizureExtended")]
    SeizureExtended = 1 << 25,

    /// <summary>不计入频次的检查方式.</summary>
    [Term("inspectionMode")]
    InspectionMode = 1 << 26,

    /// <summary>延期依据.</summary>
    [Term("extensionBasis")]
    ExtensionBasis = 1 << 27,
}
