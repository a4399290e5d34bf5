using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;

namespace Mingjing.Core.SupervisionCases;

/// <summary>指明一件监督案件: the supervision body that has it, and the case.</summary>
public readonly record struct CaseRef(OrganizationId Organization, MatterId Case)
{
    /// <summary>As an address writes it: 43 characters.</summary>
    public override string ToString() => RowReference.Write(Organization.Value, Case.Value);

    /// <summary>Reads the text of an address; null where it is none.</summary>
    public static CaseRef? Parse(string? text) =>
        RowReference.TryRead(text, out var organization, out var id)
            ? new CaseRef(new OrganizationId(organization), new MatterId(id))
            : null;
}

/// <summary>送达部门的文书标识.</summary>
public readonly record struct LetterId(Guid Value) : ITypedId<LetterId>
{
    public static LetterId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("D");
}

/// <summary>指明一份送达的文书: the department that received it, and the letter.</summary>
public readonly record struct LetterRef(OrganizationId Organization, LetterId Letter)
{
    /// <summary>As an address writes it: 43 characters.</summary>
    public override string ToString() => RowReference.Write(Organization.Value, Letter.Value);

    /// <summary>Reads the text of an address; null where it is none.</summary>
    public static LetterRef? Parse(string? text) =>
        RowReference.TryRead(text, out var organization, out var id)
            ? new LetterRef(new OrganizationId(organization), new LetterId(id))
            : null;
}
