using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.PowersCatalog;
using Mingjing.Web.Accounts;
using Mingjing.Web.Api;
using Mingjing.Web.Shell;

namespace Mingjing.Web.Startup;

/// <summary>
/// 状态页: an answer without a body gets one: a page in the shell, or problem+json under <c>/api</c>. Neither ever shows the
/// detail of a failure; the trace id leads to the log.
/// </summary>
public sealed class StatusPages(RequestDelegate next)
{
    private static readonly PathString Api = new("/api");

    // Set by the framework for each document that it draws, and only once.
    private const string DrawnMark = "blazor-enhanced-nav";

    private static readonly object Missing = new();

    public async Task Invoke(HttpContext context)
    {
        await next(context);
        var response = context.Response;
        if (
            !response.HasStarted
            && response.StatusCode == StatusCodes.Status400BadRequest
            && context.Items.ContainsKey(Missing)
        )
            await Write(context, StatusNotice.Of(StatusCodes.Status404NotFound));
        else if (
            !response.HasStarted
            && response.StatusCode >= StatusCodes.Status400BadRequest
            && response.ContentLength is null or 0
            && string.IsNullOrEmpty(response.ContentType)
        )
            await Write(context, StatusNotice.Of(response.StatusCode));
    }

    /// <summary>
    /// Remembers that a page has found no object. A form that is sent to it is then answered like the page itself: to the framework it is
    /// only a form that the page does not have.
    /// </summary>
    internal static void NoteMissing(HttpContext context) => context.Items[Missing] = true;

    /// <summary>Answers with a status and what should be said of it.</summary>
    public static Task Write(HttpContext context, StatusNotice notice)
    {
        context.Response.StatusCode = notice.Status;
        var known = notice with { TraceId = RequestLog.TraceIdOf(context) };
        return IsApi(context) ? Problem(context, known) : Draw(context, known);
    }

    // A page that has begun in the scope of the request leaves no room there for another.
    private static async Task Draw(HttpContext context, StatusNotice notice)
    {
        var begun = context.RequestServices;
        await using var fresh = begun.CreateAsyncScope();
        Carry(begun, fresh.ServiceProvider);
        context.Response.Headers.Remove(DrawnMark);
        context.RequestServices = fresh.ServiceProvider;
        try
        {
            await new RazorComponentResult<StatusDocument>(
                new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(StatusDocument.Notice)] = notice }
            )
            {
                StatusCode = notice.Status,
            }.ExecuteAsync(context);
        }
        finally
        {
            context.RequestServices = begun;
        }
    }

    private static void Carry(IServiceProvider from, IServiceProvider to)
    {
        to.GetRequiredService<CurrentPrincipal>().Is(from.GetRequiredService<CurrentPrincipal>());
        to.GetRequiredService<SignedIn>().Is(from.GetRequiredService<SignedIn>());
    }

    /// <summary>The HTTP status of a refusal (design.md §6).</summary>
    public static int StatusOf(RefusalKind kind) =>
        kind switch
        {
            RefusalKind.Field => StatusCodes.Status400BadRequest,
            RefusalKind.NotSignedIn => StatusCodes.Status401Unauthorized,
            RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
            RefusalKind.NotFound => StatusCodes.Status404NotFound,
            RefusalKind.Conflict => StatusCodes.Status409Conflict,
            RefusalKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status422UnprocessableEntity,
        };

    /// <summary>What is said of a refusal: its reason, its basis, the way out.</summary>
    public static StatusNotice NoticeOf(Refusal refusal, LawLibrary laws)
    {
        var notice = StatusNotice.Of(StatusOf(refusal.Kind));
        var basis = refusal.Basis is { } article ? laws.ResolveAny(article) : null;
        return notice with
        {
            Text = refusal.Message,
            WayOut = refusal.WayOut ?? notice.WayOut,
            Basis = basis is null ? null : $"《{basis.Law}》{basis.Article}",
        };
    }

    /// <summary>Whether a request came by the API.</summary>
    public static bool IsApi(HttpContext context) =>
        context.Request.Path.StartsWithSegments(Api, StringComparison.OrdinalIgnoreCase);

    /// <summary>What escaped: a refusal or a store that cannot write is told as such, anything else as a failure without detail.</summary>
    internal static Task WriteFailure(HttpContext context)
    {
        var error = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        var told = error is Refused refused ? refused.Refusal : null;
        if (error is not null && (told ?? StoreFault.RefusalOf(error)) is { } refusal)
            return WriteRefusal(context, refusal);
        return Write(
            context,
            StatusNotice.Of(
                error is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError
            )
        );
    }

    /// <summary>Answers with a refusal: a page, or problem+json with its code.</summary>
    public static Task WriteRefusal(HttpContext context, Refusal refusal) =>
        IsApi(context)
            ? RefusalResults.Of(refusal, context).ExecuteAsync(context)
            : Write(context, NoticeOf(refusal, context.RequestServices.GetRequiredService<DataPack>().Laws));

    private static Task Problem(HttpContext context, StatusNotice notice) =>
        TypedResults
            .Problem(
                title: notice.Title,
                detail: notice.Text,
                statusCode: notice.Status,
                extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["traceId"] = notice.TraceId }
            )
            .ExecuteAsync(context);
}
