using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Accounts;

/// <summary>重置动态口令: for somebody whose phone is lost. All sessions end, the next sign-in enrolls a new one.</summary>
public sealed class ResetSecondFactor : UseCase<AccountId, Nothing>
{
    public override Permission Permission => AccountAccess.Manage;

    /// <exception cref="Refused">Not there, or the administrator's own.</exception>
    public override async Task<Nothing> Act(Work work, AccountId command, CancellationToken cancel)
    {
        var account = await AccountRows.RequireOther(work, command, cancel);
        account.ResetFactor();
        var state = await work.Rows.Set<SignInState>().SingleAsync(s => s.AccountId == command, cancel);
        state.Propose(null);
        work.Record(AccountEvents.FactorReset, account);
        return Nothing.Value;
    }
}
