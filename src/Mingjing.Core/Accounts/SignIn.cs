using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Accounts;

/// <summary>What a step of signing in came to: a token for the browser, or the refusal that it is told.</summary>
/// <param name="Token">Of the session; empty where refused.</param>
/// <param name="Stage">What comes next.</param>
/// <param name="Refusal">Null where the step was passed.</param>
public sealed record SignInAnswer(Secret Token, SessionStage Stage, Refusal? Refusal)
{
    internal static SignInAnswer Refuse(Refusal refusal) => new(default, default, refusal);
}

/// <summary>
/// 登录: the password, then the one-time code. Passwords are hashed before the turn to write is taken: everybody signs in at half
/// past eight.
/// </summary>
public sealed class SignIn(
    Database database,
    UseCaseRunner runner,
    Passwords passwords,
    SecondFactors factors,
    PostList posts,
    SessionLimits limits
)
{
    private static readonly Principal Actor = Principal.System("sign-in");

    /// <summary>The first step. An unknown name takes as long as a wrong password and is told the same.</summary>
    public async Task<SignInAnswer> TakePassword(
        string loginName,
        Secret password,
        SessionOrigin origin,
        CancellationToken cancel
    )
    {
        var name = LoginNames.Normalize(loginName);
        var known = await Find(name, cancel);
        var isRight = passwords.IsRight(known?.PasswordHash, password, out var isWeak);
        var attempt = new PasswordAttempt(
            known?.Account ?? DecoyOf(name),
            isRight,
            new Secret(known?.PasswordHash),
            new Secret(isRight && isWeak ? passwords.Hash(password) : null),
            origin
        );
        return Answer(await runner.Run(new TakePassword(factors, limits), new Request(Actor), attempt, cancel));
    }

    /// <summary>The second step, in a session that the first one began.</summary>
    public async Task<SignInAnswer> TakeCode(Secret token, Secret code, CancellationToken cancel) =>
        Answer(
            await runner.Run(
                new TakeCode(factors, posts, limits),
                new Request(Actor),
                new CodeAttempt(Tokens.Hash(token), code),
                cancel
            )
        );

    /// <summary>Number of rows among which the failures of unknown names are counted.</summary>
    internal const int Decoys = 64;

    // A failure under an unknown name writes a row like any other, or the time would tell.
    internal static AccountId DecoyOf(string name)
    {
        var number = SHA256.HashData(Encoding.UTF8.GetBytes(name))[0] % Decoys;
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt32BigEndian(bytes[12..], number + 1);
        return new AccountId(new Guid(bytes, bigEndian: true));
    }

    private async Task<Known?> Find(string name, CancellationToken cancel)
    {
        await using var rows = database.Read(Actor);
        return await rows.Set<Account>()
            .Where(a => a.LoginName == name)
            .Select(a => new Known(a.AccountId, a.PasswordHash))
            .SingleOrDefaultAsync(cancel);
    }

    private static SignInAnswer Answer(Settled<SignInAnswer> settled) =>
        settled.Refusal is { } refusal ? SignInAnswer.Refuse(refusal) : settled.Result;

    private sealed record Known(AccountId Account, string PasswordHash);
}
