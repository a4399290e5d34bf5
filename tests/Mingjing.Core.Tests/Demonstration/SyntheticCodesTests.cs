using Mingjing.Core.Demonstration;
using Mingjing.Core.Demonstration.Seeding;
using Mingjing.Testing;

namespace Mingjing.Core.Tests.Demonstration;

public class SyntheticCodesTests
{
    private static readonly SyntheticCity City = new(3);

    private static IEnumerable<string> CreditCodes =>
        City
            .Offices.Select(o => o.Code)
            .Concat(City.Companies.Select(p => p.Code))
            .Concat(City.Shops.Select(p => p.Code));

    [Theory]
    [InlineData("11", "410300", 1, "11410300XLY00001")]
    [InlineData("11", "410300", 2, "11410300XLY00002")]
    public void The_codes_of_the_reference_come_out(string category, string region, int number, string start)
    {
        string[] reference = ["11410300XLY000017D", "11410300XLY0000258"];

        var code = SyntheticCodes.CreditCode(category, region, number);

        code.ShouldStartWith(start);
        reference.ShouldContain(c => string.Equals(c, code, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("410399199001010012")]
    [InlineData("410399198506150024")]
    public void Identity_numbers_of_the_reference_come_out(string reference)
    {
        var born = new DateOnly(
            int.Parse(reference.AsSpan(6, 4), null),
            int.Parse(reference.AsSpan(10, 2), null),
            int.Parse(reference.AsSpan(12, 2), null)
        );
        var days = born.DayNumber - new DateOnly(1962, 1, 1).DayNumber;
        var sequence = int.Parse(reference.AsSpan(14, 3), null);

        SyntheticCodes.IdentityNumber(days + 15000 * (sequence - 1)).ShouldBe(reference);
    }

    [Fact]
    public void Every_credit_code_has_a_body_that_was_never_issued() =>
        CreditCodes.ShouldAllBe(c => c.Length == 18 && c.Substring(8, 3) == "XLY" && c.Substring(2, 4) == "4199");

    [Fact]
    public void Every_identity_number_has_an_area_that_was_never_assigned() =>
        City.Persons.ShouldAllBe(p => p.Code.Length == 18 && p.Code.StartsWith("410399", StringComparison.Ordinal));

    [Fact]
    public void Every_certificate_number_has_an_area_that_was_never_assigned() =>
        City
            .Offices.SelectMany(o => o.Officers)
            .ShouldAllBe(n => n.Length == 11 && n.StartsWith("4199", StringComparison.Ordinal));

    [Fact]
    public void Every_name_says_that_it_is_a_demonstration()
    {
        City.Persons.Concat(City.Shops)
            .Concat(City.Companies)
            .ShouldAllBe(p => p.Name.EndsWith("（演示）", StringComparison.Ordinal));
        City.Persons.Count.ShouldBeGreaterThan(1000);
    }

    [Fact]
    public void No_two_share_a_code()
    {
        CreditCodes.Distinct(StringComparer.Ordinal).Count().ShouldBe(CreditCodes.Count());
        City.Persons.Select(p => p.Code).Distinct(StringComparer.Ordinal).Count().ShouldBe(City.Persons.Count);
    }

    [Fact]
    public void The_city_has_fourteen_places_and_its_departments()
    {
        CityRegion.All.Count.ShouldBe(15);
        CityDepartment.All.Count.ShouldBe(37);
        City.Offices.Count(o => o.Region.IsCity).ShouldBe(37);
        City.Offices.ShouldContain(o => o.Name == "河洛市生态环境局隋园区分局");
        City.Offices.ShouldContain(o => o.Name == "函谷县公安局");
    }

    [Fact]
    public void The_real_names_are_those_of_the_published_places()
    {
        CityRegion.Of(PlaceNames.Real).Select(r => r.Name).ShouldBe(Packs.City.Regions.Select(r => r.Name));
        CityRegion.Of(PlaceNames.Fictitious).ShouldBe(CityRegion.All);
        CityRegion
            .AsRegions(PlaceNames.Real)
            .Select(r => (r.Code, r.Level, r.Parent))
            .ShouldBe(CityRegion.AsRegions().Select(r => (r.Code, r.Level, r.Parent)));
    }

    [Fact]
    public void Real_names_change_those_of_places_and_offices_and_nothing_else()
    {
        var real = new SyntheticCity(1, PlaceNames.Real);
        real.Offices.ShouldContain(o => o.Name == "洛阳市生态环境局老城区分局" && o.PaperMark == "老环罚决字");
        real.Offices.ShouldContain(o => o.Name == "洛阳市龙门景区管理委员会");
        real.Offices.Concat<object>(new CityOrganizations(real).All)
            .Select(o => o.ToString()!)
            .ShouldAllBe(o => !CityRegion.All.Any(r => o.Contains(r.Name, StringComparison.Ordinal)));
        var fiction = new SyntheticCity(1);
        real.Persons.ShouldBe(fiction.Persons);
        real.Shops.ShouldBe(fiction.Shops);
        real.Companies.ShouldBe(fiction.Companies);
        real.Offices.Select(o => (o.Code, o.Region.Code, string.Join(',', o.Officers)))
            .ShouldBe(fiction.Offices.Select(o => (o.Code, o.Region.Code, string.Join(',', o.Officers))));
    }
}
