using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Npgsql;
using SQLitePCL;

namespace Mingjing.Core.Platform.Persistence;

/// <summary>存储种类.</summary>
public enum StoreKind
{
    /// <summary>嵌入式数据库 (SQLite): the default.</summary>
    [Term("嵌入式数据库")]
    Sqlite,

    /// <summary>服务器数据库 (PostgreSQL).</summary>
    [Term("服务器数据库")]
    Postgres,
}

/// <summary>存储: which database, and how its connections are made safe.</summary>
/// <param name="Kind">Embedded or server.</param>
/// <param name="ConnectionString">As the provider writes it.</param>
public sealed record Store(StoreKind Kind, string ConnectionString)
{
    private static readonly ConditionalWeakTable<sqlite3, object> Prepared = [];

    // FULL: an acknowledged commit survives a power cut. secure_delete: what is deleted is overwritten.
    internal const string SqlitePragmas =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; "
        + "PRAGMA busy_timeout=30000; PRAGMA cache_size=-65536; PRAGMA mmap_size=268435456; "
        // A batch of acts dirties more than the usual 4 MB of the journal: a page is written back once for several batches.
        + "PRAGMA wal_autocheckpoint=16384;";

    /// <summary>The embedded store in a file.</summary>
    public static Store InFile(string path) =>
        new(StoreKind.Sqlite, new SqliteConnectionStringBuilder { DataSource = path, Pooling = true }.ToString());

    /// <summary>A server store.</summary>
    public static Store OnServer(string connectionString) => new(StoreKind.Postgres, connectionString);

    /// <summary>The file of the embedded store; null for a server.</summary>
    public string? File =>
        Kind == StoreKind.Sqlite ? new SqliteConnectionStringBuilder(ConnectionString).DataSource : null;

    /// <summary>An open connection with the settings that make a commit durable.</summary>
    internal async Task<DbConnection> Open(CancellationToken cancel)
    {
        DbConnection connection =
            Kind == StoreKind.Sqlite ? new SqliteConnection(ConnectionString) : new NpgsqlConnection(ConnectionString);
        try
        {
            await connection.OpenAsync(cancel);
            await Prepare(connection, cancel);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    internal static async Task Prepare(DbConnection connection, CancellationToken cancel)
    {
        if (!IsWritableFile(connection) || !Unprepared((SqliteConnection)connection))
            return;
        await using var command = connection.CreateCommand();
        command.CommandText = SqlitePragmas;
        await command.ExecuteNonQueryAsync(cancel);
    }

    // The pool hands out the same connection again and again, with the settings that it was given.
    internal static bool Unprepared(SqliteConnection connection) =>
        Prepared.TryAdd(connection.Handle!, connection.Handle!);

    // EF opens a read-only connection of its own to see whether the file is there.
    internal static bool IsWritableFile(DbConnection connection) =>
        connection is SqliteConnection
        && !connection.ConnectionString.Contains("Mode=ReadOnly", StringComparison.OrdinalIgnoreCase);
}
