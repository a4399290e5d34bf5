using System.Text.Json.Nodes;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Jobs;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Testing.Stores;

namespace Mingjing.CrashWriter;

/// <summary>What the killed process and whoever counts afterwards agree on.</summary>
public static class Writing
{
    public const string Origin = "mingjing/crash";

    public const string Registered = "registered";
    public const string Promised = "promised";
    public const string Read = "read";
    public const string Signed = "signed";

    /// <summary>Room for a thousand runs of eight lanes with ten thousand steps.</summary>
    public static int Number(int run, int lane, int step) => (run * 8 + lane) * 10_000 + step;

    public static IdempotencyKey Key(int number) => new($"crash-{number}");
}

/// <summary>Promises that a department will be registered.</summary>
public sealed class PromiseOrganization : UseCase<int, Nothing>
{
    internal const string Kind = "test.register";

    public override Permission Permission => OrganizationAccess.Register;

    public override Task<Nothing> Act(Work work, int command, CancellationToken cancel)
    {
        work.Promise(Kind, new JsonObject { ["number"] = command });
        return Task.FromResult(Nothing.Value);
    }
}

/// <summary>Keeps the promise; more than once where it was killed in between, with one effect.</summary>
public sealed class RegisterPromised(UseCaseRunner runner) : IOutboxHandler
{
    public string Kind => PromiseOrganization.Kind;

    public async Task Handle(OutboxMessage message, CancellationToken cancel)
    {
        var facts = TestDirectory.Facts(message.Payload["number"]!.GetValue<int>());
        var request = new Request(Principal.System("outbox"), message.Key);
        _ = (await runner.Run(new RegisterOrganization(), request, facts, cancel)).Result;
    }
}
