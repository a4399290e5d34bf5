using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Mingjing.Core.Accounts;
using Mingjing.Core.Clues;
using Mingjing.Core.Organizations;
using Mingjing.Core.Papers;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Files;
using Mingjing.Core.Platform.Keys;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.SupervisionCases;
using Mingjing.Testing.Accounts;
using Mingjing.Testing.Organizations;
using Mingjing.Testing.Stores;

namespace Mingjing.Testing.SupervisionCases;

/// <summary>The small city with everybody whom a supervision case needs: what tests of clues and cases begin with. Its today is 2026-11-23.</summary>
public sealed class CaseCity : IAsyncDisposable
{
    // Of a city of its own; a server that runs keeps what is its own.
    private readonly DirectoryInfo? _folder;
    private readonly TestStore? _store;
    private IReadOnlyDictionary<string, OrganizationId> _bodies = new Dictionary<string, OrganizationId>(
        StringComparer.Ordinal
    );

    private CaseCity(TestStore store, FakeTimeProvider time, DirectoryInfo folder)
        : this(
            new StaffedCity(store, time),
            time,
            keys => new PaperFiles(
                new ContentStore(Path.Combine(folder.FullName, "papers"), keys, time),
                store.Database
            )
        ) => (_store, _folder) = (store, folder);

    private CaseCity(StaffedCity staff, FakeTimeProvider time, Func<KeyFile, PaperFiles> files)
    {
        (Staff, Time) = (staff, time);
        StaffList = new StaffList(Database, Staff.Directory, Staff.Clock);
        Desk = new PaperDesk(Papers.PaperRound.Kinds, Staff.KeyFile);
        CasePapers = new CasePapers(
            Desk,
            new PaperSigning(Desk, Packs.City.Laws, Staff.KeyFile),
            new CaseTexts(Packs.City.Laws)
        );
        Files = files(Staff.KeyFile);
    }

    public PaperDesk Desk { get; }

    public CasePapers CasePapers { get; }

    public PaperFiles Files { get; }

    public static WorkCalendar Calendar => PublishedCalendar.Calendar;

    public FakeTimeProvider Time { get; }

    public StaffedCity Staff { get; }

    public StaffList StaffList { get; }

    public Database Database => Staff.Database;

    public DateOnly Today => Staff.Clock.Today;

    /// <summary>承办人 of the city's body.</summary>
    public Principal Handler { get; private set; } = Principal.Anonymous;

    /// <summary>The second of them.</summary>
    public Principal Colleague { get; private set; } = Principal.Anonymous;

    /// <summary>负责人 of the city's body.</summary>
    public Principal Head { get; private set; } = Principal.Anonymous;

    /// <summary>承办人 of the county's body.</summary>
    public Principal CountyHandler { get; private set; } = Principal.Anonymous;

    /// <summary>负责人 of the county's body.</summary>
    public Principal CountyHead { get; private set; } = Principal.Anonymous;

    /// <summary>承办人 of the other county's body, which lends him.</summary>
    public Principal Lent { get; private set; } = Principal.Anonymous;

    public Principal Station { get; private set; } = Principal.Anonymous;

    /// <summary>法制员 of the city's market administration.</summary>
    public Principal Clerk { get; private set; } = Principal.Anonymous;

    /// <summary>Its head.</summary>
    public Principal Chief { get; private set; } = Principal.Anonymous;

    /// <summary>The city's market administration.</summary>
    public OrganizationId Department => IdOf(SmallCity.CityMarket);

    public OrganizationId CountyDepartment => IdOf(SmallCity.CountyMarket);

    /// <summary>司法局 of the other county.</summary>
    public static OrganizationFacts OtherJustice { get; } =
        SmallCity.Facts(120, "西塬县司法局", OrganizationKind.SupervisionBody, SmallCity.OtherCounty);

    public ClueQueries Clues => new(Database, Staff.Clock);

    private static CancellationToken Cancel => CancellationToken.None;

    public static async Task<CaseCity> Create(StoreKind kind)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(8)));
        var city = new CaseCity(
            await TestStore.Create(kind),
            time,
            Directory.CreateTempSubdirectory("mingjing-cases-")
        );
        await city.Settle(await city.Staff.RegisterAll(Cancel));
        return city;
    }

    /// <summary>The same people in the store of a server that runs: its city, its papers, its time.</summary>
    /// <param name="bodies">The small city's bodies by their names, as they are registered there.</param>
    public static async Task<CaseCity> Within(
        StaffedCity staff,
        FakeTimeProvider time,
        PaperFiles files,
        IReadOnlyDictionary<string, OrganizationId> bodies
    )
    {
        var city = new CaseCity(staff, time, _ => files);
        await city.Settle(bodies);
        return city;
    }

    public OrganizationId IdOf(OrganizationFacts facts) => _bodies[facts.Name];

    /// <summary>Somebody at work, within the scope that his post gives him.</summary>
    public async Task<Principal> Hire(OrganizationFacts body, Roles role)
    {
        var account = await Staff.Hire(Cancel);
        _ = (await Staff.Appoint(account.Person, IdOf(body), role, Cancel)).Result;
        return await Again(account.Account, IdOf(body), role);
    }

    /// <summary>The same person as the next request finds him: with what has been lent to him meanwhile.</summary>
    public Task<Principal> Again(Principal person) =>
        Again(person.Account!.Value, person.Organization!.Value, person.Role);

    public Task<Settled<TResult>> Run<TCommand, TResult>(
        UseCase<TCommand, TResult> useCase,
        Principal principal,
        TCommand command
    ) => Staff.Runner.Run(useCase, new Request(principal), command, Cancel);

    /// <summary>A registered clue about a department.</summary>
    public async Task<ClueRef> Register(
        Principal? by = null,
        OrganizationId? subject = null,
        bool hasInformant = false
    ) =>
        (
            await Run(
                new RegisterClue(Staff.Directory, Packs.City),
                by ?? Handler,
                new ClueToRegister(
                    ClueSource.Hotline,
                    "12345-2026-001",
                    new DateOnly(2026, 11, 20),
                    subject ?? Department,
                    "逾期作出行政处罚决定",
                    "来电反映一件处罚案件立案后超过九十日才作出决定。",
                    [4],
                    hasInformant
                )
            )
        ).Result;

    /// <summary>初核 with the usual answers.</summary>
    public async Task Assess(
        ClueRef clue,
        Principal? by = null,
        DisputeState dispute = DisputeState.None,
        string? otherAspect = null,
        bool isOwnLevel = true
    ) =>
        _ = (
            await Run(
                new AssessClue(Staff.Directory, Packs.City),
                by ?? Handler,
                new ClueAssessment(
                    clue,
                    (await Find(clue)).Version,
                    dispute,
                    "2026-11-23 电话询问复议机构和法院",
                    otherAspect,
                    isOwnLevel,
                    4,
                    [14],
                    "反映的内容具体，属于本机关监督范围"
                )
            )
        ).Result;

    public async Task<Clue> Find(ClueRef clue)
    {
        await using var rows = Database.Read(Principal.System("test"));
        return await rows.Set<Clue>().SingleAsync(c => c.Id == clue.Clue);
    }

    public async Task<SupervisionCase> Find(CaseRef matter)
    {
        await using var rows = Database.Read(Principal.System("test"));
        return await rows.Set<SupervisionCase>().SingleAsync(c => c.MatterId == matter.Case);
    }

    /// <summary>A proposal that lacks nothing.</summary>
    public static FilingProposal Proposal { get; } =
        new(
            "对市场监管局涉嫌逾期作出行政处罚决定的监督",
            4,
            [14],
            [new CaseFact(1, "2026年5月6日立案的处罚案件，2026年9月1日才作出决定。", "执法行为记录 2026-001")],
            [Law.Cite("penalty-law", 60)],
            "调阅案卷，询问承办人员",
            "经初步核实，可能存在逾期作出决定的问题，符合立案条件，建议立案调查。"
        );

    /// <summary>提请立案 from one assessed clue.</summary>
    public async Task<Settled<CaseRef>> Propose(ClueRef clue, Principal? by = null, Principal? colleague = null) =>
        await Run(
            new ProposeFiling(StaffList, Packs.City, CasePapers),
            by ?? Handler,
            new CaseToFile(
                [(clue, (await Find(clue)).Version)],
                (colleague ?? Colleague).Account!.Value,
                ["豫执监001", "豫执监002"],
                Proposal
            )
        );

    public async ValueTask DisposeAsync()
    {
        if (_store is null)
            return;
        Staff.Dispose();
        await _store.DisposeAsync();
        _folder!.Delete(recursive: true);
    }

    private async Task Settle(IReadOnlyDictionary<string, OrganizationId> bodies)
    {
        _bodies = bodies;
        Handler = await Hire(SmallCity.CityJustice, Roles.SupervisionHandler);
        Colleague = await Hire(SmallCity.CityJustice, Roles.SupervisionHandler);
        Head = await Hire(SmallCity.CityJustice, Roles.SupervisionHead);
        CountyHandler = await Hire(SmallCity.CountyJustice, Roles.SupervisionHandler);
        CountyHead = await Hire(SmallCity.CountyJustice, Roles.SupervisionHead);
        _bodies = new Dictionary<string, OrganizationId>(_bodies, StringComparer.Ordinal)
        {
            [OtherJustice.Name] = await Staff.Register(
                OtherJustice with
                {
                    RegionCode = Staff.RegionOf(OtherJustice),
                },
                Cancel
            ),
        };
        Lent = await Hire(OtherJustice, Roles.SupervisionHandler);
        foreach (var head in new[] { Head, CountyHead })
            _ = (await Run(new SetIssuer(), head, new IssuerToSet("河执", "综合科 0379-00000000", null))).Result;
        Station = await Hire(SmallCity.Station, Roles.JusticeStation);
        Clerk = await Hire(SmallCity.CityMarket, Roles.DepartmentClerk);
        Chief = await Hire(SmallCity.CityMarket, Roles.DepartmentHead);
    }

    /// <summary>Whoever holds an account, at work under a role.</summary>
    public async Task<Principal> Again(AccountId account, OrganizationId organization, Roles role) =>
        (
            await Staff.Resolver.OfActor(
                $"account:{account}",
                organization,
                new Permission("test", "测试", role),
                Cancel
            )
        )!;
}
