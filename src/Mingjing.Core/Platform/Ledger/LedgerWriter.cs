using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Verifier;

namespace Mingjing.Core.Platform.Ledger;

/// <summary>What is to be entered.</summary>
/// <param name="Event">The act.</param>
/// <param name="ObjectKind">Kind of the object, “organization”.</param>
/// <param name="ObjectId">Its id.</param>
/// <param name="Payload">What was done, without personal values in clear.</param>
/// <param name="Digest">Digest of the object's material fields after the act; null where the act has no aggregate.</param>
/// <param name="DigestVersion">Version of what the digest covers; 0 without one.</param>
public sealed record LedgerDraft(
    LedgerEvent Event,
    string ObjectKind,
    string ObjectId,
    JsonObject Payload,
    string? Digest = null,
    int DigestVersion = 0
);

/// <summary>
/// 台账写入: appends to the tree within the transaction of the act, last of all, because the head row is the one lock that
/// every act takes.
/// </summary>
public static class LedgerWriter
{
    // Replicas differ by milliseconds; more than this is a clock that was set back.
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(2);

    /// <summary>Appends entries and answers with the sequence of the first.</summary>
    /// <exception cref="Refused">The clock is behind the last entry.</exception>
    public static async Task<long> Append(
        DbTransaction transaction,
        Principal principal,
        DateTimeOffset now,
        IReadOnlyList<LedgerDraft> drafts,
        CancellationToken cancel
    )
    {
        var head = await ReadHead(transaction, cancel);
        var at = head.LastAt > now.UtcTicks ? new DateTimeOffset(head.LastAt, TimeSpan.Zero) : now;
        if (at - now > Tolerance)
            throw new Refused(ClockBehind(at, now));
        var frontier = MerkleFrontier.Parse(head.Size, head.Frontier);
        foreach (var draft in drafts)
        {
            var entry = new LedgerEntry(
                frontier.Size,
                at,
                principal.Actor,
                principal.Appointment?.ToString(),
                draft.Event.Code,
                draft.ObjectKind,
                draft.ObjectId,
                draft.Payload,
                draft.Digest,
                draft.DigestVersion
            );
            var canonical = entry.Canonical();
            await Insert(transaction, entry, canonical, cancel);
            frontier.Append(MerkleTree.LeafHash(canonical));
        }

        await WriteHead(transaction, frontier, at, cancel);
        return head.Size;
    }

    private static async Task<Head> ReadHead(DbTransaction transaction, CancellationToken cancel)
    {
        await using var command = Command(transaction);
        command.CommandText = "SELECT size, frontier, last_at FROM ledger_head WHERE id = 1";
        if (transaction is Npgsql.NpgsqlTransaction)
            command.CommandText += " FOR UPDATE";
        await using var reader = await command.ExecuteReaderAsync(cancel);
        if (!await reader.ReadAsync(cancel))
            throw new InvalidOperationException("the ledger has no head row");
        return new Head(reader.GetInt64(0), reader.GetFieldValue<byte[]>(1), reader.GetInt64(2));
    }

    private static async Task Insert(
        DbTransaction transaction,
        LedgerEntry entry,
        byte[] canonical,
        CancellationToken cancel
    )
    {
        await using var command = Command(transaction);
        command.CommandText =
            "INSERT INTO ledger_entry (sequence, entry, object_kind, object_id) VALUES (@sequence, @entry, @kind, @id)";
        Add(command, "sequence", entry.Sequence);
        Add(command, "entry", Encoding.UTF8.GetString(canonical));
        Add(command, "kind", entry.ObjectKind);
        Add(command, "id", entry.ObjectId);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static async Task WriteHead(
        DbTransaction transaction,
        MerkleFrontier frontier,
        DateTimeOffset at,
        CancellationToken cancel
    )
    {
        await using var command = Command(transaction);
        command.CommandText = "UPDATE ledger_head SET size = @size, frontier = @frontier, last_at = @at WHERE id = 1";
        Add(command, "size", frontier.Size);
        Add(command, "frontier", frontier.ToBytes());
        Add(command, "at", at.UtcTicks);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static Refusal ClockBehind(DateTimeOffset last, DateTimeOffset now) =>
        new(
            RefusalKind.Unavailable,
            "clock-behind",
            string.Create(
                CultureInfo.InvariantCulture,
                $"服务器时钟（{Clock.InShanghai(now):yyyy-MM-dd HH:mm:ss}）早于台账最后一条记录（{Clock.InShanghai(last):yyyy-MM-dd HH:mm:ss}），系统暂停写入，以免时间倒置。"
            )
        )
        {
            WayOut = "请系统管理员校准服务器时钟后重试，已填写的内容不会丢失。",
        };

    private static DbCommand Command(DbTransaction transaction)
    {
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        return command;
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }

    private readonly record struct Head(long Size, byte[] Frontier, long LastAt);
}
