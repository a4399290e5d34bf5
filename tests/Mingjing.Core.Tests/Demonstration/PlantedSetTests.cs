using Mingjing.Core.Checks;
using Mingjing.Core.Demonstration.Plants;
using Mingjing.Core.EnforcementActs;
using Mingjing.Testing.Planted;

namespace Mingjing.Core.Tests.Demonstration;

public class PlantedSetTests(PlantedSetTests.Fixture fixture) : IClassFixture<PlantedSetTests.Fixture>
{
    public sealed class Fixture
    {
        public PlantedSet Set { get; } = PlantedSet.Create(2026);
    }

    private static readonly string[] AllChecks = [.. PlantCatalog.Checks];

    private PlantedSet Set => fixture.Set;

    [Fact]
    public void Every_check_but_the_annual_report_is_planted()
    {
        AllChecks.Length.ShouldBe(44);
        AllChecks
            .Order(StringComparer.Ordinal)
            .ShouldBe(CheckList.All.Select(c => c.Info.Code).Order(StringComparer.Ordinal));
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
    public void Keys_are_unique_in_the_whole_file()
    {
        Set.Acts.Select(a => (a.SubjectCode, a.RecordNo)).Distinct().Count().ShouldBe(Set.Acts.Count);
        Set.Reports.Select(r => (r.SubjectCode, r.ReportNo)).Distinct().Count().ShouldBe(Set.Reports.Count);
    }
}
