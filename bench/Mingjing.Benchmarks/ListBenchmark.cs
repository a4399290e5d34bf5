using System.Diagnostics;
using System.Globalization;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;

namespace Mingjing.Benchmarks;

/// <summary>
/// <c>list</c>: a filtered page of 50 acts at any depth, as somebody whose scope is one region. The opponent reads the same page by
/// its number (OFFSET); the rows of both are the same.
/// </summary>
internal static class ListBenchmark
{
    private const int PageSize = 50;
    private const double MostMilliseconds = 5;

    private static readonly Principal Scoped = Principal.System("benchmark") with
    {
        Scope = DataScope.Of([IntakeCity.Region], []),
    };

    private static readonly ActFilter Filter = new() { Kind = ActKind.Penalty };

    public static void Run(int size) => RunAll(size == 0 ? 200_000 : size).GetAwaiter().GetResult();

    private static async Task RunAll(int count)
    {
        foreach (var kind in IntakeCity.Stores)
        {
            Measure.Title($"list: pages of {PageSize} of {count:N0} acts on {kind}, one region, penalties only");
            await using var city = await IntakeCity.Filled(kind, count);
            var queries = new ActQueries(city.Database);
            var (middle, atMiddle) = await Walk(queries, count / 16);
            var (last, atLast) = await Walk(queries, int.MaxValue);
            await Compare(city, queries, "first page", position: null, offset: 0);
            await Compare(city, queries, $"page at row {middle:N0}", atMiddle, middle);
            await Compare(city, queries, $"page at row {last:N0}", atLast, last);
        }

        Measure.Memory();
    }

    // The position behind so many rows, or before the last full page.
    private static async Task<(int Rows, PagePosition? Position)> Walk(ActQueries queries, int most)
    {
        var (rows, position) = (0, default(PagePosition?));
        while (rows < most)
        {
            var page = await queries.List(Scoped, Filter, position, PageSize, CancellationToken.None);
            if (page.After is null)
                return (rows, position);
            (rows, position) = (rows + page.Rows.Count, page.After);
        }

        return (rows, position);
    }

    private static async Task Compare(
        IntakeCity city,
        ActQueries queries,
        string what,
        PagePosition? position,
        int offset
    )
    {
        var page = await queries.List(Scoped, Filter, position, PageSize, CancellationToken.None);
        var same = await ByNumber(city, offset);
        if (!page.Rows.Select(r => r.RecordNo).SequenceEqual(same, StringComparer.Ordinal))
            throw new InvalidOperationException($"{what}: the two ways show different rows");
        var ours = await Milliseconds(() => queries.List(Scoped, Filter, position, PageSize, CancellationToken.None));
        var theirs = await Milliseconds(() => ByNumber(city, offset));
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what, -34} ours {ours, 8:N2} ms   OFFSET {theirs, 9:N2} ms   {theirs / ours, 7:N1} ×   goal ≤ {MostMilliseconds} ms {(ours <= MostMilliseconds ? "met" : "MISSED")}"
            )
        );
    }

    private static async Task<double> Milliseconds<T>(Func<Task<T>> action)
    {
        const int rounds = 31;
        for (var i = 0; i < 50; i++)
            await action();
        var taken = new double[rounds];
        for (var i = 0; i < rounds; i++)
        {
            var watch = Stopwatch.StartNew();
            await action();
            taken[i] = watch.Elapsed.TotalMilliseconds;
        }

        return taken.Order().ElementAt(rounds / 2);
    }

    private static async Task<List<string>> ByNumber(IntakeCity city, int offset)
    {
        await using var connection = await city.Connect();
        await using var command = connection.CreateCommand();
        command.CommandText = string.Create(
            CultureInfo.InvariantCulture,
            $"SELECT record_no, matter, party_name, decision_no, fine, day FROM act WHERE region_code = '{IntakeCity.Region}' AND withdrawn IS NULL AND kind = '{ActKind.Penalty}' ORDER BY day DESC, id DESC LIMIT {PageSize} OFFSET {offset}"
        );
        await using var reader = await command.ExecuteReaderAsync();
        var numbers = new List<string>();
        while (await reader.ReadAsync())
            numbers.Add(reader.GetString(0));
        return numbers;
    }
}
