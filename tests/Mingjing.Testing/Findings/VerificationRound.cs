using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Demonstration;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Findings.Verification;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Testing.Intake;

namespace Mingjing.Testing.Findings;

/// <summary>A store of acts with late decisions, a supervision body and people of every role: what tests of the verification round begin with.</summary>
public sealed class VerificationRound : IAsyncDisposable
{
    public const string Check = "penalty-decision-term";

    private VerificationRound(ActStore store) => Store = store;

    public ActStore Store { get; }

    public OrganizationId Body { get; private set; }

    public Principal Handler { get; private set; } = Principal.Anonymous;

    public Principal Head { get; private set; } = Principal.Anonymous;

    /// <summary>法制员 of the first department.</summary>
    public Principal Clerk { get; private set; } = Principal.Anonymous;

    /// <summary>Head of the first department.</summary>
    public Principal Chief { get; private set; } = Principal.Anonymous;

    public VerificationQueries Queries => new(Store.Database, Store.Clock);

    private static CancellationToken Cancel => CancellationToken.None;

    /// <summary>A city in which the first department decided some penalties late.</summary>
    public static async Task<VerificationRound> Create(StoreKind kind, int late = 1)
    {
        var round = new VerificationRound(await ActStore.Create(kind));
        round.Body = (
            await round.Store.Runner.Run(
                new RegisterOrganization(),
                new Request(ActStore.City),
                new OrganizationFacts(
                    SyntheticCodes.CreditCode("11", "419900", 90),
                    "河洛市司法局",
                    "市司法局",
                    OrganizationKind.SupervisionBody,
                    "419900"
                ),
                Cancel
            )
        ).Result;
        round.Handler = Supervisor(round.Body, Roles.SupervisionHandler, "承办人甲");
        round.Head = Supervisor(round.Body, Roles.SupervisionHead, "负责人乙");
        round.Clerk = Of(round.Store.One, Roles.DepartmentClerk, "法制员丙");
        round.Chief = Of(round.Store.One, Roles.DepartmentHead, "局长丁");
        await round.Store.Receive(Enumerable.Range(1, late).Select(n => Late(ActStore.Text(n), ActStore.CodeOne)));
        return round;
    }

    /// <summary>A penalty that was decided after its term.</summary>
    public static Act Late(string recordNo, string subjectCode) =>
        ActStore.Penalty(recordNo, a => (a.SubjectCode, a.DecidedOn) = (subjectCode, new DateOnly(2026, 9, 1)));

    /// <summary>Somebody of a department.</summary>
    public static Principal Of(OrganizationId organization, Roles role, string name) =>
        Person(organization, role, name, DataScope.Of([], [organization]));

    /// <summary>Somebody of the city's supervision body.</summary>
    public static Principal Supervisor(OrganizationId body, Roles role, string name) =>
        Person(body, role, name, DataScope.WholeCity);

    /// <summary>The same person under another appointment.</summary>
    public static Principal AlsoAs(Principal person, OrganizationId organization, Roles role, DataScope scope) =>
        Principal.Person(
            person.Account!.Value,
            new AppointmentId(Guid.CreateVersion7()),
            organization,
            person.Name,
            role,
            scope
        );

    /// <summary>The findings about late decisions, in the order of the record numbers.</summary>
    public async Task<IReadOnlyList<FindingRef>> Findings()
    {
        await using var rows = Store.Database.Read(ActStore.City);
        var findings = await rows.Set<ScreeningFinding>()
            .Where(f => f.Check == Check)
            .Join(
                rows.Set<StoredAct>(),
                f => new { f.OrganizationId, Id = f.ActId },
                a => new { a.OrganizationId, a.Id },
                (f, a) =>
                    new
                    {
                        f.OrganizationId,
                        f.Id,
                        a.RecordNo,
                    }
            )
            .ToListAsync();
        return
        [
            .. findings
                .OrderBy(f => f.RecordNo.Length)
                .ThenBy(f => f.RecordNo, StringComparer.Ordinal)
                .Select(f => new FindingRef(f.OrganizationId, f.Id)),
        ];
    }

    public Task<Settled<TResult>> Run<TCommand, TResult>(
        UseCase<TCommand, TResult> useCase,
        Principal principal,
        TCommand command
    ) => Store.Runner.Run(useCase, new Request(principal), command, Cancel);

    public Task<Settled<SentForVerification>> Send(Principal principal, params IReadOnlyList<FindingRef> findings) =>
        Run(new SendForVerification(Store.Database, Store.Desk), principal, new FindingsToVerify(findings));

    /// <summary>Sends everything that was found to the first department as one notice.</summary>
    public async Task<VerificationRequestRef> SendAll() =>
        (await Send(Head, await Findings())).Result.Requests.Single().Ref;

    public async Task<VerificationSheet> Sheet(VerificationRequestRef request, Principal? principal = null) =>
        (await Queries.Find(principal ?? Clerk, request, Cancel))!;

    /// <summary>Prepares and confirms one answer to every finding of a notice that awaits one.</summary>
    public async Task Answer(VerificationRequestRef request, FindingAnswer answer)
    {
        var sheet = await Sheet(request);
        var prepared = await Run(
            new PrepareAnswers(),
            Clerk,
            new AnswersToPrepare(
                request,
                [
                    .. sheet.Items.Select(i => new AnswerToPrepare(
                        i.Handling.Finding.Finding,
                        i.Handling.Version,
                        answer
                    )),
                ]
            )
        );
        _ = prepared.Result;
        _ = (await Confirm(request)).Result;
    }

    /// <summary>The head confirms every draft of a notice.</summary>
    public async Task<Settled<Nothing>> Confirm(VerificationRequestRef request)
    {
        var sheet = await Sheet(request, Chief);
        return await Run(
            new ConfirmAnswers(),
            Chief,
            new AnswersToConfirm(
                request,
                [
                    .. sheet
                        .Items.Where(i => i.Handling.Draft is not null)
                        .Select(i => new AnswerToConfirm(i.Handling.Finding.Finding, i.Handling.Version)),
                ]
            )
        );
    }

    public async Task<HandlingView> Handling(FindingRef finding) => (await Queries.Handling(Handler, finding, Cancel))!;

    public ValueTask DisposeAsync() => Store.DisposeAsync();

    private static Principal Person(OrganizationId organization, Roles role, string name, DataScope scope) =>
        Principal.Person(
            new AccountId(Guid.CreateVersion7()),
            new AppointmentId(Guid.CreateVersion7()),
            organization,
            name,
            role,
            scope
        );
}
