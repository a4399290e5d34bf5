using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Mingjing.Core.Accounts;
using Mingjing.Core.Demonstration.Seeding;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Keys;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Testing.Accounts;
using Mingjing.Testing.Organizations;
using Mingjing.Web.Demonstration;
using Mingjing.Web.Startup;
using Mingjing.Web.Tests.Startup;

namespace Mingjing.Web.Tests.Demonstration;

/// <summary>The list of accounts and its one click: in a demonstration, on its own machine, and nowhere else.</summary>
public sealed partial class DemonstrationSignInTests
{
    private const string Login = "user1";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_click_signs_in_completely_and_again_and_again()
    {
        await using var server = await StartDemonstration();
        for (var i = 0; i < 3; i++)
        {
            using var visitor = server.CreateClient();
            using var answer = await Click(visitor, Login);
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
            answer.Headers.Location!.ToString().ShouldBe("/work");
            (await visitor.GetStringAsync("/account", Cancel)).ShouldContain("监督机构承办人");
        }
    }

    [Fact]
    public async Task A_second_factor_is_never_taken_twice_even_here()
    {
        await using var server = await StartDemonstration();
        for (var i = 0; i < 3; i++)
            (await Click(server.CreateClient(), Login)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var refused = await Click(server.CreateClient(), Login);
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.Content.ReadAsStringAsync(Cancel)).ShouldContain("请半分钟后再试");
        server.Time.Advance(TimeSpan.FromSeconds(30));
        (await Click(server.CreateClient(), Login)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("Host", "demo.example.cn")]
    [InlineData("Host", "192.168.1.20")]
    [InlineData("X-Forwarded-For", "10.0.0.8")]
    [InlineData("Forwarded", "for=10.0.0.8")]
    public async Task Who_comes_under_another_name_or_through_somebody_finds_neither_list_nor_entrance(
        string header,
        string value
    )
    {
        await using var server = await StartDemonstration();
        using var local = await server.Client.GetAsync("/sign-in", Cancel);
        var token = TokenIn(await local.Content.ReadAsStringAsync(Cancel));
        server.Client.DefaultRequestHeaders.Add(header, value);
        (await server.Client.GetStringAsync("/sign-in", Cancel)).ShouldNotContain(DemonstrationRoutes.Enter);
        using var answer = await Post(server.Client, Login, token);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Theory]
    [InlineData("10.0.0.8", false)]
    [InlineData("::ffff:10.0.0.8", false)]
    [InlineData(null, false)]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    public void Only_an_address_of_this_machine_is_local(string? address, bool isLocal)
    {
        var context = new Microsoft.AspNetCore.Http.DefaultHttpContext();
        context.Request.Host = new Microsoft.AspNetCore.Http.HostString("localhost", 5080);
        context.Connection.RemoteIpAddress = address is null ? null : IPAddress.Parse(address);
        LocalVisitor.Is(context).ShouldBe(isLocal);
    }

    [Fact]
    public async Task A_form_without_its_token_and_an_unknown_account_are_refused()
    {
        await using var server = await StartDemonstration();
        (await Post(server.Client, Login, token: "")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Click(server.Client, "somebody")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_server_that_is_no_demonstration_has_neither()
    {
        await using var server = await RunningServer.Start();
        using var page = await server.Client.GetAsync("/sign-in", Cancel);
        var html = await page.Content.ReadAsStringAsync(Cancel);
        html.ShouldNotContain("演示账号");
        html.ShouldNotContain(DemonstrationRoutes.Enter);
        using var answer = await Post(server.Client, Login, TokenIn(html));
        answer.IsSuccessStatusCode.ShouldBeFalse();
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        server
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .ShouldNotContain(e => e.RoutePattern.RawText == DemonstrationRoutes.Enter);
    }

    [Fact]
    public async Task The_list_names_role_and_organization_and_says_that_all_is_fiction()
    {
        await using var server = await StartDemonstration();
        var html = await server.Client.GetStringAsync("/sign-in", Cancel);
        html.ShouldContain("演示数据 · 纯属虚构");
        html.ShouldContain("以监督机构承办人登录：演示司法局");
    }

    // A handler of the city's body, as the demonstration leaves him: with a first password and nothing else.
    private static async Task<RunningServer> StartDemonstration()
    {
        IReadOnlyList<DemonstrationAccount> accounts = [];
        var made = new List<DemonstrationAccount>();
        var server = await RunningServer.Start(
            s => s with { Demo = true },
            services => services.AddDemonstrationDoor(made, kept => accounts = kept)
        );
        var services = server.Services;
        using var city = new StaffedCity(
            services.GetRequiredService<Database>(),
            server.Time,
            services.GetRequiredService<RegionTree>(),
            services.GetRequiredService<KeyFile>(),
            services.GetRequiredService<Passwords>()
        );
        var bodies = await city.RegisterAll(Cancel);
        var body = bodies.First(b => b.Key.EndsWith("司法局", StringComparison.Ordinal)).Value;
        var created = await city.Hire(Cancel);
        _ = (await city.Appoint(created.Person, body, Roles.SupervisionHandler, Cancel)).Result;
        made.Add(
            new DemonstrationAccount
            {
                LoginName = created.LoginName,
                Name = "测试人员1",
                Role = Roles.SupervisionHandler,
                Organization = "演示司法局",
                Password = created.FirstPassword.Text!,
            }
        );
        return server;
    }

    private static async Task<HttpResponseMessage> Click(HttpClient visitor, string account)
    {
        var html = await visitor.GetStringAsync("/sign-in", Cancel);
        return await Post(visitor, account, TokenIn(html));
    }

    private static Task<HttpResponseMessage> Post(HttpClient visitor, string account, string token) =>
        visitor.PostAsync(
            DemonstrationRoutes.Enter,
            new FormUrlEncodedContent(
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    [DemonstrationRoutes.AccountField] = account,
                    ["__RequestVerificationToken"] = token,
                }
            ),
            Cancel
        );

    private static string TokenIn(string html) => Token().Match(html).Groups["token"].Value;

    [GeneratedRegex(
        "name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Token();
}
