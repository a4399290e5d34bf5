namespace Mingjing.Core.PowersCatalog;

/// <summary>
/// 数据包: the law and the published list of one city, as dated data. Another city is another folder. Loading proves that the
/// files agree with each other, or refuses with the file, the place and the rule.
/// </summary>
public sealed class DataPack
{
    private DataPack() { }

    /// <summary>名称 of the pack.</summary>
    public required string Name { get; init; }

    /// <summary>权责清单.</summary>
    public required PowersList Powers { get; init; }

    /// <summary>法规库.</summary>
    public required LawLibrary Laws { get; init; }

    /// <summary>领域规则库.</summary>
    public required FieldRules Fields { get; init; }

    /// <summary>执行口径.</summary>
    public required PackPolicy Policy { get; init; }

    /// <summary>批注 on the published list, all 待确认 until a named person has confirmed them.</summary>
    public required IReadOnlyList<Annotation> Annotations { get; init; }

    /// <summary>行政区划: the city first.</summary>
    public required IReadOnlyList<Region> Regions { get; init; }

    /// <summary>The same law and list for other places: those of a demonstration, which are nobody's.</summary>
    /// <param name="regions">The city first.</param>
    public DataPack In(IReadOnlyList<Region> regions) =>
        new()
        {
            // What every page names at its foot must not be the real city's.
            Name = Name.Replace(Powers.Region, regions[0].Name, StringComparison.Ordinal),
            Powers = Powers with { Region = regions[0].Name, RegionCode = regions[0].Code },
            Laws = Laws,
            Fields = Fields,
            Policy = Policy,
            Annotations = Annotations,
            Regions = regions,
        };

    /// <summary>Loads the pack in a folder.</summary>
    /// <exception cref="CatalogException">A file is missing, malformed, or contradicts another.</exception>
    public static DataPack Load(string folder)
    {
        var laws = InstrumentReading.Read(PackNode.Open(folder, "instruments.json"));
        var notes = PackNode.Open(folder, "annotations.json");
        return PackNode
            .Open(folder, "pack.json")
            .Read(pack =>
                notes.Read(o =>
                {
                    var units = PowersReading.ReadUnits(o["responsibleUnits"]);
                    var powers = PowersReading.ReadList(PackNode.Open(folder, pack["powers"].Text()), laws, units);
                    return new DataPack
                    {
                        Name = pack["name"].Text(),
                        Powers = powers,
                        Laws = laws,
                        Fields = FieldRuleReading.Read(PackNode.Open(folder, "field-rules.json"), laws),
                        Policy = PolicyReading.Read(pack["policy"], laws),
                        Annotations = PowersReading.ReadAnnotations(o["annotations"], powers, laws),
                        Regions = RegionReading.Read(PackNode.Open(folder, "regions.json")),
                    };
                })
            );
    }
}
