using Mingjing.Core.Findings;
using Mingjing.Core.Findings.Verification;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.Tables;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Web.Accounts;
using Mingjing.Web.Api;
using Mingjing.Web.EnforcementActs;

namespace Mingjing.Web.Findings.Verification;

/// <summary>推送核实 as the API takes it.</summary>
/// <param name="Findings">References of findings.</param>
public sealed record SendBody(IReadOnlyList<string>? Findings, string? Instruction);

/// <summary>拟写反馈 as the API takes it.</summary>
public sealed record PrepareBody(IReadOnlyList<AnswerToPrepare>? Answers);

/// <summary>确认反馈 as the API takes it.</summary>
public sealed record ConfirmBody(IReadOnlyList<AnswerToConfirm>? Answers);

/// <summary>催办 as the API takes it.</summary>
public sealed record RemindBody(int ShownVersion, string? Note);

/// <summary>排除疑点 as the API takes it.</summary>
public sealed record DismissBody(int ShownVersion, DismissalReason Reason, string Explanation);

/// <summary>接受反馈 as the API takes it.</summary>
public sealed record AcceptBody(int ShownVersion, string? Remark);

/// <summary>退回补充 as the API takes it.</summary>
public sealed record ReturnBody(int ShownVersion, string Reason);

/// <summary>A page of notices.</summary>
/// <param name="Next">To be sent back as <c>at</c>; null on the last page.</param>
[ListAnswer]
public sealed record VerificationList(IReadOnlyList<VerificationLine> Requests, string? Next);

/// <summary>What a returned sheet brought.</summary>
/// <param name="Prepared">Drafts that were saved.</param>
/// <param name="Blank">Rows that nobody has filled in.</param>
public sealed record SheetReceived(int Prepared, int Blank, IReadOnlyList<RowError> Errors);

/// <summary>疑点核实的接口.</summary>
internal static class VerificationEndpoints
{
    private const int PageSize = 100;

    private static readonly Refusal NoFinding = Refusal.NotFound("这项疑点");

    public static void MapVerification(this IEndpointRouteBuilder api)
    {
        var requests = api.MapGroup("/verification-requests").WithTags("疑点核实");
        requests.MapGet("/", List).WithSummary("核实通知").RequirePermission(VerificationAccess.Read);
        requests
            .MapGet("/{id}", Find)
            .WithSummary("一份核实通知")
            .Produces<VerificationAnswer>()
            .RequirePermission(VerificationAccess.Read);
        requests
            .MapPost("/", Send)
            .WithSummary("推送核实")
            .Produces<SentForVerification>()
            .RequirePermission(VerificationAccess.Send);
        Done(requests.MapPost("/{id}/answers", Prepare), "拟写反馈", VerificationAccess.Prepare);
        Done(requests.MapPost("/{id}/confirmation", Confirm), "确认反馈", VerificationAccess.Confirm);
        Done(requests.MapPost("/{id}/reminders", Remind), "催办", VerificationAccess.Remind);
        MapSheets(requests);
        var findings = api.MapGroup("/findings").WithTags("疑点核实");
        findings
            .MapGet("/{id}/handling", Handling)
            .WithSummary("疑点的核实情况")
            .Produces<HandlingView>()
            .RequirePermission(VerificationAccess.Read);
        Done(findings.MapPost("/{id}/dismissal", Dismiss), "排除疑点", VerificationAccess.Dismiss);
        Done(findings.MapPost("/{id}/acceptance", Accept), "接受反馈", VerificationAccess.Review);
        Done(findings.MapPost("/{id}/return", Return), "退回补充", VerificationAccess.Review);
    }

    private static void MapSheets(RouteGroupBuilder requests)
    {
        requests
            .MapPost("/{id}/sheet", VerificationFiles.Receive)
            .WithSummary("上传反馈表：正文是文件本身，可用的行存为草稿")
            .AddOpenApiOperationTransformer(ActDescription.File)
            .Produces<SheetReceived>()
            .RequirePermission(VerificationAccess.Prepare);
        requests
            .MapPost("/{id}/sheet/returned-rows", VerificationFiles.ReturnRows)
            .WithSummary("退回的行：正文是反馈表，答没有使用的行和原因，改正后可以再次上传")
            .WithMetadata(new KnownByContent())
            .AddOpenApiOperationTransformer(ActDescription.File)
            .AddOpenApiOperationTransformer(ActDescription.Sheet)
            .RequirePermission(VerificationAccess.Prepare);
        requests
            .MapGet("/{id}/sheet", VerificationFiles.Sheet)
            .WithSummary("下载反馈表")
            .AddOpenApiOperationTransformer(ActDescription.Sheet)
            .RequirePermission(VerificationAccess.Read);
    }

    private static void Done(RouteHandlerBuilder endpoint, string summary, Permission permission) =>
        endpoint.WithSummary(summary).Produces(StatusCodes.Status204NoContent).RequirePermission(permission);

    private static async Task<VerificationList> List(
        bool? open,
        bool? overdue,
        string? at,
        VerificationQueries queries,
        CurrentPrincipal current,
        CancellationToken cancel
    )
    {
        var filter = new VerificationFilter { OnlyOpen = open == true, OnlyOverdue = overdue == true };
        var page = await queries.List(current.Principal, filter, PagePosition.Parse(at), PageSize, cancel);
        return new VerificationList(page.Rows, page.After?.ToString());
    }

    private static async Task<IResult> Find(
        string id,
        VerificationQueries queries,
        CurrentPrincipal current,
        HttpContext context
    ) =>
        await VerificationFiles.Find(id, queries, current, context) is { } sheet
            ? TypedResults.Ok(VerificationAnswer.Of(sheet))
            : RefusalResults.Of(VerificationFiles.NoRequest, context);

    private static async Task<IResult> Handling(
        string id,
        VerificationQueries queries,
        CurrentPrincipal current,
        HttpContext context
    ) =>
        FindingRef.Parse(id) is { } known
        && await queries.Handling(current.Principal, known, context.RequestAborted) is { } handling
            ? TypedResults.Ok(handling)
            : RefusalResults.Of(NoFinding, context);

    private static async Task<IResult> Send(
        SendBody body,
        SendForVerification sending,
        UseCaseDesk desk,
        HttpContext context
    )
    {
        var findings = (body.Findings ?? []).Select(FindingRef.Parse).ToList();
        if (findings.Contains(null))
            return RefusalResults.Of(Refusal.NotFound("所选的疑点"), context);
        var command = new FindingsToVerify([.. findings.OfType<FindingRef>()], body.Instruction);
        return RefusalResults.Of(await desk.Call(sending, command, context), context, sent => TypedResults.Ok(sent));
    }

    private static Task<IResult> Prepare(string id, PrepareBody body, UseCaseDesk desk, HttpContext context) =>
        OfRequest(
            id,
            context,
            known => desk.Call(new PrepareAnswers(), new AnswersToPrepare(known, body.Answers ?? []), context)
        );

    private static Task<IResult> Confirm(string id, ConfirmBody body, UseCaseDesk desk, HttpContext context) =>
        OfRequest(
            id,
            context,
            known => desk.Call(new ConfirmAnswers(), new AnswersToConfirm(known, body.Answers ?? []), context)
        );

    private static Task<IResult> Remind(string id, RemindBody body, UseCaseDesk desk, HttpContext context) =>
        OfRequest(
            id,
            context,
            known =>
                desk.Call(new RemindDepartment(), new DepartmentReminder(known, body.ShownVersion, body.Note), context)
        );

    private static Task<IResult> Dismiss(string id, DismissBody body, UseCaseDesk desk, HttpContext context) =>
        OfFinding(
            id,
            context,
            known =>
                desk.Call(
                    new DismissFinding(),
                    new FindingDismissal(known, body.ShownVersion, body.Reason, body.Explanation),
                    context
                )
        );

    private static Task<IResult> Accept(string id, AcceptBody body, UseCaseDesk desk, HttpContext context) =>
        OfFinding(
            id,
            context,
            known => desk.Call(new AcceptAnswer(), new AnswerToAccept(known, body.ShownVersion, body.Remark), context)
        );

    private static Task<IResult> Return(
        string id,
        ReturnBody body,
        ReturnAnswer returning,
        UseCaseDesk desk,
        HttpContext context
    ) =>
        OfFinding(
            id,
            context,
            known => desk.Call(returning, new AnswerToReturn(known, body.ShownVersion, body.Reason), context)
        );

    private static async Task<IResult> OfRequest<TResult>(
        string id,
        HttpContext context,
        Func<VerificationRequestRef, Task<Settled<TResult>>> act
    ) =>
        VerificationRequestRef.Parse(id) is { } known
            ? RefusalResults.Of(await act(known), context, _ => TypedResults.NoContent())
            : RefusalResults.Of(VerificationFiles.NoRequest, context);

    private static async Task<IResult> OfFinding<TResult>(
        string id,
        HttpContext context,
        Func<FindingRef, Task<Settled<TResult>>> act
    ) =>
        FindingRef.Parse(id) is { } known
            ? RefusalResults.Of(await act(known), context, _ => TypedResults.NoContent())
            : RefusalResults.Of(NoFinding, context);
}
