using System.Data.Common;
using System.Text.Json;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;

namespace Mingjing.Core.Platform.UseCases;

/// <summary>幂等: one effect for one key, however often and however many at once.</summary>
internal static class Idempotency
{
    private static readonly Refusal OtherBody = new(
        RefusalKind.Rule,
        "key-reused",
        "这个幂等键已用于另一次内容不同的提交。"
    )
    {
        WayOut = "重复同一次提交时请原样发送；新的提交请用新的键。",
    };

    /// <summary>Claims a key within the transaction; waits for another transaction that holds it. Answers with the stored result where it was used before.</summary>
    public static async Task<(bool Before, TResult? Result)> Claim<TResult>(
        DbTransaction transaction,
        Principal principal,
        IdempotencyKey key,
        string fingerprint,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        await using var insert = transaction.Statement(
            "INSERT INTO idempotency (principal, key, fingerprint, result, at) "
                + "VALUES (@principal, @key, @fingerprint, '', @at) ON CONFLICT DO NOTHING",
            ("principal", principal.Actor),
            ("key", key.Key),
            ("fingerprint", fingerprint),
            ("at", now.UtcDateTime)
        );
        if (await insert.ExecuteNonQueryAsync(cancel) == 1)
            return (false, default);

        await using var select = transaction.Statement(
            "SELECT fingerprint, result FROM idempotency WHERE principal = @principal AND key = @key",
            ("principal", principal.Actor),
            ("key", key.Key)
        );
        await using var reader = await select.ExecuteReaderAsync(cancel);
        if (
            !await reader.ReadAsync(cancel)
            || !string.Equals(reader.GetString(0), fingerprint, StringComparison.Ordinal)
        )
            throw new Refused(OtherBody);
        return (true, JsonSerializer.Deserialize<TResult>(reader.GetString(1), PlatformJson.Options));
    }

    /// <summary>Keeps the result for the next time.</summary>
    public static async Task Keep<TResult>(
        DbTransaction transaction,
        Principal principal,
        IdempotencyKey key,
        TResult result,
        CancellationToken cancel
    )
    {
        await using var update = transaction.Statement(
            "UPDATE idempotency SET result = @result WHERE principal = @principal AND key = @key",
            ("result", JsonSerializer.Serialize(result, PlatformJson.Options)),
            ("principal", principal.Actor),
            ("key", key.Key)
        );
        await update.ExecuteNonQueryAsync(cancel);
    }
}
