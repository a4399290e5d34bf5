using System.Globalization;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Subjects;

namespace Mingjing.Core.Demonstration;

/// <summary>
/// 河洛市（演示）: the fictitious city of samples, tests and the demonstration: its places, offices, officers and parties.
/// All of it follows from the seed; none of its codes can belong to anybody, whatever names its places bear.
/// </summary>
public sealed class SyntheticCity
{
    private const int PersonCount = 8192;
    private const int ShopCount = 8192;
    private const int CompanyCount = 16384;

    private int _nextOrganCode = 1;
    private int _nextCertificate = 1;

    public SyntheticCity(ulong seed, PlaceNames names = PlaceNames.Fictitious)
    {
        Regions = CityRegion.Of(names);
        var random = new SeededRandom(seed ^ 0xC17C0DEul);
        var offices = new List<CityOffice>();
        foreach (var region in Regions)
        {
            foreach (var department in CityDepartment.All.Where(d => region.IsCity || !d.CityOnly))
                offices.Add(OfficeOf(region, department, names));
            foreach (var township in region.Townships)
                offices.Add(TownshipOf(region, township));
        }

        Offices = offices;
        EntrustedCodes = [NewOrganCode("419900"), NewOrganCode("419900")];
        Persons = [.. Enumerable.Range(0, PersonCount).Select(i => NewPerson(random, i))];
        Shops = [.. Enumerable.Range(0, ShopCount).Select(i => NewShop(random, i))];
        Companies = [.. Enumerable.Range(0, CompanyCount).Select(i => NewCompany(random, i))];
    }

    /// <summary>Its places, the city first.</summary>
    public IReadOnlyList<CityRegion> Regions { get; }

    /// <summary>The city level.</summary>
    public CityRegion City => Regions[0];

    public IReadOnlyList<CityOffice> Offices { get; }

    public IReadOnlyList<Party> Persons { get; }

    public IReadOnlyList<Party> Shops { get; }

    public IReadOnlyList<Party> Companies { get; }

    /// <summary>环卫处 of the urban managers, whose entrustment was withdrawn, and the farm officers' 综合行政执法大队.</summary>
    public IReadOnlyList<string> EntrustedCodes { get; }

    /// <summary>The city's own office of a department.</summary>
    public CityOffice CityOfficeOf(string department) =>
        Offices.First(o => o.Region.IsCity && string.Equals(o.Department, department, StringComparison.Ordinal));

    /// <summary>The city's own office of a field; the first where there are several.</summary>
    public CityOffice CityOfficeOf(EnforcementField field) => Offices.First(o => o.Region.IsCity && o.Field == field);

    /// <summary>A code of an organ that no office bears, for bodies that come and go.</summary>
    public string NewOrganCode(string regionCode) => SyntheticCodes.CreditCode("11", regionCode, _nextOrganCode++);

    /// <summary>An unused certificate number: 11 digits, area 4199.</summary>
    public string NewCertificateNumber(CityRegion region) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"4199{int.Parse(region.Code[4..], CultureInfo.InvariantCulture):00}{_nextCertificate++:00000}"
        );

    /// <summary>A natural person beyond those of the pool: numbers from 0.</summary>
    public static Party ExtraPerson(SeededRandom random, int number) => NewPerson(random, PersonCount + number);

    /// <summary>A company beyond those of the pool: numbers from 0.</summary>
    public static Party ExtraCompany(SeededRandom random, int number) =>
        NewCompany(random, CompanyCount + 16 * number + 1);

    /// <summary>A shop beyond those of the pool: numbers from 0.</summary>
    public static Party ExtraShop(SeededRandom random, int number) => NewShop(random, ShopCount + number);

    private CityOffice OfficeOf(CityRegion region, CityDepartment department, PlaceNames names)
    {
        var officers = 4 + Math.Min(department.Weight, 160) / 20;
        return new CityOffice(
            NewOrganCode(region.Code),
            department.NameIn(region, City.Name, names),
            region,
            department.Key,
            department.Field,
            department.ConfirmedBy,
            region.Weight * department.Weight,
            ProfileOf(region, department),
            string.Format(CultureInfo.InvariantCulture, department.PaperMark, region.Prefix),
            [.. Enumerable.Range(0, officers).Select(_ => NewCertificateNumber(region))],
            [.. CityMatter.All.Where(m => string.Equals(m.Department, department.Key, StringComparison.Ordinal))]
        );
    }

    private CityOffice TownshipOf(CityRegion region, string name)
    {
        var paper = $"{region.Prefix}{name[..2]}综执罚";
        return new CityOffice(
            NewOrganCode(region.Code),
            $"{region.Name}{name}",
            region,
            "镇街",
            EnforcementField.Other,
            ConfirmedBy.OwnLevel,
            region.Weight * 12,
            CompletenessProfile.PublicityFile,
            paper,
            [.. Enumerable.Range(0, 4).Select(_ => NewCertificateNumber(region))],
            [.. CityMatter.All.Where(m => m.Code.StartsWith("CG-01", StringComparison.Ordinal))]
        )
        {
            Level = "乡级",
        };
    }

    private static CompletenessProfile ProfileOf(CityRegion region, CityDepartment department)
    {
        if (region.IsCity)
            return department.Weight >= 30 && department.Key is not ("公安" or "消防")
                ? CompletenessProfile.Full
                : CompletenessProfile.Usual;
        return department.Weight < 15 ? CompletenessProfile.PublicityFile : CompletenessProfile.Usual;
    }

    private static Party NewPerson(SeededRandom random, int number) =>
        new(PartyKind.NaturalPerson, CityNames.Person(random), SyntheticCodes.IdentityNumber(number));

    // Shops and companies are called after the fictitious places under either names: an enterprise is never a real place's.
    private static Party NewShop(SeededRandom random, int number) =>
        new(
            PartyKind.SoleProprietor,
            CityNames.Shop(random, random.Pick(CityRegion.All).Name),
            SyntheticCodes.CreditCode("92", "419900", number)
        );

    private static Party NewCompany(SeededRandom random, int number)
    {
        var place = random.Pick(CityRegion.All).Name;
        return number % 16 == 0
            ? new Party(
                PartyKind.OtherOrganization,
                CityNames.Cooperative(random, place),
                SyntheticCodes.CreditCode("93", "419900", number)
            )
            : new Party(
                PartyKind.LegalPerson,
                CityNames.Company(random, place),
                SyntheticCodes.CreditCode("91", "419900", number)
            );
    }
}
