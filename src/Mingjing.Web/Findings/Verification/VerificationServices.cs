using Mingjing.Core.Findings.Verification;
using Mingjing.Core.Platform.Files;
using Mingjing.Core.Platform.Jobs;
using Mingjing.Core.Platform.Keys;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Web.Startup;

namespace Mingjing.Web.Findings.Verification;

/// <summary>疑点核实服务.</summary>
internal static class VerificationServices
{
    public static void AddVerification(this IServiceCollection services)
    {
        services.AddSingleton<VerificationQueries>();
        services.AddSingleton<VerificationTasks>();
        services.AddSingleton<SendForVerification>();
        services.AddSingleton<ReturnAnswer>();
        services.AddSingleton(p =>
            EvidenceStore.Of(
                p.GetRequiredService<ServerSettings>(),
                p.GetRequiredService<KeyFile>(),
                p.GetRequiredService<TimeProvider>()
            )
        );
        services.AddSingleton<EvidenceQueries>();
        services.AddSingleton<UploadEvidence>();
        services.AddSingleton<EvidenceFaults>();
        services.AddSingleton<Job, SweepEvidence>();
        services.AddSingleton(p => new VerificationDigest(p.GetRequiredService<Database>()).Count);
        services.AddScoped<EvidenceDesk>();
    }
}

/// <summary>证据材料的存放: a folder of the data folder, outside the web root and to be backed up with the database.</summary>
internal static class EvidenceStore
{
    public static string FolderOf(ServerSettings settings) => Path.Combine(settings.DataFolder, "evidence");

    public static ContentStore Of(ServerSettings settings, KeyFile keys, TimeProvider time) =>
        new(FolderOf(settings), keys, time);
}
