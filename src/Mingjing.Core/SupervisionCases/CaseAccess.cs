using Mingjing.Core.Platform.Access;

namespace Mingjing.Core.SupervisionCases;

/// <summary>监督案件: who may do what. The department works with the letters that it received.</summary>
public static class CaseAccess
{
    /// <summary>查看监督案件.</summary>
    public static readonly Permission Read = new("cases.read", "查看监督案件", RoleSets.SupervisionBody);

    /// <summary>提请立案 and what belongs to it.</summary>
    public static readonly Permission Propose = new("cases.propose", "提请立案", Roles.SupervisionHandler);

    /// <summary>办理案件: the steps of the handlers.</summary>
    public static readonly Permission Handle = new("cases.handle", "办理监督案件", Roles.SupervisionHandler);

    /// <summary>审批案件: the steps of the head.</summary>
    public static readonly Permission Approve = new("cases.approve", "审批监督案件", Roles.SupervisionHead);

    /// <summary>提出回避.</summary>
    public static readonly Permission RaiseRecusal = new("cases.raise-recusal", "提出回避", RoleSets.SupervisionBody);

    /// <summary>查看送达的文书.</summary>
    public static readonly Permission ReadLetters = new(
        "letters.read",
        "查看送达的监督文书",
        RoleSets.Department | RoleSets.SupervisionBody
    );

    /// <summary>拟写整改报告.</summary>
    public static readonly Permission PrepareReply = new("letters.prepare", "拟写整改报告", RoleSets.Department);

    /// <summary>报送整改情况, 申请延期, 书面答复: the department answers by its head.</summary>
    public static readonly Permission Reply = new("letters.reply", "报送整改情况", Roles.DepartmentHead);
}
