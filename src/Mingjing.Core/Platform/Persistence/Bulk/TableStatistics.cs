using System.Data.Common;

namespace Mingjing.Core.Platform.Persistence.Bulk;

/// <summary>
/// 表统计: a server plans by what it last counted, and by itself counts a minute late. A first import would look up its thousandth
/// batch as if the tables were empty; so they are counted whenever this process has written four times as many rows as before.
/// </summary>
/// <param name="database">Nothing is done on the embedded store, which plans by its schema alone.</param>
/// <param name="tables">Names of tables, constants of the code.</param>
internal sealed class TableStatistics(Database database, params IReadOnlyList<string> tables)
{
    private const long First = 2_000;

    private long _written;
    private long _next = First;

    /// <summary>
    /// Notes rows that have been committed, and counts when it is time. It cannot be cancelled and never fails: the rows are in, whatever
    /// becomes of it.
    /// </summary>
    public async Task Note(int rows)
    {
        if (database.Store.Kind != StoreKind.Postgres)
            return;
        var due = Interlocked.Read(ref _next);
        if (Interlocked.Add(ref _written, rows) < due || Interlocked.CompareExchange(ref _next, due * 4, due) != due)
            return;
        try
        {
            await using var connection = await database.Connect(CancellationToken.None);
            await using var command = connection.CreateCommand();
            command.CommandText = $"ANALYZE {string.Join(", ", tables)}";
            await command.ExecuteNonQueryAsync(CancellationToken.None);
        }
        catch (Exception e) when (e is DbException or TimeoutException)
        {
            // The server counts by itself, later.
        }
    }
}
