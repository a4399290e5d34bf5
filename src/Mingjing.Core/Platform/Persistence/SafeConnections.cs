using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Mingjing.Core.Platform.Persistence;

/// <summary>Gives every connection of the embedded store its durable settings.</summary>
internal sealed class SafeConnections : DbConnectionInterceptor
{
    public static SafeConnections Instance { get; } = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (!Store.IsWritableFile(connection) || !Store.Unprepared((SqliteConnection)connection))
            return;
        using var command = connection.CreateCommand();
        command.CommandText = Store.SqlitePragmas;
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    ) => Store.Prepare(connection, cancellationToken);
}
