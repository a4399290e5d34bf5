using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Mingjing.Core.Demonstration;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Intake;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Keys;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Testing.Stores;

namespace Mingjing.Testing.Intake;

/// <summary>A store of acts with two departments of two counties, a city office, and time that stands still.</summary>
public sealed class ActStore : IAsyncDisposable
{
    public const string CountyOne = "419901";
    public const string CountyTwo = "419902";

    private readonly string _folder = Directory.CreateTempSubdirectory("mingjing-keys-").FullName;

    private ActStore(TestStore store)
    {
        Store = store;
        Clock = new Clock(Time);
        Keys = KeyFile.LoadOrCreate(Path.Combine(_folder, "keys.json"), "mingjing/test");
        Runner = new UseCaseRunner(store.Database, Clock);
        Desk = NewDesk();
        Intake = new ActIntake(store.Database, Desk, Keys, Clock);
    }

    public static string CodeOne { get; } = SyntheticCodes.CreditCode("11", CountyOne, 1);

    public static string CodeTwo { get; } = SyntheticCodes.CreditCode("11", CountyTwo, 2);

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 23, 1, 0, 0, TimeSpan.Zero));

    public TestStore Store { get; }

    public Database Database => Store.Database;

    public Clock Clock { get; }

    public KeyFile Keys { get; }

    public UseCaseRunner Runner { get; }

    public ScreeningDesk Desk { get; }

    public ActIntake Intake { get; }

    public OrganizationId One { get; private set; }

    public OrganizationId Two { get; private set; }

    public static Principal City { get; } = Principal.System("test");

    /// <summary>The legal clerk of the first department.</summary>
    public Principal ClerkOne => Clerk(One);

    public Principal ClerkTwo => Clerk(Two);

    public static async Task<ActStore> Create(StoreKind kind)
    {
        var store = new ActStore(await TestStore.Create(kind));
        store.One = await store.Register(CodeOne, CountyOne, "甲县演示局");
        store.Two = await store.Register(CodeTwo, CountyTwo, "乙县演示局");
        return store;
    }

    public async Task<OrganizationId> Register(string code, string region, string name) =>
        (
            await Runner.Run(
                new RegisterOrganization(),
                new Request(City),
                new OrganizationFacts(code, name, name, OrganizationKind.Department, region),
                CancellationToken.None
            )
        ).Result;

    public ScreeningDesk NewDesk() =>
        new(Database, new ScreeningBasis(PublishedCalendar.Calendar, Packs.City, "test"), Clock);

    public static Principal Clerk(OrganizationId organization) =>
        Principal.Person(
            new AccountId(Guid.CreateVersion7()),
            new AppointmentId(Guid.CreateVersion7()),
            organization,
            "演示法制员",
            Roles.DepartmentClerk,
            DataScope.Of([], [organization])
        );

    /// <summary>Takes acts in as records of a file.</summary>
    public async Task<IReadOnlyList<IntakeResult>> Receive(
        Principal principal,
        ActSourceKind source,
        params IEnumerable<Act> acts
    ) =>
        (
            await Intake.Receive(
                [.. acts.Select((act, i) => new IncomingAct(act, source, i + 1))],
                principal,
                CancellationToken.None
            )
        ).Result;

    public Task<IReadOnlyList<IntakeResult>> Receive(params IEnumerable<Act> acts) =>
        Receive(City, ActSourceKind.Record, acts);

    /// <summary>Rows as the whole city sees them.</summary>
    public async Task<IReadOnlyList<TRow>> Rows<TRow>(Principal? principal = null)
        where TRow : class
    {
        await using var rows = Database.Read(principal ?? City);
        return await rows.Set<TRow>().ToListAsync();
    }

    /// <summary>A penalty of the first department, lawful as far as it is known.</summary>
    public static Act Penalty(string recordNo, Action<Act>? facts = null)
    {
        var act = new Act
        {
            RecordNo = recordNo,
            Kind = ActKind.Penalty,
            SubjectCode = CodeOne,
            Procedure = PenaltyProcedure.Ordinary,
            Result = ActResult.Penalized,
            Matter = "占道经营",
            FiledOn = new DateOnly(2026, 3, 2),
            DecidedOn = new DateOnly(2026, 4, 1),
            DecisionNo = $"甲综执罚〔2026〕{recordNo}号",
            PartyName = "演示商行",
            Penalties = PenaltyKinds.Fine,
            Fine = Money.Yuan(500m),
        };
        facts?.Invoke(act);
        return act;
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
