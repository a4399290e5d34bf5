namespace Mingjing.Core.Platform.Jobs;

/// <summary>
/// 作业: work by the clock. Each firing is run by one process; one that is killed half-way is run again, so a job has the same
/// effect however often it runs.
/// </summary>
public abstract class Job
{
    /// <summary>Stable code, also its principal's: “checkpoint”.</summary>
    public abstract string Name { get; }

    /// <summary>What it does, in Chinese.</summary>
    public abstract string Title { get; }

    public abstract JobSchedule Schedule { get; }

    /// <summary>Whether each firing that was missed is made up for, and not only the last.</summary>
    public virtual bool RunsEachMissed => false;

    /// <summary>How long after its last sign of life a run counts as dead.</summary>
    public virtual TimeSpan Lease => TimeSpan.FromMinutes(5);

    /// <param name="scheduledFor">The instant of the schedule, which may be long ago.</param>
    /// <param name="cancel">Set when the process stops or another has taken the firing over.</param>
    public abstract Task Run(DateTimeOffset scheduledFor, CancellationToken cancel);
}
