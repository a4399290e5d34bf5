using System.Buffers.Binary;
using System.Security.Cryptography;
using Mingjing.Core.Platform.Keys;

namespace Mingjing.Core.Platform.Files;

/// <summary>收到的文件.</summary>
/// <param name="Path">Where it lies, encrypted.</param>
/// <param name="Size">Bytes as they came.</param>
/// <param name="Sha256">SHA-256 of them.</param>
public sealed record SealedFile(string Path, long Size, byte[] Sha256);

/// <summary>文件超过上限.</summary>
public sealed class FileTooLargeException(long most) : Exception($"文件超过 {most} 字节")
{
    /// <summary>Bytes at most.</summary>
    public long Most { get; } = most;
}

/// <summary>
/// 密存: a file is hashed and encrypted while it arrives, under a key of its own that stands wrapped at its head; it appears under its
/// name only when it is complete and durable. Pieces of 64 KiB, each sealed with its place and whether it is the last, so that a
/// cut, moved or altered piece is noticed.
/// </summary>
public static class FileSeal
{
    internal const int PieceBytes = 1 << 16;
    internal const int TagBytes = RecordKey.TagBytes;
    internal const string Purpose = "mingjing sealed file";

    private static ReadOnlySpan<byte> Mark => "MJF1"u8;

    /// <summary>Takes a file in.</summary>
    /// <param name="keys">The keys of the installation.</param>
    /// <param name="from">The file as it comes.</param>
    /// <param name="path">Where it is to lie; what lies there is replaced.</param>
    /// <param name="most">Bytes at most.</param>
    /// <param name="cancel">Ends it; nothing is left behind.</param>
    /// <exception cref="FileTooLargeException">It has more bytes.</exception>
    public static async Task<SealedFile> Save(
        KeyFile keys,
        Stream from,
        string path,
        long most,
        CancellationToken cancel
    )
    {
        var unfinished = $"{path}.{Guid.CreateVersion7():N}.part";
        try
        {
            SealedFile saved;
            await using (var to = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                var (size, hash) = await Write(keys, from, to, most, cancel);
                to.Flush(flushToDisk: true);
                saved = new SealedFile(path, size, hash);
            }

            File.Move(unfinished, path, overwrite: true);
            return saved;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Opens a file to be read from any place of it.</summary>
    /// <exception cref="InvalidDataException">It is none of ours, or cut.</exception>
    public static Stream Open(KeyFile keys, string path)
    {
        var file = File.OpenRead(path);
        try
        {
            Span<byte> head = stackalloc byte[Mark.Length + sizeof(ushort)];
            file.ReadExactly(head);
            if (!head.StartsWith(Mark))
                throw new InvalidDataException("不是本系统密存的文件");
            var wrapped = new byte[BinaryPrimitives.ReadUInt16BigEndian(head[Mark.Length..])];
            file.ReadExactly(wrapped);
            using var key = RecordKey.Unwrap(keys, wrapped);
            return new SealedStream(file, key.Derive(Purpose), head.Length + wrapped.Length);
        }
        catch (Exception e)
        {
            file.Dispose();
            if (e is EndOfStreamException or CryptographicException)
                throw new InvalidDataException("密存的文件已损坏", e);
            throw;
        }
    }

    private static async Task<(long Size, byte[] Sha256)> Write(
        KeyFile keys,
        Stream from,
        FileStream to,
        long most,
        CancellationToken cancel
    )
    {
        using var key = RecordKey.Create();
        var wrapped = key.Wrap(keys);
        var head = new byte[Mark.Length + sizeof(ushort)];
        Mark.CopyTo(head);
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(Mark.Length), (ushort)wrapped.Length);
        await to.WriteAsync(head, cancel);
        await to.WriteAsync(wrapped, cancel);

        using var cipher = new AesGcm(key.Derive(Purpose), TagBytes);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (piece, next) = (new byte[PieceBytes], new byte[PieceBytes]);
        var sealedPiece = new byte[PieceBytes + TagBytes];
        var length = await from.ReadAtLeastAsync(piece, PieceBytes, throwOnEndOfStream: false, cancel);
        var size = 0L;
        for (var number = 0L; ; number++)
        {
            size += length;
            if (size > most)
                throw new FileTooLargeException(most);
            hash.AppendData(piece, 0, length);
            var following =
                length < PieceBytes
                    ? 0
                    : await from.ReadAtLeastAsync(next, PieceBytes, throwOnEndOfStream: false, cancel);
            Seal(cipher, number, following == 0, piece.AsSpan(0, length), sealedPiece);
            await to.WriteAsync(sealedPiece.AsMemory(0, length + TagBytes), cancel);
            if (following == 0)
                return (size, hash.GetHashAndReset());
            (piece, next, length) = (next, piece, following);
        }
    }

    private static void Seal(AesGcm cipher, long number, bool isLast, ReadOnlySpan<byte> piece, Span<byte> to)
    {
        Span<byte> nonce = stackalloc byte[12];
        BinaryPrimitives.WriteInt64BigEndian(nonce[4..], number);
        cipher.Encrypt(
            nonce,
            piece,
            to[..piece.Length],
            to.Slice(piece.Length, TagBytes),
            [isLast ? (byte)1 : (byte)0]
        );
    }
}
