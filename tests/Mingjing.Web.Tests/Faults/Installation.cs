using System.Data.Common;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Data.Sqlite;
using Mingjing.Core.Accounts;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Keys;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.PowersCatalog;
using Mingjing.Testing;
using Mingjing.Testing.Accounts;
using Mingjing.Testing.Organizations;
using Mingjing.Testing.Stores;
using Mingjing.Verifier;
using Mingjing.Web.Tests.Startup;
using Npgsql;

namespace Mingjing.Web.Tests.Faults;

/// <summary>
/// 安装: a data folder, a database and a folder for temporary files of its own, with the small city at work in it, for servers that
/// run as processes one after the other.
/// </summary>
internal sealed class Installation : IAsyncDisposable
{
    private static readonly Request Security = new(StaffedCity.Security);

    private readonly DirectoryInfo _folder;
    private readonly StaffedCity _city;
    private readonly TestStore? _onServer;
    private readonly Database? _inFile;

    private Installation(StoreKind kind, TestStore? onServer, DirectoryInfo folder)
    {
        (Kind, _onServer, _folder) = (kind, onServer, folder);
        _inFile = onServer is null ? new Database(Store.InFile(DatabaseFile)) : null;
        var regions = new RegionTree(DataPack.Load(Packs.Folder).Regions);
        var passwords = new Passwords(StaffedCity.PasswordRounds);
        _city = new StaffedCity(Database, TimeProvider.System, regions, KeyFile.LoadOrCreate(Keys), passwords);
        Organizations = new Dictionary<string, OrganizationId>(StringComparer.Ordinal);
    }

    public StoreKind Kind { get; }

    /// <summary>Ids of the bodies of the small city by name.</summary>
    public IReadOnlyDictionary<string, OrganizationId> Organizations { get; private set; }

    /// <summary>The folder with all the others, the server's temporary one among them.</summary>
    public string Folder => _folder.FullName;

    public string Data => Path.Combine(Folder, "data");

    public string Temporary => Path.Combine(Folder, "tmp");

    public string Keys => Path.Combine(Data, "mingjing.keys");

    /// <summary>The store, beside the server.</summary>
    public Database Database => _onServer?.Database ?? _inFile!;

    public StaffedCity City => _city;

    /// <summary>The key under which the installation signs.</summary>
    public CheckpointKey SigningKey => KeyFile.Load(Keys).CreateCheckpointSigner().Key;

    private string DatabaseFile => Path.Combine(Data, "mingjing.db");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Makes one with all bodies registered.</summary>
    public static async Task<Installation> Create(StoreKind kind)
    {
        var folder = Directory.CreateTempSubdirectory("mingjing-installation-");
        folder.CreateSubdirectory("tmp");
        var data = folder.CreateSubdirectory("data").FullName;
        var onServer = kind == StoreKind.Postgres ? await TestStore.Create(kind) : null;
        if (onServer is null)
            await TestStore.PutTemplate(Path.Combine(data, "mingjing.db"));
        var made = new Installation(kind, onServer, folder);
        made.Organizations = await made._city.RegisterAll(Cancel);
        return made;
    }

    /// <summary>Starts a server on it.</summary>
    public Task<ServerProcess> Serve() =>
        ServerProcess.Start(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["TMPDIR"] = Temporary,
                ["MINGJING_DATA"] = Data,
                ["MINGJING_DATABASE"] = Kind.ToString(),
                ["MINGJING_CONNECTION"] = _onServer?.Store.ConnectionString,
                ["MINGJING_REQUESTSPERMINUTE"] = "100000",
                ["MINGJING_PAGESPERMINUTE"] = "100000",
            }
        );

    /// <summary>Somebody at work, with an open session.</summary>
    public Task<Worker> PutToWork(OrganizationFacts at, Roles role) =>
        _city.PutToWork(Organizations[at.Name], role, Cancel);

    /// <summary>A machine's key.</summary>
    public async Task<Secret> IssueKey(OrganizationFacts at, params Permission[] permissions)
    {
        var command = new NewMachineKey(
            Organizations[at.Name],
            "测试系统",
            [.. permissions.Select(p => p.Code)],
            Until: null
        );
        return (await _city.Runner.Run(new IssueMachineKey(_city.KeyTexts), Security, command, Cancel)).Result.Key;
    }

    /// <summary>A client of a server that carries a session.</summary>
    public static HttpClient ClientOf(ServerProcess server, Secret session)
    {
        var cookies = new CookieContainer();
        cookies.Add(server.Address, new Cookie(Visitor.CookieName, session.Text));
        return ClientOf(server, cookies);
    }

    /// <summary>A client of a server that carries a machine's key.</summary>
    public static HttpClient KeyedClientOf(ServerProcess server, Secret key)
    {
        var client = ClientOf(server, new CookieContainer());
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key.Text);
        return client;
    }

    /// <summary>A client of a server with these cookies; follows no redirects.</summary>
    public static HttpClient ClientOf(ServerProcess server, CookieContainer cookies) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies })
        {
            BaseAddress = server.Address,
        };

    /// <summary>What verifying the store finds.</summary>
    public Task<StoreReport> Verify() => new StoreVerification(Database, SigningKey).Run(since: null, Cancel);

    /// <summary>The number that a query finds.</summary>
    public async Task<long> Count(string query) =>
        Convert.ToInt64((await Rows(query)).Single().Single(), CultureInfo.InvariantCulture);

    /// <summary>Everything that stands in the tables, value by value: bytes as they are, all else as UTF-8.</summary>
    public async Task<byte[]> AllRows()
    {
        var tables =
            Kind == StoreKind.Sqlite
                ? "SELECT name FROM sqlite_master WHERE type = 'table'"
                : "SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public'";
        using var all = new MemoryStream();
        foreach (var table in (await Rows(tables)).Select(r => (string)r[0]))
        {
            foreach (var value in (await Rows($"SELECT * FROM {table}")).SelectMany(r => r))
            {
                all.Write(
                    value as byte[] ?? Encoding.UTF8.GetBytes(Convert.ToString(value, CultureInfo.InvariantCulture)!)
                );
                all.WriteByte((byte)'\n');
            }
        }

        return all.ToArray();
    }

    private async Task<IReadOnlyList<object[]>> Rows(string query)
    {
        await using DbConnection connection =
            Kind == StoreKind.Sqlite
                ? new SqliteConnection(Database.Store.ConnectionString)
                : new NpgsqlConnection(Database.Store.ConnectionString);
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = query;
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        var rows = new List<object[]>();
        while (await reader.ReadAsync(Cancel))
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        _city.Dispose();
        if (_onServer is not null)
            await _onServer.DisposeAsync();
        if (_inFile is not null)
        {
            _inFile.Dispose();
            TestStore.Release(Store.InFile(DatabaseFile));
        }

        _folder.Delete(recursive: true);
    }
}
