using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Terms;

namespace Mingjing.Core.Demonstration.Plants;

/// <summary>penalty-decision-term: 90 days, the fields' extensions and what does not count.</summary>
internal static class DecisionTermRecipes
{
    private static readonly RecipeBook Term = new("penalty-decision-term");

    public static IReadOnlyList<PlantRecipe> All { get; } =
    [
        Term.Unlawful("day_after_the_rolled_limit", s => Late(s, "林业", 90, 1)),
        Term.Unlawful("between_day_91_and_140", s => Late(s, "林业", 90, s.Random.Between(2, 40))),
        Term.Unlawful("late_and_the_record_rules_extensions_out", s => Late(s, "市监", 90, s.Random.Between(1, 30))),
        Term.Unlawful("late_and_extensions_are_blank", s => LateWithBlanks(s)),
        Term.Unlawful("late_in_a_field_without_a_loaded_rule", s => Late(s, "应急", 90, 1).Doubtful()),
        Term.Unlawful("late_by_both_numbers", s => LateByBoth(s)),
        Term.Unlawful("the_published_case", s => PublishedCase(s)),
        Term.Unlawful("day_after_the_suspended_limit", s => Suspended(s, "检测", 1)),
        Term.Unlawful("overlapping_suspensions_count_once", s => SuspendedTwice(s, 1)),
        Term.Unlawful("day_after_the_extension", s => Extended(s, "交通", 120, 1)),
        Term.Unlawful("day_after_the_second_extension", s => ExtendedAgain(s, 1)),
        Term.Unlawful("still_in_progress_after_the_limit", s => Overdue(s)),
        Term.Lawful("on_the_rolled_limit", s => Late(s, "林业", 90, 0)),
        Term.Lawful("on_the_last_day_as_counted", s => OnThePlainDay(s)),
        Term.Lawful("on_the_suspended_limit", s => Suspended(s, "检测", 0)),
        Term.Lawful("on_the_limit_of_overlapping_suspensions", s => SuspendedTwice(s, 0)),
        Term.Lawful("on_the_day_of_the_extension", s => Extended(s, "交通", 120, 0)),
        Term.Lawful("on_the_day_of_the_second_extension", s => ExtendedAgain(s, 0)),
        Term.Lawful("extension_with_a_basis", s => ExtendedByBasis(s)),
        Term.Lawful("transferred_after_half_a_year", s => Transferred(s)),
        Term.Lawful("on_the_spot", s => ((Sown)OnTheSpot(s)).NotApplicable()),
        Term.Unclear("still_running", s => Running(s)),
        Term.Unclear("decision_blank_after_the_limit", s => Blank(s).Because("event-unknown")),
        Term.Unclear("extension_that_nothing_supports", s => Unsupported(s).Because("needs-judgement")),
        Term.Unclear("second_extension_without_discussion", s => Undiscussed(s)),
        Term.Unclear(
            "ground_that_the_field_does_not_admit",
            s => Suspended(s, "等待批复", 0).Because("needs-judgement")
        ),
        Term.Unclear("between_two_numbers", s => BetweenNumbers(s).Because("rule-unconfirmed")),
        Term.Unclear(
            "police_after_thirty_days",
            s => Late(s, "公安", 30, 1).Because("rule-unconfirmed") with { Due = null }
        ),
        Term.Unclear("decided_before_it_was_filed", s => Backwards(s).Because("contradiction")),
        Term.Unclear("day_of_filing_blank", s => With(Ordinary(s), a => a.FiledOn = default).Lacking("filedOn")),
        Term.Unclear("result_blank", s => With(Ordinary(s), NoResult).Lacking("result")),
    ];

    private static Sown With(Act act, Action<Act> change)
    {
        change(act);
        return act;
    }

    private static void NoResult(Act act) => (act.Result, act.Status) = (default, default);

    private static Act Ordinary(PlantSite s) => s.Penalty(new PenaltyDraft { Office = s.Office("林业") });

    private static Act OnTheSpot(PlantSite s) =>
        s.Penalty(new PenaltyDraft { Procedure = PenaltyProcedure.Summary, PartyKind = PartyKind.NaturalPerson });

    /// <summary>Decided that many days after the limit of the term.</summary>
    private static Sown Late(PlantSite s, string department, int term, int after)
    {
        var filed = s.AnyWorkingDay();
        var due = s.InDays(filed, term);
        return ((Sown)Decided(s, department, filed, due.Rolled.AddDays(after))).By(due);
    }

    private static Act Decided(PlantSite s, string department, DateOnly filed, DateOnly decided) =>
        s.Penalty(
            new PenaltyDraft
            {
                Office = s.Office(department),
                FiledOn = filed,
                DecidedOn = decided,
                PartyKind = department is "公安" ? PartyKind.NaturalPerson : null,
            }
        );

    private static Sown LateWithBlanks(PlantSite s)
    {
        var sown = Late(s, "市监", 90, 1);
        (sown.Acts[0].Suspensions, sown.Acts[0].ExtendedTo) = (default, default);
        return sown.Doubtful();
    }

    private static Sown LateByBoth(PlantSite s) =>
        Late(s, s.Random.Permille(500) ? "资规" : "卫健", 90, s.Random.Between(4, 30)).Doubtful();

    /// <summary>Filed 2024-09-09, decided 2024-12-11 not to penalize: an internal paper and a phone call do not count.</summary>
    private static Sown PublishedCase(PlantSite s)
    {
        var act = s.Penalty(
            new PenaltyDraft
            {
                Office = s.Office("市监"),
                FiledOn = PlantSite.On("2024-09-09"),
                DecidedOn = PlantSite.On("2024-12-11"),
                Result = ActResult.NotPenalized,
            }
        );
        return ((Sown)act).By(new TwoDays(PlantSite.On("2024-12-08"), PlantSite.On("2024-12-09")));
    }

    private static Sown OnThePlainDay(PlantSite s)
    {
        while (true)
        {
            var filed = s.AnyDay();
            var due = s.InDays(filed, 90);
            if (s.Random.Permille(500) && due.Plain == due.Rolled)
                continue;
            return ((Sown)Decided(s, "市监", filed, due.Plain)).By(due);
        }
    }

    /// <summary>Suspended for some days in the middle of the case; a ground that is not admitted moves nothing.</summary>
    private static Sown Suspended(PlantSite s, string ground, int after)
    {
        var (filed, length) = (s.AnyWorkingDay(), s.Random.Between(5, 40));
        while (s.InDays(filed, 90).Rolled >= filed.AddDays(90 + length))
            filed = s.AnyWorkingDay();
        var due = s.InDays(filed, 90 + length);
        var act = Decided(s, "市监", filed, due.Rolled.AddDays(after));
        act.Suspensions = PlantSite.Paused(filed.AddDays(s.Random.Between(5, 60)), length, ground);
        return ground is "检测" ? ((Sown)act).By(due) : act;
    }

    private static Sown SuspendedTwice(PlantSite s, int after)
    {
        var filed = s.AnyWorkingDay();
        var due = s.InDays(filed, 90 + 25);
        var act = Decided(s, "市监", filed, due.Rolled.AddDays(after));
        var from = filed.AddDays(20);
        act.Suspensions = Fact<IReadOnlyList<Suspension>>.Known([
            new Suspension(from.AddDays(10), from.AddDays(24), "鉴定"),
            new Suspension(from, from.AddDays(19), "检测"),
        ]);
        return ((Sown)act).By(due);
    }

    /// <summary>Extended to that many days from filing; decided that many days after the extension.</summary>
    private static Sown Extended(PlantSite s, string department, int to, int after)
    {
        var filed = s.AnyWorkingDay();
        var until = filed.AddDays(to);
        var act = Decided(s, department, filed, until.AddDays(after));
        act.ExtendedTo = until;
        return ((Sown)act).By(until);
    }

    private static Sown ExtendedAgain(PlantSite s, int after)
    {
        var sown = Extended(s, s.Random.Permille(500) ? "住建" : "生态", 150, after);
        sown.Acts[0].ExtensionDiscussedOn = sown.Acts[0].FiledOn.Day.AddDays(115);
        return sown;
    }

    private static Sown ExtendedByBasis(PlantSite s)
    {
        var sown = Extended(s, "林业", 140, 0);
        sown.Acts[0].ExtensionBasis = "《林业行政处罚程序规定》第三十四条";
        return sown;
    }

    private static Sown Undiscussed(PlantSite s)
    {
        var sown = Extended(s, "住建", 150, 0);
        sown.Acts[0].ExtensionDiscussedOn = default;
        return (sown with { Due = null }).Lacking("extensionDiscussedOn");
    }

    private static Sown Unsupported(PlantSite s) => Extended(s, "林业", 115, 0) with { Due = null };

    private static Sown Transferred(PlantSite s)
    {
        var act = Ordinary(s);
        var late = act.FiledOn.Day.AddDays(180);
        (act.Result, act.Status, act.DecidedOn) = (ActResult.Transferred, ActStatus.Transferred, late);
        (act.ServedOn, act.SentOn, act.PaidOn) = (default, default, default);
        (act.DisclosedOn, act.ClosedOn, act.ArchivedOn) = (default, default, default);
        return ((Sown)act).NotApplicable();
    }

    private static Sown Overdue(PlantSite s)
    {
        var filed = s.Between("2025-06-01", "2026-07-31");
        var act = InProgress(s, filed);
        act.Suspensions = Fact<IReadOnlyList<Suspension>>.None;
        return ((Sown)act).By(s.InDays(filed, 90));
    }

    private static Sown Running(PlantSite s)
    {
        var filed = s.AsOf.AddDays(-s.Random.Between(1, 90));
        return ((Sown)InProgress(s, filed)).Because("term-running").By(s.InDays(filed, 90));
    }

    private static Act InProgress(PlantSite s, DateOnly filed) => Decided(s, "林业", filed, s.AsOf.AddDays(30));

    private static Sown Blank(PlantSite s)
    {
        var act = Ordinary(s);
        act.DecidedOn = default;
        return ((Sown)act) with { Missing = ["decidedOn"] };
    }

    private static Sown BetweenNumbers(PlantSite s) => Late(s, "资规", 60, s.Random.Between(1, 25)) with { Due = null };

    private static Sown Backwards(PlantSite s)
    {
        var act = Ordinary(s);
        act.FiledOn = act.DecidedOn.Day.AddDays(s.Random.Between(1, 9));
        return act;
    }
}
