using Microsoft.AspNetCore.Mvc;
using Mingjing.Core.Accounts;
using Mingjing.Web.Api;

namespace Mingjing.Web.Accounts;

/// <summary>登录的地址, and the two buttons of the person's menu.</summary>
public static class SignInRoutes
{
    public const string SignIn = "/sign-in";
    public const string Code = "/sign-in/code";
    public const string Enroll = "/sign-in/enroll";
    public const string Password = "/sign-in/password";
    public const string SignOut = "/sign-out";
    public const string Switch = "/account/switch";
    public const string Account = "/account";
    public const string SetUp = "/set-up";
    public const string Work = "/work";

    /// <summary>Name of the query parameter that says where to go afterwards.</summary>
    public const string ReturnName = "return";

    /// <summary>A path with the place to go back to.</summary>
    public static string Returning(string path, string? back) =>
        LocalOf(back) is { } local && !string.Equals(local, Work, StringComparison.Ordinal)
            ? $"{path}?{ReturnName}={Uri.EscapeDataString(local)}"
            : path;

    /// <summary>A path of this site; null for anything that might lead elsewhere.</summary>
    public static string? LocalOf(string? text) =>
        text is ['/', ..]
        && (text.Length == 1 || text[1] is not ('/' or '\\'))
        && !text.Any(char.IsControl)
        && !text.StartsWith(SignIn, StringComparison.OrdinalIgnoreCase)
            ? text
            : null;

    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        routes
            .MapPost(
                SignOut,
                async (
                    [FromForm(Name = "_")] string? _,
                    HttpContext context,
                    CurrentPrincipal current,
                    UseCaseDesk desk
                ) =>
                {
                    if (current.Session is { } session)
                        await desk.Run(new SignOut(), session.Id, key: null, context.RequestAborted);
                    SessionCookie.Clear(context);
                    return Results.LocalRedirect(SignIn);
                }
            )
            .AllowAnonymous()
            .ExcludeFromDescription();
        routes
            .MapPost(
                Switch,
                async (
                    [FromForm] string? appointment,
                    [FromForm] string? delegation,
                    HttpContext context,
                    CurrentPrincipal current,
                    UseCaseDesk desk,
                    PostList posts,
                    SessionLimits limits
                ) =>
                {
                    var command = new AppointmentSwitch(
                        current.Session!.Id,
                        Core.Platform.TypedId.Parse<Core.Platform.Access.AppointmentId>(appointment) ?? default,
                        Core.Platform.TypedId.Parse<DelegationId>(delegation)
                    );
                    var useCase = new SwitchAppointment(posts, limits);
                    var settled = await desk.Run(useCase, command, key: null, context.RequestAborted);
                    if (settled.Refusal is { } refusal)
                        return Results.StatusCode(Startup.StatusPages.StatusOf(refusal.Kind));
                    return Results.LocalRedirect(Work);
                }
            )
            .RequirePermission(AccountAccess.Own)
            .ExcludeFromDescription();
    }
}
