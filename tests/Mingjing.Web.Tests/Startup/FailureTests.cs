using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Mingjing.Web.Startup;
using Serilog.Core;
using Serilog.Events;

namespace Mingjing.Web.Tests.Startup;

/// <summary>A server in which things go wrong: what is told outside, and what is written in the log.</summary>
public sealed class FailureTests
{
    private const string Secret = "张某某41039919900101001";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/api/v1/acts")]
    public async Task A_failure_shows_its_trace_id_and_no_detail(string path)
    {
        var log = new LogKept();
        await using var server = await RunningServer.Start(more: s => s.AddFailing().AddSingleton<ILogEventSink>(log));
        using var answer = await server.Client.GetAsync(path + "?fail=" + Uri.EscapeDataString(Secret), Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        text.ShouldContain("系统出错");
        text.ShouldNotContain("InvalidOperation");
        text.ShouldNotContain(Secret);
        var trace = log.Events.First(e => e.Exception is not null).TraceId.ShouldNotBeNull().ToHexString();
        text.ShouldContain(trace);
    }

    [Fact]
    public async Task No_log_line_holds_a_path_a_query_or_the_message_of_an_exception()
    {
        var log = new LogKept();
        await using var server = await RunningServer.Start(more: s => s.AddFailing().AddSingleton<ILogEventSink>(log));
        await server.Client.GetAsync("/?fail=" + Uri.EscapeDataString(Secret), Cancel);
        await server.Client.GetAsync("/" + Uri.EscapeDataString(Secret), Cancel);
        log.Events.Count.ShouldBeGreaterThanOrEqualTo(3);
        foreach (var asText in new[] { true, false })
        {
            var lines = log.Write(new LogLine(asText));
            lines.ShouldContain("System.InvalidOperationException");
            lines.ShouldNotContain(Secret);
            lines.ShouldNotContain(Uri.EscapeDataString(Secret));
        }

        log.Events.SelectMany(e => e.Properties.Keys).ShouldAllBe(name => AllowedProperties.Names.Contains(name));
        log.Events.ShouldContain(e => e.Properties.ContainsKey("Route") && e.Properties.ContainsKey("Elapsed"));
    }

    [Fact]
    public async Task A_server_is_not_ready_while_a_check_fails_and_is_alive_all_the_same()
    {
        await using var server = await RunningServer.Start(more: s =>
            s.AddHealthChecks().AddCheck("store", () => HealthCheckResult.Unhealthy(Secret), [Health.Ready])
        );
        using var ready = await server.Client.GetAsync("/health/ready", Cancel);
        ready.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await ready.Content.ReadAsStringAsync(Cancel)).ShouldBe("Unhealthy");
        (await server.Client.GetAsync("/health/live", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Forwarded_addresses_are_believed_of_known_proxies_only()
    {
        await using var open = await RunningServer.Start(s => s with { PagesPerMinute = 1 });
        (await Ask(open, "203.0.113.1")).ShouldBe(HttpStatusCode.OK);
        (await Ask(open, "203.0.113.2")).ShouldBe(HttpStatusCode.TooManyRequests, "nobody's header is believed");
        await using var behind = await RunningServer.Start(s =>
            s with
            {
                PagesPerMinute = 1,
                KnownProxies = [IPNetwork.Parse("127.0.0.0/8")],
            }
        );
        (await Ask(behind, "203.0.113.1")).ShouldBe(HttpStatusCode.OK);
        (await Ask(behind, "203.0.113.2")).ShouldBe(HttpStatusCode.OK);
        (await Ask(behind, "203.0.113.2")).ShouldBe(HttpStatusCode.TooManyRequests);
    }

    private static async Task<HttpStatusCode> Ask(RunningServer server, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("X-Forwarded-For", address);
        using var answer = await server.Client.SendAsync(request, Cancel);
        return answer.StatusCode;
    }
}

/// <summary>Keeps what a server logs.</summary>
internal sealed class LogKept : ILogEventSink
{
    private readonly System.Collections.Concurrent.ConcurrentQueue<LogEvent> _events = new();

    public IReadOnlyCollection<LogEvent> Events => _events;

    public void Emit(LogEvent logEvent) => _events.Enqueue(logEvent);

    /// <summary>The lines that a console would show.</summary>
    public string Write(LogLine line)
    {
        using var text = new StringWriter();
        foreach (var each in _events)
            line.Format(each, text);
        return text.ToString();
    }
}

internal static class Failing
{
    /// <summary>A request with ?fail=TEXT fails behind the error handling, before any page, with the text as message.</summary>
    public static IServiceCollection AddFailing(this IServiceCollection services) =>
        services.Configure<RateLimiterOptions>(o =>
            o.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                context.Request.Query.TryGetValue("fail", out var text)
                    ? throw new InvalidOperationException(text)
                    : RateLimitPartition.GetNoLimiter("")
            )
        );
}
