using System.Buffers.Binary;
using System.Numerics;

namespace Mingjing.Core.Platform.Records;

/// <summary>校验和 (CRC-32C) of a stored record: damage must be told, never read as other facts.</summary>
internal static class CompactSum
{
    /// <summary>Bytes of the sum.</summary>
    public const int Length = sizeof(uint);

    public const uint Start = uint.MaxValue;

    public static uint Add(uint sum, ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            sum = BitOperations.Crc32C(sum, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var one in bytes)
            sum = BitOperations.Crc32C(sum, one);
        return sum;
    }
}
