using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Jobs;
using Mingjing.Core.Platform.Settings;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Notices;

/// <summary>清理提醒: after the time that is set they go, read or not.</summary>
public sealed class PurgeNotices(UseCaseRunner runner) : Job
{
    // A long deletion would keep everybody else from writing.
    private const int Together = 1_000;

    public override string Name => "purge-notices";

    public override string Title => "清理过期的提醒";

    public override JobSchedule Schedule => JobSchedule.EveryDay(new TimeOnly(3, 40));

    public override async Task Run(DateTimeOffset scheduledFor, CancellationToken cancel)
    {
        var request = new Request(Principal.System(Name));
        while ((await runner.Run(new RemoveOld(), request, Together, cancel)).Result == Together)
            cancel.ThrowIfCancellationRequested();
    }

    private sealed class RemoveOld : UseCase<int, int>
    {
        public override Permission Permission => NoticeAccess.Deliver;

        public override async Task<int> Act(Work work, int command, CancellationToken cancel)
        {
            var before = work.Now.AddDays(-await work.Rows.Setting(NoticeSettings.Kept, work.Today, cancel));
            var old = await work
                .Rows.Set<Notice>()
                .Where(n => n.CreatedAt < before)
                .OrderBy(n => n.CreatedAt)
                .Take(command)
                .ToListAsync(cancel);
            work.Rows.RemoveRange(old);
            return old.Count;
        }
    }
}
