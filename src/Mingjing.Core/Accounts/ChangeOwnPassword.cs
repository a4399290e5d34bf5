using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Accounts;

/// <summary>修改密码.</summary>
/// <param name="Session">The session in which it is done; it alone goes on.</param>
/// <param name="Current">当前密码.</param>
/// <param name="New">新密码.</param>
public sealed record PasswordChange(SessionId Session, Secret Current, Secret New);

/// <summary>修改密码 of the own account. All other sessions end.</summary>
public sealed class ChangeOwnPassword(Passwords passwords, SessionLimits limits) : UseCase<PasswordChange, Nothing>
{
    public override Permission Permission => AccountAccess.Own;

    /// <exception cref="Refused">The current password is wrong, or the new one breaks a rule.</exception>
    public override async Task<Nothing> Act(Work work, PasswordChange command, CancellationToken cancel)
    {
        var session = await OwnSession.Require(work, command.Session, limits, cancel);
        var account = await work.Rows.Set<Account>().SingleAsync(a => a.AccountId == session.AccountId, cancel);
        // Not in the midst of signing in: both factors come first.
        if (session.SecondFactorAt is null || session.Stamp != account.Stamp)
            throw new Refused(AccountRefusals.SessionEnded);
        if (!passwords.IsRight(account.PasswordHash, command.Current, out _))
            throw new Refused(AccountRefusals.WrongCurrentPassword);
        if (command.Current == command.New)
            throw new Refused(AccountRefusals.SamePassword);
        if (PasswordRules.BrokenBy(command.New, account.LoginName) is { } rule)
            throw new Refused(Refusal.OfField(nameof(PasswordChange.New), rule));
        account.ChangePassword(passwords.Hash(command.New), work.Now);
        session.Keep(account.Stamp);
        work.Record(AccountEvents.PasswordChanged, account);
        return Nothing.Value;
    }
}
