using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Mingjing.Verifier;

/// <summary>摘要: 32 bytes of SHA-256, held in place, so that a million of them are one array.</summary>
public readonly record struct Digest256
{
    /// <summary>Bytes of a digest.</summary>
    public const int Size = 32;

    private readonly ulong _a;
    private readonly ulong _b;
    private readonly ulong _c;
    private readonly ulong _d;

    private Digest256(ReadOnlySpan<byte> bytes)
    {
        _a = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        _b = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
        _c = BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]);
        _d = BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]);
    }

    /// <summary>The SHA-256 digest of <paramref name="bytes"/>.</summary>
    public static Digest256 Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[Size];
        SHA256.HashData(bytes, hash);
        return new Digest256(hash);
    }

    /// <summary>Takes exactly 32 bytes.</summary>
    public static Digest256 FromBytes(ReadOnlySpan<byte> bytes) =>
        bytes.Length == Size
            ? new Digest256(bytes)
            : throw new ArgumentException("A digest has 32 bytes.", nameof(bytes));

    /// <summary>Reads 64 lower-case hexadecimal digits; any other form is a <see cref="FormatException"/>.</summary>
    public static Digest256 Parse(string text) =>
        TryParse(text, out var digest) ? digest : throw new FormatException("摘要应为 64 位小写十六进制数字");

    /// <summary>Reads 64 lower-case hexadecimal digits, the only form, so that equal digests are equal texts.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Digest256 digest)
    {
        Span<byte> utf8 = stackalloc byte[Size * 2];
        digest = default;
        return text.Length == utf8.Length
            && Encoding.ASCII.TryGetBytes(text, utf8, out _)
            && TryParse((ReadOnlySpan<byte>)utf8, out digest);
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out Digest256)"/>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out Digest256 digest)
    {
        Span<byte> bytes = stackalloc byte[Size];
        digest = default;
        if (utf8.Length != Size * 2 || utf8.ContainsAnyInRange((byte)'A', (byte)'F'))
            return false;
        if (Convert.FromHexString(utf8, bytes, out _, out _) != System.Buffers.OperationStatus.Done)
            return false;
        digest = new Digest256(bytes);
        return true;
    }

    /// <summary>Writes the 32 bytes at the beginning of <paramref name="destination"/>.</summary>
    public void CopyTo(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt64BigEndian(destination, _a);
        BinaryPrimitives.WriteUInt64BigEndian(destination[8..], _b);
        BinaryPrimitives.WriteUInt64BigEndian(destination[16..], _c);
        BinaryPrimitives.WriteUInt64BigEndian(destination[24..], _d);
    }

    public byte[] ToBytes()
    {
        var bytes = new byte[Size];
        CopyTo(bytes);
        return bytes;
    }

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public string ToHex()
    {
        Span<byte> bytes = stackalloc byte[Size];
        CopyTo(bytes);
        return Convert.ToHexStringLower(bytes);
    }

    /// <summary>Standard base64, as checkpoints write a root.</summary>
    public string ToBase64()
    {
        Span<byte> bytes = stackalloc byte[Size];
        CopyTo(bytes);
        return Convert.ToBase64String(bytes);
    }

    public override string ToString() => ToHex();
}
