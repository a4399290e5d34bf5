using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Jobs;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Accounts;

/// <summary>清理草稿: what nobody came back to for a month goes, whatever it says.</summary>
public sealed class PurgeDrafts(UseCaseRunner runner) : Job
{
    /// <summary>From the last time that something was typed.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    // A long deletion would keep everybody else from writing.
    private const int Together = 1_000;

    public override string Name => "purge-drafts";

    public override string Title => "清理过期的表单草稿";

    public override JobSchedule Schedule => JobSchedule.EveryDay(new TimeOnly(3, 50));

    public override async Task Run(DateTimeOffset scheduledFor, CancellationToken cancel)
    {
        var request = new Request(Principal.System(Name));
        while ((await runner.Run(new RemoveOld(), request, Together, cancel)).Result == Together)
            cancel.ThrowIfCancellationRequested();
    }

    private sealed class RemoveOld : UseCase<int, int>
    {
        public override Permission Permission => AccountAccess.SignIn;

        public override async Task<int> Act(Work work, int command, CancellationToken cancel)
        {
            var before = work.Now - Kept;
            var drafts = await work
                .Rows.Set<FormDraft>()
                .Where(d => d.SavedAt < before)
                .OrderBy(d => d.SavedAt)
                .Take(command)
                .ToListAsync(cancel);
            work.Rows.RemoveRange(drafts);
            return drafts.Count;
        }
    }
}
