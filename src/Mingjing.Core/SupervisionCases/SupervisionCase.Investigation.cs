using Mingjing.Core.Platform.Terms;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.SupervisionCases;

/// <summary>调查和听取意见.</summary>
public sealed partial class SupervisionCase
{
    /// <summary>通知调查, by the signed notice.</summary>
    internal void NotifyUnit(Hand hand, WorkCalendar calendar, CasePaper notice)
    {
        Take(hand, CaseAction.NotifyUnit, calendar, paper: notice.Paper);
        Enter(notice);
        Stop(CaseClock.Notice, hand.Today);
    }

    /// <summary>调阅案卷, 询问 or another step of the investigation that moves nothing.</summary>
    /// <param name="paper">The list or the record that it made; null for none.</param>
    internal void Investigate(Hand hand, WorkCalendar calendar, CaseAction action, string note, CasePaper? paper = null)
    {
        Take(hand, action, calendar, note, paper: paper?.Paper);
        if (paper is not null)
            Enter(paper);
    }

    /// <summary>收集证据.</summary>
    internal void CollectEvidence(Hand hand, WorkCalendar calendar, CaseEvidence evidence)
    {
        Take(hand, CaseAction.CollectEvidence, calendar, evidence.What);
        Evidence = [.. Evidence, evidence];
    }

    /// <summary>延长调查 to a day.</summary>
    internal void ExtendInvestigation(Hand hand, WorkCalendar calendar, DateOnly until, string reason)
    {
        Take(hand, CaseAction.ExtendInvestigation, calendar, reason);
        var due = Known(TermOf(CaseClock.Investigation)!.Due(calendar));
        if (until <= hand.Today || until <= due)
            throw new Refused(CaseRefusals.DayPassed);
        Change(CaseClock.Investigation, t => t.Extend(until));
    }

    /// <summary>调查终结.</summary>
    internal void FinishInvestigation(Hand hand, WorkCalendar calendar, InvestigationReport report)
    {
        if (report.Facts.Count is 0 or > CaseRefusals.MostPoints)
            throw new Refused(CaseRefusals.NoFacts);
        Take(hand, CaseAction.FinishInvestigation, calendar, report.Handling);
        Report = report;
        Stop(CaseClock.Investigation, hand.Today);
    }

    /// <summary>退回补充调查: what was heard is heard again with what is new.</summary>
    internal void ReopenInvestigation(Hand hand, WorkCalendar calendar, string reason, int days)
    {
        Take(hand, CaseAction.ReopenInvestigation, calendar, reason);
        if (Statement is { } heard)
            EarlierStatements = [.. EarlierStatements, heard];
        Statement = null;
        Start(CaseClock.Investigation, hand.Today, days, TermUnit.Day);
    }

    /// <summary>告知陈述申辩, by the signed invitation.</summary>
    internal void InviteStatement(Hand hand, WorkCalendar calendar, CasePaper invitation)
    {
        Take(hand, CaseAction.InviteStatement, calendar, paper: invitation.Paper);
        Enter(invitation);
    }

    /// <summary>告知书收到: the term of the statement runs from here.</summary>
    internal void InvitationReceived(DateOnly receivedOn, int days)
    {
        if (Stage == CaseStage.StatementDue)
            Start(CaseClock.Statement, receivedOn, days, TermUnit.WorkingDay);
    }

    /// <summary>陈述申辩: said and reviewed point by point, waived in writing, or lapsed.</summary>
    internal void Hear(Hand hand, WorkCalendar calendar, CaseStatement statement)
    {
        if (statement.How == CaseAction.RecordStatement && statement.Points.Count == 0)
            throw new Refused(CaseRefusals.NoFacts with { Field = "points" });
        Take(hand, statement.How, calendar, statement.Note);
        Statement = statement;
        Stop(CaseClock.Statement, hand.Today);
    }

    private static DateOnly Known(DueDate due) =>
        due.IsKnown ? due.Rolled : throw new Refused(CaseRefusals.NoCalendar(due.MissingCalendar));
}
