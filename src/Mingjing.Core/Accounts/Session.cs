using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;

namespace Mingjing.Core.Accounts;

/// <summary>会话阶段: what has to happen before work can begin.</summary>
public enum SessionStage
{
    /// <summary>待输入动态口令.</summary>
    [Term("待输入动态口令")]
    AwaitingCode,

    /// <summary>待绑定动态口令.</summary>
    [Term("待绑定动态口令")]
    AwaitingEnrollment,

    /// <summary>待修改初始密码.</summary>
    [Term("待修改初始密码")]
    AwaitingPassword,

    /// <summary>已登录.</summary>
    [Term("已登录")]
    Open,
}

/// <summary>来源 of a session, shortened: enough for a person to know the own device, not enough to follow one.</summary>
/// <param name="Network">The network of the address: 10.1.2.0/24.</param>
/// <param name="Browser">“Chrome · Windows”.</param>
public sealed record SessionOrigin(string Network, string Browser)
{
    internal const int Longest = 60;
}

/// <summary>会话: one browser in which somebody has signed in. The browser holds the token, the row only its hash.</summary>
public sealed class Session : IAccountOwned
{
    private Session() { }

    internal Session(
        SessionId id,
        Account account,
        byte[] tokenHash,
        SessionOrigin origin,
        DateTimeOffset now,
        SessionLimits limits
    )
    {
        (Id, AccountId, Stamp, TokenHash) = (id, account.AccountId, account.Stamp, tokenHash);
        (Network, Browser) = (Cut(origin.Network), Cut(origin.Browser));
        (CreatedAt, LastSeenAt, ExpiresAt) = (now, now, now + limits.Opening);
    }

    public SessionId Id { get; private init; }

    public AccountId AccountId { get; private init; }

    /// <summary>SHA-256 of the token, which has 256 random bits.</summary>
    public byte[] TokenHash { get; private set; } = [];

    /// <summary>The account's stamp when the session was made or its password changed within it.</summary>
    public Guid Stamp { get; private set; }

    public AppointmentId? AppointmentId { get; private set; }

    /// <summary>Under whose lent right; null under an own appointment.</summary>
    public DelegationId? DelegationId { get; private set; }

    public string Network { get; private init; } = "";

    public string Browser { get; private init; } = "";

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset LastSeenAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public DateTimeOffset? SecondFactorAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Whether it lives at an instant, by its own row; the stamp is the account's to compare.</summary>
    public bool LivesAt(DateTimeOffset now, SessionLimits limits) =>
        RevokedAt is null && now < ExpiresAt && now < LastSeenAt + limits.Idle;

    /// <summary>Both factors passed: a new token, so that one that was planted before is worth nothing.</summary>
    internal void Open(byte[] tokenHash, AppointmentId? appointment, DateTimeOffset now, SessionLimits limits)
    {
        (TokenHash, SecondFactorAt, AppointmentId, DelegationId) = (tokenHash, now, appointment, null);
        (LastSeenAt, ExpiresAt) = (now, now + limits.Longest);
    }

    internal void Under(AppointmentId appointment, DelegationId? delegation) =>
        (AppointmentId, DelegationId) = (appointment, delegation);

    internal void Keep(Guid stamp) => Stamp = stamp;

    internal void Touch(DateTimeOffset now) => LastSeenAt = now;

    internal void Revoke(DateTimeOffset now) => RevokedAt ??= now;

    private static string Cut(string text) =>
        text.Length <= SessionOrigin.Longest ? text : text[..SessionOrigin.Longest];
}
