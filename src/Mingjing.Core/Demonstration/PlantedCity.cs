using Mingjing.Core.Demonstration.Plants;
using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Demonstration;

/// <summary>演示城市的全部数据: acts and reports with breaches sown among them, the registers, and what was sown where.</summary>
public sealed class PlantedCity
{
    private PlantedCity(SyntheticCity city, RegisterRows registers) => (City, Registers) = (city, registers);

    public SyntheticCity City { get; }

    public RegisterRows Registers { get; }

    public IReadOnlyList<Plant> Plants { get; private init; } = [];

    /// <summary>Every act, plants among the others.</summary>
    public IReadOnlyList<Act> Acts { get; private init; } = [];

    public IReadOnlyList<ReportRecord> Reports { get; private init; } = [];

    /// <summary>A city of about so many acts, with breaches at the rates.</summary>
    public static PlantedCity Create(
        GeneratorOptions options,
        OfficeDays days,
        int count,
        IReadOnlyList<PlantRate> rates
    )
    {
        var random = new SeededRandom(options.Seed);
        var city = new SyntheticCity(options.Seed, options.Names);
        var rows = RegisterRows.Of(city, random.Branch());
        var generator = new ActGenerator(city, days, options);
        var acts = generator.Acts(count).ToList();
        var reports = generator.ReportRecords(count / 40).ToList();
        var site = new PlantSite(city, days, generator, rows, random.Branch(), options.AsOf);
        var plants = rates.SelectMany(rate => Sow(rate, acts, site)).ToArray();
        acts.AddRange(plants.SelectMany(p => p.Acts));
        reports.AddRange(plants.SelectMany(p => p.Reports));
        Shuffle(acts, random);
        Shuffle(reports, random);
        return new PlantedCity(city, rows)
        {
            Plants = plants,
            Acts = acts,
            Reports = reports,
        };
    }

    private static List<Plant> Sow(PlantRate rate, IReadOnlyCollection<Act> acts, PlantSite site)
    {
        var breaches = rate.BreachesIn(acts);
        var plants = new List<Plant>();
        plants.AddRange(Sow(rate.Check, PlantSide.Unlawful, breaches, site));
        plants.AddRange(Sow(rate.Check, PlantSide.Lawful, breaches * rate.LookAlikes / 10, site));
        return plants;
    }

    private static IEnumerable<Plant> Sow(string check, PlantSide side, int count, PlantSite site)
    {
        var recipes = PlantCatalog
            .Recipes.Where(r => r.Side == side && string.Equals(r.Check, check, StringComparison.Ordinal))
            .ToArray();
        for (var i = 0; i < count; i++)
            yield return recipes[i % recipes.Length].At(site);
    }

    private static void Shuffle<T>(List<T> list, SeededRandom random)
    {
        for (var i = list.Count - 1; i > 0; i--)
        {
            var j = random.Below(i + 1);
            (list[i], list[j]) = (list[j], list[i]);
        }
    }
}
