using Mingjing.Core.Accounts;

namespace Mingjing.Web.Accounts;

/// <summary>草稿的地址: for the script of a form, and for the button that throws a draft away.</summary>
public static class DraftRoutes
{
    public static string Of(string form) => $"/drafts/{form}";

    public static string DiscardOf(string form) => $"/drafts/{form}/discard";

    public static void MapDrafts(this IEndpointRouteBuilder routes)
    {
        routes
            .MapPost(
                "/drafts/{form}",
                async (
                    string form,
                    // Bound, so that the framework asks for the token of the page.
                    IFormCollection typed,
                    FormDrafts drafts,
                    CurrentPrincipal current,
                    CancellationToken cancel
                ) =>
                {
                    // What begins with a mark is the frame's own: its token, its key.
                    var fields = typed
                        .Where(f => !f.Key.StartsWith('_'))
                        .ToDictionary(
                            f => f.Key,
                            f => (IReadOnlyList<string>)[.. f.Value.OfType<string>()],
                            StringComparer.Ordinal
                        );
                    return await drafts.Keep(current.Principal, form, fields, cancel)
                        ? Results.NoContent()
                        : Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
                }
            )
            .RequirePermission(AccountAccess.Own)
            .ExcludeFromDescription();
        routes
            .MapPost(
                "/drafts/{form}/discard",
                async (
                    string form,
                    IFormCollection sent,
                    FormDrafts drafts,
                    CurrentPrincipal current,
                    CancellationToken cancel
                ) =>
                {
                    await drafts.Drop(current.Principal, form, cancel);
                    return Results.LocalRedirect(
                        SignInRoutes.LocalOf(sent[SignInRoutes.ReturnName].ToString()) ?? SignInRoutes.Work
                    );
                }
            )
            .RequirePermission(AccountAccess.Own)
            .ExcludeFromDescription();
    }
}

/// <summary>草稿 of a page's form: opened with it, gone when it was sent.</summary>
public sealed class DraftDesk(FormDrafts drafts, CurrentPrincipal current)
{
    /// <summary>The state of a form, with what was typed before where that was never sent.</summary>
    /// <param name="name">Which form, of which matter.</param>
    public async Task<Kit.Forms.FormState> Open(HttpContext context, string name) =>
        new(
            context,
            name,
            HttpMethods.IsGet(context.Request.Method)
                ? await drafts.Find(current.Principal, name, context.RequestAborted)
                : null
        );

    /// <summary>Forgets what was typed: it has been sent.</summary>
    public Task Done(Kit.Forms.FormState form, CancellationToken cancel) =>
        form.DraftName is { } name ? drafts.Drop(current.Principal, name, cancel) : Task.CompletedTask;
}
