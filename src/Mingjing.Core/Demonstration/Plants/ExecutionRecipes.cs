using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Demonstration.Plants;

/// <summary>night-or-holiday-enforcement, demand-before-execution.</summary>
internal static class ExecutionRecipes
{
    private static readonly RecipeBook Night = new("night-or-holiday-enforcement");
    private static readonly RecipeBook Demand = new("demand-before-execution");

    public static IReadOnlyList<PlantRecipe> All { get; } =
    [
        Night.Unlawful("on_a_weekend", s => At(s, Weekend(s), 600)),
        Night.Unlawful("on_a_statutory_holiday", s => At(s, Holiday(s), 600)),
        Night.Unlawful("at_22_00", s => At(s, s.AnyWorkingDay(), 22 * 60)),
        Night.Unlawful("at_05_59", s => At(s, s.AnyWorkingDay(), 6 * 60 - 1)),
        Night.Unlawful(
            "at_23_10_and_urgency_blank",
            s => UrgencyBlank(At(s, s.AnyWorkingDay(), 23 * 60 + 10)).Doubtful()
        ),
        Night.Unlawful("the_record_says_so", s => Said(s, Flag.Yes)),
        Night.Unlawful("a_day_off_outweighs_the_record", s => WithoutTime(At(s, Weekend(s), 600), Flag.No)),
        Night.Lawful("at_21_59", s => At(s, s.AnyWorkingDay(), 22 * 60 - 1)),
        Night.Lawful("at_06_00", s => At(s, s.AnyWorkingDay(), 6 * 60)),
        Night.Lawful("on_a_working_weekend", s => At(s, WorkingWeekend(s), 600)),
        Night.Lawful("urgent_on_a_weekend", s => With(At(s, Weekend(s), 600), a => a.Urgent = Flag.Yes)),
        Night.Lawful("immediate_performance_at_night", s => ImmediateAtNight(s)),
        Night.Lawful("hour_blank_and_the_record_says_no", s => Said(s, Flag.No)),
        Night.Lawful("seized_at_night", s => SeizedAtNight(s).NotApplicable()),
        Night.Lawful("court_application_on_a_weekend", s => Court(s, Weekend(s)).NotApplicable()),
        Night.Unclear("kind_blank", s => With(At(s, Weekend(s), 600), KindBlank).Lacking("coercionKind")),
        Night.Unclear("day_blank", s => With(At(s, s.AnyWorkingDay(), 600), DayBlank).Lacking("executedOn")),
        Night.Unclear("hour_and_record_blank", s => Said(s, Flag.Unknown).Lacking("executedAtNightOrHoliday")),
        Demand.Unlawful("no_demand", s => With(s.Execution(), a => a.DemandedOn = DateFact.None)),
        Demand.Unlawful("demanded_the_day_after_the_execution", s => Demanded(s, 1)),
        Demand.Unlawful("no_demand_and_immediate_blank", s => NoDemandBlank(s).Doubtful()),
        Demand.Unlawful("court_the_day_before_the_tenth", s => CourtAfter(s, -1)),
        Demand.Unlawful("court_without_demand", s => With(Court(s, s.AnyWorkingDay()), NoDemand)),
        Demand.Lawful("demanded_on_the_day_of_the_execution", s => Demanded(s, 0)),
        Demand.Lawful("demanded_before", s => Demanded(s, -s.Random.Between(1, 30))),
        Demand.Lawful("court_on_the_tenth_day", s => CourtAfter(s, 0)),
        Demand.Lawful("court_later", s => CourtAfter(s, s.Random.Between(1, 20))),
        Demand.Lawful("a_seizure_needs_none", s => ((Sown)s.Coercion()).NotApplicable()),
        Demand.Unclear("demand_blank", s => With(s.Execution(), a => a.DemandedOn = default).Lacking("demandedOn")),
        Demand.Unclear("immediate_execution", s => With(s.Execution(), Immediately).Because("needs-judgement")),
        Demand.Unclear("kind_blank", s => With(s.Execution(), KindBlank).Lacking("coercionKind")),
        Demand.Unclear("execution_blank", s => With(s.Execution(), DayBlank).Lacking("executedOn")),
    ];

    private static Sown With(Act act, Action<Act> change)
    {
        change(act);
        return act;
    }

    private static Sown With(Sown sown, Action<Act> change)
    {
        change(sown.Acts[0]);
        return sown;
    }

    private static void KindBlank(Act act) => act.CoercionKind = default;

    private static void DayBlank(Act act) => act.ExecutedOn = default;

    private static void NoDemand(Act act) => act.DemandedOn = DateFact.None;

    private static void Immediately(Act act) => act.Immediate = Flag.Yes;

    private static Sown At(PlantSite s, DateOnly day, int minute)
    {
        var act = s.Execution(day);
        act.ExecutedOn = DateFact.At(day, minute);
        act.ExecutedAtNightOrHoliday = default;
        return act;
    }

    private static DateOnly Weekend(PlantSite s)
    {
        var day = s.AnyDay();
        do
        {
            day = s.Days.NextDayOff(day);
        } while (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
        return day;
    }

    /// <summary>A weekday on which offices are closed.</summary>
    private static DateOnly Holiday(PlantSite s)
    {
        var day = s.AnyDay();
        do
        {
            day = s.Days.NextDayOff(day);
        } while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        return day;
    }

    private static DateOnly WorkingWeekend(PlantSite s)
    {
        var day = s.Between("2024-10-08", "2026-04-30");
        while (!s.Days.IsWorkingWeekend(day))
            day = day.AddDays(1);
        return day;
    }

    private static Sown UrgencyBlank(Sown sown) => With(sown, a => a.Urgent = default);

    private static Sown WithoutTime(Sown sown, Flag flag) =>
        With(sown, a => (a.ExecutedOn, a.ExecutedAtNightOrHoliday) = (a.ExecutedOn.Day, flag));

    /// <summary>A working day without an hour, and what the record says of night and holiday.</summary>
    private static Sown Said(PlantSite s, Flag flag) => WithoutTime(At(s, s.AnyWorkingDay(), 600), flag);

    private static Sown ImmediateAtNight(PlantSite s)
    {
        var day = s.AnyWorkingDay();
        var act = s.Execution(day, CoercionKind.SubstitutePerformance);
        (act.ExecutedOn, act.ExecutedAtNightOrHoliday, act.Immediate) = (DateFact.At(day, 1380), default, Flag.Yes);
        return act;
    }

    private static Sown SeizedAtNight(PlantSite s)
    {
        var act = s.Coercion();
        act.SeizedOn = DateFact.At(act.SeizedOn.Day, 1400);
        act.ExecutedOn = act.SeizedOn;
        act.ExecutedAtNightOrHoliday = Flag.Yes;
        return act;
    }

    private static Act CourtAct(PlantSite s, DateOnly on) =>
        s.Coercion(
            new CoercionDraft
            {
                Office = s.Office("资规"),
                Kind = CoercionKind.CourtApplication,
                On = on,
            }
        );

    private static Sown Court(PlantSite s, DateOnly on) => CourtAct(s, on);

    private static Sown Demanded(PlantSite s, int after)
    {
        var act = s.Execution();
        act.DemandedOn = act.ExecutedOn.Day.AddDays(after);
        return act;
    }

    private static Sown NoDemandBlank(PlantSite s) =>
        With(s.Execution(), a => (a.DemandedOn, a.Immediate) = (DateFact.None, Flag.Unknown));

    /// <summary>The application to the court, that many days after the tenth working day from the demand.</summary>
    private static Sown CourtAfter(PlantSite s, int days)
    {
        var act = CourtAct(s, s.AnyWorkingDay());
        act.CourtAppliedOn = s.Days.After(act.DemandedOn.Day, 10).AddDays(days);
        return act;
    }
}
