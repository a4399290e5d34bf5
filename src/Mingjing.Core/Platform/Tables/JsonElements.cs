namespace Mingjing.Core.Platform.Tables;

/// <summary>One array of objects, or one object alone; either over any number of lines.</summary>
internal sealed class JsonElements(Window<byte> window, bool isArray) : JsonFraming(window)
{
    private readonly JsonObjectCutter _cutter = new();
    private int _scanned;
    private bool _isInside;
    private bool _isStarted;
    private bool _isEnded;

    protected override JsonFrame Find(RowBuffer row, ref ReadOnlySpan<byte> json)
    {
        if (!_isInside)
        {
            var frame = SkipToElement();
            if (frame != JsonFrame.Row)
                return frame;
            row.Start(++Line);
            if (Window.Unread[0] != (byte)'{')
                throw new TableFault("数组里应当都是 JSON 对象", Line);
            _cutter.Start();
            _isInside = true;
            _scanned = 0;
        }

        if (_cutter.FindEnd(Window.Unread, ref _scanned))
        {
            _isInside = false;
            json = Take(_scanned);
            return JsonFrame.Row;
        }

        if (Window.IsAtEnd || Window.IsFull)
            throw new TableFault(
                Window.IsFull ? $"一个对象超过 {TableLimits.RowChars} 字节" : "JSON 没有写完：括号没有闭合",
                Line
            );
        return JsonFrame.More;
    }

    // To the next element; the end after the closing bracket, or after the only object.
    private JsonFrame SkipToElement()
    {
        if (_isEnded)
            return JsonFrame.End;
        var unread = Window.Unread;
        for (var at = 0; at < unread.Length; at++)
        {
            switch (unread[at])
            {
                case (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n':
                    break;
                case (byte)'[' when isArray && !_isStarted:
                case (byte)',' when isArray && _isStarted:
                    _isStarted = true;
                    break;
                case (byte)']' when isArray:
                    _isEnded = true;
                    return JsonFrame.End;
                default:
                    Skip(at);
                    return Element();
            }
        }

        Skip(unread.Length);
        if (!Window.IsAtEnd)
            return JsonFrame.More;
        return isArray ? throw new TableFault("JSON 没有写完：数组没有闭合", Line) : JsonFrame.End;
    }

    private JsonFrame Element()
    {
        if (!isArray && _isStarted)
            throw new TableFault("一个 JSON 对象之后还有内容；多条记录应为一个数组，或者每行一个对象（NDJSON）", Line);
        _isStarted = true;
        return JsonFrame.Row;
    }
}
