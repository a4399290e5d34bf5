using Mingjing.Core.Accounts;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Web.Api;

namespace Mingjing.Web.Accounts;

/// <summary>修改密码 as the API takes it.</summary>
public sealed record PasswordChangeBody(string Current, string New);

/// <summary>切换任职 as the API takes it.</summary>
public sealed record AppointmentSwitchBody(AppointmentId Appointment, DelegationId? Delegation);

/// <summary>委托代行 as the API takes it.</summary>
public sealed record DelegationBody(AppointmentId To, DateOnly From, DateOnly Until);

/// <summary>撤销会话 as the API takes it: one session, or all others.</summary>
public sealed record SessionRevocationBody(SessionId? Session);

/// <summary>撤销了几个会话.</summary>
public sealed record RevokedBody(int Revoked);

/// <summary>我的账号的接口: for a person in a browser; a machine has no account.</summary>
internal static class OwnAccountEndpoints
{
    public static void MapOwnAccount(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/account").WithTags("我的账号");
        group.MapGet("/sessions", Sessions).WithSummary("我的会话").RequirePermission(AccountAccess.Own);
        group
            .MapPost("/sessions-revoke", Revoke)
            .WithSummary("撤销我的会话")
            .Produces<RevokedBody>()
            .RequirePermission(AccountAccess.Own);
        group
            .MapPost("/password", Change)
            .WithSummary("修改密码")
            .Produces(StatusCodes.Status204NoContent)
            .RequirePermission(AccountAccess.Own);
        group
            .MapPost("/switch", Switch)
            .WithSummary("切换任职")
            .Produces(StatusCodes.Status204NoContent)
            .RequirePermission(AccountAccess.Own);
        group
            .MapPost("/delegations", Lend)
            .WithSummary("委托代行")
            .Produces<MadeBody<DelegationId>>(StatusCodes.Status201Created)
            .RequirePermission(AccountAccess.Delegate);
        group
            .MapPost("/delegations/{id}/end", TakeBack)
            .WithSummary("收回委托")
            .Produces(StatusCodes.Status204NoContent)
            .RequirePermission(AccountAccess.Delegate);
    }

    private static Task<IReadOnlyList<SessionLine>> Sessions(
        AccountQueries queries,
        CurrentPrincipal current,
        CancellationToken cancel
    ) => queries.OwnSessions(current.Principal, cancel);

    private static async Task<IResult> Revoke(
        SessionRevocationBody body,
        UseCaseDesk desk,
        CurrentPrincipal current,
        HttpContext context
    ) =>
        RefusalResults.Of(
            await desk.Call(
                new RevokeOwnSessions(),
                new OwnSessionRevocation(current.Session!.Id, body.Session),
                context
            ),
            context,
            count => TypedResults.Ok(new RevokedBody(count))
        );

    private static async Task<IResult> Change(
        PasswordChangeBody body,
        UseCaseDesk desk,
        CurrentPrincipal current,
        Passwords passwords,
        SessionLimits limits,
        HttpContext context
    ) =>
        RefusalResults.Of(
            await desk.Call(
                new ChangeOwnPassword(passwords, limits),
                new PasswordChange(current.Session!.Id, new Secret(body.Current), new Secret(body.New)),
                context
            ),
            context,
            _ => TypedResults.NoContent()
        );

    private static async Task<IResult> Switch(
        AppointmentSwitchBody body,
        UseCaseDesk desk,
        CurrentPrincipal current,
        PostList posts,
        SessionLimits limits,
        HttpContext context
    ) =>
        RefusalResults.Of(
            await desk.Call(
                new SwitchAppointment(posts, limits),
                new AppointmentSwitch(current.Session!.Id, body.Appointment, body.Delegation),
                context
            ),
            context,
            _ => TypedResults.NoContent()
        );

    private static async Task<IResult> Lend(
        DelegationBody body,
        UseCaseDesk desk,
        CurrentPrincipal current,
        SessionLimits limits,
        HttpContext context
    ) =>
        RefusalResults.Of(
            await desk.Call(
                new DelegateAppointment(limits),
                new NewDelegation(current.Session!.Id, body.To, body.From, body.Until),
                context
            ),
            context,
            id => TypedResults.Created($"/api/v1/account/delegations/{id}", new MadeBody<DelegationId>(id))
        );

    private static async Task<IResult> TakeBack(string id, UseCaseDesk desk, HttpContext context) =>
        RefusalResults.Of(
            await desk.Call(new EndDelegation(), TypedId.Parse<DelegationId>(id) ?? default, context),
            context,
            _ => TypedResults.NoContent()
        );
}
