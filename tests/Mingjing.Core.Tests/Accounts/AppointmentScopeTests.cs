using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Mingjing.Core.Accounts;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.Tests.Platform.Persistence;
using Mingjing.Testing.Accounts;
using Mingjing.Testing.Organizations;
using Mingjing.Testing.Stores;

namespace Mingjing.Core.Tests.Accounts;

public sealed class AppointmentScopeTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private static readonly OrganizationFacts Branch = SmallCity.Facts(
        100,
        "河洛市市场监督管理局直属分局",
        OrganizationKind.Department,
        SmallCity.City
    ) with
    {
        Parent = SmallCity.IdOf(SmallCity.CityMarket),
    };

    private static readonly OrganizationFacts Entrusted = SmallCity.Facts(
        101,
        "河洛市市场稽查队",
        OrganizationKind.EntrustedOrganization,
        SmallCity.City
    ) with
    {
        Parent = SmallCity.IdOf(SmallCity.CityMarket),
    };

    private static readonly OrganizationDirectory Directory = SmallCity.DirectoryOf([
        .. SmallCity.All,
        Branch,
        Entrusted,
    ]);

    private static readonly string[] Everybody = [.. Directory.All.Select(o => o.Name)];

    private static readonly string[] OfCounty =
    [
        "东川县司法局",
        "东川县市场监督管理局",
        "东川县人民政府",
        "东川县清溪司法所",
    ];

    private static readonly string[] OfMarket =
    [
        "河洛市市场监督管理局",
        "河洛市市场监督管理局直属分局",
        "河洛市市场稽查队",
    ];

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));

    public static TheoryData<string, Roles, string[]> Scopes =>
        new()
        {
            { "河洛市司法局", Roles.SupervisionHandler, Everybody },
            { "河洛市司法局", Roles.SupervisionHead, Everybody },
            { "河洛市司法局", Roles.InvitedSupervisor, Everybody },
            { "东川县司法局", Roles.SupervisionHandler, OfCounty },
            { "东川县司法局", Roles.InvitedSupervisor, OfCounty },
            { "东川县清溪司法所", Roles.JusticeStation, OfCounty },
            { "河洛市市场监督管理局", Roles.DepartmentClerk, OfMarket },
            { "河洛市市场监督管理局", Roles.DepartmentHead, OfMarket },
            { "河洛市市场监督管理局", Roles.Officer, OfMarket },
            { "河洛市市场稽查队", Roles.DepartmentClerk, ["河洛市市场稽查队"] },
            { "河洛市市场监督管理局直属分局", Roles.DepartmentClerk, ["河洛市市场监督管理局直属分局"] },
            { "河洛市人民政府", Roles.GovernmentLeader, Everybody },
            { "东川县人民政府", Roles.GovernmentOffice, OfCounty },
            { "中原省市场监督管理局", Roles.SuperiorBody, [] },
            { "河洛市监察委员会", Roles.DisciplinaryBody, [] },
        };

    [Theory]
    [MemberData(nameof(Scopes))]
    public void A_role_in_an_organization_sees_these_and_no_others(string organization, Roles role, string[] seen)
    {
        var scope = AppointmentScope.Of(Directory, Named(organization), role);
        Directory
            .All.Where(o => scope.Contains(o.Id, o.RegionCode))
            .Select(o => o.Name)
            .ShouldBe(seen, ignoreOrder: true);
        scope.Directory.ShouldBeTrue();
        scope.Administration.ShouldBeFalse();
    }

    [Fact]
    public void Only_the_citys_body_and_government_see_what_belongs_to_no_known_region()
    {
        foreach (var (organization, role, _) in Scopes.Select(s => s.Data))
        {
            var scope = AppointmentScope.Of(Directory, Named(organization), role);
            var isOfCity = organization is "河洛市司法局" or "河洛市人民政府";
            scope.Contains(new OrganizationId(Guid.NewGuid()), "999999").ShouldBe(isOfCity, organization);
        }
    }

    [Theory]
    [BothStores]
    public async Task The_citys_supervisors_see_no_account_but_their_own(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var justice = await city.Register(SmallCity.CityJustice, Cancel);
        var one = await city.PutToWork(justice, Roles.SupervisionHead, Cancel);
        await city.PutToWork(justice, Roles.SupervisionHandler, Cancel);
        var principal = (await city.SessionOf(one, Cancel))!.Principal;
        await using var rows = store.Database.Read(principal);
        (await rows.Set<Account>().Select(a => a.AccountId).ToListAsync(Cancel)).ShouldBe([one.Account.Account]);
        (await rows.Set<Session>().CountAsync(Cancel)).ShouldBe(1);
        (await rows.Set<Appointment>().CountAsync(Cancel)).ShouldBe(2);
    }

    [Theory]
    [BothStores]
    public async Task A_county_sees_the_posts_of_its_county_and_nobody_changes_the_directory_but_an_administrator(
        StoreKind kind
    )
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var ids = await city.RegisterAll(Cancel);
        var county = await city.PutToWork(ids["东川县司法局"], Roles.SupervisionHead, Cancel);
        await city.PutToWork(ids["东川县市场监督管理局"], Roles.DepartmentClerk, Cancel);
        await city.PutToWork(ids["河洛市市场监督管理局"], Roles.DepartmentClerk, Cancel);
        var principal = (await city.SessionOf(county, Cancel))!.Principal;
        await using var rows = store.Database.Read(principal);
        (await rows.Set<Appointment>().CountAsync(Cancel)).ShouldBe(2);
        (await rows.Set<Organization>().CountAsync(Cancel)).ShouldBe(SmallCity.All.Count);
        var facts = SmallCity.Facts(102, "新局", OrganizationKind.Department, SmallCity.County);
        (
            await city.Runner.Run(new RegisterOrganization(), new Request(principal), facts, Cancel)
        ).Refusal!.Kind.ShouldBe(RefusalKind.Forbidden);
    }

    private static OrganizationEntry Named(string name) =>
        Directory.All.Single(o => string.Equals(o.Name, name, StringComparison.Ordinal));
}
