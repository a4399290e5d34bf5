namespace Mingjing.Core.Platform.Tables;

/// <summary>Writes records in a layout, so that reading them gives the same facts.</summary>
public static class RecordWriter
{
    private const int PassedAtOnce = 1 << 16;

    /// <param name="target">Stays open.</param>
    /// <param name="layout">The layout.</param>
    /// <param name="records">Written as they come; nothing is held.</param>
    /// <param name="form">The format.</param>
    /// <param name="columns">Names of the columns to write; null for all.</param>
    /// <param name="byName">Whether the header is written as names or codes instead of Chinese; NDJSON always is.</param>
    /// <param name="mark">What the file says of itself; null for nothing.</param>
    public static void Write<T>(
        Stream target,
        RecordLayout<T> layout,
        IEnumerable<T> records,
        WrittenAs form,
        IReadOnlySet<string>? columns = null,
        bool byName = false,
        TableMark? mark = null
    )
        where T : class
    {
        var written = Marked([.. layout.Columns.Where(c => columns is null || columns.Contains(c.Name))], mark);
        var looks = IsLooked(written) ? written.Select(c => c.Look).ToArray() : null;
        using var table = TableWriter.Create(target, form, looks, mark?.Text);
        var names = written.Select(c => byName || form == WrittenAs.Ndjson ? c.Name : c.Header);
        table.WriteHeader([.. names], [.. written.Select(c => c.Form)]);
        var values = new string?[written.Count];
        foreach (var record in records)
        {
            for (var i = 0; i < written.Count; i++)
                values[i] = written[i].Write(record);
            table.WriteRow(values);
        }
    }

    /// <summary>The same for rows that are still being read and a target that must not block a thread; memory stays flat.</summary>
    public static async Task WriteAsync<T>(
        Stream target,
        RecordLayout<T> layout,
        IAsyncEnumerable<T> records,
        WrittenAs form,
        TableMark? mark,
        CancellationToken cancel
    )
        where T : class
    {
        using var passing = new PassingStream();
        using (var table = TableWriter.Create(passing, form, looks: null, mark?.Text))
        {
            var written = Marked(layout.Columns, mark);
            table.WriteHeader(
                [.. written.Select(c => form == WrittenAs.Ndjson ? c.Name : c.Header)],
                [.. written.Select(c => c.Form)]
            );
            var values = new string?[written.Count];
            await foreach (var record in records.WithCancellation(cancel))
            {
                for (var i = 0; i < values.Length; i++)
                    values[i] = written[i].Write(record);
                table.WriteRow(values);
                if (passing.Held >= PassedAtOnce)
                    await passing.PassOn(target, cancel);
            }
        }

        await passing.PassOn(target, cancel);
    }

    private static IReadOnlyList<RecordColumn<T>> Marked<T>(IReadOnlyList<RecordColumn<T>> columns, TableMark? mark) =>
        mark is null ? columns : [.. columns, mark.Column<T>(IsLooked(columns))];

    private static bool IsLooked<T>(IReadOnlyList<RecordColumn<T>> columns) => columns.Any(c => c.Look is not null);
}
