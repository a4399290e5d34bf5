using Serilog;
using Serilog.Events;

namespace Mingjing.Web.Startup;

/// <summary>日志: structured, through the allow-list, one logger a server.</summary>
internal static class ServerLogs
{
    public static void AddServerLogs(this IServiceCollection services, ServerSettings settings) =>
        services.AddSerilog(
            (provider, logs) =>
            {
                logs.MinimumLevel.Information()
                    .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
                    .MinimumLevel.Override("System", LogEventLevel.Warning)
                    .Enrich.With<AllowedProperties>()
                    .ReadFrom.Services(provider);
                if (settings.LogToConsole)
                    logs.WriteTo.Console(new LogLine(asText: settings.Demo));
            },
            preserveStaticLogger: true
        );
}
