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
        await using var rows = database.Read(Reader);
        var key = await rows.Set<MachineKey>().SingleOrDefaultAsync(k => k.Id == id, cancel);
        if (key is null || !keys.IsRight(key, text) || !key.IsValidOn(clock.Today))
            return null;
        if (await posts.Standing(key.OrganizationId, cancel) is not { } organization)
            return null;
        var usedAt = await rows.Set<MachineKeyUse>()
            .Where(u => u.KeyId == id)
            .Select(u => (DateTimeOffset?)u.At)
            .SingleOrDefaultAsync(cancel);
        if (usedAt is null || clock.Now - usedAt >= SeenEvery)
            await runner.Run(new TouchMachineKey(), new Request(Reader), id, cancel);
        return Principal.Machine(
            id.ToString(),
            key.OrganizationId,
            key.Name,
            key.PermissionCodes().ToFrozenSet(StringComparer.Ordinal),
            AppointmentScope.Of(await directory.Now(cancel), organization, Roles.MachineClient)
        );
    }

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
        return Principal.Person(account, post.Appointment, post.Organization, name, post.Role, scope);
    }
}
