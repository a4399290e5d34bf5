using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging.Abstractions;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Jobs;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.Tests.Platform.Persistence;
using Mingjing.CrashWriter;
using Mingjing.Testing.Stores;
using Mingjing.Verifier;

namespace Mingjing.Core.Tests.Platform.Faults;

/// <summary>
/// A process that writes through every path is killed at random moments. What it had been told was done is there, once; what it
/// had not been told is there as a whole or not at all; the ledger proves it.
/// </summary>
public sealed class CrashTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    // ./test long crash sets more.
    private static readonly int Kills = int.Parse(
        Environment.GetEnvironmentVariable("MINGJING_TEST_KILLS") ?? "10",
        CultureInfo.InvariantCulture
    );

    private readonly ECDsa _signing = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly List<string> _acknowledged = [];

    [Theory]
    [BothStores]
    public async Task Nothing_acknowledged_is_lost_and_nothing_is_doubled_when_the_writer_is_killed(StoreKind kind)
    {
        var seed = Random.Shared.Next();
        TestContext.Current.SendDiagnosticMessage($"seed {seed}, {Kills} kills");
        var random = new Random(seed);
        await using var store = await TestStore.Create(kind);
        for (var run = 0; run < Kills; run++)
        {
            var before = _acknowledged.Count;
            await RunAndKill(store.Store, run, random.Next(1, 150));
            _acknowledged.Count.ShouldBeGreaterThan(before, $"seed {seed}: the writer got to write");
            await CheckLedger(store);
        }

        await CheckActs(store);
        await CheckPromises(store);
        await CheckReads(store);
        await CheckLedger(store);
    }

    private async Task RunAndKill(Store store, int run, int lines)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "Mingjing.CrashWriter.dll"),
            store.Kind.ToString(),
            store.ConnectionString,
            run.ToString(CultureInfo.InvariantCulture),
            Convert.ToBase64String(_signing.ExportPkcs8PrivateKey()),
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(Cancel);
        for (var i = 0; i < lines && await process.StandardOutput.ReadLineAsync(Cancel) is { } line; i++)
            _acknowledged.Add(line);
        process.HasExited.ShouldBeFalse($"it ended by itself: {(process.HasExited ? await errors : "")}");
        process.Kill();
        // What it still wrote into the pipe before it died was acknowledged too; a last line may be cut off.
        var rest = await process.StandardOutput.ReadToEndAsync(Cancel);
        _acknowledged.AddRange(rest.Split('\n')[..^1]);
        await process.WaitForExitAsync(Cancel);
        (await errors).ShouldBeEmpty();
    }

    private async Task CheckLedger(TestStore store)
    {
        var key = new CheckpointSigner(Writing.Origin, _signing).Key;
        var report = await new StoreVerification(store.Database, key).Run(since: null, Cancel);
        report.Ledger.Faults.ShouldBeEmpty();
        report.Ledger.Entries.ShouldBeGreaterThanOrEqualTo(
            Told(Writing.Signed).Select(t => long.Parse(t[0], CultureInfo.InvariantCulture)).DefaultIfEmpty().Max()
        );
    }

    // Sending again what was acknowledged changes nothing and answers the same.
    private async Task CheckActs(TestStore store)
    {
        var runner = new UseCaseRunner(store.Database, new Clock(TimeProvider.System));
        foreach (var told in Told(Writing.Registered))
        {
            var number = int.Parse(told[0], CultureInfo.InvariantCulture);
            var request = TestDirectory.Administrator with { Key = Writing.Key(number) };
            var facts = TestDirectory.Facts(number);
            (await runner.Run(new RegisterOrganization(), request, facts, Cancel)).Result.ToString().ShouldBe(told[1]);
        }

        (await store.Scalar("SELECT count(*) - count(DISTINCT code) FROM organization")).ShouldBe(0L);
    }

    private async Task CheckPromises(TestStore store)
    {
        // As if the leases of the killed had run out.
        await store.Execute("UPDATE outbox SET due_at = at WHERE done_at IS NULL");
        var handler = new RegisterPromised(new UseCaseRunner(store.Database, new Clock(TimeProvider.System)));
        var pump = new OutboxPump(store.Database, TimeProvider.System, [handler], NullLogger<OutboxPump>.Instance);
        while (await pump.RunOnce(Cancel) > 0) { }
        (await store.Scalar("SELECT count(*) FROM outbox WHERE done_at IS NULL")).ShouldBe(0L);
        var names = Told(Writing.Promised)
            .Select(t => TestDirectory.Facts(int.Parse(t[0], CultureInfo.InvariantCulture)).Code);
        var known = await Texts(store, "SELECT code FROM organization");
        names.ShouldBeSubsetOf(known, StringComparer.Ordinal);
    }

    private async Task CheckReads(TestStore store)
    {
        var reads = await Texts(store, "SELECT object_id FROM access_log");
        reads.ShouldBeUnique(StringComparer.Ordinal);
        Told(Writing.Read).Select(t => t[0]).ShouldBeSubsetOf(reads, StringComparer.Ordinal);
    }

    private IEnumerable<string[]> Told(string what) =>
        _acknowledged
            .Select(l => l.Split(' '))
            .Where(l => string.Equals(l[0], what, StringComparison.Ordinal))
            .Select(l => l[1..]);

    private static async Task<List<string>> Texts(TestStore store, string query)
    {
        await using var connection = await store.Open();
        await using var command = connection.CreateCommand();
        command.CommandText = query;
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        var texts = new List<string>();
        while (await reader.ReadAsync(Cancel))
            texts.Add(reader.GetString(0));
        return texts;
    }
}
