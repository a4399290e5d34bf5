using Mingjing.Core.Checks;
using Mingjing.Core.Demonstration;
using Mingjing.Testing.Checks;
using Mingjing.Testing.Planted;

namespace Mingjing.Core.Tests.Demonstration;

public class LawfulActsTests
{
    private static readonly DateOnly AsOf = new(2026, 11, 23);

    [Theory]
    [InlineData(CompletenessProfile.Full)]
    [InlineData(CompletenessProfile.Usual)]
    [InlineData(CompletenessProfile.PublicityFile)]
    public void Acts_without_a_plant_have_no_finding(CompletenessProfile profile)
    {
        var city = new SyntheticCity(7);
        var rows = RegisterRows.Of(city, new SeededRandom(7));
        var options = new GeneratorOptions(7, AsOf);
        var acts = new ActGenerator(city, NaiveCalendar.Published.ForGenerator(), options)
            .Acts(6000, profile)
            .ToArray();

        var found = World
            .Screen(acts, registers: PlantedSet.Register(rows))
            .Where(j => j.Answer.Outcome == Outcome.Violated)
            .Select(j => $"{j.Check.Info.Code} {j.RecordNo}");

        found.Take(20).ShouldBeEmpty();
    }
}
