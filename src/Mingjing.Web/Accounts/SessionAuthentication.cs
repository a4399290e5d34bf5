using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Options;
using Mingjing.Core.Accounts;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Web.Shell;
using Mingjing.Web.Startup;

namespace Mingjing.Web.Accounts;

/// <summary>
/// 认证: the cookie of a browser, or the key of a machine on the API. Both are asked of the store at every request. A request with a
/// key is the machine's alone, whatever cookie it carries besides.
/// </summary>
public sealed class SessionAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    PrincipalResolver resolver,
    CurrentPrincipal current,
    SignedIn shown
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Mingjing";

    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        // Style sheets and scripts are everybody's, and come by the dozen.
        if (Context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
            return AuthenticateResult.NoResult();
        var header = Request.Headers.Authorization.ToString();
        if (StatusPages.IsApi(Context) && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            var key = new Secret(header[Bearer.Length..].Trim());
            if (await resolver.OfKey(key, Context.RequestAborted) is not { } machine)
                return AuthenticateResult.Fail("key");
            current.Is(machine);
            return Success(machine);
        }

        if (await resolver.OfToken(SessionCookie.Read(Context), Context.RequestAborted) is not { } session)
            return AuthenticateResult.NoResult();
        current.Is(session);
        if (session.Stage == SessionStage.Open)
            Show(session);
        return Success(session.Principal);
    }

    private void Show(ActiveSession session) =>
        shown.Is(
            session.Name,
            session.Current?.OrganizationName ?? "",
            session.Current is { } post ? TitleOf(post) : "没有任职",
            code => Permission.All.TryGetValue(code, out var permission) && permission.IsGrantedTo(session.Principal)
        );

    /// <summary>What a post is called: the role, and whose it is where it is lent.</summary>
    internal static string TitleOf(Post post) =>
        post.LentBy is { } lender ? $"{Terms<Roles>.Of(post.Role)}（代{lender}）" : Terms<Roles>.Of(post.Role);

    // The name ties the tokens of forms to the account: a form of one person is worth nothing in the hands of another.
    private static AuthenticateResult Success(Principal principal) =>
        AuthenticateResult.Success(
            new AuthenticationTicket(
                new ClaimsPrincipal(
                    new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, principal.Actor)], SchemeName)
                ),
                SchemeName
            )
        );
}
