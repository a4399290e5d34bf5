using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Mingjing.Web.Startup;

/// <summary>遥测: traces and metrics over OTLP, only where an address is configured.</summary>
internal static class Telemetry
{
    public static void AddServerTelemetry(this IServiceCollection services, ServerSettings settings)
    {
        if (settings.Telemetry is not { } endpoint)
            return;
        services
            .AddOpenTelemetry()
            .ConfigureResource(r => r.AddService("mingjing"))
            // The instrumentation redacts the values of query strings by itself.
            .WithTracing(t => t.AddAspNetCoreInstrumentation().AddOtlpExporter(o => o.Endpoint = endpoint))
            .WithMetrics(m => m.AddAspNetCoreInstrumentation().AddOtlpExporter(o => o.Endpoint = endpoint));
    }
}
