using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Registers;
using Mingjing.Web.EnforcementActs;
using Mingjing.Web.Findings;
using Mingjing.Web.Findings.Verification;
using Mingjing.Web.Registers;

namespace Mingjing.Web.Workbench;

/// <summary>工作台服务. The order of the sources is the order within a section.</summary>
internal static class WorkServices
{
    public static void AddWorkbench(this IServiceCollection services)
    {
        services.AddSingleton<DisclosureQueries>();
        services.AddSingleton<ExpiryQueries>();
        services.AddSingleton<WorkSource, ReviewWork>();
        services.AddSingleton<WorkSource, AnswerWork>();
        services.AddSingleton<WorkSource, ImportWork>();
        services.AddSingleton<WorkSource, QualityWork>();
        services.AddSingleton<WorkSource, DisclosureWork>();
        services.AddSingleton<WorkSource, ExpiryWork>();
        services.AddSingleton<WorkSource, FindingWork>();
        services.AddSingleton(p => ExpiryDigest.Of(p.GetRequiredService<ExpiryQueries>()));
        services.AddSingleton<WorkDesk>();
        services.AddSingleton<OverviewReading>();
    }
}
