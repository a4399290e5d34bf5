using Mingjing.Core.Clues;

namespace Mingjing.Web.Clues;

/// <summary>线索服务.</summary>
internal static class ClueServices
{
    public static void AddClues(this IServiceCollection services)
    {
        services.AddSingleton<ClueQueries>();
        services.AddSingleton<RegisterClue>();
        services.AddSingleton<ReferFindings>();
        services.AddSingleton<AssessClue>();
    }
}
