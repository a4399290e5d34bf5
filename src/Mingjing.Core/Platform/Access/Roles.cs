namespace Mingjing.Core.Platform.Access;

/// <summary>角色: what an appointment makes of a person. An appointment holds exactly one; a set of them says who may do a thing.</summary>
[Flags]
public enum Roles
{
    [Term("无")]
    None = 0,

    /// <summary>监督机构承办人 (河南条例 41: holds the 监督证).</summary>
    [Term("监督机构承办人")]
    SupervisionHandler = 1,

    /// <summary>监督机构负责人: reviews and signs, never what he handled.</summary>
    [Term("监督机构负责人")]
    SupervisionHead = 1 << 1,

    /// <summary>司法所工作人员 (条例 6): registers clues of the township.</summary>
    [Term("司法所工作人员")]
    JusticeStation = 1 << 2,

    /// <summary>特邀行政执法监督员 (条例 25): reads what he was given, proposes.</summary>
    [Term("特邀监督员")]
    InvitedSupervisor = 1 << 3,

    /// <summary>执法部门法制员.</summary>
    [Term("执法部门法制员")]
    DepartmentClerk = 1 << 4,

    /// <summary>执法部门负责人.</summary>
    [Term("执法部门负责人")]
    DepartmentHead = 1 << 5,

    /// <summary>行政执法人员: sees the own certificate and what concerns him.</summary>
    [Term("行政执法人员")]
    Officer = 1 << 6,

    /// <summary>本级人民政府工作人员.</summary>
    [Term("本级政府工作人员")]
    GovernmentOffice = 1 << 7,

    /// <summary>本级人民政府领导.</summary>
    [Term("本级政府领导")]
    GovernmentLeader = 1 << 8,

    /// <summary>上一级机关工作人员: appeals.</summary>
    [Term("上一级机关工作人员")]
    SuperiorBody = 1 << 9,

    /// <summary>有权机关工作人员 (任免机关、监察机关).</summary>
    [Term("有权机关工作人员")]
    DisciplinaryBody = 1 << 10,

    /// <summary>系统管理员: runs it.</summary>
    [Term("系统管理员")]
    SystemAdministrator = 1 << 11,

    /// <summary>安全管理员: grants rights.</summary>
    [Term("安全管理员")]
    SecurityAdministrator = 1 << 12,

    /// <summary>审计管理员: reads the logs.</summary>
    [Term("审计管理员")]
    AuditAdministrator = 1 << 13,

    /// <summary>部门接口: another system of a department, by its key.</summary>
    [Term("部门接口")]
    MachineClient = 1 << 14,

    /// <summary>账号本人: who has signed in, without or before an appointment; may look after the own account and nothing else.</summary>
    [Term("账号本人")]
    AccountHolder = 1 << 15,
}

/// <summary>Sets of roles that are granted together.</summary>
public static class RoleSets
{
    /// <summary>三员: they run the system and see no business data (GB/T 22239, 三权分立).</summary>
    public const Roles Administrators =
        Roles.SystemAdministrator | Roles.SecurityAdministrator | Roles.AuditAdministrator;

    /// <summary>监督机构: handler and head.</summary>
    public const Roles SupervisionBody = Roles.SupervisionHandler | Roles.SupervisionHead;

    /// <summary>执法部门: clerk and head.</summary>
    public const Roles Department = Roles.DepartmentClerk | Roles.DepartmentHead;

    /// <summary>本级政府.</summary>
    public const Roles Government = Roles.GovernmentOffice | Roles.GovernmentLeader;

    /// <summary>Every person of the staff who works on business.</summary>
    public const Roles BusinessStaff =
        SupervisionBody
        | Department
        | Government
        | Roles.JusticeStation
        | Roles.InvitedSupervisor
        | Roles.Officer
        | Roles.SuperiorBody
        | Roles.DisciplinaryBody;

    /// <summary>Everybody who can sign in.</summary>
    public const Roles Staff = BusinessStaff | Administrators;

    /// <summary>Everybody who has signed in, under an appointment or not: for what concerns the own account.</summary>
    public const Roles SignedIn = Staff | Roles.AccountHolder;

    /// <summary>Whether a value names exactly one role.</summary>
    public static bool IsSingle(Roles roles) => int.PopCount((int)roles) == 1;
}
