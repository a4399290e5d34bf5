namespace Mingjing.Core.Demonstration;

/// <summary>What a run of the generator is to produce.</summary>
/// <param name="Seed">The same seed gives the same acts everywhere.</param>
/// <param name="AsOf">接收日: no event lies after it, and cases that would be decided later are still in progress.</param>
public sealed record GeneratorOptions(ulong Seed, DateOnly AsOf)
{
    /// <summary>The span over which decisions are spread, in days back from <see cref="AsOf"/>.</summary>
    public int SpanDays { get; init; } = 720;

    /// <summary>Whose names the places bear.</summary>
    public PlaceNames Names { get; init; }

    /// <summary>Share of rows that are broken on purpose, in ‰ (law-rules §5.4: 30 in the demonstration).</summary>
    public int BrokenPermille { get; init; }
}
