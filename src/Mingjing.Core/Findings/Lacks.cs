using Mingjing.Core.Checks;
using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Findings;

/// <summary>无法判断的答复 of one act as bytes: slot, reason, number of columns, the columns.</summary>
internal static class Lacks
{
    public static byte[]? Write(IEnumerable<SlotAnswer> answers)
    {
        var bytes = new List<byte>();
        foreach (var (slot, answer, _, _) in answers)
        {
            if (answer.Outcome != Outcome.NotEvaluable)
                continue;
            bytes.Add((byte)slot);
            bytes.Add((byte)answer.Reason);
            bytes.Add((byte)answer.Missing.Count);
            bytes.AddRange(answer.Missing.Members().Select(f => (byte)f));
        }

        return bytes.Count == 0 ? null : [.. bytes];
    }

    public static IEnumerable<(int Slot, Reason Reason, FieldSet Missing)> Read(byte[]? bytes)
    {
        for (var at = 0; bytes is not null && at < bytes.Length; )
        {
            var (slot, reason, count) = (bytes[at], (Reason)bytes[at + 1], bytes[at + 2]);
            FieldSet missing = default;
            for (at += 3; count > 0; count--)
                missing |= (ActField)bytes[at++];
            yield return (slot, reason, missing);
        }
    }
}
