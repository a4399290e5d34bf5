using Mingjing.Core.Findings.Verification;

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
    }
}
