using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Demonstration.Plants;

/// <summary>prior-notice, statement-heard, not-heavier-after-statement, summary-procedure-limit.</summary>
internal static class NoticeRecipes
{
    private static readonly RecipeBook Notice = new("prior-notice");
    private static readonly RecipeBook Statement = new("statement-heard");
    private static readonly RecipeBook Heavier = new("not-heavier-after-statement");
    private static readonly RecipeBook Summary = new("summary-procedure-limit");

    private const PenaltyKinds FineAndConfiscation = PenaltyKinds.Fine | PenaltyKinds.ConfiscateGains;

    public static IReadOnlyList<PlantRecipe> All { get; } =
    [
        Notice.Unlawful("no_notice", s => With(s.Penalty(), a => a.NoticeOn = DateFact.None)),
        Notice.Unlawful("notice_the_day_after_the_decision", s => Noticed(s, 1)),
        Notice.Unlawful("no_notice_on_the_spot", s => With(OnTheSpot(s), a => a.NoticeOn = DateFact.None)),
        Notice.Lawful("notice_on_the_day_of_the_decision", s => Noticed(s, 0)),
        Notice.Lawful("notice_the_day_before", s => Noticed(s, -1)),
        Notice.Lawful("notice_on_the_spot", s => OnTheSpot(s)),
        Notice.Lawful("no_penalty_needs_none", s => NotPenalized(s).NotApplicable()),
        Notice.Lawful("police_has_its_own_procedure", s => Police(s, a => a.NoticeOn = DateFact.None)),
        Notice.Unclear("notice_blank", s => With(s.Penalty(), a => a.NoticeOn = default).Lacking("noticeOn")),
        Notice.Unclear(
            "notice_blank_on_the_spot",
            s => With(OnTheSpot(s), a => a.NoticeOn = default).Lacking("noticeOn")
        ),
        Notice.Unclear("decision_blank", s => With(s.Penalty(), a => a.DecidedOn = default).Lacking("decidedOn")),
        Statement.Unlawful("not_heard_and_not_waived", s => Unheard(s, DateFact.None)),
        Statement.Unlawful("not_heard_and_waiver_blank", s => Unheard(s, default).Doubtful()),
        Statement.Unlawful("waived_the_day_after_the_decision", s => UnheardWaived(s, 1)),
        Statement.Lawful("heard", s => s.Penalty()),
        Statement.Lawful("waived_on_the_day_of_the_decision", s => UnheardWaived(s, 0)),
        Statement.Lawful("waived_before", s => UnheardWaived(s, -2)),
        Statement.Lawful("no_penalty_needs_none", s => NotPenalized(s).NotApplicable()),
        Statement.Unclear("blank", s => With(s.Penalty(), a => a.StatementHeard = default).Lacking("statementHeard")),
        Statement.Unclear("result_blank", s => With(s.Penalty(), NoResult).Lacking("result")),
        Heavier.Unlawful("five_thousand_became_eight", s => Raised(s, 5000, 8000).Doubtful()),
        Heavier.Unlawful("one_fen_more", s => Raised(s, 8000, 8000.01m).Doubtful()),
        Heavier.Unlawful("any_more", s => Raised(s, 8000, 8000 + s.Random.Between(1, 4000)).Doubtful()),
        Heavier.Lawful("the_same", s => Raised(s, 8000, 8000)),
        Heavier.Lawful("one_fen_less", s => Raised(s, 8000, 7999.99m)),
        Heavier.Lawful("nothing_was_proposed", s => With(s.Penalty(), NoProposal).NotApplicable()),
        Summary.Unlawful("one_fen_above_two_hundred", s => Spot(s, PartyKind.NaturalPerson, 200.01m)),
        Summary.Unlawful("three_hundred_for_a_person", s => Spot(s, PartyKind.NaturalPerson, 300)),
        Summary.Unlawful("one_fen_above_three_thousand", s => Spot(s, PartyKind.LegalPerson, 3000.01m)),
        Summary.Unlawful("another_organization", s => Spot(s, PartyKind.OtherOrganization, 3500)),
        Summary.Unlawful("a_shop_above_three_thousand", s => Spot(s, PartyKind.SoleProprietor, 3000.01m)),
        Summary.Unlawful("gains_confiscated_on_the_spot", s => Confiscated(s)),
        Summary.Unlawful("public_criticism_on_the_spot", s => Criticized(s)),
        Summary.Lawful("two_hundred_for_a_person", s => Spot(s, PartyKind.NaturalPerson, 200)),
        Summary.Lawful("three_thousand_for_a_company", s => Spot(s, PartyKind.LegalPerson, 3000)),
        Summary.Lawful("two_hundred_for_a_shop", s => Spot(s, PartyKind.SoleProprietor, 200)),
        Summary.Lawful("a_warning", s => Warned(s)),
        Summary.Lawful("ordinary_procedure", s => ((Sown)s.Penalty()).NotApplicable()),
        Summary.Unclear("a_shop_between", s => Spot(s, PartyKind.SoleProprietor, 200.01m).Because("grey-band")),
        Summary.Unclear("kind_of_party_blank", s => With(SpotAct(s, 2000), NoParty).Lacking("partyKind")),
        Summary.Unclear("fine_blank", s => With(SpotAct(s, 200), a => a.Fine = default).Lacking("fine")),
        Summary.Unclear("kinds_blank", s => With(SpotAct(s, 200), a => a.Penalties = default).Lacking("penalties")),
        Summary.Unclear("procedure_blank", s => With(SpotAct(s, 200), NoProcedure).Lacking("procedure")),
        Summary.Unclear("police_above_two_hundred", s => PoliceSpot(s).Because("rule-unconfirmed")),
    ];

    private static Sown With(Act act, Action<Act> change)
    {
        change(act);
        return act;
    }

    private static void NoResult(Act act) => (act.Result, act.Status) = (default, default);

    private static void NoParty(Act act) => act.PartyKind = default;

    private static void NoProposal(Act act) => act.ProposedFine = default;

    private static void NoProcedure(Act act) => (act.Procedure, act.FiledOn) = (default, default);

    private static Act OnTheSpot(PlantSite s, PartyKind kind = PartyKind.NaturalPerson) =>
        s.Penalty(
            new PenaltyDraft
            {
                Procedure = PenaltyProcedure.Summary,
                PartyKind = kind,
                DecidedOn = s.AnyDay(),
            }
        );

    private static Sown NotPenalized(PlantSite s) =>
        With(
            s.Penalty(new PenaltyDraft { Result = ActResult.NotPenalized }),
            a => (a.NoticeOn, a.StatementHeard) = (DateFact.None, Flag.No)
        );

    private static Sown Police(PlantSite s, Action<Act> change) =>
        With(
                s.Penalty(
                    new PenaltyDraft
                    {
                        Office = s.Office("公安"),
                        PartyKind = PartyKind.NaturalPerson,
                        Duration = 20,
                    }
                ),
                change
            )
            .NotApplicable();

    private static Sown Noticed(PlantSite s, int after) =>
        With(s.Penalty(), a => a.NoticeOn = a.DecidedOn.Day.AddDays(after));

    private static Sown Unheard(PlantSite s, DateFact waiver) =>
        With(s.Penalty(), a => (a.StatementHeard, a.StatementWaivedOn) = (Flag.No, waiver));

    private static Sown UnheardWaived(PlantSite s, int after)
    {
        var act = s.Penalty();
        (act.StatementHeard, act.StatementWaivedOn) = (Flag.No, act.DecidedOn.Day.AddDays(after));
        return act;
    }

    private static Sown Raised(PlantSite s, decimal proposed, decimal fine)
    {
        var act = s.Penalty();
        PlantSite.SetFine(act, fine);
        act.ProposedFine = Money.Yuan(proposed);
        return act;
    }

    private static Sown Spot(PlantSite s, PartyKind kind, decimal fine)
    {
        var act = OnTheSpot(s, kind);
        PlantSite.SetFine(act, fine);
        return act;
    }

    private static Act SpotAct(PlantSite s, decimal fine) => Spot(s, PartyKind.LegalPerson, fine).Acts[0];

    private static Sown PoliceSpot(PlantSite s)
    {
        var act = s.Penalty(
            new PenaltyDraft
            {
                Office = s.Office("公安"),
                Procedure = PenaltyProcedure.Summary,
                PartyKind = PartyKind.NaturalPerson,
            }
        );
        PlantSite.SetFine(act, 300);
        return act;
    }

    private static Sown Confiscated(PlantSite s) =>
        With(OnTheSpot(s), a => (a.Penalties, a.Confiscation) = (FineAndConfiscation, Money.Yuan(80)));

    private static Sown Criticized(PlantSite s) =>
        With(OnTheSpot(s), a => a.Penalties = PenaltyKinds.Fine | PenaltyKinds.PublicCriticism);

    private static Sown Warned(PlantSite s) =>
        With(
            OnTheSpot(s),
            a => (a.Penalties, a.Fine, a.ProposedFine) = (PenaltyKinds.Warning, Fact<Money>.None, Fact<Money>.None)
        );
}
