using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Verifier;

namespace Mingjing.Core.Platform.Ledger;

/// <summary>
/// 检查点: signs what the ledger is now and keeps it: hourly, at each export and when the server stops. Each is a promise to
/// whoever has got it that nothing before it will ever change.
/// </summary>
public sealed class LedgerCheckpoints(Database database, CheckpointSigner signer)
{
    private readonly SemaphoreSlim _signing = new(1, 1);

    /// <summary>What others verify with.</summary>
    public CheckpointKey Key => signer.Key;

    /// <summary>The checkpoint of the ledger as it stands; the one that is there where nothing has been entered since.</summary>
    public async Task<SignedCheckpoint> Sign(CancellationToken cancel)
    {
        // The signer is not safe for several threads, and two processes must not sign different states of one size.
        await _signing.WaitAsync(cancel);
        try
        {
            using var turn = await database.Turn(cancel);
            await using var connection = await database.Connect(cancel);
            await using var transaction = await connection.BeginTransactionAsync(cancel);
            var head = await LedgerHead.Lock(transaction, cancel);
            if (await Stored(transaction, head.Size, cancel) is { } before)
                return before;
            var signed = signer.Sign(head.Size, head.Frontier.Root());
            await using var insert = transaction.Statement(
                "INSERT INTO ledger_checkpoint (size, note) VALUES (@size, @note)",
                ("size", head.Size),
                ("note", signed.ToText())
            );
            await insert.ExecuteNonQueryAsync(cancel);
            await transaction.CommitAsync(CancellationToken.None);
            return signed;
        }
        finally
        {
            _signing.Release();
        }
    }

    /// <summary>签发卷宗目录: the text of index.sig.</summary>
    public async Task<string> SignIndex(Digest256 index, CancellationToken cancel)
    {
        await _signing.WaitAsync(cancel);
        try
        {
            return signer.SignIndex(index);
        }
        finally
        {
            _signing.Release();
        }
    }

    /// <summary>The last one that was signed; null before the first.</summary>
    public async Task<SignedCheckpoint?> Latest(CancellationToken cancel)
    {
        await using var rows = database.Read(Principal.System("ledger"));
        var note = await rows.Set<LedgerCheckpointRow>()
            .OrderByDescending(c => c.Size)
            .Select(c => c.Note)
            .FirstOrDefaultAsync(cancel);
        return note is null ? null : SignedCheckpoint.Parse(note);
    }

    private static async Task<SignedCheckpoint?> Stored(DbTransaction transaction, long size, CancellationToken cancel)
    {
        await using var select = transaction.Statement(
            "SELECT note FROM ledger_checkpoint WHERE size = @size",
            ("size", size)
        );
        return await select.ExecuteScalarAsync(cancel) is string note ? SignedCheckpoint.Parse(note) : null;
    }
}
