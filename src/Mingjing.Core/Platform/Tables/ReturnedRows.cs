using System.Runtime.CompilerServices;
using System.Xml;

namespace Mingjing.Core.Platform.Tables;

/// <summary>
/// 退回行: the rows of a file that were not used, or are unclear, as they were sent, with what was said of each, so that they can be
/// corrected in place and sent again. The added column is no column of a record and disturbs nothing.
/// </summary>
public static class ReturnedRows
{
    /// <summary>The added column.</summary>
    public const string RemarkHeader = "问题说明";

    /// <summary>Rows that one file holds at most; the others are told of after these are corrected.</summary>
    public const int Most = 100_000;

    /// <summary>Writes the rows.</summary>
    /// <param name="file">The file as it was sent, from its beginning; it can seek.</param>
    /// <param name="said">What was said about its rows, by their lines.</param>
    /// <param name="target">Where they go.</param>
    /// <param name="form">CSV or a workbook.</param>
    /// <param name="mark">What the file says of itself; null for nothing.</param>
    /// <param name="cancel">Ends it.</param>
    public static async Task Write(
        Stream file,
        SortedDictionary<long, string> said,
        Stream target,
        WrittenAs form,
        TableMark? mark,
        CancellationToken cancel
    )
    {
        var headers = HeadersOf(file);
        var layout = LayoutOf(headers, mark);
        file.Position = 0;
        await RecordWriter.WriteAsync(target, layout, Rows(file, headers.Count, said, cancel), form, mark, cancel);
    }

    /// <summary>What was said of each row, its line by its line; what concerns the whole file is left out.</summary>
    public static SortedDictionary<long, string> ByLine(IEnumerable<RowError> errors)
    {
        var said = new SortedDictionary<long, string>();
        foreach (var error in errors.Where(e => e.Line > 0))
            Say(said, error.Line, $"未使用·{error.Column}：{error.Rule}");
        return said;
    }

    /// <summary>Adds a sentence about a row; of too many rows the later ones are left out.</summary>
    public static void Say(SortedDictionary<long, string> said, long line, string text)
    {
        if (said.TryGetValue(line, out var before))
            said[line] = before + "；" + text;
        else if (said.Count < Most)
            said[line] = text;
    }

    // Objects carry their names themselves: what there are is known when all have been read.
    private static List<string> HeadersOf(Stream file)
    {
        using var source = TableOpener.Open(file, progress: null);
        var row = new RowBuffer();
        if (source.Names is null)
            return source.Read(row) ? LayoutFinder<string?[]>.HeadersOf(row) : [];
        while (TryRead(source, row)) { }
        return [.. source.Names];
    }

    // What was added to a file that has been returned before is added anew.
    private static RecordLayout<string?[]> LayoutOf(List<string> headers, TableMark? mark) =>
        new(
            "退回行",
            () => [],
            [
                .. headers
                    .Select((h, i) => (Header: h, Index: i))
                    .Where(h => !string.Equals(h.Header, RemarkHeader, StringComparison.Ordinal))
                    .Where(h => !string.Equals(h.Header, mark?.Text, StringComparison.Ordinal))
                    .Select(h => Column(h.Header, h.Index)),
                Column(RemarkHeader, headers.Count),
            ]
        );

    private static RecordColumn<string?[]> Column(string header, int index) =>
        new()
        {
            Header = header,
            Name = header,
            Take = (_, _) => throw new NotSupportedException("written only"),
            Write = cells => cells[index],
        };

    private static async IAsyncEnumerable<string?[]> Rows(
        Stream file,
        int width,
        SortedDictionary<long, string> said,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        using var source = TableOpener.Open(file, progress: null);
        var row = new RowBuffer();
        if (source.Names is null)
            TryRead(source, row);
        while (TryRead(source, row))
        {
            cancel.ThrowIfCancellationRequested();
            if (!said.TryGetValue(row.Line, out var remark))
                continue;
            var cells = new string?[width + 1];
            for (var i = 0; i < Math.Min(width, row.Count); i++)
                cells[i] = row[i].Text.ToString();
            cells[width] = remark;
            yield return cells;
            await Task.CompletedTask;
        }
    }

    // A file that breaks off in the middle has given what it could.
    private static bool TryRead(TableSource source, RowBuffer row)
    {
        try
        {
            return source.Read(row);
        }
        catch (Exception e) when (e is TableFault or InvalidDataException or XmlException or EndOfStreamException)
        {
            return false;
        }
    }
}
