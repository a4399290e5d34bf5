using System.Globalization;

namespace Mingjing.Core.Platform.Tables;

/// <summary>Rows of cells out of one format.</summary>
internal abstract class TableSource : IDisposable
{
    public abstract TableFormat Format { get; }

    public virtual string? Encoding => null;

    /// <summary>The names of the cells where every row carries its own (JSON); null where the first row is the header.</summary>
    public virtual IReadOnlyList<string>? Names => null;

    /// <summary>Sheets of the workbook that are not read.</summary>
    public virtual IReadOnlyList<string> UnreadSheets => [];

    /// <summary>Reads the next row that is not blank; false at the end.</summary>
    /// <exception cref="TableFault">The file cannot be read on.</exception>
    public abstract bool Read(RowBuffer row);

    /// <summary>The place of a column as the sender sees it: “第35列”, “AI列”, a JSON name.</summary>
    public virtual string Place(int index) => string.Create(CultureInfo.InvariantCulture, $"第{index + 1}列");

    public abstract void Dispose();
}
