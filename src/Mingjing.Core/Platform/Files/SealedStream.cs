using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Mingjing.Core.Platform.Files;

/// <summary>密存文件的读取: decrypts piece by piece, at any place.</summary>
internal sealed class SealedStream : Stream
{
    private readonly FileStream _file;
    private readonly AesGcm _cipher;
    private readonly int _head;
    private readonly long _pieces;
    private readonly byte[] _sealed = new byte[FileSeal.PieceBytes + FileSeal.TagBytes];
    private readonly byte[] _piece = new byte[FileSeal.PieceBytes];
    private long _held = -1;
    private int _heldBytes;

    public SealedStream(FileStream file, byte[] key, int head)
    {
        (_file, _head) = (file, head);
        var body = file.Length - head;
        _pieces = (body + _sealed.Length - 1) / _sealed.Length;
        Length = body - _pieces * FileSeal.TagBytes;
        if (_pieces == 0 || Length < 0)
            throw new InvalidDataException("密存的文件已损坏");
        _cipher = new AesGcm(key, FileSeal.TagBytes);
        try
        {
            // Only the last piece says that it is the last: what was cut within a seal would otherwise end early and unnoticed.
            Load(_pieces - 1);
        }
        catch
        {
            _cipher.Dispose();
            throw;
        }
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length { get; }

    public override long Position { get; set; }

    /// <exception cref="InvalidDataException">A piece was altered, moved or cut.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (Position >= Length || buffer.IsEmpty)
            return 0;
        var number = Position / FileSeal.PieceBytes;
        if (number != _held)
            Load(number);
        var at = (int)(Position % FileSeal.PieceBytes);
        var count = Math.Min(buffer.Length, _heldBytes - at);
        _piece.AsSpan(at, count).CopyTo(buffer);
        Position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) =>
        Position =
            offset
            + origin switch
            {
                SeekOrigin.Begin => 0,
                SeekOrigin.Current => Position,
                _ => Length,
            };

    public override void Flush() { }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _cipher.Dispose();
            _file.Dispose();
            CryptographicOperations.ZeroMemory(_piece);
        }

        base.Dispose(disposing);
    }

    private void Load(long number)
    {
        _held = -1;
        _file.Position = _head + number * _sealed.Length;
        var read = _file.ReadAtLeast(_sealed, _sealed.Length, throwOnEndOfStream: false);
        if (read < FileSeal.TagBytes)
            throw new InvalidDataException("密存的文件已损坏");
        var length = read - FileSeal.TagBytes;
        Span<byte> nonce = stackalloc byte[12];
        BinaryPrimitives.WriteInt64BigEndian(nonce[4..], number);
        try
        {
            _cipher.Decrypt(
                nonce,
                _sealed.AsSpan(0, length),
                _sealed.AsSpan(length, FileSeal.TagBytes),
                _piece.AsSpan(0, length),
                [number == _pieces - 1 ? (byte)1 : (byte)0]
            );
        }
        catch (CryptographicException e)
        {
            throw new InvalidDataException("密存的文件已损坏", e);
        }

        (_held, _heldBytes) = (number, length);
    }
}
