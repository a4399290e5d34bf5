using Mingjing.Core.Accounts;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform.Access;

namespace Mingjing.Core.Demonstration.Seeding;

/// <summary>账号、任职和接口密钥: somebody in every role, to be tried from the sign-in page.</summary>
public sealed class OpenAccounts : DemonstrationStep
{
    private const string City = "419900";
    private const string County = "419901";

    public override string Name => "开立账号";

    public override async Task Run(DemonstrationSite site, CancellationToken cancel)
    {
        var posts = Posts(site.Offices, new CityOrganizations(site.Offices)).ToList();
        var random = new SeededRandom(site.Plan.Seed ^ 0xACC0);
        var accounts = new List<DemonstrationAccount>();
        var people = new Dictionary<string, Principal>(StringComparer.Ordinal);
        foreach (var (login, role, code, organization) in posts)
        {
            var name = CityNames.Person(random);
            var created = await site.Do(new CreateAccount(site.Passwords), new NewAccount(name, login), cancel);
            var home = site.Homes[code].Organization;
            var appointment = await site.Do(
                new AppointPerson(site.Regions),
                new NewAppointment(created.Person, home, role, site.Clock.Today, Until: null),
                cancel
            );
            people[login] = Principal.Person(created.Account, appointment, home, name, role, ScopeOf(login, home));
            if (IsUnlisted(login))
                continue;
            accounts.Add(
                new DemonstrationAccount
                {
                    LoginName = login,
                    Name = name,
                    Role = role,
                    Organization = organization,
                    Password = created.FirstPassword.Text!,
                }
            );
        }

        site.People = people;
        site.Accounts = [.. accounts, .. site.Accounts];
        site.MachineKey = await IssueKey(site, cancel);
    }

    // Of those who play a part in what is made: the city's supervision body and departments.
    private static DataScope ScopeOf(string login, OrganizationId home) =>
        login.StartsWith("city-", StringComparison.Ordinal) ? DataScope.WholeCity : DataScope.Of([], [home]);

    // They have done something, and need not be tried.
    private static bool IsUnlisted(string login) =>
        Others.Any(o => login.StartsWith(o + "-", StringComparison.Ordinal));

    private static readonly string[] Others = ["urban", "farming"];

    private static async Task<Secret> IssueKey(DemonstrationSite site, CancellationToken cancel)
    {
        var department = site.Homes[site.Offices.CityOfficeOf("市监").Code];
        var command = new NewMachineKey(
            department.Organization,
            "执法办案系统（演示）",
            [ActAccess.Report.Code, ActAccess.Read.Code],
            site.Clock.Today.AddYears(1)
        );
        return (await site.Do(new IssueMachineKey(site.KeyTexts), command, cancel)).Key;
    }

    private static IEnumerable<(string Login, Roles Role, string Code, string Organization)> Posts(
        SyntheticCity city,
        CityOrganizations organizations
    )
    {
        var body = organizations.CityBody;
        yield return Post("city-handler", Roles.SupervisionHandler, body);
        yield return Post("city-head", Roles.SupervisionHead, body);
        yield return Post("invited", Roles.InvitedSupervisor, body);
        var county = organizations.Of(OrganizationKind.SupervisionBody, County);
        yield return Post("county-handler", Roles.SupervisionHandler, county);
        yield return Post("county-head", Roles.SupervisionHead, county);
        yield return Post("station", Roles.JusticeStation, organizations.Of(OrganizationKind.JusticeStation, County));
        foreach (var (prefix, office) in Departments(city))
        {
            yield return (prefix + "-clerk", Roles.DepartmentClerk, office.Code, office.Name);
            yield return (prefix + "-head", Roles.DepartmentHead, office.Code, office.Name);
        }

        var market = city.CityOfficeOf("市监");
        yield return ("market-officer", Roles.Officer, market.Code, market.Name);
        var government = organizations.Of(OrganizationKind.Government, City);
        yield return Post("government", Roles.GovernmentOffice, government);
        yield return Post("leader", Roles.GovernmentLeader, government);
        yield return Post("province", Roles.SuperiorBody, organizations.Of(OrganizationKind.SuperiorBody, City));
        yield return Post(
            "discipline",
            Roles.DisciplinaryBody,
            organizations.Of(OrganizationKind.DisciplinaryBody, City)
        );
    }

    private static IEnumerable<(string Prefix, CityOffice Office)> Departments(SyntheticCity city) =>
        [
            ("market", city.CityOfficeOf("市监")),
            ("transport", city.CityOfficeOf("交通")),
            ("urban", city.CityOfficeOf("城管")),
            ("farming", city.CityOfficeOf("农业")),
            (
                "county-urban",
                city.Offices.First(o =>
                    o.Field == EnforcementField.UrbanManagement
                    && string.Equals(o.Region.Code, County, StringComparison.Ordinal)
                )
            ),
        ];

    private static (string Login, Roles Role, string Code, string Organization) Post(
        string login,
        Roles role,
        OrganizationRow organization
    ) => (login, role, organization.Code, organization.Name);
}
