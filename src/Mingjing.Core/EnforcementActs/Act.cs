using Mingjing.Core.Platform.Terms;

namespace Mingjing.Core.EnforcementActs;

/// <summary>
/// 执法行为记录 (import-format §1): one reported act, as its record states it. A plain set of facts: what follows from them
/// is the checks' business. Built by the readers through <see cref="ActColumns"/>.
/// </summary>
public sealed class Act
{
    /// <summary>记录编号.</summary>
    public required string RecordNo { get; set; }

    /// <summary>执法行为类别.</summary>
    public required ActKind Kind { get; set; }

    /// <summary>适用程序.</summary>
    public Fact<PenaltyProcedure> Procedure { get; set; }

    /// <summary>执法主体代码.</summary>
    public required string SubjectCode { get; set; }

    /// <summary>执法主体名称.</summary>
    public Fact<string> SubjectName { get; set; }

    /// <summary>区划代码.</summary>
    public Fact<string> RegionCode { get; set; }

    /// <summary>受委托组织代码.</summary>
    public Fact<string> EntrustedCode { get; set; }

    /// <summary>执法人员证号.</summary>
    public Fact<IReadOnlyList<string>> Officers { get; set; }

    /// <summary>出示执法证.</summary>
    public Flag CertificateShown { get; set; }

    /// <summary>相对人类型.</summary>
    public Fact<PartyKind> PartyKind { get; set; }

    /// <summary>相对人名称.</summary>
    public Fact<string> PartyName { get; set; }

    /// <summary>相对人代码.</summary>
    public Fact<string> PartyCode { get; set; }

    /// <summary>案由.</summary>
    public Fact<string> Matter { get; set; }

    /// <summary>事项编码.</summary>
    public Fact<string> MatterCode { get; set; }

    /// <summary>违法行为日期.</summary>
    public DateFact ViolationDate { get; set; }

    /// <summary>涉及生命健康或金融安全.</summary>
    public Flag GravePublicHarm { get; set; }

    /// <summary>立案日期.</summary>
    public DateFact FiledOn { get; set; }

    /// <summary>申请日期.</summary>
    public DateFact AppliedOn { get; set; }

    /// <summary>补正告知日期.</summary>
    public DateFact CorrectionNoticeOn { get; set; }

    /// <summary>先行登记保存日期.</summary>
    public DateFact PreservedOn { get; set; }

    /// <summary>登记保存处理日期.</summary>
    public DateFact PreservationDecidedOn { get; set; }

    /// <summary>查封扣押日期.</summary>
    public DateFact SeizedOn { get; set; }

    /// <summary>查封扣押解除日期.</summary>
    public DateFact SeizureEndedOn { get; set; }

    /// <summary>查封扣押延长.</summary>
    public Flag SeizureExtended { get; set; }

    /// <summary>告知日期.</summary>
    public DateFact NoticeOn { get; set; }

    /// <summary>听证告知日期.</summary>
    public DateFact HearingNoticeOn { get; set; }

    /// <summary>听证申请日期.</summary>
    public DateFact HearingRequestedOn { get; set; }

    /// <summary>听证通知日期.</summary>
    public DateFact HearingConvenedNoticeOn { get; set; }

    /// <summary>听证日期.</summary>
    public DateFact HearingOn { get; set; }

    /// <summary>陈述申辩.</summary>
    public Flag StatementHeard { get; set; }

    /// <summary>法制审核日期.</summary>
    public DateFact LegalReviewOn { get; set; }

    /// <summary>法制审核结论.</summary>
    public Fact<ReviewResult> LegalReviewResult { get; set; }

    /// <summary>集体讨论日期.</summary>
    public DateFact CollectiveDecisionOn { get; set; }

    /// <summary>决定文书号.</summary>
    public Fact<string> DecisionNo { get; set; }

    /// <summary>决定日期.</summary>
    public DateFact DecidedOn { get; set; }

    /// <summary>决定结果.</summary>
    public Fact<ActResult> Result { get; set; }

    /// <summary>处罚种类.</summary>
    public Fact<PenaltyKinds> Penalties { get; set; }

    /// <summary>罚款金额.</summary>
    public Fact<Money> Fine { get; set; }

    /// <summary>没收金额.</summary>
    public Fact<Money> Confiscation { get; set; }

    /// <summary>处罚依据.</summary>
    public Fact<string> Basis { get; set; }

    /// <summary>裁量阶次.</summary>
    public Fact<string> Tier { get; set; }

    /// <summary>裁量下限.</summary>
    public Fact<Money> TierMin { get; set; }

    /// <summary>裁量上限.</summary>
    public Fact<Money> TierMax { get; set; }

    /// <summary>裁量偏离批准日期.</summary>
    public DateFact DeviationApprovedOn { get; set; }

    /// <summary>重大执法决定.</summary>
    public Flag Major { get; set; }

    /// <summary>备案日期.</summary>
    public DateFact ReportedOn { get; set; }

    /// <summary>送达日期.</summary>
    public DateFact ServedOn { get; set; }

    /// <summary>公示日期.</summary>
    public DateFact DisclosedOn { get; set; }

    /// <summary>不予公示理由.</summary>
    public Fact<NonDisclosureReason> NonDisclosureReason { get; set; }

    /// <summary>变更撤销日期.</summary>
    public DateFact RevokedOn { get; set; }

    /// <summary>公示撤下日期.</summary>
    public DateFact WithdrawnOn { get; set; }

    /// <summary>执行日期.</summary>
    public DateFact ExecutedOn { get; set; }

    /// <summary>夜间或节假日执行.</summary>
    public Flag ExecutedAtNightOrHoliday { get; set; }

    /// <summary>紧急情况.</summary>
    public Flag Urgent { get; set; }

    /// <summary>归档日期.</summary>
    public DateFact ArchivedOn { get; set; }

    /// <summary>期限中止.</summary>
    public Fact<IReadOnlyList<Suspension>> Suspensions { get; set; }

    /// <summary>期限延长至.</summary>
    public DateFact ExtendedTo { get; set; }

    /// <summary>文字记录.</summary>
    public Flag WrittenRecord { get; set; }

    /// <summary>音像记录.</summary>
    public Flag Recording { get; set; }

    /// <summary>音像记录编号.</summary>
    public Fact<string> RecordingNo { get; set; }

    /// <summary>检查批准文号.</summary>
    public Fact<string> InspectionApprovalNo { get; set; }

    /// <summary>检查方式.</summary>
    public Fact<InspectionMode> InspectionMode { get; set; }

    /// <summary>跨区域执法.</summary>
    public Flag CrossRegion { get; set; }

    /// <summary>跨区域协作文号.</summary>
    public Fact<string> CooperationNo { get; set; }

    /// <summary>涉嫌犯罪.</summary>
    public Flag SuspectedCrime { get; set; }

    /// <summary>移送日期.</summary>
    public DateFact TransferredOn { get; set; }

    /// <summary>已复议或诉讼.</summary>
    public Flag UnderReview { get; set; }

    /// <summary>执法领域.</summary>
    public Fact<EnforcementField> Field { get; set; }

    /// <summary>办理状态.</summary>
    public Fact<ActStatus> Status { get; set; }

    /// <summary>立即实施.</summary>
    public Flag Immediate { get; set; }

    /// <summary>延期分期缴款批准至.</summary>
    public DateFact PaymentDeferredTo { get; set; }

    /// <summary>发现日期.</summary>
    public DateFact DiscoveredOn { get; set; }

    /// <summary>现场检查日期.</summary>
    public DateFact InspectedOn { get; set; }

    /// <summary>拟罚款金额.</summary>
    public Fact<Money> ProposedFine { get; set; }

    /// <summary>放弃陈述申辩日期.</summary>
    public DateFact StatementWaivedOn { get; set; }

    /// <summary>放弃听证日期.</summary>
    public DateFact HearingWaivedOn { get; set; }

    /// <summary>强制种类.</summary>
    public Fact<CoercionKind> CoercionKind { get; set; }

    /// <summary>强制审批日期.</summary>
    public DateFact CoercionApprovedOn { get; set; }

    /// <summary>催告日期.</summary>
    public DateFact DemandedOn { get; set; }

    /// <summary>申请法院强制执行日期.</summary>
    public DateFact CourtAppliedOn { get; set; }

    /// <summary>缴款日期.</summary>
    public DateFact PaidOn { get; set; }

    /// <summary>送达方式.</summary>
    public Fact<ServiceMethod> ServiceMethod { get; set; }

    /// <summary>送达发出日期.</summary>
    public DateFact SentOn { get; set; }

    /// <summary>办理方式.</summary>
    public Fact<Handling> Handling { get; set; }

    /// <summary>许可证件送达日期.</summary>
    public DateFact LicenseIssuedOn { get; set; }

    /// <summary>延期依据.</summary>
    public Fact<string> ExtensionBasis { get; set; }

    /// <summary>再次延期集体讨论日期.</summary>
    public DateFact ExtensionDiscussedOn { get; set; }

    /// <summary>法制审核复审日期.</summary>
    public DateFact LegalReReviewOn { get; set; }

    /// <summary>基准制定机关层级.</summary>
    public Fact<BenchmarkLevel> BenchmarkLevel { get; set; }

    /// <summary>具有一定社会影响.</summary>
    public Flag PublicImpact { get; set; }

    /// <summary>公示网址.</summary>
    public Fact<string> DisclosedAt { get; set; }

    /// <summary>涉企.</summary>
    public Flag Enterprise { get; set; }

    /// <summary>移送审批日期.</summary>
    public DateFact TransferApprovedOn { get; set; }

    /// <summary>结案日期.</summary>
    public DateFact ClosedOn { get; set; }

    /// <summary>按日连续处罚.</summary>
    public Flag DailyPenalty { get; set; }

    /// <summary>
    /// 基准日 (law-rules §2.3, R): the decision; else of a coercion the seizure or the execution; else of an inspection its
    /// start. Unknown where none of them is known.
    /// </summary>
    public DateFact ReferenceDay
    {
        get
        {
            if (DecidedOn.IsKnown)
                return DecidedOn;
            return Kind switch
            {
                ActKind.Coercion => SeizedOn.IsKnown ? SeizedOn : ExecutedOn,
                ActKind.Inspection => FiledOn,
                _ => DecidedOn,
            };
        }
    }
}
