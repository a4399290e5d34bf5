namespace Mingjing.Verifier;

/// <summary>The codes of <see cref="VerificationFault"/>.</summary>
public static class FaultCodes
{
    public const string FileMissing = "file-missing";
    public const string FileDoubled = "file-doubled";
    public const string FileUnreadable = "file-unreadable";
    public const string KindUnclear = "kind-unclear";
    public const string KeyInvalid = "key-invalid";
    public const string KeyDiffers = "key-differs";
    public const string LineBroken = "line-broken";
    public const string EntryMalformed = "entry-malformed";
    public const string SequenceBroken = "sequence-broken";
    public const string TimeBackwards = "time-backwards";
    public const string EntriesMissing = "entries-missing";
    public const string EntriesUncovered = "entries-uncovered";
    public const string CheckpointInvalid = "checkpoint-invalid";
    public const string CheckpointOrder = "checkpoint-order";
    public const string CheckpointRoot = "checkpoint-root";
    public const string CheckpointMissing = "checkpoint-missing";
    public const string SinceInvalid = "since-invalid";
    public const string SinceRoot = "since-root";
    public const string SinceUnusable = "since-unusable";
    public const string Rollback = "rollback";
    public const string ProofInvalid = "proof-invalid";
    public const string ProofsMissing = "proofs-missing";
    public const string ZipMalformed = "zip-malformed";
    public const string PathUnsafe = "path-unsafe";
    public const string IndexMalformed = "index-malformed";
    public const string IndexSignature = "index-signature";
    public const string FileUnlisted = "file-unlisted";
    public const string FileChanged = "file-changed";
    public const string FileOrder = "file-order";
    public const string FileUnbound = "file-unbound";
    public const string MatterMalformed = "matter-malformed";
    public const string ListMalformed = "list-malformed";
    public const string EntryForeign = "entry-foreign";
    public const string ObjectUnrecorded = "object-unrecorded";
    public const string FieldsMissing = "fields-missing";
    public const string FieldsUnproved = "fields-unproved";
    public const string DigestMismatch = "digest-mismatch";
    public const string OpeningMismatch = "opening-mismatch";
    public const string ItemMissing = "item-missing";
    public const string ItemUnlisted = "item-unlisted";
    public const string ItemIncomplete = "item-incomplete";
    public const string LeftOutInvalid = "left-out-invalid";
    public const string ContentMismatch = "content-mismatch";
    public const string PurposeMissing = "purpose-missing";
}
