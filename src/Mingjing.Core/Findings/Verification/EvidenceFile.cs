using System.Text.Json.Nodes;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Files;
using Mingjing.Core.Platform.Keys;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Verifier.Matters;

namespace Mingjing.Core.Findings.Verification;

/// <summary>证据材料标识.</summary>
public readonly record struct EvidenceFileId(Guid Value) : ITypedId<EvidenceFileId>
{
    public static EvidenceFileId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("D");
}

/// <summary>反馈所附的证据材料: which file, and a commitment to its content that only whoever has the file's key can try out.</summary>
public sealed record EvidenceRef(EvidenceFileId File, string Commitment);

/// <summary>
/// 证据材料 (条例 22(一)): a file that a department hands in with its answer to one finding. What it says and what it is called may name
/// people: both stand encrypted under a key of its own; the ledger holds a commitment. Once an answer with it is confirmed it stays.
/// </summary>
public sealed class EvidenceFile : Aggregate, IScoped
{
    /// <summary>Files that go with one answer at most.</summary>
    public const int Most = 20;

    internal const string Kind = "evidence-file";

    private const string NamePurpose = "evidence-file.name";
    private const string HashPurpose = "evidence-file.sha256";

    private EvidenceFile() { }

    internal EvidenceFile(EvidenceFileId id, FindingHandling finding, EvidenceToKeep kept, KeyFile keys, Hand hand)
    {
        (OrganizationId, RegionCode, FindingId) = (finding.OrganizationId, finding.RegionCode, finding.FindingId);
        (Id, Content, Size, Format) = (id, kept.Content, kept.Size, kept.Format);
        (UploadedBy, UploadedByName, UploadedAt) = (hand.Account, hand.Name, hand.At);
        UnusedSince = hand.At;
        using var key = RecordKey.Create();
        Key = key.Wrap(keys);
        SealedName = key.Encrypt(kept.Name, NamePurpose);
        SealedHash = key.Encrypt(kept.Sha256, HashPurpose);
        Commitment = key.Commit(HashPurpose, kept.Sha256).ToHex();
    }

    /// <summary>Organization of the act.</summary>
    public OrganizationId OrganizationId { get; private init; }

    public EvidenceFileId Id { get; private init; }

    public string RegionCode { get; private init; } = "";

    public FindingId FindingId { get; private init; }

    /// <summary>Its name in the <see cref="ContentStore"/>.</summary>
    public string Content { get; private init; } = "";

    /// <summary>Bytes.</summary>
    public long Size { get; private init; }

    public FileFormat Format { get; private init; }

    /// <summary>The wrapped key of name and hash.</summary>
    public byte[] Key { get; private init; } = [];

    public byte[] SealedName { get; private init; } = [];

    public byte[] SealedHash { get; private init; } = [];

    /// <summary>To its content: 64 hexadecimal digits.</summary>
    public string Commitment { get; private init; } = "";

    public AccountId UploadedBy { get; private init; }

    public string UploadedByName { get; private init; } = "";

    public DateTimeOffset UploadedAt { get; private init; }

    /// <summary>Since when no answer goes with it, so that it will be swept; null where one does.</summary>
    public DateTimeOffset? UnusedSince { get; private set; }

    /// <summary>When an answer with it was first confirmed; null where none was.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    public override string LedgerKind => Kind;

    public override string LedgerId => Id.ToString();

    /// <summary>名称 and SHA-256 (64 hexadecimal digits).</summary>
    public (string Name, string Sha256) Open(KeyFile keys)
    {
        using var key = RecordKey.Unwrap(keys, Key);
        return (key.Decrypt(SealedName, NamePurpose), key.Decrypt(SealedHash, HashPurpose));
    }

    /// <summary>Whether a content with this hash is the one that the ledger's commitment stands for.</summary>
    public bool Proves(KeyFile keys, string sha256)
    {
        using var key = RecordKey.Unwrap(keys, Key);
        return string.Equals(key.Commit(HashPurpose, sha256).ToHex(), Commitment, StringComparison.Ordinal);
    }

    /// <summary>What opens the commitment to whoever gets the file in a matter file, without the keys.</summary>
    /// <param name="keys">Of the installation.</param>
    /// <param name="at">Where the matter's material fields have the commitment: a JSON pointer.</param>
    public CommitmentOpening Opening(KeyFile keys, string at)
    {
        using var key = RecordKey.Unwrap(keys, Key);
        return key.Opening(at, HashPurpose, key.Decrypt(SealedHash, HashPurpose));
    }

    /// <summary>An answer goes with it.</summary>
    internal EvidenceRef Use()
    {
        UnusedSince = null;
        return new EvidenceRef(Id, Commitment);
    }

    /// <summary>The answer no longer goes with it; one that was confirmed once stays.</summary>
    internal void LeaveOut(DateTimeOffset at)
    {
        if (ConfirmedAt is null)
            UnusedSince ??= at;
    }

    /// <summary>An answer with it was confirmed.</summary>
    internal void Confirm(DateTimeOffset at) => ConfirmedAt ??= at;

    public override JsonObject MaterialFields() =>
        new()
        {
            ["organization"] = OrganizationId.ToString(),
            ["finding"] = FindingId.ToString(),
            ["content"] = Commitment,
            ["size"] = Size,
            ["format"] = Format.ToString(),
            ["uploadedBy"] = UploadedBy.ToString(),
            ["used"] = UnusedSince is null,
            ["confirmed"] = ConfirmedAt is not null,
        };
}
