using System.Buffers;
using System.Security.Cryptography;
using Mingjing.Verifier;
using Mingjing.Verifier.Matters;

namespace Mingjing.Core.Platform.Matters;

/// <summary>A file of a matter file on its way into the ZIP, whose hash and size are known already.</summary>
internal sealed class MatterMember
{
    private const int Piece = 128 << 10;

    private readonly Func<CancellationToken, Task<Stream>> _open;

    private MatterMember(string path, string role, Func<CancellationToken, Task<Stream>> open) =>
        (Path, Role, _open) = (path, role, open);

    public string Path { get; }

    public string Role { get; }

    public long Size { get; private set; }

    public uint Crc { get; private set; }

    public Digest256 Sha256 { get; private set; }

    /// <summary>Of one that is in memory; null otherwise.</summary>
    public byte[]? Bytes { get; private init; }

    public static MatterMember Of(string path, string role, byte[] bytes) =>
        new(path, role, _ => Task.FromResult<Stream>(new MemoryStream(bytes, writable: false)))
        {
            Bytes = bytes,
            Size = bytes.Length,
            Crc = Crc32.Of(bytes),
            Sha256 = Digest256.Of(bytes),
        };

    /// <summary>Reads a file once to know its hash.</summary>
    public static async Task<MatterMember> Measure(
        string path,
        string role,
        Func<CancellationToken, Task<Stream>> open,
        CancellationToken cancel
    )
    {
        var member = new MatterMember(path, role, open);
        (member.Size, member.Crc, member.Sha256) = await member.Pass(Stream.Null, cancel);
        return member;
    }

    /// <summary>Writes its bytes.</summary>
    /// <exception cref="IOException">They are others than at the first reading.</exception>
    public async Task CopyTo(Stream output, CancellationToken cancel)
    {
        if (await Pass(output, cancel) != (Size, Crc, Sha256))
            throw new IOException($"{Path} 在生成卷宗时被改动");
    }

    private async Task<(long Size, uint Crc, Digest256 Sha256)> Pass(Stream output, CancellationToken cancel)
    {
        using var sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (crc, size) = (default(Crc32), 0L);
        var buffer = ArrayPool<byte>.Shared.Rent(Piece);
        try
        {
            await using var content = await _open(cancel);
            while (await content.ReadAsync(buffer, cancel) is > 0 and var read)
            {
                crc.Take(buffer.AsSpan(0, read));
                sha256.AppendData(buffer, 0, read);
                await output.WriteAsync(buffer.AsMemory(0, read), cancel);
                size += read;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return (size, crc.Value, Digest256.FromBytes(sha256.GetHashAndReset()));
    }
}
