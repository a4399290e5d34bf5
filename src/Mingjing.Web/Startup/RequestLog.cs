using System.Diagnostics;

namespace Mingjing.Web.Startup;

/// <summary>
/// 请求日志: method, route template, status and time of every request. The path with its ids, the query string and the body are
/// never written.
/// </summary>
internal sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> log, TimeProvider time)
{
    public async Task Invoke(HttpContext context)
    {
        var start = time.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            var elapsed = Math.Round(time.GetElapsedTime(start).TotalMilliseconds, 1);
            var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "-";
            // Files of the pages come by the dozen and say nothing; their failures do.
            if (!IsFile(context) || context.Response.StatusCode >= StatusCodes.Status400BadRequest)
                Written(context.Request.Method, route, context.Response.StatusCode, elapsed);
        }
    }

    /// <summary>The id under which this request stands in the log and on the error page.</summary>
    public static string TraceIdOf(HttpContext context) =>
        Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;

    private static bool IsFile(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>()
            is not null;

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Route} {Status} {Elapsed} ms")]
    private partial void Written(string method, string route, int status, double elapsed);
}
