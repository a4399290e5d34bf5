using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Intake;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Web.Accounts;
using Mingjing.Web.Api;

namespace Mingjing.Web.EnforcementActs;

/// <summary>完整报送声明 as the API answers.</summary>
/// <param name="Columns">JSON names of the declared columns; null for all.</param>
public sealed record CompletenessAnswer(
    CompletenessId Id,
    OrganizationId Organization,
    string Source,
    IReadOnlyList<string>? Columns,
    DateOnly? From,
    DateOnly DeclaredOn,
    DateOnly? EndedOn,
    int Version
);

/// <summary>声明完整报送 as the API takes it.</summary>
/// <param name="Source">执法行为记录 or 接口.</param>
/// <param name="Columns">JSON names of the columns; null for all.</param>
public sealed record CompletenessBody(string? Source, IReadOnlyList<string>? Columns, DateOnly? From);

/// <summary>终止声明 as the API takes it.</summary>
public sealed record CompletenessEndBody(int ShownVersion);

/// <summary>完整报送声明的接口.</summary>
internal static class CompletenessEndpoints
{
    public static void MapCompleteness(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/completeness-declarations").WithTags("完整报送声明");
        group.MapGet("/", List).WithSummary("完整报送声明").RequirePermission(ActAccess.Read);
        group
            .MapPost("/", Declare)
            .WithSummary("声明完整报送")
            .Produces<MadeBody<CompletenessId>>()
            .RequirePermission(ActAccess.DeclareComplete);
        group
            .MapPost("/{id}/end", End)
            .WithSummary("终止声明")
            .Produces(StatusCodes.Status204NoContent)
            .RequirePermission(ActAccess.DeclareComplete);
    }

    private static async Task<IReadOnlyList<CompletenessAnswer>> List(
        CompletenessQueries queries,
        CurrentPrincipal current,
        CancellationToken cancel
    ) =>
        [
            .. (await queries.List(current.Principal, cancel)).Select(d => new CompletenessAnswer(
                d.Id,
                d.OrganizationId,
                Terms<ActSourceKind>.Of(d.Source),
                d.Declared().Fields is { } fields ? [.. fields.Select(f => ActColumns.Of(f).Name)] : null,
                d.From,
                d.DeclaredOn,
                d.EndedOn,
                d.Version
            )),
        ];

    private static async Task<IResult> Declare(
        CompletenessBody body,
        UseCaseDesk desk,
        CurrentPrincipal current,
        HttpContext context
    )
    {
        if (!Terms<ActSourceKind>.TryFind(body.Source ?? "", out var source))
            return RefusalResults.Of(Refusal.OfField("source", "报送方式应为“执法行为记录”或者“接口”。"), context);
        var unknown = body.Columns?.FirstOrDefault(c => !ActColumns.ByName.ContainsKey(c));
        if (unknown is not null)
            return RefusalResults.Of(Refusal.OfField("columns", "有不认识的栏目，请用栏目的 JSON 名称。"), context);
        var facts = new CompletenessFacts(
            source,
            body.Columns is { Count: > 0 } names ? [.. names.Select(n => ActColumns.ByName[n].Field).Distinct()] : null,
            body.From
        );
        var command = new CompletenessCommand(current.Principal.Organization ?? default, facts);
        return RefusalResults.Of(
            await desk.Call(new DeclareCompleteness(), command, context),
            context,
            id => TypedResults.Ok(new MadeBody<CompletenessId>(id))
        );
    }

    private static async Task<IResult> End(
        string id,
        CompletenessEndBody body,
        UseCaseDesk desk,
        HttpContext context
    ) =>
        RefusalResults.Of(
            await desk.Call(
                new EndCompleteness(),
                new CompletenessEnding(TypedId.Parse<CompletenessId>(id) ?? default, body.ShownVersion),
                context
            ),
            context,
            _ => TypedResults.NoContent()
        );
}
