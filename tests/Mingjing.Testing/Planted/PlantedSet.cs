using Mingjing.Core.Checks;
using Mingjing.Core.Demonstration;
using Mingjing.Core.Demonstration.Plants;
using Mingjing.Core.EnforcementActs;

namespace Mingjing.Testing.Planted;

/// <summary>
/// 埋点集: one file of acts and one of reports, with what the checks must answer: planted breaches and look-alikes of
/// every check, acts in which nothing is planted, and acts whose facts were blotted at random. The same seed, the same set.
/// </summary>
public sealed class PlantedSet
{
    /// <summary>How many plants a check has at least on each side of its boundary.</summary>
    public const int PerSide = 36;

    /// <summary>How many not-evaluable variants a check has at least, where its row names some.</summary>
    public const int PerUnclear = 12;

    private PlantedSet(SyntheticCity city, RegisterRows registers, DateOnly asOf) =>
        (City, Registers, AsOf) = (city, registers, asOf);

    public SyntheticCity City { get; }

    /// <summary>接收日.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The rows of all registers, declared complete.</summary>
    public RegisterRows Registers { get; }

    public IReadOnlyList<Plant> Plants { get; private init; } = [];

    /// <summary>Complete records of lawful acts.</summary>
    public IReadOnlyList<Act> Unplanted { get; private init; } = [];

    /// <summary>Lawful acts as offices with gaps report them.</summary>
    public IReadOnlyList<Act> WithGaps { get; private init; } = [];

    /// <summary>Acts of which some facts were made unknown, none or another; nothing but the oracle knows the answer.</summary>
    public IReadOnlyList<Act> Blotted { get; private init; } = [];

    public IReadOnlyList<ReportRecord> UnplantedReports { get; private init; } = [];

    public IReadOnlyList<ReportRecord> BlottedReports { get; private init; } = [];

    /// <summary>The whole file.</summary>
    public IReadOnlyList<Act> Acts =>
        _acts ??= [.. Plants.SelectMany(p => p.Acts), .. Unplanted, .. WithGaps, .. Blotted];

    /// <summary>The whole second file.</summary>
    public IReadOnlyList<ReportRecord> Reports =>
        _reports ??= [.. Plants.SelectMany(p => p.Reports), .. UnplantedReports, .. BlottedReports];

    public IEnumerable<Expectation> Expectations => Plants.SelectMany(p => p.Expectations);

    private IReadOnlyList<Act>? _acts;
    private IReadOnlyList<ReportRecord>? _reports;

    /// <summary>The registers of the rows, as a screening asks them.</summary>
    public static ScreeningRegisters Register(RegisterRows rows) =>
        new(
            rows.SubjectRegister(),
            rows.CertificateRegister(),
            rows.EntrustmentRegister(),
            rows.PowersRegister(),
            rows.InspectionCapRegister(),
            rows.BenchmarkRegister()
        );

    public static PlantedSet Create(ulong seed)
    {
        var asOf = new DateOnly(2026, 11, 23);
        var random = new SeededRandom(seed);
        var city = new SyntheticCity(seed);
        var rows = RegisterRows.Of(city, random.Branch());
        var days = NaiveCalendar.Published.ForGenerator();
        var generator = new ActGenerator(city, days, new GeneratorOptions(seed, asOf));
        var site = new PlantSite(city, days, generator, rows, random.Branch(), asOf);
        var plants = PlantCatalog.Checks.SelectMany(check => PlantsOf(check, site)).ToArray();
        var blots = random.Branch();
        return new PlantedSet(city, rows, asOf)
        {
            Plants = plants,
            Unplanted = [.. generator.Acts(4000, CompletenessProfile.Full)],
            WithGaps = [.. generator.Acts(3000, CompletenessProfile.Usual), .. generator.Acts(1000)],
            Blotted = [.. BlottedActs(plants, generator, blots)],
            UnplantedReports = [.. generator.ReportRecords(500)],
            BlottedReports = [.. generator.ReportRecords(1000).Select(r => Blots.Blot(r, blots))],
        };
    }

    private static IEnumerable<Plant> PlantsOf(string check, PlantSite site)
    {
        foreach (var side in Enum.GetValues<PlantSide>())
        {
            var recipes = PlantCatalog
                .Recipes.Where(r => r.Side == side && string.Equals(r.Check, check, StringComparison.Ordinal))
                .ToArray();
            if (recipes.Length == 0)
                continue;
            var wanted = side == PlantSide.Unclear ? PerUnclear : PerSide;
            for (var i = 0; i < Math.Max(wanted, recipes.Length); i++)
                yield return recipes[i % recipes.Length].At(site);
        }
    }

    /// <summary>Lawful acts and copies of planted ones, blotted; copies are new acts of parties of their own.</summary>
    private static IEnumerable<Act> BlottedActs(Plant[] plants, ActGenerator generator, SeededRandom random)
    {
        foreach (var act in generator.Acts(5000, CompletenessProfile.Full))
            yield return Blots.Blot(act, random);
        var alone = plants.Where(p => p.Acts.Count == 1).ToArray();
        for (var i = 0; i < 6000; i++)
            yield return Blots.Blot(Blots.CopyOf(random.Pick(alone).Acts[0], i), random);
    }
}
