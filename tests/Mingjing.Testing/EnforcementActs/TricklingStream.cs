using Mingjing.Core.Platform.Tables;

namespace Mingjing.Testing.EnforcementActs;

/// <summary>A body that comes over a network: in pieces of any length, never at once, and not to be read by blocking.</summary>
public sealed class TricklingStream(byte[] content, int seed, int most) : ForwardStream
{
    private readonly Random _random = new(seed);
    private int _at;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_random.Next(4) == 0)
            await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        var length = Math.Min(Math.Min(_random.Next(1, most + 1), buffer.Length), content.Length - _at);
        content.AsSpan(_at, length).CopyTo(buffer.Span);
        _at += length;
        return length;
    }

    public override int Read(byte[] buffer, int offset, int count) =>
        throw new InvalidOperationException("a body must not be read by blocking");
}
