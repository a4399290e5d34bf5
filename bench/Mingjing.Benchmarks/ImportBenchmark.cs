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
    private const int WarmUp = 5_000;
    private const int WarmUpFrom = 10_000_000;

    public static void Run(int size) => RunAll(size == 0 ? 100_000 : size).GetAwaiter().GetResult();

    private static async Task RunAll(int count)
    {
        using var file = IntakeCity.File(count);
        Measure.Title($"import: {count:N0} acts of {file.Length / count:N0} bytes");
        var parse = Once("parse only", count, () => Parse(file));
        Measure.Print(parse, "acts");
        using var disorder = IntakeCity.File(count, inDisorder: true);
        foreach (var kind in IntakeCity.Stores)
        {
            await using var city = await IntakeCity.Create(kind);
            var ours = await Ours($"ours, {kind}: durable, screened, in the ledger", city, file, count);
            Measure.Print(ours, "acts");
            await using (var other = await IntakeCity.Create(kind))
                Measure.Print(await Ours($"ours, {kind}: days in disorder", other, disorder, count), "acts");
            var addRange = await SameRows(kind, city);
            Measure.Print(addRange, "acts");
            var raw = await Limit(kind, file, await PlainStore.Count(city, OfFile("act")));
            Measure.Print(raw, "acts");
            Measure.Ratio("of EF Core AddRange", ours.PerSecond / addRange.PerSecond, 2);
            Measure.Ratio("of the limit", ours.PerSecond / raw.PerSecond, 0);
            var goal = kind == StoreKind.Sqlite ? 15_000 : 20_000;
            Measure.Goal($"acts a second on {kind}", ours.PerSecond, goal, "/s");
        }

        Measure.Memory();
    }

    // Writes the very same rows into the same tables; it neither reads, screens, hides nor enters anything into a ledger.
    private static async Task<Row> SameRows(StoreKind kind, IntakeCity from)
    {
        await using var city = await IntakeCity.Create(kind);
        var (acts, seconds) = await PlainStore.AddRange(from, city);
        foreach (var table in (ReadOnlySpan<string>)["act", "act_version", "screening_finding", "act_group"])
        {
            if (PlainStore.RowsOf(city, table) != PlainStore.RowsOf(from, table))
                throw new InvalidOperationException($"AddRange has written other rows of {table}");
        }

        return new Row($"peer, {kind}: EF Core AddRange, rows ready-made", acts, seconds);
    }

    // One plain table with one index, as fast as the store takes rows.
    private static async Task<Row> Limit(StoreKind kind, MemoryStream file, (long Rows, long Fines) written)
    {
        await using var city = await IntakeCity.Create(kind);
        await PlainStore.Prepare(city);
        using (var warm = IntakeCity.File(WarmUp, WarmUpFrom))
            await PlainStore.Raw(city, Acts(warm));
        file.Position = 0;
        var watch = Stopwatch.StartNew();
        await PlainStore.Raw(city, Acts(file));
        var row = new Row($"limit, {kind}: one plain table", written.Rows, watch.Elapsed.TotalSeconds);
        var counted = await PlainStore.Count(city, OfFile("plain_act"));
        if (counted != written)
            throw new InvalidOperationException($"{counted} written, not {written}");
        return row;
    }

    private static string OfFile(string table) => $"{table} WHERE record_no NOT LIKE '演示〔2026〕1000____'";

    private static IEnumerable<Act> Acts(MemoryStream file)
    {
        using var reader = ActFile.Open(file, "acts.ndjson");
        foreach (var row in reader.Rows())
        {
            if (row.Record is { } act)
                yield return act;
        }
    }

    private static async Task<Row> Ours(string what, IntakeCity city, MemoryStream file, int count)
    {
        // The first batches pay for the compiler.
        using (var warm = IntakeCity.File(WarmUp, WarmUpFrom))
            await Import(city, warm, 1);
        file.Position = 0;
        var watch = Stopwatch.StartNew();
        var run = await Import(city, file, 2);
        var row = new Row(what, count, watch.Elapsed.TotalSeconds);
        if (run.Created != count)
            throw new InvalidOperationException($"{run.Created} acts imported of {count}");
        return row;
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
