using System.Globalization;
using Mingjing.Core.Platform.Persistence;
using Npgsql;

namespace Mingjing.Testing.Stores;

/// <summary>
/// A fresh database with the current schema, copied from a template that is migrated once per process. PostgreSQL runs where
/// <c>MINGJING_TEST_POSTGRES</c> says: <c>./test</c> starts it.
/// </summary>
public sealed class TestStore : IAsyncDisposable
{
    private const string ServerVariable = "MINGJING_TEST_POSTGRES";

    private static readonly Lazy<Task<string>> SqliteTemplate = new(MakeSqliteTemplate);
    private static readonly Lazy<Task<string>> PostgresTemplate = new(MakePostgresTemplate);
    private static int _made;

    private readonly string? _folder;
    private readonly string? _name;

    private TestStore(Store store, string? folder, string? name)
    {
        (Store, _folder, _name) = (store, folder, name);
        Database = new Database(store);
    }

    public Store Store { get; }

    public Database Database { get; }

    /// <summary>A database of its own for one test.</summary>
    public static async Task<TestStore> Create(StoreKind kind)
    {
        if (kind == StoreKind.Sqlite)
        {
            var folder = Directory.CreateTempSubdirectory("mingjing-store-").FullName;
            var file = Path.Combine(folder, "mingjing.db");
            File.Copy(await SqliteTemplate.Value, file);
            return new TestStore(Store.InFile(file), folder, name: null);
        }

        var name = NameOf("test");
        await OnServer($"CREATE DATABASE {name} TEMPLATE {await PostgresTemplate.Value}");
        return new TestStore(Store.OnServer(ConnectionTo(name)), folder: null, name);
    }

    /// <summary>An empty database without a schema.</summary>
    public static async Task<TestStore> CreateEmpty(StoreKind kind)
    {
        if (kind == StoreKind.Sqlite)
        {
            var folder = Directory.CreateTempSubdirectory("mingjing-store-").FullName;
            return new TestStore(Store.InFile(Path.Combine(folder, "mingjing.db")), folder, name: null);
        }

        var name = NameOf("empty");
        await OnServer($"CREATE DATABASE {name}");
        return new TestStore(Store.OnServer(ConnectionTo(name)), folder: null, name);
    }

    public async ValueTask DisposeAsync()
    {
        Database.Dispose();
        if (_folder is not null)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearPool(
                new Microsoft.Data.Sqlite.SqliteConnection(Store.ConnectionString)
            );
            Directory.Delete(_folder, recursive: true);
        }

        if (_name is not null)
        {
            NpgsqlConnection.ClearPool(new NpgsqlConnection(Store.ConnectionString));
            await OnServer($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
        }
    }

    private static async Task<string> MakeSqliteTemplate()
    {
        var folder = Directory.CreateTempSubdirectory("mingjing-template-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var file = Path.Combine(folder, "template.db");
        var plain = Path.Combine(folder, "plain.db");
        using (var database = new Database(Store.InFile(file)))
            await new SchemaMigration(database).Run(CancellationToken.None);
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $plain";
        command.Parameters.AddWithValue("$plain", plain);
        await command.ExecuteNonQueryAsync();
        return plain;
    }

    private static async Task<string> MakePostgresTemplate()
    {
        var name = NameOf("template");
        await OnServer($"CREATE DATABASE {name}");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Drop(name);
        using (var database = new Database(Store.OnServer(ConnectionTo(name))))
            await new SchemaMigration(database).Run(CancellationToken.None);
        NpgsqlConnection.ClearAllPools();
        return name;
    }

    private static string NameOf(string what) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"mingjing_{what}_{Environment.ProcessId}_{Interlocked.Increment(ref _made)}"
        );

    private static void Drop(string name)
    {
        using var connection = new NpgsqlConnection(Server());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"DROP DATABASE IF EXISTS {name} WITH (FORCE)";
        command.ExecuteNonQuery();
    }

    private static async Task OnServer(string text)
    {
        await using var connection = new NpgsqlConnection(Server());
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        await command.ExecuteNonQueryAsync();
    }

    private static string ConnectionTo(string database) =>
        new NpgsqlConnectionStringBuilder(Server()) { Database = database, MaxPoolSize = 70 }.ToString();

    private static string Server() =>
        Environment.GetEnvironmentVariable(ServerVariable)
        ?? throw new InvalidOperationException($"{ServerVariable} is not set: ./test starts PostgreSQL and sets it");
}
