using System.Buffers;
using Mingjing.Core.Platform.Records;

namespace Mingjing.Core.EnforcementActs;

/// <summary>
/// 行为的紧凑形式: every fact of an act in few bytes, from which the store screens again. A version, then each fact that is not
/// unknown as the number of its column and its value, then a check sum. Two acts say the same exactly when these bytes are
/// equal. The code of a natural person never stands in it, its stand-in does.
/// </summary>
public static class ActRecord
{
    private const byte Version = 1;

    // Of the byte that names the column: the fact is none, and no value follows.
    private const byte NoneBit = 0x80;

    /// <summary>Writes an act.</summary>
    /// <exception cref="ArgumentException">The act still has the code of a person (<see cref="PartyCode.Shield"/>).</exception>
    public static void Write(Act act, IBufferWriter<byte> to)
    {
        if (act.PartyCode.IsKnown && PartyCode.IsPersonal(act.PartyCode.Value))
            throw new ArgumentException("the code of a person is not stored in an act", nameof(act));
        var record = new CompactWriter(to);
        record.Byte(Version);
        foreach (var column in ActColumns.Each)
        {
            var state = column.StateOf(act);
            if (state == FactState.Unknown)
                continue;
            record.Byte((byte)((byte)column.Field | (state == FactState.None ? NoneBit : 0)));
            if (state == FactState.Known)
                column.WriteCompact(act, ref record);
        }

        record.Seal();
    }

    /// <summary>An act as bytes of its own.</summary>
    public static byte[] Of(Act act)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        Write(act, buffer);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads an act back; checks answer of it as of the act that was written.</summary>
    /// <exception cref="InvalidDataException">The bytes are not as they were written, or of a later release.</exception>
    public static Act Read(ReadOnlySpan<byte> bytes)
    {
        var record = new CompactReader(bytes);
        if (record.Byte() != Version)
            throw CompactReader.Damaged();
        var act = ActLayouts.Empty(ActKind.Other);
        var columns = ActColumns.Each;
        var next = 0;
        while (!record.IsAtEnd)
        {
            var head = record.Byte();
            var field = head & ~NoneBit;
            if (field < next || field >= columns.Length)
                throw CompactReader.Damaged();
            next = field + 1;
            if ((head & NoneBit) == 0)
                columns[field].ReadCompact(act, ref record);
            else if (columns[field].TakeNone(act) is not null)
                throw CompactReader.Damaged();
        }

        return act;
    }
}
