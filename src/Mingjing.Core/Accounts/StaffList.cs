using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;

namespace Mingjing.Core.Accounts;

/// <summary>在岗人员.</summary>
/// <param name="Organization">Where the post is held.</param>
public sealed record StaffMember(AccountId Account, string Name, OrganizationId Organization);

/// <summary>在岗人员名单: who holds a role today, as colleagues know it; nothing else of a person or an account.</summary>
public sealed class StaffList(Database database, LiveDirectory directory, Clock clock)
{
    private static readonly Principal Reader = Principal.System("staff-list");

    /// <summary>Everybody with a role, by organization and name. Locked accounts are left out.</summary>
    /// <param name="organization">Only there; null for everywhere.</param>
    public async Task<IReadOnlyList<StaffMember>> With(
        Roles role,
        OrganizationId? organization,
        CancellationToken cancel
    )
    {
        var today = clock.Today;
        await using var rows = database.Read(Reader);
        var held =
            from appointment in rows.Set<Appointment>()
            join person in rows.Set<Person>() on appointment.PersonId equals person.Id
            join account in rows.Set<Account>() on person.Id equals account.PersonId
            where appointment.Role == role && !account.IsLocked
            where appointment.From <= today && (appointment.Until == null || appointment.Until > today)
            select new StaffMember(account.AccountId, person.Name, appointment.OrganizationId);
        if (organization is { } only)
            held = held.Where(m => m.Organization == only);
        var known = await directory.Now(cancel);
        var members = await held.ToListAsync(cancel);
        return
        [
            .. members
                .Where(m => known.Find(m.Organization)?.StandsOn(today) == true)
                .OrderBy(m => known.Find(m.Organization)!.Code, StringComparer.Ordinal)
                .ThenBy(m => m.Name, StringComparer.Ordinal),
        ];
    }
}
