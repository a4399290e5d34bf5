namespace Mingjing.Core.Platform.Tables;

/// <summary>How a table is written.</summary>
public enum WrittenAs
{
    /// <summary>CSV in UTF-8 with a byte order mark, as spreadsheets expect it.</summary>
    Csv,

    /// <summary>CSV in GB18030.</summary>
    CsvGb18030,

    /// <summary>A workbook with one sheet.</summary>
    Xlsx,

    /// <summary>One JSON object a line.</summary>
    Ndjson,
}

/// <summary>Writes rows of cells in one format; streams.</summary>
internal abstract class TableWriter : IDisposable
{
    /// <param name="names">Header texts, or member names.</param>
    /// <param name="forms">What each column holds.</param>
    public abstract void WriteHeader(IReadOnlyList<string> names, IReadOnlyList<ValueForm> forms);

    /// <param name="values">One for each column; null where nothing is known.</param>
    public abstract void WriteRow(IReadOnlyList<string?> values);

    public abstract void Dispose();

    /// <param name="looks">How a workbook shows each column; null for a plain table. Other formats have no looks.</param>
    /// <param name="sheetText">What every printed sheet of a workbook and its properties say; null for nothing.</param>
    public static TableWriter Create(
        Stream target,
        WrittenAs form,
        IReadOnlyList<ColumnLook?>? looks = null,
        string? sheetText = null
    ) =>
        form switch
        {
            WrittenAs.Csv => new CsvWriter(target, EncodingProbe.Utf8, hasMark: true),
            WrittenAs.CsvGb18030 => new CsvWriter(target, EncodingProbe.Gb18030, hasMark: false),
            WrittenAs.Xlsx => new XlsxWriter(target, looks, sheetText),
            _ => new NdjsonWriter(target),
        };
}
