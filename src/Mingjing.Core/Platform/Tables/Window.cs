namespace Mingjing.Core.Platform.Tables;

/// <summary>Fills a part of a buffer; 0 at the end of the input.</summary>
internal delegate int WindowFill<T>(Span<T> target);

/// <summary>A sliding view of a stream: what is not consumed stays, up to a limit.</summary>
internal sealed class Window<T>(WindowFill<T> fill, int limit)
{
    private T[] _buffer = new T[Math.Min(limit, 1 << 16)];
    private int _start;
    private int _end;
    private bool _isAtEnd;

    /// <summary>Whether the last <see cref="Has"/> failed because of the limit and not because of the end.</summary>
    public bool IsFull => !_isAtEnd && _end - _start >= limit;

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

    public void Consume(int count) => _start += count;

    private bool Grow()
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
        var read = fill(_buffer.AsSpan(_end));
        _isAtEnd = read == 0;
        _end += read;
        return read > 0;
    }
}
