using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Mingjing.Web.Startup;

/// <summary>限流: pages asked for without a session, counted by address; nobody is counted by what they read.</summary>
internal static class RateLimits
{
    public static void Configure(RateLimiterOptions options, ServerSettings settings)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            SiteParts.IsPage(context.GetEndpoint()) && context.User.Identity?.IsAuthenticated != true
                ? RateLimitPartition.GetFixedWindowLimiter(
                    context.Connection.RemoteIpAddress?.ToString() ?? "",
                    _ => new FixedWindowRateLimiterOptions
                    {
                        PermitLimit = settings.PagesPerMinute,
                        Window = TimeSpan.FromMinutes(1),
                    }
                )
                : RateLimitPartition.GetNoLimiter("")
        );
        options.OnRejected = (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
    }
}
