using Mingjing.Core.Organizations;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Tables;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Web.Accounts;
using Mingjing.Web.Api;

namespace Mingjing.Web.Organizations;

/// <summary>A page of the directory.</summary>
/// <param name="Organizations">In the order of region and code.</param>
/// <param name="Next">To be sent back as <c>after</c>; null on the last page.</param>
[ListAnswer]
public sealed record OrganizationList(IReadOnlyList<OrganizationEntry> Organizations, string? Next);

/// <summary>变更机构登记 as the API takes it.</summary>
/// <param name="ShownVersion">版本号 that the caller has read.</param>
/// <param name="Facts">登记内容 as a whole.</param>
public sealed record OrganizationChangeBody(int ShownVersion, OrganizationFacts Facts);

/// <summary>机构目录的接口.</summary>
internal static class OrganizationEndpoints
{
    private const int PageSize = 200;

    public static void MapOrganizations(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/organizations").WithTags("机构");
        group.MapGet("/", List).WithSummary("机构目录").RequirePermission(OrganizationAccess.Read);
        group
            .MapGet("/{id}", Find)
            .WithSummary("一个机构")
            .Produces<OrganizationEntry>()
            .RequirePermission(OrganizationAccess.Read);
        group
            .MapPost("/", Register)
            .WithSummary("登记机构")
            .Produces<MadeBody<OrganizationId>>(StatusCodes.Status201Created)
            .RequirePermission(OrganizationAccess.Register);
        group
            .MapPut("/{id}", Change)
            .WithSummary("变更机构登记")
            .Produces(StatusCodes.Status204NoContent)
            .RequirePermission(OrganizationAccess.Register);
        group
            .MapPost("/import", Import)
            .WithSummary("导入机构名册：正文是文件本身")
            .AddOpenApiOperationTransformer(EnforcementActs.ActDescription.File)
            .Produces<OrganizationImportResult>()
            .RequirePermission(OrganizationAccess.Register);
    }

    private static async Task<OrganizationList> List(
        string? q,
        string? kind,
        string? region,
        string? after,
        LiveDirectory live,
        CancellationToken cancel
    )
    {
        var found = OrganizationFilter
            .Of(q, kind, region)
            .Among(await live.Now(cancel))
            .Where(o => after is null || string.CompareOrdinal(OrganizationFilter.OrderOf(o), after) > 0)
            .Take(PageSize + 1)
            .ToList();
        var next = found.Count > PageSize ? OrganizationFilter.OrderOf(found[PageSize - 1]) : null;
        return new OrganizationList([.. found.Take(PageSize)], next);
    }

    private static async Task<IResult> Find(string id, LiveDirectory live, HttpContext context) =>
        TypedId.Parse<OrganizationId>(id) is { } known
        && (await live.Now(context.RequestAborted)).Find(known) is { } organization
            ? TypedResults.Ok(organization)
            : RefusalResults.Of(Refusal.NotFound("这个机构"), context);

    private static async Task<IResult> Register(
        OrganizationFacts facts,
        UseCaseDesk desk,
        LiveDirectory live,
        HttpContext context
    )
    {
        var settled = await desk.Call(new RegisterOrganization(), facts, context);
        live.Expire();
        return RefusalResults.Of(
            settled,
            context,
            id => TypedResults.Created($"/api/v1/organizations/{id}", new MadeBody<OrganizationId>(id))
        );
    }

    private static async Task<IResult> Change(
        string id,
        OrganizationChangeBody body,
        UseCaseDesk desk,
        LiveDirectory live,
        HttpContext context
    )
    {
        var known = TypedId.Parse<OrganizationId>(id) ?? default;
        var command = new OrganizationChange(known, body.ShownVersion, body.Facts);
        var settled = await desk.Call(new ChangeOrganization(), command, context);
        live.Expire();
        return RefusalResults.Of(settled, context, _ => TypedResults.NoContent());
    }

    /// <summary>The body is the file itself: Excel or CSV.</summary>
    private static async Task<IResult> Import(UseCaseDesk desk, LiveDirectory live, HttpContext context)
    {
        using var file = await BodyFile.Read(context);
        if (file is null)
            return BodyFile.TooLarge;
        var rows = OrganizationFile.Register.ReadAll(file, "organizations");
        var command = new OrganizationImport("organizations", rows.Records);
        var settled = await desk.Call(new ImportOrganizations(live.Regions), command, context);
        live.Expire();
        return RefusalResults.Of(
            settled,
            context,
            result =>
                TypedResults.Ok(result with { Errors = [.. rows.Errors.Concat(result.Errors).OrderBy(e => e.Line)] })
        );
    }
}
