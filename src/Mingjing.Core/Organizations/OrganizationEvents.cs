using Mingjing.Core.Platform.Ledger;

namespace Mingjing.Core.Organizations;

/// <summary>台账事项 of organizations.</summary>
public static class OrganizationEvents
{
    public static readonly LedgerEvent Registered = new("organization.registered", "登记机构");

    public static readonly LedgerEvent Changed = new("organization.changed", "变更机构登记");
}
