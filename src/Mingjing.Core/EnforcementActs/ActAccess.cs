using Mingjing.Core.Platform.Access;

namespace Mingjing.Core.EnforcementActs;

/// <summary>执法行为: who may see, report and take back acts, each within the scope.</summary>
public static class ActAccess
{
    /// <summary>查看执法行为.</summary>
    public static readonly Permission Read = new(
        "acts.read",
        "查看执法行为",
        RoleSets.SupervisionBody
            | RoleSets.Department
            | RoleSets.Government
            | Roles.JusticeStation
            | Roles.InvitedSupervisor
            | Roles.SuperiorBody
            | Roles.MachineClient
    );

    /// <summary>查看相对人代码 in clear: only who answers for the act, or supervises it.</summary>
    public static readonly Permission ReadPartyCode = new(
        "acts.read-party-code",
        "查看相对人代码",
        RoleSets.SupervisionBody | RoleSets.Department
    );

    /// <summary>报送执法行为, by file or by interface.</summary>
    public static readonly Permission Report = new(
        "acts.report",
        "报送执法行为",
        RoleSets.SupervisionBody | RoleSets.Department | Roles.MachineClient
    );

    /// <summary>撤回执法行为.</summary>
    public static readonly Permission Withdraw = new(
        "acts.withdraw",
        "撤回执法行为",
        RoleSets.Department | Roles.MachineClient
    );

    /// <summary>完整报送声明: the department answers for what its empty cells then say.</summary>
    public static readonly Permission DeclareComplete = new(
        "acts.declare-complete",
        "声明完整报送",
        RoleSets.Department
    );
}
