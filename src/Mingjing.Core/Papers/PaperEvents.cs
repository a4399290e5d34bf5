using Mingjing.Core.Platform.Ledger;

namespace Mingjing.Core.Papers;

/// <summary>台账事项 of papers.</summary>
public static class PaperEvents
{
    public static readonly LedgerEvent Drafted = new("paper.drafted", "拟写文书");

    public static readonly LedgerEvent Revised = new("paper.revised", "修改文稿");

    public static readonly LedgerEvent HandlersAdded = new("paper.handlers-added", "文书所属事项变更承办人");

    public static readonly LedgerEvent Submitted = new("paper.submitted", "文书送核");

    public static readonly LedgerEvent Reviewed = new("paper.reviewed", "核稿通过");

    public static readonly LedgerEvent Countersigned = new("paper.countersigned", "会签文书");

    public static readonly LedgerEvent Returned = new("paper.returned", "退回文书");

    public static readonly LedgerEvent DraftWithdrawn = new("paper.draft-withdrawn", "撤稿");

    /// <summary>Number, hash of the frozen content and version of the kind.</summary>
    public static readonly LedgerEvent Issued = new("paper.issued", "签发文书");

    /// <summary>The files that were made of the frozen content: <c>paper, content, docx, pdf</c>, all but the first as SHA-256; pdf null for none.</summary>
    public static readonly LedgerEvent Rendered = new("paper.rendered", "生成文书文件");

    public static readonly LedgerEvent Sealed = new("paper.sealed", "文书用印");

    /// <summary>The files with the seal drawn in: <c>paper, content, seal, docx, pdf</c>.</summary>
    public static readonly LedgerEvent Stamped = new("paper.stamped", "生成用印的文书文件");

    public static readonly LedgerEvent Sent = new("paper.sent", "发出文书");

    public static readonly LedgerEvent Confirmed = new("paper.receipt-confirmed", "确认收到文书");

    public static readonly LedgerEvent Served = new("paper.served", "登记送达");

    public static readonly LedgerEvent Voided = new("paper.voided", "作废文书编号");

    public static readonly LedgerEvent Replaced = new("paper.replaced", "替代文书");

    public static readonly LedgerEvent Withdrawn = new("paper.withdrawn", "撤回文书");

    public static readonly LedgerEvent IssuerSet = new("paper.issuer-set", "登记发文资料");
}
