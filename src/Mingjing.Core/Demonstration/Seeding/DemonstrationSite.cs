using Mingjing.Core.Accounts;
using Mingjing.Core.Findings;
using Mingjing.Core.Intake;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Demonstration.Seeding;

/// <summary>生成现场: the fresh store in which a demonstration is made, the acts of the product by which it is, and what has been made.</summary>
public sealed class DemonstrationSite(
    DemonstrationPlan plan,
    Database database,
    ActIntake intake,
    RegionTree regions,
    Passwords passwords,
    MachineKeyTexts keyTexts,
    DemonstrationTime time
)
{
    private Task<PlantedCity>? _city;

    public DemonstrationPlan Plan { get; } = plan;

    public Database Database { get; } = database;

    public ActIntake Intake { get; } = intake;

    public RegionTree Regions { get; } = regions;

    public Passwords Passwords { get; } = passwords;

    public MachineKeyTexts KeyTexts { get; } = keyTexts;

    public DemonstrationTime Time { get; } = time;

    public Clock Clock { get; } = new(time);

    public UseCaseRunner Runner { get; } = new(database, new Clock(time));

    /// <summary>The places and offices, which are there at once.</summary>
    public SyntheticCity Offices { get; } = new(plan.Seed, plan.Names);

    /// <summary>机构 by their codes.</summary>
    public IReadOnlyDictionary<string, SubjectHome> Homes { get; internal set; } =
        new Dictionary<string, SubjectHome>(StringComparer.Ordinal);

    /// <summary>The accounts that can be tried.</summary>
    public IReadOnlyList<DemonstrationAccount> Accounts { get; internal set; } = [];

    /// <summary>The day of the first files.</summary>
    internal DateOnly Began { get; set; }

    /// <summary>Who acts in it, by 登录名.</summary>
    public IReadOnlyDictionary<string, Principal> People { get; internal set; } =
        new Dictionary<string, Principal>(StringComparer.Ordinal);

    /// <summary>接口密钥 of a department.</summary>
    public Secret MachineKey { get; internal set; }

    /// <summary>Who answers in the ledger for what the demonstration writes.</summary>
    public static Principal Author { get; } = Principal.System("demonstration");

    /// <summary>Acts, registers and plants. Generated once, beside the first steps, which do not need them.</summary>
    public Task<PlantedCity> City(CancellationToken cancel) =>
        _city ??= Task.Run(() => Plan.Generate(Time.Today), cancel);

    /// <summary>Runs an act of the product. Nothing of a demonstration is ever refused: a refusal is a defect.</summary>
    public async Task<TResult> Do<TCommand, TResult>(
        UseCase<TCommand, TResult> useCase,
        TCommand command,
        CancellationToken cancel
    )
        where TCommand : notnull => await Do(useCase, Author, command, cancel);

    /// <summary>The same by somebody of the city.</summary>
    public async Task<TResult> Do<TCommand, TResult>(
        UseCase<TCommand, TResult> useCase,
        Principal by,
        TCommand command,
        CancellationToken cancel
    )
        where TCommand : notnull => (await Runner.Run(useCase, new Request(by), command, cancel)).Result;
}
