using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Findings.Verification;

/// <summary>疑点核实: who may do what; each within the scope, a department therefore with its own acts only.</summary>
public static class VerificationAccess
{
    // A supervision body that enforces something itself answers for that (docs/decisions/0010).
    internal const Roles Answering = RoleSets.Department | RoleSets.SupervisionBody;

    /// <summary>查看疑点核实.</summary>
    public static readonly Permission Read = new(
        "verification.read",
        "查看疑点核实",
        RoleSets.SupervisionBody | RoleSets.Department | RoleSets.Government | Roles.InvitedSupervisor
    );

    /// <summary>排除疑点.</summary>
    public static readonly Permission Dismiss = new("verification.dismiss", "排除疑点", Roles.SupervisionHandler);

    /// <summary>推送核实.</summary>
    public static readonly Permission Send = new("verification.send", "推送疑点核实", RoleSets.SupervisionBody);

    /// <summary>拟写反馈.</summary>
    public static readonly Permission Prepare = new("verification.prepare", "拟写疑点反馈", Answering);

    /// <summary>确认反馈.</summary>
    public static readonly Permission Confirm = new(
        "verification.confirm",
        "确认疑点反馈",
        Roles.DepartmentHead | Roles.SupervisionHead
    );

    /// <summary>审查反馈: accept it or return it.</summary>
    public static readonly Permission Review = new("verification.review", "审查疑点反馈", RoleSets.SupervisionBody);

    /// <summary>催办.</summary>
    public static readonly Permission Remind = new("verification.remind", "催办疑点反馈", RoleSets.SupervisionBody);

    /// <summary>查看证据材料: who answers and who judges; it may hold personal data.</summary>
    public static readonly Permission ReadEvidence = new(
        "verification.read-evidence",
        "查看疑点反馈的证据材料",
        Answering
    );

    /// <summary>清理证据材料: a job's, so no role has it.</summary>
    internal static readonly Permission SweepEvidence = new(
        "verification.sweep-evidence",
        "清理没有使用的证据材料",
        Roles.None
    );

    /// <summary>
    /// The role under which somebody takes steps with findings of an organization. Before those of his own body a supervisor is its
    /// clerk or its head: he answers, and another body judges.
    /// </summary>
    public static Roles RoleToward(Principal principal, OrganizationId subject) =>
        RoleToward(principal.Role, principal.Organization, subject);

    /// <summary>The same person before findings of an organization: nobody supervises his own body, he answers for it.</summary>
    internal static Hand Toward(this Hand hand, OrganizationId subject) =>
        hand with
        {
            Role = RoleToward(hand.Role, hand.Organization, subject),
        };

    private static Roles RoleToward(Roles role, OrganizationId? own, OrganizationId subject) =>
        role switch
        {
            Roles.SupervisionHandler when own == subject => Roles.DepartmentClerk,
            Roles.SupervisionHead when own == subject => Roles.DepartmentHead,
            _ => role,
        };
}
