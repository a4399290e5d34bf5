using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;

namespace Mingjing.Core.Findings.Verification;

/// <summary>疑点核实通知标识.</summary>
public readonly record struct VerificationRequestId(Guid Value)
    : ITypedId<VerificationRequestId>,
        IComparable<VerificationRequestId>
{
    public static VerificationRequestId From(Guid value) => new(value);

    public int CompareTo(VerificationRequestId other) => Value.CompareTo(other.Value);

    public static bool operator <(VerificationRequestId left, VerificationRequestId right) => left.CompareTo(right) < 0;

    public static bool operator >(VerificationRequestId left, VerificationRequestId right) => left.CompareTo(right) > 0;

    public static bool operator <=(VerificationRequestId left, VerificationRequestId right) =>
        left.CompareTo(right) <= 0;

    public static bool operator >=(VerificationRequestId left, VerificationRequestId right) =>
        left.CompareTo(right) >= 0;

    public override string ToString() => Value.ToString("D");
}

/// <summary>指明一份疑点核实通知: the department and the notice.</summary>
public readonly record struct VerificationRequestRef(OrganizationId Organization, VerificationRequestId Request)
{
    /// <summary>As an address writes it: 43 characters.</summary>
    public override string ToString() => RowReference.Write(Organization.Value, Request.Value);

    /// <summary>Reads the text of an address; null where it is none.</summary>
    public static VerificationRequestRef? Parse(string? text) =>
        RowReference.TryRead(text, out var organization, out var id)
            ? new VerificationRequestRef(new OrganizationId(organization), new VerificationRequestId(id))
            : null;
}
