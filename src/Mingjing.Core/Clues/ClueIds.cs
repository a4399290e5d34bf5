using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;

namespace Mingjing.Core.Clues;

/// <summary>线索标识.</summary>
public readonly record struct ClueId(Guid Value) : ITypedId<ClueId>, IComparable<ClueId>
{
    public static ClueId From(Guid value) => new(value);

    public int CompareTo(ClueId other) => Value.CompareTo(other.Value);

    public static bool operator <(ClueId left, ClueId right) => left.CompareTo(right) < 0;

    public static bool operator >(ClueId left, ClueId right) => left.CompareTo(right) > 0;

    public static bool operator <=(ClueId left, ClueId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ClueId left, ClueId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString("D");
}

/// <summary>指明一条线索: the supervision body that has it, and the clue.</summary>
public readonly record struct ClueRef(OrganizationId Organization, ClueId Clue)
{
    /// <summary>As an address writes it: 43 characters.</summary>
    public override string ToString() => RowReference.Write(Organization.Value, Clue.Value);

    /// <summary>Reads the text of an address; null where it is none.</summary>
    public static ClueRef? Parse(string? text) =>
        RowReference.TryRead(text, out var organization, out var id)
            ? new ClueRef(new OrganizationId(organization), new ClueId(id))
            : null;
}
