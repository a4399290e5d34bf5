using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Accounts;
using Mingjing.Core.Findings;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Tables;

namespace Mingjing.Core.Demonstration.Seeding;

/// <summary>机构和三员: the first run of an installation, then the directory of the whole city.</summary>
public sealed class SetUpOffices : DemonstrationStep
{
    private static readonly (string Login, string Name, Roles Role)[] Administrators =
    [
        ("system-admin", "明系统", Roles.SystemAdministrator),
        ("security-admin", "明安全", Roles.SecurityAdministrator),
        ("audit-admin", "明审计", Roles.AuditAdministrator),
    ];

    public override string Name => "登记机构";

    public override async Task Run(DemonstrationSite site, CancellationToken cancel)
    {
        var organizations = new CityOrganizations(site.Offices);
        await SetUp(site, organizations.CityBody, cancel);
        // One register of one government in a file: a line is its place.
        var rows = organizations.All.Select((o, i) => new ReadRecord<OrganizationRow>(i + 2, o)).ToList();
        var imported = await site.Do(
            new ImportOrganizations(site.Regions),
            new OrganizationImport("机构名册（演示）.xlsx", rows),
            cancel
        );
        if (imported.Errors.Count > 0)
            throw new InvalidOperationException($"organization: {imported.Errors[0]}");
        await using var read = site.Database.Read(DemonstrationSite.Author);
        site.Homes = await read.Set<Organization>()
            .ToDictionaryAsync(o => o.Code, o => new SubjectHome(o.Id, o.RegionCode), StringComparer.Ordinal, cancel);
    }

    private static async Task SetUp(DemonstrationSite site, OrganizationRow body, CancellationToken cancel)
    {
        var firstRun = new FirstRun(site.Database, site.Runner);
        var token =
            await firstRun.Open(cancel) ?? throw new InvalidOperationException("the store has been set up before");
        var people = Administrators.Select(a => new NewAccount(a.Name + CityNames.Mark, a.Login)).ToArray();
        var made = (
            await firstRun.Run(
                new SetUpAdministrators(site.Passwords, site.Regions),
                new SetUp(
                    token,
                    new OrganizationFacts(body.Code, body.Name, body.Name, body.Kind, body.RegionCode),
                    people[0],
                    people[1],
                    people[2]
                ),
                cancel
            )
        ).Result;
        CreatedAccount[] created = [made.System, made.Security, made.Audit];
        site.Accounts =
        [
            .. created.Select(
                (account, i) =>
                    new DemonstrationAccount
                    {
                        LoginName = account.LoginName,
                        Name = people[i].Name,
                        Role = Administrators[i].Role,
                        Organization = body.Name,
                        Password = account.FirstPassword.Text!,
                    }
            ),
        ];
    }
}
