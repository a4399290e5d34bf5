using Mingjing.Core.Platform;

namespace Mingjing.Core.Clues;

/// <summary>线索阶段 (law-rules §3.2).</summary>
public enum ClueStage
{
    /// <summary>已登记: the first look is due.</summary>
    [Term("已登记")]
    Registered,

    /// <summary>已初核: what becomes of it is to be decided.</summary>
    [Term("已初核")]
    Assessed,

    /// <summary>待部门报告: the department handles it and reports (条例 22(一)).</summary>
    [Term("待部门报告")]
    AwaitingReport,

    /// <summary>已转案.</summary>
    [Term("已转案")]
    Filed,

    /// <summary>已引导复议诉讼 (条例 33).</summary>
    [Term("已引导复议诉讼")]
    Guided,

    /// <summary>已并入 another clue.</summary>
    [Term("已并入")]
    Merged,

    /// <summary>不予立案: may be looked at once more.</summary>
    [Term("不予立案")]
    Refused,

    /// <summary>已办结: handed over, told to the superior, corrected on the spot, or handled by review or court already.</summary>
    [Term("已办结")]
    Closed,
}

/// <summary>线索动作.</summary>
public enum ClueAction
{
    /// <summary>登记.</summary>
    [Term("登记线索")]
    Register,

    /// <summary>初核.</summary>
    [Term("初核")]
    Assess,

    /// <summary>提请立案: the case begins.</summary>
    [Term("提请立案")]
    ProposeFiling,

    /// <summary>撤回立案: the case that was proposed is given up, the clue is as it was.</summary>
    [Term("撤回立案")]
    WithdrawFiling,

    /// <summary>转办.</summary>
    [Term("转办")]
    Forward,

    /// <summary>收到报告: it is looked at again.</summary>
    [Term("收到部门报告")]
    ReceiveReport,

    /// <summary>引导复议诉讼.</summary>
    [Term("引导复议诉讼")]
    Guide,

    /// <summary>不重复监督: the same dispute is under review or before a court.</summary>
    [Term("不重复监督")]
    NoDuplicate,

    /// <summary>告知上一级主管部门.</summary>
    [Term("告知上一级主管部门")]
    InformSuperior,

    /// <summary>移送.</summary>
    [Term("移送")]
    Transfer,

    /// <summary>并入.</summary>
    [Term("并入")]
    Merge,

    /// <summary>记录当场纠正.</summary>
    [Term("记录当场纠正")]
    RecordOnSpotCorrection,

    /// <summary>不予立案.</summary>
    [Term("不予立案")]
    RefuseCase,

    /// <summary>复看: a refusal is looked at once more, by somebody else.</summary>
    [Term("复看")]
    LookAgain,

    /// <summary>告知反映人: the answer to whoever gave a name.</summary>
    [Term("告知反映人")]
    InformInformant,
}

/// <summary>不予立案的理由 (law-rules §4.8).</summary>
public enum NoCaseReason
{
    [Term("不属于行政执法监督范围")]
    OutsideSupervision,

    [Term("不属于本级监督")]
    OtherLevel,

    [Term("已进入复议、诉讼")]
    UnderReview,

    [Term("没有违法或者不当的事实")]
    NoBreach,

    [Term("已自行纠正")]
    SelfCorrected,

    [Term("重复线索")]
    Repeated,

    [Term("无法查证")]
    CannotBeVerified,
}

/// <summary>移送的去向.</summary>
public enum TransferTarget
{
    /// <summary>监察机关 (条例 33).</summary>
    [Term("监察机关")]
    Supervision,

    [Term("公安机关")]
    Police,

    [Term("检察机关")]
    Procuratorate,

    [Term("其他有权机关")]
    Other,
}

/// <summary>直接转为线索的理由: why a finding becomes a clue before the department was asked.</summary>
public enum DirectReason
{
    /// <summary>证据可能灭失.</summary>
    [Term("证据可能灭失")]
    EvidenceAtRisk,

    /// <summary>可能打击报复.</summary>
    [Term("可能打击报复")]
    Retaliation,

    /// <summary>紧急，可能造成损害.</summary>
    [Term("情况紧急，可能造成损害")]
    UrgentHarm,
}

/// <summary>争议的处理情况: whether the same dispute has entered another road (条例 33).</summary>
public enum DisputeState
{
    [Term("未进入复议、诉讼")]
    None,

    [Term("已进入行政复议")]
    Reconsideration,

    [Term("已进入行政诉讼")]
    Litigation,

    [Term("已由复议或者诉讼处理")]
    Decided,
}
