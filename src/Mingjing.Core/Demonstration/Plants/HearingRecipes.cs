using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Demonstration.Plants;

/// <summary>hearing-offered, hearing-window, hearing-notice-term, hearing-held.</summary>
internal static class HearingRecipes
{
    private static readonly RecipeBook Offered = new("hearing-offered");
    private static readonly RecipeBook Window = new("hearing-window");
    private static readonly RecipeBook Ahead = new("hearing-notice-term");
    private static readonly RecipeBook Held = new("hearing-held");

    public static IReadOnlyList<PlantRecipe> All { get; } =
    [
        Offered.Unlawful("fifty_thousand_for_a_company", s => Fined(s, PartyKind.LegalPerson, 50_000, NotOffered)),
        Offered.Unlawful("five_thousand_for_a_person", s => Fined(s, PartyKind.NaturalPerson, 5_000, NotOffered)),
        Offered.Unlawful("fifty_thousand_for_a_shop", s => Fined(s, PartyKind.SoleProprietor, 50_000, NotOffered)),
        Offered.Unlawful("fifty_thousand_had_been_proposed", s => Proposed(s, 50_000, 40_000)),
        Offered.Unlawful("fifty_thousand_confiscated", s => Confiscated(s, 50_000)),
        Offered.Unlawful("business_suspended", s => Heavy(s, PenaltyKinds.SuspendBusiness)),
        Offered.Unlawful("grade_lowered", s => Heavy(s, PenaltyKinds.LowerGrade)),
        Offered.Unlawful("offered_the_day_after_the_decision", s => OfferedLateAndWaived(s)),
        Offered.Lawful(
            "one_fen_below_fifty_thousand",
            s => Fined(s, PartyKind.LegalPerson, 49_999.99m, NotOffered).NotApplicable()
        ),
        Offered.Lawful(
            "one_fen_below_five_thousand",
            s => Fined(s, PartyKind.NaturalPerson, 4_999.99m, NotOffered).NotApplicable()
        ),
        Offered.Lawful("below_it_had_been_proposed", s => Proposed(s, 49_999.99m, 49_999.99m).NotApplicable()),
        Offered.Lawful("offered_in_time", s => Fined(s, PartyKind.LegalPerson, 50_000, _ => { })),
        Offered.Lawful("not_offered_but_held", s => HeldWithoutOffer(s)),
        Offered.Lawful("licence_suspended_only", s => Heavy(s, PenaltyKinds.SuspendLicense).NotApplicable()),
        Offered.Unclear(
            "a_shop_at_eight_thousand",
            s => Fined(s, PartyKind.SoleProprietor, 8_000, NotOffered).Because("grey-band")
        ),
        Offered.Unclear(
            "a_shop_to_which_it_was_offered",
            s => Fined(s, PartyKind.SoleProprietor, 8_000, _ => { }).Because("grey-band")
        ),
        Offered.Unclear(
            "notice_blank",
            s => Fined(s, PartyKind.LegalPerson, 60_000, NoticeBlank).Lacking("hearingNoticeOn")
        ),
        Offered.Unclear("fine_blank", s => With(s.Penalty(), NoFine).Lacking("fine")),
        Offered.Unclear("kinds_blank", s => With(s.Penalty(), a => a.Penalties = default).Lacking("penalties")),
        Window.Unlawful("decided_on_the_fifth_day", s => DecidedAfter(s, 5, DateFact.None)),
        Window.Unlawful("decided_on_the_fifth_day_and_waiver_blank", s => DecidedAfter(s, 5, default).Doubtful()),
        Window.Unlawful("decided_before_the_fifth_day", s => DecidedAfter(s, s.Random.Between(1, 4), DateFact.None)),
        Window.Unlawful("waived_the_day_after_the_decision", s => Waived(s, 1)),
        Window.Lawful("decided_on_the_sixth_day", s => DecidedAfter(s, 6, DateFact.None)),
        Window.Lawful("decided_on_the_day_off_after_the_fifth", s => DecidedOnADayOff(s)),
        Window.Lawful("waived_on_the_day_of_the_decision", s => Waived(s, 0) with { Due = null }),
        Window.Lawful("hearing_held", s => WithHearing(s)),
        Window.Lawful("no_hearing_offered", s => ((Sown)s.Penalty()).NotApplicable()),
        Window.Unclear(
            "decision_blank",
            s => With(WithHearing(s).Acts[0], a => a.DecidedOn = default).Lacking("decidedOn")
        ),
        Window.Unlawful("offered_after_the_decision", s => OfferedLate(s, 3, 8_000) with { Due = null }),
        Ahead.Unlawful("told_six_working_days_ahead", s => Told(s, 6)),
        Ahead.Unlawful("told_on_a_day_off_too_late", s => ToldOnADayOff(s, 6)),
        Ahead.Unlawful("told_less_ahead", s => Told(s, s.Random.Between(0, 5))),
        Ahead.Unlawful("not_told", s => NotTold(s)),
        Ahead.Unlawful("licence_hearing_told_six_ahead", s => LicenseHearing(s, 6)),
        Ahead.Lawful("told_seven_working_days_ahead", s => Told(s, 7)),
        Ahead.Lawful("told_on_a_day_off_in_time", s => ToldOnADayOff(s, 7)),
        Ahead.Lawful("told_more_ahead", s => Told(s, s.Random.Between(8, 12))),
        Ahead.Lawful("licence_hearing_told_seven_ahead", s => LicenseHearing(s, 7)),
        Ahead.Unclear(
            "day_of_telling_blank",
            s => With(WithHearing(s).Acts[0], ToldBlank).Lacking("hearingConvenedNoticeOn")
        ),
        Held.Unlawful("asked_for_and_not_held", s => Asked(s, 3, Dropped)),
        Held.Unlawful("asked_for_on_the_fifth_day_and_not_held", s => Asked(s, 5, Dropped)),
        Held.Unlawful("held_the_day_after_the_decision", s => Asked(s, 4, HeldLate)),
        Held.Lawful("held_on_the_day_of_the_decision", s => HeldAtDecision(s)),
        Held.Lawful("held_before", s => WithHearing(s)),
        Held.Lawful("asked_for_on_the_sixth_day", s => Asked(s, 6, Dropped).NotApplicable()),
        Held.Lawful("not_asked_for", s => Asked(s, 3, a => NotAsked(a)).NotApplicable()),
        Held.Unclear("hearing_blank", s => Asked(s, 3, a => a.HearingOn = default).Lacking("hearingOn")),
        Held.Unclear("offer_blank", s => Asked(s, 3, NoticeBlank).Lacking("hearingNoticeOn")),
    ];

    private static Sown With(Act act, Action<Act> change)
    {
        change(act);
        return act;
    }

    private static void NotOffered(Act act) => act.HearingNoticeOn = DateFact.None;

    private static void NoticeBlank(Act act) => act.HearingNoticeOn = default;

    private static void NoFine(Act act) => (act.Fine, act.ProposedFine) = (default, default);

    private static void ToldBlank(Act act) => act.HearingConvenedNoticeOn = default;

    /// <summary>A fine for which the lawful office offered a hearing, changed afterwards.</summary>
    private static Sown Fined(PlantSite s, PartyKind kind, decimal yuan, Action<Act> change)
    {
        var act = s.Penalty(new PenaltyDraft { PartyKind = kind, Fine = (int)decimal.Ceiling(yuan) });
        PlantSite.SetFine(act, yuan);
        change(act);
        return act;
    }

    private static Sown Proposed(PlantSite s, decimal proposed, decimal fine)
    {
        var sown = Fined(s, PartyKind.LegalPerson, fine, NotOffered);
        sown.Acts[0].ProposedFine = Money.Yuan(proposed);
        return sown;
    }

    private static Sown Confiscated(PlantSite s, int yuan) =>
        With(
            s.Penalty(
                new PenaltyDraft
                {
                    Fine = 8_000,
                    Confiscation = yuan,
                    MoreKinds = PenaltyKinds.ConfiscateGains,
                }
            ),
            NotOffered
        );

    private static Sown Heavy(PlantSite s, PenaltyKinds kind) =>
        With(s.Penalty(new PenaltyDraft { Fine = 8_000, MoreKinds = kind }), NotOffered);

    private static Sown OfferedLate(PlantSite s, int after, int fine = 60_000) =>
        With(
            s.Penalty(new PenaltyDraft { Fine = fine }),
            a => (a.HearingNoticeOn, a.HearingWaivedOn) = (a.DecidedOn.Day.AddDays(after), DateFact.None)
        );

    /// <summary>Waived by the day of the decision: only the offer itself is late.</summary>
    private static Sown OfferedLateAndWaived(PlantSite s) =>
        With(OfferedLate(s, 1).Acts[0], a => a.HearingWaivedOn = a.DecidedOn);

    private static Sown WithHearing(PlantSite s) =>
        s.Penalty(
            new PenaltyDraft
            {
                Fine = 60_000,
                Hearing = true,
                Duration = 75,
            }
        );

    private static Sown HeldWithoutOffer(PlantSite s) =>
        With(WithHearing(s).Acts[0], a => (a.HearingNoticeOn, a.HearingRequestedOn) = (DateFact.None, DateFact.None));

    /// <summary>Decided on that many working days after the hearing was offered.</summary>
    private static Sown DecidedAfter(PlantSite s, int workingDays, DateFact waiver)
    {
        var noticed = s.AnyWorkingDay();
        return OfferedOn(s, noticed, s.Days.After(noticed, workingDays), waiver);
    }

    private static Sown OfferedOn(PlantSite s, DateOnly noticed, DateOnly decided, DateFact waiver)
    {
        var act = s.PenaltyOn(decided, new PenaltyDraft { Fine = 60_000, FiledOn = noticed.AddDays(-20) });
        (act.NoticeOn, act.HearingNoticeOn, act.HearingWaivedOn) = (noticed, noticed, waiver);
        return ((Sown)act).By(s.Days.After(noticed, 5));
    }

    private static Sown Waived(PlantSite s, int after)
    {
        var noticed = s.AnyWorkingDay();
        var decided = s.Days.After(noticed, s.Random.Between(2, 5));
        return OfferedOn(s, noticed, decided, decided.AddDays(after));
    }

    private static Sown DecidedOnADayOff(PlantSite s)
    {
        while (true)
        {
            var noticed = s.AnyDay();
            var decided = s.Days.After(noticed, 5).AddDays(1);
            if (!s.Days.IsWorkingDay(decided))
                return OfferedOn(s, noticed, decided, DateFact.None);
        }
    }

    /// <summary>Told that many working days ahead of the hearing, on a working day.</summary>
    private static Sown Told(PlantSite s, int workingDays)
    {
        var act = WithHearing(s).Acts[0];
        act.HearingConvenedNoticeOn = s.Days.Before(act.HearingOn.Day, workingDays);
        return ((Sown)act).By(s.Days.Before(act.HearingOn.Day, 7));
    }

    /// <summary>Told on a day off from which that many working days still lie ahead.</summary>
    private static Sown ToldOnADayOff(PlantSite s, int workingDays)
    {
        while (true)
        {
            var act = WithHearing(s).Acts[0];
            var told = s.Days.Before(act.HearingOn.Day, workingDays).AddDays(1);
            if (s.Days.IsWorkingDay(told))
                continue;
            act.HearingConvenedNoticeOn = told;
            return act;
        }
    }

    private static Sown NotTold(PlantSite s) =>
        With(WithHearing(s).Acts[0], a => a.HearingConvenedNoticeOn = DateFact.None);

    private static Sown LicenseHearing(PlantSite s, int workingDays)
    {
        var act = s.License();
        act.HearingOn = act.DecidedOn;
        act.HearingConvenedNoticeOn = s.Days.Before(act.HearingOn.Day, workingDays);
        return act;
    }

    /// <summary>Asked for that many working days after the offer.</summary>
    private static Sown Asked(PlantSite s, int workingDays, Action<Act> change)
    {
        var act = s.Penalty(
            new PenaltyDraft
            {
                Fine = 60_000,
                Hearing = true,
                Duration = 80,
            }
        );
        act.HearingNoticeOn = act.FiledOn;
        act.NoticeOn = act.FiledOn;
        act.HearingRequestedOn = s.Days.After(act.FiledOn.Day, workingDays);
        change(act);
        return act;
    }

    private static void NotAsked(Act act)
    {
        Dropped(act);
        act.HearingRequestedOn = DateFact.None;
    }

    private static void Dropped(Act act) =>
        (act.HearingOn, act.HearingConvenedNoticeOn) = (DateFact.None, DateFact.None);

    private static void HeldLate(Act act)
    {
        act.HearingOn = act.DecidedOn.Day.AddDays(1);
        Reviewed(act);
    }

    /// <summary>A review that was repeated after the hearing, so that only the hearing is out of order.</summary>
    private static void Reviewed(Act act) =>
        (act.LegalReviewResult, act.LegalReReviewOn) = (ReviewResult.Amend, act.DecidedOn);

    private static Sown HeldAtDecision(PlantSite s) =>
        Asked(
            s,
            4,
            a =>
            {
                a.HearingOn = a.DecidedOn;
                Reviewed(a);
            }
        );
}
