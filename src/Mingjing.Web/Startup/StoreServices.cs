using Microsoft.Extensions.Diagnostics.HealthChecks;
using Mingjing.Core.Platform.AccessLog;
using Mingjing.Core.Platform.Jobs;
using Mingjing.Core.Platform.Keys;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Web.Startup;

/// <summary>存储服务: the database, its ledger and keys, and what works in the background. One of each for the process.</summary>
internal static class StoreServices
{
    public static void AddStore(this IServiceCollection services, ServerSettings settings)
    {
        services.AddSingleton(_ =>
        {
            settings.CreateDataFolder();
            return new Database(settings.Store);
        });
        services.AddSingleton(_ => KeyFile.Load(settings.KeyFile));
        services.AddSingleton<SchemaMigration>();
        services.AddSingleton<UseCaseRunner>();
        services.AddSingleton<LedgerReader>();
        services.AddSingleton(p => new LedgerCheckpoints(
            p.GetRequiredService<Database>(),
            p.GetRequiredService<KeyFile>().CreateCheckpointSigner()
        ));
        services.AddSingleton<LedgerExport>();
        services.AddSingleton<AccessLogWriter>();
        services.AddSingleton<AccessLogReader>();
        services.AddSingleton<DeadMessages>();
        // The first to start and the last to stop: everything after it finds a store.
        services.AddHostedService<StoreLifetime>();
        services.AddBackgroundWork();
        services.AddHealthChecks().AddCheck<StoreHealth>("ledger", tags: [Health.Ready]);
    }
}

/// <summary>
/// 启停: brings the schema up to date and makes sure of the keys before anything is served; signs a last checkpoint when all is
/// quiet again.
/// </summary>
internal sealed partial class StoreLifetime(
    SchemaMigration migration,
    Database database,
    ServerSettings settings,
    IServiceProvider services,
    ILogger<StoreLifetime> log
) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await migration.Run(cancellationToken);
        await settings.OpenKeys(database, cancellationToken);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        try
        {
            await services.GetRequiredService<LedgerCheckpoints>().Sign(cancellationToken);
        }
        catch (Exception e)
        {
            // The first one of the next start covers the same entries.
            LogNoCheckpoint(log, e);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "no checkpoint was signed at the end")]
    private static partial void LogNoCheckpoint(ILogger logger, Exception e);
}

/// <summary>Whether the ledger can be read.</summary>
internal sealed class StoreHealth(LedgerReader ledger) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        await ledger.Size(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
