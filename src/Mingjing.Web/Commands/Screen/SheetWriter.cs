using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Text = DocumentFormat.OpenXml.Spreadsheet.Text;
using XlsxMark = Mingjing.Core.Platform.Tables.XlsxMark;

namespace Mingjing.Web.Commands.Screen;

/// <summary>A column of a sheet.</summary>
/// <param name="Header">The text of its head.</param>
/// <param name="Width">In characters.</param>
/// <param name="Wraps">Whether its texts break into lines.</param>
internal readonly record struct SheetColumn(string Header, double Width, bool Wraps = false);

/// <summary>
/// 工作表: the notice in the first row, the header in the second, both kept in sight, then rows as they come. Numbers are number
/// cells; everything else is text whatever it begins with, so that no value of a file becomes a formula.
/// </summary>
internal sealed class SheetWriter : IDisposable
{
    /// <summary>What a sheet can hold below its header.</summary>
    public const int MostRows = 1_048_576 - 2;

    private const int LongestText = 32_767;

    private const string Cut = "……（过长，已截断）";

    private readonly Stream _part;
    private readonly OpenXmlWriter _writer;
    private readonly IReadOnlyList<SheetColumn> _columns;
    private readonly string? _mark;
    private uint _row;

    /// <param name="part">Closed with the sheet.</param>
    /// <param name="mark">Said before the notice and above every printed page; null for nothing.</param>
    public SheetWriter(Stream part, IReadOnlyList<SheetColumn> columns, string notice, string? mark = null)
    {
        _part = part;
        _mark = mark;
        _columns = columns;
        _writer = OpenXmlWriter.Create(part, Encoding.UTF8);
        _writer.WriteStartDocument(standalone: true);
        _writer.WriteStartElement(new Worksheet());
        _writer.WriteElement(
            new SheetViews(
                new SheetView(
                    new Pane
                    {
                        VerticalSplit = 2,
                        TopLeftCell = "A3",
                        ActivePane = PaneValues.BottomLeft,
                        State = PaneStateValues.Frozen,
                    }
                )
                {
                    WorkbookViewId = 0,
                }
            )
        );
        _writer.WriteElement(new Columns(columns.Select((c, i) => ColumnOf(c, (uint)i + 1))));
        _writer.WriteStartElement(new SheetData());
        Write([mark is null ? notice : $"{mark}。{notice}"], SheetStyles.Notice);
        Write([.. columns.Select(c => c.Header)], SheetStyles.Header);
    }

    /// <summary>Rows below the header.</summary>
    public int Rows => (int)_row - 2;

    /// <param name="cells">Text, numbers, or null for an empty cell.</param>
    public void Write(IReadOnlyList<object?> cells) => Write(cells, null);

    public void Dispose()
    {
        _writer.WriteEndElement();
        _writer.WriteElement(
            new AutoFilter
            {
                Reference = string.Create(CultureInfo.InvariantCulture, $"A2:{Letters(_columns.Count)}{_row}"),
            }
        );
        if (_mark is not null)
            _writer.WriteElement(new HeaderFooter(new OddHeader(XlsxMark.HeaderOf(_mark))));
        _writer.WriteEndElement();
        _writer.Dispose();
        _part.Dispose();
    }

    private static Column ColumnOf(SheetColumn column, uint number) =>
        new()
        {
            Min = number,
            Max = number,
            Width = column.Width,
            CustomWidth = true,
        };

    private void Write(IReadOnlyList<object?> cells, uint? style)
    {
        _row++;
        _writer.WriteStartElement(new Row { RowIndex = _row });
        for (var i = 0; i < cells.Count; i++)
        {
            var used = style ?? (_columns[i].Wraps ? SheetStyles.Wrapped : SheetStyles.Text);
            if (cells[i] is { } value)
                _writer.WriteElement(CellOf(value, i, used));
        }

        _writer.WriteEndElement();
    }

    private Cell CellOf(object value, int column, uint style)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{Letters(column + 1)}{_row}");
        if (value is int or long)
            return new Cell(new CellValue(Convert.ToString(value, CultureInfo.InvariantCulture)!))
            {
                CellReference = place,
                StyleIndex = style,
            };
        return new Cell(new InlineString(new Text(Sound((string)value)) { Space = SpaceProcessingModeValues.Preserve }))
        {
            CellReference = place,
            DataType = CellValues.InlineString,
            StyleIndex = style,
        };
    }

    // XML has no control characters; a cell has a longest text.
    private static string Sound(string text)
    {
        if (text.Length > LongestText)
            text = text[..(LongestText - Cut.Length)] + Cut;
        return text.Any(c => char.IsControl(c) && c is not ('\n' or '\t'))
            ? string.Concat(text.Select(c => char.IsControl(c) && c is not ('\n' or '\t') ? ' ' : c))
            : text;
    }

    private static string Letters(int number) =>
        number <= 26
            ? ((char)('A' + number - 1)).ToString()
            : Letters((number - 1) / 26) + Letters(((number - 1) % 26) + 1);
}

/// <summary>The looks of cells.</summary>
internal static class SheetStyles
{
    public const uint Text = 1;

    public const uint Wrapped = 2;

    public const uint Header = 3;

    public const uint Notice = 4;

    /// <summary>The style sheet in which the constants are the places of the formats.</summary>
    public static Stylesheet Create() =>
        new(
            new Fonts(FontOf(isBold: false), FontOf(isBold: true), FontOf(isBold: true, "FFC00000")),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(
                    new PatternFill(new ForegroundColor { Rgb = "FFDDE6F0" }) { PatternType = PatternValues.Solid }
                )
            ),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(
                new CellFormat(),
                Format(font: 0, fill: 0, wraps: false),
                Format(font: 0, fill: 0, wraps: true),
                Format(font: 1, fill: 2, wraps: true),
                Format(font: 2, fill: 0, wraps: false)
            )
        );

    // quotePrefix keeps a text a text even when somebody edits the cell.
    private static CellFormat Format(uint font, uint fill, bool wraps) =>
        new(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = wraps })
        {
            FontId = font,
            FillId = fill,
            ApplyFont = true,
            ApplyFill = fill > 0,
            ApplyAlignment = true,
            QuotePrefix = true,
        };

    private static Font FontOf(bool isBold, string? color = null)
    {
        var font = new Font();
        if (isBold)
            font.Append(new Bold());
        font.Append(new FontSize { Val = 11 });
        if (color is not null)
            font.Append(new Color { Rgb = color });
        font.Append(new FontName { Val = "宋体" });
        return font;
    }
}
