using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
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

    /// <summary>The number under which tests of all modules wait for each other on the server.</summary>
    private const int Turn = 20261123;

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

        return await CopyTemplate(options: "");
    }

    /// <summary>An embedded database with the current schema in this place.</summary>
    public static async Task PutTemplate(string file) => File.Copy(await SqliteTemplate.Value, file);

    /// <summary>A database of its own on a disk of its own.</summary>
    public static Task<TestStore> CreateIn(TestTablespace space) => CopyTemplate($"TABLESPACE {space.Name}");

    /// <summary>Closes the idle connections to a store that is about to go.</summary>
    public static void Release(Store store)
    {
        if (store.Kind == StoreKind.Sqlite)
            SqliteConnection.ClearPool(new SqliteConnection(store.ConnectionString));
        else
            NpgsqlConnection.ClearPool(new NpgsqlConnection(store.ConnectionString));
    }

    /// <summary>Runs a statement behind the product's back, as somebody with the database's password could.</summary>
    public async Task<int> Execute(string text)
    {
        await using var connection = await Open();
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>The first value that a query finds; null where it finds none.</summary>
    public async Task<object?> Scalar(string text)
    {
        await using var connection = await Open();
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        return await command.ExecuteScalarAsync() is { } value and not DBNull ? value : null;
    }

    /// <summary>A connection of its own.</summary>
    public async Task<DbConnection> Open()
    {
        DbConnection connection =
            Store.Kind == StoreKind.Sqlite
                ? new SqliteConnection(Store.ConnectionString)
                : new NpgsqlConnection(Store.ConnectionString);
        await connection.OpenAsync();
        return connection;
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
        Release(Store);
        if (_folder is not null)
            Directory.Delete(_folder, recursive: true);
        if (_name is not null)
            await OnServer($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
    }

    private static async Task<TestStore> CopyTemplate(string options)
    {
        var name = NameOf("test");
        await OnServer($"CREATE DATABASE {name} TEMPLATE {await PostgresTemplate.Value} {options}");
        return new TestStore(Store.OnServer(ConnectionTo(name)), folder: null, name);
    }

    private static async Task<string> MakeSqliteTemplate()
    {
        var folder = Directory.CreateTempSubdirectory("mingjing-template-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var file = Path.Combine(folder, "template.db");
        var plain = Path.Combine(folder, "plain.db");
        using (var database = new Database(Store.InFile(file)))
            await new SchemaMigration(database).Run(CancellationToken.None);
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
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

    internal static string NameOf(string what) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"mingjing_{what}_{Environment.ProcessId}_{Interlocked.Increment(ref _made)}"
        );

    private static void Drop(string name) =>
        OnServer($"DROP DATABASE IF EXISTS {name} WITH (FORCE)").GetAwaiter().GetResult();

    internal static async Task OnServer(string text)
    {
        // Outside the pool: with the connection ends the turn.
        await using var connection = new NpgsqlConnection(Unpooled());
        await connection.OpenAsync();
        await Say(connection, $"SELECT pg_advisory_lock_shared({Turn})");
        await Say(connection, text);
    }

    /// <summary>
    /// Nobody makes or drops a database until this is disposed of: each does so with a checkpoint, which fails for the whole server while
    /// one disk of it is full.
    /// </summary>
    internal static async Task<IAsyncDisposable> Alone()
    {
        var connection = new NpgsqlConnection(Unpooled());
        await connection.OpenAsync();
        await Say(connection, $"SELECT pg_advisory_lock({Turn})");
        return connection;
    }

    private static async Task Say(NpgsqlConnection connection, string text)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        await command.ExecuteNonQueryAsync();
    }

    private static string Unpooled() => new NpgsqlConnectionStringBuilder(Server()) { Pooling = false }.ToString();

    private static string ConnectionTo(string database) =>
        new NpgsqlConnectionStringBuilder(Server()) { Database = database, MaxPoolSize = 70 }.ToString();

    private static string Server() =>
        Environment.GetEnvironmentVariable(ServerVariable)
        ?? throw new InvalidOperationException($"{ServerVariable} is not set: ./test starts PostgreSQL and sets it");
}
