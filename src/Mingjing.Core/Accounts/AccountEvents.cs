using Mingjing.Core.Platform.Ledger;

namespace Mingjing.Core.Accounts;

/// <summary>台账事项 of accounts. No payload holds a name, an address or anything secret.</summary>
public static class AccountEvents
{
    public static readonly LedgerEvent Registered = new("person.registered", "登记人员");

    public static readonly LedgerEvent Created = new("account.created", "建立账号");

    public static readonly LedgerEvent Locked = new("account.locked", "停用账号");

    public static readonly LedgerEvent Unlocked = new("account.unlocked", "恢复账号");

    public static readonly LedgerEvent PasswordReset = new("account.password-reset", "重置密码");

    public static readonly LedgerEvent PasswordChanged = new("account.password-changed", "修改密码");

    public static readonly LedgerEvent PasswordRehashed = new("account.password-rehashed", "更新密码散列");

    public static readonly LedgerEvent FactorEnrolled = new("account.second-factor-enrolled", "绑定动态口令");

    public static readonly LedgerEvent FactorReset = new("account.second-factor-reset", "重置动态口令");

    public static readonly LedgerEvent SignedIn = new("account.signed-in", "登录");

    public static readonly LedgerEvent SignInFailed = new("account.sign-in-failed", "登录失败");

    public static readonly LedgerEvent LockedOut = new("account.locked-out", "连续失败锁定");

    public static readonly LedgerEvent SignedOut = new("account.signed-out", "退出登录");

    public static readonly LedgerEvent SessionsRevoked = new("account.sessions-revoked", "撤销会话");

    public static readonly LedgerEvent AppointmentSwitched = new("account.appointment-switched", "切换任职");

    public static readonly LedgerEvent Appointed = new("appointment.made", "任职");

    public static readonly LedgerEvent AppointmentEnded = new("appointment.ended", "免职");

    public static readonly LedgerEvent Delegated = new("delegation.made", "委托代行");

    public static readonly LedgerEvent DelegationEnded = new("delegation.ended", "收回委托");

    public static readonly LedgerEvent KeyIssued = new("machine-key.issued", "签发接口密钥");

    public static readonly LedgerEvent KeyRevoked = new("machine-key.revoked", "撤销接口密钥");
}
