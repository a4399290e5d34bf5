using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;

namespace Mingjing.Core.Platform.Jobs;

/// <summary>Who runs which firing: whoever inserts its row, or takes over one whose run has died or failed.</summary>
internal sealed class JobClaims(Database database, Clock clock)
{
    /// <summary>The latest firing of a job, and those before it that are not over.</summary>
    public async Task<(DateTimeOffset? Latest, IReadOnlyList<DateTimeOffset> Open)> Known(
        string job,
        CancellationToken cancel
    )
    {
        await using var rows = database.Read(Principal.System("jobs"));
        var firings = rows.Set<JobFiringRow>().Where(f => f.Job == job);
        var latest = await firings
            .OrderByDescending(f => f.ScheduledFor)
            .Select(f => (DateTimeOffset?)f.ScheduledFor)
            .FirstOrDefaultAsync(cancel);
        var open = await firings
            .Where(f => f.ClaimedUntil != null)
            .OrderBy(f => f.ScheduledFor)
            .Select(f => f.ScheduledFor)
            .ToListAsync(cancel);
        return (latest, open);
    }

    /// <summary>Takes a firing; null where another has it, or it is over.</summary>
    public async Task<JobClaim?> Take(Job job, DateTimeOffset scheduledFor, CancellationToken cancel)
    {
        var claim = Guid.CreateVersion7(clock.Now);
        var until = clock.Now + job.Lease;
        using var turn = await database.Turn(cancel);
        await using var connection = await database.Connect(cancel);
        await using var command = connection.Statement(
            "INSERT INTO job_firing (job, scheduled_for, claim, claimed_at, claimed_until, attempts) "
                + "VALUES (@job, @scheduled, @claim, @now, @until, 1) "
                + "ON CONFLICT (job, scheduled_for) DO UPDATE SET claim = @claim, claimed_at = @now, claimed_until = @until, "
                + "attempts = job_firing.attempts + 1 WHERE job_firing.claimed_until < @now RETURNING attempts",
            ("job", job.Name),
            ("scheduled", scheduledFor.UtcDateTime),
            ("claim", claim),
            ("now", clock.Now.UtcDateTime),
            ("until", until.UtcDateTime)
        );
        return await command.ExecuteScalarAsync(cancel) is { } attempts
            ? new JobClaim(
                job,
                scheduledFor,
                claim,
                Convert.ToInt32(attempts, System.Globalization.CultureInfo.InvariantCulture)
            )
            : null;
    }

    /// <summary>Says that the run lives; false where another has taken it over.</summary>
    public async Task<bool> Renew(JobClaim claim, CancellationToken cancel) =>
        await Write(claim, "claimed_until = @until", [("until", (clock.Now + claim.Job.Lease).UtcDateTime)], cancel);

    public Task<bool> Done(JobClaim claim, CancellationToken cancel) =>
        Write(
            claim,
            "claimed_until = NULL, done_at = @now, last_failure = NULL",
            [("now", clock.Now.UtcDateTime)],
            cancel
        );

    /// <summary>It failed: to be tried again after a while, or given up.</summary>
    public Task<bool> Failed(JobClaim claim, string failure, TimeSpan? wait, CancellationToken cancel) =>
        Write(
            claim,
            "claimed_until = @until, last_failure = @failure",
            [("until", wait is { } time ? (clock.Now + time).UtcDateTime : null), ("failure", failure)],
            cancel
        );

    private async Task<bool> Write(
        JobClaim claim,
        string set,
        (string Name, object? Value)[] values,
        CancellationToken cancel
    ) =>
        await database.Execute(
            $"UPDATE job_firing SET {set} WHERE job = @job AND scheduled_for = @scheduled AND claim = @claim",
            [("job", claim.Job.Name), ("scheduled", claim.ScheduledFor.UtcDateTime), ("claim", claim.Token), .. values],
            cancel
        ) == 1;
}

/// <summary>A firing in hand.</summary>
internal sealed record JobClaim(Job Job, DateTimeOffset ScheduledFor, Guid Token, int Attempt);
