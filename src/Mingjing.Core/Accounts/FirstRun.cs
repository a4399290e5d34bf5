using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Accounts;

/// <summary>首次启动: an installation without accounts prints an address; no default password exists.</summary>
public sealed class FirstRun(Database database, UseCaseRunner runner)
{
    /// <summary>How long an address is good; another start prints another.</summary>
    public static readonly TimeSpan AddressLifetime = TimeSpan.FromHours(24);

    private static readonly Principal Actor = Principal.System("set-up");

    /// <summary>Whether the installation has been set up.</summary>
    public async Task<bool> IsDone(CancellationToken cancel)
    {
        await using var rows = database.Read(Actor);
        return await rows.Set<SetupDone>().AnyAsync(cancel);
    }

    /// <summary>A token for the address of the first set-up; null where it has been done.</summary>
    public async Task<Secret?> Open(CancellationToken cancel)
    {
        if (await IsDone(cancel))
            return null;
        var token = Tokens.New();
        var settled = await runner.Run(new OpenSetup(), new Request(Actor), Tokens.Hash(token), cancel);
        _ = settled.Result;
        return token;
    }

    /// <summary>Sets up the three administrators.</summary>
    public Task<Settled<SetUpResult>> Run(SetUpAdministrators useCase, SetUp command, CancellationToken cancel) =>
        runner.Run(useCase, new Request(Actor), command, cancel);

    /// <summary>Whether a token opens the set-up now.</summary>
    public async Task<bool> Knows(Secret token, DateTimeOffset now, CancellationToken cancel)
    {
        var hash = Tokens.Hash(token);
        await using var rows = database.Read(Actor);
        return !await rows.Set<SetupDone>().AnyAsync(cancel)
            && await rows.Set<SetupAddress>().AnyAsync(a => a.TokenHash == hash && a.ExpiresAt > now, cancel);
    }

    private sealed class OpenSetup : UseCase<byte[], Nothing>
    {
        public override Permission Permission => AccountAccess.SignIn;

        public override Task<Nothing> Act(Work work, byte[] command, CancellationToken cancel)
        {
            work.Rows.Add(new SetupAddress { TokenHash = command, ExpiresAt = work.Now + AddressLifetime });
            return Task.FromResult(Nothing.Value);
        }
    }
}
