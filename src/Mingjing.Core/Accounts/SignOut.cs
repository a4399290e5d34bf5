using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Accounts;

/// <summary>退出登录.</summary>
public sealed class SignOut : UseCase<SessionId, Nothing>
{
    public override Permission Permission => AccountAccess.Own;

    public override async Task<Nothing> Act(Work work, SessionId command, CancellationToken cancel)
    {
        var own = work.Principal.Account;
        var session = await Work.Require(
            work.Rows.Set<Session>().Where(s => s.Id == command && s.AccountId == own),
            "这个会话",
            cancel
        );
        if (session.RevokedAt is not null)
            return Nothing.Value;
        session.Revoke(work.Now);
        var account = await work.Rows.Set<Account>().SingleAsync(a => a.AccountId == session.AccountId, cancel);
        work.Record(AccountEvents.SignedOut, account, new() { ["session"] = session.Id.ToString() });
        return Nothing.Value;
    }
}
