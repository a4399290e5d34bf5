namespace Mingjing.Core.Platform.Tables;

/// <summary>A text that was posted: whether it is one object, an array or lines shows when its first bytes are there.</summary>
/// <param name="window">The text.</param>
/// <param name="isLines">Whether it is declared to be NDJSON; else it is one object or one array.</param>
internal sealed class JsonBody(Window<byte> window, bool isLines) : JsonFraming(window)
{
    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    private JsonFraming? _form;
    private bool _isPastMark;

    protected override JsonFrame Find(RowBuffer row, ref ReadOnlySpan<byte> json)
    {
        if (_form is null && !TryTell())
        {
            return Window.IsAtEnd ? throw new TableFault("没有内容") : JsonFrame.More;
        }

        return _form!.Next(row, out json);
    }

    private bool TryTell()
    {
        if (!_isPastMark)
        {
            if (Window.Unread.Length < Mark.Length && !Window.IsAtEnd)
                return false;
            if (Window.Unread.StartsWith(Mark))
                Skip(Mark.Length);
            _isPastMark = true;
        }

        // The lines of NDJSON are counted from the first, be it blank.
        var text = Window.Unread.TrimStart(" \t\r\n"u8);
        if (text.IsEmpty)
        {
            if (Window.IsFull)
                throw new TableFault("没有内容");
            return false;
        }

        _form = (text[0], isLines) switch
        {
            ((byte)'{', true) => new JsonLines(Window),
            ((byte)'{', false) => new JsonElements(Window, isArray: false),
            ((byte)'[', _) => new JsonElements(Window, isArray: true),
            _ => throw new TableFault("应为 JSON：一个对象、一个数组，或者每行一个对象（NDJSON）"),
        };
        return true;
    }
}
