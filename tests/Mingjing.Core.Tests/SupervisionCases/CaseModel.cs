using Mingjing.Core.SupervisionCases;

namespace Mingjing.Core.Tests.SupervisionCases;

/// <summary>What a random walk tries.</summary>
public enum Move
{
    Declare,
    Approve,
    ReturnFiling,
    ProposeAgain,
    WithdrawFiling,
    RefuseFiling,
    Notice,
    Finish,
    Reopen,
    Invite,
    ServeInvitation,
    Hear,
    Waive,
    Lapse,
    Opinion,
    ServeOpinion,
    Report,
    AskForTime,
    AnswerTime,
    VerifyDone,
    VerifyLacking,
    Close,
    ReturnClosing,
    Archive,
    Suspend,
    Resume,
    RaiseRecusal,
    DenyRecusal,
}

/// <summary>Who tries it.</summary>
public enum Actor
{
    First,
    Second,
    Outsider,
    Head,
    Chief,
}

/// <summary>
/// An independent model of the road of a case, written down from the rules and not from the product's table: which move of whom is
/// allowed, and where it leads. Days do not pass in it.
/// </summary>
public sealed record CaseModel
{
    public CaseStage Stage { get; init; } = CaseStage.Filing;

    public CaseStage? Previous { get; init; }

    public bool FirstDeclared { get; init; }

    public bool SecondDeclared { get; init; }

    public bool IsNotified { get; init; }

    public bool IsRecusalOpen { get; init; }

    public bool IsTimeAsked { get; init; }

    public bool IsInvitationOut { get; init; }

    public bool HasEnded => Stage is CaseStage.Archived or CaseStage.FilingRefused or CaseStage.FilingWithdrawn;

    /// <summary>The model after a move; null where it is refused.</summary>
    public CaseModel? After(Move move, Actor actor)
    {
        if (!IsOf(actor, move) || !IsHere(move))
            return null;
        // A question about a handler stops everything that would move the case; asking and being told go on.
        if (IsRecusalOpen && !GoesOnMeanwhile(move))
            return null;
        return move switch
        {
            Move.Approve when !(FirstDeclared && SecondDeclared) => null,
            Move.Finish when !IsNotified => null,
            // No day passes here: nothing lapses.
            Move.Lapse => null,
            Move.AskForTime when IsTimeAsked => null,
            Move.AnswerTime when !IsTimeAsked => null,
            Move.DenyRecusal when !IsRecusalOpen => null,
            // The walk always asks about the same handler.
            Move.RaiseRecusal when IsRecusalOpen => null,
            Move.ServeInvitation when !IsInvitationOut => null,
            _ => Done(move, actor),
        };
    }

    private static bool GoesOnMeanwhile(Move move) =>
        move
            is Move.Declare
                or Move.RaiseRecusal
                or Move.DenyRecusal
                or Move.Notice
                or Move.ServeInvitation
                or Move.Report
                or Move.AskForTime;

    private bool IsOf(Actor actor, Move move) =>
        move switch
        {
            Move.Approve
            or Move.ReturnFiling
            or Move.RefuseFiling
            or Move.Reopen
            or Move.AnswerTime
            or Move.Close
            or Move.ReturnClosing
            or Move.Suspend
            or Move.Resume
            or Move.DenyRecusal => actor == Actor.Head,
            Move.Report or Move.AskForTime => actor == Actor.Chief,
            Move.RaiseRecusal => actor is Actor.First or Actor.Second or Actor.Head,
            Move.Declare => actor is Actor.First or Actor.Second,
            _ => (actor == Actor.First && FirstDeclared) || (actor == Actor.Second && SecondDeclared),
        };

    private bool IsHere(Move move) =>
        move switch
        {
            Move.Approve or Move.ReturnFiling or Move.RefuseFiling => Stage == CaseStage.Filing,
            Move.ProposeAgain or Move.WithdrawFiling => Stage == CaseStage.FilingReturned,
            Move.Notice or Move.Finish => Stage == CaseStage.Investigating,
            Move.Reopen => Stage is CaseStage.InvestigationConcluded or CaseStage.Ready,
            Move.Invite => Stage == CaseStage.InvestigationConcluded,
            Move.ServeInvitation => true,
            Move.Hear or Move.Waive or Move.Lapse => Stage == CaseStage.StatementDue,
            Move.Opinion => Stage == CaseStage.Ready,
            Move.ServeOpinion => Stage == CaseStage.OpinionIssued,
            Move.Report or Move.AskForTime or Move.AnswerTime => Stage == CaseStage.OpinionRunning,
            Move.VerifyDone or Move.VerifyLacking => Stage == CaseStage.VerifyingOpinion,
            Move.Close or Move.ReturnClosing => Stage == CaseStage.Closing,
            Move.Archive => Stage == CaseStage.Closed,
            Move.Suspend => Stage
                is CaseStage.Investigating
                    or CaseStage.InvestigationConcluded
                    or CaseStage.StatementDue
                    or CaseStage.Ready
                    or CaseStage.OpinionIssued
                    or CaseStage.OpinionRunning
                    or CaseStage.VerifyingOpinion,
            Move.Resume => Stage == CaseStage.Suspended,
            _ => Stage
                is not (CaseStage.Closed or CaseStage.Archived or CaseStage.FilingRefused or CaseStage.FilingWithdrawn),
        };

    private CaseModel Done(Move move, Actor actor) =>
        move switch
        {
            Move.Declare => actor == Actor.First
                ? this with
                {
                    FirstDeclared = true,
                }
                : this with
                {
                    SecondDeclared = true,
                },
            Move.Approve => this with { Stage = CaseStage.Investigating },
            Move.ReturnFiling => this with { Stage = CaseStage.FilingReturned },
            Move.ProposeAgain => this with { Stage = CaseStage.Filing },
            Move.WithdrawFiling => this with { Stage = CaseStage.FilingWithdrawn },
            Move.RefuseFiling => this with { Stage = CaseStage.FilingRefused },
            Move.Notice => this with { IsNotified = true },
            Move.Finish => this with { Stage = CaseStage.InvestigationConcluded },
            Move.Reopen => this with { Stage = CaseStage.Investigating },
            Move.Invite => this with { Stage = CaseStage.StatementDue, IsInvitationOut = true },
            Move.ServeInvitation => this with { IsInvitationOut = false },
            Move.Hear or Move.Waive => this with { Stage = CaseStage.Ready },
            Move.Opinion => this with { Stage = CaseStage.OpinionIssued },
            Move.ServeOpinion => this with { Stage = CaseStage.OpinionRunning },
            Move.Report => this with { Stage = CaseStage.VerifyingOpinion },
            Move.AskForTime => this with { IsTimeAsked = true },
            Move.AnswerTime => this with { IsTimeAsked = false },
            Move.VerifyDone => this with { Stage = CaseStage.Closing },
            Move.VerifyLacking => this with { Stage = CaseStage.OpinionRunning },
            Move.Close => this with { Stage = CaseStage.Closed },
            Move.ReturnClosing => this with { Stage = CaseStage.VerifyingOpinion },
            Move.Archive => this with { Stage = CaseStage.Archived },
            Move.Suspend => this with { Stage = CaseStage.Suspended, Previous = Stage },
            Move.Resume => this with { Stage = Previous!.Value, Previous = null },
            Move.RaiseRecusal => this with { IsRecusalOpen = true },
            _ => this with { IsRecusalOpen = false },
        };
}
