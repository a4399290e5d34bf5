using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Demonstration.Plants;

/// <summary>major-penalty-reported, legal-review-done, legal-review-before-decision, collective-decision.</summary>
internal static class ReviewRecipes
{
    private static readonly RecipeBook Reported = new("major-penalty-reported");
    private static readonly RecipeBook Done = new("legal-review-done");
    private static readonly RecipeBook Before = new("legal-review-before-decision");
    private static readonly RecipeBook Together = new("collective-decision");

    public static IReadOnlyList<PlantRecipe> All { get; } =
    [
        Reported.Unlawful("a_company_at_100_000", s => Unreported(s, PartyKind.LegalPerson, 100_000)),
        Reported.Unlawful("a_person_at_10_000", s => Unreported(s, PartyKind.NaturalPerson, 10_000)),
        Reported.Unlawful("a_shop_at_100_000", s => Unreported(s, PartyKind.SoleProprietor, 100_000)),
        Reported.Unlawful("business_suspended", s => Heavy(s, PenaltyKinds.SuspendBusiness)),
        Reported.Unlawful("licence_of_a_company_revoked", s => Heavy(s, PenaltyKinds.RevokeLicense)),
        Reported.Unlawful("sixty_days_have_just_passed", s => UnreportedSince(s, PlantSite.On("2026-09-21"))),
        Reported.Lawful("one_fen_below_100_000", s => Below(s, PartyKind.LegalPerson, 99_999.99m)),
        Reported.Lawful("one_fen_below_10_000", s => Below(s, PartyKind.NaturalPerson, 9_999.99m)),
        Reported.Lawful("reported", s => s.Penalty(new PenaltyDraft { Fine = 100_000 })),
        Reported.Lawful("reported_late", s => ReportedLate(s) with { Due = null }),
        Reported.Unclear(
            "a_shop_at_50_000",
            s => Unreported(s, PartyKind.SoleProprietor, 50_000).Because("grey-band") with { Due = null }
        ),
        Reported.Unclear("kind_of_party_blank", s => PartyBlank(s).Lacking("partyKind")),
        Reported.Unclear("report_blank", s => ReportBlank(s)),
        Reported.Unclear(
            "sixty_days_are_running",
            s => UnreportedSince(s, PlantSite.On("2026-09-22")).Because("term-running")
        ),
        Done.Unlawful("no_review_of_a_major_case", s => Major(s, a => a.LegalReviewOn = DateFact.None)),
        Done.Unlawful("no_review_at_100_000", s => AtThreshold(s, a => a.LegalReviewOn = DateFact.None)),
        Done.Unlawful("no_review_after_a_hearing", s => AfterHearing(s, a => a.LegalReviewOn = DateFact.None)),
        Done.Unlawful("decided_against_the_review", s => Major(s, a => a.LegalReviewResult = ReviewResult.Disagreed)),
        Done.Unlawful("no_review_of_a_major_seizure", s => MajorSeizure(s, DateFact.None)),
        Done.Lawful("review_agreed", s => Major(s, a => a.LegalReviewResult = ReviewResult.Agreed)),
        Done.Lawful("amended_and_reviewed_again_on_the_day", s => Major(s, a => Amended(a, a.DecidedOn))),
        Done.Lawful("review_of_a_major_seizure", s => MajorSeizure(s, null)),
        Done.Lawful("no_major_case", s => ((Sown)s.Penalty()).NotApplicable()),
        Done.Unclear("review_blank", s => Major(s, a => a.LegalReviewOn = default).Lacking("legalReviewOn")),
        Done.Unclear("result_of_the_review_blank", s => Major(s, ResultBlank).Lacking("legalReviewResult")),
        Done.Unclear(
            "amended_and_second_review_blank",
            s => Major(s, a => Amended(a, default)).Lacking("legalReReviewOn")
        ),
        Done.Unclear("whether_it_is_major_is_blank", s => With(s.Penalty(), MajorBlank).Lacking("major")),
        Done.Unclear("a_shop_at_20_000", s => ShopNotMajor(s).Because("grey-band")),
        Before.Unlawful("review_the_day_after_the_decision", s => Major(s, a => a.LegalReviewOn = Day(a.DecidedOn, 1))),
        Before.Unlawful("review_the_day_after_the_discussion", s => AfterDiscussion(s, 1)),
        Before.Unlawful("review_before_the_hearing", s => BeforeHearing(s, DateFact.None).Doubtful()),
        Before.Unlawful("review_before_the_hearing_and_second_blank", s => BeforeHearing(s, default).Doubtful()),
        Before.Lawful("review_on_the_day_of_the_decision", s => Major(s, SameDay)),
        Before.Lawful("review_on_the_day_of_the_discussion", s => AfterDiscussion(s, 0)),
        Before.Lawful("review_on_the_day_of_the_hearing", s => AfterHearing(s, a => a.LegalReviewOn = a.HearingOn)),
        Before.Lawful("reviewed_again_after_the_hearing", s => ReviewedAgain(s)),
        Before.Lawful("no_review", s => ((Sown)s.Penalty()).NotApplicable()),
        Before.Unclear("whether_it_is_major_is_blank", s => With(Reviewed(s), MajorBlank).Lacking("major")),
        Together.Unlawful("not_discussed", s => Major(s, a => a.CollectiveDecisionOn = DateFact.None)),
        Together.Unlawful("discussed_the_day_after", s => Major(s, a => a.CollectiveDecisionOn = Day(a.DecidedOn, 1))),
        Together.Lawful(
            "discussed_on_the_day_of_the_decision",
            s => Major(s, a => a.CollectiveDecisionOn = a.DecidedOn)
        ),
        Together.Lawful("discussed_before", s => Major(s, _ => { })),
        Together.Lawful("no_major_case", s => ((Sown)s.Penalty()).NotApplicable()),
        Together.Unclear("discussion_blank", s => Major(s, DiscussionBlank).Lacking("collectiveDecisionOn")),
        Together.Unclear("whether_it_is_major_is_blank", s => With(s.Penalty(), MajorBlank).Lacking("major")),
    ];

    private static Sown With(Act act, Action<Act> change)
    {
        change(act);
        return act;
    }

    private static DateFact Day(DateFact date, int after) => date.Day.AddDays(after);

    private static void MajorBlank(Act act) => act.Major = default;

    private static void DiscussionBlank(Act act) => act.CollectiveDecisionOn = default;

    private static void ResultBlank(Act act) => act.LegalReviewResult = default;

    private static void SameDay(Act act) =>
        (act.LegalReviewOn, act.CollectiveDecisionOn) = (act.DecidedOn, act.DecidedOn);

    private static void Amended(Act act, DateFact again) =>
        (act.LegalReviewResult, act.LegalReReviewOn) = (ReviewResult.Amend, again);

    /// <summary>Decided long enough ago for sixty days to have passed.</summary>
    private static Sown Unreported(PlantSite s, PartyKind kind, decimal yuan)
    {
        var act = s.Penalty(new PenaltyDraft { PartyKind = kind, Fine = (int)decimal.Ceiling(yuan) });
        PlantSite.SetFine(act, yuan);
        act.ReportedOn = DateFact.None;
        return ((Sown)act).By(s.InDays(act.DecidedOn.Day, 60));
    }

    private static Sown Below(PlantSite s, PartyKind kind, decimal yuan) =>
        Unreported(s, kind, yuan).NotApplicable() with
        {
            Due = null,
        };

    private static Sown UnreportedSince(PlantSite s, DateOnly decided)
    {
        var act = s.PenaltyOn(decided, new PenaltyDraft { Fine = 100_000 });
        act.ReportedOn = DateFact.None;
        return ((Sown)act).By(s.InDays(decided, 60));
    }

    private static Sown Heavy(PlantSite s, PenaltyKinds kind) =>
        With(s.Penalty(new PenaltyDraft { MoreKinds = kind }), a => a.ReportedOn = DateFact.None);

    private static Sown ReportedLate(PlantSite s)
    {
        var sown = Unreported(s, PartyKind.LegalPerson, 100_000);
        sown.Acts[0].ReportedOn = sown.Due!.Value.Rolled.AddDays(10);
        return sown;
    }

    private static Sown PartyBlank(PlantSite s)
    {
        var sown = Unreported(s, PartyKind.LegalPerson, 20_000);
        sown.Acts[0].PartyKind = default;
        return sown with { Due = null };
    }

    private static Sown ReportBlank(PlantSite s)
    {
        var sown = Unreported(s, PartyKind.LegalPerson, 100_000);
        sown.Acts[0].ReportedOn = default;
        return sown.Because("event-unknown") with { Missing = ["reportedOn"] };
    }

    private static Sown Major(PlantSite s, Action<Act> change) =>
        With(s.Penalty(new PenaltyDraft { Fine = 60_000, Major = true }), change);

    private static Sown AtThreshold(PlantSite s, Action<Act> change) =>
        With(
            s.Penalty(new PenaltyDraft { Fine = 100_000 }),
            a =>
            {
                a.Major = Flag.No;
                change(a);
            }
        );

    private static Sown AfterHearing(PlantSite s, Action<Act> change) =>
        With(
            s.Penalty(
                new PenaltyDraft
                {
                    Fine = 60_000,
                    Hearing = true,
                    Duration = 75,
                    Major = false,
                }
            ),
            change
        );

    private static Sown MajorSeizure(PlantSite s, DateFact? reviewed)
    {
        var act = s.Coercion();
        act.Major = Flag.Yes;
        act.CollectiveDecisionOn = act.DecidedOn;
        act.LegalReviewOn = reviewed ?? act.DecidedOn;
        act.LegalReviewResult = ReviewResult.Agreed;
        return act;
    }

    private static Sown ShopNotMajor(PlantSite s)
    {
        var act = s.Penalty(
            new PenaltyDraft
            {
                PartyKind = PartyKind.SoleProprietor,
                Fine = 20_000,
                Major = false,
            }
        );
        return act;
    }

    /// <summary>Reviewed that many days after the discussion; the decision follows later.</summary>
    private static Sown AfterDiscussion(PlantSite s, int after) =>
        Major(
            s,
            a =>
            {
                a.CollectiveDecisionOn = Day(a.DecidedOn, -5);
                a.LegalReviewOn = Day(a.CollectiveDecisionOn, after);
            }
        );

    private static Sown BeforeHearing(PlantSite s, DateFact again) =>
        AfterHearing(
            s,
            a =>
                (a.LegalReviewOn, a.LegalReviewResult, a.LegalReReviewOn) = (
                    Day(a.HearingOn, -1),
                    ReviewResult.Agreed,
                    again
                )
        );

    private static Sown ReviewedAgain(PlantSite s)
    {
        var sown = BeforeHearing(s, DateFact.None);
        sown.Acts[0].LegalReReviewOn = sown.Acts[0].HearingOn;
        return sown;
    }

    private static Act Reviewed(PlantSite s)
    {
        var act = s.Penalty();
        (act.LegalReviewOn, act.LegalReviewResult) = (act.DecidedOn, ReviewResult.Agreed);
        return act;
    }
}
