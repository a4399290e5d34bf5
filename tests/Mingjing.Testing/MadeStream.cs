using Mingjing.Core.Platform.Tables;

namespace Mingjing.Testing;

/// <summary>A stream that is made while it is read, whichever way.</summary>
public abstract class MadeStream : ForwardStream
{
    public abstract override int Read(Span<byte> buffer);

    public sealed override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public sealed override ValueTask<int> ReadAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken = default
    ) => ValueTask.FromResult(Read(buffer.Span));
}
