using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Verifier;

namespace Mingjing.Core.Platform.Ledger;

/// <summary>What is to be entered.</summary>
/// <param name="Event">The act.</param>
/// <param name="ObjectKind">Kind of the object, “organization”.</param>
/// <param name="ObjectId">Its id.</param>
/// <param name="Payload">What was done, without personal values in clear.</param>
/// <param name="Digest">Digest of the object's material fields after the act; null where the act removed it or says nothing of them.</param>
/// <param name="DigestVersion">Version of what the digest covers; 0 where the act says nothing of the object's fields.</param>
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
    /// <param name="transaction">Of the act.</param>
    /// <param name="principal">Who acts.</param>
    /// <param name="clock">Asked again once the head is held: whoever waited long for the turn of others is not behind.</param>
    /// <param name="now">When the act began.</param>
    /// <param name="drafts">In the order of the ledger.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="Refused">The clock is behind the last entry.</exception>
    public static async Task<long> Append(
        DbTransaction transaction,
        Principal principal,
        Clock clock,
        DateTimeOffset now,
        IReadOnlyList<LedgerDraft> drafts,
        CancellationToken cancel
    )
    {
        var head = await LedgerHead.Lock(transaction, cancel);
        var at = head.LastAt > now.UtcTicks ? new DateTimeOffset(head.LastAt, TimeSpan.Zero) : now;
        if (at - clock.Now > Tolerance)
            throw new Refused(ClockBehind(at, clock.Now));
        var frontier = head.Frontier;
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

    private static async Task Insert(
        DbTransaction transaction,
        LedgerEntry entry,
        byte[] canonical,
        CancellationToken cancel
    )
    {
        await using var command = transaction.Statement(
            "INSERT INTO ledger_entry (sequence, entry, object_kind, object_id) VALUES (@sequence, @entry, @kind, @id)",
            ("sequence", entry.Sequence),
            ("entry", Encoding.UTF8.GetString(canonical)),
            ("kind", entry.ObjectKind),
            ("id", entry.ObjectId)
        );
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static async Task WriteHead(
        DbTransaction transaction,
        MerkleFrontier frontier,
        DateTimeOffset at,
        CancellationToken cancel
    )
    {
        await using var command = transaction.Statement(
            "UPDATE ledger_head SET size = @size, frontier = @frontier, last_at = @at WHERE id = 1",
            ("size", frontier.Size),
            ("frontier", frontier.ToBytes()),
            ("at", at.UtcTicks)
        );
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
}
