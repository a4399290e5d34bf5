using System.Security.Cryptography;
using System.Text.Json;
using Mingjing.Core.Platform.Access;

namespace Mingjing.Core.Platform.UseCases;

/// <summary>幂等键: sent with every POST that changes business state; one effect per principal and key for seven days.</summary>
/// <param name="Key">1 to 100 characters, chosen by the caller.</param>
public readonly record struct IdempotencyKey(string Key)
{
    public const int LongestKey = 100;

    /// <summary>Null where the text is no key.</summary>
    public static IdempotencyKey? Parse(string? text) =>
        text is { Length: > 0 and <= LongestKey } && text.All(c => c is > ' ' and < (char)127)
            ? new IdempotencyKey(text)
            : null;
}

/// <summary>Who asks, and the key under which the answer is kept.</summary>
/// <param name="Principal">Who acts.</param>
/// <param name="Key">Null only for acts that are idempotent by themselves (jobs, sign-in).</param>
public sealed record Request(Principal Principal, IdempotencyKey? Key = null)
{
    /// <summary>A digest of what was asked: the same key with another body is refused.</summary>
    internal static string Fingerprint<TCommand>(Type useCase, TCommand command)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(command, PlatformJson.Options);
        return $"{useCase.Name}:{Convert.ToHexStringLower(SHA256.HashData(body))}";
    }
}
