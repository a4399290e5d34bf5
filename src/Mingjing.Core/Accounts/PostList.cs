using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;

namespace Mingjing.Core.Accounts;

/// <summary>岗位: what a person may work under today, asked of the store each time.</summary>
public sealed class PostList(Database database, LiveDirectory directory, Clock clock)
{
    private static readonly Principal Reader = Principal.System("sign-in");

    /// <summary>What a person may work under today: own posts first, lent ones after.</summary>
    public async Task<IReadOnlyList<Post>> Of(PersonId person, CancellationToken cancel)
    {
        var today = clock.Today;
        await using var rows = database.Read(Reader);
        var own = await rows.Set<Appointment>()
            .Where(a => a.PersonId == person && a.From <= today && (a.Until == null || a.Until > today))
            .OrderBy(a => a.From)
            .ThenBy(a => a.Id)
            .ToListAsync(cancel);
        var posts = new List<Post>();
        foreach (var appointment in own)
        {
            if (await Standing(appointment.OrganizationId, cancel) is { } organization)
                posts.Add(PostOf(appointment, organization));
        }

        var ids = posts.Select(p => p.Appointment).ToList();
        var lent = await (
            from delegation in rows.Set<Delegation>()
            join appointment in rows.Set<Appointment>() on delegation.Lent equals appointment.Id
            join lender in rows.Set<Person>() on appointment.PersonId equals lender.Id
            join held in rows.Set<Account>() on lender.Id equals held.PersonId into accounts
            from account in accounts.DefaultIfEmpty()
            where ids.Contains(delegation.To) && delegation.From <= today && delegation.Until > today
            where appointment.From <= today && (appointment.Until == null || appointment.Until > today)
            orderby delegation.From
            select new
            {
                delegation,
                appointment,
                lender.Name,
                Account = account == null ? (AccountId?)null : account.AccountId,
            }
        ).ToListAsync(cancel);
        foreach (var each in lent)
        {
            if (await Standing(each.appointment.OrganizationId, cancel) is { } organization)
                posts.Add(
                    PostOf(each.appointment, organization) with
                    {
                        Delegation = each.delegation.Id,
                        From = each.delegation.From,
                        Until = each.delegation.Until,
                        LentBy = each.Name,
                        LentByAccount = each.Account,
                    }
                );
        }

        return posts;
    }

    /// <summary>The post with which a session begins: that of the last session where it is still held, or the first.</summary>
    internal async Task<AppointmentId?> First(PersonId person, AppointmentId? last, CancellationToken cancel)
    {
        var own = (await Of(person, cancel)).Where(p => p.Delegation is null).ToList();
        return (own.Find(p => p.Appointment == last) ?? own.FirstOrDefault())?.Appointment;
    }

    /// <summary>An organization that stands today; null where it does not.</summary>
    internal async Task<OrganizationEntry?> Standing(OrganizationId id, CancellationToken cancel)
    {
        var organization = (await directory.Now(cancel)).Find(id);
        if (organization is null)
        {
            // Registered within the last two seconds, elsewhere.
            directory.Expire();
            organization = (await directory.Now(cancel)).Find(id);
        }

        return organization?.StandsOn(clock.Today) == true ? organization : null;
    }

    private static Post PostOf(Appointment appointment, OrganizationEntry organization) =>
        new(
            appointment.Id,
            null,
            organization.Id,
            organization.ShortName,
            appointment.Role,
            appointment.From,
            appointment.Until,
            null
        );
}
