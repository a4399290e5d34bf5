using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Mingjing.Web.Tests.Startup;

namespace Mingjing.Web.Tests.Access;

/// <summary>端点: what a built server answers, asked of the server itself.</summary>
internal static class SiteEndpoints
{
    private static readonly string[] Any = ["GET"];

    /// <summary>Every endpoint with each of its methods: “POST /api/v1/accounts”. Files of the pages are left out.</summary>
    public static IReadOnlyList<(string Name, RouteEndpoint Endpoint)> Of(RunningServer server) =>
        [
            .. server
                .Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
                .SelectMany(e => MethodsOf(e).Select(m => ($"{m} {PathOf(e)}", e)))
                .DistinctBy(e => e.Item1, StringComparer.Ordinal)
                .OrderBy(e => e.Item1, StringComparer.Ordinal),
        ];

    private static IEnumerable<string> MethodsOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is { HttpMethods.Count: > 0 } methods
            ? methods.HttpMethods
            : Any;

    private static string PathOf(RouteEndpoint endpoint)
    {
        var text = (endpoint.RoutePattern.RawText ?? "").Trim('/');
        return $"/{text}";
    }
}
