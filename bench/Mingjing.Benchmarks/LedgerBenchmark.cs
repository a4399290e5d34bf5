using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Testing.Stores;
using Mingjing.Verifier;

namespace Mingjing.Benchmarks;

/// <summary><c>ledger</c>: verify a whole store and a whole export, against hashing the same bytes alone.</summary>
internal static class LedgerBenchmark
{
    private const double StoreGoal = 8;
    private const double ExportGoal = 10;
    private const double MemoryGoal = 512;

    public static void Run(int size) => RunAsync(size == 0 ? 1_000_000 : size).GetAwaiter().GetResult();

    private static async Task RunAsync(int size)
    {
        Measure.Title(
            string.Create(CultureInfo.InvariantCulture, $"ledger: {size:N0} entries about {size / 4:N0} objects")
        );
        foreach (var kind in Kinds())
            await OnStore(kind, size);
        Measure.Memory();
    }

    // The server store where the tests' server runs.
    private static IEnumerable<StoreKind> Kinds()
    {
        yield return StoreKind.Sqlite;
        if (Environment.GetEnvironmentVariable("MINGJING_TEST_POSTGRES") is not null)
            yield return StoreKind.Postgres;
    }

    private static async Task OnStore(StoreKind kind, int size)
    {
        await using var store = await TestStore.Create(kind);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var checkpoints = new LedgerCheckpoints(store.Database, new CheckpointSigner("mingjing/bench", key));
        var bytes = await new LedgerFilling(store).Fill(size, checkpoints);

        var watch = Stopwatch.StartNew();
        var report = await new StoreVerification(store.Database, checkpoints.Key).Run(
            since: null,
            CancellationToken.None
        );
        Print($"{kind}: verify the store", watch.Elapsed, StoreGoal, report.Ledger, size);
        if (report.Objects != size / 4)
            throw new InvalidOperationException($"{report.Objects} objects were compared");

        var folder = Path.Combine(Path.GetTempPath(), $"mingjing-bench-{Environment.ProcessId}");
        try
        {
            watch.Restart();
            await new LedgerExport(store.Database, checkpoints).WriteAll(folder, CancellationToken.None);
            Print($"{kind}: write the export", watch.Elapsed);
            watch.Restart();
            Print(
                $"{kind}: verify the export",
                watch.Elapsed,
                ExportGoal,
                LedgerVerification.Verify(folder),
                size,
                watch
            );
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        Print("the limit: SHA-256 of the same bytes, twice for the tree", HashAlone(bytes, size));
    }

    private static TimeSpan HashAlone(long bytes, int size)
    {
        var entry = new byte[bytes / size];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < size; i++)
        {
            SHA256.HashData(entry, hash);
            SHA256.HashData(entry.AsSpan(0, 65), hash);
        }

        return watch.Elapsed;
    }

    private static void Print(string what, TimeSpan elapsed) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what, -58} {elapsed.TotalSeconds, 14:N2} s"));

    private static void Print(
        string what,
        TimeSpan elapsed,
        double goal,
        VerificationReport report,
        int size,
        Stopwatch? watch = null
    )
    {
        var seconds = (watch?.Elapsed ?? elapsed).TotalSeconds;
        if (!report.IsSound || report.Entries != size)
            throw new InvalidOperationException(
                $"{report.Entries} entries, {string.Join("; ", report.Faults.Take(3).Select(f => f.Message))}"
            );
        // The goals are of a million.
        var limit = goal * size / 1_000_000;
        var peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what, -58} {seconds, 14:N2} s   goal ≤ {limit:N1} s {(seconds <= limit ? "met" : "MISSED")}, peak {peak:N0} MB, goal ≤ {MemoryGoal:N0} MB {(peak <= MemoryGoal ? "met" : "MISSED")}"
            )
        );
    }
}
