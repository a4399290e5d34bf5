using Mingjing.Core.DiscretionBenchmarks;
using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Demonstration.Plants;

/// <summary>discretion-range, discretion-stated.</summary>
internal static class DiscretionRecipes
{
    private static readonly RecipeBook Range = new("discretion-range");
    private static readonly RecipeBook Stated = new("discretion-stated");

    public static IReadOnlyList<PlantRecipe> All { get; } =
    [
        Range.Unlawful("one_fen_above", s => Outside(s, 10_000.01m)),
        Range.Unlawful("one_fen_below", s => Outside(s, 4_999.99m)),
        Range.Unlawful("approved_the_day_after_the_decision", s => Approved(s, 1)),
        Range.Unlawful("discussed_though_the_benchmark_is_a_superiors", s => Discussed(s, BenchmarkLevel.Superior, 0)),
        Range.Unlawful("discussed_the_day_after", s => Discussed(s, BenchmarkLevel.Own, 1)),
        Range.Unlawful("outside_and_approval_blank", s => ApprovalBlank(s).Doubtful()),
        Range.Lawful("at_the_upper_bound", s => Outside(s, 10_000)),
        Range.Lawful("at_the_lower_bound", s => Outside(s, 5_000)),
        Range.Lawful("approved_on_the_day_of_the_decision", s => Approved(s, 0)),
        Range.Lawful("own_benchmark_and_discussed_in_time", s => Discussed(s, BenchmarkLevel.Own, 0)),
        Range.Lawful("no_bound", s => With(Outside(s, 9_000), NoBounds).NotApplicable()),
        Range.Lawful("one_bound_is_none", s => With(Outside(s, 9_000), a => a.TierMax = Fact<Money>.None)),
        Range.Unclear("discussed_and_level_blank", s => LevelBlank(s).Lacking("benchmarkLevel")),
        Range.Unclear("upper_bound_blank", s => With(Outside(s, 6_000), a => a.TierMax = default).Lacking("tierMax")),
        Range.Unclear("lower_bound_blank", s => With(Outside(s, 6_000), a => a.TierMin = default).Lacking("tierMin")),
        Range.Unclear("fine_blank", s => With(Outside(s, 6_000), a => a.Fine = default).Lacking("fine")),
        Stated.Unlawful("no_tier", s => With(s.Penalty(), NoTier)),
        Stated.Unlawful("no_tier_for_a_person", s => With(Person(s), NoTier)),
        Stated.Unlawful("from_the_first_day", s => With(Early(s, "2022-07-29"), NoTier)),
        Stated.Lawful("tier_stated", s => s.Penalty()),
        Stated.Lawful("benchmark_from_the_day_after", s => With(NewBenchmark(s, 1), NoTier).NotApplicable()),
        Stated.Lawful("the_day_before_the_first", s => With(Early(s, "2022-07-28"), NoTier).NotApplicable()),
        Stated.Lawful("a_warning_needs_none", s => Warned(s).NotApplicable()),
        Stated.Unclear("tier_blank", s => With(s.Penalty(), a => a.Tier = default).Lacking("tier")),
        Stated.Unclear("matter_code_blank", s => With(s.Penalty(), a => a.MatterCode = default).Lacking("matterCode")),
        Stated.Unclear("decision_blank", s => With(s.Penalty(), a => a.DecidedOn = default).Lacking("decidedOn")),
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

    private static void NoTier(Act act) => act.Tier = Fact<string>.None;

    private static void NoBounds(Act act) => (act.TierMin, act.TierMax) = (Fact<Money>.None, Fact<Money>.None);

    /// <summary>A fine against the bounds 5 000 to 10 000, nothing approved.</summary>
    private static Sown Outside(PlantSite s, decimal yuan)
    {
        var act = s.Penalty(new PenaltyDraft { Fine = (int)yuan });
        PlantSite.SetFine(act, yuan);
        (act.TierMin, act.TierMax) = (Money.Yuan(5_000), Money.Yuan(10_000));
        return act;
    }

    private static Sown Approved(PlantSite s, int after)
    {
        var sown = Outside(s, 12_000);
        sown.Acts[0].DeviationApprovedOn = sown.Acts[0].DecidedOn.Day.AddDays(after);
        return sown;
    }

    private static Sown Discussed(PlantSite s, BenchmarkLevel level, int after)
    {
        var sown = Outside(s, 12_000);
        var act = sown.Acts[0];
        (act.BenchmarkLevel, act.CollectiveDecisionOn) = (level, act.DecidedOn.Day.AddDays(after));
        return sown;
    }

    private static Sown LevelBlank(PlantSite s) =>
        With(Discussed(s, BenchmarkLevel.Own, 0), a => a.BenchmarkLevel = default);

    private static Sown ApprovalBlank(PlantSite s) => With(Outside(s, 12_000), a => a.DeviationApprovedOn = default);

    private static Act Person(PlantSite s) => s.Penalty(new PenaltyDraft { PartyKind = PartyKind.NaturalPerson });

    private static Sown Warned(PlantSite s) =>
        With(
            s.Penalty(),
            a =>
            {
                (a.Penalties, a.Fine, a.ProposedFine) = (PenaltyKinds.Warning, Fact<Money>.None, Fact<Money>.None);
                NoTier(a);
            }
        );

    /// <summary>A matter whose benchmark is in force from that many days after the decision.</summary>
    private static Act NewBenchmark(PlantSite s, int after)
    {
        var act = s.Penalty();
        var matter = $"JZ-{act.RecordNo}";
        act.MatterCode = matter;
        s.Rows.Powers.Add(new(act.SubjectCode, matter, PlantSite.Period(null, null)));
        s.Rows.Benchmarks.Add(
            new Benchmark(act.SubjectCode, matter, PlantSite.Period(act.DecidedOn.Day.AddDays(after), null))
        );
        return act;
    }

    /// <summary>Decided before the calendars begin: officers are left out, since their certificates are younger.</summary>
    private static Act Early(PlantSite s, string decided)
    {
        var day = PlantSite.On(decided);
        var act = s.PenaltyOn(day);
        var matter = $"JZ-{act.RecordNo}";
        (act.MatterCode, act.Officers) = (matter, default);
        s.Rows.Powers.Add(new(act.SubjectCode, matter, PlantSite.Period(null, null)));
        s.Rows.Benchmarks.Add(new Benchmark(act.SubjectCode, matter, PlantSite.Period(null, null)));
        return act;
    }
}
