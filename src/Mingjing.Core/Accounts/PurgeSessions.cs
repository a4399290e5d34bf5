using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Jobs;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Accounts;

/// <summary>
/// 清理会话: sessions that ended a day ago go, with the network and the browser that they name; that somebody signed in and out stays in
/// the ledger. So do addresses of a first set-up that have run out.
/// </summary>
public sealed class PurgeSessions(UseCaseRunner runner) : Job
{
    /// <summary>An ended session stays this long, for the questions of the day after.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    // A long deletion would keep everybody else from writing.
    private const int Together = 1_000;

    public override string Name => "purge-sessions";

    public override string Title => "清理已结束的会话";

    public override JobSchedule Schedule => JobSchedule.EveryDay(new TimeOnly(3, 40));

    public override async Task Run(DateTimeOffset scheduledFor, CancellationToken cancel)
    {
        var request = new Request(Principal.System(Name));
        while ((await runner.Run(new RemoveEnded(), request, Together, cancel)).Result == Together)
            cancel.ThrowIfCancellationRequested();
    }

    private sealed class RemoveEnded : UseCase<int, int>
    {
        public override Permission Permission => AccountAccess.SignIn;

        public override async Task<int> Act(Work work, int command, CancellationToken cancel)
        {
            var before = work.Now - Kept;
            var sessions = await work
                .Rows.Set<Session>()
                .Where(s => s.ExpiresAt < before)
                .OrderBy(s => s.ExpiresAt)
                .Take(command)
                .ToListAsync(cancel);
            var addresses = await work.Rows.Set<SetupAddress>().Where(a => a.ExpiresAt < before).ToListAsync(cancel);
            work.Rows.RemoveRange(sessions);
            work.Rows.RemoveRange(addresses);
            return sessions.Count;
        }
    }
}
