namespace Mingjing.Core.Platform.Tables;

/// <summary>Tells by the header which layout a file has, and if it has none, why.</summary>
internal sealed class LayoutFinder<T>(IReadOnlyList<RecordLayout<T>> layouts)
    where T : class
{
    private const int RowsLookedAt = 20;

    private static readonly (char Mark, string Name)[] OtherSeparators =
    [
        (';', "分号"),
        ('\t', "制表符"),
        ('，', "全角逗号"),
        ('|', "竖线"),
        ('；', "全角分号"),
    ];

    /// <summary>The layout that knows most of the headers, the first one of several; null where none knows any.</summary>
    public RecordLayout<T>? Find(IReadOnlyList<string> headers)
    {
        var (found, most) = ((RecordLayout<T>?)null, 0);
        foreach (var layout in layouts)
        {
            var known = KnownBy(layout, headers);
            if (known > most)
                (found, most) = (layout, known);
            // None can know more than all of them.
            if (most == headers.Count)
                break;
        }

        return found;
    }

    /// <summary>Why the first row is no header. Reads on in the file.</summary>
    public TableFault Diagnose(IReadOnlyList<string> headers, TableSource source, RowBuffer row)
    {
        var line = row.Line;
        var shown = Masking.Of(string.Join(' ', headers.Where(h => h.Length > 0)), false);
        foreach (var (mark, name) in OtherSeparators)
        {
            if (headers.Any(h => KnownAtAll(h.Split(mark)) > 1))
                return new TableFault($"文件以{name}分隔；应以半角逗号分隔", line, TableFault.WholeRow, shown);
        }

        for (var looked = 0; looked < RowsLookedAt && source.Names is null && source.Read(row); looked++)
        {
            if (KnownAtAll(HeadersOf(row)) > 1)
                return new TableFault(
                    $"表头应在第一行，实际在第 {row.Line} 行；请删去其上的标题行",
                    line,
                    TableFault.WholeRow,
                    shown
                );
        }

        var names = string.Join('、', layouts.Select(l => $"“{l.Name}”"));
        var encoding = source.Encoding is { } used ? $"；文件按 {used} 解码，若表头是乱码请另存为 UTF-8" : "";
        return new TableFault($"未识别出版式：表头里没有{names}的栏目{encoding}", line, TableFault.WholeRow, shown);
    }

    /// <summary>The texts of a header row.</summary>
    public static List<string> HeadersOf(RowBuffer row)
    {
        var headers = new List<string>(row.Count);
        for (var i = 0; i < row.Count; i++)
            headers.Add(row[i].Text.ToString());
        while (headers.Count > 0 && headers[^1].Length == 0)
            headers.RemoveAt(headers.Count - 1);
        return headers;
    }

    private int KnownAtAll(IReadOnlyCollection<string> headers) => layouts.Max(l => KnownBy(l, headers));

    private static int KnownBy(RecordLayout<T> layout, IReadOnlyCollection<string> headers) =>
        headers.Count(h => h.Length > 0 && layout.Find(h) is not null);
}
