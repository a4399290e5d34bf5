using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Accounts;

/// <summary>账号的拒绝理由.</summary>
public static class AccountRefusals
{
    /// <summary>One answer for an unknown name, a wrong password and a locked account: who tries learns nothing.</summary>
    public static Refusal SignInFailed { get; } =
        new(RefusalKind.NotSignedIn, "sign-in.failed", "登录名或密码不正确，或者账号已暂时锁定。")
        {
            WayOut =
                $"连续失败 {SignInState.FailuresAllowed} 次后锁定 15 分钟，再失败则逐次延长。忘记密码的，请联系安全管理员。",
        };

    public static Refusal CodeFailed { get; } =
        new(RefusalKind.NotSignedIn, "sign-in.code", "动态口令不正确，或者已经用过。")
        {
            Field = "Code",
            WayOut = "请核对手机时间，等待下一个口令后再试。",
        };

    public static Refusal SessionEnded { get; } =
        new(RefusalKind.NotSignedIn, "session.ended", "会话已经结束。") { WayOut = "请重新登录。" };

    public static Refusal PasswordChangedMeanwhile { get; } =
        new(RefusalKind.Conflict, "sign-in.changed", "密码刚刚被修改，本次没有登录。") { WayOut = "请重新输入。" };

    public static Refusal NothingToEnroll { get; } =
        new(RefusalKind.Conflict, "second-factor.nothing", "没有待绑定的动态口令。") { WayOut = "请重新登录。" };

    public static Refusal WrongCurrentPassword { get; } = Refusal.OfField("Current", "当前密码不正确");

    public static Refusal SamePassword { get; } = Refusal.OfField("New", "新密码不能与当前密码相同");

    public static Refusal LoginNameTaken { get; } =
        new(RefusalKind.Rule, "account.login-name-taken", "这个登录名已被使用。") { Field = "LoginName" };

    public static Refusal OwnAccount { get; } =
        new(RefusalKind.Rule, "account.own", "不能停用或者重置自己的账号。")
        {
            WayOut = "请另一名安全管理员办理；修改自己的密码请到“我的账号”。",
        };

    public static Refusal AlreadyLocked { get; } =
        new(RefusalKind.Conflict, "account.already-locked", "账号已经停用。");

    public static Refusal NotLocked { get; } =
        new(RefusalKind.Conflict, "account.not-locked", "账号没有停用或者锁定。");

    public static Refusal SetUpDone { get; } =
        new(RefusalKind.Conflict, "set-up.done", "系统已经完成初始化，这个地址不再有效。") { WayOut = "请登录。" };

    public static Refusal SetUpAddressWrong { get; } = Refusal.NotFound("这个初始化地址，或者它已经过期");

    public static Refusal SamePerson { get; } =
        new(
            RefusalKind.Rule,
            "appointment.administrators-apart",
            "系统管理员、安全管理员、审计管理员应由三人分别担任，一人不得兼任其中两项。"
        )
        {
            WayOut = "请先免去原任职，或者另选人员。",
        };

    public static Refusal AdministratorAndBusiness { get; } =
        new(RefusalKind.Rule, "appointment.administrator-and-business", "三员不得兼任业务岗位，业务人员不得兼任三员。")
        {
            WayOut = "请先免去原任职，或者另选人员。",
        };

    public static Refusal LastAdministrator(Roles role) =>
        new(
            RefusalKind.Rule,
            "appointment.last-administrator",
            $"这是最后一名{Terms<Roles>.Of(role)}，免去后将无人管理系统。"
        )
        {
            WayOut = "请先任命接替的人员。",
        };

    public static Refusal Overlap(Appointment held) =>
        new(RefusalKind.Rule, "appointment.overlap", $"该人员在这一机构已任{Terms<Roles>.Of(held.Role)}，期间重叠。")
        {
            Field = "From",
        };

    public static Refusal RoleDoesNotFit(Roles role, string kind) =>
        new(RefusalKind.Rule, "appointment.role-does-not-fit", $"{Terms<Roles>.Of(role)}不能任职于{kind}。")
        {
            Field = "Role",
        };

    public static Refusal AdministratorOutsideCity { get; } =
        new(RefusalKind.Rule, "appointment.administrator-outside-city", "三员应任职于市级监督机构或者市人民政府。")
        {
            Field = "OrganizationId",
        };

    public static Refusal OrganizationEnded { get; } =
        new(RefusalKind.Rule, "appointment.organization-ended", "该机构在任职期间没有存续。")
        {
            Field = "OrganizationId",
        };

    public static Refusal AlreadyEnded { get; } = new(RefusalKind.Conflict, "appointment.ended", "该任职已经结束。");

    public static Refusal NotDelegable(string reason) =>
        new(RefusalKind.Rule, "delegation.refused", reason)
        {
            WayOut = "时间较长或者跨机构的，应由安全管理员另行任职。",
        };

    public static Refusal NotYours { get; } = Refusal.NotFound("这项任职，或者您不能使用它");

    public static Refusal KeyAlreadyRevoked { get; } =
        new(RefusalKind.Conflict, "machine-key.revoked", "接口密钥已经撤销。");

    public static Refusal KeyForWhom { get; } =
        new(RefusalKind.Rule, "machine-key.organization", "接口密钥只签发给执法部门、授权组织、乡镇街道和监督机构。")
        {
            Field = "OrganizationId",
        };
}
