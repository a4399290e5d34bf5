using System.Collections.Frozen;

namespace Mingjing.Core.Checks;

/// <summary>
/// 答复位: two bits of each check in two words, as a stored act keeps them. A check's slot is its place in the list of checks; a
/// list in another order is another rule set, and every act is screened again under it.
/// </summary>
public static class AnswerSlots
{
    /// <summary>Checks that two words hold.</summary>
    public const int Most = 64;

    private const int PerWord = 32;

    private static readonly FrozenDictionary<string, int> ByCode = CheckList
        .All.Select((check, slot) => (check.Info.Code, slot))
        .ToFrozenDictionary(p => p.Code, p => p.slot, StringComparer.Ordinal);

    /// <summary>The slot of a check.</summary>
    public static int Of(string code) => ByCode[code];

    /// <summary>The check of a slot.</summary>
    public static Check CheckAt(int slot) => CheckList.All[slot];

    /// <summary>The answer of a slot.</summary>
    public static Outcome Read(long low, long high, int slot) =>
        (Outcome)((slot < PerWord ? low >>> (slot * 2) : high >>> ((slot - PerWord) * 2)) & 3);

    /// <summary>Writes the answer of a slot.</summary>
    public static void Write(ref long low, ref long high, int slot, Outcome outcome)
    {
        ref var word = ref slot < PerWord ? ref low : ref high;
        var shift = slot % PerWord * 2;
        word = word & ~(3L << shift) | (long)outcome << shift;
    }

    /// <summary>What the two words hold where a check answered so: <c>word &amp; mask == bits</c> for both.</summary>
    public static AnswerMask Where(string code, Outcome outcome)
    {
        var (slot, mask, bits) = (Of(code), new long[2], new long[2]);
        mask[slot / PerWord] = 3L << (slot % PerWord * 2);
        bits[slot / PerWord] = (long)outcome << (slot % PerWord * 2);
        return new AnswerMask(mask[0], bits[0], mask[1], bits[1]);
    }
}

/// <summary>A condition over the two words of a stored act.</summary>
public readonly record struct AnswerMask(long LowMask, long LowBits, long HighMask, long HighBits);
