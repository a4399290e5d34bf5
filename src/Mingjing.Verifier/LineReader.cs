namespace Mingjing.Verifier;

/// <summary>Lines of a file one at a time, each ended by a line feed; memory is one line.</summary>
internal sealed class LineReader(Stream stream, int limit)
{
    private const int FirstBuffer = 128 << 10;

    private byte[] _buffer = new byte[Math.Min(limit, FirstBuffer)];
    private int _start;
    private int _end;

    /// <summary>Lines read so far.</summary>
    public long Count { get; private set; }

    /// <summary>Why it stopped before the end of the file; null where it did not.</summary>
    public string? Problem { get; private set; }

    /// <summary>The next line without its line feed, until the next call. False at the end or where there is a problem.</summary>
    public bool TryRead(out ReadOnlySpan<byte> line)
    {
        line = default;
        var searched = _start;
        while (true)
        {
            var feed = _buffer.AsSpan(searched, _end - searched).IndexOf((byte)'\n');
            if (feed >= 0)
            {
                line = _buffer.AsSpan(_start, searched + feed - _start);
                _start = searched + feed + 1;
                Count++;
                return true;
            }

            searched = MakeRoom();
            if (searched < 0)
                return false;
            var read = stream.Read(_buffer.AsSpan(_end));
            if (read == 0)
            {
                Problem = _end > _start ? $"第 {Count + 1} 行没有换行，可能被截断" : null;
                return false;
            }

            _end += read;
        }
    }

    // Moves the unfinished line to the front; where it ends then, or -1 where it is too long.
    private int MakeRoom()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        if (_end < _buffer.Length)
            return _end;
        if (_buffer.Length >= limit)
        {
            Problem = $"第 {Count + 1} 行超过 {limit >> 10} KB";
            return -1;
        }

        Array.Resize(ref _buffer, (int)Math.Min(limit, _buffer.Length * 2L));
        return _end;
    }
}
