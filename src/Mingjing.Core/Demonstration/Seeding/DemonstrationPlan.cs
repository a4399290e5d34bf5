using Mingjing.Core.Platform.Access;

namespace Mingjing.Core.Demonstration.Seeding;

/// <summary>What a demonstration is to hold.</summary>
/// <param name="Days">The working days by which its offices work.</param>
/// <param name="Acts">About how many acts, plants besides.</param>
/// <param name="Seed">The same seed on the same day gives the same city.</param>
public sealed record DemonstrationPlan(OfficeDays Days, int Acts = DemonstrationPlan.UsualActs, ulong Seed = 20)
{
    /// <summary>Acts of two years (law-rules §5.4).</summary>
    public const int UsualActs = 20_000;

    /// <summary>Fewer do not hold the breaches that come in fixed numbers.</summary>
    public const int FewestActs = 200;

    public const int MostActs = 1_000_000;

    /// <summary>Whose names the places bear.</summary>
    public PlaceNames Names { get; init; }

    /// <summary>Share of rows that are broken on purpose, in ‰ (law-rules §5.4).</summary>
    public int BrokenPermille { get; init; } = 30;

    /// <summary>The city, its registers and its acts; nothing lies after the day before.</summary>
    /// <param name="today">The day on which the demonstration is made.</param>
    public PlantedCity Generate(DateOnly today) =>
        PlantedCity.Create(
            new GeneratorOptions(Seed, today.AddDays(-1)) { BrokenPermille = BrokenPermille, Names = Names },
            Days,
            Acts,
            PlantRates.Demonstration
        );
}

/// <summary>演示账号, with what its one-click sign-in needs. All of it is fiction and lies in the demonstration's own folder.</summary>
public sealed record DemonstrationAccount
{
    public required string LoginName { get; init; }

    /// <summary>姓名.</summary>
    public required string Name { get; init; }

    public required Roles Role { get; init; }

    /// <summary>名称 of the organization of its appointment.</summary>
    public required string Organization { get; init; }

    /// <summary>The password of now.</summary>
    public required string Password { get; init; }

    /// <summary>The secret of the second factor; null before the first sign-in, which enrolls it.</summary>
    public string? Factor { get; init; }
}
