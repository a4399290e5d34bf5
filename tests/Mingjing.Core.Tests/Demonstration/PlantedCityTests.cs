using Mingjing.Core.Checks;
using Mingjing.Core.Demonstration;
using Mingjing.Core.Demonstration.Plants;
using Mingjing.Testing.Checks;
using Mingjing.Testing.Planted;

namespace Mingjing.Core.Tests.Demonstration;

public class PlantedCityTests
{
    private static readonly PlantedCity City = PlantedCity.Create(
        new GeneratorOptions(5, new DateOnly(2026, 11, 23)),
        NaiveCalendar.Published.ForGenerator(),
        10_000,
        PlantRates.Demonstration
    );

    [Fact]
    public void Every_check_has_its_rate() =>
        PlantRates
            .Demonstration.Select(r => r.Check)
            .Order(StringComparer.Ordinal)
            .ShouldBe(PlantCatalog.Checks.Order(StringComparer.Ordinal));

    [Fact]
    public void Breaches_come_at_their_rates_with_look_alikes()
    {
        var sown = City.Plants.ToLookup(p => (p.Check, p.Side));

        sown[("double-fine", PlantSide.Unlawful)].Count().ShouldBe(12);
        sown[("double-fine", PlantSide.Lawful)].Count().ShouldBe(6);
        sown[("service-term", PlantSide.Unlawful)].Count().ShouldBeInRange(80, 100);
    }

    [Fact]
    public void What_was_not_sown_has_no_finding()
    {
        var sown = City.Plants.SelectMany(p => p.Acts).ToHashSet();

        var found = World
            .Screen(City.Acts, registers: PlantedSet.Register(City.Registers))
            .Where(j => j.Answer.Outcome == Outcome.Violated && !sown.Contains(j.Act!))
            .Select(j => $"{j.Check.Info.Code} {j.RecordNo}");

        found.Take(5).ShouldBeEmpty();
    }
}
