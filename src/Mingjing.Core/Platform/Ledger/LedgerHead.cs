using System.Data.Common;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Verifier;

namespace Mingjing.Core.Platform.Ledger;

/// <summary>台账首部 in the hands of one transaction: nobody appends until it ends.</summary>
/// <param name="Size">How many entries there are.</param>
/// <param name="Frontier">The tree over them, open at its right edge.</param>
/// <param name="LastAt">UTC ticks of the last entry; 0 before the first.</param>
internal sealed record LedgerHead(long Size, MerkleFrontier Frontier, long LastAt)
{
    /// <summary>Reads the head and keeps others from appending; waits for whoever does.</summary>
    public static async Task<LedgerHead> Lock(DbTransaction transaction, CancellationToken cancel)
    {
        await using var command = transaction.Statement("SELECT size, frontier, last_at FROM ledger_head WHERE id = 1");
        if (transaction is Npgsql.NpgsqlTransaction)
            command.CommandText += " FOR UPDATE";
        await using var reader = await command.ExecuteReaderAsync(cancel);
        if (!await reader.ReadAsync(cancel))
            throw new InvalidOperationException("the ledger has no head row");
        var size = reader.GetInt64(0);
        return new LedgerHead(size, MerkleFrontier.Parse(size, reader.GetFieldValue<byte[]>(1)), reader.GetInt64(2));
    }
}
