using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Keys;
using Mingjing.Core.Platform.Procedures;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Papers;

/// <summary>What the issued paper is given in one step.</summary>
/// <param name="Text">The content in canonical form.</param>
/// <param name="Hash">Its SHA-256.</param>
/// <param name="Number">发文字号, or the number of the matter.</param>
/// <param name="Issued">Year and sequence of a number of its own; null for none.</param>
/// <param name="KindVersion">Version of the kind.</param>
/// <param name="Code">查验码.</param>
internal sealed record FrozenContent(
    string Text,
    string Hash,
    string Number,
    SerialNumber? Issued,
    int KindVersion,
    string Code
);

public sealed partial class Paper
{
    /// <summary>修改: the next draft.</summary>
    internal void Revise(Hand hand, string title)
    {
        Stage = Take(hand, PaperAction.Revise);
        (DraftNo, Title) = (DraftNo + 1, title);
        Drafters = [.. Drafters.Append(hand.Account).Distinct()];
        Note(PaperAction.Revise, hand, remark: null);
    }

    /// <summary>承办人 of the matter as they are now; whoever was one before stays on the drafters' side.</summary>
    internal void AddHandlers(IEnumerable<AccountId> handlers) => Handlers = [.. Handlers.Concat(handlers).Distinct()];

    /// <summary>案号, where the matter has been given it after the first draft.</summary>
    internal void CarryNumber(string number) => MatterNumber = number;

    /// <summary>送核: to the first who has to see it.</summary>
    internal void Submit(Hand hand, PaperKind kind, IReadOnlyList<Countersigner> countersigners)
    {
        var route = kind.Route;
        if (!route.Sign)
            throw new Refused(PaperRefusals.NobodySigns(kind.Title));
        RequireCountersigners(route, countersigners);
        var to = route.Review ? PaperStage.InReview : AfterReview(countersigners);
        Stage = Take(hand, PaperAction.Submit, to);
        // Whoever sends it on vouches for what it says.
        Drafters = [.. Drafters.Append(hand.Account).Distinct()];
        (Countersigners, ReviewedBy) = (countersigners, null);
        Note(PaperAction.Submit, hand, remark: null);
    }

    /// <summary>核稿通过.</summary>
    internal void PassReview(Hand hand, PaperKind kind, string? remark)
    {
        Stage = Take(hand, PaperAction.PassReview, AfterReview(Countersigners));
        RequireApart(hand, kind, PaperAction.PassReview);
        ReviewedBy = hand.Account;
        Note(PaperAction.PassReview, hand, remark);
    }

    /// <summary>会签: the last of them passes it on to the signer.</summary>
    internal void Countersign(Hand hand, PaperKind kind, string? remark)
    {
        var signed = Countersigners
            .Select(c => c.Account == hand.Account ? c with { SignedAt = c.SignedAt ?? hand.At } : c)
            .ToArray();
        var to = Array.TrueForAll(signed, c => c.SignedAt is not null)
            ? PaperStage.AwaitingSignature
            : PaperStage.Countersigning;
        Stage = Take(hand, PaperAction.Countersign, to);
        RequireApart(hand, kind, PaperAction.Countersign);
        RequireNamed(hand);
        Countersigners = signed;
        Note(PaperAction.Countersign, hand, remark);
    }

    /// <summary>退回: to drafting; what was passed and countersigned has to be asked for again.</summary>
    internal void Return(Hand hand, PaperKind kind, string remark)
    {
        var isCountersigning = Stage == PaperStage.Countersigning;
        Stage = Take(hand, PaperAction.Return);
        RequireApart(hand, kind, PaperAction.Return);
        if (isCountersigning)
            RequireNamed(hand);
        ReviewedBy = null;
        Note(PaperAction.Return, hand, remark);
    }

    /// <summary>撤稿.</summary>
    internal void WithdrawDraft(Hand hand, string reason)
    {
        Stage = Take(hand, PaperAction.WithdrawDraft);
        Note(PaperAction.WithdrawDraft, hand, reason);
    }

    /// <summary>Which action signing is now: 签发, or 核签 by one who holds both posts.</summary>
    internal PaperAction SigningAction() => Stage == PaperStage.InReview ? PaperAction.ReviewAndSign : PaperAction.Sign;

    /// <summary>Whether a hand may sign it now; nothing is changed.</summary>
    /// <exception cref="Refused">It may not.</exception>
    internal void RequireSigning(Hand hand, PaperKind kind)
    {
        var action = SigningAction();
        _ = Take(hand, action);
        RequireApart(hand, kind, action);
        if (action == PaperAction.ReviewAndSign && (!kind.Route.OneSignature || Countersigners.Count > 0))
            throw new Refused(PaperRefusals.TwoSignatures(kind.Title));
        if (ReviewedBy is { } reviewer && !kind.Route.OneSignature && IsHandOf(reviewer, hand))
            throw new Refused(PaperRefusals.SameSigner);
    }

    /// <summary>签发: its number, its day, and the end of every change.</summary>
    internal void Sign(Hand hand, PaperKind kind, FrozenContent content, string? remark, KeyFile keys)
    {
        RequireSigning(hand, kind);
        var action = SigningAction();
        Stage = Take(hand, action);
        Issue(hand, content, keys);
        Note(action, hand, remark);
    }

    /// <summary>定稿 of what nobody signs for the body.</summary>
    internal void Complete(Hand hand, PaperKind kind, FrozenContent content, KeyFile keys)
    {
        RequireCompleting(hand, kind);
        Stage = Take(hand, PaperAction.Complete);
        Issue(hand, content, keys);
        Note(PaperAction.Complete, hand, remark: null);
    }

    /// <summary>Whether a hand may finish it now without a signature; nothing is changed.</summary>
    /// <exception cref="Refused">It may not.</exception>
    internal void RequireCompleting(Hand hand, PaperKind kind)
    {
        _ = Take(hand, PaperAction.Complete);
        if (kind.Route.Sign)
            throw new Refused(PaperRefusals.MustBeSigned(kind.Title));
    }

    private void Issue(Hand hand, FrozenContent content, KeyFile keys)
    {
        using var key = RecordKey.Unwrap(keys, Key);
        Frozen = key.Encrypt(content.Text, FrozenPurpose);
        (ContentHash, Number, KindVersion, Code) = (content.Hash, content.Number, content.KindVersion, content.Code);
        (Year, Sequence) = (content.Issued?.Year, content.Issued?.Sequence);
        (IssuedOn, IssuedAt, IssuedByName) = (hand.Today, hand.At, hand.Name);
    }

    private static PaperStage AfterReview(IReadOnlyList<Countersigner> countersigners) =>
        countersigners.Count > 0 ? PaperStage.Countersigning : PaperStage.AwaitingSignature;

    private void RequireCountersigners(SignOffRoute route, IReadOnlyList<Countersigner> countersigners)
    {
        if (route.Countersign == CountersignRule.Required && countersigners.Count == 0)
            throw new Refused(PaperRefusals.CountersignerMissing);
        if (route.Countersign == CountersignRule.None && countersigners.Count > 0)
            throw new Refused(PaperRefusals.NoCountersigners);
        if (countersigners.DistinctBy(c => c.Account).Count() < countersigners.Count)
            throw new Refused(PaperRefusals.CountersignerTwice);
        if (countersigners.Any(c => IsOnDraftingSide(c.Account)))
            throw new Refused(PaperRefusals.OwnSide(PaperAction.Countersign));
    }

    private void RequireNamed(Hand hand)
    {
        if (!Countersigners.Any(c => c.Account == hand.Account && c.SignedAt is null))
            throw new Refused(PaperRefusals.NotNamed);
    }

    // Nobody on both sides of one paper, not under another post and not in another's name either.
    private void RequireApart(Hand hand, PaperKind kind, PaperAction action)
    {
        if (kind.Route.DrafterMaySign)
            return;
        if (IsOnDraftingSide(hand.Account))
            throw new Refused(PaperRefusals.OwnSide(action));
        if (hand.ActsFor?.Account is { } lender && IsOnDraftingSide(lender))
            throw new Refused(PaperRefusals.LendersSide(action));
    }

    private static bool IsHandOf(AccountId account, Hand hand) =>
        account == hand.Account || account == hand.ActsFor?.Account;

    private PaperStage Take(Hand hand, PaperAction action, PaperStage? to = null, bool isNew = false)
    {
        PaperStage? now = isNew ? null : Stage;
        var next = PaperProcedure.Editions.On(hand.Today).Take(now, action, hand.Role, to).After(now)!.Value;
        // A handler may be borrowed from another office; whoever approves is of the issuer.
        if (hand.Organization != OrganizationId && !Handlers.Contains(hand.Account))
            throw new Refused(PaperRefusals.NotOwnBody);
        return next;
    }

    private void Note(PaperAction action, Hand hand, string? remark) =>
        Steps = [.. Steps, PaperStep.Of(action, Stage, hand, remark, DraftNo)];
}
