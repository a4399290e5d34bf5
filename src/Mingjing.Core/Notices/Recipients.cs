using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Accounts;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Notices;

/// <summary>提醒的收件人: who is told, on the day of delivery.</summary>
internal static class Recipients
{
    /// <summary>Each account once.</summary>
    public static async Task<IReadOnlyList<AccountId>> Of(
        MingjingContext rows,
        NoticeAddressee to,
        DateOnly day,
        CancellationToken cancel
    )
    {
        if (to.Account is { } account)
            return [account];
        var (organization, roles) = (to.Organization, RolesOf(to.Roles));
        var held = HeldOn(rows, day).Where(a => a.OrganizationId == organization && roles.Contains(a.Role));
        var accounts = rows.Set<Account>();
        var own = await held.Join(accounts, a => a.PersonId, a => a.PersonId, (_, a) => a.AccountId)
            .ToListAsync(cancel);
        // Who stands in for somebody does his work meanwhile.
        var lent = await (
            from appointment in held
            join delegation in rows.Set<Delegation>() on appointment.Id equals delegation.Lent
            join other in HeldOn(rows, day) on delegation.To equals other.Id
            join standIn in accounts on other.PersonId equals standIn.PersonId
            where delegation.From <= day && delegation.Until > day
            select standIn.AccountId
        ).ToListAsync(cancel);
        return [.. own.Concat(lent).Distinct()];
    }

    /// <summary>Appointments that are held on a day.</summary>
    public static IQueryable<Appointment> HeldOn(MingjingContext rows, DateOnly day) =>
        rows.Set<Appointment>().Where(a => a.From <= day && (a.Until == null || a.Until > day));

    private static List<Roles> RolesOf(Roles roles) =>
        [.. Enum.GetValues<Roles>().Where(r => RoleSets.IsSingle(r) && (r & roles) == r)];
}
