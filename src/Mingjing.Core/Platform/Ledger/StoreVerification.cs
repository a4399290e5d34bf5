using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Verifier;

namespace Mingjing.Core.Platform.Ledger;

/// <summary>核验数据库的结果.</summary>
/// <param name="Ledger">Of the ledger by itself, with every fault that was found.</param>
/// <param name="Objects">Objects whose rows were compared with the ledger.</param>
/// <param name="Uncovered">Entries at the end that no checkpoint covers yet; the next one will.</param>
public sealed record StoreReport(VerificationReport Ledger, long Objects, long Uncovered)
{
    public bool IsSound => Ledger.IsSound;
}

/// <summary>
/// 核验数据库: goes through the whole ledger of a store once, in one snapshot of it, while others work: form, order, tree, head and
/// checkpoints; then computes the digest of every aggregate and every batch again from the rows.
/// </summary>
/// <param name="database">The store.</param>
/// <param name="key">The key that its checkpoints are signed with, from the key file and not from the store.</param>
/// <param name="proofs">Of the batches; null takes all that the core has.</param>
public sealed class StoreVerification(Database database, CheckpointKey key, IReadOnlyList<BatchProof>? proofs = null)
{
    private readonly IReadOnlyList<BatchProof> _proofs = proofs ?? BatchProof.All();

    /// <param name="since">A signed checkpoint kept from earlier: the ledger must have grown out of it. Null where there is none.</param>
    public async Task<StoreReport> Run(string? since, CancellationToken cancel)
    {
        await using var rows = database.Read(Principal.System("ledger"));
        await using var snapshot = await Snapshot(rows, cancel);
        var checkpoints = await rows.Set<LedgerCheckpointRow>()
            .OrderBy(c => c.Size)
            .Select(c => c.Note)
            .ToListAsync(cancel);
        using var replay = new LedgerReplay(key, checkpoints, since);
        var faults = new LedgerFaults(replay);
        var digests = new LedgerDigests();
        var tallies = _proofs.ToDictionary(p => p.ObjectKind, p => p.Begin(), StringComparer.Ordinal);

        var last = await TakeEntries(snapshot, replay, new EntrySinks(digests, tallies, faults), cancel);
        var objects = await new RowDigests(digests, faults).Compare(rows, cancel);
        foreach (var tally in tallies.Values)
            await tally.Compare(rows, faults, cancel);
        await CheckHead(rows, replay, last, faults, cancel);
        return Complete(replay.Complete(), objects);
    }

    private static async Task<DbTransaction> Snapshot(MingjingContext rows, CancellationToken cancel)
    {
        await rows.Database.OpenConnectionAsync(cancel);
        var connection = rows.Database.GetDbConnection();
        // Deferred: the embedded store's usual transaction would keep everybody else from writing.
        var transaction = connection is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: true)
            : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        await rows.Database.UseTransactionAsync(transaction, cancel);
        return transaction;
    }

    // Answers with the instant of the last entry.
    private static async Task<DateTimeOffset?> TakeEntries(
        DbTransaction snapshot,
        LedgerReplay replay,
        EntrySinks sinks,
        CancellationToken cancel
    )
    {
        byte[]? last = null;
        await foreach (var row in ReadEntries(snapshot, cancel).Ahead(cancel))
        {
            last = row.Entry;
            replay.Append(row.Entry);
            sinks.Take(row);
        }

        return last is null ? null : Parsed(last)?.At;
    }

    private static async IAsyncEnumerable<EntryRow> ReadEntries(
        DbTransaction snapshot,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        await using var command = snapshot.Statement(
            "SELECT sequence, entry, object_kind, object_id FROM ledger_entry ORDER BY sequence"
        );
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            yield return new EntryRow(
                reader.GetInt64(0),
                reader.GetFieldValue<byte[]>(1),
                reader.GetString(2),
                reader.GetString(3)
            );
    }

    private static LedgerEntry? Parsed(byte[] utf8)
    {
        try
        {
            return LedgerEntry.Parse(utf8);
        }
        catch (LedgerEntryException)
        {
            return null;
        }
    }

    private static async Task CheckHead(
        MingjingContext rows,
        LedgerReplay replay,
        DateTimeOffset? last,
        LedgerFaults faults,
        CancellationToken cancel
    )
    {
        var head = await rows.Set<LedgerHeadRow>().SingleOrDefaultAsync(cancel);
        if (head is null)
            faults.Add("head-missing", "台账首部缺失", sequence: null);
        else if (head.Size != replay.Entries)
            faults.Add(
                "head-size",
                string.Create(CultureInfo.InvariantCulture, $"台账首部记有 {head.Size} 条，实有 {replay.Entries} 条"),
                sequence: null
            );
        else if (!HasRoot(head, replay.Root()))
            faults.Add("head-root", "台账首部的树根与记录不符", sequence: null);
        else if (head.LastAt != (last?.UtcTicks ?? 0))
            faults.Add("head-instant", "台账首部的时刻与最后一条记录不符", sequence: null);
    }

    private static bool HasRoot(LedgerHeadRow head, Digest256 root)
    {
        try
        {
            return MerkleFrontier.Parse(head.Size, head.Frontier).Root() == root;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    // A store at work always has entries that the next checkpoint will cover: nothing is wrong with them.
    private static StoreReport Complete(VerificationReport report, long objects)
    {
        var uncovered = report.Entries - (report.LastCheckpoint?.Size ?? 0);
        var faults = report.Faults.Where(f =>
            f.Code is not (FaultCodes.EntriesUncovered or FaultCodes.CheckpointMissing)
        );
        var kept = faults.ToArray();
        return new StoreReport(
            report with
            {
                Faults = kept,
                FaultCount = report.FaultCount - (report.Faults.Count - kept.Length),
            },
            objects,
            Math.Max(uncovered, 0)
        );
    }

    /// <summary>Where what an entry says goes.</summary>
    private sealed class EntrySinks(LedgerDigests digests, Dictionary<string, BatchTally> tallies, LedgerFaults faults)
    {
        public void Take(EntryRow row)
        {
            if (!StoredEntry.TryRead(row.Entry, row.Kind, row.Id, out var entry))
                return;
            if (!entry.MatchesColumns || entry.Sequence != row.Sequence)
                faults.Add("row-columns", "台账行的序号或对象与其条目不符", row.Sequence);
            digests.Note(row.Kind, row.Id, entry.Digest, entry.DigestVersion, row.Sequence);
            var tally = tallies.GetValueOrDefault(row.Kind);
            if (tally is null && !entry.HasOthers)
                return;
            if (Parsed(row.Entry) is not { } parsed)
                return;
            digests.NoteOthers(parsed.Payload, row.Sequence);
            tally?.Take(parsed);
        }
    }

    private readonly record struct EntryRow(long Sequence, byte[] Entry, string Kind, string Id);
}
