namespace Mingjing.Core.Platform.Tables;

/// <summary>自然键: whose record it is, and its number among theirs.</summary>
public readonly record struct RecordKey(string Owner, string Number);

/// <summary>What a record is to those before it in the same file.</summary>
public enum Recurrence
{
    /// <summary>The key is new.</summary>
    New,

    /// <summary>The key and everything else repeat an earlier record.</summary>
    Identical,

    /// <summary>The key repeats an earlier record, something else does not.</summary>
    Conflicting,
}
