using Mingjing.Core.Platform.Jobs;

namespace Mingjing.Core.Platform.Ledger;

/// <summary>签发检查点, every hour: the longest that an entry stays without a signature.</summary>
public sealed class SignCheckpoint(LedgerCheckpoints checkpoints) : Job
{
    public override string Name => "sign-checkpoint";

    public override string Title => "签发台账检查点";

    // After the access log has been sealed, so that the seal is covered at once.
    public override JobSchedule Schedule => JobSchedule.EveryHour(minute: 2);

    public override Task Run(DateTimeOffset scheduledFor, CancellationToken cancel) => checkpoints.Sign(cancel);
}
