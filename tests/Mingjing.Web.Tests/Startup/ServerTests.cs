using System.Net;
using System.Text.Json;
using Mingjing.Core.Platform.Access;
using Mingjing.Web.Startup;

namespace Mingjing.Web.Tests.Startup;

/// <summary>The server over HTTP: what every answer carries, whatever the page.</summary>
public sealed class ServerTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/nothing-here")]
    [InlineData("/api/v1/nothing-here")]
    [InlineData("/health/live")]
    [InlineData("/css/base.css")]
    public async Task Every_answer_carries_the_security_headers(string path)
    {
        using var answer = await site.Client.GetAsync(path, Cancel);
        var policy = answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        policy.ShouldStartWith("default-src 'self';");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
        answer.Headers.Contains("Server").ShouldBeFalse();
        answer.Headers.Contains("Strict-Transport-Security").ShouldBeFalse("the connection is not encrypted");
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task The_health_of_a_started_server_is_good(string path)
    {
        using var answer = await site.Client.GetAsync(path, Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync(Cancel)).ShouldBe("Healthy");
    }

    [Fact]
    public async Task Chinese_is_sent_as_Chinese()
    {
        using var answer = await site.Client.GetAsync("/nothing-here-either", Cancel);
        var html = await answer.Content.ReadAsStringAsync(Cancel);
        html.ShouldContain("没有找到");
        html.ShouldNotContain("&#x6");
    }

    [Fact]
    public async Task What_is_not_there_is_a_page_for_people_and_a_problem_for_machines()
    {
        using var page = await site.Client.GetAsync("/nothing", Cancel);
        page.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        page.Content.Headers.ContentType?.MediaType.ShouldBe("text/html");
        using var problem = await site.Client.GetAsync("/api/v1/nothing", Cancel);
        problem.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        problem.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        using var json = JsonDocument.Parse(await problem.Content.ReadAsStringAsync(Cancel));
        json.RootElement.GetProperty("status").GetInt32().ShouldBe(404);
        json.RootElement.GetProperty("title").GetString().ShouldBe("没有找到");
        json.RootElement.GetProperty("traceId").GetString().ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("/css/base.css", "text/css")]
    [InlineData("/js/kit.js", "text/javascript")]
    [InlineData("/_framework/blazor.web.js", "text/javascript")]
    [InlineData("/mark.svg", "image/svg+xml")]
    public async Task Files_of_the_pages_are_served_from_the_output_of_a_build(string path, string type)
    {
        using var answer = await site.Client.GetAsync(path, Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType?.MediaType.ShouldBe(type);
    }

    [Fact]
    public async Task The_description_of_the_API_and_its_page_are_there_for_the_office_only()
    {
        using var json = JsonDocument.Parse(await site.Client.GetStringAsync("/openapi/v1.json", Cancel));
        json.RootElement.GetProperty("openapi").GetString().ShouldStartWith("3.");
        json.RootElement.GetProperty("info").GetProperty("title").GetString().ShouldBe("明镜 接口");
        using var page = await site.Client.GetAsync("/scalar", Cancel);
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("script-src 'self';");
        (await site.Client.GetAsync("/scalar/assets/scalar.js", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);

        await using var portal = await RunningServer.Start(s => s with { Role = ServerRole.Portal });
        (await portal.Client.GetAsync("/openapi/v1.json", Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await portal.Client.GetAsync("/scalar", Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_portal_has_no_staff_pages_and_an_office_starts_at_the_workbench()
    {
        await using var portal = await RunningServer.Start(s => s with { Role = ServerRole.Portal });
        (await portal.Client.GetAsync("/work", Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await portal.Client.GetAsync("/", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await using var office = await RunningServer.Start(s => s with { Role = ServerRole.Office });
        var worker = (await office.Staff.As(Roles.DepartmentClerk)).Client;
        (await worker.GetAsync("/work", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var home = await office.Client.GetAsync("/", Cancel);
        home.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        home.Headers.Location.ShouldNotBeNull().ToString().ShouldEndWith("/work");
    }

    [Fact]
    public async Task Pages_are_limited_by_address_and_files_are_not()
    {
        await using var server = await RunningServer.Start(s => s with { PagesPerMinute = 3 });
        for (var i = 0; i < 3; i++)
            (await server.Client.GetAsync("/", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var refused = await server.Client.GetAsync("/", Cancel);
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter.ShouldNotBeNull();
        (await refused.Content.ReadAsStringAsync(Cancel)).ShouldContain("访问过于频繁");
        (await server.Client.GetAsync("/css/base.css", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
