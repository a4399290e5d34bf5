using Mingjing.Core.Platform.Persistence;

namespace Mingjing.Core.Platform.Jobs;

/// <summary>清理: rows that only served to run the system go when their time is over; nothing of a lawful act is among them.</summary>
public sealed class PurgeOldRows(Database database, Clock clock) : Job
{
    /// <summary>幂等键 are kept this long: who repeats a request later asks anew.</summary>
    public static readonly TimeSpan KeysKept = TimeSpan.FromDays(7);

    /// <summary>Promises that were kept, and firings that were run.</summary>
    public static readonly TimeSpan TracesKept = TimeSpan.FromDays(30);

    // A long deletion would keep everybody else from writing.
    private const int Together = 5_000;

    private const string OldKeys =
        "DELETE FROM idempotency WHERE (principal, key) IN ("
        + "SELECT principal, key FROM idempotency WHERE at < @before LIMIT @most)";

    private const string KeptPromises =
        "DELETE FROM outbox WHERE id IN (SELECT id FROM outbox WHERE done_at < @before LIMIT @most)";

    // The latest firing of a job stays: what has been missed since is reckoned from it.
    private const string OldFirings =
        "DELETE FROM job_firing WHERE (job, scheduled_for) IN (SELECT job, scheduled_for FROM job_firing old "
        + "WHERE claimed_until IS NULL AND scheduled_for < @before AND scheduled_for < ("
        + "SELECT max(scheduled_for) FROM job_firing later WHERE later.job = old.job) LIMIT @most)";

    public override string Name => "purge-old-rows";

    public override string Title => "清理过期的幂等键、已办结的后台事项和作业记录";

    public override JobSchedule Schedule => JobSchedule.EveryDay(new TimeOnly(3, 20));

    public override async Task Run(DateTimeOffset scheduledFor, CancellationToken cancel)
    {
        await Delete(OldKeys, KeysKept, cancel);
        await Delete(KeptPromises, TracesKept, cancel);
        await Delete(OldFirings, TracesKept, cancel);
    }

    private async Task Delete(string text, TimeSpan kept, CancellationToken cancel)
    {
        var before = (clock.Now - kept).UtcDateTime;
        int gone;
        do gone = await database.Execute(text, [("before", before), ("most", Together)], cancel);
        while (gone == Together);
    }
}
