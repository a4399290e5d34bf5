using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;

namespace Mingjing.Core.Accounts;

/// <summary>接口密钥: lets another system of one organization call the API for what it was issued for, and nothing else.</summary>
public sealed class MachineKey : Aggregate, IAdministered
{
    /// <summary>Characters of the longest name.</summary>
    public const int LongestName = 50;

    private MachineKey() { }

    /// <summary>签发接口密钥.</summary>
    public MachineKey(
        MachineKeyId id,
        OrganizationId organization,
        string regionCode,
        string name,
        IEnumerable<string> permissions,
        byte[] hash,
        DateOnly? until,
        DateTimeOffset now
    )
    {
        (Id, OrganizationId, RegionCode, Name, Hash) = (id, organization, regionCode, name, hash);
        (Until, IssuedAt) = (until, now);
        Permissions = string.Join(' ', permissions.Order(StringComparer.Ordinal));
    }

    public MachineKeyId Id { get; private init; }

    public OrganizationId OrganizationId { get; private init; }

    public string RegionCode { get; private init; } = "";

    /// <summary>用途: which system it is for.</summary>
    public string Name { get; private init; } = "";

    /// <summary>Codes of its permissions, separated by blanks.</summary>
    public string Permissions { get; private init; } = "";

    /// <summary>HMAC-SHA256 of the key's text under a key of the key file.</summary>
    public byte[] Hash { get; private init; } = [];

    /// <summary>The first day on which it is not valid any more; null for no end.</summary>
    public DateOnly? Until { get; private init; }

    public DateTimeOffset IssuedAt { get; private init; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public override string LedgerKind => "machine-key";

    public override string LedgerId => Id.ToString();

    public bool IsValidOn(DateOnly day) => RevokedAt is null && (Until is null || day < Until);

    public IReadOnlyList<string> PermissionCodes() => Permissions.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    internal void Revoke(DateTimeOffset now) => RevokedAt = now;

    public override JsonObject MaterialFields() =>
        new()
        {
            ["organization"] = OrganizationId.ToString(),
            ["permissions"] = Permissions,
            ["key"] = Convert.ToHexStringLower(SHA256.HashData(Hash)),
            ["until"] = LegalDate.Text(Until),
            ["revoked"] = RevokedAt is not null,
        };
}

/// <summary>接口密钥最近使用: apart from the key, since using it is no change of it.</summary>
public sealed class MachineKeyUse : IAdministered
{
    private MachineKeyUse() { }

    internal MachineKeyUse(MachineKey key, DateTimeOffset at) =>
        (KeyId, OrganizationId, RegionCode, At) = (key.Id, key.OrganizationId, key.RegionCode, at);

    public MachineKeyId KeyId { get; private init; }

    public OrganizationId OrganizationId { get; private init; }

    public string RegionCode { get; private init; } = "";

    public DateTimeOffset At { get; private set; }

    internal void Touch(DateTimeOffset now) => At = now;
}
