using Mingjing.Core.Demonstration.Plants;
using Mingjing.Core.EnforcementActs;
using Mingjing.Testing.Planted;

namespace Mingjing.Core.Tests.Demonstration;

public class PlantedSetTests(PlantedSetTests.Fixture fixture) : IClassFixture<PlantedSetTests.Fixture>
{
    public sealed class Fixture
    {
        public PlantedSet Set { get; } = PlantedSet.Create(2026);

        public NaiveOracle Oracle { get; }

        public Fixture() => Oracle = Set.Oracle();
    }

    private static readonly string[] AllChecks = [.. PlantCatalog.Checks];

    private PlantedSet Set => fixture.Set;

    private static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.Ordinal);

    private OracleVerdict Judge(Plant plant, Expectation expected) =>
        plant.Reports.Count > 0
            ? fixture.Oracle.Judge(plant.Reports.Single(r => Same(r.ReportNo, expected.RecordNo)))
            : fixture.Oracle.Judge(plant.Acts.Single(a => Same(a.RecordNo, expected.RecordNo)), expected.Check);

    [Fact]
    public void Every_check_but_the_annual_report_is_planted()
    {
        AllChecks.Length.ShouldBe(44);
        AllChecks
            .Order(StringComparer.Ordinal)
            .ShouldBe(fixture.Oracle.Codes.Append(NaiveOracle.ReportCheck).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_check_has_thirty_plants_on_each_side_of_its_boundary()
    {
        var sides = Set.Plants.ToLookup(p => (p.Check, p.Side));
        foreach (var check in AllChecks)
        {
            sides[(check, PlantSide.Unlawful)].Count().ShouldBeGreaterThanOrEqualTo(30, check);
            sides[(check, PlantSide.Lawful)].Count().ShouldBeGreaterThanOrEqualTo(30, check);
        }
    }

    [Fact]
    public void Every_check_has_five_variants_that_cannot_be_evaluated()
    {
        var unclear = Set.Plants.Where(p => p.Side == PlantSide.Unclear).ToLookup(p => p.Check, StringComparer.Ordinal);

        AllChecks.ShouldAllBe(c => unclear[c].Count() >= 5);
    }

    [Fact]
    public void The_oracle_agrees_with_every_expectation()
    {
        var differences =
            from plant in Set.Plants
            from expected in plant.Expectations
            let verdict = Judge(plant, expected)
            where !Agrees(expected, verdict)
            select $"{plant.Check}/{plant.Recipe}: {expected.Outcome} {expected.Reason} "
                + $"[{string.Join(',', expected.Missing ?? [])}] {expected.PlainDueOn:yyyy-MM-dd}/{expected.DueOn:yyyy-MM-dd} "
                + $"{expected.ToVerify}, but {verdict}";

        differences.Distinct(StringComparer.Ordinal).Take(30).ShouldBeEmpty();
    }

    private static bool Agrees(Expectation expected, OracleVerdict verdict) =>
        expected.Outcome == verdict.Outcome
        && (expected.PlainDueOn is null || expected.PlainDueOn == verdict.Limit?.Plain)
        && (expected.DueOn is null || expected.DueOn == verdict.Limit?.RolledIfKnown)
        && (expected.Reason is null || Same(expected.Reason, verdict.Reason))
        && (expected.Missing is null || expected.Missing.SequenceEqual(verdict.Missing, StringComparer.Ordinal))
        && (expected.ToVerify is null || expected.ToVerify == verdict.ToVerify);

    [Fact]
    public void A_planted_breach_breaks_its_rule_and_no_other()
    {
        var others =
            from plant in Set.Plants
            where plant.Side == PlantSide.Unlawful
            from act in plant.Acts
            from code in fixture.Oracle.Codes
            where !Same(code, plant.Check) && fixture.Oracle.Judge(act, code) is { Outcome: ExpectedOutcome.Violated }
            select $"{plant.Check}/{plant.Recipe} also breaks {code}: {fixture.Oracle.Judge(act, code)}";

        others.Distinct(StringComparer.Ordinal).Take(30).ShouldBeEmpty();
    }

    [Fact]
    public void A_look_alike_breaks_no_rule()
    {
        var breaches =
            from plant in Set.Plants
            where plant.Side != PlantSide.Unlawful
            from act in plant.Acts
            from code in fixture.Oracle.Codes
            where fixture.Oracle.Judge(act, code) is { Outcome: ExpectedOutcome.Violated }
            select $"{plant.Check}/{plant.Recipe} breaks {code}: {fixture.Oracle.Judge(act, code)}";

        breaches.Distinct(StringComparer.Ordinal).Take(30).ShouldBeEmpty();
    }

    [Fact]
    public void Blotted_acts_reach_every_outcome_of_every_check()
    {
        foreach (var code in fixture.Oracle.Codes)
        {
            var outcomes = Set.Acts.Select(a => fixture.Oracle.Judge(a, code).Outcome).Distinct().ToArray();

            outcomes.ShouldContain(ExpectedOutcome.Violated, code);
            outcomes.ShouldContain(ExpectedOutcome.NotEvaluable, code);
        }
    }

    [Fact]
    public void Keys_are_unique_in_the_whole_file()
    {
        Set.Acts.Select(a => (a.SubjectCode, a.RecordNo)).Distinct().Count().ShouldBe(Set.Acts.Count);
        Set.Reports.Select(r => (r.SubjectCode, r.ReportNo)).Distinct().Count().ShouldBe(Set.Reports.Count);
    }
}
