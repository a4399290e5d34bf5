using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Demonstration.Plants;

/// <summary>service-term, preservation-term, execution-followed-up.</summary>
internal static class ServiceRecipes
{
    private static readonly RecipeBook Service = new("service-term");
    private static readonly RecipeBook Preservation = new("preservation-term");
    private static readonly RecipeBook FollowUp = new("execution-followed-up");

    public static IReadOnlyList<PlantRecipe> All { get; } =
    [
        Service.Unlawful("served_the_day_after_the_seventh", s => Served(s, 7, 1)),
        Service.Unlawful("served_between_8_and_20_working_days", s => ServedAfter(s, s.Random.Between(8, 20))),
        Service.Unlawful("posted_the_day_after_the_seventh", s => Sent(s, ServiceMethod.Mail, 1)),
        Service.Unlawful("published_the_day_after_the_seventh", s => Sent(s, ServiceMethod.PublicNotice, 1)),
        Service.Unlawful("never_served", s => NeverServed(s)),
        Service.Unlawful("served_late_and_the_way_is_blank", s => WayBlank(s, default).Doubtful()),
        Service.Unlawful("sent_late_and_the_way_is_blank", s => SentLateWayBlank(s)),
        Service.Unlawful("served_the_day_after_on_the_spot", s => OnTheSpot(s, 1)),
        Service.Lawful("served_on_the_seventh_day", s => Served(s, 7, 0)),
        Service.Lawful("posted_on_the_seventh_day", s => Sent(s, ServiceMethod.Mail, 0)),
        Service.Lawful("published_on_the_seventh_day", s => Sent(s, ServiceMethod.PublicNotice, 0)),
        Service.Lawful("mail_received_in_time_and_posting_blank", s => MailBlank(s, 7)),
        Service.Lawful("served_on_the_spot", s => OnTheSpot(s, 0)),
        Service.Lawful("served_on_the_spot_on_a_day_off", s => OnTheSpotOnADayOff(s)),
        Service.Lawful("no_penalty", s => ((Sown)NotPenalizedLate(s)).NotApplicable()),
        Service.Unclear(
            "mail_received_late_and_posting_blank",
            s => (MailBlank(s, 9) with { Due = null }).Lacking("sentOn")
        ),
        Service.Unclear("published_and_the_day_is_blank", s => PublishedBlank(s)),
        Service.Unclear("service_blank", s => ServiceBlank(s)),
        Service.Unclear("still_running", s => StillToServe(s)),
        Service.Unclear(
            "served_before_the_decision",
            s => (Served(s, 0, -1) with { Due = null }).Because("contradiction")
        ),
        Preservation.Unlawful("dealt_with_the_day_after_the_seventh", s => Preserved(s, 7, 1)),
        Preservation.Unlawful("dealt_with_on_the_ninth_working_day", s => Preserved(s, 9, 0)),
        Preservation.Unlawful("never_dealt_with", s => NeverDealtWith(s)),
        Preservation.Lawful("dealt_with_on_the_seventh_day", s => Preserved(s, 7, 0)),
        Preservation.Lawful("dealt_with_earlier", s => Preserved(s, s.Random.Between(0, 6), 0)),
        Preservation.Lawful("turned_into_a_seizure", s => TurnedIntoSeizure(s)),
        Preservation.Lawful("nothing_preserved", s => ((Sown)s.Penalty()).NotApplicable()),
        Preservation.Unclear("blank_after_the_limit", s => PreservationBlank(s)),
        Preservation.Unclear(
            "dealt_with_before",
            s => (Preserved(s, 0, -2) with { Due = null }).Because("contradiction")
        ),
        FollowUp.Unlawful("neither_demanded_nor_applied_for", s => Unpaid(s, null).Doubtful()),
        FollowUp.Unlawful("demanded_the_day_after_the_limit", s => Unpaid(s, 1).Doubtful()),
        FollowUp.Unlawful("neither_and_the_rest_is_blank", s => UnpaidBlank(s).Doubtful()),
        FollowUp.Lawful("demanded_on_the_last_day", s => Unpaid(s, 0)),
        FollowUp.Lawful("demanded_in_time", s => Unpaid(s, -s.Random.Between(5, 60))),
        FollowUp.Lawful("paid", s => ((Sown)s.Penalty()).NotApplicable()),
        FollowUp.Lawful("under_review", s => UnderReview(s).NotApplicable()),
        FollowUp.Lawful("not_yet_final", s => NotYetFinal(s).NotApplicable()),
        FollowUp.Unclear("payment_blank", s => Change(Unpaid(s, null), a => a.PaidOn = default).Lacking("paidOn")),
        FollowUp.Unclear("payment_deferred", s => Deferred(s).Because("needs-judgement")),
        FollowUp.Unclear("steps_blank", s => StepsBlank(s)),
        FollowUp.Unclear("still_running", s => StillToDemand(s)),
    ];

    /// <summary>Changes the act of a plant; the limit no longer belongs to what is expected.</summary>
    private static Sown Change(Sown sown, Action<Act> change)
    {
        change(sown.Acts[0]);
        return sown with { Due = null };
    }

    private static Act Decided(PlantSite s) => s.PenaltyOn(s.AnyWorkingDay());

    private static Sown Served(PlantSite s, int workingDays, int after)
    {
        var act = Decided(s);
        var due = s.Days.After(act.DecidedOn.Day, workingDays);
        (act.ServiceMethod, act.SentOn, act.ServedOn) = (Direct(s), DateFact.None, due.AddDays(after));
        return ((Sown)act).By(s.Days.After(act.DecidedOn.Day, 7));
    }

    private static ServiceMethod Direct(PlantSite s) =>
        s.Random.Pick([ServiceMethod.Direct, ServiceMethod.Left, ServiceMethod.Electronic, ServiceMethod.Entrusted]);

    private static Sown ServedAfter(PlantSite s, int workingDays) => Served(s, workingDays, 0);

    private static Sown Sent(PlantSite s, ServiceMethod method, int after)
    {
        var act = Decided(s);
        var due = s.Days.After(act.DecidedOn.Day, 7);
        var sent = due.AddDays(after);
        (act.ServiceMethod, act.SentOn, act.ServedOn) = (method, sent, sent.AddDays(s.Random.Between(3, 30)));
        return ((Sown)act).By(due);
    }

    private static Sown NeverServed(PlantSite s)
    {
        var sown = Served(s, 7, 0);
        sown.Acts[0].ServedOn = DateFact.None;
        return sown;
    }

    private static Sown WayBlank(PlantSite s, DateFact sent)
    {
        var sown = Served(s, 7, s.Random.Between(1, 9));
        (sown.Acts[0].ServiceMethod, sown.Acts[0].SentOn) = (default, sent);
        return sown;
    }

    private static Sown SentLateWayBlank(PlantSite s)
    {
        var sown = WayBlank(s, default);
        sown.Acts[0].SentOn = sown.Due!.Value.Rolled.AddDays(1);
        return sown;
    }

    private static Sown MailBlank(PlantSite s, int workingDays) =>
        With(Served(s, workingDays, 0), a => (a.ServiceMethod, a.SentOn) = (ServiceMethod.Mail, default));

    private static Sown With(Sown sown, Action<Act> change)
    {
        change(sown.Acts[0]);
        return sown;
    }

    private static Act Spot(PlantSite s, DateOnly day) =>
        s.Penalty(
            new PenaltyDraft
            {
                Procedure = PenaltyProcedure.Summary,
                PartyKind = PartyKind.NaturalPerson,
                DecidedOn = day,
            }
        );

    private static Sown OnTheSpot(PlantSite s, int after)
    {
        var act = Spot(s, s.AnyWorkingDay());
        act.ServedOn = act.DecidedOn.Day.AddDays(after);
        return ((Sown)act).By(act.DecidedOn.Day);
    }

    private static Sown OnTheSpotOnADayOff(PlantSite s) => Spot(s, s.Days.NextDayOff(s.AnyDay()));

    private static Act NotPenalizedLate(PlantSite s)
    {
        var act = s.PenaltyOn(s.AnyWorkingDay(), new PenaltyDraft { Result = ActResult.NotPenalized });
        act.ServedOn = act.DecidedOn.Day.AddDays(40);
        return act;
    }

    private static Sown PublishedBlank(PlantSite s)
    {
        var sown = Change(Sent(s, ServiceMethod.PublicNotice, 0), a => a.SentOn = default);
        return sown.Because("event-unknown") with { Missing = ["sentOn"] };
    }

    private static Sown ServiceBlank(PlantSite s)
    {
        var sown = Served(s, 7, 0);
        sown.Acts[0].ServedOn = default;
        return sown.Because("event-unknown") with { Missing = ["servedOn"] };
    }

    private static Sown StillToServe(PlantSite s)
    {
        var decided = s.Days.Before(s.AsOf, s.Random.Between(0, 7));
        var act = s.PenaltyOn(decided);
        (act.ServiceMethod, act.ServedOn, act.SentOn) = (ServiceMethod.Direct, DateFact.None, DateFact.None);
        return ((Sown)act).Because("term-running").By(s.Days.After(decided, 7));
    }

    private static Sown Preserved(PlantSite s, int workingDays, int after)
    {
        var act = s.Penalty();
        var preserved = act.FiledOn.Day;
        act.PreservedOn = preserved;
        act.PreservationDecidedOn = s.Days.After(preserved, workingDays).AddDays(after);
        return ((Sown)act).By(s.Days.After(preserved, 7));
    }

    private static Sown NeverDealtWith(PlantSite s) =>
        With(Preserved(s, 7, 0), a => a.PreservationDecidedOn = DateFact.None);

    private static Sown PreservationBlank(PlantSite s)
    {
        var sown = With(Preserved(s, 7, 0), a => a.PreservationDecidedOn = default);
        return sown.Because("event-unknown") with { Missing = ["preservationDecidedOn"] };
    }

    private static Sown TurnedIntoSeizure(PlantSite s)
    {
        var sown = NeverDealtWith(s);
        var act = sown.Acts[0];
        var seized = s.Days.After(act.PreservedOn.Day, s.Random.Between(1, 7));
        (act.SeizedOn, act.SeizureEndedOn, act.SeizureExtended) = (seized, seized.AddDays(20), Flag.No);
        return sown;
    }

    /// <summary>A fine unpaid and final for more than three months; null: nothing was done about it.</summary>
    private static Sown Unpaid(PlantSite s, int? after)
    {
        var act = UnpaidFrom(s, s.Between("2024-11-20", "2026-01-25"));
        var due = s.InMonths(act.ServedOn.Day.AddMonths(6), 3);
        (act.DemandedOn, act.CourtAppliedOn) = (DateFact.None, DateFact.None);
        if (after is { } lateness)
            act.DemandedOn = due.Rolled.AddDays(lateness);
        return ((Sown)act).By(due);
    }

    /// <summary>Served on a day of the month that every month has, so that six months and three are nine.</summary>
    private static Act UnpaidFrom(PlantSite s, DateOnly served)
    {
        while (served.Day > 28 || !s.Days.IsWorkingDay(served) || !s.Days.IsWorkingDay(served.AddMonths(6)))
            served = served.AddDays(-1);
        var act = s.PenaltyOn(served, new PenaltyDraft { Unpaid = true });
        (act.ServiceMethod, act.SentOn, act.ServedOn) = (ServiceMethod.Direct, DateFact.None, served);
        return act;
    }

    private static Sown UnpaidBlank(PlantSite s) =>
        With(Unpaid(s, null), a => (a.UnderReview, a.PaymentDeferredTo) = (default, default));

    private static Sown UnderReview(PlantSite s) => Change(Unpaid(s, null), a => a.UnderReview = Flag.Yes);

    private static Sown Deferred(PlantSite s) => Change(Unpaid(s, null), a => a.PaymentDeferredTo = s.AsOf.AddDays(90));

    private static Sown StepsBlank(PlantSite s)
    {
        var sown = With(Unpaid(s, null), a => (a.DemandedOn, a.CourtAppliedOn) = (default, default));
        return sown.Because("event-unknown") with { Missing = ["courtAppliedOn", "demandedOn"] };
    }

    private static Sown NotYetFinal(PlantSite s)
    {
        var act = UnpaidFrom(s, s.Between("2026-06-10", "2026-09-30"));
        (act.DemandedOn, act.CourtAppliedOn) = (DateFact.None, DateFact.None);
        return act;
    }

    private static Sown StillToDemand(PlantSite s)
    {
        var act = UnpaidFrom(s, s.Between("2026-03-02", "2026-05-10"));
        (act.DemandedOn, act.CourtAppliedOn) = (DateFact.None, DateFact.None);
        return ((Sown)act).Because("term-running").By(s.InMonths(act.ServedOn.Day.AddMonths(6), 3));
    }
}
