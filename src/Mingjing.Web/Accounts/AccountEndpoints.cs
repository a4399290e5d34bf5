using Mingjing.Core.Accounts;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Web.Api;

namespace Mingjing.Web.Accounts;

/// <summary>建立的账号 as the API answers.</summary>
/// <param name="Id">The account.</param>
/// <param name="Person">The person, for appointments.</param>
/// <param name="LoginName">登录名.</param>
/// <param name="FirstPassword">初始密码, once: null when the same request is answered again.</param>
public sealed record CreatedAccountBody(AccountId Id, PersonId Person, string LoginName, string? FirstPassword)
{
    internal static CreatedAccountBody Of(CreatedAccount created) =>
        new(created.Account, created.Person, created.LoginName, created.FirstPassword.Text);
}

/// <summary>免职 as the API takes it.</summary>
/// <param name="ShownVersion">版本号 that the caller has read.</param>
/// <param name="Until">The first day on which it is not held any more.</param>
public sealed record AppointmentEndBody(int ShownVersion, DateOnly Until);

/// <summary>账号和任职的接口, for the security administrator.</summary>
internal static class AccountEndpoints
{
    private const int PageSize = 200;

    public static void MapAccounts(this IEndpointRouteBuilder api)
    {
        var accounts = api.MapGroup("/accounts").WithTags("账号");
        accounts.MapGet("/", List).WithSummary("账号列表").RequirePermission(AccountAccess.Read);
        accounts
            .MapPost("/", Create)
            .WithSummary("建立账号")
            .Produces<CreatedAccountBody>(StatusCodes.Status201Created)
            .RequirePermission(AccountAccess.Manage);
        Act(accounts, "lock", "停用账号", (id, p) => p.Call(new LockAccount(), id));
        Act(accounts, "unlock", "恢复账号", (id, p) => p.Call(new UnlockAccount(), id));
        Act(accounts, "second-factor-reset", "重置动态口令", (id, p) => p.Call(new ResetSecondFactor(), id));
        accounts
            .MapPost("/{id}/sessions-revoke", RevokeSessions)
            .WithSummary("撤销一个账号的全部会话")
            .Produces<RevokedBody>()
            .RequirePermission(AccountAccess.Manage);
        accounts
            .MapPost("/{id}/password-reset", Reset)
            .WithSummary("重置密码")
            .Produces<CreatedAccountBody>()
            .RequirePermission(AccountAccess.Manage);
        var appointments = api.MapGroup("/appointments").WithTags("任职");
        appointments
            .MapPost("/", Appoint)
            .WithSummary("任职")
            .Produces<MadeBody<AppointmentId>>(StatusCodes.Status201Created)
            .RequirePermission(AccountAccess.Appoint);
        appointments
            .MapPost("/{id}/end", End)
            .WithSummary("免职")
            .Produces(StatusCodes.Status204NoContent)
            .RequirePermission(AccountAccess.Appoint);
    }

    private static void Act(
        IEndpointRouteBuilder accounts,
        string path,
        string name,
        Func<AccountId, Caller, Task<Settled<Nothing>>> run
    ) =>
        accounts
            .MapPost(
                $"/{{id}}/{path}",
                async (string id, UseCaseDesk desk, HttpContext context) =>
                    RefusalResults.Of(
                        await run(TypedId.Parse<AccountId>(id) ?? default, new Caller(desk, context)),
                        context,
                        _ => TypedResults.NoContent()
                    )
            )
            .WithSummary(name)
            .Produces(StatusCodes.Status204NoContent)
            .RequirePermission(AccountAccess.Manage);

    private static Task<IReadOnlyList<AccountLine>> List(
        string? q,
        string? after,
        AccountQueries queries,
        CurrentPrincipal current,
        CancellationToken cancel
    ) => queries.List(current.Principal, q, after, PageSize, cancel);

    private static async Task<IResult> Create(
        NewAccount body,
        UseCaseDesk desk,
        Passwords passwords,
        HttpContext context
    ) =>
        RefusalResults.Of(
            await desk.Call(new CreateAccount(passwords), body, context),
            context,
            made => TypedResults.Created($"/api/v1/accounts/{made.Account}", CreatedAccountBody.Of(made))
        );

    private static async Task<IResult> Reset(string id, UseCaseDesk desk, Passwords passwords, HttpContext context) =>
        RefusalResults.Of(
            await desk.Call(new ResetPassword(passwords), TypedId.Parse<AccountId>(id) ?? default, context),
            context,
            made => TypedResults.Ok(CreatedAccountBody.Of(made))
        );

    private static async Task<IResult> RevokeSessions(string id, UseCaseDesk desk, HttpContext context) =>
        RefusalResults.Of(
            await desk.Call(new RevokeSessionsOf(), TypedId.Parse<AccountId>(id) ?? default, context),
            context,
            count => TypedResults.Ok(new RevokedBody(count))
        );

    private static async Task<IResult> Appoint(
        NewAppointment body,
        UseCaseDesk desk,
        RegionTree regions,
        HttpContext context
    ) =>
        RefusalResults.Of(
            await desk.Call(new AppointPerson(regions), body, context),
            context,
            id => TypedResults.Created($"/api/v1/appointments/{id}", new MadeBody<AppointmentId>(id))
        );

    private static async Task<IResult> End(string id, AppointmentEndBody body, UseCaseDesk desk, HttpContext context) =>
        RefusalResults.Of(
            await desk.Call(
                new EndAppointment(),
                new AppointmentEnd(TypedId.Parse<AppointmentId>(id) ?? default, body.ShownVersion, body.Until),
                context
            ),
            context,
            _ => TypedResults.NoContent()
        );

    private sealed record Caller(UseCaseDesk Desk, HttpContext Context)
    {
        public Task<Settled<Nothing>> Call(UseCase<AccountId, Nothing> useCase, AccountId id) =>
            Desk.Call(useCase, id, Context);
    }
}
