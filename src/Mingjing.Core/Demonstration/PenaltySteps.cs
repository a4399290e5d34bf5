using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Demonstration;

/// <summary>The steps around a decision to penalize, each in time.</summary>
internal sealed class PenaltySteps(OfficeDays days)
{
    private static readonly ServiceMethod[] Methods =
    [
        ServiceMethod.Direct,
        ServiceMethod.Direct,
        ServiceMethod.Direct,
        ServiceMethod.OnSpot,
        ServiceMethod.Electronic,
        ServiceMethod.Left,
        ServiceMethod.Mail,
        ServiceMethod.Mail,
    ];

    /// <summary>告知, and the hearing where one is offered: the decision waits until the five working days have passed.</summary>
    public void WriteNotices(Act act, Sanction sanction, PenaltyCourse course, SeededRandom random)
    {
        var (filed, decided) = (course.Filed, course.Decided);
        if (course.Hearing && WriteHearing(act, course, random))
            return;
        if (!sanction.HearingDue || course.Summary)
        {
            act.NoticeOn = Later(filed, decided.AddDays(course.Summary ? 0 : -random.Between(3, 9)));
            return;
        }

        var notice = Later(filed, days.Before(decided, 6 + random.Below(3)));
        act.NoticeOn = notice;
        act.HearingNoticeOn = notice;
        if (days.After(notice, 5) >= decided)
            act.HearingWaivedOn = notice;
    }

    /// <summary>A hearing offered, asked for in time, announced seven working days ahead and held before the decision.</summary>
    private bool WriteHearing(Act act, PenaltyCourse course, SeededRandom random)
    {
        var held = days.Before(course.Decided, random.Between(3, 6));
        var convened = days.Before(held, random.Between(7, 9));
        var asked = days.Before(convened, random.Between(1, 2));
        var notice = days.Before(asked, random.Between(1, 4));
        if (notice < course.Filed)
            return false;
        act.NoticeOn = notice;
        act.HearingNoticeOn = notice;
        act.HearingRequestedOn = asked;
        act.HearingConvenedNoticeOn = convened;
        act.HearingOn = held;
        return true;
    }

    /// <summary>先行登记保存 on the day of filing, dealt with within seven working days.</summary>
    public void WritePreservation(Act act, PenaltyCourse course, SeededRandom random)
    {
        var dealt = days.After(course.Filed, random.Between(1, 7));
        act.PreservedOn = course.Filed;
        act.PreservationDecidedOn = dealt < course.Decided ? dealt : course.Decided;
    }

    /// <summary>法制审核, then 集体讨论, then the decision; and the filing of a major one with the government.</summary>
    public void WriteReview(Act act, Sanction sanction, SeededRandom random)
    {
        var decided = act.DecidedOn.Day;
        if (sanction.Major || act.HearingOn.IsKnown)
        {
            var reviewed = Later(act.FiledOn.Day, days.Before(decided, 2));
            var amended = random.Permille(100);
            act.LegalReviewOn = reviewed;
            act.LegalReviewResult = amended ? ReviewResult.Amend : ReviewResult.Agreed;
            act.LegalReReviewOn = amended ? Later(act.FiledOn.Day, days.Before(decided, 1)) : DateFact.None;
        }

        if (sanction.Major)
            act.CollectiveDecisionOn = Later(act.FiledOn.Day, days.Before(decided, 1));
        if (sanction.Reportable)
            act.ReportedOn = decided.AddDays(random.Between(3, 20));
    }

    /// <summary>送达: on the spot in 简易程序, else within seven working days; a paper posted in time is in time.</summary>
    public void WriteService(Act act, PenaltyCourse course, SeededRandom random)
    {
        var decided = course.Decided;
        if (course.Summary)
        {
            (act.ServiceMethod, act.ServedOn) = (ServiceMethod.OnSpot, decided);
            return;
        }

        var method = random.Permille(10) ? ServiceMethod.PublicNotice : random.Pick(Methods);
        act.ServiceMethod = method;
        var within = days.After(decided, random.Between(method == ServiceMethod.OnSpot ? 0 : 1, 6));
        switch (method)
        {
            case ServiceMethod.Mail:
                (act.SentOn, act.ServedOn) = (within, within.AddDays(random.Between(1, 6)));
                break;
            case ServiceMethod.PublicNotice:
                (act.SentOn, act.ServedOn) = (within, within.AddDays(30));
                break;
            case ServiceMethod.OnSpot:
                act.ServedOn = decided;
                break;
            default:
                act.ServedOn = within;
                break;
        }
    }

    /// <summary>公示 within seven working days; a few decisions are later revoked and taken down within three.</summary>
    public void WriteDisclosure(Act act, PenaltyDraft draft, SeededRandom random)
    {
        var decided = act.DecidedOn.Day;
        if (!draft.Plain && random.Permille(8))
        {
            act.NonDisclosureReason = random.Permille(500)
                ? NonDisclosureReason.Privacy
                : NonDisclosureReason.TradeSecret;
            return;
        }

        act.DisclosedOn = days.After(decided, random.Between(1, 7));
        if (draft.Plain || !random.Permille(10))
            return;
        var revoked = days.OnOrAfter(decided.AddDays(random.Between(30, 90)));
        act.RevokedOn = revoked;
        act.WithdrawnOn = days.After(revoked, random.Between(0, 3));
    }

    /// <summary>缴款 within fifteen days; who does not pay is demanded to and taken to court once the decision is final.</summary>
    public void WritePayment(Act act, PenaltyDraft draft, SeededRandom random)
    {
        var served = act.ServedOn.Day;
        var done = served;
        if (act.Fine.IsKnown && (draft.Unpaid ?? (!draft.Plain && random.Permille(60))))
        {
            var demanded = days.OnOrAfter(served.AddMonths(6).AddDays(random.Between(6, 30)));
            act.DemandedOn = demanded;
            act.CourtAppliedOn = days.After(demanded, random.Between(10, 13));
            return;
        }

        if (act.Fine.IsKnown)
        {
            done = served.AddDays(random.Between(0, 15));
            act.PaidOn = done;
        }

        var closed = days.OnOrAfter(done.AddDays(random.Between(5, 30)));
        act.ClosedOn = closed;
        act.ArchivedOn = closed.AddDays(random.Between(3, 50));
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
