namespace Mingjing.Core.Platform.Tables;

/// <summary>A stream whose beginning can be looked at before it is read, and which reports how far it has been read.</summary>
internal sealed class PeekStream(Stream inner, IProgress<long>? progress) : ForwardStream
{
    private const long ReportEvery = 1 << 20;

    private byte[] _peeked = [];
    private int _peekedCount;
    private int _peekedUsed;
    private long _read;
    private long _reported;

    /// <summary>Whether the whole stream lies within what was last peeked.</summary>
    public bool PeekedAll { get; private set; }

    /// <summary>The first bytes, at most <paramref name="count"/>; to be called once, before reading.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        _peeked = new byte[count];
        _peekedCount = inner.ReadAtLeast(_peeked, count, throwOnEndOfStream: false);
        PeekedAll = _peekedCount < count;
        return _peeked.AsSpan(0, _peekedCount);
    }

    /// <summary>Skips the first bytes, which must have been peeked.</summary>
    public void SkipPeeked(int count) => _peekedUsed = count;

    /// <summary>The whole stream as one that can seek; held in memory only where the source cannot.</summary>
    /// <exception cref="TableFault">It cannot seek and is too large to be held.</exception>
    public Stream ToSeekable()
    {
        if (inner.CanSeek && inner.Position == _peekedCount)
        {
            inner.Position = 0;
            return inner;
        }

        var memory = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = Read(buffer)) > 0; )
        {
            if (memory.Length + read > TableLimits.BufferedWorkbook)
                throw new TableFault($"工作簿超过 {TableLimits.BufferedWorkbook >> 20} MB，请改用 CSV 报送");
            memory.Write(buffer, 0, read);
        }

        memory.Position = 0;
        return memory;
    }

    public override int Read(Span<byte> buffer)
    {
        int read;
        if (_peekedUsed < _peekedCount)
        {
            read = Math.Min(buffer.Length, _peekedCount - _peekedUsed);
            _peeked.AsSpan(_peekedUsed, read).CopyTo(buffer);
            _peekedUsed += read;
        }
        else
        {
            read = inner.Read(buffer);
        }

        _read += read;
        if (progress is not null && (read == 0 || _read - _reported >= ReportEvery))
        {
            _reported = _read;
            progress.Report(_read);
        }

        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
}
