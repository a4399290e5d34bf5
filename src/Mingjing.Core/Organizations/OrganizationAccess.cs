using Mingjing.Core.Platform.Access;

namespace Mingjing.Core.Organizations;

/// <summary>机构: who may see and register them. The directory holds no business data.</summary>
public static class OrganizationAccess
{
    /// <summary>查看机构目录.</summary>
    public static readonly Permission Read = new(
        "organizations.read",
        "查看机构目录",
        RoleSets.Staff | Roles.MachineClient,
        PermissionArea.Own
    );

    /// <summary>登记和变更机构: the system administrator keeps the directory.</summary>
    public static readonly Permission Register = new(
        "organizations.register",
        "登记机构",
        Roles.SystemAdministrator,
        PermissionArea.Administration
    );
}
