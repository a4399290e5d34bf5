using System.Text.Json;
using System.Text.Json.Nodes;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Findings.Verification;

/// <summary>
/// 疑点处理: what people did with a finding, apart from what screenings say of it. It cites the version of the act that was judged.
/// A finding without a row here is new.
/// </summary>
public sealed class FindingHandling : Aggregate, IScoped
{
    private FindingHandling() { }

    /// <summary>A finding that nobody has touched yet.</summary>
    internal FindingHandling(ScreeningFinding finding)
    {
        (OrganizationId, FindingId, RegionCode) = (finding.OrganizationId, finding.Id, finding.RegionCode);
        (ActId, Check, Ordinal) = (finding.ActId, finding.Check, finding.Ordinal);
        (ActVersionNo, Day) = (finding.ActVersionNo, finding.Day);
        Salt = SaltedCommitment.NewSalt();
    }

    /// <summary>Organization of the act.</summary>
    public OrganizationId OrganizationId { get; private init; }

    public FindingId FindingId { get; private init; }

    public string RegionCode { get; private init; } = "";

    public ActId ActId { get; private init; }

    /// <summary>Code of the check.</summary>
    public string Check { get; private init; } = "";

    public int Ordinal { get; private init; }

    /// <summary>列表日期 of the act when it was first handled.</summary>
    public DateOnly Day { get; private init; }

    /// <summary>The version of the act that the decision cites.</summary>
    public int ActVersionNo { get; private set; }

    /// <summary>The stored stage; 逾期未反馈 is never stored.</summary>
    public HandlingStage Stage { get; private set; }

    /// <summary>The notice by which it was sent; null where it was not.</summary>
    public VerificationRequestId? RequestId { get; private set; }

    /// <summary>Its place in the notice, from 1; 0 without one.</summary>
    public int ItemNo { get; private set; }

    /// <summary>Last day of the reply; null where no reply is awaited.</summary>
    public DateOnly? DueOn { get; private set; }

    public AskedFinding? Asked { get; private set; }

    public PreparedAnswer? Draft { get; private set; }

    public ConfirmedAnswer? Answer { get; private set; }

    /// <summary>反馈类别 of <see cref="Answer"/>, for lists.</summary>
    public AnswerKind? AnswerKind { get; private set; }

    /// <summary>Day of <see cref="Answer"/>; null where none stands.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>Who prepared an answer last.</summary>
    public AccountId? PreparedBy { get; private set; }

    /// <summary>Who confirmed an answer last.</summary>
    public AccountId? ConfirmedBy { get; private set; }

    /// <summary>Who dismissed it, or accepted or returned an answer last.</summary>
    public AccountId? JudgedBy { get; private set; }

    /// <summary>Every step but the drafts, the oldest first.</summary>
    public IReadOnlyList<HandlingStep> Steps { get; private set; } = [];

    /// <summary>Of the commitment to what people wrote.</summary>
    public byte[] Salt { get; private init; } = [];

    public override string LedgerKind => "finding-handling";

    public override string LedgerId => FindingId.ToString();

    /// <summary>The stage as it is called on a day: 逾期未反馈 after the last day of the reply.</summary>
    public HandlingStage StageOn(DateOnly day) => StageOn(Stage, DueOn, day);

    /// <summary>The same for rows that are read without the aggregate.</summary>
    public static HandlingStage StageOn(HandlingStage stage, DateOnly? dueOn, DateOnly day) =>
        stage == HandlingStage.WithDepartment && day > dueOn ? HandlingStage.Unanswered : stage;

    /// <summary>排除.</summary>
    internal void Dismiss(Hand hand, DismissalReason reason, string explanation)
    {
        (Stage, JudgedBy) = (Take(hand, HandlingAction.Dismiss), hand.Account);
        Note(new HandlingStep(HandlingAction.Dismiss, Stage, hand.At, hand.Account, hand.Name, explanation, reason));
    }

    /// <summary>推送核实, as an item of a notice.</summary>
    internal void Send(
        Hand hand,
        bool isBatch,
        VerificationRequest request,
        int itemNo,
        AskedFinding asked,
        int versionNo
    )
    {
        var action = isBatch ? HandlingAction.SendBatch : HandlingAction.Send;
        Stage = Take(hand, action);
        (RequestId, ItemNo, DueOn) = (request.Id, itemNo, request.DueOn);
        (Asked, ActVersionNo) = (asked, versionNo);
        Note(new HandlingStep(action, Stage, hand.At, hand.Account, hand.Name, DueOn: DueOn));
    }

    /// <summary>Whether an answer may be prepared now, and by this hand.</summary>
    /// <exception cref="Refused">It may not.</exception>
    internal void RequireAnswering(Hand hand) => _ = Take(hand, HandlingAction.PrepareAnswer);

    /// <summary>拟写反馈: replaces an earlier draft.</summary>
    /// <param name="files">证据材料 that goes with it; none is written as null, as answers were before there were any.</param>
    internal void Prepare(Hand hand, FindingAnswer answer, IReadOnlyList<EvidenceRef> files)
    {
        RequireAnswering(hand);
        Draft = new PreparedAnswer(answer, hand.Account, hand.Name, hand.At, files.Count == 0 ? null : files);
        PreparedBy = hand.Account;
    }

    /// <summary>确认反馈: the draft becomes the department's answer.</summary>
    internal void Confirm(Hand hand)
    {
        var next = Take(hand, HandlingAction.ConfirmAnswer);
        if (Draft is not { } draft)
            throw new Refused(VerificationRefusals.NothingPrepared);
        Stage = next;
        Answer = new ConfirmedAnswer(
            draft.Content,
            draft.By,
            draft.ByName,
            hand.Account,
            hand.Name,
            hand.At,
            draft.Files
        );
        (AnswerKind, Draft, DueOn) = (draft.Content.Kind, null, null);
        (AnsweredOn, ConfirmedBy) = (hand.Today, hand.Account);
        Note(
            new HandlingStep(
                HandlingAction.ConfirmAnswer,
                Stage,
                hand.At,
                hand.Account,
                hand.Name,
                Answer: draft.Content,
                Files: draft.Files
            )
        );
    }

    /// <summary>接受反馈: explained, or corrected by the department itself. 属实待纠正 is no end.</summary>
    /// <param name="isStanding">Whether the last screening still finds it.</param>
    internal void Accept(Hand hand, string? remark, bool isStanding)
    {
        var to =
            AnswerKind == Verification.AnswerKind.SelfCorrected ? HandlingStage.SelfCorrected : HandlingStage.Explained;
        var next = Take(hand, HandlingAction.AcceptAnswer, to);
        RequireOther(hand);
        if (AnswerKind == Verification.AnswerKind.ToBeCorrected)
            throw new Refused(VerificationRefusals.NotYetCorrected);
        if (AnswerKind == Verification.AnswerKind.DataCorrected && isStanding)
            throw new Refused(VerificationRefusals.StillFound);
        (Stage, JudgedBy) = (next, hand.Account);
        Note(new HandlingStep(HandlingAction.AcceptAnswer, Stage, hand.At, hand.Account, hand.Name, remark));
    }

    /// <summary>退回补充: the department answers again; its former answer stays in the history.</summary>
    /// <param name="dueOn">Last day of the supplement; a promised day that lies later stands.</param>
    internal void Return(Hand hand, string reason, DateOnly dueOn)
    {
        var next = Take(hand, HandlingAction.ReturnAnswer);
        RequireOther(hand);
        var promised = AnswerKind == Verification.AnswerKind.ToBeCorrected ? Answer!.Content.On : null;
        Stage = next;
        DueOn = promised > dueOn ? promised : dueOn;
        // What was answered is the start of the supplement: nothing has to be typed again.
        Draft = new PreparedAnswer(Answer!.Content, Answer.PreparedBy, Answer.PreparedByName, Answer.At, Answer.Files);
        (Answer, AnswerKind, AnsweredOn, JudgedBy) = (null, null, null, hand.Account);
        Note(
            new HandlingStep(HandlingAction.ReturnAnswer, Stage, hand.At, hand.Account, hand.Name, reason, DueOn: DueOn)
        );
    }

    /// <summary>转为线索: it stands after verification.</summary>
    /// <param name="clueNumber">The number of the clue.</param>
    internal void Refer(Hand hand, string clueNumber)
    {
        (Stage, JudgedBy) = (Take(hand, HandlingAction.Refer), hand.Account);
        DueOn = null;
        Note(new HandlingStep(HandlingAction.Refer, Stage, hand.At, hand.Account, hand.Name, clueNumber));
    }

    /// <summary>Whether a reminder may go out for it: it is overdue.</summary>
    internal bool CanBeReminded(Hand hand) =>
        Edition(hand).RefusalOf(StageOn(hand.Today), HandlingAction.Remind, hand.Role) is null;

    public override JsonObject MaterialFields() =>
        new()
        {
            ["organization"] = OrganizationId.ToString(),
            ["act"] = ActId.ToString(),
            ["actVersion"] = ActVersionNo,
            ["check"] = Check,
            ["ordinal"] = Ordinal,
            ["stage"] = Stage.ToString(),
            ["request"] = RequestId?.ToString(),
            ["item"] = ItemNo,
            ["dueOn"] = LegalDate.Text(DueOn),
            ["written"] = SaltedCommitment.Of(Salt, Written()),
        };

    // What people wrote may name people: the ledger holds a commitment to it.
    private string Written() =>
        JsonSerializer.Serialize(
            new
            {
                Asked,
                Draft,
                Answer,
                Steps,
            },
            PlatformJson.Options
        );

    private HandlingStage Take(Hand hand, HandlingAction action, HandlingStage? to = null) =>
        Edition(hand).Take(StageOn(hand.Today), action, hand.Role, to).After(Stage)!.Value;

    private static Platform.Procedures.Procedure<HandlingStage, HandlingAction> Edition(Hand hand) =>
        FindingProcedure.Editions.On(hand.Today);

    private void RequireOther(Hand hand)
    {
        if (Answer!.IsBy(hand.Account))
            throw new Refused(VerificationRefusals.OwnAnswer);
    }

    private void Note(HandlingStep step) => Steps = [.. Steps, step];
}
