using System.Security.Cryptography;
using Microsoft.Extensions.Logging.Abstractions;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.AccessLog;
using Mingjing.Core.Platform.Jobs;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Testing.Stores;
using Mingjing.Verifier;

namespace Mingjing.CrashWriter;

/// <summary>
/// Writes for ever, several at once, through every path of the platform; prints a line for each thing once it was acknowledged,
/// never before. Numbers are of this run alone, so that whoever counts afterwards knows what each of them should be.
/// </summary>
internal sealed class Writer(Database database, int run, ECDsa signing)
{
    private const int Together = 4;

    private static readonly CancellationToken Forever = CancellationToken.None;

    private readonly UseCaseRunner _runner = new(database, new Clock(TimeProvider.System));
    private readonly AccessLogWriter _log = new(database, new Clock(TimeProvider.System));
    private readonly LedgerCheckpoints _checkpoints = new(database, new CheckpointSigner(Writing.Origin, signing));
    private readonly Lock _printing = new();

    public async Task Run()
    {
        using var pump = new CancellationTokenSource();
        var handler = new RegisterPromised(_runner);
        var outbox = new OutboxPump(database, TimeProvider.System, [handler], NullLogger<OutboxPump>.Instance);
        await Task.WhenAll([
            outbox.Run(pump.Token),
            .. Enumerable.Range(0, Together).Select(i => Task.Run(() => Write(i))),
        ]);
    }

    private async Task Write(int lane)
    {
        for (var step = 0; ; step++)
        {
            var number = Writing.Number(run, lane, step);
            var request = TestDirectory.Administrator with { Key = Writing.Key(number) };
            switch (step % 5)
            {
                case 0 or 1:
                    var id = Result(
                        await _runner.Run(new RegisterOrganization(), request, TestDirectory.Facts(number), Forever)
                    );
                    Print($"{Writing.Registered} {number} {id}");
                    break;
                case 2:
                    Result(await _runner.Run(new PromiseOrganization(), request, number, Forever));
                    Print($"{Writing.Promised} {number}");
                    break;
                case 3:
                    var reader = TestDirectory.PersonOf(Roles.SupervisionHandler);
                    await _log.Write(new AccessRecord(reader, "test.read", "crash", $"{number}"), Forever);
                    Print($"{Writing.Read} {number}");
                    break;
                default:
                    Result(
                        await _runner.Run(
                            new SealAccessLog(),
                            new Request(Principal.System("crash")),
                            Nothing.Value,
                            Forever
                        )
                    );
                    var signed = await _checkpoints.Sign(Forever);
                    Print($"{Writing.Signed} {signed.Checkpoint.Size}");
                    break;
            }
        }
    }

    private static TResult Result<TResult>(Settled<TResult> settled) => settled.Result;

    private void Print(string line)
    {
        lock (_printing)
        {
            Console.Out.WriteLine(line);
            Console.Out.Flush();
        }
    }
}
