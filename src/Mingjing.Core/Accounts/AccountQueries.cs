using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;

namespace Mingjing.Core.Accounts;

/// <summary>A line of the list of accounts.</summary>
public sealed record AccountLine(
    AccountId Id,
    PersonId Person,
    string Name,
    string LoginName,
    bool IsLocked,
    bool HasSecondFactor,
    bool MustChangePassword,
    IReadOnlyList<AppointmentLine> Appointments
);

/// <summary>A line of the appointments of somebody.</summary>
public sealed record AppointmentLine(
    AppointmentId Id,
    PersonId Person,
    OrganizationId Organization,
    Roles Role,
    DateOnly From,
    DateOnly? Until,
    int Version
);

/// <summary>One account with what the security administrator may know of it.</summary>
public sealed record AccountDetail(
    AccountLine Line,
    DateTimeOffset CreatedAt,
    DateTimeOffset PasswordChangedAt,
    DateTimeOffset? LockedUntil,
    int OpenSessions
);

/// <summary>A session as its owner sees it.</summary>
public sealed record SessionLine(
    SessionId Id,
    string Network,
    string Browser,
    DateTimeOffset CreatedAt,
    DateTimeOffset LastSeenAt,
    DateTimeOffset ExpiresAt
);

/// <summary>A colleague to whom an appointment can be lent.</summary>
public sealed record Colleague(AppointmentId Appointment, string Name, Roles Role);

/// <summary>A delegation as the lender sees it.</summary>
public sealed record DelegationLine(DelegationId Id, string To, DateOnly From, DateOnly Until);

/// <summary>A machine key: everything but the key.</summary>
public sealed record MachineKeyLine(
    MachineKeyId Id,
    OrganizationId Organization,
    string Name,
    IReadOnlyList<string> Permissions,
    DateOnly? Until,
    DateTimeOffset IssuedAt,
    DateTimeOffset? RevokedAt,
    DateTimeOffset? UsedAt
);

/// <summary>账号的查询, each under the scope of whoever asks.</summary>
public sealed class AccountQueries(Database database, SessionLimits limits, Clock clock)
{
    /// <summary>Accounts in the order of their login names, after one of them; one more than asked for says that there are more.</summary>
    /// <param name="text">Part of a name or of a login name; null for all.</param>
    /// <param name="after">The login name after which to begin; null for the first.</param>
    public async Task<IReadOnlyList<AccountLine>> List(
        Principal principal,
        string? text,
        string? after,
        int take,
        CancellationToken cancel
    )
    {
        await using var rows = database.Read(principal);
        var query =
            from account in rows.Set<Account>()
            join person in rows.Set<Person>() on account.PersonId equals person.Id
            select new { account, person };
        if (!string.IsNullOrWhiteSpace(text))
        {
            var part = text.Trim();
            var login = part.ToLowerInvariant();
            query = query.Where(a => a.person.Name.Contains(part) || a.account.LoginName.Contains(login));
        }

        if (after is not null)
            query = query.Where(a => string.Compare(a.account.LoginName, after) > 0);
        var found = await query.OrderBy(a => a.account.LoginName).Take(take).ToListAsync(cancel);
        var appointments = await AppointmentsOf(rows, [.. found.Select(f => f.person.Id)], cancel);
        return [.. found.Select(f => LineOf(f.account, f.person, appointments))];
    }

    /// <summary>One account; null where the scope has none.</summary>
    public async Task<AccountDetail?> Find(Principal principal, AccountId id, CancellationToken cancel)
    {
        await using var rows = database.Read(principal);
        var account = await rows.Set<Account>().SingleOrDefaultAsync(a => a.AccountId == id, cancel);
        if (account is null)
            return null;
        var person = await rows.Set<Person>().SingleAsync(p => p.Id == account.PersonId, cancel);
        var state = await rows.Set<SignInState>().SingleAsync(s => s.AccountId == id, cancel);
        return new AccountDetail(
            LineOf(account, person, await AppointmentsOf(rows, [person.Id], cancel)),
            account.CreatedAt,
            account.PasswordChangedAt,
            state.IsLockedAt(clock.Now) ? state.LockedUntil : null,
            (await Living(rows, account, cancel)).Count
        );
    }

    /// <summary>The account of whoever holds an appointment; null where the scope has none.</summary>
    public async Task<AccountLine?> HolderOf(Principal principal, AppointmentId id, CancellationToken cancel)
    {
        await using var rows = database.Read(principal);
        var found = await (
            from appointment in rows.Set<Appointment>()
            join person in rows.Set<Person>() on appointment.PersonId equals person.Id
            join account in rows.Set<Account>() on person.Id equals account.PersonId
            where appointment.Id == id
            select new { account, person }
        ).SingleOrDefaultAsync(cancel);
        return found is null
            ? null
            : LineOf(found.account, found.person, await AppointmentsOf(rows, [found.person.Id], cancel));
    }

    /// <summary>The living sessions of the own account, the latest first.</summary>
    public async Task<IReadOnlyList<SessionLine>> OwnSessions(Principal principal, CancellationToken cancel)
    {
        await using var rows = database.Read(principal);
        var account = await rows.Set<Account>().SingleAsync(a => a.AccountId == principal.Account, cancel);
        return
        [
            .. (await Living(rows, account, cancel))
                .OrderByDescending(s => s.LastSeenAt)
                .Select(s => new SessionLine(s.Id, s.Network, s.Browser, s.CreatedAt, s.LastSeenAt, s.ExpiresAt)),
        ];
    }

    /// <summary>Those of the own organization to whom the own appointment could be lent.</summary>
    public async Task<IReadOnlyList<Colleague>> Colleagues(ActiveSession session, CancellationToken cancel)
    {
        if (session.Current is not { Delegation: null } post)
            return [];
        var today = clock.Today;
        await using var rows = database.Read(session.Principal);
        var found = await (
            from appointment in rows.Set<Appointment>()
            join person in rows.Set<Person>() on appointment.PersonId equals person.Id
            where appointment.OrganizationId == post.Organization && appointment.PersonId != session.Person
            where appointment.From <= today && (appointment.Until == null || appointment.Until > today)
            orderby person.Name
            select new Colleague(appointment.Id, person.Name, appointment.Role)
        ).ToListAsync(cancel);
        return [.. found.Where(c => !AppointPerson.IsAdministrator(c.Role))];
    }

    /// <summary>What the own appointment lends now or later.</summary>
    public async Task<IReadOnlyList<DelegationLine>> OwnDelegations(Principal principal, CancellationToken cancel)
    {
        var today = clock.Today;
        await using var rows = database.Read(principal);
        return await (
            from delegation in rows.Set<Delegation>()
            join appointment in rows.Set<Appointment>() on delegation.To equals appointment.Id
            join person in rows.Set<Person>() on appointment.PersonId equals person.Id
            where delegation.Lent == principal.Appointment && delegation.Until > today
            where delegation.Until > delegation.From
            orderby delegation.From
            select new DelegationLine(delegation.Id, person.Name, delegation.From, delegation.Until)
        ).ToListAsync(cancel);
    }

    /// <summary>Appointments by their ids as the ledger writes them, where the scope knows them.</summary>
    public async Task<IReadOnlyDictionary<string, AppointmentLine>> AppointmentsOf(
        Principal principal,
        IReadOnlyCollection<string> ids,
        CancellationToken cancel
    )
    {
        var known = ids.Select(TypedId.Parse<AppointmentId>).OfType<AppointmentId>().Distinct().ToList();
        await using var rows = database.Read(principal);
        return await rows.Set<Appointment>()
            .Where(a => known.Contains(a.Id))
            .Select(a => new AppointmentLine(a.Id, a.PersonId, a.OrganizationId, a.Role, a.From, a.Until, a.Version))
            .ToDictionaryAsync(a => a.Id.ToString(), StringComparer.Ordinal, cancel);
    }

    /// <summary>姓名 of actors as the ledger writes them (“account:…”), where the scope knows them.</summary>
    public async Task<IReadOnlyDictionary<string, string>> NamesOf(
        Principal principal,
        IReadOnlyCollection<string> actors,
        CancellationToken cancel
    )
    {
        const string prefix = "account:";
        var ids = actors
            .Where(a => a.StartsWith(prefix, StringComparison.Ordinal))
            .Select(a => TypedId.Parse<AccountId>(a[prefix.Length..]))
            .OfType<AccountId>()
            .Distinct()
            .ToList();
        await using var rows = database.Read(principal);
        return await (
            from account in rows.Set<Account>()
            join person in rows.Set<Person>() on account.PersonId equals person.Id
            where ids.Contains(account.AccountId)
            select new
            {
                account.AccountId,
                account.LoginName,
                person.Name,
            }
        ).ToDictionaryAsync(
            a => prefix + a.AccountId,
            a => $"{a.Name}（{a.LoginName}）",
            StringComparer.Ordinal,
            cancel
        );
    }

    /// <summary>Machine keys in the scope, the latest first.</summary>
    public async Task<IReadOnlyList<MachineKeyLine>> Keys(Principal principal, CancellationToken cancel)
    {
        await using var rows = database.Read(principal);
        var keys = await rows.Set<MachineKey>().OrderByDescending(k => k.Id).ToListAsync(cancel);
        var uses = await rows.Set<MachineKeyUse>().ToDictionaryAsync(u => u.KeyId, u => u.At, cancel);
        return
        [
            .. keys.Select(k => new MachineKeyLine(
                k.Id,
                k.OrganizationId,
                k.Name,
                k.PermissionCodes(),
                k.Until,
                k.IssuedAt,
                k.RevokedAt,
                uses.TryGetValue(k.Id, out var at) ? at : null
            )),
        ];
    }

    private async Task<List<Session>> Living(MingjingContext rows, Account account, CancellationToken cancel)
    {
        var now = clock.Now;
        var sessions = await rows.Set<Session>()
            .Where(s => s.AccountId == account.AccountId && s.RevokedAt == null && s.ExpiresAt > now)
            .ToListAsync(cancel);
        return [.. sessions.Where(s => s.Stamp == account.Stamp && s.LivesAt(now, limits))];
    }

    private static async Task<ILookup<PersonId, AppointmentLine>> AppointmentsOf(
        MingjingContext rows,
        List<PersonId> people,
        CancellationToken cancel
    ) =>
        (
            await rows.Set<Appointment>()
                .Where(a => people.Contains(a.PersonId))
                .OrderByDescending(a => a.From)
                .ThenBy(a => a.Id)
                .Select(a => new AppointmentLine(
                    a.Id,
                    a.PersonId,
                    a.OrganizationId,
                    a.Role,
                    a.From,
                    a.Until,
                    a.Version
                ))
                .ToListAsync(cancel)
        ).ToLookup(a => a.Person);

    private static AccountLine LineOf(
        Account account,
        Person person,
        ILookup<PersonId, AppointmentLine> appointments
    ) =>
        new(
            account.AccountId,
            person.Id,
            person.Name,
            account.LoginName,
            account.IsLocked,
            account.HasSecondFactor,
            account.MustChangePassword,
            [.. appointments[person.Id]]
        );
}
