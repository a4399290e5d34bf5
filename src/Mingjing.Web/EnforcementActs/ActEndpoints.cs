using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Intake;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Web.Accounts;
using Mingjing.Web.Api;

namespace Mingjing.Web.EnforcementActs;

/// <summary>执法行为的接口: everything that the pages do.</summary>
internal static class ActEndpoints
{
    private const int PageSize = 200;

    private static readonly Refusal Unknown = Refusal.NotFound("这条执法行为");

    public static void MapActs(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/enforcement-acts").WithTags("执法行为");
        group
            .MapPost("/", (HttpContext context, PostedActs posted) => posted.Receive(context))
            .WithSummary("报送执法行为：一个对象、一个数组或者 NDJSON")
            .WithMetadata(new KnownByContent())
            .AddOpenApiOperationTransformer(ActDescription.Report)
            .Produces<ReceivedAct>()
            .RequirePermission(ActAccess.Report);
        MapReading(group);
        group
            .MapPost("/{id}/party-code", ReadPartyCode)
            .WithSummary("查看相对人代码，记入访问日志")
            .WithMetadata(new KnownByContent())
            .Produces<PartyCodeAnswer>()
            .RequirePermission(ActAccess.ReadPartyCode);
        group
            .MapPost("/{id}/withdraw", Withdraw)
            .WithSummary("撤回执法行为")
            .WithMetadata(new KnownByContent())
            .Produces<ReceiptAnswer>()
            .RequirePermission(ActAccess.Withdraw);
    }

    private static void MapReading(RouteGroupBuilder group)
    {
        group
            .MapGet("/", List)
            .WithSummary("执法行为列表")
            .Produces<ActListAnswer>()
            .WithMetadata(new RefusesConditions())
            .AddOpenApiOperationTransformer(ActDescription.Filtered)
            .RequirePermission(ActAccess.Read);
        group
            .MapGet("/export", ActFiles.Export)
            .WithSummary("导出执法行为")
            .AddOpenApiOperationTransformer(ActDescription.Filtered)
            .AddOpenApiOperationTransformer(ActDescription.Sheet)
            .RequirePermission(ActAccess.Read);
        group.MapGet("/{id}", Find).WithSummary("一条执法行为").Produces<ActAnswer>().RequirePermission(ActAccess.Read);
        group
            .MapGet("/{id}/versions/{version:int}", Version)
            .WithSummary("一个版本的事实：JSON 名称和内容")
            .Produces<IReadOnlyDictionary<string, string>>()
            .RequirePermission(ActAccess.Read);
        group
            .MapGet("/{id}/versions/{version:int}/receipt", FindReceipt)
            .WithSummary("一个版本的回执")
            .Produces<ReceiptAnswer>()
            .RequirePermission(ActAccess.Read);
        group
            .MapGet("/{id}/differences", Differences)
            .WithSummary("两个版本的差异")
            .Produces<IReadOnlyList<FieldChangeAnswer>>()
            .RequirePermission(ActAccess.Read);
    }

    public static void MapActFiles(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/acts/export", ActFiles.Export).RequirePermission(ActAccess.Read).ExcludeFromDescription();

    private static async Task<IResult> List(
        string? position,
        HttpContext context,
        ActQueries queries,
        CurrentPrincipal current
    )
    {
        var query = ActQueryText.Of(context.Request.Query);
        if (query.Faults is [var (name, fault), ..])
            return RefusalResults.Of(Refusal.OfField(name, fault), context);
        var page = await queries.List(
            current.Principal,
            query.ToFilter(),
            PagePosition.Parse(position),
            PageSize,
            context.RequestAborted
        );
        return TypedResults.Ok(
            new ActListAnswer([.. page.Rows.Select(ActLineAnswer.Of)], page.After?.ToString(), page.Before?.ToString())
        );
    }

    private static async Task<IResult> Find(
        string id,
        ActReading reading,
        CurrentPrincipal current,
        HttpContext context
    ) =>
        ActRef.Parse(id) is { } reference
        && await reading.Find(current.Principal, reference, context.RequestAborted) is { } found
            ? TypedResults.Ok(ActAnswer.Of(found))
            : RefusalResults.Of(Unknown, context);

    private static async Task<IResult> Version(
        string id,
        int version,
        ActReading reading,
        CurrentPrincipal current,
        HttpContext context
    ) =>
        ActRef.Parse(id) is { } reference
        && await reading.Version(current.Principal, reference, version, context.RequestAborted) is { } found
            ? TypedResults.Ok(ActAnswer.FactsOf(found))
            : RefusalResults.Of(Unknown, context);

    private static async Task<IResult> FindReceipt(
        string id,
        int version,
        Receipts receipts,
        CurrentPrincipal current,
        HttpContext context
    ) =>
        ActRef.Parse(id) is { } reference
        && await receipts.Of(current.Principal, reference, version, context.RequestAborted) is { } receipt
            ? TypedResults.Ok(ReceiptAnswer.Of(receipt))
            : RefusalResults.Of(Unknown, context);

    private static async Task<IResult> Differences(
        string id,
        int earlier,
        int later,
        ActReading reading,
        CurrentPrincipal current,
        HttpContext context
    ) =>
        ActRef.Parse(id) is { } reference
        && await reading.Differences(current.Principal, reference, earlier, later, context.RequestAborted) is { } found
            ? TypedResults.Ok(
                found.Select(c => new FieldChangeAnswer(
                    ActColumns.Of(c.Field).Name,
                    ActColumns.Of(c.Field).Header,
                    c.Before,
                    c.After
                ))
            )
            : RefusalResults.Of(Unknown, context);

    private static async Task<IResult> ReadPartyCode(
        string id,
        PartyCodeBody body,
        PartyCodeDesk desk,
        HttpContext context
    ) =>
        ActRef.Parse(id) is { } reference
            ? RefusalResults.Of(
                await desk.Read(reference, body.Purpose, context.RequestAborted),
                context,
                code => TypedResults.Ok(new PartyCodeAnswer(code))
            )
            : RefusalResults.Of(Unknown, context);

    private static async Task<IResult> Withdraw(
        string id,
        WithdrawalBody body,
        WithdrawActs withdraw,
        CurrentPrincipal current,
        HttpContext context
    )
    {
        if (ActRef.Parse(id) is not { } reference)
            return RefusalResults.Of(Unknown, context);
        if (!Terms<ActWithdrawalReason>.TryFind(body.Reason ?? "", out var reason))
            return RefusalResults.Of(
                Refusal.OfField(
                    nameof(WithdrawalBody.Reason),
                    $"撤回原因应为：{string.Join('、', Enum.GetValues<ActWithdrawalReason>().Select(Terms<ActWithdrawalReason>.Of))}。"
                ),
                context
            );
        var withdrawal = new ActWithdrawal(reason, body.Explanation ?? "", body.KeptRecordNo);
        var settled = await withdraw.Withdraw(
            reference,
            body.ShownVersion,
            withdrawal,
            current.Principal,
            context.RequestAborted
        );
        return RefusalResults.Of(settled, context, receipt => TypedResults.Ok(ReceiptAnswer.Of(receipt)));
    }
}
