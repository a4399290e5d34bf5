using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Keys;

namespace Mingjing.Core.Accounts;

/// <summary>令牌: 256 random bits that only the bearer has. The store keeps the hash.</summary>
internal static class Tokens
{
    private const int RandomBytes = 32;

    public static Secret New() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes)));

    /// <summary>SHA-256: enough for a token that cannot be guessed.</summary>
    public static byte[] Hash(Secret token) => SHA256.HashData(Encoding.UTF8.GetBytes(token.Text ?? ""));
}

/// <summary>接口密钥的文本: <c>mj_</c>, the key's id, <c>_</c> and 256 random bits.</summary>
public sealed class MachineKeyTexts(KeyFile keys)
{
    public const string Prefix = "mj_";

    private const int IdDigits = 32;

    private readonly byte[] _pepper = keys.DeriveKey("machine-key");

    internal static Secret New(MachineKeyId id) => new($"{Prefix}{id.Value:N}_{Tokens.New().Text}");

    /// <summary>The id that stands in a key; null where the text is none.</summary>
    internal static MachineKeyId? IdOf(Secret key) =>
        key.Text is { } text
        && text.StartsWith(Prefix, StringComparison.Ordinal)
        && text.Length > Prefix.Length + IdDigits + 1
        && text[Prefix.Length + IdDigits] == '_'
        && Guid.TryParseExact(text.AsSpan(Prefix.Length, IdDigits), "N", out var id)
            ? new MachineKeyId(id)
            : null;

    internal byte[] Hash(Secret key) => HMACSHA256.HashData(_pepper, Encoding.UTF8.GetBytes(key.Text ?? ""));

    internal bool IsRight(MachineKey key, Secret text) => CryptographicOperations.FixedTimeEquals(key.Hash, Hash(text));
}
