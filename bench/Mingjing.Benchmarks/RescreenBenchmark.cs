using System.Diagnostics;
using Mingjing.Core.Intake;
using Mingjing.Core.Platform.Persistence;

namespace Mingjing.Benchmarks;

/// <summary>
/// <c>rescreen</c>: the whole history from the store, every answer found again; once where nothing has changed and once where every
/// result is written. The limit is reading the same rows through the driver.
/// </summary>
internal static class RescreenBenchmark
{
    public static void Run(int size) => RunAll(size == 0 ? 200_000 : size).GetAwaiter().GetResult();

    private static async Task RunAll(int count)
    {
        foreach (var kind in IntakeCity.Stores)
        {
            Measure.Title($"rescreen: {count:N0} acts on {kind}");
            await using var city = await IntakeCity.Filled(kind, count);
            var rescreen = new Rescreen(city.Intake);
            var reading = await Timed("reading every column of every act", count, () => Read(city, count));
            var same = await Timed("ours, nothing has changed", count, () => Screen(rescreen, count, changed: 0));
            Measure.Ratio("of reading", same.PerSecond / reading.PerSecond, 0.7);
            Measure.Goal("acts a second", same.PerSecond, 200_000, "/s");
            await Forget(city);
            await Timed("ours, every result written", count, () => Screen(rescreen, count, changed: count), times: 1);
        }

        Measure.Memory();
    }

    private static async Task<Row> Timed(string what, int count, Func<Task> action, int times = 3)
    {
        if (times > 1)
            await action();
        var seconds = new double[times];
        for (var i = 0; i < times; i++)
        {
            var watch = Stopwatch.StartNew();
            await action();
            seconds[i] = watch.Elapsed.TotalSeconds;
        }

        var row = new Row(what, count, seconds.Order().ElementAt(times / 2));
        Measure.Print(row, "acts");
        return row;
    }

    private static async Task Screen(Rescreen rescreen, int count, int changed)
    {
        var report = await rescreen.All(progress: null, CancellationToken.None);
        if (report.Read != count || report.Changed != changed)
            throw new InvalidOperationException($"{report.Read} read, {report.Changed} changed");
    }

    private static async Task Read(IntakeCity city, int count)
    {
        await using var connection = await city.Connect();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT * FROM act";
        await using var reader = await command.ExecuteReaderAsync();
        var values = new object[reader.FieldCount];
        long rows = 0;
        while (await reader.ReadAsync())
            rows += reader.GetValues(values) > 0 ? 1 : 0;
        if (rows != count)
            throw new InvalidOperationException($"{rows} rows read");
    }

    // Answers that nobody has given: each act has to be written once more.
    private static async Task Forget(IntakeCity city)
    {
        await using var connection = await city.Connect();
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE act SET stamp = stamp + 1, answers_low = 0, answers_high = 0, rule_set = 0";
        await command.ExecuteNonQueryAsync();
    }
}
