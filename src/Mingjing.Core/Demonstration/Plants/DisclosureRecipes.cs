using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Demonstration.Plants;

/// <summary>disclosure-term, disclosure-withdrawn, written-record, archived.</summary>
internal static class DisclosureRecipes
{
    private static readonly RecipeBook Term = new("disclosure-term");
    private static readonly RecipeBook Withdrawn = new("disclosure-withdrawn");
    private static readonly RecipeBook Written = new("written-record");
    private static readonly RecipeBook Filed = new("archived");

    public static IReadOnlyList<PlantRecipe> All { get; } =
    [
        Term.Unlawful("penalty_the_day_after_the_seventh", s => Penalty(s, 7, 1)),
        Term.Unlawful("penalty_between_8_and_30", s => Penalty(s, s.Random.Between(8, 30), 0)),
        Term.Unlawful("penalty_of_a_person", s => Person(s, 1).Doubtful()),
        Term.Unlawful("penalty_without_public_impact", s => NoImpact(s).Doubtful()),
        Term.Unlawful("market_regulation_between_8_and_20", s => Market(s, s.Random.Between(8, 20)).Doubtful()),
        Term.Unlawful("market_regulation_after_20", s => Market(s, 21)),
        Term.Unlawful("never_and_no_reason", s => Never(s, Fact<NonDisclosureReason>.None)),
        Term.Unlawful("never_and_reason_blank", s => Never(s, default).Doubtful()),
        Term.Unlawful("licence_the_day_after_the_seventh", s => License(s, 1)),
        Term.Unlawful("inspection_the_day_after_the_twentieth", s => Inspection(s, 1)),
        Term.Unlawful("seizure_the_day_after_the_twentieth", s => Seizure(s, 1)),
        Term.Lawful("penalty_on_the_seventh_day", s => Penalty(s, 7, 0)),
        Term.Lawful("penalty_of_a_person_on_the_seventh_day", s => Person(s, 0)),
        Term.Lawful("licence_on_the_seventh_day", s => License(s, 0)),
        Term.Lawful("inspection_on_the_twentieth_day", s => Inspection(s, 0)),
        Term.Lawful("seizure_on_the_twentieth_day", s => Seizure(s, 0)),
        Term.Lawful("secret", s => Never(s, NonDisclosureReason.TradeSecret)),
        Term.Lawful("privacy", s => Never(s, NonDisclosureReason.Privacy)),
        Term.Lawful("no_penalty", s => NotPenalized(s).NotApplicable()),
        Term.Unclear(
            "another_reason",
            s => (Never(s, NonDisclosureReason.Other) with { Due = null }).Because("needs-judgement")
        ),
        Term.Unclear("blank_after_the_limit", s => Blank(s)),
        Term.Unclear("still_running", s => Running(s)),
        Term.Unclear("revoked_before_the_limit", s => RevokedFirst(s).Because("needs-judgement")),
        Term.Unclear(
            "published_before_the_decision",
            s => (Penalty(s, 0, -2) with { Due = null }).Because("contradiction")
        ),
        Withdrawn.Unlawful("the_day_after_the_third", s => Revoked(s, 3, 1)),
        Withdrawn.Unlawful("between_4_and_15", s => Revoked(s, s.Random.Between(4, 15), 0)),
        Withdrawn.Unlawful("never_taken_down", s => NeverTakenDown(s)),
        Withdrawn.Unlawful("published_after_the_revocation", s => PublishedAfter(s, 1)),
        Withdrawn.Lawful("on_the_third_day", s => Revoked(s, 3, 0)),
        Withdrawn.Lawful("at_once", s => Revoked(s, 0, 0)),
        Withdrawn.Lawful("third_day_from_the_later_publication", s => PublishedAfter(s, 0)),
        Withdrawn.Lawful("nothing_revoked", s => ((Sown)s.Penalty()).NotApplicable()),
        Withdrawn.Unclear("blank_after_the_limit", s => WithdrawalBlank(s)),
        Withdrawn.Lawful("taken_down_before", s => Revoked(s, 0, -4)),
        Written.Unlawful("none_of_a_penalty", s => With(s.Penalty(), a => a.WrittenRecord = Flag.No)),
        Written.Unlawful("none_of_an_inspection", s => With(s.Inspection(), a => a.WrittenRecord = Flag.No)),
        Written.Unlawful("none_of_a_licence", s => With(s.License(), a => a.WrittenRecord = Flag.No)),
        Written.Unlawful("none_of_a_seizure", s => With(s.Coercion(), a => a.WrittenRecord = Flag.No)),
        Written.Lawful("of_a_penalty", s => s.Penalty()),
        Written.Lawful("of_an_inspection", s => s.Inspection()),
        Written.Lawful("of_a_licence", s => s.License()),
        Written.Unclear("blank", s => With(s.Penalty(), a => a.WrittenRecord = default).Lacking("writtenRecord")),
        Filed.Unlawful("not_filed_away_120_days_later", s => Closed(s, s.AsOf.AddDays(-120)).Doubtful()),
        Filed.Unlawful("sixty_days_have_just_passed", s => Closed(s, PlantSite.On("2026-09-21")).Doubtful()),
        Filed.Unlawful("not_filed_away_for_long", s => Closed(s, s.Between("2026-03-01", "2026-08-31")).Doubtful()),
        Filed.Lawful("filed_away_on_the_sixtieth_day", s => FiledAway(s, 60) with { Due = null }),
        Filed.Lawful("filed_away_late", s => FiledAway(s, 100) with { Due = null }),
        Filed.Lawful("not_closed", s => With(s.Penalty(), NotClosed).NotApplicable()),
        Filed.Unclear("sixty_days_are_running", s => Closed(s, PlantSite.On("2026-09-22")).Because("term-running")),
        Filed.Unclear("blank_after_the_limit", s => FilingBlank(s)),
    ];

    private static Sown With(Act act, Action<Act> change)
    {
        change(act);
        return act;
    }

    private static void NotClosed(Act act) =>
        (act.ClosedOn, act.ArchivedOn, act.Status) = (DateFact.None, DateFact.None, ActStatus.Decided);

    private static Sown Published(PlantSite s, Act act, int term, int workingDays, int after, DateOnly formed)
    {
        act.DisclosedOn = s.Days.After(formed, workingDays).AddDays(after);
        return ((Sown)act).By(s.Days.After(formed, term));
    }

    private static Sown Penalty(PlantSite s, int workingDays, int after, PenaltyDraft? draft = null)
    {
        var act = s.Penalty((draft ?? new PenaltyDraft()) with { Office = draft?.Office ?? s.Office("交通") });
        return Published(s, act, 7, workingDays, after, act.DecidedOn.Day);
    }

    private static Sown Person(PlantSite s, int after) =>
        Penalty(s, 7, after, new PenaltyDraft { PartyKind = PartyKind.NaturalPerson });

    private static Sown Market(PlantSite s, int workingDays) =>
        Penalty(s, workingDays, 0, new PenaltyDraft { Office = s.Office("市监") });

    private static Sown NoImpact(PlantSite s)
    {
        var sown = Penalty(s, 7, 1);
        sown.Acts[0].PublicImpact = Flag.No;
        return sown;
    }

    private static Sown Never(PlantSite s, Fact<NonDisclosureReason> reason)
    {
        var sown = Penalty(s, 7, 0);
        (sown.Acts[0].DisclosedOn, sown.Acts[0].NonDisclosureReason) = (DateFact.None, reason);
        return sown;
    }

    private static Sown License(PlantSite s, int after)
    {
        var act = s.License();
        return Published(s, act, 7, 7, after, act.DecidedOn.Day);
    }

    private static Sown Inspection(PlantSite s, int after)
    {
        var act = s.Inspection();
        return Published(s, act, 20, 20, after, act.InspectedOn.Day);
    }

    private static Sown Seizure(PlantSite s, int after)
    {
        var act = s.Coercion();
        var company = s.NewParty(PartyKind.LegalPerson);
        (act.PartyKind, act.PartyName, act.PartyCode) = (company.Kind, company.Name, company.Code);
        if (s.Random.Permille(500))
            act.DecidedOn = default;
        return Published(s, act, 20, 20, after, act.SeizedOn.Day);
    }

    private static Sown NotPenalized(PlantSite s) =>
        With(s.Penalty(new PenaltyDraft { Result = ActResult.NotPenalized }), a => a.DisclosedOn = DateFact.None);

    private static Sown Blank(PlantSite s)
    {
        var sown = Penalty(s, 7, 0);
        sown.Acts[0].DisclosedOn = default;
        return sown.Because("event-unknown") with { Missing = ["disclosedOn"] };
    }

    private static Sown Running(PlantSite s)
    {
        var decided = s.Days.Before(s.AsOf, s.Random.Between(0, 7));
        var act = s.PenaltyOn(decided);
        act.DisclosedOn = DateFact.None;
        return ((Sown)act).Because("term-running").By(s.Days.After(decided, 7));
    }

    private static Sown RevokedFirst(PlantSite s)
    {
        var sown = Never(s, Fact<NonDisclosureReason>.None);
        sown.Acts[0].RevokedOn = s.Days.After(sown.Acts[0].DecidedOn.Day, s.Random.Between(1, 7));
        return sown with { Due = null };
    }

    private static Sown Revoked(PlantSite s, int workingDays, int after)
    {
        var act = s.Penalty();
        var revoked = s.Days.OnOrAfter(act.DecidedOn.Day.AddDays(s.Random.Between(20, 80)));
        act.RevokedOn = revoked;
        act.WithdrawnOn = s.Days.After(revoked, workingDays).AddDays(after);
        return ((Sown)act).By(s.Days.After(revoked, 3));
    }

    private static Sown NeverTakenDown(PlantSite s)
    {
        var sown = Revoked(s, 3, 0);
        sown.Acts[0].WithdrawnOn = DateFact.None;
        return sown;
    }

    private static Sown WithdrawalBlank(PlantSite s)
    {
        var sown = Revoked(s, 3, 0);
        sown.Acts[0].WithdrawnOn = default;
        return sown.Because("event-unknown") with { Missing = ["withdrawnOn"] };
    }

    private static Sown PublishedAfter(PlantSite s, int after)
    {
        var act = s.Penalty();
        var published = s.Days.After(act.DecidedOn.Day, 5);
        act.RevokedOn = s.Days.After(act.DecidedOn.Day, 2);
        act.DisclosedOn = published;
        act.WithdrawnOn = s.Days.After(published, 3).AddDays(after);
        return ((Sown)act).By(s.Days.After(published, 3));
    }

    /// <summary>Closed on a day and not filed away since.</summary>
    private static Sown Closed(PlantSite s, DateOnly closed)
    {
        var act = s.PenaltyOn(s.Days.OnOrBefore(closed.AddDays(-60)));
        (act.ClosedOn, act.ArchivedOn) = (closed, DateFact.None);
        return ((Sown)act).By(s.InDays(closed, 60));
    }

    private static Sown FiledAway(PlantSite s, int days)
    {
        var act = s.Penalty();
        act.ClosedOn = act.DecidedOn.Day.AddDays(30);
        act.ArchivedOn = act.ClosedOn.Day.AddDays(days);
        return ((Sown)act).By(s.InDays(act.ClosedOn.Day, 60));
    }

    private static Sown FilingBlank(PlantSite s)
    {
        var sown = Closed(s, s.AsOf.AddDays(-120));
        sown.Acts[0].ArchivedOn = default;
        return sown.Because("event-unknown") with { Missing = ["archivedOn"] };
    }
}
