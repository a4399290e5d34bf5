using Mingjing.Core.Platform.Access;

namespace Mingjing.Core.Accounts;

/// <summary>
/// 登录状态: failures in a row, the lock that follows, and the last one-time code that was taken. Apart from the account, so that
/// signing in does not make the account's page stale.
/// </summary>
public sealed class SignInState : IAccountOwned
{
    /// <summary>Failures after which the account is locked for a while.</summary>
    public const int FailuresAllowed = 5;

    private static readonly TimeSpan FirstLock = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan LongestLock = TimeSpan.FromHours(24);

    private SignInState() { }

    public SignInState(AccountId account) => AccountId = account;

    public AccountId AccountId { get; private init; }

    /// <summary>Failures since the last success or lock.</summary>
    public int Failures { get; private set; }

    /// <summary>Locks in a row without a success between them: each lasts twice as long as the one before.</summary>
    public int Locks { get; private set; }

    public DateTimeOffset? LockedUntil { get; private set; }

    /// <summary>Attempts while it was locked; they are answered like any failure.</summary>
    public int AttemptsWhileLocked { get; private set; }

    /// <summary>The time step (RFC 6238) of the last code that was taken: neither it nor an earlier one is taken again.</summary>
    public long LastStep { get; private set; }

    /// <summary>The wrapped key of a factor that is being enrolled.</summary>
    public byte[]? PendingKey { get; private set; }

    /// <summary>The secret of a factor that is being enrolled, encrypted.</summary>
    public byte[]? PendingSecret { get; private set; }

    /// <summary>The appointment of the last session: the next one begins with it.</summary>
    public AppointmentId? LastAppointment { get; private set; }

    /// <summary>Written with each change: of two attempts at once none is forgotten.</summary>
    public int Revision { get; private set; }

    internal SealedFactor? Pending =>
        PendingSecret is { } secret && PendingKey is { } key ? new SealedFactor(key, secret) : null;

    public bool IsLockedAt(DateTimeOffset now) => LockedUntil > now;

    /// <summary>A wrong password or code. Answers whether the account is locked now.</summary>
    internal bool Fail(DateTimeOffset now)
    {
        Revision++;
        if (++Failures < FailuresAllowed)
            return false;
        var length = FirstLock * Math.Pow(2, Math.Min(Locks, 10));
        LockedUntil = now + (length < LongestLock ? length : LongestLock);
        (Failures, Locks) = (0, Locks + 1);
        return true;
    }

    internal void NoteWhileLocked() => (Revision, AttemptsWhileLocked) = (Revision + 1, AttemptsWhileLocked + 1);

    /// <summary>Signed in with both factors.</summary>
    internal void Succeed(long step)
    {
        LastStep = step;
        Clear();
    }

    /// <summary>Lifts the lock after failures.</summary>
    internal void Clear()
    {
        Revision++;
        (Failures, Locks, LockedUntil, AttemptsWhileLocked) = (0, 0, null, 0);
    }

    internal void Propose(SealedFactor? factor)
    {
        Revision++;
        (PendingKey, PendingSecret) = (factor?.Key, factor?.Secret);
    }

    internal void Remember(AppointmentId? appointment)
    {
        Revision++;
        LastAppointment = appointment;
    }
}
