using Mingjing.Core.Findings;
using Mingjing.Core.Intake;
using Mingjing.Core.Platform.Jobs;
using Mingjing.Core.Registers;
using Mingjing.Web.Startup;

namespace Mingjing.Web.EnforcementActs;

/// <summary>执法行为服务: what takes acts and registers in, screens them and reads them.</summary>
internal static class ActServices
{
    public static void AddActs(this IServiceCollection services, ServerSettings settings)
    {
        services.AddSingleton(_ => ScreeningBasis.Load(settings.CatalogFolder));
        services.AddSingleton<ScreeningDesk>();
        services.AddSingleton<ActIntake>();
        services.AddSingleton<SharedIntake>();
        services.AddSingleton<ImportFiles>();
        services.AddSingleton<WithdrawActs>();
        services.AddSingleton<RegisterFiles>();
        services.AddSingleton(p => new Rescreen(p.GetRequiredService<ActIntake>()));
        services.AddSingleton<Job, ScreenDueReviews>();
        services.AddSingleton<ActQueries>();
        services.AddSingleton<ActReading>();
        services.AddSingleton<FindingQueries>();
        services.AddSingleton<DataQualityQueries>();
        services.AddSingleton<ImportRunQueries>();
    }
}
