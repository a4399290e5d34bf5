using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Demonstration.Plants;

/// <summary>limitation-period, double-fine, criminal-transfer, basis-in-force.</summary>
internal static class ConductRecipes
{
    private static readonly RecipeBook Limitation = new("limitation-period");
    private static readonly RecipeBook Double = new("double-fine");
    private static readonly RecipeBook Crime = new("criminal-transfer");
    private static readonly RecipeBook Basis = new("basis-in-force");

    private const string Relics2017 = "《中华人民共和国文物保护法》（2017年修正）第六十六条";
    private const string Relics2024 = "《中华人民共和国文物保护法》（2024年修订）第八十三条";
    private const string Supervision = "《行政执法监督条例》第二十八条";
    private const string Penalties = "《中华人民共和国行政处罚法》第三十三条";
    private const string OldPenalties = "《中华人民共和国行政处罚法》（2017年修正）第三十一条";

    public static IReadOnlyList<PlantRecipe> All { get; } =
    [
        Limitation.Unlawful("discovered_the_day_after_two_years", s => Discovered(s, 24, 1)),
        Limitation.Unlawful(
            "discovered_two_years_and_some_days_later",
            s => Discovered(s, 24, s.Random.Between(3, 60))
        ),
        Limitation.Unlawful("grave_and_discovered_the_day_after_five_years", s => Grave(s, 1)),
        Limitation.Unlawful("filed_after_two_years_and_discovery_blank", s => FiledOnly(s, 1).Doubtful()),
        Limitation.Unlawful("tax_discovered_after_five_years", s => Tax(s, 1)),
        Limitation.Lawful("discovered_on_the_rolled_limit", s => Discovered(s, 24, 0)),
        Limitation.Lawful("discovered_on_the_last_day_as_counted", s => DiscoveredOnThePlainDay(s)),
        Limitation.Lawful("grave_and_discovered_within_five_years", s => Grave(s, 0)),
        Limitation.Lawful("filed_on_the_limit_and_discovery_blank", s => FiledOnly(s, 0)),
        Limitation.Lawful("tax_discovered_within_five_years", s => Tax(s, 0)),
        Limitation.Unclear(
            "between_two_and_five_years_and_gravity_blank",
            s => GravityBlank(s).Lacking("gravePublicHarm")
        ),
        Limitation.Unclear(
            "conduct_blank",
            s => With(s.Penalty(), a => a.ViolationDate = default).Lacking("violationDate")
        ),
        Limitation.Unclear("police_after_six_months", s => Police(s).Because("rule-unconfirmed")),
        Double.Unlawful("two_fines_of_one_body", s => Twins(s, _ => { }).Doubtful()),
        Double.Unlawful("two_fines_of_two_bodies", s => Twins(s, t => OfAnotherBody(s, t)).Doubtful()),
        Double.Unlawful("two_fines_and_one_code_blank", s => Twins(s, t => CodeBlank(t)).Doubtful()),
        Double.Lawful("conduct_of_another_day", s => Twins(s, t => t.ViolationDate = t.ViolationDate.Day.AddDays(-1))),
        Double.Lawful("another_matter", s => Twins(s, t => (t.MatterCode, t.Matter) = ("SJ-05", "发布虚假广告"))),
        Double.Lawful("another_party", s => Twins(s, t => t.PartyCode = s.NewParty(PartyKind.LegalPerson).Code)),
        Double.Lawful("the_twin_was_revoked", s => RevokedTwin(s)),
        Double.Lawful("daily_penalty", s => DailyTwins(s).NotApplicable()),
        Double.Lawful("the_same_decision_twice_in_the_file", s => SameDecision(s)),
        Double.Unclear("number_of_the_twin_blank", s => NumberBlank(s).Lacking("decisionNo")),
        Double.Unclear(
            "conduct_blank",
            s => With(s.Penalty(), a => a.ViolationDate = default).Lacking("violationDate")
        ),
        Double.Unclear("party_blank", s => With(s.Penalty(), a => a.PartyCode = default).Lacking("partyCode")),
        Double.Unclear("matter_blank", s => With(s.Penalty(), MatterBlank).Lacking("matter")),
        Crime.Unlawful("fined_instead_of_transferred", s => Suspected(s, null, null)),
        Crime.Unlawful("transferred_two_days_after_approval", s => Suspected(s, 0, 2)),
        Crime.Unlawful("transferred_later", s => Suspected(s, 0, s.Random.Between(3, 20))),
        Crime.Lawful("transferred_the_next_day", s => Suspected(s, 0, 1)),
        Crime.Lawful("transferred_on_the_day_of_approval", s => Suspected(s, 0, 0)),
        Crime.Lawful("no_crime_suspected", s => ((Sown)s.Penalty()).NotApplicable()),
        Crime.Unclear(
            "suspicion_blank",
            s => With(s.Penalty(), a => a.SuspectedCrime = default).Lacking("suspectedCrime")
        ),
        Crime.Unclear("transfer_blank", s => TransferBlank(s)),
        Crime.Unclear("approval_blank", s => ApprovalBlank(s).Lacking("transferApprovedOn")),
        Basis.Unlawful("repealed_on_the_day_of_the_conduct", s => Cited(s, Relics2017, Conduct("2025-03-01"))),
        Basis.Unlawful("repealed_before_the_conduct", s => Cited(s, Relics2017, s.Between("2025-03-01", "2025-12-01"))),
        Basis.Unlawful("replaced_years_ago", s => Cited(s, OldPenalties, s.Between("2024-10-08", "2026-04-01"))),
        Basis.Unlawful("not_yet_in_force_at_the_decision", s => TooEarly(s, Supervision, "2026-01-30")),
        Basis.Unlawful("new_text_before_its_day", s => TooEarly(s, Relics2024, "2025-02-28")),
        Basis.Unlawful(
            "one_of_two_repealed",
            s => Cited(s, $"{Penalties}、{Relics2017}", s.Between("2025-03-05", "2026-01-01"))
        ),
        Basis.Lawful("in_force_on_both_days", s => Cited(s, Penalties, s.Between("2024-10-08", "2026-03-01"))),
        Basis.Lawful("in_force_from_the_day_of_the_conduct", s => Cited(s, Relics2024, Conduct("2025-03-01"))),
        Basis.Lawful("in_force_from_the_day_of_both", s => Cited(s, Supervision, Conduct("2026-02-01"))),
        Basis.Lawful(
            "edition_not_named",
            s => Cited(s, "《文物保护法》第八十三条", s.Between("2025-03-01", "2026-02-01"))
        ),
        Basis.Unclear("nothing_cited", s => With(s.Penalty(), a => a.Basis = default).Lacking("basis")),
        Basis.Unclear("not_in_the_library", s => ((Sown)s.Penalty()).Because("law-not-loaded")),
        Basis.Unclear("in_force_at_the_decision_only", s => OnlyOneDay(s).Because("needs-judgement")),
        Basis.Unclear("article_that_does_not_exist", s => NoSuchArticle(s).Because("needs-judgement")),
        Basis.Unclear("conduct_blank", s => With(Relevant(s), a => a.ViolationDate = default).Lacking("violationDate")),
    ];

    private static Sown With(Act act, Action<Act> change)
    {
        change(act);
        return act;
    }

    private static void CodeBlank(Act act) => act.MatterCode = default;

    private static void MatterBlank(Act act) => (act.Matter, act.MatterCode) = (default, default);

    /// <summary>Conduct discovered that many days after its limit, and filed within the week.</summary>
    private static Sown Discovered(PlantSite s, int months, int after)
    {
        var ended = s.Between("2022-10-08", "2024-05-01");
        return Discovered(s, ended, months, s.InMonths(ended, months).Rolled.AddDays(after));
    }

    private static Sown Discovered(PlantSite s, DateOnly ended, int months, DateOnly found)
    {
        var act = s.Penalty(new PenaltyDraft { FiledOn = found.AddDays(s.Random.Between(0, 6)) });
        (act.ViolationDate, act.DiscoveredOn) = (ended, found);
        return ((Sown)act).By(s.InMonths(ended, months));
    }

    private static Sown DiscoveredOnThePlainDay(PlantSite s)
    {
        while (true)
        {
            var ended = s.Between("2022-10-08", "2024-05-01");
            var due = s.InMonths(ended, 24);
            if (s.Random.Permille(500) && due.Plain == due.Rolled)
                continue;
            return Discovered(s, ended, 24, due.Plain);
        }
    }

    private static Sown Grave(PlantSite s, int after)
    {
        var ended = s.Between("2019-11-01", "2021-05-01");
        var sown = Discovered(s, ended, 60, s.InMonths(ended, 60).Rolled.AddDays(after));
        sown.Acts[0].GravePublicHarm = Flag.Yes;
        return sown;
    }

    private static Sown GravityBlank(PlantSite s)
    {
        var sown = Discovered(s, 24, s.Random.Between(1, 90));
        sown.Acts[0].GravePublicHarm = default;
        return sown with { Due = null };
    }

    private static Sown FiledOnly(PlantSite s, int after)
    {
        var ended = s.Between("2022-10-08", "2024-05-01");
        var due = s.InMonths(ended, 24);
        var act = s.Penalty(new PenaltyDraft { FiledOn = due.Rolled.AddDays(after) });
        (act.ViolationDate, act.DiscoveredOn) = (ended, default);
        return ((Sown)act).By(due);
    }

    private static Sown Tax(PlantSite s, int after)
    {
        var ended = s.Between("2019-11-01", "2021-05-01");
        var due = s.InMonths(ended, 60);
        var found = due.Rolled.AddDays(after);
        var act = s.Penalty(new PenaltyDraft { Office = s.Office("税务"), FiledOn = found.AddDays(1) });
        (act.ViolationDate, act.DiscoveredOn) = (ended, found);
        return ((Sown)act).By(due);
    }

    private static Sown Police(PlantSite s)
    {
        var act = s.Penalty(
            new PenaltyDraft
            {
                Office = s.Office("公安"),
                PartyKind = PartyKind.NaturalPerson,
                Duration = 20,
            }
        );
        act.ViolationDate = act.DiscoveredOn.Day.AddMonths(-7);
        return act;
    }

    /// <summary>Two penalties alike in party, day and matter; the second one is then changed.</summary>
    private static Sown Twins(PlantSite s, Action<Act> change)
    {
        var (first, second) = TwinsOf(s);
        change(second);
        return new Sown { Acts = [first, second] };
    }

    private static (Act First, Act Second) TwinsOf(PlantSite s)
    {
        var office = s.Office("市监");
        var draft = new PenaltyDraft
        {
            Office = office,
            Matter = office.Matters[^1],
            Party = s.NewParty(PartyKind.LegalPerson),
            PartyKind = PartyKind.LegalPerson,
            FiledOn = s.AnyWorkingDay(),
        };
        var first = s.Penalty(draft);
        var second = s.Penalty(draft with { FiledOn = first.FiledOn.Day.AddDays(s.Random.Between(1, 9)) });
        (second.ViolationDate, second.DiscoveredOn) = (first.ViolationDate, first.DiscoveredOn);
        return (first, second);
    }

    /// <summary>The same matter, fined by the market regulators of a district as well.</summary>
    private static void OfAnotherBody(PlantSite s, Act act)
    {
        var district = s.City.Offices.First(o => !o.Region.IsCity && o.Department is "市监");
        (act.SubjectCode, act.SubjectName, act.RegionCode) = (district.Code, district.Name, district.Region.Code);
    }

    private static Sown RevokedTwin(PlantSite s)
    {
        var (first, second) = TwinsOf(s);
        var revoked = s.Days.OnOrAfter(second.DecidedOn.Day.AddDays(20));
        (second.RevokedOn, second.WithdrawnOn) = (revoked, revoked);
        return new Sown { Acts = [first], Companions = [second] };
    }

    private static Sown DailyTwins(PlantSite s)
    {
        var sown = Twins(s, _ => { });
        foreach (var act in sown.Acts)
            act.DailyPenalty = Flag.Yes;
        return sown;
    }

    private static Sown SameDecision(PlantSite s)
    {
        var (first, second) = TwinsOf(s);
        second.DecisionNo = first.DecisionNo;
        return new Sown { Acts = [first, second] };
    }

    private static Sown NumberBlank(PlantSite s) => Twins(s, t => t.DecisionNo = default);

    /// <summary>Decided although a crime was suspected; transferred that many days after the approval, or never.</summary>
    private static Sown Suspected(PlantSite s, int? approved, int? transferred)
    {
        var act = s.Penalty();
        var day = act.DecidedOn.Day;
        // The day after the approval is a working day: whether twenty-four hours roll over is not laid down.
        while (!s.Days.IsWorkingDay(day.AddDays(1)))
            day = day.AddDays(-1);
        act.SuspectedCrime = Flag.Yes;
        act.TransferApprovedOn = approved is null ? DateFact.None : day;
        act.TransferredOn = transferred is { } later ? day.AddDays(later) : DateFact.None;
        return approved is null ? act : ((Sown)act).By(day.AddDays(1));
    }

    private static Sown TransferBlank(PlantSite s)
    {
        var sown = Suspected(s, 0, null);
        sown.Acts[0].TransferredOn = default;
        return sown.Because("event-unknown") with { Missing = ["transferredOn"] };
    }

    private static Sown ApprovalBlank(PlantSite s)
    {
        var sown = Suspected(s, 0, 1);
        sown.Acts[0].TransferApprovedOn = default;
        return sown with { Due = null };
    }

    private static DateOnly Conduct(string iso) => PlantSite.On(iso);

    /// <summary>Conduct of a day, filed and decided after it, resting on that text.</summary>
    private static Act Cited(PlantSite s, string basis, DateOnly conduct)
    {
        var act = s.Penalty(new PenaltyDraft { FiledOn = s.Days.OnOrAfter(conduct.AddDays(3)), Duration = 40 });
        (act.ViolationDate, act.DiscoveredOn) = (conduct, conduct.AddDays(1));
        act.Basis = basis;
        return act;
    }

    private static Sown TooEarly(PlantSite s, string basis, string decided)
    {
        var act = s.PenaltyOn(PlantSite.On(decided));
        act.Basis = basis;
        return act;
    }

    private static Sown OnlyOneDay(PlantSite s)
    {
        var act = s.PenaltyOn(s.Days.OnOrAfter(s.Between("2026-02-02", "2026-02-12")));
        act.Basis = Supervision;
        return act;
    }

    private static Sown NoSuchArticle(PlantSite s)
    {
        var act = s.Penalty();
        act.Basis = "《中华人民共和国行政处罚法》第一百九十条";
        return act;
    }

    private static Act Relevant(PlantSite s)
    {
        var act = s.Penalty();
        act.Basis = Penalties;
        return act;
    }
}
