using Mingjing.Core.Organizations;
using Mingjing.Testing.Organizations;

namespace Mingjing.Core.Tests.Organizations;

public sealed class SupervisionRelationsTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static readonly OrganizationFacts Entrusted = SmallCity.Facts(
        100,
        "河洛市税务服务中心",
        OrganizationKind.EntrustedOrganization,
        SmallCity.City
    ) with
    {
        Parent = SmallCity.IdOf(SmallCity.CityTax),
    };

    private static readonly OrganizationDirectory Directory = SmallCity.DirectoryOf([.. SmallCity.All, Entrusted]);

    public static TheoryData<string, string, SupervisionRelation> Relations =>
        new()
        {
            { "河洛市司法局", "河洛市市场监督管理局", SupervisionRelation.OwnLevel },
            { "河洛市司法局", "河洛市税务局", SupervisionRelation.OwnLevel },
            { "河洛市司法局", "河洛市税务服务中心", SupervisionRelation.OwnLevel },
            { "河洛市司法局", "东川县市场监督管理局", SupervisionRelation.HigherLevel },
            { "河洛市司法局", "西塬县市场监督管理局", SupervisionRelation.HigherLevel },
            { "河洛市司法局", "东川县司法局", SupervisionRelation.HigherLevel },
            { "河洛市司法局", "河洛市司法局", SupervisionRelation.None },
            { "河洛市司法局", "河洛市人民政府", SupervisionRelation.None },
            { "东川县司法局", "东川县市场监督管理局", SupervisionRelation.OwnLevel },
            { "东川县司法局", "东川县司法局", SupervisionRelation.None },
            { "东川县司法局", "西塬县市场监督管理局", SupervisionRelation.None },
            { "东川县司法局", "河洛市市场监督管理局", SupervisionRelation.None },
            { "东川县司法局", "河洛市司法局", SupervisionRelation.None },
            { "河洛市市场监督管理局", "东川县市场监督管理局", SupervisionRelation.None },
        };

    [Theory]
    [MemberData(nameof(Relations))]
    public void Level_and_region_say_who_supervises_whom(
        string body,
        string organization,
        SupervisionRelation expected
    ) => SupervisionRelations.Of(Directory, Named(body), Named(organization)).ShouldBe(expected);

    [Fact]
    public void Every_organization_that_enforces_has_one_body_of_its_own_level()
    {
        SupervisionRelations.BodyOf(Directory, Named("河洛市税务局"), Today)!.Name.ShouldBe("河洛市司法局");
        SupervisionRelations.BodyOf(Directory, Named("东川县市场监督管理局"), Today)!.Name.ShouldBe("东川县司法局");
        SupervisionRelations.BodyOf(Directory, Named("西塬县市场监督管理局"), Today).ShouldBeNull();
    }

    [Fact]
    public void A_body_that_has_ended_supervises_nobody()
    {
        var ended = SmallCity.CountyJustice with { Until = Today };
        var directory = SmallCity.DirectoryOf(ended, SmallCity.CountyMarket);
        var market = directory.FindByCode(SmallCity.CountyMarket.Code)!;
        SupervisionRelations.BodyOf(directory, market, Today).ShouldBeNull();
        SupervisionRelations.BodyOf(directory, market, Today.AddDays(-1)).ShouldNotBeNull();
    }

    [Fact]
    public void What_is_found_about_a_body_under_vertical_management_is_told_to_the_department_above_it()
    {
        SupervisionRelations.IsToldToSuperior(Directory, Named("河洛市税务局")).ShouldBeTrue();
        SupervisionRelations.SuperiorOf(Directory, Named("河洛市税务局")).ShouldBe("中原省税务局");
        SupervisionRelations.IsToldToSuperior(Directory, Named("河洛市市场监督管理局")).ShouldBeFalse();
    }

    [Fact]
    public void An_entrusted_body_follows_the_body_in_whose_name_it_acts()
    {
        SupervisionRelations.IsToldToSuperior(Directory, Named("河洛市税务服务中心")).ShouldBeTrue();
        SupervisionRelations.SuperiorOf(Directory, Named("河洛市税务服务中心")).ShouldBe("中原省税务局");
    }

    [Fact]
    public void The_citys_body_supervises_all_that_enforce_and_a_countys_body_its_county()
    {
        Supervised("河洛市司法局")
            .ShouldBe(
                [
                    "东川县司法局",
                    "东川县市场监督管理局",
                    "河洛市市场监督管理局",
                    "河洛市税务局",
                    "河洛市税务服务中心",
                    "西塬县市场监督管理局",
                ],
                ignoreOrder: true
            );
        Supervised("东川县司法局").ShouldBe(["东川县市场监督管理局"]);
    }

    private static IEnumerable<string> Supervised(string body) =>
        SupervisionRelations.SupervisedBy(Directory, Named(body), Today).Select(s => s.Organization.Name);

    private static OrganizationEntry Named(string name) =>
        Directory.All.Single(o => string.Equals(o.Name, name, StringComparison.Ordinal));
}
