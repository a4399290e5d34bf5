using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;

namespace Mingjing.Core.Accounts;

/// <summary>账号: how one person signs in. What the person may do then is said by appointments.</summary>
public sealed class Account : Aggregate, IAccountOwned
{
    private Account() { }

    /// <summary>建立账号 with a first password, which only serves to choose another.</summary>
    public Account(AccountId id, PersonId person, string loginName, string passwordHash, DateTimeOffset now)
    {
        (AccountId, PersonId, LoginName, Salt, CreatedAt) = (id, person, loginName, SaltedCommitment.NewSalt(), now);
        ResetPassword(passwordHash, now);
    }

    public AccountId AccountId { get; private init; }

    public PersonId PersonId { get; private init; }

    /// <summary>登录名, unique, in lower case.</summary>
    public string LoginName { get; private init; } = "";

    public string PasswordHash { get; private set; } = "";

    /// <summary>The password was chosen by somebody else and must be changed before anything can be done.</summary>
    public bool MustChangePassword { get; private set; }

    public DateTimeOffset PasswordChangedAt { get; private set; }

    /// <summary>停用: by the security administrator, until lifted. The lock after failures is another thing (<see cref="SignInState"/>).</summary>
    public bool IsLocked { get; private set; }

    /// <summary>The wrapped key of the second factor; null before it is enrolled.</summary>
    public byte[]? FactorKey { get; private set; }

    /// <summary>The secret of the second factor, encrypted.</summary>
    public byte[]? FactorSecret { get; private set; }

    public DateTimeOffset? FactorEnrolledAt { get; private set; }

    /// <summary>安全戳: a session made under another one is dead.</summary>
    public Guid Stamp { get; private set; }

    public byte[] Salt { get; private init; } = [];

    public DateTimeOffset CreatedAt { get; private init; }

    public bool HasSecondFactor => FactorSecret is not null;

    internal SealedFactor? Factor =>
        FactorSecret is { } secret && FactorKey is { } key ? new SealedFactor(key, secret) : null;

    public override string LedgerKind => "account";

    public override string LedgerId => AccountId.ToString();

    /// <summary>重置密码: all sessions end.</summary>
    internal void ResetPassword(string hash, DateTimeOffset now)
    {
        (PasswordHash, MustChangePassword, PasswordChangedAt) = (hash, true, now);
        Restamp();
    }

    /// <summary>修改密码 by the person: the other sessions end.</summary>
    internal void ChangePassword(string hash, DateTimeOffset now)
    {
        (PasswordHash, MustChangePassword, PasswordChangedAt) = (hash, false, now);
        Restamp();
    }

    /// <summary>The same password under a stronger hash.</summary>
    internal void Rehash(string hash) => PasswordHash = hash;

    internal void EnrollFactor(SealedFactor factor, DateTimeOffset now) =>
        (FactorKey, FactorSecret, FactorEnrolledAt) = (factor.Key, factor.Secret, now);

    /// <summary>重置动态口令: the next sign-in enrolls a new one; all sessions end.</summary>
    internal void ResetFactor()
    {
        (FactorKey, FactorSecret, FactorEnrolledAt) = (null, null, null);
        Restamp();
    }

    /// <summary>停用: all sessions end.</summary>
    internal void Lock()
    {
        IsLocked = true;
        Restamp();
    }

    internal void Unlock() => IsLocked = false;

    /// <summary>All sessions end.</summary>
    internal void Restamp() => Stamp = Guid.NewGuid();

    /// <summary>A password or factor that was put into the row behind the product's back is found, since the ledger holds their digests.</summary>
    public override JsonObject MaterialFields() =>
        new()
        {
            ["person"] = PersonId.ToString(),
            ["loginName"] = SaltedCommitment.Of(Salt, LoginName),
            ["password"] = SaltedCommitment.Of(Salt, PasswordHash),
            ["mustChangePassword"] = MustChangePassword,
            ["locked"] = IsLocked,
            ["secondFactor"] = FactorSecret is { } secret ? Convert.ToHexStringLower(SHA256.HashData(secret)) : null,
        };
}
