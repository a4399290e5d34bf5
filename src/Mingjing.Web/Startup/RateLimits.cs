using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Mingjing.Web.Startup;

/// <summary>限流: requests without a session are counted by address, others by account or key; nobody is counted by what they read.</summary>
internal static class RateLimits
{
    public static void Configure(RateLimiterOptions options, ServerSettings settings)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } actor
                ? PerMinute(actor, settings.RequestsPerMinute)
            : SiteParts.IsPage(context.GetEndpoint()) || StatusPages.IsApi(context)
                ? PerMinute(context.Connection.RemoteIpAddress?.ToString() ?? "", settings.PagesPerMinute)
            : RateLimitPartition.GetNoLimiter("")
        );
        options.OnRejected = (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
    }

    private static RateLimitPartition<string> PerMinute(string whose, int limit) =>
        RateLimitPartition.GetFixedWindowLimiter(
            whose,
            _ => new FixedWindowRateLimiterOptions { PermitLimit = limit, Window = TimeSpan.FromMinutes(1) }
        );
}
