using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Jobs;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Platform.AccessLog;

/// <summary>封存访问日志, every hour.</summary>
public sealed class SealAccessLogHourly(UseCaseRunner runner) : Job
{
    public override string Name => "seal-access-log";

    public override string Title => "封存访问日志";

    public override JobSchedule Schedule => JobSchedule.EveryHour(minute: 0);

    public override async Task Run(DateTimeOffset scheduledFor, CancellationToken cancel)
    {
        var request = new Request(Principal.System(Name));
        var settled = await runner.Run(new SealAccessLog(), request, Nothing.Value, cancel);
        if (settled.Refusal is { } refusal)
            throw new Refused(refusal);
    }
}
