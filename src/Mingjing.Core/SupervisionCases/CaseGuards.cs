using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.SupervisionCases;

/// <summary>
/// 各步骤的前提 beyond the table: two handlers, nobody on both sides, no open question of recusal. Buttons and acts ask the same question.
/// </summary>
internal static class CaseGuards
{
    // What may be done while it is open whether a handler has to stand aside: it moves nothing.
    private static readonly CaseAction[] WhileRecusalIsOpen =
    [
        CaseAction.DecideRecusal,
        CaseAction.RaiseRecusal,
        CaseAction.StateImpartiality,
        CaseAction.Reassign,
        CaseAction.NotifyUnit,
        CaseAction.RequestFiles,
        CaseAction.Interview,
        CaseAction.CollectEvidence,
        CaseAction.ReportCorrection,
        CaseAction.RequestMoreTime,
    ];

    /// <summary>Why a step of the table cannot be taken by this person now; null where it can.</summary>
    public static Refusal? RefusalOf(SupervisionCase matter, Hand hand, CaseAction action, WorkCalendar calendar) =>
        OfPerson(matter, hand, action) ?? OfRecusal(matter, action) ?? OfState(matter, hand, action, calendar);

    private static Refusal? OfPerson(SupervisionCase matter, Hand hand, CaseAction action)
    {
        var handler = matter.Handlers.FirstOrDefault(h => h.Account == hand.Account && h.IsActive);
        if (hand.Role == Roles.SupervisionHandler)
            return handler is null ? CaseRefusals.NotHandler
                : handler.StatedAt is null && action is not (CaseAction.StateImpartiality or CaseAction.RaiseRecusal)
                    ? CaseRefusals.StateFirst
                : null;
        // Who has handled it once does not judge it later under another appointment.
        return hand.Role == Roles.SupervisionHead && matter.Handlers.Any(h => h.Account == hand.Account)
            ? CaseRefusals.OwnCase
            : null;
    }

    private static Refusal? OfRecusal(SupervisionCase matter, CaseAction action) =>
        matter.HasOpenRecusal && !WhileRecusalIsOpen.Contains(action) ? CaseRefusals.RecusalOpen
        : !matter.HasOpenRecusal && action == CaseAction.DecideRecusal ? CaseRefusals.NoRecusal
        : null;

    private static Refusal? OfState(SupervisionCase matter, Hand hand, CaseAction action, WorkCalendar calendar) =>
        action switch
        {
            CaseAction.ApproveFiling when !matter.HasTwoHandlers => CaseRefusals.TwoHandlers,
            CaseAction.ApproveFiling when !matter.HaveAllStated => CaseRefusals.NotStated,
            CaseAction.FinishInvestigation or CaseAction.IssueOpinion when !matter.HasTwoHandlers =>
                CaseRefusals.TwoHandlers,
            CaseAction.FinishInvestigation when !matter.IsNotified => CaseRefusals.NotNotified,
            CaseAction.RecordLapse when !HasPassed(matter, CaseClock.Statement, hand.Today, calendar) =>
                CaseRefusals.StillToBeHeard,
            CaseAction.RequestMoreTime when matter.HasOpenRequest => CaseRefusals.RequestOpen,
            CaseAction.RequestMoreTime when HasPassed(matter, CaseClock.Correction, hand.Today, calendar) =>
                CaseRefusals.AfterTheTerm,
            CaseAction.AnswerMoreTime when !matter.HasOpenRequest => CaseRefusals.NoRequest,
            _ => null,
        };

    private static bool HasPassed(SupervisionCase matter, CaseClock clock, DateOnly day, WorkCalendar calendar) =>
        matter.TermOf(clock) is { } term && term.StandingOn(day, calendar) == TermStanding.Overdue;
}
