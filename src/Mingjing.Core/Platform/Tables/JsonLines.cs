namespace Mingjing.Core.Platform.Tables;

/// <summary>NDJSON: one object a line. A broken line costs no other.</summary>
internal sealed class JsonLines(Window<byte> window) : JsonFraming(window)
{
    private int _scanned;
    private bool _isTooLong;
    private bool _isStarted;

    protected override JsonFrame Find(RowBuffer row, ref ReadOnlySpan<byte> json)
    {
        while (true)
        {
            var end = Window.Unread[_scanned..].IndexOf((byte)'\n');
            if (end < 0 && !Window.IsAtEnd)
                return Unfinished(row);
            var length = end < 0 ? Window.Unread.Length : _scanned + end + 1;
            _scanned = 0;
            if (length == 0)
                return JsonFrame.End;
            if (_isTooLong)
            {
                _isTooLong = false;
                Skip(length);
                continue;
            }

            Line++;
            json = Window.Unread[..length].Trim(" \t\r\n"u8);
            if (json.IsEmpty)
            {
                Skip(length);
                continue;
            }

            row.Start(Line);
            if (!_isStarted && json is [(byte)'{'])
                throw new TableFault("一个 JSON 对象分成了多行；应为每行一个对象（NDJSON）或一个数组", Line);
            _isStarted = true;
            Take(length);
            return JsonFrame.Row;
        }
    }

    // The rest of a line that is too long is dropped piece by piece, once the row has been told.
    private JsonFrame Unfinished(RowBuffer row)
    {
        _scanned = Window.Unread.Length;
        if (_isTooLong)
        {
            Skip(_scanned);
            _scanned = 0;
        }
        else if (Window.IsFull)
        {
            _isTooLong = true;
            row.Start(++Line);
            row.Fail($"一行超过 {TableLimits.RowChars} 字节");
            return JsonFrame.Row;
        }

        return JsonFrame.More;
    }
}
