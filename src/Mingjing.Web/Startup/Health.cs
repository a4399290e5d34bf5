using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Mingjing.Web.Startup;

/// <summary>
/// 健康检查: <c>/health/live</c> says that the process answers; <c>/health/ready</c> that every check tagged <see cref="Ready"/>
/// passes. Neither says why not: that is in the log.
/// </summary>
public static class Health
{
    /// <summary>The tag of checks without which no work may come in.</summary>
    public const string Ready = "ready";

    internal static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        routes
            .MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = c => c.Tags.Contains(Ready) })
            .AllowAnonymous();
    }
}
