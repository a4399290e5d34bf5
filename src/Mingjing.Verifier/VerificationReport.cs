using Mingjing.Verifier.Matters;

namespace Mingjing.Verifier;

/// <summary>核验发现的一处问题.</summary>
/// <param name="Code">Stable, for programs.</param>
/// <param name="Message">For people, in Chinese.</param>
/// <param name="Sequence">The entry concerned, where there is one.</param>
public sealed record VerificationFault(string Code, string Message, long? Sequence = null);

/// <summary>核验结果: what was read, under which key, and what is wrong.</summary>
public sealed record VerificationReport
{
    /// <summary>Whether single entries with proofs were verified, and so not that none is missing.</summary>
    public bool IsPartial { get; init; }

    /// <summary>The key that was trusted; null where none could be read.</summary>
    public CheckpointKey? Key { get; init; }

    /// <summary>Whether that key came from the operator and not from the export itself.</summary>
    public bool IsKeyGiven { get; init; }

    /// <summary>Entries read.</summary>
    public long Entries { get; init; }

    /// <summary>The instant of the first sound entry.</summary>
    public DateTimeOffset? First { get; init; }

    /// <summary>The instant of the last sound entry.</summary>
    public DateTimeOffset? Last { get; init; }

    /// <summary>Checkpoints whose signature holds.</summary>
    public long Checkpoints { get; init; }

    /// <summary>The last of them.</summary>
    public Checkpoint? LastCheckpoint { get; init; }

    /// <summary>The earlier checkpoint that was compared with.</summary>
    public Checkpoint? Since { get; init; }

    /// <summary>Files of the export that nobody read: their content is not verified.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];

    /// <summary>Of a matter file; null for an export of the ledger, and where the index could not be read.</summary>
    public MatterSummary? Matter { get; init; }

    /// <summary>All faults found, also those beyond <see cref="Faults"/>.</summary>
    public long FaultCount { get; init; }

    /// <summary>The first faults: a broken file may have millions.</summary>
    public IReadOnlyList<VerificationFault> Faults { get; init; } = [];

    public bool IsSound => FaultCount == 0;
}
