using Mingjing.Core.Platform.Access;

namespace Mingjing.Core.EnforcementActs;

/// <summary>
/// 库内行为: what holds of one act now, in columns that lists and statistics need and in its compact form, from which the checks
/// are run again. Its versions and other sources stand in tables of their own. Written by the intake only.
/// </summary>
public sealed class StoredAct : IScoped
{
    /// <summary>The subject's organization; all zero where the subject is not registered (未登记主体): only the city sees it.</summary>
    public required OrganizationId OrganizationId { get; init; }

    public required ActId Id { get; init; }

    public required string RegionCode { get; init; }

    public required string SubjectCode { get; init; }

    public required string RecordNo { get; init; }

    public required ActKind Kind { get; init; }

    /// <summary>列表日期: the decision, else the 基准日, else the start of the act, else the day of receipt.</summary>
    public required DateOnly Day { get; init; }

    public DateOnly? DecidedOn { get; init; }

    public ActResult? Result { get; init; }

    public ActStatus? Status { get; init; }

    public string? Matter { get; init; }

    public string? PartyName { get; init; }

    /// <summary>盲索引 of a personal code; null where the code is none of a person.</summary>
    public byte[]? PartyIndex { get; init; }

    public string? DecisionNo { get; init; }

    /// <summary>The normalized number, by which another source of the same decision is found.</summary>
    public string? DecisionKey { get; init; }

    /// <summary>罚款金额 in fen.</summary>
    public long? Fine { get; init; }

    /// <summary>没收金额 in fen.</summary>
    public long? Confiscation { get; init; }

    /// <summary>How the current version was reported.</summary>
    public required ActSourceKind Source { get; init; }

    /// <summary>Whether its file was declared complete as a whole.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>当前版本, from 1.</summary>
    public required int VersionNo { get; init; }

    /// <summary>Tells whether a record that is sent again says the same; keyed by the blind index where a person is named.</summary>
    public required byte[] RecordHash { get; init; }

    /// <summary>The compact form of the current version joined with its other source.</summary>
    public required byte[] Facts { get; init; }

    /// <summary>Two bits a check, the first 32 of them.</summary>
    public required long AnswersLow { get; init; }

    /// <summary>Two bits a check, the next 32.</summary>
    public required long AnswersHigh { get; init; }

    /// <summary>Of each check that could not judge: its reason and the columns that it lacks.</summary>
    public byte[]? Lacks { get; init; }

    /// <summary>Number of the rule set under which the answers were found; they have been the same since.</summary>
    public required int RuleSet { get; init; }

    /// <summary>疑似问题 that stand now.</summary>
    public required int Findings { get; init; }

    /// <summary>Tells whether a new screening comes out otherwise.</summary>
    public required long Stamp { get; init; }

    /// <summary>下次复查日: the first day on which an answer can change by itself.</summary>
    public DateOnly? NextReviewOn { get; init; }

    /// <summary>When the current version was received.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The file from which the current version came; null where it was posted.</summary>
    public ImportRunId? RunId { get; init; }

    /// <summary>How many other sources were received.</summary>
    public required int Sources { get; init; }

    /// <summary>撤回原因; null while the act stands.</summary>
    public ActWithdrawalReason? Withdrawn { get; init; }
}

/// <summary>行为版本: what was sent, word for word, never changed. A clue or a case cites a version.</summary>
public sealed class ActVersion : IScoped
{
    public required OrganizationId OrganizationId { get; init; }

    public required ActId ActId { get; init; }

    /// <summary>From 1.</summary>
    public required int VersionNo { get; init; }

    public required string RegionCode { get; init; }

    public required ActSourceKind Source { get; init; }

    public required bool IsComplete { get; init; }

    /// <summary>The canonical payload; null once its content had to be removed.</summary>
    public byte[]? Payload { get; init; }

    /// <summary>SHA-256 of the payload.</summary>
    public required byte[] ContentHash { get; init; }

    /// <summary>The wrapped key of the personal fields; without it they are gone.</summary>
    public byte[]? RecordKey { get; init; }

    /// <summary>The personal code of the party, encrypted under that key.</summary>
    public byte[]? PartyCode { get; init; }

    /// <summary>Who sent it, as the ledger names him.</summary>
    public required string Sender { get; init; }

    public required ActBatchId BatchId { get; init; }

    public required int LeafIndex { get; init; }

    public ImportRunId? RunId { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }
}

/// <summary>另一来源: a 双公示 row about a decision that is reported in our own columns too.</summary>
public sealed class ActSecondSource : IScoped
{
    public required OrganizationId OrganizationId { get; init; }

    public required ActId ActId { get; init; }

    /// <summary>From 1; the last one counts, earlier ones stay readable.</summary>
    public required int SourceNo { get; init; }

    public required string RegionCode { get; init; }

    public required ActSourceKind Source { get; init; }

    /// <summary>The number under which the row was sent.</summary>
    public required string RecordNo { get; init; }

    public required byte[] RecordHash { get; init; }

    /// <summary>Its compact form.</summary>
    public required byte[] Facts { get; init; }

    public byte[]? Payload { get; init; }

    public required byte[] ContentHash { get; init; }

    public byte[]? RecordKey { get; init; }

    public byte[]? PartyCode { get; init; }

    public required string Sender { get; init; }

    public required ActBatchId BatchId { get; init; }

    public required int LeafIndex { get; init; }

    public ImportRunId? RunId { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The act as which it came, before our own columns told of the decision; null where it came as another source.</summary>
    public ActId? FromActId { get; init; }

    /// <summary>The version of that act.</summary>
    public int? FromVersionNo { get; init; }
}

/// <summary>撤回记录: an act taken back, with its reason.</summary>
public sealed class ActWithdrawalRow : IScoped
{
    public required OrganizationId OrganizationId { get; init; }

    public required ActId ActId { get; init; }

    /// <summary>The version that was taken back.</summary>
    public required int VersionNo { get; init; }

    public required string RegionCode { get; init; }

    public required ActWithdrawalReason Reason { get; init; }

    public required string Explanation { get; init; }

    public string? KeptRecordNo { get; init; }

    public required string Sender { get; init; }

    public required ActBatchId BatchId { get; init; }

    public required int LeafIndex { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>入库批次: up to a thousand records that came in together, under one root in the ledger.</summary>
public sealed class ActBatch : IPlatformRow
{
    public required ActBatchId Id { get; init; }

    public required long LedgerSequence { get; init; }

    /// <summary>RFC 6962 root over the leaves.</summary>
    public required byte[] Root { get; init; }

    /// <summary>The leaf hashes, 32 bytes each, in their order: enough for the proof of any of them.</summary>
    public required byte[] Leaves { get; init; }

    public ImportRunId? RunId { get; init; }

    public required DateTimeOffset At { get; init; }
}
