namespace Mingjing.Core.Platform.Tables;

/// <summary>Unpacks a part under two limits: its size, and its size in proportion to what was packed.</summary>
internal sealed class InflatingStream(Stream inner, long packed, long limit, Action<long>? onRead) : ForwardStream
{
    private long _read;

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        _read += read;
        if (_read > limit)
            throw new TableFault($"工作簿解压后超过 {limit >> 20} MB；请分成几个文件或改用 CSV");
        if (_read > TableLimits.TrustedBytes && _read / Math.Max(1, packed) > TableLimits.Inflation)
            throw new TableFault($"工作簿解压后膨胀超过 {TableLimits.Inflation} 倍，疑似压缩炸弹，已停止读取");
        onRead?.Invoke(_read);
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
