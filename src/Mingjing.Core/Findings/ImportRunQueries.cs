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

    /// <summary>Every run of the scope that did not end, the oldest first.</summary>
    public async Task<IReadOnlyList<ImportRun>> Unfinished(Principal principal, CancellationToken cancel)
    {
        await using var rows = database.Read(principal);
        return await rows.Set<ImportRun>()
            .Where(r => r.Status != ImportStatus.Done && r.Status != ImportStatus.Failed)
            .OrderBy(r => r.StartedAt)
            .ToListAsync(cancel);
    }

    /// <summary>Every remark of a run, page after page.</summary>
    public async IAsyncEnumerable<ImportRunError> AllErrors(
        Principal principal,
        ImportRunRef run,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel
    )
    {
        const int page = 1_000;
        for (var after = 0; ; )
        {
            var read = await Errors(principal, run.Organization, run.Run, after, page, cancel);
            foreach (var error in read)
                yield return error;
            if (read.Count < page)
                yield break;
            after = read[^1].No;
        }
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
