namespace Mingjing.Core.Platform.Tables;

/// <summary>一行: what the reader made of one row: a record, or the errors for which it is not used.</summary>
/// <param name="Line">Line of the file, or row of the sheet, or object of a JSON array, from 1.</param>
/// <param name="Record">The record; null where the row has an error.</param>
/// <param name="Errors">At least one where there is no record.</param>
/// <param name="Notices">What the sender should know about a row that is used.</param>
/// <param name="Aside">Values of unknown columns by header, where the reader was asked to keep them.</param>
public readonly record struct ReadRow<T>(
    long Line,
    T? Record,
    IReadOnlyList<RowError> Errors,
    IReadOnlyList<ReadNotice> Notices,
    IReadOnlyDictionary<string, string>? Aside = null
)
    where T : class;

/// <summary>A good row: its record and its line.</summary>
public readonly record struct ReadRecord<T>(long Line, T Record)
    where T : class;
