using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Verifier;

namespace Mingjing.Core.Intake;

/// <summary>报来的一条记录. The intake takes the personal code out of the act: it is not to be used afterwards.</summary>
/// <param name="Act">The act, read and found sound.</param>
/// <param name="Source">How it was reported.</param>
/// <param name="Line">Its line in the file, or its place in what was posted, from 1.</param>
/// <param name="IsComplete">完整报送声明 for the whole file.</param>
public sealed record IncomingAct(Act Act, ActSourceKind Source, long Line = 1, bool IsComplete = false);

/// <summary>入库结果.</summary>
public enum IntakeOutcome
{
    /// <summary>新增: an act that was not there.</summary>
    [Term("新增")]
    Created,

    /// <summary>替换: a new version of an act that was there.</summary>
    [Term("替换")]
    Replaced,

    /// <summary>相同: it says what is there already; nothing changed.</summary>
    [Term("相同")]
    Identical,

    /// <summary>并入: another source of an act that was there.</summary>
    [Term("并入")]
    Joined,

    /// <summary>拒收.</summary>
    [Term("拒收")]
    Rejected,
}

/// <summary>What became of one record.</summary>
/// <param name="Outcome">The result.</param>
/// <param name="Line">As it came in.</param>
/// <param name="Organization">Whose act it is; all zero for an unregistered subject.</param>
/// <param name="Act">The act; null where it was rejected.</param>
/// <param name="VersionNo">Its version now; 0 where it was rejected.</param>
/// <param name="Receipt">回执; null where nothing was written.</param>
/// <param name="Refusal">Why it was rejected.</param>
/// <param name="Lost">已知变未知: what the version before knew and this one does not.</param>
/// <param name="Conflicts">Where two sources of one decision differ.</param>
public sealed record IntakeResult(
    IntakeOutcome Outcome,
    long Line,
    OrganizationId Organization,
    ActId? Act,
    int VersionNo,
    Receipt? Receipt = null,
    Refusal? Refusal = null,
    IReadOnlyList<FieldChange>? Lost = null,
    IReadOnlyList<SourceConflict>? Conflicts = null
);

/// <summary>回执: with it the sender can show, without us, that the record came in and what it said.</summary>
/// <param name="Batch">The batch.</param>
/// <param name="LedgerSequence">The entry of the ledger that holds the batch's root.</param>
/// <param name="LeafIndex">The record's place in the batch, from 0.</param>
/// <param name="Leaf">What was entered, as canonical JSON; its leaf hash is <see cref="MerkleTree.LeafHash"/> of it.</param>
/// <param name="BatchSize">Records of the batch.</param>
/// <param name="Root">RFC 6962 root of the batch.</param>
/// <param name="Proof">The hashes from the leaf's sibling upward.</param>
public sealed record Receipt(
    ActBatchId Batch,
    long LedgerSequence,
    int LeafIndex,
    string Leaf,
    int BatchSize,
    Digest256 Root,
    IReadOnlyList<Digest256> Proof
);
