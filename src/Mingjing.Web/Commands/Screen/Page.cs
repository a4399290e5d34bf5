namespace Mingjing.Web.Commands.Screen;

/// <summary>How a line stands out on a terminal; the words say the same without it.</summary>
internal enum Tone
{
    Plain,
    Strong,
    Alarm,
    Caution,
    Quiet,
}

/// <summary>版面: lines of text within a width of columns, in color where the reader is a terminal.</summary>
/// <param name="output">Where it goes.</param>
/// <param name="width">Columns of a line, at least 60.</param>
/// <param name="isColored">Whether escape sequences may be written.</param>
internal sealed class Page(TextWriter output, int width, bool isColored)
{
    private const int Gap = 3;

    private const int NarrowestText = 20;

    public void Blank() => output.WriteLine();

    public void Line(string text, int indent = 0, Tone tone = Tone.Plain)
    {
        foreach (var line in LineBreaker.Break(text, width - indent))
            Write(line, indent, tone);
    }

    /// <summary>A label and a text whose further lines stand under its first one.</summary>
    public void Labelled(string label, string text, int indent, int labelWidth, Tone tone = Tone.Plain)
    {
        var lines = LineBreaker.Break(text, width - indent - labelWidth).ToArray();
        for (var i = 0; i < lines.Length; i++)
            Write(DisplayWidth.Pad(i == 0 ? label : "", labelWidth) + lines[i], indent, tone);
    }

    /// <summary>A text at the left and a short one at the right edge; on two lines where they do not fit.</summary>
    public void Edges(string left, string right, int indent, Tone tone)
    {
        var free = width - indent - DisplayWidth.Of(left) - DisplayWidth.Of(right);
        if (free < Gap)
            Line($"{left}  {right}", indent, tone);
        else
            Write(left + new string(' ', free) + right, indent, tone);
    }

    /// <summary>A table whose last column takes the room that is left and breaks; numbers stand to the right.</summary>
    public void Table(IReadOnlyList<string> header, IReadOnlyList<string[]> rows, int indent, params int[] numbers)
    {
        var widths = new int[header.Count];
        for (var i = 0; i < widths.Length; i++)
            widths[i] = Math.Max(
                DisplayWidth.Of(header[i]),
                rows.Count == 0 ? 0 : rows.Max(r => DisplayWidth.Of(r[i]))
            );
        var before = indent + widths.SkipLast(1).Sum(w => w + Gap);
        widths[^1] = Math.Min(widths[^1], Math.Max(NarrowestText, width - before));
        WriteRow(header, widths, indent, numbers, Tone.Quiet);
        foreach (var row in rows)
            WriteRow(row, widths, indent, numbers, Tone.Plain);
    }

    private void WriteRow(IReadOnlyList<string> cells, int[] widths, int indent, int[] numbers, Tone tone)
    {
        var start = "";
        for (var i = 0; i < cells.Count - 1; i++)
        {
            var cell = numbers.Contains(i)
                ? DisplayWidth.PadLeft(cells[i], widths[i])
                : DisplayWidth.Pad(cells[i], widths[i]);
            start += cell + new string(' ', Gap);
        }

        if (numbers.Contains(cells.Count - 1))
            Write(start + DisplayWidth.PadLeft(cells[^1], widths[^1]), indent, tone);
        else
            WriteLast(start, cells[^1], widths[^1], indent, tone);
    }

    private void WriteLast(string start, string text, int room, int indent, Tone tone)
    {
        var lead = start;
        foreach (var line in LineBreaker.Break(text, room).DefaultIfEmpty(""))
        {
            Write((lead + line).TrimEnd(), indent, tone);
            lead = new string(' ', DisplayWidth.Of(start));
        }
    }

    private void Write(string line, int indent, Tone tone)
    {
        var text = new string(' ', indent) + line;
        output.WriteLine(isColored && tone != Tone.Plain ? $"{Sequence(tone)}{text}\e[0m" : text);
    }

    private static string Sequence(Tone tone) =>
        tone switch
        {
            Tone.Strong => "\e[1m",
            Tone.Alarm => "\e[1;31m",
            Tone.Caution => "\e[33m",
            _ => "\e[2m",
        };
}
