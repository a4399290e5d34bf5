namespace Mingjing.Core.Platform.Tables;

/// <summary>读取结果 of a whole file. <c>Rows = Records + IdenticalRows + ReportedRows</c>.</summary>
/// <param name="Records">The good rows in the order of the file, each with its line.</param>
/// <param name="Rows">Rows of the file below the header, blank ones not counted.</param>
/// <param name="ReportedRows">Rows that were not used; each has at least one error.</param>
/// <param name="IdenticalRows">Rows that repeat an earlier one word for word and change nothing.</param>
/// <param name="Errors">Errors of rows and of the file (line 0).</param>
/// <param name="Notices">What the sender should know although nothing was refused for it.</param>
/// <param name="Layout">The name of the recognized layout; null where none was recognized.</param>
/// <param name="Format">The format; null where the file is no table.</param>
/// <param name="Encoding">UTF-8 or GB18030; null for a workbook.</param>
public sealed record ReadResult<T>(
    IReadOnlyList<ReadRecord<T>> Records,
    long Rows,
    long ReportedRows,
    long IdenticalRows,
    IReadOnlyList<RowError> Errors,
    IReadOnlyList<ReadNotice> Notices,
    string? Layout,
    TableFormat? Format,
    string? Encoding
)
    where T : class;
