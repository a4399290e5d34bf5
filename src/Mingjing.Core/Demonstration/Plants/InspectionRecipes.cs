using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Subjects;

namespace Mingjing.Core.Demonstration.Plants;

/// <summary>inspection-approved, inspection-frequency, cross-region-cooperation, report-handled-term.</summary>
internal static class InspectionRecipes
{
    private static readonly RecipeBook Approved = new("inspection-approved");
    private static readonly RecipeBook Frequency = new("inspection-frequency");
    private static readonly RecipeBook CrossRegion = new("cross-region-cooperation");
    private static readonly RecipeBook Reports = new("report-handled-term");

    private const InspectionMode Routine = InspectionMode.Routine;

    public static IReadOnlyList<PlantRecipe> All { get; } =
    [
        Approved.Unlawful("not_approved", s => With(s.Inspection(), NotApproved)),
        Approved.Unlawful("not_approved_on_the_first_day", s => With(StartedOn(s, "2025-01-03"), NotApproved)),
        Approved.Unlawful("not_approved_and_urgency_blank", s => With(s.Inspection(), UrgencyBlank).Doubtful()),
        Approved.Lawful("approved", s => s.Inspection()),
        Approved.Lawful("the_day_before_the_first", s => With(StartedOn(s, "2025-01-02"), NotApproved).NotApplicable()),
        Approved.Lawful("no_enterprise", s => With(s.Inspection(), OfAPerson).NotApplicable()),
        Approved.Unclear("urgent_and_not_approved_since", s => With(s.Inspection(), Urgent).Because("needs-judgement")),
        Approved.Unclear("approval_blank", s => With(s.Inspection(), ApprovalBlank).Lacking("inspectionApprovalNo")),
        Approved.Unclear(
            "enterprise_blank",
            s => With(s.Inspection(), a => a.Enterprise = default).Lacking("enterprise")
        ),
        Frequency.Unlawful("third_of_the_year", s => Last(s, Routine, Routine, Routine).Doubtful()),
        Frequency.Unlawful("random_ones_count", s => Last(s, Routine, InspectionMode.RandomPair, Routine).Doubtful()),
        Frequency.Unlawful("third_of_five_in_two_ways", s => FiveInAYear(s).Doubtful()),
        Frequency.Lawful("second_of_the_year", s => Last(s, Routine, Routine)),
        Frequency.Lawful("third_follows_a_report", s => Last(s, Routine, Routine, InspectionMode.ReportFollowUp)),
        Frequency.Lawful("earlier_ones_do_not_count", s => Last(s, InspectionMode.Special, Routine, Routine)),
        Frequency.Lawful("third_in_the_next_year", s => NextYear(s)),
        Frequency.Lawful("no_enterprise", s => With(s.Inspection(), OfAPerson).NotApplicable()),
        Frequency.Unclear("mode_of_the_first_blank", s => ModeBlank(s, 0).Lacking("inspectionMode")),
        Frequency.Unclear("own_mode_blank", s => ModeBlank(s, 2).Lacking("inspectionMode")),
        Frequency.Unclear("no_cap_loaded", s => WithoutCap(s).Because("register-incomplete")),
        Frequency.Unclear("party_blank", s => With(s.Inspection(), a => a.PartyCode = default).Lacking("partyCode")),
        CrossRegion.Unlawful("no_cooperation_paper", s => Crossing(s, Fact<string>.None).Doubtful()),
        CrossRegion.Unlawful("inspection_without_paper", s => CrossingInspection(s).Doubtful()),
        CrossRegion.Lawful("with_a_cooperation_paper", s => Crossing(s, "河洛协〔2026〕7号")),
        CrossRegion.Lawful("within_the_region", s => ((Sown)s.Penalty()).NotApplicable()),
        CrossRegion.Unclear("paper_blank", s => Crossing(s, default).Lacking("cooperationNo")),
        CrossRegion.Unclear(
            "region_blank",
            s => With(s.Penalty(), a => a.CrossRegion = default).Lacking("crossRegion")
        ),
        Reports.Unlawful("decided_the_day_after_the_fifteenth", s => Decided(s, "市监", 15, 1)),
        Reports.Unlawful("extended_and_the_day_after", s => Extended(s, 1)),
        Reports.Unlawful("extended_too_late", s => ExtendedTooLate(s)),
        Reports.Unlawful("late_and_extension_blank", s => ExtensionBlank(s).Doubtful()),
        Reports.Unlawful("environment_the_day_after_the_rolled_limit", s => Environment(s, 1)),
        Reports.Unlawful("never_decided", s => NeverDecided(s)),
        Reports.Lawful("decided_on_the_fifteenth_day", s => Decided(s, s.Random.Pick(["市监", "住建", "医保"]), 15, 0)),
        Reports.Lawful("extended_and_on_the_day", s => Extended(s, 0)),
        Reports.Lawful("environment_on_the_rolled_limit", s => Environment(s, 0)),
        Reports.Lawful("passed_on", s => PassedOn(s).NotApplicable()),
        Reports.Unclear(
            "field_without_a_confirmed_term",
            s => Decided(s, "交通", 5, 0).Because("rule-unconfirmed") with { Due = null }
        ),
        Reports.Unclear("day_of_receipt_blank", s => ReceiptBlank(s).Lacking("receivedOn")),
        Reports.Unclear("decision_blank", s => DecisionBlank(s)),
        Reports.Unclear("still_running", s => Running(s)),
        Reports.Unclear(
            "decided_before_receipt",
            s => (Decided(s, "市监", 0, -3) with { Due = null }).Because("contradiction")
        ),
    ];

    private static Sown With(Act act, Action<Act> change)
    {
        change(act);
        return act;
    }

    private static void NotApproved(Act act) => act.InspectionApprovalNo = Fact<string>.None;

    private static void ApprovalBlank(Act act) => act.InspectionApprovalNo = default;

    private static void UrgencyBlank(Act act) => (act.InspectionApprovalNo, act.Urgent) = (Fact<string>.None, default);

    private static void Urgent(Act act) => (act.InspectionApprovalNo, act.Urgent) = (Fact<string>.None, Flag.Yes);

    private static void OfAPerson(Act act) => (act.Enterprise, act.InspectionApprovalNo) = (Flag.No, Fact<string>.None);

    private static Act StartedOn(PlantSite s, string iso)
    {
        var day = PlantSite.On(iso);
        var act = s.Inspection(new InspectionDraft { InspectedOn = day });
        act.FiledOn = day;
        return act;
    }

    /// <summary>Inspections of one company by one body within a year, a month or so apart.</summary>
    private static List<Act> Series(PlantSite s, DateOnly first, params InspectionMode[] modes)
    {
        var (office, party) = (s.AnyOffice(), s.NewParty(PartyKind.LegalPerson));
        var acts = new List<Act>();
        foreach (var mode in modes)
        {
            var draft = new InspectionDraft
            {
                Office = office,
                Party = party,
                InspectedOn = first,
                Mode = mode,
            };
            acts.Add(s.Inspection(draft));
            first = first.AddDays(s.Random.Between(10, 40));
        }

        return acts;
    }

    private static DateOnly FirstHalf(PlantSite s) =>
        s.Random.Permille(500) ? s.Between("2025-01-10", "2025-06-10") : s.Between("2026-01-10", "2026-05-10");

    /// <summary>The last of some inspections of a year.</summary>
    private static Sown Last(PlantSite s, params InspectionMode[] modes)
    {
        var acts = Series(s, FirstHalf(s), modes);
        return new Sown { Acts = [acts[^1]], Companions = acts[..^1] };
    }

    /// <summary>Five in a year of which one follows a report: the last two are too many.</summary>
    private static Sown FiveInAYear(PlantSite s)
    {
        var acts = Series(s, FirstHalf(s), Routine, InspectionMode.ReportFollowUp, Routine, Routine, Routine);
        return new Sown { Acts = acts[3..], Companions = acts[..3] };
    }

    private static Sown NextYear(PlantSite s)
    {
        var acts = Series(s, PlantSite.On("2025-02-10"), Routine, Routine, Routine);
        var day = s.Between("2026-01-01", "2026-01-20");
        (acts[2].InspectedOn, acts[2].FiledOn) = (day, day);
        acts[2].DisclosedOn = s.Days.After(day, 3);
        (acts[2].ClosedOn, acts[2].ArchivedOn) = (s.Days.After(day, 5), s.Days.After(day, 6));
        return new Sown { Acts = [acts[2]], Companions = acts[..2] };
    }

    private static Sown ModeBlank(PlantSite s, int which)
    {
        var acts = Series(s, FirstHalf(s), Routine, Routine, Routine);
        acts[which].InspectionMode = default;
        return new Sown { Acts = [acts[2]], Companions = acts[..2] };
    }

    private static Sown WithoutCap(PlantSite s)
    {
        var act = s.Inspection();
        act.SubjectCode = s.City.NewOrganCode("419900");
        s.Rows.Subjects.Add(
            new SubjectRecord(
                act.SubjectCode,
                act.SubjectName.Value,
                "419900",
                "市级",
                act.Field.Value,
                ConfirmedBy.OwnLevel,
                PlantSite.Period(null, null),
                null,
                null
            )
        );
        return act;
    }

    private static Sown Crossing(PlantSite s, Fact<string> paper) =>
        With(s.Penalty(), a => (a.CrossRegion, a.CooperationNo) = (Flag.Yes, paper));

    private static Sown CrossingInspection(PlantSite s) =>
        With(s.Inspection(), a => (a.CrossRegion, a.CooperationNo) = (Flag.Yes, Fact<string>.None));

    /// <summary>A report decided on that many working days after its receipt, no extension approved.</summary>
    private static Sown Decided(PlantSite s, string department, int workingDays, int after)
    {
        var report = s.Report(department);
        var received = report.ReceivedOn.Day;
        report.FilingDecidedOn = s.Days.After(received, workingDays).AddDays(after);
        return ((Sown)report).By(s.Days.After(received, 15));
    }

    private static Sown Extended(PlantSite s, int after)
    {
        var market = s.Random.Permille(500);
        var report = s.Report(market ? "市监" : "住建");
        var received = report.ReceivedOn.Day;
        var due = s.Days.After(received, market ? 30 : 25);
        report.ExtensionApprovedOn = s.Days.After(received, s.Random.Between(10, 15));
        report.FilingDecidedOn = due.AddDays(after);
        return ((Sown)report).By(due);
    }

    private static Sown ExtendedTooLate(PlantSite s)
    {
        var sown = Decided(s, "市监", 20, 0);
        sown.Reports[0].ExtensionApprovedOn = sown.Due!.Value.Rolled.AddDays(1);
        return sown;
    }

    private static Sown ExtensionBlank(PlantSite s)
    {
        var sown = Decided(s, "市监", 15, 1);
        sown.Reports[0].ExtensionApprovedOn = default;
        return sown;
    }

    private static Sown Environment(PlantSite s, int after)
    {
        var report = s.Report("生态");
        var due = s.InDays(report.ReceivedOn.Day, 15);
        report.FilingDecidedOn = due.Rolled.AddDays(after);
        return ((Sown)report).By(due);
    }

    private static Sown NeverDecided(PlantSite s)
    {
        var sown = Decided(s, "市监", 15, 0);
        (sown.Reports[0].FilingDecidedOn, sown.Reports[0].InformedOn) = (DateFact.None, DateFact.None);
        sown.Reports[0].HandlingResult = ReportOutcome.InProgress;
        return sown;
    }

    private static Sown PassedOn(PlantSite s)
    {
        var sown = NeverDecided(s);
        sown.Reports[0].HandlingResult = ReportOutcome.Transferred;
        return sown with { Due = null };
    }

    private static Sown ReceiptBlank(PlantSite s)
    {
        var report = s.Report("市监");
        report.ReceivedOn = default;
        return report;
    }

    private static Sown DecisionBlank(PlantSite s)
    {
        var sown = Decided(s, "市监", 15, 0);
        sown.Reports[0].FilingDecidedOn = default;
        return sown.Because("event-unknown") with { Missing = ["filingDecidedOn"] };
    }

    private static Sown Running(PlantSite s)
    {
        var received = s.Days.Before(s.AsOf, s.Random.Between(0, 15));
        var report = s.Report("市监", received);
        (report.FilingDecidedOn, report.HandlingResult) = (DateFact.None, ReportOutcome.InProgress);
        return ((Sown)report).Because("term-running").By(s.Days.After(received, 15));
    }
}
