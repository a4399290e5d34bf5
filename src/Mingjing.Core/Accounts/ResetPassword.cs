using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Accounts;

/// <summary>重置密码: for somebody who has forgotten it. All sessions end, a new first password is shown once.</summary>
public sealed class ResetPassword(Passwords passwords) : UseCase<AccountId, CreatedAccount>
{
    public override Permission Permission => AccountAccess.Manage;

    /// <exception cref="Refused">Not there, or the administrator's own.</exception>
    public override async Task<CreatedAccount> Act(Work work, AccountId command, CancellationToken cancel)
    {
        var account = await AccountRows.RequireOther(work, command, cancel);
        var password = Passwords.NewFirstPassword();
        account.ResetPassword(passwords.Hash(password), work.Now);
        work.Record(AccountEvents.PasswordReset, account);
        return new CreatedAccount(account.AccountId, account.PersonId, account.LoginName, password);
    }
}
