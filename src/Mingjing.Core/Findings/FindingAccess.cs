using Mingjing.Core.Platform.Access;

namespace Mingjing.Core.Findings;

/// <summary>疑似问题: who may see them and what could not be judged, each within the scope.</summary>
public static class FindingAccess
{
    /// <summary>查看疑似问题.</summary>
    public static readonly Permission Read = new(
        "findings.read",
        "查看疑似问题",
        RoleSets.SupervisionBody
            | RoleSets.Department
            | RoleSets.Government
            | Roles.JusticeStation
            | Roles.InvitedSupervisor
            | Roles.SuperiorBody
            | Roles.MachineClient
    );

    /// <summary>查看数据质量: who supervises, who reports, and who answers for both.</summary>
    public static readonly Permission ReadQuality = new(
        "findings.read-quality",
        "查看数据质量",
        RoleSets.SupervisionBody | RoleSets.Department | RoleSets.Government | Roles.MachineClient
    );
}
