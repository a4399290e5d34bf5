using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Mingjing.Core.Demonstration;
using Mingjing.Core.Organizations;
using Mingjing.Core.Papers;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Documents;
using Mingjing.Core.Platform.Files;
using Mingjing.Core.Platform.Jobs;
using Mingjing.Core.Platform.Keys;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.Settings;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Testing.Files;
using Mingjing.Testing.Stores;

namespace Mingjing.Testing.Papers;

/// <summary>A supervision body, a department and people of every role: what tests of papers begin with. Time stands still.</summary>
public sealed class PaperRound : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mingjing-papers-");

    private PaperRound(TestStore store)
    {
        Store = store;
        Clock = new Clock(Time);
        Keys = KeyFile.LoadOrCreate(Path.Combine(_folder.FullName, "keys.json"), "mingjing/test");
        Runner = new UseCaseRunner(store.Database, Clock);
        Desk = new PaperDesk(Kinds, Keys);
        Signing = new PaperSigning(Desk, Packs.City.Laws, Keys);
        Serving = new PaperServing(Desk);
        Files = new PaperFiles(new ContentStore(Path.Combine(_folder.FullName, "papers"), Keys, Time), store.Database);
        Queries = new PaperQueries(store.Database, Kinds, Keys, Clock);
    }

    public static PaperKinds Kinds { get; } = PaperKinds.Load(Packs.Folder, Packs.City.Laws);

    public TestStore Store { get; }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 23, 1, 0, 0, TimeSpan.Zero));

    public Clock Clock { get; }

    public KeyFile Keys { get; }

    public UseCaseRunner Runner { get; }

    public PaperDesk Desk { get; }

    public PaperSigning Signing { get; }

    public PaperServing Serving { get; }

    public PaperFiles Files { get; }

    public PaperQueries Queries { get; }

    /// <summary>How often the renderer was asked.</summary>
    public int Renderings { get; private set; }

    public OrganizationId Body { get; private set; }

    public OrganizationId Department { get; private set; }

    public Principal Handler { get; private set; } = Principal.Anonymous;

    public Principal Second { get; private set; } = Principal.Anonymous;

    public Principal Head { get; private set; } = Principal.Anonymous;

    public Principal Deputy { get; private set; } = Principal.Anonymous;

    public Principal Clerk { get; private set; } = Principal.Anonymous;

    public Principal Chief { get; private set; } = Principal.Anonymous;

    public static PaperMatter Matter { get; } =
        new("supervision-case", new MatterId(new Guid("01900000-0000-7000-8000-0000000000aa")), "河监案〔2026〕1号");

    private static CancellationToken Cancel => CancellationToken.None;

    public static async Task<PaperRound> Create(StoreKind kind)
    {
        var round = new PaperRound(await TestStore.Create(kind));
        round.Body = await round.Register(90, "河洛市司法局", OrganizationKind.SupervisionBody);
        round.Department = await round.Register(1, "河洛市演示局", OrganizationKind.Department);
        round.Handler = round.Supervisor(Roles.SupervisionHandler, "承办人甲");
        round.Second = round.Supervisor(Roles.SupervisionHandler, "承办人戊");
        round.Head = round.Supervisor(Roles.SupervisionHead, "负责人乙");
        round.Deputy = round.Supervisor(Roles.SupervisionHead, "负责人己");
        round.Clerk = Person(round.Department, Roles.DepartmentClerk, "法制员丙", DataScope.Of([], [round.Department]));
        round.Chief = Person(round.Department, Roles.DepartmentHead, "局长丁", DataScope.Of([], [round.Department]));
        return round;
    }

    /// <summary>Somebody of the city's supervision body.</summary>
    public Principal Supervisor(Roles role, string name) => Person(Body, role, name, DataScope.WholeCity);

    /// <summary>A person under an appointment of his own.</summary>
    public static Principal Person(OrganizationId organization, Roles role, string name, DataScope scope) =>
        Principal.Person(
            new AccountId(Guid.CreateVersion7()),
            new AppointmentId(Guid.CreateVersion7()),
            organization,
            name,
            role,
            scope
        );

    /// <summary>The same person under another role.</summary>
    public Principal AlsoAs(Principal person, Roles role) =>
        Principal.Person(
            person.Account!.Value,
            new AppointmentId(Guid.CreateVersion7()),
            Body,
            person.Name,
            role,
            DataScope.WholeCity
        );

    public async Task<OrganizationId> Register(int number, string name, OrganizationKind kind) =>
        (
            await Runner.Run(
                new RegisterOrganization(),
                new Request(Principal.System("test")),
                new OrganizationFacts(SyntheticCodes.CreditCode("11", "419900", number), name, name, kind, "419900"),
                Cancel
            )
        ).Result;

    public Task<Settled<TResult>> Run<TCommand, TResult>(
        UseCase<TCommand, TResult> useCase,
        Principal by,
        TCommand command
    ) => Runner.Run(useCase, new Request(by), command, Cancel);

    /// <summary>Does something of the desk as a use case of a matter would, in one transaction.</summary>
    public Task<Settled<TResult>> Do<TResult>(
        Principal by,
        Func<Work, CancellationToken, Task<TResult>> act,
        Permission? permission = null
    ) => Run(new OfMatter<TResult>(act, permission ?? PaperAccess.Read), by, 0);

    /// <summary>Does something with a paper as it is now.</summary>
    public Task<Settled<TResult>> With<TResult>(
        Principal by,
        PaperId id,
        Func<Work, Paper, CancellationToken, Task<TResult>> act
    ) =>
        Do(
            by,
            async (work, cancel) =>
                await act(
                    work,
                    await Work.Require(work.Rows.Set<Paper>().Where(p => p.Id == id), "这份文书", cancel),
                    cancel
                )
        );

    public async Task SetIssuer(PaperFile? seal = null) =>
        _ = (await Run(new SetIssuer(), Head, new IssuerToSet("河执", "综合科 0379-00000000", seal))).Result;

    /// <summary>Sets a setting from today on.</summary>
    public async Task Set(SettingDefinition setting, string value) =>
        _ = (
            await Run(
                new ChangeSetting(),
                TestDirectory.PersonOf(Roles.SystemAdministrator),
                new SettingChange(setting.Name, Clock.Today, value, ShownVersion: 0)
            )
        ).Result;

    public Task<Settled<PaperId>> Draft(
        string kind,
        PaperContent? content = null,
        Principal? by = null,
        OrganizationId? issuer = null,
        PaperId? replaces = null,
        params AccountId[] handlers
    ) =>
        Do(
            by ?? Handler,
            async (work, cancel) =>
            {
                var made = new NewPaper(
                    kind,
                    issuer ?? Body,
                    Matter,
                    Kinds[kind].RequiresService ? Department : null,
                    handlers,
                    content ?? PaperSamples.Of(Kinds[kind]),
                    replaces
                );
                return (await Desk.Draft(work, made, cancel)).Id;
            }
        );

    public Task<Settled<PaperStage>> Submit(PaperId id, Principal? by = null, params Countersigner[] countersigners) =>
        With(
            by ?? Handler,
            id,
            (work, paper, _) =>
            {
                Desk.Submit(work, paper, countersigners);
                return Task.FromResult(paper.Stage);
            }
        );

    public Task<Settled<PaperStage>> PassReview(PaperId id, Principal by) =>
        With(
            by,
            id,
            (work, paper, _) =>
            {
                Desk.PassReview(work, paper, "同意");
                return Task.FromResult(paper.Stage);
            }
        );

    public Task<Settled<PaperStage>> Countersign(PaperId id, Principal by) =>
        With(
            by,
            id,
            (work, paper, _) =>
            {
                Desk.Countersign(work, paper, remark: null);
                return Task.FromResult(paper.Stage);
            }
        );

    public Task<Settled<PaperStage>> Return(PaperId id, Principal by, string remark = "事实部分请写明时间") =>
        With(
            by,
            id,
            (work, paper, _) =>
            {
                Desk.Return(work, paper, remark);
                return Task.FromResult(paper.Stage);
            }
        );

    public Task<Settled<IssuedPaper>> Sign(PaperId id, Principal by, PaperRecord? record = null) =>
        With(by, id, (work, paper, cancel) => Signing.Sign(work, paper, record ?? PaperRecord.Empty, "同意", cancel));

    /// <summary>A paper of a kind that has been drafted by the handler and signed by the head.</summary>
    public async Task<IssuedPaper> Issue(string kind, PaperContent? content = null, PaperId? replaces = null)
    {
        var id = (await Draft(kind, content, replaces: replaces)).Result;
        _ = (await Submit(id)).Result;
        return (await Sign(id, Head)).Result;
    }

    public RenderPaper Renderer(bool hasPdf = true) =>
        new(
            Store.Database,
            Runner,
            (content, rendering, _) =>
            {
                Renderings++;
                var text = $"<w:p><w:r><w:t>{content.Title}{rendering.Code}{rendering.Seal?.Length}</w:t></w:r></w:p>";
                return Task.FromResult(
                    new RenderedPaper(SampleDocuments.Docx(text), hasPdf ? SampleDocuments.Pdf() : null)
                );
            },
            Files,
            Keys,
            Clock
        );

    /// <summary>What the outbox does with the promises that there are.</summary>
    public async Task Render(bool hasPdf = true)
    {
        foreach (var message in await Promises())
            await Renderer(hasPdf).Handle(message, Cancel);
    }

    public async Task<IReadOnlyList<OutboxMessage>> Promises()
    {
        await using var rows = Store.Database.Read(Principal.System("test"));
        var promised = await rows.Set<Paper>().Where(p => p.IssuedOn != null).Select(p => p.Id).ToListAsync();
        return
        [
            .. promised.Select(id => new OutboxMessage(
                Guid.CreateVersion7(),
                "render-paper",
                new System.Text.Json.Nodes.JsonObject { ["paper"] = id.ToString() },
                Clock.Now,
                1
            )),
        ];
    }

    public async Task<Paper> Paper(PaperId id)
    {
        await using var rows = Store.Database.Read(Principal.System("test"));
        return await rows.Set<Paper>().SingleAsync(p => p.Id == id);
    }

    /// <summary>Where a file lies.</summary>
    public string PathOf(PaperFile file) => Path.Combine(_folder.FullName, "papers", file.Content);

    /// <summary>Codes of the faults that a verification of the store finds.</summary>
    public Task<IReadOnlyList<string>> Faults() => Faults(BatchProof.All());

    /// <summary>The same, with the contents and the files of papers.</summary>
    public Task<IReadOnlyList<string>> FaultsWithFiles() => Faults([.. BatchProof.All(), new PaperProof(Files, Keys)]);

    private async Task<IReadOnlyList<string>> Faults(IReadOnlyList<BatchProof> proofs)
    {
        var key = Keys.CreateCheckpointSigner().Key;
        var report = await new StoreVerification(Store.Database, key, proofs).Run(since: null, Cancel);
        return [.. report.Ledger.Faults.Select(f => f.Code)];
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private sealed class OfMatter<TResult>(Func<Work, CancellationToken, Task<TResult>> act, Permission permission)
        : UseCase<int, TResult>
    {
        public override Permission Permission => permission;

        public override Task<TResult> Act(Work work, int command, CancellationToken cancel) => act(work, cancel);
    }
}
