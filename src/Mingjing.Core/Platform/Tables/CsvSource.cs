using System.Text;

namespace Mingjing.Core.Platform.Tables;

/// <summary>
/// Comma-separated rows (RFC 4180; line ends CR LF, LF or CR). A row whose quotes are broken ends at its first line end, so
/// that the rows below it are still read.
/// </summary>
internal sealed class CsvSource : TableSource
{
    private readonly StreamReader _text;
    private readonly Window<char> _window;
    private readonly StringBuilder _quoted = new();
    private long _line = 1;

    public CsvSource(Stream stream, Encoding encoding, string encodingName)
    {
        _text = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: false, 1 << 16);
        _window = new Window<char>(_text.Read, TableLimits.RowChars);
        Encoding = encodingName;
    }

    public override TableFormat Format => TableFormat.Csv;

    public override string Encoding { get; }

    public override bool Read(RowBuffer row)
    {
        while (_window.Has(0))
        {
            row.Start(_line);
            var length = ReadRecord(row);
            var record = _window.Unread[..length];
            var isCut = _window.IsFull && record.Length == _window.Unread.Length && record[^1] is not ('\r' or '\n');
            _line += LineEnds(record);
            _window.Consume(record.Length);
            if (isCut)
            {
                row.Fail($"一行超过 {TableLimits.RowChars} 个字", row.Width - 1);
                SkipLine();
            }

            if (!row.IsBlank)
                return true;
        }

        return false;
    }

    public override void Dispose() => _text.Dispose();

    // Returns the characters of the record with its line end.
    private int ReadRecord(RowBuffer row)
    {
        var at = 0;
        while (true)
        {
            if (_window.Has(at) && _window[at] == '"')
            {
                var opened = at;
                if (!TryReadQuoted(row, ref at))
                    return AfterLineEnd(IndexOfLineEnd(opened));
            }
            else
            {
                var end = IndexOfCellEnd(at);
                row.Add(_window.Unread[at..end]);
                at = end;
            }

            if (!_window.Has(at))
                return at;
            if (_window[at] != ',')
                return AfterLineEnd(at);
            at++;
        }
    }

    private bool TryReadQuoted(RowBuffer row, ref int at)
    {
        _quoted.Clear();
        var from = at + 1;
        while (true)
        {
            var end = IndexOf('"', from, TableLimits.CellChars);
            if (end < 0)
            {
                row.Fail(
                    "引号没有闭合，或单元格过长",
                    row.Width,
                    _window.Unread[(at + 1)..Math.Min(from + 40, _window.Unread.Length)]
                );
                return false;
            }

            _quoted.Append(_window.Unread[from..end]);
            from = end + 1;
            if (!_window.Has(from) || _window[from] != '"')
                break;
            _quoted.Append('"');
            from++;
        }

        while (_window.Has(from) && _window[from] is (' ' or '\t'))
            from++;
        if (_window.Has(from) && _window[from] is not (',' or '\r' or '\n'))
        {
            row.Fail("引号之后还有内容；单元格里的引号要写成两个", row.Width, _quoted.ToString());
            return false;
        }

        row.Add(_quoted.ToString());
        at = from;
        return true;
    }

    private int IndexOf(char wanted, int from, int atMost)
    {
        for (var at = from; at - from <= atMost; )
        {
            if (!_window.Has(at))
                return -1;
            var found = _window.Unread[at..].IndexOf(wanted);
            if (found >= 0)
                return at + found - from <= atMost ? at + found : -1;
            at = _window.Unread.Length;
        }

        return -1;
    }

    private int IndexOfCellEnd(int at)
    {
        while (_window.Has(at))
        {
            var found = _window.Unread[at..].IndexOfAny(',', '\r', '\n');
            if (found >= 0)
                return at + found;
            at = _window.Unread.Length;
        }

        return at;
    }

    private int IndexOfLineEnd(int at)
    {
        while (_window.Has(at))
        {
            var found = _window.Unread[at..].IndexOfAny('\r', '\n');
            if (found >= 0)
                return at + found;
            at = _window.Unread.Length;
        }

        return at;
    }

    private int AfterLineEnd(int at)
    {
        if (!_window.Has(at))
            return at;
        return _window[at] == '\r' && _window.Has(at + 1) && _window[at + 1] == '\n' ? at + 2 : at + 1;
    }

    // The rest of a row that is longer than the window.
    private void SkipLine()
    {
        while (_window.Has(0))
        {
            var end = _window.Unread.IndexOfAny('\r', '\n');
            if (end >= 0)
            {
                _window.Consume(AfterLineEnd(end));
                _line++;
                return;
            }

            _window.Consume(_window.Unread.Length);
        }
    }

    private static int LineEnds(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var i = text.IndexOfAny('\r', '\n'); i >= 0; )
        {
            count++;
            i += text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 2 : 1;
            var next = text[i..].IndexOfAny('\r', '\n');
            i = next < 0 ? -1 : i + next;
        }

        return count;
    }
}
