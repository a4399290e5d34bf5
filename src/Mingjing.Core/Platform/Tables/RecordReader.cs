using System.Xml;

namespace Mingjing.Core.Platform.Tables;

/// <summary>Rows of one file, one after the other, with flat memory. Bad input never throws.</summary>
public sealed class RecordReader<T> : IDisposable
    where T : class
{
    private readonly Stream _stream;
    private readonly string _file;
    private readonly LayoutFinder<T> _finder;
    private readonly IProgress<long>? _progress;
    private readonly RowConverter<T> _converter;
    private readonly RowBuffer _row = new();
    private readonly List<RowError> _fileErrors = [];
    private readonly List<ReadNotice> _notices = [];
    private TableSource? _source;
    private HeaderBinding<T>? _binding;
    private bool _isEnded;
    private long _count;

    /// <param name="stream">The file from its beginning; it stays open.</param>
    /// <param name="fileName">Its name in messages.</param>
    /// <param name="layouts">The layouts that it may have.</param>
    /// <param name="progress">Told the bytes read so far, now and then.</param>
    /// <param name="keepAside">Whether the values of unknown columns are wanted.</param>
    /// <param name="onRecord">Completes a sound record, given the layout in which it came.</param>
    public RecordReader(
        Stream stream,
        string fileName,
        IReadOnlyList<RecordLayout<T>> layouts,
        IProgress<long>? progress = null,
        bool keepAside = false,
        Action<T, RecordLayout<T>>? onRecord = null
    )
    {
        _stream = stream;
        _file = fileName;
        _finder = new LayoutFinder<T>(layouts);
        _progress = progress;
        _converter = new RowConverter<T>(fileName, keepAside, _notices, onRecord);
    }

    /// <summary>A text that was posted, to be read by <see cref="ReadAsync"/> or all at once.</summary>
    internal RecordReader(
        JsonSource source,
        string name,
        IReadOnlyList<RecordLayout<T>> layouts,
        Action<T, RecordLayout<T>>? onRecord
    )
        : this(Stream.Null, name, layouts, onRecord: onRecord) => _source = source;

    /// <summary>Faults of the whole file; complete after the last row.</summary>
    public IReadOnlyList<RowError> FileErrors => _fileErrors;

    /// <summary>What the sender should know about the file as a whole; complete after the last row.</summary>
    public IReadOnlyList<ReadNotice> Notices => _notices;

    /// <summary>The recognized layout; known from the first row on.</summary>
    public RecordLayout<T>? Layout => _binding?.Layout;

    /// <summary>How many columns of the layout the file has; known from the first row on.</summary>
    internal int KnownColumns => _binding?.KnownColumns ?? 0;

    /// <summary>Known from the first row on.</summary>
    public TableFormat? Format => _source?.Format;

    /// <summary>UTF-8 or GB18030; null for a workbook.</summary>
    public string? Encoding => _source?.Encoding;

    /// <summary>Every row below the header, in the order of the file; may be enumerated once.</summary>
    public IEnumerable<ReadRow<T>> Rows()
    {
        while (TryRead(out var row))
            yield return row;
    }

    public void Dispose() => _source?.Dispose();

    /// <summary>The place of a column in this file: “记录编号（第1列）”.</summary>
    internal string LabelOf(RecordColumn<T> column) => _binding?.LabelOf(column) ?? column.Header;

    /// <summary>The next row of a posted text without blocking; null after the last one.</summary>
    internal async ValueTask<ReadRow<T>?> ReadAsync(CancellationToken cancel)
    {
        if (_isEnded)
            return null;
        try
        {
            if (await ((JsonSource)_source!).ReadAsync(_row, cancel).ConfigureAwait(false))
                return Convert();
            End();
        }
        catch (TableFault fault)
        {
            Report(fault);
        }

        _isEnded = true;
        return null;
    }

    private ReadRow<T> Convert()
    {
        _count++;
        BindNames();
        return _converter.Convert(_row, _binding);
    }

    private bool TryRead(out ReadRow<T> row)
    {
        row = default;
        if (_isEnded)
            return false;
        try
        {
            if ((_source is not null || TryOpen()) && _source!.Read(_row))
            {
                row = Convert();
                return true;
            }

            End();
        }
        catch (TableFault fault)
        {
            Report(fault);
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or EndOfStreamException)
        {
            var rule = _count == 0 ? "文件已损坏，无法读取" : "文件从本行附近开始损坏，其后没有读取";
            Report(new TableFault(rule, _count == 0 ? 0 : _row.Line));
        }

        _isEnded = true;
        return false;
    }

    // Opens the file and reads the header where the format has one.
    private bool TryOpen()
    {
        _source = TableOpener.Open(_stream, _progress);
        if (_source.Names is not null)
            return true;
        if (!_source.Read(_row))
            throw new TableFault("文件没有内容");
        if (_row.Fault is { } rule)
            throw new TableFault("表头无法读取：" + rule, _row.Line, TableFault.WholeRow);
        if (_row.Width > TableLimits.Columns)
            throw new TableFault(
                $"有 {_row.Width} 列，超过上限 {TableLimits.Columns} 列",
                _row.Line,
                TableFault.WholeRow
            );
        var headers = LayoutFinder<T>.HeadersOf(_row);
        var layout = _finder.Find(headers) ?? throw _finder.Diagnose(headers, _source, _row);
        var width = _source.Format == TableFormat.Csv ? _row.Width : (int?)null;
        var binding = new HeaderBinding<T>(layout, _source) { FixedWidth = width };
        headers.ForEach(binding.Add);
        _binding = binding;
        foreach (var fault in binding.Faults(_row.Line))
            Report(fault);
        return _fileErrors.Count == 0;
    }

    // Every JSON object may bring new names; the first sound one shows the layout.
    private void BindNames()
    {
        if (_source!.Names is not { } names || (_binding is null && _row.Fault is not null))
            return;
        if (_binding is null)
        {
            var layout = _finder.Find(names) ?? throw _finder.Diagnose(names, _source, _row);
            _binding = new HeaderBinding<T>(layout, _source);
        }

        while (_binding.Count < names.Count)
            _binding.Add(names[_binding.Count]);
    }

    private void End()
    {
        if (_binding?.UnknownNotice() is { } unknown)
            _notices.Add(new ReadNotice(NoticeKind.UnknownColumn, _file, 0, "", "", unknown));
        if (_source?.UnreadSheets is { Count: > 0 } sheets)
        {
            var text = $"只读取第一个工作表，另有 {sheets.Count} 个没有读取";
            _notices.Add(new ReadNotice(NoticeKind.UnreadSheet, _file, 0, "", Masking.Of(sheets[0], false), text));
        }

        if (_count == 0 && _fileErrors.Count == 0)
            Report(new TableFault("只有表头，没有数据行"));
    }

    private void Report(TableFault fault) =>
        _fileErrors.Add(new RowError(_file, fault.Line, fault.Column, fault.Value, fault.Message));
}
