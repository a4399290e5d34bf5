using System.Security.Cryptography;

namespace Mingjing.Verifier.Matters;

/// <summary>The bytes of one file of the container, counted and hashed while they are read.</summary>
internal sealed class MemberContent(Stream container, StoredMember member) : Stream
{
    private readonly IncrementalHash _sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private Crc32 _crc;
    private long _left = member.Size;

    public StoredMember Member => member;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => member.Size;

    public override long Position
    {
        get => member.Size - _left;
        set => throw new NotSupportedException();
    }

    /// <summary>Reads what is left; whether the bytes are those of the header, and their digest.</summary>
    public (bool IsWhole, Digest256 Sha256) Finish()
    {
        CopyTo(Null, 1 << 16);
        return (_crc.Value == member.Crc, Digest256.FromBytes(_sha256.GetHashAndReset()));
    }

    /// <summary>The whole of a small file; null where it is larger than the limit.</summary>
    public byte[]? All(int limit)
    {
        if (member.Size > limit)
            return null;
        var bytes = new byte[member.Size];
        ReadExactly(bytes);
        return bytes;
    }

    public override int Read(Span<byte> buffer)
    {
        if (_left == 0 || buffer.IsEmpty)
            return 0;
        var read = container.Read(buffer[..(int)Math.Min(buffer.Length, _left)]);
        if (read == 0)
            throw new StoredZipException("文件不完整，可能被截断");
        _crc.Take(buffer[..read]);
        _sha256.AppendData(buffer[..read]);
        _left -= read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _sha256.Dispose();
        base.Dispose(disposing);
    }
}
