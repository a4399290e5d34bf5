using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Procedures;

namespace Mingjing.Core.Papers;

/// <summary>
/// 文书签批程序 (law-rules §3.3): 拟稿 → 核稿 → (会签) → 签发 → 编号 → 用印 → 送达. Which of the steps a paper takes is its kind's; in whose
/// name it is made says which of the roles are meant.
/// </summary>
public static class PaperProcedure
{
    /// <summary>送达 by its several ways, by analogy.</summary>
    private static readonly LawArticle Receipt = Law.Cite("civil-procedure-law", 87);

    /// <summary>变更、撤回 after an objection.</summary>
    private static readonly LawArticle Objection = Law.Cite("supervision-regulation", 30);

    private const Roles Drafters =
        Roles.SupervisionHandler | Roles.DepartmentClerk | Roles.DepartmentHead | Roles.GovernmentOffice;

    private const Roles Reviewers = Roles.SupervisionHead | Roles.DepartmentHead | Roles.GovernmentOffice;

    private const Roles Signers = Roles.SupervisionHead | Roles.DepartmentHead | Roles.GovernmentLeader;

    private const Roles Countersigners = RoleSets.SupervisionBody | RoleSets.Government | Roles.DepartmentHead;

    private const Roles Senders = RoleSets.SupervisionBody | RoleSets.Department | Roles.GovernmentOffice;

    /// <summary>The editions: the steps are the same under the list and under the regulation of 2026.</summary>
    public static Editions<PaperStage, PaperAction> Editions { get; } =
        new(
            new Procedure<PaperStage, PaperAction>(
                "paper",
                "文书签批和送达",
                inForceFrom: null,
                [.. Drafting(), .. Approval(), .. AfterSigning(), .. Endings()]
            )
        );

    /// <summary>The stages in which a paper has gone out of the hands of its drafters and has no number yet.</summary>
    internal static readonly PaperStage[] WithSigners =
    [
        PaperStage.InReview,
        PaperStage.Countersigning,
        PaperStage.AwaitingSignature,
    ];

    private static IEnumerable<Step<PaperStage, PaperAction>> Drafting() =>
        [
            Row(null, PaperAction.Draft, PaperStage.Drafting, Drafters),
            Row(PaperStage.Drafting, PaperAction.Revise, null, Drafters),
            Row(PaperStage.Drafting, PaperAction.Submit, PaperStage.InReview, Drafters),
            Row(PaperStage.Drafting, PaperAction.Submit, PaperStage.Countersigning, Drafters),
            Row(PaperStage.Drafting, PaperAction.Submit, PaperStage.AwaitingSignature, Drafters),
            Row(PaperStage.Drafting, PaperAction.Complete, PaperStage.Issued, Drafters),
            Row(PaperStage.Drafting, PaperAction.WithdrawDraft, PaperStage.Dropped, Drafters),
        ];

    private static IEnumerable<Step<PaperStage, PaperAction>> Approval() =>
        [
            Row(PaperStage.InReview, PaperAction.PassReview, PaperStage.Countersigning, Reviewers),
            Row(PaperStage.InReview, PaperAction.PassReview, PaperStage.AwaitingSignature, Reviewers),
            Row(PaperStage.InReview, PaperAction.ReviewAndSign, PaperStage.Issued, Signers) with
            {
                Clock = "编号，成文日期为当日",
            },
            Row(PaperStage.InReview, PaperAction.Return, PaperStage.Drafting, Reviewers),
            Row(PaperStage.Countersigning, PaperAction.Countersign, PaperStage.Countersigning, Countersigners),
            Row(PaperStage.Countersigning, PaperAction.Countersign, PaperStage.AwaitingSignature, Countersigners),
            Row(PaperStage.Countersigning, PaperAction.Return, PaperStage.Drafting, Countersigners),
            Row(PaperStage.AwaitingSignature, PaperAction.Sign, PaperStage.Issued, Signers) with
            {
                Clock = "编号，成文日期为当日",
            },
            Row(PaperStage.AwaitingSignature, PaperAction.Return, PaperStage.Drafting, Signers),
        ];

    private static IEnumerable<Step<PaperStage, PaperAction>> AfterSigning() =>
        [
            Row(PaperStage.Issued, PaperAction.Seal, PaperStage.Sealed, Senders),
            Row(PaperStage.Issued, PaperAction.Send, PaperStage.Sent, Senders),
            Row(PaperStage.Sealed, PaperAction.Send, PaperStage.Sent, Senders),
            Row(PaperStage.Sent, PaperAction.RecordService, PaperStage.Served, Senders) with
            {
                Basis = [Receipt],
                Paper = "送达回证",
                Clock = "文书所定期限自收到的次日起算",
            },
        ];

    private static IEnumerable<Step<PaperStage, PaperAction>> Endings() =>
        [
            Row(PaperStage.Issued, PaperAction.Void, PaperStage.Voided, Signers),
            Row(PaperStage.Sealed, PaperAction.Void, PaperStage.Voided, Signers),
            .. new[] { PaperStage.Issued, PaperStage.Sealed, PaperStage.Sent, PaperStage.Served }.Select(s =>
                // Whoever finishes the new paper replaces the old one with it.
                Row(s, PaperAction.Replace, PaperStage.Replaced, Signers | Drafters) with
                {
                    Basis = [Objection],
                }
            ),
            .. new[] { PaperStage.Sent, PaperStage.Served }.Select(s =>
                Row(s, PaperAction.Withdraw, PaperStage.Withdrawn, Signers) with
                {
                    Basis = [Objection],
                }
            ),
        ];

    // No law orders the sign-off of a paper of supervision: every row is the product's.
    private static Step<PaperStage, PaperAction> Row(
        PaperStage? from,
        PaperAction action,
        PaperStage? to,
        Roles actors
    ) => new(from, action, to, actors) { IsProposal = true };
}
