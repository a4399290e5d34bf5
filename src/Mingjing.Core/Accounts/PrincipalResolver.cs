using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Accounts;

/// <summary>
/// 识别: from the token of a browser or the key of a machine to who acts within which scope. Asked of the store at every request:
/// what was revoked, ended or locked a moment ago is worth nothing now.
/// </summary>
public sealed class PrincipalResolver(
    Database database,
    LiveDirectory directory,
    PostList posts,
    UseCaseRunner runner,
    MachineKeyTexts keys,
    SessionLimits limits,
    Clock clock
)
{
    // Often enough for an idle time-out of minutes, rarely enough to cost nothing.
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    private static readonly Principal Reader = Principal.System("sign-in");

    /// <summary>The session of a browser's token; null where there is none that lives.</summary>
    public async Task<ActiveSession?> OfToken(Secret token, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(token.Text))
            return null;
        var hash = Tokens.Hash(token);
        await using var rows = database.Read(Reader);
        await limits.Refresh(rows, clock, cancel);
        var found = await (
            from session in rows.Set<Session>()
            join account in rows.Set<Account>() on session.AccountId equals account.AccountId
            join person in rows.Set<Person>() on account.PersonId equals person.Id
            where session.TokenHash == hash
            select new
            {
                session,
                account,
                person.Name,
            }
        ).SingleOrDefaultAsync(cancel);
        var now = clock.Now;
        if (found is null || !Lives(found.session, found.account, now))
            return null;
        if (now - found.session.LastSeenAt >= SeenEvery)
            await runner.Run(new TouchSession(), new Request(Reader), found.session.Id, cancel);
        var stage = StageOf(found.session, found.account);
        var held = stage == SessionStage.Open ? await posts.Of(found.account.PersonId, cancel) : [];
        var current = Current(found.session, held);
        return new ActiveSession(
            found.session.Id,
            found.account.AccountId,
            found.account.PersonId,
            found.Name,
            found.account.LoginName,
            stage,
            found.session.ExpiresAt,
            current is null
                ? Principal.Holder(found.account.AccountId, found.Name)
                : await PrincipalOf(found.account.AccountId, found.Name, current, cancel),
            current,
            held
        );
    }

    /// <summary>The principal of a machine's key; null where the key is wrong, revoked, expired, or its organization has ended.</summary>
    public async Task<Principal?> OfKey(Secret text, CancellationToken cancel)
    {
        if (MachineKeyTexts.IdOf(text) is not { } id)
            return null;
        if (await KeyReading.Find(database, id, cancel) is not { Key: var key } found || !keys.IsRight(key, text))
            return null;
        if (await OfKey(key, cancel) is not { } principal)
            return null;
        if (found.UsedAt is not { } usedAt || clock.Now - usedAt >= SeenEvery)
            await runner.Run(new TouchMachineKey(), new Request(Reader), id, cancel);
        return principal;
    }

    /// <summary>
    /// Who the ledger names, as of now: for work that goes on after whoever began it has gone away. Null where the account is locked, the
    /// key is not valid, or nothing is held at the organization any more that grants the permission.
    /// </summary>
    /// <param name="actor">“account:…” or “key:…”.</param>
    public async Task<Principal?> OfActor(
        string actor,
        OrganizationId organization,
        Permission permission,
        CancellationToken cancel
    )
    {
        var principal =
            IdOf<AccountId>(actor, "account:") is { } account
                ? await OfAccount(account, organization, permission, cancel)
            : IdOf<MachineKeyId>(actor, "key:") is { } id && await KeyReading.Find(database, id, cancel) is { } found
                ? await OfKey(found.Key, cancel)
            : null;
        return principal?.Organization == organization && permission.IsGrantedTo(principal) ? principal : null;
    }

    private static TId? IdOf<TId>(string actor, string prefix)
        where TId : struct, ITypedId<TId> =>
        actor.StartsWith(prefix, StringComparison.Ordinal) ? TypedId.Parse<TId>(actor[prefix.Length..]) : null;

    private async Task<Principal?> OfAccount(
        AccountId id,
        OrganizationId organization,
        Permission permission,
        CancellationToken cancel
    )
    {
        await using var rows = database.Read(Reader);
        var found = await (
            from account in rows.Set<Account>()
            join person in rows.Set<Person>() on account.PersonId equals person.Id
            where account.AccountId == id
            select new { account, person.Name }
        ).SingleOrDefaultAsync(cancel);
        if (found is null || found.account.IsLocked)
            return null;
        var held = await posts.Of(found.account.PersonId, cancel);
        var post = held.FirstOrDefault(p =>
            p.Organization == organization && (p.Role & permission.Roles) != Roles.None
        );
        return post is null ? null : await PrincipalOf(id, found.Name, post, cancel);
    }

    private async Task<Principal?> OfKey(MachineKey key, CancellationToken cancel) =>
        key.IsValidOn(clock.Today) && await posts.Standing(key.OrganizationId, cancel) is { } organization
            ? Principal.Machine(
                key.Id.ToString(),
                key.OrganizationId,
                key.Name,
                key.PermissionCodes().ToFrozenSet(StringComparer.Ordinal),
                AppointmentScope.Of(await directory.Now(cancel), organization, Roles.MachineClient)
            )
            : null;

    private bool Lives(Session session, Account account, DateTimeOffset now) =>
        session.LivesAt(now, limits) && session.Stamp == account.Stamp && !account.IsLocked;

    /// <summary>How far a session has got: both factors first, then a password of the person's own.</summary>
    internal static SessionStage StageOf(Session session, Account account) =>
        !account.HasSecondFactor ? SessionStage.AwaitingEnrollment
        : session.SecondFactorAt is null ? SessionStage.AwaitingCode
        : account.MustChangePassword ? SessionStage.AwaitingPassword
        : SessionStage.Open;

    // A post that is not held any more is given up silently: the first one left takes its place.
    private static Post? Current(Session session, IReadOnlyList<Post> held) =>
        held.FirstOrDefault(p => p.Appointment == session.AppointmentId && p.Delegation == session.DelegationId)
        ?? held.FirstOrDefault(p => p.Delegation is null);

    private async Task<Principal> PrincipalOf(AccountId account, string name, Post post, CancellationToken cancel)
    {
        var scope =
            (post.Role & RoleSets.Administrators) != Roles.None
                ? DataScope.OfAdministrator(account)
                : AppointmentScope.Of(
                    await directory.Now(cancel),
                    (await posts.Standing(post.Organization, cancel))!,
                    post.Role
                );
        if (post.Role == Roles.SupervisionHandler)
            scope = scope.Lent(await LentTo(account, post.Organization, cancel));
        return Principal.Person(account, post.Appointment, post.Organization, name, post.Role, scope) with
        {
            ActsFor = post.LentBy is { } lender ? new Lender(post.LentByAccount, lender) : null,
        };
    }

    private async Task<List<MatterId>> LentTo(AccountId account, OrganizationId lender, CancellationToken cancel)
    {
        var today = clock.Today;
        await using var rows = database.Read(Reader);
        return await rows.Set<MatterLoan>()
            .Where(l => l.AccountId == account && l.LenderId == lender)
            .Where(l => l.FromDay <= today && (l.EndedOn == null || l.EndedOn > today))
            .Select(l => l.MatterId)
            .ToListAsync(cancel);
    }
}
