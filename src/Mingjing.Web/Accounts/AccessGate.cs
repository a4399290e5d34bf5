using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Mingjing.Core.Accounts;
using Mingjing.Web.Startup;

namespace Mingjing.Web.Accounts;

/// <summary>
/// 访问闸: every endpoint says who may come in: a permission, a step of the sign-in, or everybody. One that says nothing is not
/// there for anybody; which rows somebody sees behind it is the data scope's business.
/// </summary>
public sealed class AccessGate(RequestDelegate next)
{
    public async Task Invoke(HttpContext context, CurrentPrincipal current)
    {
        if (context.GetEndpoint() is not { } endpoint)
        {
            await next(context);
            return;
        }

        if (endpoint.Metadata.GetMetadata<RequirePermissionAttribute>() is { } required)
        {
            if (!current.IsOpen)
                Admit(context, endpoint, current.Session?.Stage);
            else if (current.May(required.Permission))
                await next(context);
            else
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
        else if (endpoint.Metadata.GetMetadata<DuringSignInAttribute>() is { } step)
        {
            if (current.Session?.Stage == step.Stage)
                await next(context);
            else
                Admit(context, endpoint, current.Session?.Stage);
        }
        else if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            await next(context);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    /// <summary>The page on which somebody at a stage has to go on.</summary>
    public static string PathOf(SessionStage? stage) =>
        stage switch
        {
            null => SignInRoutes.SignIn,
            SessionStage.AwaitingCode => SignInRoutes.Code,
            SessionStage.AwaitingEnrollment => SignInRoutes.Enroll,
            SessionStage.AwaitingPassword => SignInRoutes.Password,
            _ => SignInRoutes.Work,
        };

    // A page leads to the sign-in and back, and so does its form that was sent too late: its draft is there again.
    private static void Admit(HttpContext context, Endpoint endpoint, SessionStage? stage)
    {
        if (StatusPages.IsApi(context))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var path = PathOf(stage);
        var isPage =
            stage is null
            && (
                HttpMethods.IsGet(context.Request.Method)
                || endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null
            );
        context.Response.Redirect(
            isPage ? SignInRoutes.Returning(path, context.Request.Path + context.Request.QueryString) : path
        );
    }
}
