using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Accounts;

/// <summary>登录第二步.</summary>
/// <param name="TokenHash">Of the session that the first step began.</param>
/// <param name="Code">动态口令.</param>
internal sealed record CodeAttempt(byte[] TokenHash, Secret Code);

/// <summary>登录第二步: a right code opens the session under a new token; each code is taken once.</summary>
internal sealed class TakeCode(SecondFactors factors, PostList posts, SessionLimits limits)
    : UseCase<CodeAttempt, SignInAnswer>
{
    public override Permission Permission => AccountAccess.SignIn;

    public override async Task<SignInAnswer> Act(Work work, CodeAttempt command, CancellationToken cancel)
    {
        var session = await work
            .Rows.Set<Session>()
            .SingleOrDefaultAsync(s => s.TokenHash == command.TokenHash, cancel);
        if (session is null || session.SecondFactorAt is not null || !session.LivesAt(work.Now, limits))
            throw new Refused(AccountRefusals.SessionEnded);
        var account = await work.Rows.Set<Account>().SingleAsync(a => a.AccountId == session.AccountId, cancel);
        var state = await work.Rows.Set<SignInState>().SingleAsync(s => s.AccountId == session.AccountId, cancel);
        if (session.Stamp != account.Stamp || account.Factor is not { } factor)
            throw new Refused(AccountRefusals.SessionEnded);
        if (account.IsLocked || state.IsLockedAt(work.Now))
        {
            state.NoteWhileLocked();
            return SignInAnswer.Refuse(AccountRefusals.SignInFailed);
        }

        if (factors.StepOf(factor, command.Code, work.Now) is not { } step || step <= state.LastStep)
        {
            var isLocked = state.Fail(work.Now);
            work.Record(isLocked ? AccountEvents.LockedOut : AccountEvents.SignInFailed, account);
            return SignInAnswer.Refuse(AccountRefusals.CodeFailed);
        }

        state.Succeed(step);
        var token = Tokens.New();
        var post = await posts.First(account.PersonId, state.LastAppointment, cancel);
        session.Open(Tokens.Hash(token), post, work.Now, limits);
        work.Record(AccountEvents.SignedIn, account, new() { ["session"] = session.Id.ToString() });
        return new SignInAnswer(token, PrincipalResolver.StageOf(session, account), null);
    }
}
