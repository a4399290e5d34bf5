using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Mingjing.Core.Accounts;
using Mingjing.Core.Demonstration;
using Mingjing.Core.Platform.Access;
using Mingjing.Testing.Accounts;
using Mingjing.Web.Tests.Startup;

namespace Mingjing.Web.Tests.Accounts;

/// <summary>首次启动: from the one-time address to three administrators at work.</summary>
public sealed class FirstRunPageTests
{
    private static readonly string[] Logins = ["xitong", "anquan", "shenji"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wrong_or_late_address_opens_nothing()
    {
        await using var server = await RunningServer.Start();
        using var wrong = await server.Client.GetAsync("/set-up/wrong", Cancel);
        wrong.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await wrong.Content.ReadAsStringAsync(Cancel)).ShouldContain("地址已失效");

        var path = await Address(server);
        server.Time.Advance(FirstRun.AddressLifetime);
        (await server.Client.GetAsync(path, Cancel)).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task The_three_administrators_are_three_people()
    {
        await using var server = await RunningServer.Start();
        var path = await Address(server);
        using var answer = await server.Client.Submit(path, "set-up", Filled(("AuditName", "赵一")));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Html.Read(answer)).QuerySelector(".summary").Words().ShouldContain("应由三人分别担任");
        (await server.Client.GetAsync(path, Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK, "nothing was done");
    }

    [Fact]
    public async Task A_refused_form_keeps_what_was_typed()
    {
        await using var server = await RunningServer.Start();
        var path = await Address(server);
        using var answer = await server.Client.Submit(path, "set-up", Filled(("Code", "123")));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await Html.Read(answer);
        page.QuerySelector(".summary").Words().ShouldContain("统一社会信用代码应为18位");
        page.QuerySelector("#field-FullName")!.GetAttribute("value").ShouldBe("河洛市司法局");
    }

    [Fact]
    public async Task Each_administrator_signs_in_binds_a_factor_and_changes_the_first_password()
    {
        await using var server = await RunningServer.Start();
        var path = await Address(server);
        using var answer = await server.Client.Submit(path, "set-up", Filled());
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var made = await Html.Read(answer);
        var rows = made.QuerySelectorAll("tbody tr");
        rows.Select(r => r.Children[1].TextContent.Trim()).ShouldBe(Logins);
        var passwords = rows.Select(r => r.QuerySelector("code")!.TextContent.Trim()).ToArray();
        passwords.Distinct(StringComparer.Ordinal).Count().ShouldBe(3);

        (await server.Client.GetAsync(path, Cancel)).StatusCode.ShouldBe(HttpStatusCode.Gone, "the address is used up");
        (await server.Services.GetRequiredService<FirstRun>().Open(Cancel)).ShouldBeNull("another start prints none");

        string[] pages = ["/organizations/new", "/accounts", "/audit"];
        foreach (var (login, password, page) in Logins.Zip(passwords, pages))
        {
            var client = await FirstSignIn(server, login, password);
            (await client.Page(page)).QuerySelector("h1").ShouldNotBeNull();
            foreach (var other in pages.Where(p => !string.Equals(p, page, StringComparison.Ordinal)))
                (await client.GetAsync(other, Cancel)).StatusCode.ShouldBe(
                    HttpStatusCode.Forbidden,
                    $"{login} {other}"
                );
        }
    }

    private static async Task<HttpClient> FirstSignIn(RunningServer server, string login, string password)
    {
        var client = server.CreateClient();
        using var first = await client.Submit("/sign-in", "sign-in", ("LoginName", login), ("Password", password));
        first.Path().ShouldBe("/sign-in/enroll");
        var page = await client.Page("/sign-in/enroll");
        page.QuerySelector("img.qr")!.GetAttribute("src").ShouldNotBeNull().ShouldStartWith("data:image/svg+xml");
        var secret = new Secret(page.QuerySelector("ol code").Words());
        using var early = await client.GetAsync("/work", Cancel);
        early.Path().ShouldBe("/sign-in/enroll", "nothing can be done before");
        using var bound = await client.Submit(
            "/sign-in/enroll",
            "enroll",
            ("Code", StaffedCity.CodeAt(secret, server.Time.GetUtcNow()).Text!)
        );
        bound.Path().ShouldBe("/sign-in/password");
        using var still = await client.GetAsync("/work", Cancel);
        still.Path().ShouldBe("/sign-in/password", "the first password serves for nothing else");
        using var changed = await client.Submit(
            "/sign-in/password",
            "password",
            ("Current", password),
            ("New", "Luoyang-2026-Guan!"),
            ("Again", "Luoyang-2026-Guan!")
        );
        changed.Path().ShouldBe("/work");
        return client;
    }

    private static async Task<string> Address(RunningServer server) =>
        $"/set-up/{(await server.Services.GetRequiredService<FirstRun>().Open(Cancel))!.Value.Text}";

    private static (string, string)[] Filled(params (string Name, string Value)[] other) =>
        [.. Whole.Where(f => !other.Any(o => string.Equals(o.Name, f.Name, StringComparison.Ordinal))), .. other];

    private static (string Name, string Value)[] Whole =>
        [
            ("Code", SyntheticCodes.CreditCode("11", "410300", 1)),
            ("FullName", "河洛市司法局"),
            ("ShortName", "市司法局"),
            ("SystemName", "赵一"),
            ("SystemLogin", Logins[0]),
            ("SecurityName", "钱二"),
            ("SecurityLogin", Logins[1]),
            ("AuditName", "孙三"),
            ("AuditLogin", Logins[2]),
        ];
}
