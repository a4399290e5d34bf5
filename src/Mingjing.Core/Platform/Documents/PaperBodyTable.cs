using System.Xml.Linq;

namespace Mingjing.Core.Platform.Documents;

/// <summary>正文中的表: its header stands on every page.</summary>
internal static class PaperBodyTable
{
    private const int Size = 24;

    private const int Line = 380;

    private const int ShortCell = 14;

    public static XElement Write(PaperSetting paper, PaperTable table)
    {
        if (table.Columns.Count == 0 || table.Rows.Any(row => row.Count != table.Columns.Count))
            throw new ArgumentException("表的各行应当与表头列数相同", nameof(table));
        var widths = Widths(table.Columns);
        var header = PaperTableXml.Row(
            table.Columns.Select((c, i) => Cell(c.Header, widths[i], PaperFont.Hei, "center")),
            1,
            Line + 120,
            isHeader: true
        );
        // Short cells are centred, but a column looks the same all the way down.
        var aligns = table
            .Columns.Select((_, i) => table.Rows.All(row => IsShort(row[i])) ? "center" : "left")
            .ToArray();
        return PaperTableXml.Table(
            PaperTableXml.Lines(),
            widths,
            table.Rows.Select(row => Row(row, widths, aligns)).Prepend(header)
        );
    }

    // The last column takes what rounding leaves.
    private static int[] Widths(IReadOnlyList<PaperColumn> columns)
    {
        var all = columns.Sum(c => c.Share);
        var widths = columns.Select(c => PaperSheet.Area * c.Share / all).ToArray();
        widths[^1] += PaperSheet.Area - widths.Sum();
        return widths;
    }

    private static XElement Row(IReadOnlyList<string> cells, int[] widths, string[] aligns)
    {
        var lines = cells.Select((text, i) => PaperTableXml.LinesOf(text, widths[i], Size)).Max();
        return PaperTableXml.Row(
            cells.Select((text, i) => Cell(text, widths[i], PaperFont.FangSong, aligns[i])),
            lines,
            Line + 80
        );
    }

    private static bool IsShort(string text) => PaperText.HalfWidths(text) <= ShortCell;

    private static XElement Cell(string text, int width, PaperFont font, string align) =>
        PaperTableXml.Cell(
            width,
            1,
            "center",
            null,
            PaperTableXml.Text(text, new ParagraphLook(Line) { Align = align }, new TextLook(font, Size))
        );
}
