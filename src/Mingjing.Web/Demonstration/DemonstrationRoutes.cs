using Microsoft.AspNetCore.Mvc;
using Mingjing.Core.Demonstration.Seeding;
using Mingjing.Web.Accounts;
using Mingjing.Web.Startup;

namespace Mingjing.Web.Demonstration;

/// <summary>一键登录的地址. Mapped by a demonstration alone, and not there for anybody but this machine.</summary>
public static class DemonstrationRoutes
{
    public const string Enter = "/demo/sign-in";

    /// <summary>The field that names the account.</summary>
    public const string AccountField = "account";

    public static void MapDemonstration(this IEndpointRouteBuilder routes) =>
        routes
            .MapPost(
                Enter,
                async ([FromForm(Name = AccountField)] string? account, HttpContext context, DemonstrationDoor door) =>
                {
                    if (
                        !LocalVisitor.Is(context)
                        || await door.Enter(account ?? "", SessionCookie.OriginOf(context), context.RequestAborted)
                            is not { } answer
                    )
                        return Results.NotFound();
                    if (answer.Refusal is { } refusal)
                    {
                        await StatusPages.Write(context, StatusPages.NoticeOf(refusal, Laws(context)));
                        return Results.Empty;
                    }

                    SessionCookie.Write(context, answer.Token);
                    return Results.LocalRedirect(SignInRoutes.Work);
                }
            )
            .AllowAnonymous()
            .ExcludeFromDescription();

    private static Core.PowersCatalog.LawLibrary Laws(HttpContext context) =>
        context.RequestServices.GetRequiredService<Core.PowersCatalog.DataPack>().Laws;
}
