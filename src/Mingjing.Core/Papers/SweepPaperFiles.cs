using Mingjing.Core.Platform.Jobs;

namespace Mingjing.Core.Papers;

/// <summary>清理文书文件: what came in for a paper and was never named by one.</summary>
public sealed class SweepPaperFiles(PaperFiles files) : Job
{
    public override string Name => "sweep-papers";

    public override string Title => "清理没有使用的文书文件";

    public override JobSchedule Schedule => JobSchedule.EveryHour(minute: 35);

    public override Task Run(DateTimeOffset scheduledFor, CancellationToken cancel) => files.Sweep(cancel);
}
