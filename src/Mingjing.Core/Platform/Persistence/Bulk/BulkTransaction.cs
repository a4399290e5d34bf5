using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Mingjing.Core.Platform.Persistence.Bulk;

/// <summary>
/// 批量事务: prepared and bulk statements within one transaction, the same rows on both stores. Column names and conditions are
/// constants of the code; values never stand in a statement.
/// </summary>
internal abstract class BulkTransaction(DbTransaction transaction) : IAsyncDisposable
{
    private readonly DbConnection _connection = transaction.Connection!;

    public DbTransaction Transaction { get; } = transaction;

    /// <summary>Begins one; on a server those that name the same lock go one after the other.</summary>
    public static async Task<BulkTransaction> Begin(Database database, long turn, CancellationToken cancel)
    {
        var connection = await database.Connect(cancel);
        try
        {
            var begun = await connection.BeginTransactionAsync(cancel);
            return connection is SqliteConnection
                ? new SqliteBulk((SqliteTransaction)begun)
                : await Entered((NpgsqlTransaction)begun, turn, cancel);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Begins one that only looks up: it takes no turn and is never committed.</summary>
    public static async Task<BulkTransaction> ForReading(Database database, CancellationToken cancel)
    {
        var connection = await database.Connect(cancel);
        try
        {
            return connection is SqliteConnection sqlite
                ? new SqliteBulk(sqlite.BeginTransaction(deferred: true))
                : await Entered((NpgsqlTransaction)await connection.BeginTransactionAsync(cancel), turn: null, cancel);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static async Task<PostgresBulk> Entered(NpgsqlTransaction begun, long? turn, CancellationToken cancel)
    {
        var bulk = new PostgresBulk(begun);
        await bulk.Enter(turn, cancel);
        return bulk;
    }

    public abstract Task Insert<TRow>(BulkInsert<TRow> insert, IReadOnlyList<TRow> rows, CancellationToken cancel);

    /// <summary>Changes rows; answers how many were found.</summary>
    public abstract Task<int> Update<TRow>(BulkUpdate<TRow> update, IReadOnlyList<TRow> rows, CancellationToken cancel);

    public abstract Task Delete<TRow>(BulkDelete<TRow> delete, IReadOnlyList<TRow> rows, CancellationToken cancel);

    /// <summary>Finds rows by keys; the visitor is told the number of the key.</summary>
    public abstract Task Find<TKey>(
        BulkLookup<TKey> lookup,
        IReadOnlyList<TKey> keys,
        Action<int, ICellReader> visit,
        CancellationToken cancel
    );

    /// <summary>Runs one statement; answers how many rows it changed.</summary>
    public abstract Task<int> Execute(BulkText text, CancellationToken cancel);

    /// <summary>One value of a query without parameters; null where it has none.</summary>
    public async Task<object?> Scalar(string text, CancellationToken cancel)
    {
        await using var command = _connection.CreateCommand();
        (command.Transaction, command.CommandText) = (Transaction, text);
        return await command.ExecuteScalarAsync(cancel) is { } value and not DBNull ? value : null;
    }

    public Task Commit(CancellationToken cancel)
    {
        Close();
        return Transaction.CommitAsync(cancel);
    }

    public async ValueTask DisposeAsync()
    {
        Close();
        await Transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }

    /// <summary>Lets go of prepared statements; may be called twice.</summary>
    protected virtual void Close() { }

    protected static string Names(IEnumerable<BulkColumn> columns) => string.Join(", ", columns.Select(c => c.Name));
}
