using System.Collections.Concurrent;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Keys;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Intake;

/// <summary>
/// 行为入库: takes reported acts in, screens them and enters them into the ledger, a batch a transaction. What a batch answers is
/// durable.
/// </summary>
public sealed class ActIntake(Database database, ScreeningDesk desk, KeyFile keys, Clock clock)
{
    /// <summary>Records of one batch.</summary>
    public const int BatchSize = 1_000;

    private readonly ConcurrentBag<ActPreparer> _idle = [];

    internal ActWriter Writer { get; } = new(database, desk, keys, clock);

    internal Clock Clock => clock;

    internal Database Database => database;

    internal ScreeningDesk Desk => desk;

    /// <summary>
    /// Takes records in that were posted together, in batches of at most a thousand; each record has its own answer, in their
    /// order. A rejected one does not keep the others out.
    /// </summary>
    public async Task<Settled<IReadOnlyList<IntakeResult>>> Receive(
        IReadOnlyList<IncomingAct> acts,
        Principal principal,
        CancellationToken cancel
    )
    {
        if (RefusalOf(principal) is { } refusal)
            return Settled<IReadOnlyList<IntakeResult>>.Refuse(refusal);
        try
        {
            var results = new List<IntakeResult>(acts.Count);
            foreach (var batch in acts.Chunk(BatchSize))
            {
                var prepared = await Prepare(batch, principal, cancel);
                var written = await Writer.Write(prepared, principal, run: null, cancel);
                for (var i = 0; i < batch.Length; i++)
                    results.Add(written.Results[i] with { Receipt = written.Receipts(i) });
            }

            return Settled<IReadOnlyList<IntakeResult>>.Done(results);
        }
        catch (Refused e)
        {
            return Settled<IReadOnlyList<IntakeResult>>.Refuse(e.Refusal);
        }
    }

    /// <summary>Why a principal may not report at all; null where it may.</summary>
    internal static Refusal? RefusalOf(Principal principal) =>
        Decision.Of(principal, ActAccess.Report, row: null) is { Allowed: false } denied
            ? Refusal.Forbidden(denied.Reason!)
            : null;

    /// <summary>
    /// Everything that needs no store, in the calling thread. The writer asks whether the conditions still hold and refreshes what
    /// was prepared under others.
    /// </summary>
    internal async Task<List<PreparedAct>> Prepare(
        IReadOnlyList<IncomingAct> acts,
        Principal sender,
        CancellationToken cancel
    ) => Prepare(acts, sender, await desk.Likely(cancel), cancel);

    internal List<PreparedAct> Prepare(
        IReadOnlyList<IncomingAct> acts,
        Principal sender,
        ScreeningConditions conditions,
        CancellationToken cancel
    )
    {
        if (!_idle.TryTake(out var preparer))
            preparer = new ActPreparer(keys);
        try
        {
            var prepared = new List<PreparedAct>(acts.Count);
            foreach (var act in acts)
            {
                cancel.ThrowIfCancellationRequested();
                prepared.Add(preparer.Prepare(act, sender, conditions));
            }

            return prepared;
        }
        finally
        {
            _idle.Add(preparer);
        }
    }
}
