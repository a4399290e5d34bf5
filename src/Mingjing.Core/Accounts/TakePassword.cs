using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Accounts;

/// <summary>登录第一步, after the hash was compared.</summary>
/// <param name="Account">The account, or one of the rows that stand for unknown names.</param>
/// <param name="IsRight">Whether the password was right.</param>
/// <param name="Seen">The hash that it was compared with.</param>
/// <param name="Renewed">A stronger hash of the same password; empty where none is needed.</param>
/// <param name="Origin">Where from.</param>
internal sealed record PasswordAttempt(
    AccountId Account,
    bool IsRight,
    Secret Seen,
    Secret Renewed,
    SessionOrigin Origin
);

/// <summary>登录第一步: counts the failure, or begins a session that waits for the second factor.</summary>
internal sealed class TakePassword(SecondFactors factors, SessionLimits limits) : UseCase<PasswordAttempt, SignInAnswer>
{
    private static readonly SignInAnswer Failed = SignInAnswer.Refuse(AccountRefusals.SignInFailed);

    public override Permission Permission => AccountAccess.SignIn;

    public override async Task<SignInAnswer> Act(Work work, PasswordAttempt command, CancellationToken cancel)
    {
        var state = await StateOf(work, command.Account, cancel);
        var account = await work.Rows.Set<Account>().SingleOrDefaultAsync(a => a.AccountId == command.Account, cancel);
        if (account is null)
        {
            state.Fail(work.Now);
            return Failed;
        }

        if (!string.Equals(account.PasswordHash, command.Seen.Text, StringComparison.Ordinal))
            throw new Refused(AccountRefusals.PasswordChangedMeanwhile);
        if (account.IsLocked || state.IsLockedAt(work.Now))
        {
            state.NoteWhileLocked();
            return Failed;
        }

        if (!command.IsRight)
        {
            var isLocked = state.Fail(work.Now);
            work.Record(isLocked ? AccountEvents.LockedOut : AccountEvents.SignInFailed, account);
            return Failed;
        }

        if (command.Renewed.Text is { } renewed)
        {
            account.Rehash(renewed);
            work.Record(AccountEvents.PasswordRehashed, account);
        }

        return Begin(work, account, state, command.Origin);
    }

    // The failures stay counted until the code was right as well: who has the password must not try codes without end.
    private SignInAnswer Begin(Work work, Account account, SignInState state, SessionOrigin origin)
    {
        if (!account.HasSecondFactor && state.Pending is null)
            state.Propose(factors.Create());
        var token = Tokens.New();
        var session = new Session(work.NewId<SessionId>(), account, Tokens.Hash(token), origin, work.Now, limits);
        work.Rows.Add(session);
        return new SignInAnswer(token, PrincipalResolver.StageOf(session, account), null);
    }

    private static async Task<SignInState> StateOf(Work work, AccountId account, CancellationToken cancel)
    {
        var state = await work.Rows.Set<SignInState>().SingleOrDefaultAsync(s => s.AccountId == account, cancel);
        if (state is null)
        {
            state = new SignInState(account);
            work.Rows.Add(state);
        }

        return state;
    }
}
