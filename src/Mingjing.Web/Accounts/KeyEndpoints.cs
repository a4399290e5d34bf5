using Mingjing.Core.Accounts;
using Mingjing.Core.Platform;
using Mingjing.Web.Api;

namespace Mingjing.Web.Accounts;

/// <summary>签发的接口密钥 as the API answers.</summary>
/// <param name="Id">The key's id.</param>
/// <param name="Key">The key, once: null when the same request is answered again.</param>
public sealed record IssuedKeyBody(MachineKeyId Id, string? Key);

/// <summary>接口密钥的接口.</summary>
internal static class KeyEndpoints
{
    public static void MapKeys(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/keys").WithTags("接口密钥");
        group.MapGet("/", List).WithSummary("接口密钥列表").RequirePermission(AccountAccess.ReadKeys);
        group
            .MapPost("/", Issue)
            .WithSummary("签发接口密钥")
            .Produces<IssuedKeyBody>(StatusCodes.Status201Created)
            .RequirePermission(AccountAccess.IssueKey);
        group
            .MapPost("/{id}/revoke", Revoke)
            .WithSummary("撤销接口密钥")
            .Produces(StatusCodes.Status204NoContent)
            .RequirePermission(AccountAccess.RevokeKey);
    }

    private static Task<IReadOnlyList<MachineKeyLine>> List(
        AccountQueries queries,
        CurrentPrincipal current,
        CancellationToken cancel
    ) => queries.Keys(current.Principal, cancel);

    private static async Task<IResult> Issue(
        NewMachineKey body,
        UseCaseDesk desk,
        MachineKeyTexts texts,
        HttpContext context
    ) =>
        RefusalResults.Of(
            await desk.Call(new IssueMachineKey(texts), body, context),
            context,
            made => TypedResults.Created($"/api/v1/keys/{made.Id}", new IssuedKeyBody(made.Id, made.Key.Text))
        );

    private static async Task<IResult> Revoke(string id, UseCaseDesk desk, HttpContext context) =>
        RefusalResults.Of(
            await desk.Call(new RevokeMachineKey(), TypedId.Parse<MachineKeyId>(id) ?? default, context),
            context,
            _ => TypedResults.NoContent()
        );
}
