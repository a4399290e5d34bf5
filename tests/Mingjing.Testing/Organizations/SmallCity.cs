using Mingjing.Core.Demonstration;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.PowersCatalog;

namespace Mingjing.Testing.Organizations;

/// <summary>A made-up city of two counties with a body of each kind, for tests about who supervises and sees whom.</summary>
public static class SmallCity
{
    public const string City = "419900";
    public const string County = "419901";
    public const string OtherCounty = "419902";

    public static RegionTree Regions { get; } =
        new([
            new Region(City, "河洛市", RegionLevel.City, null),
            new Region(County, "东川县", RegionLevel.County, City),
            new Region(OtherCounty, "西塬县", RegionLevel.County, City),
        ]);

    public static OrganizationFacts CityJustice { get; } =
        Facts(1, "河洛市司法局", OrganizationKind.SupervisionBody, City);

    public static OrganizationFacts CountyJustice { get; } =
        Facts(2, "东川县司法局", OrganizationKind.SupervisionBody, County);

    public static OrganizationFacts CityMarket { get; } =
        Facts(3, "河洛市市场监督管理局", OrganizationKind.Department, City);

    public static OrganizationFacts CountyMarket { get; } =
        Facts(4, "东川县市场监督管理局", OrganizationKind.Department, County);

    public static OrganizationFacts OtherMarket { get; } =
        Facts(5, "西塬县市场监督管理局", OrganizationKind.Department, OtherCounty);

    public static OrganizationFacts CityTax { get; } =
        Facts(6, "河洛市税务局", OrganizationKind.Department, City) with
        {
            Leadership = Leadership.Vertical,
            Superior = "中原省税务局",
        };

    public static OrganizationFacts CityGovernment { get; } =
        Facts(7, "河洛市人民政府", OrganizationKind.Government, City);

    public static OrganizationFacts CountyGovernment { get; } =
        Facts(8, "东川县人民政府", OrganizationKind.Government, County);

    public static OrganizationFacts Station { get; } =
        Facts(9, "东川县清溪司法所", OrganizationKind.JusticeStation, County);

    public static OrganizationFacts Superior { get; } =
        Facts(10, "中原省市场监督管理局", OrganizationKind.SuperiorBody, City);

    public static OrganizationFacts Discipline { get; } =
        Facts(11, "河洛市监察委员会", OrganizationKind.DisciplinaryBody, City);

    /// <summary>All of the above.</summary>
    public static IReadOnlyList<OrganizationFacts> All { get; } =
    [
        CityJustice,
        CountyJustice,
        CityMarket,
        CountyMarket,
        OtherMarket,
        CityTax,
        CityGovernment,
        CountyGovernment,
        Station,
        Superior,
        Discipline,
    ];

    /// <summary>A further body with a code of its own.</summary>
    /// <param name="number">From 100 on, so that no code is used twice.</param>
    public static OrganizationFacts Facts(int number, string name, OrganizationKind kind, string region) =>
        new(SyntheticCodes.CreditCode("11", region, number), name, name, kind, region);

    /// <summary>The id that <see cref="DirectoryOf"/> gives to a body.</summary>
    public static OrganizationId IdOf(OrganizationFacts facts) =>
        new(
            new Guid(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(facts.Code))[..16])
        );

    /// <summary>The facts as a directory without a store.</summary>
    public static OrganizationDirectory DirectoryOf(params IReadOnlyList<OrganizationFacts> facts) =>
        new(
            [
                .. facts.Select(f => new OrganizationEntry(
                    IdOf(f),
                    f.Code,
                    f.Name,
                    f.ShortName,
                    f.Kind,
                    f.RegionCode,
                    f.Parent,
                    f.Leadership,
                    f.Superior,
                    f.From,
                    f.Until
                )),
            ],
            Regions
        );
}
