using System.Diagnostics;
using System.Globalization;
using Mingjing.Core.Platform.Persistence;

namespace Mingjing.Web.Tests.Faults;

/// <summary>
/// The server is killed at random moments while many write to it. What it had acknowledged is there, once, under the receipt that it
/// gave; what it had not is there as a whole or not at all; everything sent again changes nothing more; the ledger proves it.
/// </summary>
public sealed class CrashTests
{
    // Verifying takes longer with every kill: so many to one database.
    private const int KillsOfOne = 20;

    private const int MostAcknowledged = 60;

    // ./test long crash sets more.
    private static readonly int Kills = int.Parse(
        Environment.GetEnvironmentVariable("MINGJING_TEST_KILLS") ?? "10",
        CultureInfo.InvariantCulture
    );

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task Nothing_acknowledged_is_lost_and_nothing_is_doubled_when_the_server_is_killed(StoreKind kind)
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var watch = Stopwatch.StartNew();
        for (var done = 0; done < Kills; done += KillsOfOne)
        {
            var kills = Math.Min(KillsOfOne, Kills - done);
            var acknowledged = await KillAndCheck(kind, kills, random);
            TestContext.Current.SendDiagnosticMessage(
                $"{kind}, seed {seed}: {done + kills} kills, {acknowledged} acknowledged, {watch.Elapsed}"
            );
        }
    }

    private static async Task<int> KillAndCheck(StoreKind kind, int kills, Random random)
    {
        await using var installation = await Installation.Create(kind);
        var clients = await CrashClients.Hire(installation, findings: 50 * kills, answers: 60 * kills);
        var (acknowledged, looks) = (0, 0);
        var server = await installation.Serve();
        try
        {
            for (var kill = 0; kill < kills; kill++)
            {
                var sent = await clients.SendUntilKilled(server, random.Next(1, MostAcknowledged));
                acknowledged += sent.Count(s => s.Answer is not null);
                looks += sent.Count(s => s is Look { Answer: not null });
                (await installation.Verify()).Ledger.Faults.ShouldBeEmpty();
                server = await installation.Serve();
                await clients.SendAgain(server, sent);
                await clients.CheckLooks(looks);
            }

            (await server.Stop()).ShouldBe(0, server.Written);
            var report = await installation.Verify();
            report.Ledger.Faults.ShouldBeEmpty();
            report.Uncovered.ShouldBe(0, "a server that ends in good order signs last");
        }
        finally
        {
            await server.DisposeAsync();
        }

        return acknowledged;
    }
}
