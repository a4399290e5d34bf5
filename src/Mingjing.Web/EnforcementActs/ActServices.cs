using Microsoft.AspNetCore.Http.Features;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Intake;
using Mingjing.Core.Platform.Jobs;
using Mingjing.Core.Registers;
using Mingjing.Web.Api;
using Mingjing.Web.Registers;
using Mingjing.Web.Startup;

namespace Mingjing.Web.EnforcementActs;

/// <summary>执法行为服务: what takes acts and registers in, screens them and reads them.</summary>
internal static class ActServices
{
    public static void AddActs(this IServiceCollection services)
    {
        services.AddSingleton<ScreeningDesk>();
        services.AddSingleton<ActIntake>();
        // Its few milliseconds are the machine's, whatever day the installation takes it to be.
        services.AddSingleton(p => new SharedIntake(p.GetRequiredService<ActIntake>(), TimeProvider.System));
        services.AddSingleton<ImportFiles>();
        services.AddSingleton<WithdrawActs>();
        services.AddSingleton<RegisterFiles>();
        services.AddSingleton(p => new Rescreen(p.GetRequiredService<ActIntake>()));
        services.AddSingleton<Job, ScreenDueReviews>();
        services.AddSingleton<IOutboxHandler, ReportScreening>();
        services.AddSingleton<ActQueries>();
        services.AddSingleton<ActReading>();
        services.AddSingleton<FindingQueries>();
        services.AddSingleton<DataQualityQueries>();
        services.AddSingleton<ImportRunQueries>();
        services.AddSingleton<Receipts>();
        services.AddSingleton<ImportInbox>();
        services.AddSingleton<ImportQueue>();
        services.AddHostedService(p => p.GetRequiredService<ImportQueue>());
        services.AddSingleton<SenderNames>();
        services.AddSingleton<CompletenessQueries>();
        services.AddSingleton<RegisterQueries>();
        services.AddSingleton<RegisterRowQueries>();
        // A register is read within the request: it must not be put down in clear while it arrives.
        services.Configure<FormOptions>(o =>
            (o.MemoryBufferThreshold, o.MultipartBodyLengthLimit) = (BodyFile.Largest, BodyFile.Largest)
        );
        services.AddScoped<ImportDesk>();
        services.AddScoped<PostedActs>();
        services.AddScoped<PartyCodeDesk>();
    }
}
