using Mingjing.Core.Accounts;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;
using OtpNet;

namespace Mingjing.Core.Demonstration.Seeding;

/// <summary>
/// 一键登录: goes the whole way of a sign-in for an account of the demonstration: its password, its second factor, at the first time
/// also enrolment and a password of its own. The sign-in itself is the product's and knows no demonstration.
/// </summary>
public sealed class DemonstrationDoor(
    IReadOnlyList<DemonstrationAccount> accounts,
    Action<IReadOnlyList<DemonstrationAccount>> keep,
    Database database,
    SignIn signIn,
    PrincipalResolver resolver,
    UseCaseRunner runner,
    Passwords passwords,
    SecondFactors factors,
    PostList posts,
    SessionLimits limits,
    Clock clock
) : IDisposable
{
    private const int StepSeconds = 30;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Dictionary<string, long> _taken = new(StringComparer.Ordinal);
    private List<DemonstrationAccount> _accounts = [.. accounts];

    /// <summary>The accounts that can be tried.</summary>
    public IReadOnlyList<DemonstrationAccount> Accounts => _accounts;

    /// <summary>Signs somebody in completely; null for a name that is no account of the demonstration.</summary>
    public async Task<SignInAnswer?> Enter(string loginName, SessionOrigin origin, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            var at = _accounts.FindIndex(a => string.Equals(a.LoginName, loginName, StringComparison.Ordinal));
            if (at < 0)
                return null;
            return _accounts[at].Factor is { } factor
                ? await Again(_accounts[at], factor, origin, cancel)
                : await First(at, origin, cancel);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<SignInAnswer> Again(
        DemonstrationAccount account,
        string factor,
        SessionOrigin origin,
        CancellationToken cancel
    )
    {
        if (NextStep(account.LoginName) is not { } step)
            return new SignInAnswer(default, default, TooOften);
        var begun = await signIn.TakePassword(account.LoginName, new Secret(account.Password), origin, cancel);
        if (begun.Refusal is not null)
            return begun;
        var answer = await signIn.TakeCode(begun.Token, CodeOf(factor, step), cancel);
        _taken[account.LoginName] = step;
        return answer;
    }

    private async Task<SignInAnswer> First(int at, SessionOrigin origin, CancellationToken cancel)
    {
        var account = _accounts[at];
        var begun = await signIn.TakePassword(account.LoginName, new Secret(account.Password), origin, cancel);
        if (begun.Refusal is not null)
            return begun;
        var session = await Session(begun.Token, cancel);
        var secret =
            await EnrollSecondFactor.PendingOf(database, factors, session, cancel)
            ?? throw new InvalidOperationException($"{account.LoginName}: no second factor waits");
        // The code of a moment ago: those of now and of the next moment are left for two more sign-ins.
        var step = StepOfNow() - 1;
        var enrolled = (
            await runner.Run(
                new EnrollSecondFactor(factors, posts, limits),
                new Request(session.Principal),
                new SecondFactorEnrollment(session.Id, CodeOf(secret.Text!, step)),
                cancel
            )
        ).Result;
        _taken[account.LoginName] = step;
        session = await Session(enrolled.Token, cancel);
        var password = Passwords.NewFirstPassword();
        _ = (
            await runner.Run(
                new ChangeOwnPassword(passwords, limits),
                new Request(session.Principal),
                new PasswordChange(session.Id, new Secret(account.Password), password),
                cancel
            )
        ).Result;
        Remember(at, account with { Password = password.Text!, Factor = secret.Text });
        return enrolled with { Stage = SessionStage.Open };
    }

    private void Remember(int at, DemonstrationAccount account)
    {
        _accounts = [.. _accounts[..at], account, .. _accounts[(at + 1)..]];
        keep(_accounts);
    }

    private async Task<ActiveSession> Session(Secret token, CancellationToken cancel) =>
        await resolver.OfToken(token, cancel) ?? throw new InvalidOperationException("the session has ended");

    // Each code is taken once; the one before and the one after this moment's are good as well.
    private long? NextStep(string loginName)
    {
        var now = StepOfNow();
        var step = Math.Max(now - 1, _taken.GetValueOrDefault(loginName) + 1);
        return step <= now + 1 ? step : null;
    }

    private long StepOfNow() => clock.Now.ToUnixTimeSeconds() / StepSeconds;

    private static Secret CodeOf(string factor, long step) =>
        new(
            new Totp(Base32Encoding.ToBytes(factor)).ComputeTotp(
                DateTimeOffset.FromUnixTimeSeconds(step * StepSeconds).UtcDateTime
            )
        );

    private static Refusal TooOften { get; } =
        new(RefusalKind.Rule, "demonstration.too-often", "这个演示账号刚刚登录过几次，一个动态口令只能用一次。")
        {
            WayOut = "请半分钟后再试，或者换一个账号。",
        };
}
