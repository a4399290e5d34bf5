using Mingjing.Core.Platform.Jobs;

namespace Mingjing.Core.Intake;

/// <summary>每日复查: acts of which an answer may be another today, and all of them where registers or rules have changed.</summary>
public sealed class ScreenDueReviews(Rescreen rescreen) : Job
{
    public override string Name => "screen-due-reviews";

    public override string Title => "复查到期的执法行为";

    // After midnight, when the day is another; before people come to work.
    public override JobSchedule Schedule => JobSchedule.EveryDay(new TimeOnly(0, 30));

    public override Task Run(DateTimeOffset scheduledFor, CancellationToken cancel) => rescreen.RunDueReviews(cancel);
}
