using Mingjing.Core.Platform.Terms;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.SupervisionCases;

/// <summary>意见书、整改、核查、结案.</summary>
public sealed partial class SupervisionCase
{
    /// <summary>制发意见书, by the signed paper. The points are numbered 1, 2 … for every later paper.</summary>
    internal void IssueOpinion(Hand hand, WorkCalendar calendar, CasePaper opinion)
    {
        if (Planned.Count == 0)
            throw new Refused(CaseRefusals.NoPoints);
        Take(hand, CaseAction.IssueOpinion, calendar, paper: opinion.Paper);
        Points = Planned;
        Enter(opinion);
    }

    /// <summary>拟定纠正要求, with the draft of the opinion.</summary>
    internal void Plan(IReadOnlyList<CorrectionPoint> points)
    {
        if (points.Count is 0 or > CaseRefusals.MostPoints)
            throw new Refused(CaseRefusals.NoPoints);
        Planned = [.. points.Select((p, i) => p with { No = i + 1 })];
    }

    /// <summary>记录送达: the term of correction runs from the receipt (民事诉讼法 88).</summary>
    internal void RecordService(Hand hand, WorkCalendar calendar, CaseService service, int correctionDays)
    {
        var issued = Papers.Last(p => IsOpinion(p.Paper)).On;
        if (service.ReceivedOn < service.SentOn || service.SentOn < issued || service.ReceivedOn > hand.Today)
            throw new Refused(CaseRefusals.ServedEarlier);
        Take(hand, CaseAction.RecordService, calendar, service.Means);
        Service = service;
        Start(CaseClock.Correction, service.ReceivedOn, correctionDays, TermUnit.Day);
    }

    /// <summary>报送整改情况, point by point. A late report is taken: the delay stays visible.</summary>
    internal void ReportCorrection(
        Hand hand,
        WorkCalendar calendar,
        IReadOnlyList<CorrectionAnswer> answers,
        int verificationDays
    )
    {
        if (!answers.Select(a => a.No).Order().SequenceEqual(Points.Select(p => p.No)))
            throw new Refused(CaseRefusals.EveryPoint);
        var isLate = TermOf(CaseClock.Correction)?.StandingOn(hand.Today, calendar) == TermStanding.Overdue;
        Take(hand, CaseAction.ReportCorrection, calendar);
        Reports = [.. Reports, new CorrectionReport(answers, hand.Today, hand.At, hand.Account, hand.Name, isLate)];
        Stop(CaseClock.Correction, hand.Today);
        Start(CaseClock.Verification, hand.Today, verificationDays, TermUnit.WorkingDay);
    }

    /// <summary>申请延期, within the term.</summary>
    internal void RequestMoreTime(Hand hand, WorkCalendar calendar, DateOnly until, string reason)
    {
        Take(hand, CaseAction.RequestMoreTime, calendar, reason);
        if (until <= Known(TermOf(CaseClock.Correction)!.Due(calendar)))
            throw new Refused(CaseRefusals.DayPassed);
        Requests = [.. Requests, new MoreTimeRequest(until, reason, hand.Today, hand.Name)];
    }

    /// <summary>批复延期申请.</summary>
    /// <param name="until">The day that is given; null for a refusal.</param>
    internal void AnswerMoreTime(Hand hand, WorkCalendar calendar, DateOnly? until, string reason)
    {
        Take(hand, CaseAction.AnswerMoreTime, calendar, reason);
        if (until is { } day)
        {
            if (day <= hand.Today || day <= Known(TermOf(CaseClock.Correction)!.Due(calendar)))
                throw new Refused(CaseRefusals.DayPassed);
            Change(CaseClock.Correction, t => t.Extend(day));
        }

        Requests =
        [
            .. Requests.Take(Requests.Count - 1),
            Requests[^1] with
            {
                IsGranted = until is not null,
                GrantedUntil = until,
                Answer = reason,
                AnsweredOn = hand.Today,
            },
        ];
    }

    /// <summary>核查: all is done, or what is lacking goes back, to the old last day unless a new one is given.</summary>
    internal void Verify(Hand hand, WorkCalendar calendar, IReadOnlyList<PointCheck> checks, DateOnly? newDueOn)
    {
        if (!checks.Select(c => c.No).Order().SequenceEqual(Points.Select(p => p.No)))
            throw new Refused(CaseRefusals.EveryPoint with { Field = "checks" });
        var isDone = checks.All(c => c.IsDone);
        Take(hand, isDone ? CaseAction.VerifyAllDone : CaseAction.VerifyIncomplete, calendar);
        Checks = [.. Checks, new CorrectionCheck(checks, hand.Today, hand.Name, isDone ? null : newDueOn)];
        Stop(CaseClock.Verification, hand.Today);
        if (isDone)
        {
            Result = CaseResult.Corrected;
            return;
        }

        if (newDueOn <= hand.Today)
            throw new Refused(CaseRefusals.DayPassed with { Field = "newDueOn" });
        Change(
            CaseClock.Correction,
            t => newDueOn is { } day ? (t with { StoppedOn = null }).Extend(day) : t with { StoppedOn = null }
        );
    }

    /// <summary>批准结案.</summary>
    internal void ApproveClosing(Hand hand, WorkCalendar calendar, string? opinion, int archivingDays)
    {
        Take(hand, CaseAction.ApproveClosing, calendar, opinion);
        ClosedOn = hand.Today;
        Start(CaseClock.Archiving, hand.Today, archivingDays, TermUnit.Day);
    }

    /// <summary>退回结案: what was verified is verified again.</summary>
    internal void ReturnClosing(Hand hand, WorkCalendar calendar, string reason, int verificationDays)
    {
        Take(hand, CaseAction.ReturnClosing, calendar, reason);
        Result = null;
        Start(CaseClock.Verification, hand.Today, verificationDays, TermUnit.WorkingDay);
    }

    /// <summary>归档.</summary>
    internal void Archive(Hand hand, WorkCalendar calendar, string? note)
    {
        Take(hand, CaseAction.Archive, calendar, note);
        Stop(CaseClock.Archiving, hand.Today);
    }
}
