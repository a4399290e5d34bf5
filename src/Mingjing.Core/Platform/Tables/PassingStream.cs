namespace Mingjing.Core.Platform.Tables;

/// <summary>
/// 过路缓冲: takes what a writer writes at once and hands it on when asked, so that a writer that cannot wait serves a target that
/// must not be waited for. It cannot seek: an archive is then written in one go.
/// </summary>
internal sealed class PassingStream : Stream
{
    private readonly MemoryStream _held = new();

    /// <summary>Bytes that wait.</summary>
    public long Held => _held.Length;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Hands on what waits.</summary>
    public async Task PassOn(Stream target, CancellationToken cancel)
    {
        _held.Position = 0;
        await _held.CopyToAsync(target, cancel);
        _held.SetLength(0);
    }

    public override void Write(byte[] buffer, int offset, int count) => _held.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => _held.Write(buffer);

    public override void Flush() { }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
