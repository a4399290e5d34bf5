using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Accounts;

/// <summary>停用账号, until it is lifted. All sessions end at once.</summary>
public sealed class LockAccount : UseCase<AccountId, Nothing>
{
    public override Permission Permission => AccountAccess.Manage;

    /// <exception cref="Refused">Not there, locked already, or the administrator's own.</exception>
    public override async Task<Nothing> Act(Work work, AccountId command, CancellationToken cancel)
    {
        var account = await AccountRows.RequireOther(work, command, cancel);
        if (account.IsLocked)
            throw new Refused(AccountRefusals.AlreadyLocked);
        account.Lock();
        work.Record(AccountEvents.Locked, account);
        return Nothing.Value;
    }
}

/// <summary>恢复账号: lifts the administrator's lock as well as the one after failures.</summary>
public sealed class UnlockAccount : UseCase<AccountId, Nothing>
{
    public override Permission Permission => AccountAccess.Manage;

    /// <exception cref="Refused">Not there, or not locked.</exception>
    public override async Task<Nothing> Act(Work work, AccountId command, CancellationToken cancel)
    {
        var account = await AccountRows.RequireOther(work, command, cancel);
        var state = await work.Rows.Set<SignInState>().SingleAsync(s => s.AccountId == command, cancel);
        if (!account.IsLocked && !state.IsLockedAt(work.Now))
            throw new Refused(AccountRefusals.NotLocked);
        account.Unlock();
        state.Clear();
        work.Record(AccountEvents.Unlocked, account);
        return Nothing.Value;
    }
}
