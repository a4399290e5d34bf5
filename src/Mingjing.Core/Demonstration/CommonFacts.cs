using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Demonstration;

/// <summary>What every complete record says, and what it says of steps that did not take place.</summary>
internal static class CommonFacts
{
    /// <summary>The facts of the body, the place and the record itself.</summary>
    public static void Write(Act act, CityOffice office)
    {
        act.SubjectName = office.Name;
        act.RegionCode = office.Region.Code;
        act.Field = office.Field;
        act.EntrustedCode = Fact<string>.None;
        act.CertificateShown = Flag.Yes;
        act.GravePublicHarm = Flag.No;
        act.Major = Flag.No;
        act.Urgent = Flag.No;
        act.WrittenRecord = Flag.Yes;
        act.CrossRegion = Flag.No;
        act.CooperationNo = Fact<string>.None;
        act.SuspectedCrime = Flag.No;
        act.UnderReview = Flag.No;
        act.PublicImpact = Flag.Yes;
        act.DailyPenalty = Flag.No;
        act.Suspensions = Fact<IReadOnlyList<Platform.Terms.Suspension>>.None;
        act.ExtendedTo = DateFact.None;
        act.ExtensionBasis = Fact<string>.None;
        act.ExtensionDiscussedOn = DateFact.None;
        act.TransferredOn = DateFact.None;
        act.TransferApprovedOn = DateFact.None;
    }

    /// <summary>The steps of a penalty, as of a case in which none of them took place.</summary>
    public static void WriteNoSteps(Act act)
    {
        act.PreservedOn = DateFact.None;
        act.PreservationDecidedOn = DateFact.None;
        act.SeizedOn = DateFact.None;
        act.SeizureEndedOn = DateFact.None;
        act.SeizureExtended = Flag.No;
        act.NoticeOn = DateFact.None;
        act.HearingNoticeOn = DateFact.None;
        act.HearingRequestedOn = DateFact.None;
        act.HearingConvenedNoticeOn = DateFact.None;
        act.HearingOn = DateFact.None;
        act.StatementWaivedOn = DateFact.None;
        act.HearingWaivedOn = DateFact.None;
        act.LegalReviewOn = DateFact.None;
        act.LegalReReviewOn = DateFact.None;
        act.CollectiveDecisionOn = DateFact.None;
        act.Tier = Fact<string>.None;
        act.TierMin = Fact<Money>.None;
        act.TierMax = Fact<Money>.None;
        act.DeviationApprovedOn = DateFact.None;
        act.ReportedOn = DateFact.None;
        act.ExecutedOn = DateFact.None;
        act.SentOn = DateFact.None;
        act.PaymentDeferredTo = DateFact.None;
        act.PaidOn = DateFact.None;
        act.DemandedOn = DateFact.None;
        act.CourtAppliedOn = DateFact.None;
        WriteNoAftermath(act);
    }

    /// <summary>Publication, revocation and filing away, as of an act after which none of them took place.</summary>
    public static void WriteNoAftermath(Act act)
    {
        act.DisclosedOn = DateFact.None;
        act.NonDisclosureReason = Fact<NonDisclosureReason>.None;
        act.RevokedOn = DateFact.None;
        act.WithdrawnOn = DateFact.None;
        act.ClosedOn = DateFact.None;
        act.ArchivedOn = DateFact.None;
    }

    /// <summary>Takes back every event that would lie after the day of receipt.</summary>
    public static void CutAfter(Act act, DateOnly asOf)
    {
        act.ReportedOn = Cut(act.ReportedOn, asOf);
        act.ServedOn = Cut(act.ServedOn, asOf);
        act.SentOn = Cut(act.SentOn, asOf);
        act.DisclosedOn = Cut(act.DisclosedOn, asOf);
        act.PaidOn = Cut(act.PaidOn, asOf);
        act.DemandedOn = Cut(act.DemandedOn, asOf);
        act.CourtAppliedOn = Cut(act.CourtAppliedOn, asOf);
        act.RevokedOn = Cut(act.RevokedOn, asOf);
        act.WithdrawnOn = Cut(act.WithdrawnOn, asOf);
        act.ClosedOn = Cut(act.ClosedOn, asOf);
        act.ArchivedOn = Cut(act.ArchivedOn, asOf);
        act.LicenseIssuedOn = Cut(act.LicenseIssuedOn, asOf);
        act.SeizureEndedOn = Cut(act.SeizureEndedOn, asOf);
    }

    private static DateFact Cut(DateFact date, DateOnly asOf) => date.IsAfter(asOf) ? DateFact.None : date;
}
