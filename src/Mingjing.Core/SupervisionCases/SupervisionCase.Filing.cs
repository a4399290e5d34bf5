using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Procedures;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.SupervisionCases;

/// <summary>立案.</summary>
public sealed partial class SupervisionCase
{
    /// <summary>提请立案: whoever proposes is one of the two handlers.</summary>
    internal SupervisionCase(
        MatterId id,
        OrganizationId body,
        string regionCode,
        (OrganizationId Id, string Name) subject,
        IReadOnlyList<CaseClue> clues,
        IReadOnlyList<CaseHandler> handlers,
        FilingProposal proposal,
        Hand hand,
        int approvalDays
    )
    {
        (MatterId, OrganizationId, RegionCode) = (id, body, regionCode);
        (SubjectId, SubjectName, Clues, Handlers) = (subject.Id, subject.Name, clues, handlers);
        Salt = SaltedCommitment.NewSalt();
        Write(proposal);
        Stage = Edition(hand.Today).Take(null, CaseAction.ProposeFiling, hand.Role).To!.Value;
        Start(CaseClock.Approval, hand.Today, approvalDays, TermUnit.WorkingDay);
        Note(hand, CaseAction.ProposeFiling);
    }

    /// <summary>再次提请立案 after a return.</summary>
    internal void ProposeAgain(Hand hand, WorkCalendar calendar, FilingProposal proposal, int approvalDays)
    {
        Take(hand, CaseAction.ProposeFiling, calendar);
        Write(proposal);
        Start(CaseClock.Approval, hand.Today, approvalDays, TermUnit.WorkingDay);
    }

    /// <summary>批准立案: the day of filing is the day of this approval (law-rules §4.1).</summary>
    internal void ApproveFiling(
        Hand hand,
        WorkCalendar calendar,
        string number,
        string? opinion,
        (int Notice, int Investigation) days
    )
    {
        Take(hand, CaseAction.ApproveFiling, calendar, opinion);
        (Number, FiledOn) = (number, hand.Today);
        Stop(CaseClock.Approval, hand.Today);
        Start(CaseClock.Notice, hand.Today, days.Notice, TermUnit.WorkingDay);
        Start(CaseClock.Investigation, hand.Today, days.Investigation, TermUnit.Day);
    }

    /// <summary>退回立案.</summary>
    internal void ReturnFiling(Hand hand, WorkCalendar calendar, string reason)
    {
        Take(hand, CaseAction.ReturnFiling, calendar, reason);
        Stop(CaseClock.Approval, hand.Today);
    }

    /// <summary>撤回立案: its clues are open again.</summary>
    internal void WithdrawFiling(Hand hand, WorkCalendar calendar, string reason)
    {
        Take(hand, CaseAction.WithdrawFiling, calendar, reason);
        Leave(hand);
    }

    /// <summary>不予立案.</summary>
    internal void RefuseFiling(Hand hand, WorkCalendar calendar, string reason)
    {
        Take(hand, CaseAction.RefuseFiling, calendar, reason);
        Leave(hand);
    }

    private void Write(FilingProposal proposal) =>
        (Proposal, Title, MainItem) = (proposal, proposal.Title, proposal.MainItem);

    private void Leave(Hand hand)
    {
        foreach (var clock in Enum.GetValues<CaseClock>())
            Stop(clock, hand.Today);
    }
}
