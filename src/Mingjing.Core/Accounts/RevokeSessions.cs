using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Accounts;

/// <summary>撤销本人的会话.</summary>
/// <param name="Current">The session in which it is done; it goes on.</param>
/// <param name="Session">The one to revoke; null for all others.</param>
public sealed record OwnSessionRevocation(SessionId Current, SessionId? Session);

/// <summary>撤销本人的其他会话: a browser that was left open, a device that was lost.</summary>
public sealed class RevokeOwnSessions : UseCase<OwnSessionRevocation, int>
{
    public override Permission Permission => AccountAccess.Own;

    public override async Task<int> Act(Work work, OwnSessionRevocation command, CancellationToken cancel)
    {
        var own = work.Principal.Account;
        var sessions = await work
            .Rows.Set<Session>()
            .Where(s => s.AccountId == own && s.Id != command.Current && s.RevokedAt == null && s.ExpiresAt > work.Now)
            .Where(s => command.Session == null || s.Id == command.Session)
            .ToListAsync(cancel);
        if (sessions.Count == 0)
        {
            return command.Session is null ? 0 : throw new Refused(Refusal.NotFound("这个会话，或者它已经结束"));
        }

        sessions.ForEach(s => s.Revoke(work.Now));
        var account = await work.Rows.Set<Account>().SingleAsync(a => a.AccountId == own, cancel);
        work.Record(AccountEvents.SessionsRevoked, account, new() { ["sessions"] = Count(sessions.Count) });
        return sessions.Count;
    }

    // Numbers stand in the ledger as text.
    internal static string Count(int count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>撤销一个账号的全部会话, by the security administrator.</summary>
public sealed class RevokeSessionsOf : UseCase<AccountId, int>
{
    public override Permission Permission => AccountAccess.Manage;

    public override async Task<int> Act(Work work, AccountId command, CancellationToken cancel)
    {
        var account = await AccountRows.Require(work, command, cancel);
        var sessions = await work
            .Rows.Set<Session>()
            .Where(s => s.AccountId == command && s.RevokedAt == null && s.ExpiresAt > work.Now)
            .ToListAsync(cancel);
        sessions.ForEach(s => s.Revoke(work.Now));
        work.Record(
            AccountEvents.SessionsRevoked,
            account,
            new() { ["sessions"] = RevokeOwnSessions.Count(sessions.Count) }
        );
        return sessions.Count;
    }
}
