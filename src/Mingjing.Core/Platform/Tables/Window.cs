namespace Mingjing.Core.Platform.Tables;

/// <summary>Fills a part of a buffer; 0 at the end of the input.</summary>
internal delegate int WindowFill<T>(Span<T> target);

/// <summary>A sliding view of a stream: what is not consumed stays, up to a limit.</summary>
/// <param name="fill">Reads on, blocking; null where only <paramref name="fillAsync"/> may be used.</param>
/// <param name="limit">The most that is held at a time.</param>
/// <param name="fillAsync">Reads on without blocking.</param>
/// <param name="size">What is held at first.</param>
internal sealed class Window<T>(
    WindowFill<T>? fill,
    int limit,
    Func<Memory<T>, CancellationToken, ValueTask<int>>? fillAsync = null,
    int size = 1 << 16
)
{
    private T[] _buffer = new T[Math.Min(limit, size)];
    private int _start;
    private int _end;
    private bool _isAtEnd;

    /// <summary>Whether the last <see cref="Has"/> failed because of the limit and not because of the end.</summary>
    public bool IsFull => !_isAtEnd && _end - _start >= limit;

    /// <summary>Whether everything has been read that there is.</summary>
    public bool IsAtEnd => _isAtEnd;

    public ReadOnlySpan<T> Unread => _buffer.AsSpan(_start, _end - _start);

    public T this[int index] => _buffer[_start + index];

    /// <summary>Whether there is an element at an offset; reads on where necessary.</summary>
    public bool Has(int index)
    {
        while (_start + index >= _end)
        {
            if (!Grow())
                return false;
        }

        return true;
    }

    /// <summary>How much has been consumed so far.</summary>
    public long Consumed { get; private set; }

    public void Consume(int count)
    {
        _start += count;
        Consumed += count;
    }

    /// <summary>Reads on; false at the end and at the limit.</summary>
    public bool Grow() => HasRoom() && Add(fill!(_buffer.AsSpan(_end)));

    /// <summary>The same without blocking.</summary>
    public async ValueTask<bool> GrowAsync(CancellationToken cancel) =>
        HasRoom() && Add(await fillAsync!(_buffer.AsMemory(_end), cancel).ConfigureAwait(false));

    private bool HasRoom()
    {
        if (_isAtEnd || _end - _start >= limit)
            return false;
        if (_end == _buffer.Length && _start > 0)
        {
            Unread.CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, Math.Min(limit, _buffer.Length * 2));
        return true;
    }

    private bool Add(int read)
    {
        _isAtEnd = read == 0;
        _end += read;
        return read > 0;
    }
}
