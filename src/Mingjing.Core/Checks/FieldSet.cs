using System.Numerics;
using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Checks;

/// <summary>A set of columns, as two words of bits: an answer names what it lacks without allocating.</summary>
public readonly record struct FieldSet(ulong Low, ulong High)
{
    public bool IsEmpty => (Low | High) == 0;

    public int Count => BitOperations.PopCount(Low) + BitOperations.PopCount(High);

    public bool Contains(ActField field) =>
        (int)field < 64 ? (Low >> (int)field & 1) != 0 : (High >> ((int)field - 64) & 1) != 0;

    public static implicit operator FieldSet(ActField field) =>
        (int)field < 64 ? new(1ul << (int)field, 0) : new(0, 1ul << ((int)field - 64));

    public static FieldSet operator |(FieldSet a, FieldSet b) => new(a.Low | b.Low, a.High | b.High);

    /// <summary>The members in the order of the columns.</summary>
    public IEnumerable<ActField> Members()
    {
        for (var low = Low; low != 0; low &= low - 1)
            yield return (ActField)BitOperations.TrailingZeroCount(low);
        for (var high = High; high != 0; high &= high - 1)
            yield return (ActField)(BitOperations.TrailingZeroCount(high) + 64);
    }
}
