namespace Mingjing.Core.Platform.Tables;

/// <summary>自然键: the subject and the number of a record within it.</summary>
public readonly record struct RecordKey(string Subject, string Number);

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
