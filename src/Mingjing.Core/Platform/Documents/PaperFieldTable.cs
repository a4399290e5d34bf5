using System.Xml.Linq;

namespace Mingjing.Core.Platform.Documents;

/// <summary>栏目: a table with lines on a form, lines to write on in a record. Rows hold different numbers of fields: their edges make one grid.</summary>
internal static class PaperFieldTable
{
    private const int LabelWidth = 1900;

    // Programs round widths: a label that fits exactly would be broken.
    private const int Slack = 60;

    private const int LeastWeight = 4;

    private const int MostWeight = 40;

    private sealed record Cell(PaperField Field, bool IsLabel, int From, int To);

    public static XElement Write(PaperSetting paper, IReadOnlyList<PaperFields> rows)
    {
        var ruled = paper.Content.Layout != PaperLayout.Record;
        var cells = rows.Select(r => Cells(paper, r.Fields, ruled).ToArray()).ToArray();
        int[] edges = [.. cells.SelectMany(r => r).SelectMany(c => new[] { c.From, c.To }).Distinct().Order()];
        int[] grid = [.. edges.Skip(1).Select((edge, i) => edge - edges[i])];
        return PaperTableXml.Table(
            ruled ? PaperTableXml.Lines() : null,
            grid,
            cells.Select(row => Row(paper, row, edges, ruled))
        );
    }

    // One or two fields stand under each other with labels of one width; more take the width that their texts need.
    private static IEnumerable<Cell> Cells(PaperSetting paper, IReadOnlyList<PaperField> fields, bool ruled)
    {
        var aligned = fields.Count <= 2;
        var weights = fields
            .Select(f => aligned ? 1 : 4 + Math.Clamp(PaperText.HalfWidths(f.Text), LeastWeight, MostWeight))
            .ToArray();
        var labels = fields.Select(f => ruled && aligned ? LabelWidth : OwnWidth(paper, f, ruled)).ToArray();
        var free = Math.Max(PaperSheet.Area - (aligned ? 0 : labels.Sum()), PaperSheet.Area / 2);
        for (int i = 0, from = 0; i < fields.Count; i++)
        {
            var share = free * weights[i] / weights.Sum();
            var to = i == fields.Count - 1 ? PaperSheet.Area : from + share + (aligned ? 0 : labels[i]);
            var label = from + Math.Min(labels[i], (to - from) / 2);
            yield return new Cell(fields[i], IsLabel: true, from, label);
            yield return new Cell(fields[i], IsLabel: false, label, to);
            from = to;
        }
    }

    private static int OwnWidth(PaperSetting paper, PaperField field, bool ruled) =>
        paper.WidthOf(ruled ? field.Label : field.Label + "：") + (2 * PaperTableXml.Margin) + Slack;

    private static XElement Row(PaperSetting paper, Cell[] cells, int[] edges, bool ruled)
    {
        var lines = cells.Max(c =>
            Math.Max(c.Field.Lines, PaperTableXml.LinesOf(TextOf(c, ruled), c.To - c.From, paper.Sheet.Text))
        );
        var height = (cells.Max(c => c.Field.Lines) * paper.Sheet.Line) + (ruled ? 160 : 0);
        return PaperTableXml.Row(cells.Select(c => Draw(paper, c, SpanOf(c, edges), ruled)), lines, height);
    }

    private static XElement Draw(PaperSetting paper, Cell cell, int span, bool ruled)
    {
        var look = paper.Flush() with { Align = cell.IsLabel && ruled ? "center" : "left" };
        var underline =
            ruled || cell.IsLabel ? null : WordXml.Element("tcBorders", WordXml.Line("bottom", "single", 4));
        return PaperTableXml.Cell(
            cell.To - cell.From,
            span,
            cell.IsLabel || cell.Field.Lines == 1 ? "center" : "top",
            underline,
            PaperTableXml.Text(TextOf(cell, ruled), look, paper.Text)
        );
    }

    private static int SpanOf(Cell cell, int[] edges) =>
        Array.IndexOf(edges, cell.To) - Array.IndexOf(edges, cell.From);

    private static string TextOf(Cell cell, bool ruled) =>
        (cell.IsLabel, ruled) switch
        {
            (false, _) => cell.Field.Text,
            (true, true) => cell.Field.Label,
            _ => cell.Field.Label + "：",
        };
}
