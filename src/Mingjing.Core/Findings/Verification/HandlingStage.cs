using Mingjing.Core.Platform;

namespace Mingjing.Core.Findings.Verification;

/// <summary>疑点核实阶段: what people have made of a finding, whatever later screenings say of it.</summary>
public enum HandlingStage
{
    /// <summary>新疑点: nobody has decided anything about it yet.</summary>
    [Term("新疑点")]
    New,

    /// <summary>系统误报，已排除.</summary>
    [Term("已排除")]
    Dismissed,

    /// <summary>部门核实中 (条例 22(一)): sent to the department, the reply term runs.</summary>
    [Term("部门核实中")]
    WithDepartment,

    /// <summary>逾期未反馈: derived when somebody looks after the reply term, never stored.</summary>
    [Term("逾期未反馈")]
    Unanswered,

    /// <summary>已反馈: the department's head has confirmed the answer.</summary>
    [Term("已反馈")]
    Answered,

    /// <summary>已说明: the answer was accepted, nothing remains to be done.</summary>
    [Term("已说明")]
    Explained,

    /// <summary>已自行纠正 (条例 26): the department has put it right itself.</summary>
    [Term("已自行纠正")]
    SelfCorrected,

    /// <summary>已转线索: it stood after verification, or was not shown to the department for a stated reason.</summary>
    [Term("已转线索")]
    Referred,
}

/// <summary>疑点核实动作.</summary>
public enum HandlingAction
{
    /// <summary>排除: the system is wrong.</summary>
    [Term("排除")]
    Dismiss,

    /// <summary>推送核实 of one finding.</summary>
    [Term("推送核实")]
    Send,

    /// <summary>批量推送核实: several findings at once, for as many departments as they concern.</summary>
    [Term("批量推送核实")]
    SendBatch,

    /// <summary>拟写反馈: a draft; the department answers by its head only.</summary>
    [Term("拟写反馈")]
    PrepareAnswer,

    /// <summary>确认反馈.</summary>
    [Term("确认反馈")]
    ConfirmAnswer,

    /// <summary>催办.</summary>
    [Term("催办")]
    Remind,

    /// <summary>接受反馈.</summary>
    [Term("接受反馈")]
    AcceptAnswer,

    /// <summary>退回补充: the answer does not do; what is lacking is said.</summary>
    [Term("退回补充")]
    ReturnAnswer,

    /// <summary>转为线索: what stood after verification.</summary>
    [Term("转为线索")]
    Refer,

    /// <summary>直接转为线索: the department is not asked first, for a stated reason.</summary>
    [Term("直接转为线索")]
    ReferDirectly,
}

/// <summary>疑点排除原因: why a finding is taken for an error of the system. Each needs its particulars in words.</summary>
public enum DismissalReason
{
    /// <summary>检查规则不适用: the rule is right, but not for this act.</summary>
    [Term("检查规则不适用于本件")]
    RuleDoesNotApply,

    /// <summary>已有材料证明属法定例外: the supervision body itself holds the proof.</summary>
    [Term("已有材料证明属法定例外")]
    ExceptionOnFile,

    /// <summary>名册或日历资料有误.</summary>
    [Term("名册或日历资料有误")]
    ReferenceWrong,

    /// <summary>导入或对接造成的数据错误: not of the department's making.</summary>
    [Term("导入或对接造成的数据错误")]
    TransferFault,

    /// <summary>与另一疑点重复.</summary>
    [Term("与另一疑点重复")]
    SameAsAnother,

    /// <summary>其他误报.</summary>
    [Term("其他误报")]
    Other,
}

/// <summary>疑点反馈类别 (law-rules §3.2): what the department says of a finding.</summary>
public enum AnswerKind
{
    /// <summary>数据有误已补正: the record was wrong and has been sent again.</summary>
    [Term("数据有误已补正")]
    DataCorrected,

    /// <summary>有法定例外: with its legal basis and the evidence.</summary>
    [Term("有法定例外")]
    LawfulException,

    /// <summary>属实已自行纠正.</summary>
    [Term("属实已自行纠正")]
    SelfCorrected,

    /// <summary>属实待纠正: with what will be done, and by when.</summary>
    [Term("属实待纠正")]
    ToBeCorrected,

    /// <summary>不认可, with reasons.</summary>
    [Term("不认可")]
    Disputed,
}
