using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.Persistence.Bulk;

namespace Mingjing.Core.Findings;

/// <summary>规则集编号: one small number for each digest, so that an act keeps it in four bytes.</summary>
internal static class RuleSets
{
    private const long Turn = 0x72756C65736574;

    private static readonly BulkInsert<RuleSetRow> Insert = new(
        "rule_set",
        [new("id", CellKind.Int), new("digest", CellKind.Text), new("first_used_at", CellKind.Instant)],
        (row, cells) =>
        {
            cells.Int(row.Id);
            cells.Text(row.Digest);
            cells.Instant(row.FirstUsedAt);
        }
    );

    /// <summary>The number of a digest; a new one where it is used for the first time.</summary>
    public static async Task<int> NumberOf(
        Database database,
        string digest,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        await using (var rows = database.Read(Principal.System("screening")))
        {
            var known = await rows.Set<RuleSetRow>().SingleOrDefaultAsync(r => r.Digest == digest, cancel);
            if (known is not null)
                return known.Id;
        }

        using var turn = await database.Turn(cancel);
        await using var bulk = await BulkTransaction.Begin(database, Turn, cancel);
        var last = Convert.ToInt32(
            await bulk.Scalar("SELECT coalesce(max(id), 0) FROM rule_set", cancel),
            CultureInfo.InvariantCulture
        );
        await bulk.Insert(
            Insert,
            [
                new RuleSetRow
                {
                    Id = last + 1,
                    Digest = digest,
                    FirstUsedAt = now,
                },
            ],
            cancel
        );
        await bulk.Commit(cancel);
        return last + 1;
    }
}
