namespace Mingjing.Core.Platform.Tables;

/// <summary>What a look at the bytes at hand has found.</summary>
internal enum JsonFrame
{
    /// <summary>One row: an object, or a reason why there is none.</summary>
    Row,

    /// <summary>The row does not end within the bytes at hand.</summary>
    More,

    End,
}

/// <summary>
/// Cuts JSON text into the objects of its rows, out of what a window already holds: whoever fills the window decides whether
/// that blocks.
/// </summary>
internal abstract class JsonFraming(Window<byte> window)
{
    private int _taken;

    /// <summary>The last line of NDJSON, or the last object of an array: those of a minified array all stand in one line.</summary>
    protected long Line { get; set; }

    protected Window<byte> Window { get; } = window;

    /// <summary>Looks for the next row, which then starts in the buffer; its bytes are valid until the next look.</summary>
    /// <exception cref="TableFault">The text cannot be read on.</exception>
    public JsonFrame Next(RowBuffer row, out ReadOnlySpan<byte> json)
    {
        Skip(_taken);
        _taken = 0;
        json = default;
        return Find(row, ref json);
    }

    protected abstract JsonFrame Find(RowBuffer row, ref ReadOnlySpan<byte> json);

    /// <summary>Takes the first bytes as a row, which are consumed with the next look.</summary>
    protected ReadOnlySpan<byte> Take(int length)
    {
        _taken = length;
        return Window.Unread[..length];
    }

    protected void Skip(int length) => Window.Consume(length);
}
