using Mingjing.Core.Platform.Access;

namespace Mingjing.Core.Papers;

/// <summary>
/// 文书: who may do what, each within the scope and for the issuer under which he works. A department sees what was served on it, and its
/// own reports; nobody sees another body's drafts.
/// </summary>
public static class PaperAccess
{
    /// <summary>查看文书.</summary>
    public static readonly Permission Read = new(
        "paper.read",
        "查看文书",
        RoleSets.SupervisionBody | RoleSets.Department | RoleSets.Government
    );

    /// <summary>拟写文书.</summary>
    public static readonly Permission Draft = new(
        "paper.draft",
        "拟写文书",
        Roles.SupervisionHandler | RoleSets.Department | Roles.GovernmentOffice
    );

    /// <summary>核稿.</summary>
    public static readonly Permission Review = new(
        "paper.review",
        "核稿",
        Roles.SupervisionHead | Roles.DepartmentHead | Roles.GovernmentOffice
    );

    /// <summary>会签.</summary>
    public static readonly Permission Countersign = new(
        "paper.countersign",
        "会签文书",
        RoleSets.SupervisionBody | RoleSets.Government | Roles.DepartmentHead
    );

    /// <summary>退回: whoever reviews, countersigns or signs.</summary>
    public static readonly Permission Return = new("paper.return", "退回文书", Countersign.Roles);

    /// <summary>签发: also to void, to replace and to withdraw.</summary>
    public static readonly Permission Sign = new(
        "paper.sign",
        "签发文书",
        Roles.SupervisionHead | Roles.DepartmentHead | Roles.GovernmentLeader
    );

    /// <summary>用印.</summary>
    public static readonly Permission Seal = new(
        "paper.seal",
        "文书用印",
        RoleSets.SupervisionBody | RoleSets.Department | Roles.GovernmentOffice
    );

    /// <summary>发出文书、登记送达.</summary>
    public static readonly Permission Serve = new("paper.serve", "发出和送达文书", Seal.Roles);

    /// <summary>确认收到文书.</summary>
    public static readonly Permission Confirm = new(
        "paper.confirm",
        "确认收到文书",
        RoleSets.Department | RoleSets.SupervisionBody
    );

    /// <summary>登记发文资料.</summary>
    public static readonly Permission SetIssuer = new(
        "paper.set-issuer",
        "登记发文资料",
        Roles.SupervisionHead | Roles.GovernmentLeader
    );

    /// <summary>生成文书文件: the outbox's, so no role has it.</summary>
    internal static readonly Permission Render = new("paper.render", "生成文书文件", Roles.None);
}
