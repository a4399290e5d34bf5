using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Accounts;

/// <summary>绑定动态口令: proves with a code that the app has the secret that was shown.</summary>
public sealed record SecondFactorEnrollment(SessionId Session, Secret Code);

/// <summary>绑定动态口令: the session is open afterwards under a new token, as after any second factor.</summary>
public sealed class EnrollSecondFactor(SecondFactors factors, PostList posts, SessionLimits limits)
    : UseCase<SecondFactorEnrollment, SignInAnswer>
{
    public override Permission Permission => AccountAccess.Own;

    /// <exception cref="Refused">The code is wrong, or nothing waits to be enrolled.</exception>
    public override async Task<SignInAnswer> Act(Work work, SecondFactorEnrollment command, CancellationToken cancel)
    {
        var session = await OwnSession.Require(work, command.Session, limits, cancel);
        var account = await work.Rows.Set<Account>().SingleAsync(a => a.AccountId == session.AccountId, cancel);
        var state = await work.Rows.Set<SignInState>().SingleAsync(s => s.AccountId == session.AccountId, cancel);
        if (account.HasSecondFactor || state.Pending is not { } pending)
            throw new Refused(AccountRefusals.NothingToEnroll);
        if (factors.StepOf(pending, command.Code, work.Now) is not { } step)
            throw new Refused(AccountRefusals.CodeFailed with { Kind = RefusalKind.Field });
        account.EnrollFactor(pending, work.Now);
        state.Propose(null);
        state.Succeed(step);
        var token = Tokens.New();
        var post = await posts.First(account.PersonId, state.LastAppointment, cancel);
        session.Open(Tokens.Hash(token), post, work.Now, limits);
        work.Record(AccountEvents.FactorEnrolled, account);
        work.Record(AccountEvents.SignedIn, account, new() { ["session"] = session.Id.ToString() });
        return new SignInAnswer(token, PrincipalResolver.StageOf(session, account), null);
    }

    /// <summary>The secret that waits to be enrolled, for the page that shows it; null where none does.</summary>
    public static async Task<Secret?> PendingOf(
        Database database,
        SecondFactors factors,
        ActiveSession session,
        CancellationToken cancel
    )
    {
        if (session.Stage != SessionStage.AwaitingEnrollment)
            return null;
        await using var rows = database.Read(session.Principal);
        var state = await rows.Set<SignInState>().SingleOrDefaultAsync(s => s.AccountId == session.Account, cancel);
        return state?.Pending is { } pending ? factors.Open(pending) : null;
    }
}

/// <summary>The session in which somebody acts on the own account.</summary>
internal static class OwnSession
{
    /// <summary>The session, of the principal's own account and alive.</summary>
    public static async Task<Session> Require(Work work, SessionId id, SessionLimits limits, CancellationToken cancel)
    {
        var own = work.Principal.Account;
        var session = await work
            .Rows.Set<Session>()
            .SingleOrDefaultAsync(s => s.Id == id && s.AccountId == own, cancel);
        return session?.LivesAt(work.Now, limits) == true ? session : throw new Refused(AccountRefusals.SessionEnded);
    }
}
