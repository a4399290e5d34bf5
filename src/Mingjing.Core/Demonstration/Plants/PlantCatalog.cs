namespace Mingjing.Core.Demonstration.Plants;

/// <summary>埋点目录: every recipe, check by check.</summary>
public static class PlantCatalog
{
    public static IReadOnlyList<PlantRecipe> Recipes { get; } =
    [
        .. SubjectRecipes.All,
        .. OfficerRecipes.All,
        .. DecisionTermRecipes.All,
        .. NoticeRecipes.All,
        .. HearingRecipes.All,
        .. ServiceRecipes.All,
        .. SeizureRecipes.All,
        .. ExecutionRecipes.All,
        .. LicenseRecipes.All,
        .. ConductRecipes.All,
        .. ReviewRecipes.All,
        .. DiscretionRecipes.All,
        .. DisclosureRecipes.All,
        .. InspectionRecipes.All,
        .. LawInTimeRecipes.All,
    ];

    /// <summary>The checks that can be planted.</summary>
    public static IReadOnlyList<string> Checks { get; } =
    [.. Recipes.Select(r => r.Check).Distinct(StringComparer.Ordinal)];
}
