using Microsoft.AspNetCore.HttpOverrides;
using Mingjing.Web.Accounts;
using Mingjing.Web.Demonstration;

namespace Mingjing.Web.Startup;

/// <summary>处理顺序: what every request passes, in this order.</summary>
internal static class Pipeline
{
    public static void Use(WebApplication app, ServerSettings settings)
    {
        if (settings.KnownProxies.Count > 0)
            app.UseForwardedHeaders(ForwardedBy(settings));
        app.UseMiddleware<RequestLog>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<DemonstrationHeader>();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = StatusPages.WriteFailure });
        app.UseHsts();
        app.UseRequestLocalization();
        app.UseMiddleware<StatusPages>();
        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseMiddleware<AccessGate>();
        app.UseAntiforgery();
    }

    private static ForwardedHeadersOptions ForwardedBy(ServerSettings settings)
    {
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in settings.KnownProxies)
            options.KnownIPNetworks.Add(network);
        return options;
    }
}
