using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Findings.Verification;
using Mingjing.Core.Intake;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Files;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Testing;
using Mingjing.Testing.Accounts;
using Mingjing.Testing.Findings;
using Mingjing.Testing.Organizations;
using Mingjing.Web.Findings.Verification;
using Mingjing.Web.Tests.Startup;

namespace Mingjing.Web.Tests.Access;

/// <summary>疑点核实 in the access table and in the table of repetitions.</summary>
internal static class VerificationRows
{
    private const Roles Supervision = Roles.SupervisionHandler | Roles.SupervisionHead;
    private const Roles Department = Roles.DepartmentClerk | Roles.DepartmentHead;

    // A supervision body answers for its own enforcement.
    private const Roles Answering = Department | Supervision;
    private const Roles Heads = Roles.DepartmentHead | Roles.SupervisionHead;
    private const Roles Readers =
        Supervision | Department | Roles.GovernmentOffice | Roles.GovernmentLeader | Roles.InvitedSupervisor;
    private const string Requests = "/api/v1/verification-requests";
    private const string Findings = "/api/v1/findings";

    private static readonly object SomeAnswer = new
    {
        finding = Guid.Empty,
        shownVersion = 1,
        answer = new { kind = "Disputed", explanation = "公示日期为补录日期" },
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static AccessRow[] Access { get; } =
    [
        AccessRow.For(Readers, "/verification"),
        AccessRow.For(Supervision, "/verification/new"),
        .. Page(Readers, "/verification/{Reference}", Notice),
        .. Page(Readers, "/verification/{Reference}/items/{No:int}", FirstItem),
        .. Page(Readers, "/verification/{Reference}/notice", Notice),
        .. Page(Answering, "/verification/{Reference}/upload", Notice),
        .. Page(Roles.SupervisionHandler, "/findings/{Reference}/dismiss", Sent),
        AccessRow.For(Readers, "GET /verification/{id}/sheet", Notice, Sight.Scope),
        AccessRow.For(Readers, $"GET {Requests}"),
        AccessRow.For(Readers, $"GET {Requests}/{{id}}", Notice, Sight.Scope),
        AccessRow.For(Readers, $"GET {Requests}/{{id}}/sheet", Notice, Sight.Scope),
        AccessRow.For(Supervision, $"POST {Requests}"),
        AccessRow.For(Answering, $"POST {Requests}/{{id}}/answers", Notice, Sight.Scope) with
        {
            Body = new { answers = new[] { SomeAnswer } },
        },
        AccessRow.For(Heads, $"POST {Requests}/{{id}}/confirmation", Notice, Sight.Scope) with
        {
            Body = new { answers = new[] { SomeAnswer } },
        },
        AccessRow.For(Supervision, $"POST {Requests}/{{id}}/reminders", Notice, Sight.Scope) with
        {
            Body = new { shownVersion = 1 },
        },
        AccessRow.For(Answering, $"POST {Requests}/{{id}}/sheet", Notice, Sight.Scope),
        AccessRow.For(Answering, $"POST {Requests}/{{id}}/sheet/returned-rows", Notice, Sight.Scope),
        AccessRow.For(Readers, $"GET {Findings}/{{id}}/handling", Sent, Sight.Scope),
        AccessRow.For(Answering, $"GET {Findings}/{{id}}/evidence", Sent, Sight.Scope),
        AccessRow.For(Answering, $"POST {Findings}/{{id}}/evidence", Sent, Sight.Scope),
        AccessRow.For(Answering, $"GET {Findings}/{{id}}/evidence/{{file}}", Handed, Sight.Scope),
        AccessRow.For(Answering, "GET /findings/{id}/evidence/{file}", Handed, Sight.Scope),
        AccessRow.For(Answering, "POST /findings/{id}/evidence", Sent, Sight.Scope),
        AccessRow.For(Roles.SupervisionHandler, $"POST {Findings}/{{id}}/dismissal", Sent, Sight.Scope) with
        {
            Body = new
            {
                shownVersion = 1,
                reason = "Other",
                explanation = "检查规则有误",
            },
        },
        AccessRow.For(Supervision, $"POST {Findings}/{{id}}/acceptance", Sent, Sight.Scope) with
        {
            Body = new { shownVersion = 1 },
        },
        AccessRow.For(Supervision, $"POST {Findings}/{{id}}/return", Sent, Sight.Scope) with
        {
            Body = new { shownVersion = 1, reason = "请附证明材料" },
        },
    ];

    public static RepeatRow[] Repeat { get; } =
    [
        new($"POST {Requests}", Roles.SupervisionHead, Sending),
        new($"POST {Requests}/{{id}}/answers", Roles.DepartmentClerk, Preparing),
        new($"POST {Requests}/{{id}}/confirmation", Roles.DepartmentHead, Confirming),
        new($"POST {Requests}/{{id}}/reminders", Roles.SupervisionHead, Reminding),
        new($"POST {Requests}/{{id}}/sheet", Roles.DepartmentClerk, Sheet),
        new($"POST {Requests}/{{id}}/sheet/returned-rows", Roles.DepartmentClerk, Sheet, Entries: 0, NeedsKey: false),
        new($"POST {Findings}/{{id}}/evidence", Roles.DepartmentClerk, Evidence),
        new($"POST {Findings}/{{id}}/dismissal", Roles.SupervisionHandler, Dismissing),
        new(
            $"POST {Findings}/{{id}}/acceptance",
            Roles.SupervisionHead,
            (s, _) => Reviewing(s, new AcceptBody(3, null))
        ),
        new(
            $"POST {Findings}/{{id}}/return",
            Roles.SupervisionHead,
            (s, _) => Reviewing(s, new ReturnBody(3, "请附证明材料"))
        ),
    ];

    // Without the token of its form nothing is looked for, whatever is sent to a page.
    private static AccessRow[] Page(Roles roles, string address, Subject of) =>
        [AccessRow.For(roles, $"GET {address}", of, Sight.Scope), AccessRow.For(roles, $"POST {address}", of)];

    private static async Task<string> Notice(Staff staff, OrganizationFacts of) =>
        (await Ask(staff, of)).Request.ToString();

    private static async Task<string> FirstItem(Staff staff, OrganizationFacts of) => $"{await Notice(staff, of)}/1";

    private static async Task<string> Sent(Staff staff, OrganizationFacts of) =>
        (await Ask(staff, of)).Finding.ToString();

    private static async Task<Submission> Sending(Staff staff, Visitor visitor)
    {
        var finding = await Found(await staff.City(), Desk(await staff.City()), SmallCity.CityMarket);
        return Json(null, new SendBody([finding.ToString()], null));
    }

    private static async Task<Submission> Preparing(Staff staff, Visitor visitor)
    {
        var (request, finding) = await Ask(staff, SmallCity.CityMarket);
        return Json(request.ToString(), new PrepareBody([new AnswerToPrepare(finding.Finding, 1, Disputed)]));
    }

    private static async Task<Submission> Confirming(Staff staff, Visitor visitor)
    {
        var (request, finding) = await Ask(staff, SmallCity.CityMarket);
        await Prepare(await staff.City(), request, finding);
        return Json(request.ToString(), new ConfirmBody([new AnswerToConfirm(finding.Finding, 2)]));
    }

    private static async Task<Submission> Reminding(Staff staff, Visitor visitor)
    {
        var (request, finding) = await Ask(staff, SmallCity.CityMarket);
        _ = (await Run(await staff.City(), new LetTermPass(), Principal.System("test"), finding)).Result;
        return Json(request.ToString(), new RemindBody(1, null));
    }

    private static async Task<Submission> Sheet(Staff staff, Visitor visitor)
    {
        var (request, finding) = await Ask(staff, SmallCity.CityMarket);
        var text = $"疑点编号,核实结果,说明\n{finding.Finding},不认可,公示日期为补录日期\n";
        return new Submission(request.ToString(), () => new StringContent(text));
    }

    private static async Task<Submission> Evidence(Staff staff, Visitor visitor)
    {
        var (_, finding) = await Ask(staff, SmallCity.CityMarket);
        return new Submission(finding.ToString(), () => new StringContent("补录说明"));
    }

    // A file of a confirmed answer: seen by everybody who may see such a file.
    private static async Task<string> Handed(Staff staff, OrganizationFacts of)
    {
        var (request, finding) = await Ask(staff, of);
        var city = await staff.City();
        var services = staff.Server.Services;
        using var text = new MemoryStream("补录说明"u8.ToArray());
        var contents = services.GetRequiredService<ContentStore>();
        var kept = await contents.Take(finding.Organization.Value, text, 1 << 20, Cancel);
        var command = new EvidenceToKeep(finding, "说明.txt", kept.Content, kept.Size, kept.Sha256, kept.Format);
        var clerk = VerificationRound.Of(finding.Organization, Roles.DepartmentClerk, "法制员");
        var file = await Run(city, services.GetRequiredService<UploadEvidence>(), clerk, command);
        await Prepare(city, request, finding);
        var confirmation = new AnswersToConfirm(request, [new AnswerToConfirm(finding.Finding, 2)]);
        var head = VerificationRound.Of(finding.Organization, Roles.DepartmentHead, "局长");
        _ = (await Run(city, new ConfirmAnswers(), head, confirmation)).Result;
        return $"{finding}/{file.Result}";
    }

    private static async Task<Submission> Dismissing(Staff staff, Visitor visitor)
    {
        var finding = await Found(await staff.City(), Desk(await staff.City()), SmallCity.CityMarket);
        return Json(finding.ToString(), new DismissBody(0, DismissalReason.Other, "检查规则有误"));
    }

    private static async Task<Submission> Reviewing<TBody>(Staff staff, TBody body)
    {
        var (request, finding) = await Ask(staff, SmallCity.CityMarket);
        var city = await staff.City();
        await Prepare(city, request, finding);
        var confirmation = new AnswersToConfirm(request, [new AnswerToConfirm(finding.Finding, 2)]);
        var head = VerificationRound.Of(finding.Organization, Roles.DepartmentHead, "局长");
        _ = (await Run(city, new ConfirmAnswers(), head, confirmation)).Result;
        return Json(finding.ToString(), body);
    }

    private static readonly FindingAnswer Disputed = new(AnswerKind.Disputed, "公示日期为补录日期");

    private static async Task Prepare(StaffedCity city, VerificationRequestRef request, FindingRef finding)
    {
        var clerk = VerificationRound.Of(finding.Organization, Roles.DepartmentClerk, "法制员");
        var command = new AnswersToPrepare(request, [new AnswerToPrepare(finding.Finding, 1, Disputed)]);
        _ = (await Run(city, new PrepareAnswers(), clerk, command)).Result;
    }

    // A new late penalty of a department, sent to it.
    private static async Task<(VerificationRequestRef Request, FindingRef Finding)> Ask(
        Staff staff,
        OrganizationFacts of
    )
    {
        var city = await staff.City();
        var desk = Desk(city);
        var finding = await Found(city, desk, of);
        var head = VerificationRound.Supervisor(
            await staff.IdOf(SmallCity.CityJustice),
            Roles.SupervisionHead,
            "负责人"
        );
        var sent = await Run(city, new SendForVerification(city.Database, desk), head, new FindingsToVerify([finding]));
        return (sent.Result.Requests[0].Ref, finding);
    }

    private static async Task<FindingRef> Found(StaffedCity city, ScreeningDesk desk, OrganizationFacts of)
    {
        var recordNo = Guid.CreateVersion7().ToString("N");
        var act = VerificationRound.Late(recordNo, of.Code);
        var intake = new ActIntake(city.Database, desk, city.KeyFile, city.Clock);
        var incoming = new IncomingAct(act, ActSourceKind.Record, 1);
        _ = (await intake.Receive([incoming], Principal.System("test"), Cancel)).Result;
        await using var rows = city.Database.Read(Principal.System("test"));
        var acts = rows.Set<StoredAct>().Where(a => a.RecordNo == recordNo);
        var found = await rows.Set<ScreeningFinding>()
            .Where(f => f.Check == VerificationRound.Check && acts.Any(a => a.Id == f.ActId))
            .SingleAsync(Cancel);
        return new FindingRef(found.OrganizationId, found.Id);
    }

    private static ScreeningDesk Desk(StaffedCity city) =>
        new(city.Database, new ScreeningBasis(PublishedCalendar.Calendar, Packs.City, "test"), city.Clock);

    private static Task<Settled<TResult>> Run<TCommand, TResult>(
        StaffedCity city,
        UseCase<TCommand, TResult> useCase,
        Principal principal,
        TCommand command
    ) => city.Runner.Run(useCase, new Request(principal), command, Cancel);

    private static Submission Json<T>(string? id, T body) =>
        new(id, () => JsonContent.Create(body, options: PlatformJson.Options));

    /// <summary>Puts the last day of a reply into the past: a server's day cannot pass while its visitors stay signed in.</summary>
    private sealed class LetTermPass : UseCase<FindingRef, Nothing>
    {
        public override Permission Permission => VerificationAccess.Remind;

        public override async Task<Nothing> Act(Work work, FindingRef command, CancellationToken cancel)
        {
            var handling = await work
                .Rows.Set<FindingHandling>()
                .SingleAsync(h => h.FindingId == command.Finding, cancel);
            work.Rows.Entry(handling).Property(h => h.DueOn).CurrentValue = work.Today.AddDays(-1);
            work.Record(VerificationEvents.Reminded, handling);
            return Nothing.Value;
        }
    }
}
