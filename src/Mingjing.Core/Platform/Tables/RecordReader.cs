namespace Mingjing.Core.Platform.Tables;

/// <summary>Rows of one file, one after the other, with flat memory.</summary>
public sealed class RecordReader<T> : IDisposable
    where T : class
{
    /// <summary>Every row below the header, in the order of the file; may be enumerated once.</summary>
    public IEnumerable<ReadRow<T>> Rows() => [];

    /// <summary>Faults of the whole file; complete after the last row.</summary>
    public IReadOnlyList<RowError> FileErrors { get; } = [];

    /// <summary>What the sender should know; complete after the last row.</summary>
    public IReadOnlyList<ReadNotice> Notices { get; } = [];

    /// <summary>The name of the recognized layout; known after the first row.</summary>
    public string? Layout { get; }

    public TableFormat? Format { get; }

    /// <summary>UTF-8 or GB18030; null for a workbook.</summary>
    public string? Encoding { get; }

    public void Dispose() { }
}
