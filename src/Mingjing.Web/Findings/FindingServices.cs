using Mingjing.Core.Findings;

namespace Mingjing.Web.Findings;

/// <summary>疑似问题服务.</summary>
internal static class FindingServices
{
    public static void AddFindings(this IServiceCollection services) => services.AddSingleton<FindingReading>();
}
