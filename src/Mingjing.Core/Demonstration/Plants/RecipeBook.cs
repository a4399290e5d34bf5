namespace Mingjing.Core.Demonstration.Plants;

/// <summary>The recipes of one check.</summary>
internal sealed record RecipeBook(string Check)
{
    public PlantRecipe Unlawful(string name, Func<PlantSite, Sown> sow) => new(Check, name, PlantSide.Unlawful, sow);

    public PlantRecipe Lawful(string name, Func<PlantSite, Sown> sow) => new(Check, name, PlantSide.Lawful, sow);

    public PlantRecipe Unclear(string name, Func<PlantSite, Sown> sow) => new(Check, name, PlantSide.Unclear, sow);
}
