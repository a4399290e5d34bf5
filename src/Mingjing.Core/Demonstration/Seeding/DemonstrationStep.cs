namespace Mingjing.Core.Demonstration.Seeding;

/// <summary>
/// 生成步骤: one part of the demonstration's city, written through the product's own acts. Another part is another file and one line
/// in <see cref="DemonstrationCity.Steps"/>.
/// </summary>
public abstract class DemonstrationStep
{
    /// <summary>What the operator is told while it runs.</summary>
    public abstract string Name { get; }

    /// <summary>Writes its part and leaves behind what later steps need.</summary>
    public abstract Task Run(DemonstrationSite site, CancellationToken cancel);
}
