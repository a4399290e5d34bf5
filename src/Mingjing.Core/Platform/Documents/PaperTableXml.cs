using System.Xml.Linq;

namespace Mingjing.Core.Platform.Documents;

/// <summary>Tables as wide as the type area, with columns of fixed width.</summary>
internal static class PaperTableXml
{
    /// <summary>Between a cell's edge and its text.</summary>
    public const int Margin = 85;

    private const int Padding = 40;

    // A row that is longer than this may break: kept whole it would leave half a page empty.
    private const int LongestWholeRow = 15;

    /// <param name="lines">The lines around it and between its cells; null for none.</param>
    /// <param name="grid">Width of each column.</param>
    public static XElement Table(XElement? lines, IReadOnlyList<int> grid, IEnumerable<XElement> rows) =>
        WordXml.Element(
            "tbl",
            WordXml.Element(
                "tblPr",
                Width("tblW", grid.Sum()),
                lines,
                WordXml.Element("tblLayout", WordXml.Attribute("type", "fixed")),
                WordXml.Element(
                    "tblCellMar",
                    Width("top", Padding),
                    Width("left", Margin),
                    Width("bottom", Padding),
                    Width("right", Margin)
                )
            ),
            WordXml.Element("tblGrid", grid.Select(w => WordXml.Element("gridCol", WordXml.Attribute("w", w)))),
            rows
        );

    /// <summary>Full lines; the outer ones are stronger.</summary>
    public static XElement Lines() =>
        WordXml.Element(
            "tblBorders",
            WordXml.Line("top", "single", 8),
            WordXml.Line("left", "single", 8),
            WordXml.Line("bottom", "single", 8),
            WordXml.Line("right", "single", 8),
            WordXml.Line("insideH", "single", 4),
            WordXml.Line("insideV", "single", 4)
        );

    /// <param name="lines">Of text in its longest cell.</param>
    /// <param name="height">At least.</param>
    /// <param name="isHeader">Stands again on every page on which the table goes on.</param>
    public static XElement Row(IEnumerable<XElement> cells, int lines, int height, bool isHeader = false) =>
        WordXml.Element(
            "tr",
            WordXml.Element(
                "trPr",
                lines <= LongestWholeRow ? WordXml.Element("cantSplit") : null,
                WordXml.Element("trHeight", WordXml.Attribute("val", height), WordXml.Attribute("hRule", "atLeast")),
                isHeader ? WordXml.Element("tblHeader") : null
            ),
            cells
        );

    /// <param name="span">Columns of the grid.</param>
    /// <param name="lines">Its own lines; null for those of the table.</param>
    public static XElement Cell(int width, int span, string align, XElement? lines, IEnumerable<XElement> paragraphs) =>
        WordXml.Element(
            "tc",
            WordXml.Element(
                "tcPr",
                Width("tcW", width),
                span > 1 ? WordXml.Value("gridSpan", span) : null,
                lines,
                WordXml.Value("vAlign", align)
            ),
            paragraphs
        );

    /// <summary>A text in a cell, a paragraph for each line.</summary>
    public static IEnumerable<XElement> Text(string text, ParagraphLook paragraph, TextLook look) =>
        PaperText.Lines(text).Select(line => WordXml.Paragraph(paragraph, WordXml.Run(line, look)));

    /// <summary>Lines that a text takes in a cell, at most one too few for each line break.</summary>
    public static int LinesOf(string text, int width, int size) =>
        PaperText
            .Lines(text)
            .Sum(line => 1 + (PaperText.HalfWidths(line) * size * 5 / Math.Max(size * 10, width - (2 * Margin))));

    private static XElement Width(string name, int width) =>
        WordXml.Element(name, WordXml.Attribute("w", width), WordXml.Attribute("type", "dxa"));
}
