using System.Buffers.Binary;

namespace Mingjing.Verifier.Matters;

/// <summary>CRC-32 of ZIP (IEEE 802.3): finds a damaged container; it proves nothing against anybody.</summary>
public struct Crc32
{
    private const int Slices = 8;

    private static readonly uint[][] Tables = Build();

    /// <summary>Of what was taken so far.</summary>
    public uint Value { get; private set; }

    /// <summary>Of these bytes alone.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = default(Crc32);
        crc.Take(bytes);
        return crc.Value;
    }

    /// <summary>Takes the next bytes.</summary>
    public void Take(ReadOnlySpan<byte> bytes)
    {
        var crc = ~Value;
        for (; bytes.Length >= Slices; bytes = bytes[Slices..])
        {
            crc ^= BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            crc =
                Tables[7][crc & 0xff]
                ^ Tables[6][(crc >> 8) & 0xff]
                ^ Tables[5][(crc >> 16) & 0xff]
                ^ Tables[4][crc >> 24]
                ^ Tables[3][bytes[4]]
                ^ Tables[2][bytes[5]]
                ^ Tables[1][bytes[6]]
                ^ Tables[0][bytes[7]];
        }

        foreach (var b in bytes)
            crc = (crc >> 8) ^ Tables[0][(crc ^ b) & 0xff];
        Value = ~crc;
    }

    private static uint[][] Build()
    {
        var tables = new uint[Slices][];
        tables[0] = new uint[256];
        for (var i = 0u; i < 256; i++)
        {
            var crc = i;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ ((crc & 1) * 0xedb88320);
            tables[0][i] = crc;
        }

        for (var slice = 1; slice < Slices; slice++)
        {
            var before = tables[slice - 1];
            tables[slice] = [.. before.Select(crc => (crc >> 8) ^ tables[0][crc & 0xff])];
        }

        return tables;
    }
}
