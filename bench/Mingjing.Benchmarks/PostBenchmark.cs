using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Mingjing.Core.Accounts;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Intake;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.Tables;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Web.Startup;

namespace Mingjing.Benchmarks;

/// <summary>
/// <c>post</c>: single acts over HTTP, 64 connections at once, each answered when it is durable, screened and in the ledger. The
/// opponent takes the same acts over the same 64 callers with a transaction each.
/// </summary>
internal static class PostBenchmark
{
    private const int Connections = 64;

    // Until the runtime has replaced its first, slow code.
    private const int WarmUp = 10_000;
    private const double MostMilliseconds = 50;

    private static readonly MediaTypeHeaderValue Json = new("application/json");

    public static void Run(int size) => RunAll(size == 0 ? 40_000 : size).GetAwaiter().GetResult();

    private static async Task RunAll(int count)
    {
        foreach (var kind in IntakeCity.Stores)
        {
            Measure.Title($"post: {count:N0} acts one by one, {Connections} connections, {kind}");
            var (ours, p99) = await Ours(kind, count);
            Measure.Print(ours, "acts");
            var alone = await Alone(kind, count / 8);
            Measure.Print(alone, "acts");
            Measure.Ratio("of a transaction each", ours.PerSecond / alone.PerSecond, 3);
            Measure.Goal("acts a second", ours.PerSecond, 4_000, "/s");
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{"p99", -58} {p99, 14:N1} ms   goal ≤ {MostMilliseconds} ms {(p99 <= MostMilliseconds ? "met" : "MISSED")}"
                )
            );
        }

        Measure.Memory();
    }

    private static async Task<(Row Row, double P99)> Ours(StoreKind kind, int count)
    {
        await using var city = await IntakeCity.Create(kind);
        var settings = new ServerSettings
        {
            Url = new Uri("http://127.0.0.1:0"),
            CatalogFolder = Path.Combine(AppContext.BaseDirectory, "catalog"),
            DataFolder = city.Folder,
            Keys = city.KeyPath,
            Database = kind,
            Connection = kind == StoreKind.Postgres ? city.Store.ConnectionString : null,
            LogToConsole = false,
            RequestsPerMinute = int.MaxValue,
        };
        await using var app = Server.Build(settings, TimeProvider.System);
        await app.StartAsync();
        var keys = await Keys(app.Services, city);
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Connections })
        {
            BaseAddress = Server.AddressOf(app),
        };
        await Post(client, keys, Bodies(WarmUp, from: 10_000_000), new double[WarmUp]);
        var taken = new double[count];
        var bodies = Bodies(count, from: 0);
        var watch = Stopwatch.StartNew();
        await Post(client, keys, bodies, taken);
        var row = new Row("ours: shared batches, over HTTP", count, watch.Elapsed.TotalSeconds);
        await app.StopAsync();
        await Assert(city, count + WarmUp);
        Array.Sort(taken);
        return (row, taken[count * 99 / 100]);
    }

    private static async Task<Row> Alone(StoreKind kind, int count)
    {
        await using var city = await IntakeCity.Create(kind);
        var acts = IntakeCity.Acts(count).ToArray();
        await city.Intake.Receive(
            [new IncomingAct(IntakeCity.Acts(1, from: 10_000_000).Single(), ActSourceKind.Interface)],
            IntakeCity.City,
            CancellationToken.None
        );
        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(
            acts,
            new ParallelOptions { MaxDegreeOfParallelism = Connections },
            async (act, cancel) =>
            {
                var settled = await city.Intake.Receive(
                    [new IncomingAct(act, ActSourceKind.Interface)],
                    IntakeCity.City,
                    cancel
                );
                if (settled.Refusal is { } refusal)
                    throw new InvalidOperationException(refusal.Message);
            }
        );
        var row = new Row("a transaction each, without HTTP", count, watch.Elapsed.TotalSeconds);
        await Assert(city, count + 1);
        return row;
    }

    private static async Task Assert(IntakeCity city, int count)
    {
        var (rows, _) = await PlainStore.Count(city, "act");
        if (rows != count)
            throw new InvalidOperationException($"{rows} acts in the store, not {count}");
    }

    // Each department speaks for itself, by a key of its own.
    private static async Task<IReadOnlyDictionary<string, string>> Keys(IServiceProvider services, IntakeCity city)
    {
        var runner = services.GetRequiredService<UseCaseRunner>();
        var issue = new IssueMachineKey(services.GetRequiredService<MachineKeyTexts>());
        var security = new Request(Principal.System("benchmark"));
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (code, id) in await city.Organizations())
        {
            var command = new NewMachineKey(id, "测试系统", [ActAccess.Report.Code], Until: null);
            var settled = await runner.Run(issue, security, command, CancellationToken.None);
            if (settled.Refusal is { } refusal)
                throw new InvalidOperationException(refusal.Message);
            keys[code] = settled.Result.Key.Text ?? throw new InvalidOperationException("no key");
        }

        return keys;
    }

    private static List<(string Subject, byte[] Body)> Bodies(int count, int from)
    {
        var bodies = new List<(string, byte[])>(count);
        foreach (var act in IntakeCity.Acts(count, from))
        {
            using var stream = new MemoryStream();
            RecordWriter.Write(stream, ActLayouts.Standard, [act], WrittenAs.Ndjson);
            bodies.Add((act.SubjectCode, stream.ToArray()));
        }

        return bodies;
    }

    private static async Task Post(
        HttpClient client,
        IReadOnlyDictionary<string, string> keys,
        List<(string Subject, byte[] Body)> bodies,
        double[] taken
    )
    {
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(Work)));

        async Task Work()
        {
            for (var i = Interlocked.Increment(ref next); i < bodies.Count; i = Interlocked.Increment(ref next))
            {
                var (subject, body) = bodies[i];
                using var message = new HttpRequestMessage(HttpMethod.Post, "/api/v1/enforcement-acts")
                {
                    Content = new ByteArrayContent(body) { Headers = { ContentType = Json } },
                    Headers = { Authorization = new AuthenticationHeaderValue("Bearer", keys[subject]) },
                };
                var start = Stopwatch.GetTimestamp();
                using var response = await client.SendAsync(message);
                taken[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                if (!response.IsSuccessStatusCode)
                    throw new InvalidOperationException(await response.Content.ReadAsStringAsync());
            }
        }
    }
}
