using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Mingjing.Core.Platform.Tables;

namespace Mingjing.Core.Platform.Records;

/// <summary>Reads what <see cref="CompactWriter"/> has written; anything else is answered with an exception.</summary>
internal ref struct CompactReader
{
    private readonly ReadOnlySpan<byte> _bytes;
    private int _at;

    /// <exception cref="InvalidDataException">The bytes are not as they were written.</exception>
    public CompactReader(ReadOnlySpan<byte> record)
    {
        if (record.Length <= CompactSum.Length)
            throw Damaged();
        _bytes = record[..^CompactSum.Length];
        var sum = BinaryPrimitives.ReadUInt32LittleEndian(record[^CompactSum.Length..]);
        if (CompactSum.Add(CompactSum.Start, _bytes) != sum)
            throw Damaged();
    }

    public readonly bool IsAtEnd => _at == _bytes.Length;

    public byte Byte() => Take(1)[0];

    public ushort UInt16() => BinaryPrimitives.ReadUInt16LittleEndian(Take(2));

    public uint UInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Take(4));

    public ulong Count()
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Byte();
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }

        throw Damaged();
    }

    /// <summary>A number of items that the record can hold at all, each being at least one byte.</summary>
    public int Items()
    {
        var count = Count();
        return count <= (ulong)(_bytes.Length - _at) ? (int)count : throw Damaged();
    }

    public DateOnly Day()
    {
        var number = UInt32();
        return number <= (uint)DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)number) : throw Damaged();
    }

    /// <summary>A text of its own.</summary>
    public string Text()
    {
        var bytes = TextBytes(out var isWide);
        return isWide ? new string(MemoryMarshal.Cast<byte, char>(bytes)) : System.Text.Encoding.ASCII.GetString(bytes);
    }

    /// <summary>A text that many records share; never of a person.</summary>
    public string SharedText()
    {
        var bytes = TextBytes(out var isWide);
        if (isWide)
            return StringPool.Get(MemoryMarshal.Cast<byte, char>(bytes));
        Span<char> chars = stackalloc char[64];
        if (bytes.Length > chars.Length)
            return System.Text.Encoding.ASCII.GetString(bytes);
        System.Text.Ascii.ToUtf16(bytes, chars, out var length);
        return StringPool.Get(chars[..length]);
    }

    /// <summary>What a record says that was damaged, or written by a later release.</summary>
    public static InvalidDataException Damaged() => new("the stored record is damaged or of a later release");

    private ReadOnlySpan<byte> TextBytes(out bool isWide)
    {
        var head = Count();
        isWide = (head & 1) != 0;
        var chars = head >> 1;
        if (chars > int.MaxValue / sizeof(char))
            throw Damaged();
        return Take(isWide ? (int)chars * sizeof(char) : (int)chars);
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        if (_bytes.Length - _at < length)
            throw Damaged();
        _at += length;
        return _bytes.Slice(_at - length, length);
    }
}
