using System.Diagnostics;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Intake;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Benchmarks;

/// <summary><c>import</c>: acts of a kilobyte from a stream to durable, screened and in the ledger, on both stores.</summary>
internal static class ImportBenchmark
{
    public static void Run(int size) => RunAll(size == 0 ? 100_000 : size).GetAwaiter().GetResult();

    private static async Task RunAll(int count)
    {
        using var file = IntakeCity.File(count);
        Measure.Title($"import: {count:N0} acts of {file.Length / count:N0} bytes");
        var parse = Once("parse only", count, () => Parse(file));
        Measure.Print(parse, "acts");
        foreach (var kind in IntakeCity.Stores)
        {
            var (ours, written) = await Ours(kind, file, count);
            Measure.Print(ours, "acts");
            var raw = await Peer($"limit, {kind}: plain rows as fast as they go", kind, file, written, PlainStore.Raw);
            var addRange = await Peer($"peer, {kind}: EF Core AddRange", kind, file, written, PlainStore.AddRange);
            Measure.Ratio("of EF Core AddRange", ours.PerSecond / addRange.PerSecond, 2);
            Measure.Ratio("of the limit", ours.PerSecond / raw.PerSecond, 0);
            var goal = kind == StoreKind.Sqlite ? 15_000 : 20_000;
            Measure.Goal($"acts a second on {kind}", ours.PerSecond, goal, "/s");
        }

        Measure.Memory();
    }

    // Reads the same file and writes the same acts; what it does not do is screening, ledger, keys and scope.
    private static async Task<Row> Peer(
        string what,
        StoreKind kind,
        MemoryStream file,
        (long Rows, long Fines) written,
        Func<IntakeCity, IEnumerable<Act>, Task> write
    )
    {
        await using var city = await IntakeCity.Create(kind);
        await PlainStore.Prepare(city);
        using (var warm = IntakeCity.File(5_000, from: 10_000_000))
            await write(city, Acts(warm));
        file.Position = 0;
        var watch = Stopwatch.StartNew();
        await write(city, Acts(file));
        var row = new Row(what, written.Rows, watch.Elapsed.TotalSeconds);
        var counted = await PlainStore.Count(city, "plain_act WHERE record_no NOT LIKE '演示〔2026〕1000____'");
        if (counted != written)
            throw new InvalidOperationException($"{what}: {counted} written, not {written}");
        Measure.Print(row, "acts");
        return row;
    }

    private static IEnumerable<Act> Acts(MemoryStream file)
    {
        using var reader = ActFile.Open(file, "acts.ndjson");
        foreach (var row in reader.Rows())
        {
            if (row.Record is { } act)
                yield return act;
        }
    }

    private static async Task<(Row Row, (long Rows, long Fines) Written)> Ours(
        StoreKind kind,
        MemoryStream file,
        int count
    )
    {
        await using var city = await IntakeCity.Create(kind);
        // The first batches pay for the compiler.
        using (var warm = IntakeCity.File(5_000, from: 10_000_000))
            await Import(city, warm, 1);
        file.Position = 0;
        var watch = Stopwatch.StartNew();
        var run = await Import(city, file, 2);
        var seconds = watch.Elapsed.TotalSeconds;
        if (run.Created != count)
            throw new InvalidOperationException($"{run.Created} acts imported of {count}");
        var written = await PlainStore.Count(city, "act WHERE record_no NOT LIKE '演示〔2026〕1000____'");
        return (new Row($"ours, {kind}: durable, screened, in the ledger", count, seconds), written);
    }

    private static async Task<ImportRun> Import(IntakeCity city, Stream stream, byte mark)
    {
        var settled = await new ImportFiles(city.Intake).Import(
            new ImportFile("acts.ndjson", stream.Length, [mark, .. new byte[31]], SubjectHome.Unregistered),
            stream,
            IntakeCity.City,
            progress: null,
            CancellationToken.None
        );
        return settled.Result;
    }

    private static void Parse(MemoryStream file)
    {
        file.Position = 0;
        using var reader = ActFile.Open(file, "acts.ndjson");
        long rows = 0;
        foreach (var row in reader.Rows())
            rows += row.Record is null ? 0 : 1;
        if (rows == 0)
            throw new InvalidOperationException("nothing was read");
    }

    private static Row Once(string what, int count, Action action)
    {
        action();
        var watch = Stopwatch.StartNew();
        action();
        return new Row(what, count, watch.Elapsed.TotalSeconds);
    }
}
