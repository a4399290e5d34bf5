using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Settings;

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

    /// <summary>跟进疑似问题: who has them before him until they are settled: the supervisors, and the department itself.</summary>
    public static readonly Permission FollowUp = new(
        "findings.follow-up",
        "跟进疑似问题",
        RoleSets.SupervisionBody | RoleSets.Department
    );
}

/// <summary>疑似问题的设置项.</summary>
public static class FindingSettings
{
    /// <summary>未处理提示: how long after it was first found a finding counts as left lying by the supervision body [P].</summary>
    public static readonly WholeSetting LeftLyingAfter = new(
        "findings.left-lying-after",
        "疑似问题未处理提示",
        "疑似问题首次发现后多少日仍未处理的，列为监督机构自身的迟延。时间越短越早提示，列出的也越多。",
        fallback: 30,
        min: 5,
        max: 180,
        unit: "日"
    );
}
