using Mingjing.Core.Platform.AccessLog;
using Mingjing.Core.Platform.Jobs;
using Mingjing.Core.Platform.Ledger;

namespace Mingjing.Web.Startup;

/// <summary>
/// 作业触发: asks for each job, at once and then every minute, whether a firing is due. Which firing is whose stands in the database,
/// so that any number of processes may ask, and what was missed is found at the first asking.
/// </summary>
internal sealed partial class JobHost(IServiceProvider services, TimeProvider time, ILogger<JobHost> log)
    : BackgroundService
{
    private static readonly TimeSpan BetweenAskings = TimeSpan.FromMinutes(1);

    // Jobs are made of the store, which has started before anything is asked of them.
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(services.GetServices<Job>().Select(j => Task.Run(() => Ask(j, stoppingToken), stoppingToken)));

    // Each by itself: a job of an hour keeps none of the others waiting.
    private async Task Ask(Job job, CancellationToken stop)
    {
        var runner = services.GetRequiredService<JobRunner>();
        using var minutes = new PeriodicTimer(BetweenAskings, time);
        try
        {
            do
            {
                try
                {
                    await runner.RunDue(job, stop);
                }
                catch (Exception e) when (!stop.IsCancellationRequested)
                {
                    LogFailed(log, e, job.Name);
                }
            } while (await minutes.WaitForNextTickAsync(stop));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // What was broken off is run again after its lease.
        }
    }

    [LoggerMessage(1, LogLevel.Error, "job {Job} could not be asked for")]
    private static partial void LogFailed(ILogger logger, Exception e, string job);
}

/// <summary>发件箱泵 of this process.</summary>
internal sealed class OutboxHost(IServiceProvider services) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await services.GetRequiredService<OutboxPump>().Run(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What was in hand comes back after its lease.
        }
    }
}

/// <summary>The background work of the platform; a capability adds its own <see cref="Job"/> and <see cref="IOutboxHandler"/>.</summary>
internal static class BackgroundWork
{
    public static void AddBackgroundWork(this IServiceCollection services)
    {
        services.AddSingleton<JobRunner>();
        services.AddSingleton<Job, SealAccessLogHourly>();
        services.AddSingleton<Job, SignCheckpoint>();
        services.AddSingleton<Job, PurgeOldRows>();
        services.AddHostedService<JobHost>();
        services.AddSingleton<OutboxPump>();
        services.AddHostedService<OutboxHost>();
    }
}
