using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Demonstration;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Intake;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Keys;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.Tables;
using Mingjing.Core.Platform.UseCases;
using Npgsql;

namespace Mingjing.Benchmarks;

/// <summary>
/// A durable store with forty departments, and a stream of their acts as NDJSON of about a kilobyte each. The server store is
/// where <c>MINGJING_BENCH_POSTGRES</c> says, with fsync on.
/// </summary>
internal sealed class IntakeCity : IAsyncDisposable
{
    public const string ServerVariable = "MINGJING_BENCH_POSTGRES";
    private const int Departments = 40;

    /// <summary>The region that somebody with a scope sees: one in four acts.</summary>
    public const string Region = "419901";

    public static readonly Principal City = Principal.System("benchmark");

    private static int _made;

    private readonly string _folder = Directory.CreateTempSubdirectory("mingjing-bench-").FullName;
    private readonly string? _server;

    private IntakeCity(StoreKind kind, TimeProvider time)
    {
        if (kind == StoreKind.Sqlite)
        {
            Store = Store.InFile(Path.Combine(_folder, "mingjing.db"));
        }
        else
        {
            _server = $"mingjing_bench_{Environment.ProcessId}_{Interlocked.Increment(ref _made)}";
            Run($"CREATE DATABASE {_server}");
            Store = Store.OnServer(new NpgsqlConnectionStringBuilder(Server) { Database = _server }.ToString());
        }

        Database = new Database(Store);
        var clock = new Clock(time);
        var desk = new ScreeningDesk(
            Database,
            new ScreeningBasis(BenchCity.Calendar, BenchCity.Pack, "benchmark"),
            clock
        );
        Keys = KeyFile.LoadOrCreate(KeyPath);
        Intake = new ActIntake(Database, desk, Keys, clock);
    }

    /// <summary>The folder of this city, as a server's data folder.</summary>
    public string Folder => _folder;

    public string KeyPath => Path.Combine(_folder, "keys.json");

    public Store Store { get; }

    public Database Database { get; }

    public ActIntake Intake { get; }

    public KeyFile Keys { get; }

    /// <summary>The stores that can be measured here.</summary>
    public static IReadOnlyList<StoreKind> Stores =>
        Server is null ? [StoreKind.Sqlite] : [StoreKind.Sqlite, StoreKind.Postgres];

    private static string? Server => Environment.GetEnvironmentVariable(ServerVariable);

    /// <param name="time">The time of its departments' registration; this machine's where none is given.</param>
    public static async Task<IntakeCity> Create(StoreKind kind, TimeProvider? time = null)
    {
        var city = new IntakeCity(kind, time ?? TimeProvider.System);
        await new SchemaMigration(city.Database).Run(CancellationToken.None);
        var runner = new UseCaseRunner(city.Database, new Clock(time ?? TimeProvider.System));
        for (var i = 0; i < Departments; i++)
            await runner.Run(
                new RegisterOrganization(),
                new Request(City),
                new OrganizationFacts(CodeOf(i), $"演示局{i}", $"局{i}", OrganizationKind.Department, RegionOf(i)),
                CancellationToken.None
            );
        return city;
    }

    /// <summary>A city with so many acts taken in.</summary>
    public static async Task<IntakeCity> Filled(StoreKind kind, int count)
    {
        const int atOnce = 100_000;
        var city = await Create(kind);
        for (var from = 0; from < count; from += atOnce)
        {
            using var file = File(Math.Min(atOnce, count - from), from);
            var settled = await new ImportFiles(city.Intake).Import(
                new ImportFile(
                    "acts.ndjson",
                    file.Length,
                    [(byte)(1 + from / atOnce), .. new byte[31]],
                    SubjectHome.Unregistered
                ),
                file,
                City,
                progress: null,
                CancellationToken.None
            );
            if (settled.Result.Status != ImportStatus.Done)
                throw new InvalidOperationException(settled.Result.Fault);
        }

        return city;
    }

    /// <summary>
    /// Acts as departments send them: numbered in the order of their days, four in ten parties persons. In disorder, a day says
    /// nothing of the number: the hardest for the indexes of a store.
    /// </summary>
    public static IEnumerable<Act> Acts(int count, int from = 0, bool inDisorder = false)
    {
        var random = new SplitMix(7);
        var number = from;
        IEnumerable<Act> made = new CompleteActs(42 + (ulong)from).Create(count);
        foreach (
            var act in inDisorder ? made : made.OrderBy(a => a.ReferenceDay.IsKnown ? a.ReferenceDay.Day : default)
        )
        {
            var person = act.PartyKind.Is(PartyKind.NaturalPerson);
            act.RecordNo = $"演示〔2026〕{number}";
            var department = random.Next(Departments);
            act.SubjectCode = CodeOf(department);
            act.SubjectName = "河洛市演示执法局";
            act.RegionCode = RegionOf(department);
            act.PartyName = person ? "演示人" : "河洛市演示商贸有限公司";
            act.PartyCode = person
                ? SyntheticCodes.IdentityNumber(random.Next(200_000))
                : SyntheticCodes.CreditCode("91", "419900", random.Next(20_000));
            act.Matter = "未经许可占用城市道路从事经营活动";
            act.MatterCode = "C3301200";
            act.DecisionNo = $"河演综执罚〔2026〕{number}号";
            act.Basis = "《城市道路管理条例》第四十二条";
            number++;
            yield return act;
        }
    }

    /// <summary>The acts as a file of objects, one a line.</summary>
    public static MemoryStream File(int count, int from = 0, bool inDisorder = false)
    {
        var stream = new MemoryStream();
        RecordWriter.Write(stream, ActLayouts.Standard, Acts(count, from, inDisorder), WrittenAs.Ndjson);
        stream.Position = 0;
        return stream;
    }

    /// <summary>The departments by their codes.</summary>
    public async Task<IReadOnlyDictionary<string, OrganizationId>> Organizations()
    {
        await using var rows = Database.Read(City);
        return await rows.Set<Organization>().ToDictionaryAsync(o => o.Code, o => o.Id, StringComparer.Ordinal);
    }

    /// <summary>A bare connection with the same durable settings.</summary>
    public async Task<System.Data.Common.DbConnection> Connect()
    {
        System.Data.Common.DbConnection connection =
            Store.Kind == StoreKind.Sqlite
                ? new Microsoft.Data.Sqlite.SqliteConnection(Store.ConnectionString)
                : new NpgsqlConnection(Store.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        Database.Dispose();
        if (_server is not null)
        {
            NpgsqlConnection.ClearAllPools();
            Run($"DROP DATABASE IF EXISTS {_server} WITH (FORCE)");
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await Task.Run(() => Directory.Delete(_folder, recursive: true));
    }

    private static string RegionOf(int department) => department % 4 == 0 ? Region : "419900";

    private static string CodeOf(int number) => SyntheticCodes.CreditCode("11", "419900", 500 + number);

    private static void Run(string text)
    {
        using var connection = new NpgsqlConnection(Server);
        connection.Open();
        using var command = new NpgsqlCommand(text, connection);
        command.ExecuteNonQuery();
    }
}
