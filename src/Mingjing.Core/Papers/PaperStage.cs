using Mingjing.Core.Platform;

namespace Mingjing.Core.Papers;

/// <summary>文书阶段 (law-rules §3.3): 拟稿 → 核稿 → (会签) → 签发 → 用印 → 送达.</summary>
public enum PaperStage
{
    /// <summary>拟稿.</summary>
    [Term("拟稿中")]
    Drafting,

    /// <summary>核稿.</summary>
    [Term("核稿中")]
    InReview,

    /// <summary>会签: all who were named, in any order.</summary>
    [Term("会签中")]
    Countersigning,

    /// <summary>待签发.</summary>
    [Term("待签发")]
    AwaitingSignature,

    /// <summary>已成文: signed and numbered, or, where nobody signs, finished. Its content is frozen.</summary>
    [Term("已成文")]
    Issued,

    /// <summary>已用印.</summary>
    [Term("已用印")]
    Sealed,

    /// <summary>已发出: on its way to whom it is for.</summary>
    [Term("已发出")]
    Sent,

    /// <summary>已送达: the terms that it sets run from its receipt.</summary>
    [Term("已送达")]
    Served,

    /// <summary>已撤稿: given up before it had a number.</summary>
    [Term("已撤稿")]
    Dropped,

    /// <summary>已作废: its number is kept and never given again.</summary>
    [Term("已作废")]
    Voided,

    /// <summary>已被替代: a later paper names it.</summary>
    [Term("已被替代")]
    Replaced,

    /// <summary>已撤回: after it had gone out.</summary>
    [Term("已撤回")]
    Withdrawn,
}

/// <summary>文书动作.</summary>
public enum PaperAction
{
    /// <summary>拟稿.</summary>
    [Term("拟稿")]
    Draft,

    /// <summary>修改: the earlier draft is kept.</summary>
    [Term("修改")]
    Revise,

    /// <summary>送核: to whoever is first in the route of its kind.</summary>
    [Term("送核")]
    Submit,

    /// <summary>定稿: of a record or a form that nobody signs for the body.</summary>
    [Term("定稿")]
    Complete,

    /// <summary>撤稿.</summary>
    [Term("撤稿")]
    WithdrawDraft,

    /// <summary>核稿通过.</summary>
    [Term("核稿通过")]
    PassReview,

    /// <summary>核签: one signature of one person who holds both posts.</summary>
    [Term("核签")]
    ReviewAndSign,

    /// <summary>会签.</summary>
    [Term("会签")]
    Countersign,

    /// <summary>退回: to drafting, with the remark.</summary>
    [Term("退回")]
    Return,

    /// <summary>签发: gives the number and freezes the content.</summary>
    [Term("签发")]
    Sign,

    /// <summary>作废: a number that was given and never went out.</summary>
    [Term("作废")]
    Void,

    /// <summary>用印.</summary>
    [Term("用印")]
    Seal,

    /// <summary>发出.</summary>
    [Term("发出")]
    Send,

    /// <summary>登记送达.</summary>
    [Term("登记送达")]
    RecordService,

    /// <summary>替代: by a new paper that names this one.</summary>
    [Term("替代")]
    Replace,

    /// <summary>撤回.</summary>
    [Term("撤回")]
    Withdraw,
}

/// <summary>文书效力, as the page behind the printed code tells it.</summary>
public enum PaperStanding
{
    /// <summary>有效.</summary>
    [Term("有效")]
    Valid,

    /// <summary>已被替代.</summary>
    [Term("已被替代")]
    Replaced,

    /// <summary>已撤回.</summary>
    [Term("已撤回")]
    Withdrawn,

    /// <summary>已作废: the number was given and the paper never went out.</summary>
    [Term("已作废")]
    Voided,
}

/// <summary>用印方式.</summary>
public enum SealMethod
{
    /// <summary>印章图样 of the issuing body, drawn into the file. It is no electronic signature in the sense of the law.</summary>
    [Term("印章图样")]
    Image,

    /// <summary>盖章扫描件: the printed paper, stamped and scanned.</summary>
    [Term("盖章扫描件")]
    Scan,
}
