using System.Globalization;
using System.Text.Json.Nodes;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Keys;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.Persistence.Bulk;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Verifier;

namespace Mingjing.Core.Intake;

/// <summary>What a batch came to.</summary>
/// <param name="Results">One for each record, in their order; their receipts are made when asked for.</param>
/// <param name="Receipts">The receipt of each record that wrote something.</param>
internal sealed record BatchWritten(IReadOnlyList<IntakeResult> Results, Func<int, Receipt?> Receipts);

/// <summary>
/// 行为库的写入路径 (design.md §6 b): one batch is one transaction, durable, and one entry of the ledger over its records. The only
/// code besides the use cases that writes business rows.
/// </summary>
internal sealed class ActWriter(Database database, ScreeningDesk desk, KeyFile keys, Clock clock)
{
    // Batches of several processes go one after the other, because each asks what the one before has left.
    private const long Turn = 0x6163742D696E746B;

    private const int Attempts = 4;

    private readonly TableStatistics _statistics = new(
        database,
        "act",
        "act_group",
        "act_source",
        "act_version",
        "screening_finding"
    );

    private volatile string? _adoptedUnder;

    /// <summary>Writes a batch of at most a thousand records.</summary>
    /// <param name="records">In the order in which they came.</param>
    /// <param name="principal">Who answers for the batch in the ledger.</param>
    /// <param name="run">The file that they come from; null for posted ones.</param>
    /// <exception cref="Refused">The store cannot write now.</exception>
    public async Task<BatchWritten> Write(
        IReadOnlyList<PreparedAct> records,
        Principal principal,
        RunProgress? run,
        CancellationToken cancel
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            var conditions = await desk.Current(cancel);
            await Adopt(conditions, cancel);
            Refresh(records, conditions);
            try
            {
                if (await WriteOnce(conditions, records, principal, run, cancel) is { } written)
                {
                    await _statistics.Note(records.Count);
                    return written;
                }

                Restore(records);
            }
            catch (Exception e) when (StoreFault.IsCollision(e) && attempt < Attempts)
            {
                // Decided again on what the other has written; the records themselves are as they were.
                Restore(records);
            }
            catch (Exception e) when (StoreFault.RefusalOf(e) is { } refusal)
            {
                throw new Refused(refusal);
            }
        }
    }

    /// <summary>Does other work on stored acts in a transaction of the same order: withdrawals, re-screening.</summary>
    public async Task<TResult> Run<TResult>(
        Func<BulkTransaction, ScreeningConditions, Task<TResult>> work,
        CancellationToken cancel
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            var conditions = await desk.Current(cancel);
            try
            {
                using var turn = await database.Turn(cancel);
                await using var bulk = await BulkTransaction.Begin(database, Turn, cancel);
                if (!await IsCurrent(bulk, conditions, cancel))
                    continue;
                var result = await work(bulk, conditions);
                if (!await IsCurrent(bulk, conditions, cancel))
                    continue;
                await bulk.Commit(cancel);
                return result;
            }
            catch (Exception e) when (StoreFault.IsCollision(e) && attempt < Attempts) { }
            catch (Exception e) when (StoreFault.RefusalOf(e) is { } refusal)
            {
                throw new Refused(refusal);
            }
        }
    }

    /// <summary>Enters a batch: its rows of versions, its root, its entry. Last of all, because the ledger's head is the one lock of every act.</summary>
    public async Task<(BatchTree Tree, long Sequence)> Enter(
        BulkTransaction bulk,
        BatchContent content,
        LedgerEvent @event,
        JsonObject payload,
        Principal principal,
        CancellationToken cancel
    )
    {
        await bulk.Insert(VersionTables.InsertVersion, content.Versions, cancel);
        await bulk.Insert(VersionTables.InsertSource, content.Sources, cancel);
        await bulk.Insert(VersionTables.InsertWithdrawal, content.Withdrawals, cancel);
        var tree = new BatchTree([.. content.Leaves.Select(l => MerkleTree.LeafHash(l))]);
        payload["records"] = Text(content.Leaves.Count);
        payload["root"] = tree.Root.ToHex();
        if (content.Run is { } run)
            payload["run"] = run.ToString();
        var sequence = await LedgerWriter.Append(
            bulk.Transaction,
            principal,
            clock,
            content.At,
            [new LedgerDraft(@event, ActBatchProof.Kind, content.Id.ToString(), payload)],
            cancel
        );
        await bulk.Insert(
            VersionTables.InsertBatch,
            [
                new ActBatch
                {
                    Id = content.Id,
                    LedgerSequence = sequence,
                    Root = tree.Root.ToBytes(),
                    Leaves = tree.LeavesToBytes(),
                    RunId = content.Run,
                    At = content.At,
                },
            ],
            cancel
        );
        return (tree, sequence);
    }

    /// <summary>What an entry says about findings.</summary>
    public static JsonObject PayloadOf(int acts, FindingChanges findings) =>
        new()
        {
            ["acts"] = Text(acts),
            ["found"] = Text(findings.Found),
            ["changed"] = Text(findings.Changed),
            ["ended"] = Text(findings.Ended),
        };

    private async Task<BatchWritten?> WriteOnce(
        ScreeningConditions conditions,
        IReadOnlyList<PreparedAct> records,
        Principal principal,
        RunProgress? run,
        CancellationToken cancel
    )
    {
        using var turn = await database.Turn(cancel);
        await using var bulk = await BulkTransaction.Begin(database, Turn, cancel);
        return await IsCurrent(bulk, conditions, cancel)
            ? await Write(bulk, conditions, records, principal, run, cancel)
            : null;
    }

    private async Task<BatchWritten?> Write(
        BulkTransaction bulk,
        ScreeningConditions conditions,
        IReadOnlyList<PreparedAct> records,
        Principal principal,
        RunProgress? run,
        CancellationToken cancel
    )
    {
        var now = clock.Now;
        var content = new BatchContent(TypedId.New<ActBatchId>(now), now, run?.Run);
        var decisions = new BatchDecisions(bulk, conditions, content);
        var decided = await decisions.Decide(records, cancel);
        var acts = decisions.Acts.Where(a => a.Value.IsChanged).ToDictionary();
        await new GroupJudgement(bulk, conditions, new ActScreener(conditions.Context), acts).Run(cancel);
        var rows = new BatchRows(bulk, conditions.RuleSet, now);
        var findings = await rows.Write(acts.Values, cancel);
        var results = decided.ConvertAll(d => d.Result);
        if (run is not null)
            await run.Settle(bulk, results, now, cancel);
        if (content.Leaves.Count == 0)
        {
            await bulk.Commit(cancel);
            run?.Confirm();
            return new BatchWritten(results, _ => null);
        }

        var (tree, sequence) = await Enter(
            bulk,
            content,
            ActEvents.Received,
            PayloadOf(rows.Acts, findings),
            principal,
            cancel
        );
        // Whoever changes registers holds the ledger's head until he has committed: what is the same now stays the same.
        if (!await IsCurrent(bulk, conditions, cancel))
            return null;
        await bulk.Commit(cancel);
        run?.Confirm();
        return new BatchWritten(results, i => ReceiptOf(content, tree, sequence, decided[i].Leaf));
    }

    private async Task<bool> IsCurrent(
        BulkTransaction bulk,
        ScreeningConditions conditions,
        CancellationToken cancel
    ) => desk.IsCurrent(conditions, (string)(await bulk.Scalar(ScreeningDesk.StampQuery, cancel))!);

    private async Task Adopt(ScreeningConditions conditions, CancellationToken cancel)
    {
        if (string.Equals(_adoptedUnder, conditions.Stamp, StringComparison.Ordinal))
            return;
        await Run((bulk, current) => Adoption.Run(bulk, current, clock, cancel), cancel);
        _adoptedUnder = conditions.Stamp;
    }

    private void Refresh(IReadOnlyList<PreparedAct> records, ScreeningConditions conditions)
    {
        var stale = records.Where(r => !ReferenceEquals(r.Conditions, conditions)).ToList();
        if (stale.Count == 0)
            return;
        var preparer = new ActPreparer(keys);
        foreach (var record in stale)
            preparer.Judge(record, conditions);
    }

    // Judging groups has written into what the records were screened to.
    private static void Restore(IReadOnlyList<PreparedAct> records)
    {
        foreach (var record in records)
            record.Conditions = null;
    }

    private static Receipt? ReceiptOf(BatchContent content, BatchTree tree, long sequence, int leaf) =>
        leaf < 0
            ? null
            : new Receipt(
                content.Id,
                sequence,
                leaf,
                System.Text.Encoding.UTF8.GetString(content.Leaves[leaf]),
                content.Leaves.Count,
                tree.Root,
                tree.Proof(leaf)
            );

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
