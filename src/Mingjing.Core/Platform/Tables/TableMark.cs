namespace Mingjing.Core.Platform.Tables;

/// <summary>
/// 附注: what a whole file says of itself. It heads a column behind the others and fills it, since rows are copied elsewhere; it stands
/// above every printed sheet and in the properties of a workbook. Carried back it is an unknown column, which is set aside.
/// </summary>
/// <param name="Name">The name of its member where rows are objects.</param>
/// <param name="Text">What it says.</param>
public sealed record TableMark(string Name, string Text)
{
    // In characters, where a workbook has widths.
    private const int Width = 24;

    /// <summary>Its column, to stand behind those of a layout.</summary>
    internal RecordColumn<T> Column<T>(bool isLooked) =>
        new()
        {
            Header = Text,
            Name = Name,
            Take = (_, _) => throw new NotSupportedException("written only"),
            Write = _ => Text,
            Look = isLooked ? new ColumnLook(Width) : null,
        };
}
