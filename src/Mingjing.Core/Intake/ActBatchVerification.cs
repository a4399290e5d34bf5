using System.Collections;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Verifier;

namespace Mingjing.Core.Intake;

/// <summary>What does not agree between the ledger and the stored acts.</summary>
/// <param name="Batch">The batch.</param>
/// <param name="Text">In Chinese.</param>
public sealed record ActBatchFault(ActBatchId Batch, string Text);

/// <summary>
/// 行为批次的核验: every batch's root follows from its leaves and stands in its ledger entry, and every leaf follows from exactly one
/// stored version, other source or withdrawal, whose content has the hash that it says. Holds 32 bytes a record.
/// </summary>
public sealed class ActBatchVerification(Database database)
{
    private static readonly Principal Auditor = Principal.System("verify");

    private readonly Dictionary<ActBatchId, (Digest256[] Leaves, BitArray Seen)> _batches = [];
    private readonly List<ActBatchFault> _faults = [];

    /// <summary>Checks everything; empty where everything agrees.</summary>
    public async Task<IReadOnlyList<ActBatchFault>> Run(CancellationToken cancel)
    {
        _batches.Clear();
        _faults.Clear();
        await using var rows = database.Read(Auditor);
        await Batches(rows, cancel);
        await foreach (var version in rows.Set<ActVersion>().AsAsyncEnumerable().WithCancellation(cancel))
            Check(version.BatchId, version.LeafIndex, ActLeaf.Of(version), version.Payload, version.ContentHash);
        var sources = rows.Set<ActSecondSource>().Where(s => s.FromActId == null).AsAsyncEnumerable();
        await foreach (var source in sources.WithCancellation(cancel))
            Check(source.BatchId, source.LeafIndex, ActLeaf.Of(source), source.Payload, source.ContentHash);
        await foreach (var row in rows.Set<ActWithdrawalRow>().AsAsyncEnumerable().WithCancellation(cancel))
            Check(row.BatchId, row.LeafIndex, ActLeaf.Of(row), null, []);
        foreach (var (id, (_, seen)) in _batches)
        {
            if (!seen.HasAllSet())
                Fault(id, "有记录在台账中而不在库中");
        }

        return _faults;
    }

    private async Task Batches(MingjingContext rows, CancellationToken cancel)
    {
        var entries = rows.Set<LedgerEntryRow>();
        var batches = rows.Set<ActBatch>()
            .Select(b => new
            {
                Batch = b,
                Entry = entries.Where(e => e.Sequence == b.LedgerSequence).Select(e => e.Entry).FirstOrDefault(),
            })
            .AsAsyncEnumerable();
        await foreach (var one in batches.WithCancellation(cancel))
        {
            var leaves = Receipts.LeavesOf(one.Batch);
            _batches[one.Batch.Id] = (leaves, new BitArray(leaves.Length));
            var root = MerkleTree.Root(leaves);
            if (root != Digest256.FromBytes(one.Batch.Root))
                Fault(one.Batch.Id, "批次的根与其记录不符");
            if (one.Entry is null || !IsEntered(one.Entry, one.Batch.Id, root))
                Fault(one.Batch.Id, "台账条目与批次的根不符");
        }
    }

    private static bool IsEntered(string text, ActBatchId id, Digest256 root)
    {
        var entry = LedgerEntry.Parse(Encoding.UTF8.GetBytes(text));
        return string.Equals(entry.ObjectId, id.ToString(), StringComparison.Ordinal)
            && string.Equals((string?)entry.Payload["root"], root.ToHex(), StringComparison.Ordinal);
    }

    private void Check(ActBatchId id, int index, byte[] leaf, byte[]? payload, byte[] contentHash)
    {
        if (!_batches.TryGetValue(id, out var batch) || index < 0 || index >= batch.Leaves.Length)
            Fault(id, "库中的记录不在任何批次之中");
        else if (batch.Seen[index])
            Fault(id, Text(index, "有两条记录"));
        else if (batch.Leaves[index] != MerkleTree.LeafHash(leaf))
            Fault(id, Text(index, "与台账不符，记录被改动"));
        else if (payload is not null && !ActPayload.ContentHash(payload).AsSpan().SequenceEqual(contentHash))
            Fault(id, Text(index, "内容与其散列不符，内容被改动"));
        if (batch.Seen is { } seen && index >= 0 && index < seen.Length)
            seen[index] = true;
    }

    private static string Text(int index, string fault) =>
        string.Create(CultureInfo.InvariantCulture, $"批内第 {index + 1} 条{fault}");

    private void Fault(ActBatchId id, string text) => _faults.Add(new ActBatchFault(id, text));
}
