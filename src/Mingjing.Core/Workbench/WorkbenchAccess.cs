using Mingjing.Core.Platform.Access;

namespace Mingjing.Core.Workbench;

/// <summary>工作台: the pages that take all capabilities together. What stands on them is each capability's own, within the scope.</summary>
public static class WorkbenchAccess
{
    /// <summary>本部门待办: the department's single page.</summary>
    public static readonly Permission Department = new("workbench.department", "查看本部门待办", RoleSets.Department);

    /// <summary>跟进到期的证件和资格: who has to renew them, and who decides on it.</summary>
    public static readonly Permission FollowExpiry = new(
        "workbench.follow-expiry",
        "跟进到期的证件和资格",
        RoleSets.SupervisionBody | RoleSets.Department
    );

    /// <summary>监督概况: the leader's one page.</summary>
    public static readonly Permission Overview = new(
        "workbench.overview",
        "查看监督概况",
        Roles.SupervisionHead | RoleSets.Government
    );
}
