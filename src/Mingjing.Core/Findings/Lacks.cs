using System.Numerics;
using Mingjing.Core.Checks;
using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Findings;

/// <summary>无法判断的答复 of one act as bytes: slot, reason, number of columns, the columns.</summary>
internal static class Lacks
{
    private const int HeadBytes = 3;

    public static byte[]? Write(List<SlotAnswer> answers)
    {
        var length = 0;
        foreach (var kept in answers)
            length += kept.Answer.Outcome == Outcome.NotEvaluable ? HeadBytes + kept.Answer.Missing.Count : 0;
        if (length == 0)
            return null;
        var bytes = new byte[length];
        var at = 0;
        foreach (var (slot, answer, _, _) in answers)
        {
            if (answer.Outcome != Outcome.NotEvaluable)
                continue;
            var missing = answer.Missing;
            (bytes[at], bytes[at + 1], bytes[at + 2]) = ((byte)slot, (byte)answer.Reason, (byte)missing.Count);
            at += HeadBytes;
            for (var low = missing.Low; low != 0; low &= low - 1)
                bytes[at++] = (byte)BitOperations.TrailingZeroCount(low);
            for (var high = missing.High; high != 0; high &= high - 1)
                bytes[at++] = (byte)(BitOperations.TrailingZeroCount(high) + 64);
        }

        return bytes;
    }

    public static IEnumerable<(int Slot, Reason Reason, FieldSet Missing)> Read(byte[]? bytes)
    {
        for (var at = 0; bytes is not null && at < bytes.Length; )
        {
            var (slot, reason, count) = (bytes[at], (Reason)bytes[at + 1], bytes[at + 2]);
            FieldSet missing = default;
            for (at += HeadBytes; count > 0; count--)
                missing |= (ActField)bytes[at++];
            yield return (slot, reason, missing);
        }
    }
}
