using Mingjing.Core.Demonstration;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;

namespace Mingjing.Testing.Samples;

/// <summary>What goes wrong in the samples; each story is one suspected violation, or one kind of it.</summary>
internal sealed class SampleStories(SampleActs sample)
{
    private static readonly DateOnly Spring = new(2026, 3, 2);

    public void Plant()
    {
        PublishedCase();
        Late();
        OnTheSpot();
        Officers();
        Discretion();
        Licenses();
        Seizures();
        Inspections();
        FinedTwice();
    }

    // The published pattern: the 90th day is a Sunday, the term rolls over to Monday, the decision is dated Wednesday.
    private void PublishedCase() => sample.Penalty(sample.Market, "SJ-05", "2024-09-09", "2024-12-11", 30000);

    private void Late()
    {
        var served = sample.Penalty(sample.Market, "SJ-02", "2026-01-12", "2026-02-12", 8000);
        (served.ServiceMethod, served.ServedOn) = (ServiceMethod.Direct, PublishedCalendar.Day("2026-03-02"));
        for (var i = 0; i < 4; i++)
        {
            var published = sample.Penalty(sample.Streets, "CG-04", "2026-02-02", $"2026-03-{10 + i}", 5000);
            published.DisclosedOn = sample.Days.After(published.DecidedOn.Day, 15 + i);
        }

        // Told of the right to a hearing on 12 February: the fifth working day after it is 26 February.
        var early = sample.Penalty(sample.Market, "SJ-07", "2026-01-05", "2026-02-26", 60000);
        early.NoticeOn = early.HearingNoticeOn = PublishedCalendar.Day("2026-02-12");
        early.StatementWaivedOn = early.HearingWaivedOn = DateFact.None;
    }

    private void OnTheSpot()
    {
        for (var i = 0; i < 3; i++)
        {
            var act = sample.Summary(sample.Streets, "CG-01", Spring.AddDays(i));
            (act.Fine, act.ProposedFine) = (Money.Yuan(300), Money.Yuan(300));
            (act.TierMin, act.TierMax) = (Money.Yuan(50), Money.Yuan(300));
        }
    }

    private void Officers()
    {
        for (var i = 0; i < 2; i++)
        {
            var alone = sample.Inspection(sample.Transport, Spring.AddDays(i));
            alone.Officers = Fact<IReadOnlyList<string>>.Known([alone.Officers.Value[0]]);
        }

        // The certificate was taken back a week before the inspection.
        var withdrawn = sample.City.NewCertificateNumber(sample.Market.Region);
        var certificate = RegisterRows.NewCertificate(withdrawn, sample.Market.Code, "演示人员");
        sample.Registers.Certificates.Add(certificate with { EndedOn = Spring.AddDays(-7), EndReason = "收回" });
        var inspected = sample.Inspection(sample.Market, Spring);
        inspected.Officers = Fact<IReadOnlyList<string>>.Known([inspected.Officers.Value[0], withdrawn]);
    }

    private void Discretion()
    {
        var outside = sample.Penalty(sample.Market, "SJ-02", "2026-03-02", "2026-04-10", 12000);
        (outside.TierMin, outside.TierMax) = (Money.Yuan(5000), Money.Yuan(10000));
        (outside.DeviationApprovedOn, outside.CollectiveDecisionOn) = (DateFact.None, DateFact.None);
        var reviewed = sample.Penalty(sample.Market, "SJ-07", "2026-02-02", "2026-04-20", 60000);
        reviewed.Major = Flag.Yes;
        (reviewed.LegalReviewOn, reviewed.LegalReviewResult) = (
            PublishedCalendar.Day("2026-04-22"),
            ReviewResult.Agreed
        );
        reviewed.CollectiveDecisionOn = PublishedCalendar.Day("2026-04-17");
    }

    private void Licenses()
    {
        for (var i = 0; i < 2; i++)
        {
            var act = sample.License(new DateOnly(2026, 4, 7).AddDays(i));
            act.Handling = Handling.Ordinary;
            act.Result = ActResult.Granted;
            act.DecidedOn = sample.Days.After(act.FiledOn.Day, 23 + i);
            act.LicenseIssuedOn = act.ServedOn = sample.Days.After(act.DecidedOn.Day, 2);
            act.DisclosedOn = sample.Days.After(act.DecidedOn.Day, 3);
            (act.ClosedOn, act.ArchivedOn) = (act.DisclosedOn, act.DisclosedOn.Day.AddDays(14));
        }
    }

    private void Seizures()
    {
        var kept = sample.Seizure(sample.Market, new DateOnly(2026, 3, 16), 33);
        kept.SeizureExtended = Flag.No;
    }

    // A cap of two routine inspections a year: the third is one too many.
    private void Inspections()
    {
        var company = sample.City.Companies[5];
        for (var month = 2; month <= 4; month++)
            sample.Inspection(sample.Market, sample.Days.OnOrAfter(new DateOnly(2026, month, 9)), company);
    }

    private void FinedTwice()
    {
        var first = sample.Penalty(sample.Streets, "CG-05", "2026-03-16", "2026-04-14", 5000);
        var second = sample.Penalty(sample.Streets, "CG-05", "2026-03-23", "2026-04-21", 6000);
        (second.PartyKind, second.PartyName, second.PartyCode) = (first.PartyKind, first.PartyName, first.PartyCode);
        (second.ViolationDate, second.DiscoveredOn) = (first.ViolationDate, first.DiscoveredOn);
        second.InspectedOn = first.InspectedOn;
    }
}
