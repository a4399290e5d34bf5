using Microsoft.EntityFrameworkCore;

namespace Mingjing.Core.Platform.Persistence;

/// <summary>
/// 排队: acts that all change one row wait for each other instead of colliding, until the end of their transactions. The embedded store
/// has one writer anyway.
/// </summary>
public static class WaitingTurn
{
    /// <summary>Waits until nobody else has this turn; to be asked for before the row is read.</summary>
    /// <param name="of">What the turn is of, the same text for everybody: “paper-numbers/…”.</param>
    public static async Task WaitTurn(this MingjingContext rows, string of, CancellationToken cancel)
    {
        if (rows is PostgresContext)
            await rows.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({of}, 0))", cancel);
    }
}
