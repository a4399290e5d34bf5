using System.Data.Common;
using System.Text.Json.Nodes;
using Mingjing.Core.Platform.Persistence;

namespace Mingjing.Core.Platform.Jobs;

/// <summary>Who works at which message: a claim is a lease written into the row, so that a killed process gives it back by dying.</summary>
internal sealed class OutboxClaims(Database database, Clock clock)
{
    /// <summary>Takes messages that are due, of the kinds given, for as long as the lease.</summary>
    public async Task<IReadOnlyList<OutboxMessage>> Take(
        IReadOnlyList<string> kinds,
        int count,
        TimeSpan lease,
        CancellationToken cancel
    )
    {
        var now = clock.Now;
        var names = kinds.Select((kind, i) => ($"kind{i}", (object?)kind)).ToArray();
        var skip = database.Store.Kind == StoreKind.Postgres ? " FOR UPDATE SKIP LOCKED" : "";
        using var turn = await database.Turn(cancel);
        await using var connection = await database.Connect(cancel);
        await using var command = connection.Statement(
            "UPDATE outbox SET attempts = attempts + 1, due_at = @until WHERE id IN ("
                + "SELECT id FROM outbox WHERE done_at IS NULL AND dead_at IS NULL AND due_at <= @now AND kind IN ("
                + string.Join(',', names.Select(n => '@' + n.Item1))
                + $") ORDER BY due_at LIMIT @count{skip}) RETURNING id, kind, payload, at, attempts",
            [("until", (now + lease).UtcDateTime), ("now", now.UtcDateTime), ("count", count), .. names]
        );
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var taken = new List<OutboxMessage>();
        while (await reader.ReadAsync(cancel))
            taken.Add(Read(reader));
        return [.. taken.OrderBy(m => m.Id)];
    }

    /// <summary>It is done. Nothing happens where another has taken it over meanwhile.</summary>
    public Task Done(OutboxMessage message, CancellationToken cancel) =>
        database.Execute(
            "UPDATE outbox SET done_at = @now, last_failure = NULL WHERE id = @id AND attempts = @attempt",
            [("now", clock.Now.UtcDateTime), ("id", message.Id), ("attempt", message.Attempt)],
            cancel
        );

    /// <summary>It failed: due again after a while, or given up for a person to look at.</summary>
    public Task Failed(OutboxMessage message, string failure, TimeSpan? wait, CancellationToken cancel) =>
        database.Execute(
            "UPDATE outbox SET due_at = @due, dead_at = @dead, last_failure = @failure "
                + "WHERE id = @id AND attempts = @attempt AND done_at IS NULL",
            [
                ("due", (clock.Now + (wait ?? TimeSpan.Zero)).UtcDateTime),
                ("dead", wait is null ? clock.Now.UtcDateTime : null),
                ("failure", failure),
                ("id", message.Id),
                ("attempt", message.Attempt),
            ],
            cancel
        );

    private static OutboxMessage Read(DbDataReader reader) =>
        new(
            reader.GetGuid(0),
            reader.GetString(1),
            JsonNode.Parse(reader.GetString(2))!.AsObject(),
            new DateTimeOffset(DateTime.SpecifyKind(reader.GetDateTime(3), DateTimeKind.Utc)),
            reader.GetInt32(4)
        );
}
