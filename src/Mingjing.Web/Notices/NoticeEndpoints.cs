using Mingjing.Core.Notices;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Web.Accounts;
using Mingjing.Web.Api;

namespace Mingjing.Web.Notices;

/// <summary>标为已读 as the API takes it: one notice, or all up to one.</summary>
public sealed record NoticesReadBody(NoticeId? Id, NoticeId? UpTo);

/// <summary>标为已读的结果.</summary>
/// <param name="Marked">How many.</param>
public sealed record NoticesMarked(int Marked);

/// <summary>A page of notices.</summary>
/// <param name="Unread">How many are unread, at most one more than are counted.</param>
/// <param name="Next">To be sent back as <c>at</c>; null on the last page.</param>
[ListAnswer]
public sealed record NoticeList(IReadOnlyList<NoticeLine> Notices, int Unread, string? Next);

/// <summary>提醒的接口: for a person in a browser; a machine is told nothing.</summary>
internal static class NoticeEndpoints
{
    private const int PageSize = 100;

    public static void MapNotices(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/notices").WithTags("提醒");
        group.MapGet("/", List).WithSummary("本人的提醒").RequirePermission(NoticeAccess.Own);
        group
            .MapPost("/read", Read)
            .WithSummary("标为已读")
            .Produces<NoticesMarked>()
            .RequirePermission(NoticeAccess.Own);
    }

    private static async Task<NoticeList> List(
        bool? unread,
        string? at,
        NoticeQueries queries,
        CurrentPrincipal current,
        CancellationToken cancel
    )
    {
        var (principal, position) = (current.Principal, PagePosition.Parse(at));
        var page = await queries.List(principal, unread == true, position, PageSize, cancel);
        return new NoticeList(page.Rows, await queries.Unread(principal, cancel), page.After?.ToString());
    }

    private static async Task<IResult> Read(NoticesReadBody body, UseCaseDesk desk, HttpContext context) =>
        body switch
        {
            { Id: { } id, UpTo: null } => RefusalResults.Of(
                await desk.Call(new MarkNoticeRead(), id, context),
                context,
                _ => TypedResults.Ok(new NoticesMarked(1))
            ),
            { Id: null, UpTo: { } upTo } => RefusalResults.Of(
                await desk.Call(new MarkNoticesRead(), new NoticesToMark(upTo), context),
                context,
                marked => TypedResults.Ok(new NoticesMarked(marked))
            ),
            _ => RefusalResults.Of(NoticeRefusals.NothingChosen, context),
        };
}
