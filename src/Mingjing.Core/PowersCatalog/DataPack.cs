namespace Mingjing.Core.PowersCatalog;

/// <summary>
/// 数据包: the law and the published list of one city, as dated data. Another city is another folder. Loading proves that the
/// files agree with each other, or refuses with the file, the place and the rule.
/// </summary>
public sealed class DataPack
{
    private DataPack(string name, LawLibrary laws, FieldRules fields, PackPolicy policy)
    {
        Name = name;
        Laws = laws;
        Fields = fields;
        Policy = policy;
    }

    /// <summary>名称 of the pack.</summary>
    public string Name { get; }

    /// <summary>权责清单.</summary>
    public PowersList Powers { get; private init; } = null!;

    /// <summary>法规库.</summary>
    public LawLibrary Laws { get; }

    /// <summary>领域规则库.</summary>
    public FieldRules Fields { get; }

    /// <summary>执行口径.</summary>
    public PackPolicy Policy { get; }

    /// <summary>批注 on the published list, all 待确认 until a named person has confirmed them.</summary>
    public IReadOnlyList<Annotation> Annotations { get; private init; } = [];

    /// <summary>行政区划: the city first.</summary>
    public IReadOnlyList<Region> Regions { get; private init; } = [];

    /// <summary>Loads the pack in a folder.</summary>
    /// <exception cref="CatalogException">A file is missing, malformed, or contradicts another.</exception>
    public static DataPack Load(string folder)
    {
        var laws = InstrumentReading.Read(PackNode.Open(folder, "instruments.json"));
        var fields = FieldRuleReading.Read(PackNode.Open(folder, "field-rules.json"), laws);
        return PackNode
            .Open(folder, "pack.json")
            .Read(pack =>
            {
                var annotations = PackNode.Open(folder, "annotations.json");
                return annotations.Read(o =>
                {
                    var units = PowersReading.ReadUnits(o["responsibleUnits"]);
                    var list = PackNode.Open(folder, pack["powers"].Text());
                    var powers = PowersReading.ReadList(list, laws, units);
                    return new DataPack(pack["name"].Text(), laws, fields, PolicyReading.Read(pack["policy"], laws))
                    {
                        Powers = powers,
                        Annotations = PowersReading.ReadAnnotations(o["annotations"], powers, laws),
                        Regions = RegionReading.Read(PackNode.Open(folder, "regions.json")),
                    };
                });
            });
    }
}
