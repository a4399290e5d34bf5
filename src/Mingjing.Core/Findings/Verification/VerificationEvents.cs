using Mingjing.Core.Platform.Ledger;

namespace Mingjing.Core.Findings.Verification;

/// <summary>台账事项 of the verification of findings.</summary>
public static class VerificationEvents
{
    public static readonly LedgerEvent Dismissed = new("finding.dismissed", "排除疑点");

    /// <summary>One entry for each notice, naming its findings.</summary>
    public static readonly LedgerEvent Sent = new("finding.sent", "推送疑点核实", FindingProcedure.SelfCheck);

    public static readonly LedgerEvent Prepared = new("finding.answer-prepared", "拟写疑点反馈");

    public static readonly LedgerEvent Confirmed = new(
        "finding.answer-confirmed",
        "确认疑点反馈",
        FindingProcedure.SelfCheck
    );

    public static readonly LedgerEvent Accepted = new("finding.answer-accepted", "接受疑点反馈");

    public static readonly LedgerEvent Returned = new("finding.answer-returned", "退回疑点反馈");

    /// <summary>The entry holds a commitment to the content, not its hash.</summary>
    public static readonly LedgerEvent EvidenceUploaded = new("finding.evidence-uploaded", "上传证据材料");

    public static readonly LedgerEvent EvidenceSwept = new("finding.evidence-swept", "清理没有使用的证据材料");

    public static readonly LedgerEvent Referred = new("finding.referred", "疑点转为线索", FindingProcedure.Sources);

    /// <summary>The department was not asked first; the payload names why.</summary>
    public static readonly LedgerEvent ReferredDirectly = new(
        "finding.referred-directly",
        "疑点直接转为线索",
        FindingProcedure.Sources
    );

    public static readonly LedgerEvent Reminded = new("finding.reminded", "催办疑点反馈");
}
