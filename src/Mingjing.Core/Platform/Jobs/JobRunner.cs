using Microsoft.Extensions.Logging;
using Mingjing.Core.Platform.Persistence;

namespace Mingjing.Core.Platform.Jobs;

/// <summary>
/// 作业运行: runs what is due. Any number of processes may ask at the same time: each firing has one row, and whoever inserts it
/// runs. What was missed while nothing ran is found at the next asking.
/// </summary>
public sealed partial class JobRunner(Database database, TimeProvider time, ILogger<JobRunner> log)
{
    /// <summary>After so many failures a firing is given up; the next one comes by the schedule.</summary>
    public const int MostAttempts = 5;

    private readonly JobClaims _claims = new(database, new Clock(time));

    /// <summary>The wait before a failed firing is tried again: a minute, doubled each time.</summary>
    public static TimeSpan WaitAfter(int attempts) => TimeSpan.FromMinutes(1 << (attempts - 1));

    /// <summary>Runs the firings of a job that are due and that nobody else has; answers with how many.</summary>
    public async Task<int> RunDue(Job job, CancellationToken cancel)
    {
        var ran = 0;
        foreach (var scheduledFor in await Due(job, cancel))
        {
            if (await _claims.Take(job, scheduledFor, cancel) is not { } claim)
                continue;
            await Run(claim, cancel);
            ran++;
        }

        return ran;
    }

    private async Task<IReadOnlyList<DateTimeOffset>> Due(Job job, CancellationToken cancel)
    {
        var now = new Clock(time).Now;
        var (latest, open) = await _claims.Known(job.Name, cancel);
        if (latest is not { } last)
            return [job.Schedule.Latest(now)];
        var missed = job.Schedule.Between(last, now);
        if (job.RunsEachMissed)
            return [.. open, .. missed];
        // A newer firing does all that an older one would have done.
        return missed.Select(m => (DateTimeOffset?)m).LastOrDefault() is { } newest ? [newest]
            : open.Contains(last) ? [last]
            : [];
    }

    private async Task Run(JobClaim claim, CancellationToken cancel)
    {
        using var lost = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var alive = StayAlive(claim, lost, over.Token);
        try
        {
            await claim.Job.Run(claim.ScheduledFor, lost.Token);
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            TimeSpan? wait = claim.Attempt < MostAttempts ? WaitAfter(claim.Attempt) : null;
            LogFailed(log, e, claim.Job.Name, claim.Attempt, wait is null);
            await _claims.Failed(claim, FailureKind.Of(e), wait, cancel);
            return;
        }
        finally
        {
            await over.CancelAsync();
            await alive;
        }

        await _claims.Done(claim, cancel);
    }

    // A job may take longer than its lease: as long as it lives it says so.
    private async Task StayAlive(JobClaim claim, CancellationTokenSource lost, CancellationToken over)
    {
        using var ticks = new PeriodicTimer(claim.Job.Lease / 3, time);
        try
        {
            while (await ticks.WaitForNextTickAsync(over))
            {
                if (await _claims.Renew(claim, over))
                    continue;
                await lost.CancelAsync();
                return;
            }
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            // It is over.
        }
        catch (Exception e) when (e is System.Data.Common.DbException)
        {
            // Without a sign of life another will take it over: it must not go on here as well.
            LogLost(log, e, claim.Job.Name);
            await lost.CancelAsync();
        }
    }

    [LoggerMessage(1, LogLevel.Error, "job {Job} failed at attempt {Attempt}; given up: {GivenUp}")]
    private static partial void LogFailed(ILogger logger, Exception e, string job, int attempt, bool givenUp);

    [LoggerMessage(2, LogLevel.Error, "job {Job} lost the store and stops")]
    private static partial void LogLost(ILogger logger, Exception e, string job);
}
