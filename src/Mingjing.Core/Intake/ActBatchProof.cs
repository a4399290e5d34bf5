using System.Collections;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Verifier;

namespace Mingjing.Core.Intake;

/// <summary>
/// 行为批次的核验: every entry of a batch has its row, whose root follows from its leaves, and every leaf follows from exactly one
/// stored version, other source or withdrawal, whose content has the hash that it says; what an act shows now follows from them.
/// Holds 32 bytes a record.
/// </summary>
internal sealed class ActBatchProof : BatchProof
{
    /// <summary>What the ledger calls a batch.</summary>
    public const string Kind = "act-batch";

    public override string ObjectKind => Kind;

    public override BatchTally Begin() => new Tally();

    private sealed class Tally : BatchTally
    {
        private readonly Dictionary<ActBatchId, (Digest256 Root, long Sequence)> _entered = [];
        private readonly Dictionary<ActBatchId, Batch> _batches = [];

        public override void Take(LedgerEntry entry)
        {
            if (
                TypedId.Parse<ActBatchId>(entry.ObjectId) is { } id
                && Digest256.TryParse((string?)entry.Payload["root"], out var root)
            )
                _entered[id] = (root, entry.Sequence);
        }

        public override async Task Compare(MingjingContext rows, LedgerFaults faults, CancellationToken cancel)
        {
            await foreach (var batch in rows.Set<ActBatch>().AsAsyncEnumerable().WithCancellation(cancel))
                Check(batch, faults);
            foreach (var (id, (_, sequence)) in _entered)
                faults.Add("batch-missing", $"台账记有行为批次 {id}，数据库中没有", sequence);
            await foreach (var version in rows.Set<ActVersion>().AsAsyncEnumerable().WithCancellation(cancel))
            {
                Check(version.BatchId, version.LeafIndex, o => ActLeaf.Of(version, o), version, faults);
                CheckContent(version.BatchId, version.LeafIndex, version.Payload, version.ContentHash, faults);
            }

            // What came as an act of its own and was joined later stands in the ledger as that act.
            var sources = rows.Set<ActSecondSource>().Where(s => s.FromActId == null).AsAsyncEnumerable();
            await foreach (var source in sources.WithCancellation(cancel))
            {
                Check(source.BatchId, source.LeafIndex, o => ActLeaf.Of(source, o), source, faults);
                CheckContent(source.BatchId, source.LeafIndex, source.Payload, source.ContentHash, faults);
            }

            await foreach (var row in rows.Set<ActWithdrawalRow>().AsAsyncEnumerable().WithCancellation(cancel))
                Check(row.BatchId, row.LeafIndex, o => ActLeaf.Of(row, o), row, faults);
            foreach (var (id, batch) in _batches.Where(b => !b.Value.Seen.HasAllSet()))
                faults.Add("batch-record-missing", $"行为批次 {id}：有记录在台账中而不在库中", batch.Sequence);
            await CurrentActProof.Compare(rows, faults, cancel);
        }

        private void Check(ActBatch batch, LedgerFaults faults)
        {
            var leaves = Receipts.LeavesOf(batch);
            if (!_entered.Remove(batch.Id, out var entry))
                faults.Add("batch-entry-missing", $"行为批次 {batch.Id}：数据库中有，台账中没有", sequence: null);
            else if (MerkleTree.Root(leaves) != entry.Root || entry.Sequence != batch.LedgerSequence)
                faults.Add("batch-root", $"行为批次 {batch.Id}：与台账记录的树根或序号不符", entry.Sequence);
            else if (!batch.Root.AsSpan().SequenceEqual(entry.Root.ToBytes()))
                faults.Add("batch-root", $"行为批次 {batch.Id}：所存的树根被改动", entry.Sequence);
            _batches[batch.Id] = new Batch(leaves, new BitArray(leaves.Length), batch.LedgerSequence);
        }

        private void Check(
            ActBatchId id,
            int index,
            Func<OrganizationId, byte[]> leaf,
            IScoped row,
            LedgerFaults faults
        )
        {
            if (!_batches.TryGetValue(id, out var batch) || index < 0 || index >= batch.Leaves.Length)
            {
                faults.Add("batch-record-unknown", $"行为批次 {id}：库中有不属于它的记录", sequence: null);
                return;
            }

            if (batch.Seen[index])
                faults.Add("batch-record-doubled", Text(id, index, "有两条记录"), batch.Sequence);
            else if (!Stands(batch.Leaves[index], leaf, row))
                faults.Add("batch-record", Text(id, index, "与台账不符，记录被改动"), batch.Sequence);
            batch.Seen[index] = true;
        }

        // An act of a subject that was unknown when it came has gone to its organization since.
        private static bool Stands(Digest256 entered, Func<OrganizationId, byte[]> leaf, IScoped row) =>
            entered == MerkleTree.LeafHash(leaf(row.OrganizationId)) || entered == MerkleTree.LeafHash(leaf(default));

        // Content that had to be removed has left its hash.
        private void CheckContent(ActBatchId id, int index, byte[]? payload, byte[] hash, LedgerFaults faults)
        {
            if (payload is not null && !ActPayload.ContentHash(payload).AsSpan().SequenceEqual(hash))
                faults.Add(
                    "batch-record-content",
                    Text(id, index, "内容与其散列不符，内容被改动"),
                    _batches.TryGetValue(id, out var batch) ? batch.Sequence : null
                );
        }

        private static string Text(ActBatchId id, int index, string fault) =>
            string.Create(CultureInfo.InvariantCulture, $"行为批次 {id}：第 {index + 1} 条{fault}");
    }

    private sealed record Batch(Digest256[] Leaves, BitArray Seen, long Sequence);
}
