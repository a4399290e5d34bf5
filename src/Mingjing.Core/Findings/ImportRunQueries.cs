using Microsoft.EntityFrameworkCore;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;

namespace Mingjing.Core.Findings;

/// <summary>导入任务的查询.</summary>
public sealed class ImportRunQueries(Database database)
{
    /// <summary>The runs of the scope, the newest first.</summary>
    public async Task<IReadOnlyList<ImportRun>> List(Principal principal, int most, CancellationToken cancel)
    {
        await using var rows = database.Read(principal);
        return await rows.Set<ImportRun>().OrderByDescending(r => r.StartedAt).Take(most).ToListAsync(cancel);
    }

    /// <summary>One run; null where the scope has none.</summary>
    public async Task<ImportRun?> Find(
        Principal principal,
        OrganizationId organization,
        ImportRunId run,
        CancellationToken cancel
    )
    {
        await using var rows = database.Read(principal);
        return await rows.Set<ImportRun>()
            .SingleOrDefaultAsync(r => r.OrganizationId == organization && r.Id == run, cancel);
    }

    /// <summary>What was said about its rows, in the order in which it was found.</summary>
    /// <param name="after">The number behind which to begin; 0 for the first.</param>
    public async Task<IReadOnlyList<ImportRunError>> Errors(
        Principal principal,
        OrganizationId organization,
        ImportRunId run,
        int after,
        int most,
        CancellationToken cancel
    )
    {
        await using var rows = database.Read(principal);
        return await rows.Set<ImportRunError>()
            .Where(e => e.OrganizationId == organization && e.RunId == run && e.No > after)
            .OrderBy(e => e.No)
            .Take(most)
            .ToListAsync(cancel);
    }
}
