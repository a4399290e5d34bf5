using Mingjing.Core.PowersCatalog;

namespace Mingjing.Core.Demonstration;

/// <summary>区划 of the fictitious city: its code, name, the prefix of its papers' numbers, and its share of the acts.</summary>
/// <param name="Code">419900 for the city, 4199xx below it: 41 99 was never assigned.</param>
/// <param name="Prefix">The place in the numbers of papers: one character for the counties, two for the city.</param>
/// <param name="Weight">The share of acts, in ‰ of all.</param>
/// <param name="Townships">Two townships or streets to which powers were handed down (处罚法 24).</param>
public sealed record CityRegion(string Code, string Name, string Prefix, int Weight, IReadOnlyList<string> Townships)
{
    /// <summary>Whether this is the city level.</summary>
    public bool IsCity => Code.EndsWith("00", StringComparison.Ordinal);

    /// <summary>市辖区, as against a county.</summary>
    public bool IsDistrict => !IsCity && string.CompareOrdinal(Code, "419920") < 0;

    /// <summary>河洛市 and its seven districts and seven counties, the city first (law-rules §5.1).</summary>
    public static IReadOnlyList<CityRegion> All { get; } =
    [
        new("419900", "河洛市", "河洛", 450, []),
        new("419901", "隋园区", "隋", 72, ["月陂街道办事处", "天津桥街道办事处"]),
        new("419902", "金谷区", "金", 66, ["石崇街道办事处", "绿珠街道办事处"]),
        new("419903", "涧河区", "涧", 60, ["七里街道办事处", "谷水湾街道办事处"]),
        new("419904", "洛浦区", "浦", 54, ["惊鸿街道办事处", "牡丹里街道办事处"]),
        new("419905", "定鼎区", "鼎", 48, ["九鼎街道办事处", "明堂里街道办事处"]),
        new("419906", "平乐区", "乐", 42, ["平乐村镇人民政府", "金墉镇人民政府"]),
        new("419907", "龙泉桥区", "泉", 36, ["龙泉街道办事处", "石桥湾街道办事处"]),
        new("419921", "函谷县", "函", 34, ["关前镇人民政府", "青牛镇人民政府"]),
        new("419922", "伏牛县", "伏", 32, ["伏牛镇人民政府", "云顶镇人民政府"]),
        new("419923", "陆浑县", "陆", 28, ["陆浑镇人民政府", "湖西镇人民政府"]),
        new("419924", "鹿蹄县", "鹿", 24, ["鹿蹄镇人民政府", "甘泉湾镇人民政府"]),
        new("419925", "凤翼县", "凤", 20, ["凤翼镇人民政府", "竹林湾镇人民政府"]),
        new("419926", "青要县", "青", 18, ["青要镇人民政府", "武罗镇人民政府"]),
        new("419927", "香鹿县", "香", 16, ["香鹿镇人民政府", "三川口镇人民政府"]),
    ];

    // Name and prefix in the order of the fictitious places: the city, seven districts, seven counties.
    private static readonly (string Name, string Prefix)[] Luoyang =
    [
        ("洛阳市", "洛"),
        ("老城区", "老"),
        ("西工区", "西"),
        ("瀍河回族区", "瀍"),
        ("涧西区", "涧"),
        ("偃师区", "偃"),
        ("孟津区", "孟"),
        ("洛龙区", "洛龙"),
        ("新安县", "新"),
        ("栾川县", "栾"),
        ("嵩县", "嵩"),
        ("汝阳县", "汝"),
        ("宜阳县", "宜"),
        ("洛宁县", "宁"),
        ("伊川县", "伊"),
    ];

    // Townships keep their invented names: the breaches planted there would be a small place's.
    private static IReadOnlyList<CityRegion> Real { get; } =
    [.. All.Zip(Luoyang, (place, real) => place with { Name = real.Name, Prefix = real.Prefix })];

    /// <summary>The places under their fictitious or real names, the city first.</summary>
    public static IReadOnlyList<CityRegion> Of(PlaceNames names) => names == PlaceNames.Real ? Real : All;

    /// <summary>The same places as a data pack lists its own.</summary>
    public static IReadOnlyList<Region> AsRegions(PlaceNames names = PlaceNames.Fictitious) =>
        [
            .. Of(names)
                .Select(r => new Region(
                    r.Code,
                    r.Name,
                    r.IsCity ? RegionLevel.City
                        : r.IsDistrict ? RegionLevel.District
                        : RegionLevel.County,
                    r.IsCity ? null : All[0].Code
                )),
        ];
}
