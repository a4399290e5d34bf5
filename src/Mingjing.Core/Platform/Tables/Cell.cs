namespace Mingjing.Core.Platform.Tables;

/// <summary>What a file says a cell is; a column takes the kinds that fit its <see cref="ValueForm"/>.</summary>
public enum CellKind : byte
{
    Text,

    /// <summary>A number of a workbook or of JSON, already written out in plain digits.</summary>
    Number,

    /// <summary>A date cell of a workbook, already written out as <c>yyyy-MM-dd</c> or <c>yyyy-MM-dd HH:mm</c>.</summary>
    Date,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A JSON array, joined by <c>;</c>.</summary>
    List,
}

/// <summary>What a column holds; decides which cells fit it and how it is written.</summary>
public enum ValueForm : byte
{
    Text,
    Date,
    Number,
    YesNo,
    List,
}

/// <summary>单元格: the trimmed text of one cell of the current row; valid until the next row is read.</summary>
/// <param name="text">The text without white space at either end.</param>
/// <param name="kind">What the file says it is.</param>
/// <param name="fault">The Chinese rule that the cell itself breaks, whatever its column; null for a sound cell.</param>
public readonly ref struct Cell(ReadOnlySpan<char> text, CellKind kind, string? fault = null)
{
    public ReadOnlySpan<char> Text { get; } = text;

    public CellKind Kind { get; } = kind;

    /// <summary>A formula, an error value, a repeated member …; null for a sound cell.</summary>
    public string? Fault { get; } = fault;
}
