using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Mingjing.Core.Platform.Persistence.Bulk;

/// <summary>批量读取: rows of a statement one after the other, without objects of their own, on a connection that writes nothing.</summary>
internal sealed class BulkReader : IAsyncDisposable
{
    private readonly DbConnection _connection;

    private BulkReader(DbConnection connection) => _connection = connection;

    public static async Task<BulkReader> Open(Database database, CancellationToken cancel) =>
        new(await database.Connect(cancel));

    /// <summary>
    /// Opens one for pages along a key. A server that has not counted its rows yet sorts all that are left for each page; it is told to
    /// follow the index. The pool puts that back with the connection.
    /// </summary>
    public static async Task<BulkReader> OpenInKeyOrder(Database database, CancellationToken cancel)
    {
        var reader = await Open(database, cancel);
        if (reader._connection is NpgsqlConnection server)
        {
            await using var command = new NpgsqlCommand(
                "SET enable_sort = off; SET enable_bitmapscan = off; SET jit = off",
                server
            );
            await command.ExecuteNonQueryAsync(cancel);
        }

        return reader;
    }

    /// <summary>Visits every row; answers how many there were.</summary>
    public async Task<int> Read(BulkText text, Action<ICellReader> visit, CancellationToken cancel)
    {
        var rows = 0;
        if (_connection is SqliteConnection sqlite)
        {
            using var statement = new SqliteStatement(sqlite, text.Text);
            text.Write(statement.Bind());
            for (; statement.Step(); rows++)
            {
                cancel.ThrowIfCancellationRequested();
                visit(statement);
            }

            return rows;
        }

        await using var command = new NpgsqlCommand(text.ForServer, (NpgsqlConnection)_connection);
        text.Write(new ParameterCells(command.Parameters));
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var cells = new PostgresCells(reader);
        for (; await reader.ReadAsync(cancel); rows++)
            visit(cells);
        return rows;
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();
}
