using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Accounts;

/// <summary>初始化: the three administrators and the body where they work.</summary>
/// <param name="Token">Of the one-time address.</param>
/// <param name="Organization">市级监督机构 or 市人民政府.</param>
/// <param name="System">系统管理员.</param>
/// <param name="Security">安全管理员.</param>
/// <param name="Audit">审计管理员.</param>
public sealed record SetUp(
    Secret Token,
    OrganizationFacts Organization,
    NewAccount System,
    NewAccount Security,
    NewAccount Audit
);

/// <summary>初始化的结果: the three first passwords, each for one person, shown once.</summary>
public sealed record SetUpResult(CreatedAccount System, CreatedAccount Security, CreatedAccount Audit);

/// <summary>初始化: once in the life of an installation, by whoever has the address that its first start printed.</summary>
public sealed class SetUpAdministrators(Passwords passwords, RegionTree regions) : UseCase<SetUp, SetUpResult>
{
    private const int OnlyRow = 1;

    public override Permission Permission => AccountAccess.SignIn;

    /// <exception cref="Refused">Done before, a wrong or late address, or a field that breaks its rule.</exception>
    public override async Task<SetUpResult> Act(Work work, SetUp command, CancellationToken cancel)
    {
        await RequireAddress(work, command.Token, cancel);
        NewAccount[] people = [command.System, command.Security, command.Audit];
        if (people.DistinctBy(p => p.Name.Trim(), StringComparer.Ordinal).Count() < people.Length)
            throw new Refused(AccountRefusals.SamePerson);
        // Of many at once one inserts it; the others collide, look again and are refused.
        work.Rows.Add(new SetupDone { Id = OnlyRow, At = work.Now });
        var organization = Register(work, command.Organization);
        return new SetUpResult(
            await Appoint(work, command.System, organization, Roles.SystemAdministrator, cancel),
            await Appoint(work, command.Security, organization, Roles.SecurityAdministrator, cancel),
            await Appoint(work, command.Audit, organization, Roles.AuditAdministrator, cancel)
        );
    }

    internal static async Task RequireAddress(Work work, Secret token, CancellationToken cancel)
    {
        if (await work.Rows.Set<SetupDone>().AnyAsync(cancel))
            throw new Refused(AccountRefusals.SetUpDone);
        var hash = Tokens.Hash(token);
        if (!await work.Rows.Set<SetupAddress>().AnyAsync(a => a.TokenHash == hash && a.ExpiresAt > work.Now, cancel))
            throw new Refused(AccountRefusals.SetUpAddressWrong);
    }

    private Organization Register(Work work, OrganizationFacts facts)
    {
        if (OrganizationRefusals.Of(facts) is { } refusal)
            throw new Refused(refusal);
        if (!regions.IsCity(facts.RegionCode) || !AppointmentScope.Fits(Roles.SystemAdministrator, facts.Kind))
            throw new Refused(AccountRefusals.AdministratorOutsideCity);
        var organization = new Organization(work.NewId<OrganizationId>(), facts);
        work.Rows.Add(organization);
        work.Record(OrganizationEvents.Registered, organization, organization.MaterialFields());
        return organization;
    }

    private async Task<CreatedAccount> Appoint(
        Work work,
        NewAccount account,
        Organization organization,
        Roles role,
        CancellationToken cancel
    )
    {
        var name = LoginNames.Normalize(account.LoginName);
        if (
            work
                .Rows.ChangeTracker.Entries<Account>()
                .Any(e => string.Equals(e.Entity.LoginName, name, StringComparison.Ordinal))
        )
            throw new Refused(AccountRefusals.LoginNameTaken);
        var (person, created) = await AccountRows.Create(work, passwords, account, cancel);
        AppointPerson.Add(
            work,
            new NewAppointment(person.Id, organization.Id, role, work.Today, Until: null),
            organization
        );
        return created;
    }
}
