using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Files;
using Mingjing.Core.Platform.Jobs;
using Mingjing.Core.Platform.Settings;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Findings.Verification;

/// <summary>清理证据材料: what was uploaded and no answer goes with, after the time that is set, with its content.</summary>
public sealed class SweepEvidence(UseCaseRunner runner, ContentStore store, EvidenceQueries queries) : Job
{
    internal const string JobName = "sweep-evidence";

    // A long deletion would keep everybody else from writing.
    private const int Together = 100;

    public override string Name => JobName;

    public override string Title => "清理没有随反馈提交的证据材料";

    public override JobSchedule Schedule => JobSchedule.EveryHour(minute: 20);

    public override async Task Run(DateTimeOffset scheduledFor, CancellationToken cancel)
    {
        var request = new Request(Principal.System(Name));
        IReadOnlyList<string> given;
        do
        {
            given = (await runner.Run(new RemoveUnused(), request, Together, cancel)).Result;
            await store.Remove(given, queries.InUse, cancel);
        } while (given.Count == Together);

        await store.Sweep(queries.InUse, cancel);
    }

    private sealed class RemoveUnused : UseCase<int, IReadOnlyList<string>>
    {
        public override Permission Permission => VerificationAccess.SweepEvidence;

        public override async Task<IReadOnlyList<string>> Act(Work work, int command, CancellationToken cancel)
        {
            var hours = await work.Rows.Setting(VerificationSettings.EvidenceWait, work.Today, cancel);
            var before = work.Now.AddHours(-hours);
            var unused = await work
                .Rows.Set<EvidenceFile>()
                .Where(f => f.UnusedSince < before && f.ConfirmedAt == null)
                .OrderBy(f => f.UnusedSince)
                .Take(command)
                .ToListAsync(cancel);
            work.Rows.RemoveRange(unused);
            foreach (var file in unused)
                work.Record(VerificationEvents.EvidenceSwept, file);
            return [.. unused.Select(f => f.Content)];
        }
    }
}
