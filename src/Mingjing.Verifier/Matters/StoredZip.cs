using System.Buffers.Binary;
using System.Text;

namespace Mingjing.Verifier.Matters;

/// <summary>One file of a ZIP.</summary>
/// <param name="Name">With slashes between folders.</param>
/// <param name="Crc">Of its bytes.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Offset">Where its header begins.</param>
public readonly record struct StoredMember(string Name, uint Crc, uint Size, long Offset);

/// <summary>
/// ZIP 容器 in one form: files stored as they are, no dates, no comments, no gaps. What it holds decides every byte of it, so that a
/// changed one is found, nothing can be hidden between the files, and nothing grows when it is read.
/// </summary>
public static class StoredZip
{
    /// <summary>Bytes of a whole ZIP at most: what needs the 64-bit form is not taken.</summary>
    public const long MaxSize = uint.MaxValue - 1L;

    /// <summary>Bytes of a name at most.</summary>
    public const int MaxName = 512;

    internal const uint LocalSignature = 0x04034b50;
    internal const int LocalSize = 30;

    private const uint CentralSignature = 0x02014b50;
    private const uint EndSignature = 0x06054b50;
    private const int CentralSize = 46;
    private const int EndSize = 22;
    private const ushort Version = 20;
    private const ushort NamesAreUtf8 = 1 << 11;

    // The first of January 1980, the earliest that the format can say.
    private const ushort Date = (1 << 5) | 1;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Bytes of the whole ZIP that holds files of these names and sizes.</summary>
    public static long SizeOf(IEnumerable<(string Name, long Size)> files) =>
        EndSize + files.Sum(f => LocalSize + CentralSize + (2L * Utf8.GetByteCount(f.Name)) + f.Size);

    /// <summary>What stands before the bytes of a file.</summary>
    public static byte[] Local(StoredMember member)
    {
        var name = Utf8.GetBytes(member.Name);
        var header = new byte[LocalSize + name.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(header, LocalSignature);
        WriteCommon(header.AsSpan(4), member, name.Length);
        name.CopyTo(header, LocalSize);
        return header;
    }

    /// <summary>What stands after the last file.</summary>
    /// <param name="members">In the order in which they were written.</param>
    /// <param name="offset">Where it begins.</param>
    public static IEnumerable<byte[]> End(IReadOnlyList<StoredMember> members, long offset)
    {
        var size = 0L;
        foreach (var member in members)
        {
            var central = Central(member);
            size += central.Length;
            yield return central;
        }

        var end = new byte[EndSize];
        BinaryPrimitives.WriteUInt32LittleEndian(end, EndSignature);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(8), (ushort)members.Count);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(10), (ushort)members.Count);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(12), (uint)size);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(16), (uint)offset);
        yield return end;
    }

    /// <summary>Reads the fixed part of a local header; whether the rest of it is in the one form, whoever reads compares.</summary>
    internal static (uint Crc, uint Size, int NameBytes) Read(ReadOnlySpan<byte> local) =>
        (
            BinaryPrimitives.ReadUInt32LittleEndian(local[14..]),
            BinaryPrimitives.ReadUInt32LittleEndian(local[18..]),
            BinaryPrimitives.ReadUInt16LittleEndian(local[26..])
        );

    private static byte[] Central(StoredMember member)
    {
        var name = Utf8.GetBytes(member.Name);
        var header = new byte[CentralSize + name.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(header, CentralSignature);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(4), Version);
        WriteCommon(header.AsSpan(6), member, name.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(42), (uint)member.Offset);
        name.CopyTo(header, CentralSize);
        return header;
    }

    // Both headers have these fields in the same order; method, time and the length of the extra field stay 0.
    private static void WriteCommon(Span<byte> to, StoredMember member, int nameBytes)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(to, Version);
        BinaryPrimitives.WriteUInt16LittleEndian(to[2..], NamesAreUtf8);
        BinaryPrimitives.WriteUInt16LittleEndian(to[8..], Date);
        BinaryPrimitives.WriteUInt32LittleEndian(to[10..], member.Crc);
        BinaryPrimitives.WriteUInt32LittleEndian(to[14..], member.Size);
        BinaryPrimitives.WriteUInt32LittleEndian(to[18..], member.Size);
        BinaryPrimitives.WriteUInt16LittleEndian(to[22..], (ushort)nameBytes);
    }
}
