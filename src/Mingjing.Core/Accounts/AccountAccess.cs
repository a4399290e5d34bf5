using Mingjing.Core.Platform.Access;

namespace Mingjing.Core.Accounts;

/// <summary>
/// 账号权限: the security administrator grants, nobody grants to himself what he lacks, everybody looks after the own account. A key is
/// the department's: its head sees and revokes it.
/// </summary>
public static class AccountAccess
{
    /// <summary>查看账号和任职.</summary>
    public static readonly Permission Read = new(
        "accounts.read",
        "查看账号",
        Roles.SecurityAdministrator,
        PermissionArea.Administration
    );

    /// <summary>建立、停用账号, 重置密码和动态口令.</summary>
    public static readonly Permission Manage = new(
        "accounts.manage",
        "管理账号",
        Roles.SecurityAdministrator,
        PermissionArea.Administration
    );

    /// <summary>任免.</summary>
    public static readonly Permission Appoint = new(
        "accounts.appoint",
        "任免人员",
        Roles.SecurityAdministrator,
        PermissionArea.Administration
    );

    /// <summary>签发接口密钥.</summary>
    public static readonly Permission IssueKey = new(
        "keys.issue",
        "签发接口密钥",
        Roles.SecurityAdministrator,
        PermissionArea.Administration
    );

    /// <summary>查看接口密钥: never the key itself, which nobody can see again.</summary>
    public static readonly Permission ReadKeys = new(
        "keys.read",
        "查看接口密钥",
        Roles.SecurityAdministrator | Roles.DepartmentHead,
        PermissionArea.Own
    );

    /// <summary>撤销接口密钥.</summary>
    public static readonly Permission RevokeKey = new(
        "keys.revoke",
        "撤销接口密钥",
        Roles.SecurityAdministrator | Roles.DepartmentHead,
        PermissionArea.Own
    );

    /// <summary>查阅审计记录: what was done and by whom, without what it was about.</summary>
    public static readonly Permission Audit = new(
        "audit.read",
        "查阅审计记录",
        Roles.AuditAdministrator,
        PermissionArea.Administration
    );

    /// <summary>管理本人账号: password, second factor, sessions, appointments.</summary>
    public static readonly Permission Own = new("account.own", "管理本人账号", RoleSets.SignedIn, PermissionArea.Own);

    /// <summary>委托代行: those whose work must not stop while they are away.</summary>
    public static readonly Permission Delegate = new(
        "account.delegate",
        "委托代行",
        RoleSets.SupervisionBody | RoleSets.Department | RoleSets.Government | Roles.JusticeStation
    );

    /// <summary>登录和初始化: done by the system for somebody whom it does not know yet; no role holds it.</summary>
    internal static readonly Permission SignIn = new("account.sign-in", "登录", Roles.None, PermissionArea.Own);
}
