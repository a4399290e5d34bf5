using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;

namespace Mingjing.Core.EnforcementActs;

/// <summary>指明一条执法行为: the organization and the act, by which the store finds it at once.</summary>
public readonly record struct ActRef(OrganizationId Organization, ActId Act)
{
    /// <summary>As an address writes it: 43 characters.</summary>
    public override string ToString() => RowReference.Write(Organization.Value, Act.Value);

    /// <summary>Reads the text of an address; null where it is none.</summary>
    public static ActRef? Parse(string? text) =>
        RowReference.TryRead(text, out var organization, out var id)
            ? new ActRef(new OrganizationId(organization), new ActId(id))
            : null;
}
