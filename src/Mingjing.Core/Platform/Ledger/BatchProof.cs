using System.Reflection;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Verifier;

namespace Mingjing.Core.Platform.Ledger;

/// <summary>
/// 批次核验: proves entries whose object is no aggregate but a batch of rows, by computing its root again from the rows. Every class
/// of the core that derives from it takes part in each verification.
/// </summary>
public abstract class BatchProof
{
    private const BindingFlags Everything = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>Object kind of the entries that it proves: “act-batch”.</summary>
    public abstract string ObjectKind { get; }

    /// <summary>Begins one verification.</summary>
    public abstract BatchTally Begin();

    /// <summary>One of each kind that the core has and that needs nothing but the store.</summary>
    public static IReadOnlyList<BatchProof> All() =>
        [
            .. typeof(BatchProof)
                .Assembly.GetTypes()
                .Where(t => t is { IsAbstract: false } && typeof(BatchProof).IsAssignableFrom(t))
                .Where(t => t.GetConstructor(Everything, Type.EmptyTypes) is not null)
                .OrderBy(t => t.FullName, StringComparer.Ordinal)
                .Select(t => (BatchProof)Activator.CreateInstance(t, nonPublic: true)!),
        ];
}

/// <summary>What one verification has collected of one kind of batch: little, since there may be a million.</summary>
public abstract class BatchTally
{
    /// <summary>Takes an entry of the kind, in the order of the ledger.</summary>
    public abstract void Take(LedgerEntry entry);

    /// <summary>Compares what was taken with the rows; both are of one snapshot of the store.</summary>
    public abstract Task Compare(MingjingContext rows, LedgerFaults faults, CancellationToken cancel);
}

/// <summary>Takes the faults of a verification.</summary>
public sealed class LedgerFaults
{
    private readonly LedgerReplay _replay;

    internal LedgerFaults(LedgerReplay replay) => _replay = replay;

    /// <param name="code">Stable, kebab-case.</param>
    /// <param name="message">For people, in Chinese: which object, and what is wrong.</param>
    /// <param name="sequence">The entry concerned, where there is one.</param>
    public void Add(string code, string message, long? sequence) => _replay.Report(code, message, sequence);
}
