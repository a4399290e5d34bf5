using Mingjing.Core.Platform;

namespace Mingjing.Core.EnforcementActs;

/// <summary>栏目: every column of an enforcement act record (import-format §1, law-rules §2.2). The order is the order of the files.</summary>
public enum ActField : byte
{
    /// <summary>记录编号.</summary>
    [Term("记录编号")]
    RecordNo,

    /// <summary>执法行为类别.</summary>
    [Term("执法行为类别")]
    Kind,

    /// <summary>适用程序.</summary>
    [Term("适用程序")]
    Procedure,

    /// <summary>执法主体代码.</summary>
    [Term("执法主体代码")]
    SubjectCode,

    /// <summary>执法主体名称.</summary>
    [Term("执法主体名称")]
    SubjectName,

    /// <summary>区划代码.</summary>
    [Term("区划代码")]
    RegionCode,

    /// <summary>受委托组织代码.</summary>
    [Term("受委托组织代码")]
    EntrustedCode,

    /// <summary>执法人员证号.</summary>
    [Term("执法人员证号")]
    Officers,

    /// <summary>出示执法证.</summary>
    [Term("出示执法证")]
    CertificateShown,

    /// <summary>相对人类型.</summary>
    [Term("相对人类型")]
    PartyKind,

    /// <summary>相对人名称.</summary>
    [Term("相对人名称")]
    PartyName,

    /// <summary>相对人代码.</summary>
    [Term("相对人代码")]
    PartyCode,

    /// <summary>案由.</summary>
    [Term("案由")]
    Matter,

    /// <summary>事项编码.</summary>
    [Term("事项编码")]
    MatterCode,

    /// <summary>违法行为日期.</summary>
    [Term("违法行为日期")]
    ViolationDate,

    /// <summary>涉及生命健康或金融安全.</summary>
    [Term("涉及生命健康或金融安全")]
    GravePublicHarm,

    /// <summary>立案日期.</summary>
    [Term("立案日期")]
    FiledOn,

    /// <summary>申请日期.</summary>
    [Term("申请日期")]
    AppliedOn,

    /// <summary>补正告知日期.</summary>
    [Term("补正告知日期")]
    CorrectionNoticeOn,

    /// <summary>先行登记保存日期.</summary>
    [Term("先行登记保存日期")]
    PreservedOn,

    /// <summary>登记保存处理日期.</summary>
    [Term("登记保存处理日期")]
    PreservationDecidedOn,

    /// <summary>查封扣押日期.</summary>
    [Term("查封扣押日期")]
    SeizedOn,

    /// <summary>查封扣押解除日期.</summary>
    [Term("查封扣押解除日期")]
    SeizureEndedOn,

    /// <summary>查封扣押延长.</summary>
    [Term("查封扣押延长")]
    SeizureExtended,

    /// <summary>告知日期.</summary>
    [Term("告知日期")]
    NoticeOn,

    /// <summary>听证告知日期.</summary>
    [Term("听证告知日期")]
    HearingNoticeOn,

    /// <summary>听证申请日期.</summary>
    [Term("听证申请日期")]
    HearingRequestedOn,

    /// <summary>听证通知日期.</summary>
    [Term("听证通知日期")]
    HearingConvenedNoticeOn,

    /// <summary>听证日期.</summary>
    [Term("听证日期")]
    HearingOn,

    /// <summary>陈述申辩.</summary>
    [Term("陈述申辩")]
    StatementHeard,

    /// <summary>法制审核日期.</summary>
    [Term("法制审核日期")]
    LegalReviewOn,

    /// <summary>法制审核结论.</summary>
    [Term("法制审核结论")]
    LegalReviewResult,

    /// <summary>集体讨论日期.</summary>
    [Term("集体讨论日期")]
    CollectiveDecisionOn,

    /// <summary>决定文书号.</summary>
    [Term("决定文书号")]
    DecisionNo,

    /// <summary>决定日期.</summary>
    [Term("决定日期")]
    DecidedOn,

    /// <summary>决定结果.</summary>
    [Term("决定结果")]
    Result,

    /// <summary>处罚种类.</summary>
    [Term("处罚种类")]
    Penalties,

    /// <summary>罚款金额.</summary>
    [Term("罚款金额")]
    Fine,

    /// <summary>没收金额.</summary>
    [Term("没收金额")]
    Confiscation,

    /// <summary>处罚依据.</summary>
    [Term("处罚依据")]
    Basis,

    /// <summary>裁量阶次.</summary>
    [Term("裁量阶次")]
    Tier,

    /// <summary>裁量下限.</summary>
    [Term("裁量下限")]
    TierMin,

    /// <summary>裁量上限.</summary>
    [Term("裁量上限")]
    TierMax,

    /// <summary>裁量偏离批准日期.</summary>
    [Term("裁量偏离批准日期")]
    DeviationApprovedOn,

    /// <summary>重大执法决定.</summary>
    [Term("重大执法决定")]
    Major,

    /// <summary>备案日期.</summary>
    [Term("备案日期")]
    ReportedOn,

    /// <summary>送达日期.</summary>
    [Term("送达日期")]
    ServedOn,

    /// <summary>公示日期.</summary>
    [Term("公示日期")]
    DisclosedOn,

    /// <summary>不予公示理由.</summary>
    [Term("不予公示理由")]
    NonDisclosureReason,

    /// <summary>变更撤销日期.</summary>
    [Term("变更撤销日期")]
    RevokedOn,

    /// <summary>公示撤下日期.</summary>
    [Term("公示撤下日期")]
    WithdrawnOn,

    /// <summary>执行日期.</summary>
    [Term("执行日期")]
    ExecutedOn,

    /// <summary>夜间或节假日执行.</summary>
    [Term("夜间或节假日执行")]
    ExecutedAtNightOrHoliday,

    /// <summary>紧急情况.</summary>
    [Term("紧急情况")]
    Urgent,

    /// <summary>归档日期.</summary>
    [Term("归档日期")]
    ArchivedOn,

    /// <summary>期限中止.</summary>
    [Term("期限中止")]
    Suspensions,

    /// <summary>期限延长至.</summary>
    [Term("期限延长至")]
    ExtendedTo,

    /// <summary>文字记录.</summary>
    [Term("文字记录")]
    WrittenRecord,

    /// <summary>音像记录.</summary>
    [Term("音像记录")]
    Recording,

    /// <summary>音像记录编号.</summary>
    [Term("音像记录编号")]
    RecordingNo,

    /// <summary>检查批准文号.</summary>
    [Term("检查批准文号")]
    InspectionApprovalNo,

    /// <summary>检查方式.</summary>
    [Term("检查方式")]
    InspectionMode,

    /// <summary>跨区域执法.</summary>
    [Term("跨区域执法")]
    CrossRegion,

    /// <summary>跨区域协作文号.</summary>
    [Term("跨区域协作文号")]
    CooperationNo,

    /// <summary>涉嫌犯罪.</summary>
    [Term("涉嫌犯罪")]
    SuspectedCrime,

    /// <summary>移送日期.</summary>
    [Term("移送日期")]
    TransferredOn,

    /// <summary>已复议或诉讼.</summary>
    [Term("已复议或诉讼")]
    UnderReview,

    /// <summary>执法领域.</summary>
    [Term("执法领域")]
    Field,

    /// <summary>办理状态.</summary>
    [Term("办理状态")]
    Status,

    /// <summary>立即实施.</summary>
    [Term("立即实施")]
    Immediate,

    /// <summary>延期分期缴款批准至.</summary>
    [Term("延期分期缴款批准至")]
    PaymentDeferredTo,

    /// <summary>发现日期.</summary>
    [Term("发现日期")]
    DiscoveredOn,

    /// <summary>现场检查日期.</summary>
    [Term("现场检查日期")]
    InspectedOn,

    /// <summary>拟罚款金额.</summary>
    [Term("拟罚款金额")]
    ProposedFine,

    /// <summary>放弃陈述申辩日期.</summary>
    [Term("放弃陈述申辩日期")]
    StatementWaivedOn,

    /// <summary>放弃听证日期.</summary>
    [Term("放弃听证日期")]
    HearingWaivedOn,

    /// <summary>强制种类.</summary>
    [Term("强制种类")]
    CoercionKind,

    /// <summary>强制审批日期.</summary>
    [Term("强制审批日期")]
    CoercionApprovedOn,

    /// <summary>催告日期.</summary>
    [Term("催告日期")]
    DemandedOn,

    /// <summary>申请法院强制执行日期.</summary>
    [Term("申请法院强制执行日期")]
    CourtAppliedOn,

    /// <summary>缴款日期.</summary>
    [Term("缴款日期")]
    PaidOn,

    /// <summary>送达方式.</summary>
    [Term("送达方式")]
    ServiceMethod,

    /// <summary>送达发出日期.</summary>
    [Term("送达发出日期")]
    SentOn,

    /// <summary>办理方式.</summary>
    [Term("办理方式")]
    Handling,

    /// <summary>许可证件送达日期.</summary>
    [Term("许可证件送达日期")]
    LicenseIssuedOn,

    /// <summary>延期依据.</summary>
    [Term("延期依据")]
    ExtensionBasis,

    /// <summary>再次延期集体讨论日期.</summary>
    [Term("再次延期集体讨论日期")]
    ExtensionDiscussedOn,

    /// <summary>法制审核复审日期.</summary>
    [Term("法制审核复审日期")]
    LegalReReviewOn,

    /// <summary>基准制定机关层级.</summary>
    [Term("基准制定机关层级")]
    BenchmarkLevel,

    /// <summary>具有一定社会影响.</summary>
    [Term("具有一定社会影响")]
    PublicImpact,

    /// <summary>公示网址.</summary>
    [Term("公示网址")]
    DisclosedAt,

    /// <summary>涉企.</summary>
    [Term("涉企")]
    Enterprise,

    /// <summary>移送审批日期.</summary>
    [Term("移送审批日期")]
    TransferApprovedOn,

    /// <summary>结案日期.</summary>
    [Term("结案日期")]
    ClosedOn,

    /// <summary>按日连续处罚.</summary>
    [Term("按日连续处罚")]
    DailyPenalty,
}
