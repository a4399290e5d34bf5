using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Demonstration.Plants;

/// <summary>Steps before 2021-07-15: the law then in force is not loaded, and nothing is judged by the later one.</summary>
internal static class LawInTimeRecipes
{
    private const string Name = "decided_before_the_law_of_2021";

    private static readonly string[] DecisionChecks =
    [
        "prior-notice",
        "statement-heard",
        "hearing-offered",
        "hearing-window",
        "hearing-held",
        "not-heavier-after-statement",
        "service-term",
        "limitation-period",
    ];

    public static IReadOnlyList<PlantRecipe> All { get; } =
    [
        .. DecisionChecks.Select(check => new RecipeBook(check).Unclear(Name, s => Judged(Old(s)))),
        new RecipeBook("hearing-notice-term").Unclear("heard_before_the_law_of_2021", s => Judged(Old(s))),
        new RecipeBook("summary-procedure-limit").Unclear(Name, s => Judged(OnTheSpot(s))),
        new RecipeBook("preservation-term").Unclear("preserved_before_the_law_of_2021", s => Judged(Preserved(s))),
    ];

    private static Sown Judged(Act act) => ((Sown)act).Because("law-not-loaded");

    /// <summary>With a hearing; registers and calendars begin later, so what needs them is left out.</summary>
    private static Act Old(PlantSite s)
    {
        var act = s.Penalty(
            new PenaltyDraft
            {
                DecidedOn = s.Between("2021-06-20", "2021-07-14"),
                Duration = 80,
                Fine = 60_000,
                Hearing = true,
            }
        );
        LeaveOut(act);
        act.HearingNoticeOn = act.FiledOn;
        act.HearingRequestedOn = act.FiledOn;
        return act;
    }

    private static Act OnTheSpot(PlantSite s)
    {
        var act = s.Penalty(
            new PenaltyDraft
            {
                Procedure = PenaltyProcedure.Summary,
                PartyKind = PartyKind.NaturalPerson,
                DecidedOn = s.Between("2021-06-01", "2021-07-14"),
            }
        );
        LeaveOut(act);
        return act;
    }

    private static Act Preserved(PlantSite s)
    {
        var act = Old(s);
        (act.PreservedOn, act.PreservationDecidedOn) = (act.FiledOn, act.FiledOn.Day.AddDays(30));
        return act;
    }

    private static void LeaveOut(Act act) => (act.Officers, act.MatterCode) = (default, default);
}
