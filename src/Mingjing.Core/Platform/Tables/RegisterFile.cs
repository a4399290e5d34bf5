namespace Mingjing.Core.Platform.Tables;

/// <summary>A row of a register while its cells are read: records of registers do not change.</summary>
internal sealed class Draft<T>(T value)
    where T : class
{
    public T Value { get; set; } = value;
}

/// <summary>
/// 名册文件 (import-format §4): CSV in UTF-8 or GB18030 (a workbook or NDJSON serves as well). Bad rows are answered with
/// <see cref="RowError"/>, never with an exception, and never take good rows with them.
/// </summary>
public sealed class RegisterFile<T>
    where T : class
{
    private readonly RecordLayout<Draft<T>> _layout;
    private readonly string _keyName;
    private readonly Func<T, RecordKey> _keyOf;

    /// <param name="name">The name that messages use.</param>
    /// <param name="empty">A record of which nothing has been read.</param>
    /// <param name="columns">The columns in the order in which they are written.</param>
    /// <param name="check">What is wrong with a record as a whole.</param>
    /// <param name="keyOf">What only one row may say; null where only a repeated row is one too many.</param>
    /// <param name="keyName">The columns of that key as messages name them.</param>
    internal RegisterFile(
        string name,
        T empty,
        IReadOnlyList<RecordColumn<Draft<T>>> columns,
        Func<T, IEnumerable<RecordRemark>>? check = null,
        Func<T, RecordKey>? keyOf = null,
        string keyName = "各栏"
    )
    {
        _layout = new RecordLayout<Draft<T>>(name, () => new Draft<T>(empty), columns)
        {
            Check = check is null ? _ => [] : d => check(d.Value),
        };
        _keyName = keyName;
        _keyOf = keyOf ?? (record => new RecordKey(Written(record), ""));
    }

    public string Name => _layout.Name;

    /// <summary>The Chinese headers.</summary>
    public IEnumerable<string> Headers => _layout.Columns.Select(c => c.Header);

    /// <summary>Reads a whole register; an absent or unreadable file throws as the file system does.</summary>
    public ReadResult<T> ReadAll(string path, IProgress<long>? bytesRead = null)
    {
        using var stream = File.OpenRead(path);
        return ReadAll(stream, Path.GetFileName(path), bytesRead);
    }

    /// <summary>The same from a stream; <paramref name="fileName"/> is only named in messages.</summary>
    public ReadResult<T> ReadAll(Stream stream, string fileName, IProgress<long>? bytesRead = null)
    {
        using var reader = new RecordReader<Draft<T>>(stream, fileName, [_layout], bytesRead);
        var keyed = new KeyedRecords<Draft<T>>(
            _keyName,
            d => _keyOf(d.Value),
            (one, other) => string.Equals(Written(one.Value), Written(other.Value), StringComparison.Ordinal)
        );
        var read = RecordFile.ReadAll(reader, fileName, keyed);
        return new ReadResult<T>(
            [.. read.Records.Select(r => new ReadRecord<T>(r.Line, r.Record.Value))],
            read.Rows,
            read.ReportedRows,
            read.IdenticalRows,
            read.Errors,
            read.Notices,
            read.Layout,
            read.Format,
            read.Encoding
        );
    }

    /// <summary>Writes a register so that reading it gives the same records.</summary>
    /// <param name="mark">What the file says of itself; null for nothing.</param>
    public void Write(Stream target, IEnumerable<T> records, WrittenAs form, TableMark? mark = null) =>
        RecordWriter.Write(target, _layout, records.Select(r => new Draft<T>(r)), form, mark: mark);

    /// <summary>The cells of a record in the order of <see cref="Headers"/>; null where there is nothing.</summary>
    public IReadOnlyList<string?> Cells(T record)
    {
        var draft = new Draft<T>(record);
        return [.. _layout.Columns.Select(c => c.Write(draft))];
    }

    private string Written(T record) => string.Join('\u001F', Cells(record));
}
