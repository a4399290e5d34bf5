namespace Mingjing.Core.Platform.Tables;

/// <summary>Writes records in a layout, so that reading them gives the same facts.</summary>
public static class RecordWriter
{
    /// <param name="target">Stays open.</param>
    /// <param name="layout">The layout.</param>
    /// <param name="records">Written as they come; nothing is held.</param>
    /// <param name="form">The format.</param>
    /// <param name="columns">Names of the columns to write; null for all.</param>
    /// <param name="byName">Whether the header is written as names or codes instead of Chinese; NDJSON always is.</param>
    public static void Write<T>(
        Stream target,
        RecordLayout<T> layout,
        IEnumerable<T> records,
        WrittenAs form,
        IReadOnlySet<string>? columns = null,
        bool byName = false
    )
        where T : class
    {
        RecordColumn<T>[] written = [.. layout.Columns.Where(c => columns is null || columns.Contains(c.Name))];
        var looks = written.Any(c => c.Look is not null) ? written.Select(c => c.Look).ToArray() : null;
        using var table = TableWriter.Create(target, form, looks);
        var names = written.Select(c => byName || form == WrittenAs.Ndjson ? c.Name : c.Header);
        table.WriteHeader([.. names], [.. written.Select(c => c.Form)]);
        var values = new string?[written.Length];
        foreach (var record in records)
        {
            for (var i = 0; i < written.Length; i++)
                values[i] = written[i].Write(record);
            table.WriteRow(values);
        }
    }
}
