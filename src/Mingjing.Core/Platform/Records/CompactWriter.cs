using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Mingjing.Core.Platform.Records;

/// <summary>紧凑记录: numbers and texts of a stored record in few bytes that are read back without parsing.</summary>
/// <param name="to">Receives the bytes; complete after <see cref="Seal"/>.</param>
internal ref struct CompactWriter(IBufferWriter<byte> to)
{
    private const int FewestFree = 512;

    private Span<byte> _free = to.GetSpan(FewestFree);
    private int _used;
    private uint _sum = CompactSum.Start;

    public void Byte(byte value)
    {
        Room(1)[0] = value;
        _used++;
    }

    public void UInt16(ushort value)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(Room(2), value);
        _used += 2;
    }

    public void UInt32(uint value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(Room(4), value);
        _used += 4;
    }

    /// <summary>A number of few bytes while it is small.</summary>
    public void Count(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
            Byte((byte)(value | 0x80));
        Byte((byte)value);
    }

    /// <summary>A text: a byte a character where it is ASCII, else UTF-16, which Chinese needs less of than UTF-8.</summary>
    public void Text(scoped ReadOnlySpan<char> text)
    {
        var isAscii = Ascii.IsValid(text);
        Count((ulong)text.Length << 1 | (isAscii ? 0ul : 1));
        if (isAscii)
        {
            Ascii.FromUtf16(text, Room(text.Length), out var written);
            _used += written;
            return;
        }

        var bytes = MemoryMarshal.AsBytes(text);
        bytes.CopyTo(Room(bytes.Length));
        _used += bytes.Length;
    }

    /// <summary>Closes the record with its check sum.</summary>
    public void Seal()
    {
        Room(CompactSum.Length);
        _sum = CompactSum.Add(_sum, _free[.._used]);
        BinaryPrimitives.WriteUInt32LittleEndian(_free[_used..], _sum);
        to.Advance(_used + CompactSum.Length);
        _free = default;
    }

    private Span<byte> Room(int length)
    {
        if (_free.Length - _used < length)
        {
            _sum = CompactSum.Add(_sum, _free[.._used]);
            to.Advance(_used);
            _used = 0;
            _free = to.GetSpan(Math.Max(length, FewestFree));
        }

        return _free[_used..];
    }
}
