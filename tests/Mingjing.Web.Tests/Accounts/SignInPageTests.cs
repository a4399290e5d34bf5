using System.Net;
using AngleSharp.Dom;
using Mingjing.Core.Accounts;
using Mingjing.Core.Platform.Access;
using Mingjing.Testing.Accounts;
using Mingjing.Web.Tests.Startup;

namespace Mingjing.Web.Tests.Accounts;

/// <summary>登录 over HTTP: password, code, what a wrong one is told, and when the account locks.</summary>
public sealed class SignInPageTests : IAsyncLifetime
{
    private const string Wrong = "不是这个密码";

    private RunningServer? _server;
    private Worker? _worker;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private RunningServer Server => _server!;

    private Worker Worker => _worker!;

    public async ValueTask InitializeAsync()
    {
        _server = await RunningServer.Start();
        _worker = (await _server.Staff.As(Roles.DepartmentClerk)).Worker;
        // The code of the enrolment is used up.
        _server.Time.Advance(TimeSpan.FromMinutes(1));
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    [Fact]
    public async Task A_page_leads_to_the_sign_in_and_the_sign_in_back_to_the_page()
    {
        var client = Server.Client;
        using var asked = await client.GetAsync("/organizations?q=市", Cancel);
        asked.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var signIn = asked.Headers.Location!.ToString();
        signIn.ShouldStartWith("/sign-in?return=");
        using var first = await Password(client, Worker.Password.Text!, signIn);
        first.Path().ShouldBe("/sign-in/code");
        using var second = await Code(client, first.Headers.Location!.ToString());
        second.Headers.Location.ShouldNotBeNull().AbsoluteUri.ShouldEndWith("/organizations?q=%E5%B8%82");
        (await client.Page("/work")).QuerySelector(".person-name").Words().ShouldBe("测试人员1");
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    public async Task The_sign_in_leads_to_this_site_only(string elsewhere)
    {
        var client = Server.Client;
        using var first = await Password(
            client,
            Worker.Password.Text!,
            $"/sign-in?return={Uri.EscapeDataString(elsewhere)}"
        );
        using var second = await Code(client, $"/sign-in/code?return={Uri.EscapeDataString(elsewhere)}");
        second.Path().ShouldBe("/work");
    }

    [Fact]
    public async Task The_cookie_is_the_sessions_alone_and_out_of_reach_of_script()
    {
        using var first = await Password(Server.Client, Worker.Password.Text!);
        var cookie = first
            .Headers.GetValues("Set-Cookie")
            .Single(c => c.StartsWith("mingjing=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=lax", Case.Insensitive);
        cookie.ShouldNotContain("expires", Case.Insensitive);
        using var second = await Code(Server.Client);
        var renewed = second
            .Headers.GetValues("Set-Cookie")
            .Single(c => c.StartsWith("mingjing=", StringComparison.Ordinal));
        string.Equals(renewed, cookie, StringComparison.Ordinal)
            .ShouldBeFalse("a token that was planted before is worth nothing");
    }

    [Fact]
    public async Task An_unknown_name_and_a_wrong_password_are_told_the_same()
    {
        using var wrong = await Password(Server.CreateClient(), Wrong);
        using var unknown = await Server
            .CreateClient()
            .Submit("/sign-in", "sign-in", ("LoginName", "nobody"), ("Password", Wrong));
        wrong.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        unknown.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var page = await Html.Read(wrong);
        page.QuerySelector(".summary").Words().ShouldContain("登录名或密码不正确");
        page.QuerySelector(".summary").Words().ShouldBe((await Html.Read(unknown)).QuerySelector(".summary").Words());
        page.QuerySelector("#field-LoginName")!.GetAttribute("value").ShouldBe(Worker.Account.LoginName);
        page.QuerySelector("#field-Password")!.GetAttribute("value").ShouldBeNull("what is secret is not written back");
    }

    [Fact]
    public async Task Five_failures_lock_the_account_for_a_quarter_of_an_hour()
    {
        for (var i = 0; i < SignInState.FailuresAllowed; i++)
            (await Password(Server.CreateClient(), Wrong)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await Password(Server.CreateClient(), Worker.Password.Text!)).StatusCode.ShouldBe(
            HttpStatusCode.Unauthorized,
            "the right password does not help"
        );
        Server.Time.Advance(TimeSpan.FromMinutes(15));
        (await Password(Server.CreateClient(), Worker.Password.Text!)).Path().ShouldBe("/sign-in/code");
    }

    [Fact]
    public async Task A_wrong_code_counts_like_a_wrong_password_and_a_right_one_is_taken_once()
    {
        var client = Server.CreateClient();
        using var first = await Password(client, Worker.Password.Text!);
        using var wrong = await client.Submit("/sign-in/code", "code", ("Code", "000000"));
        wrong.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await Html.Read(wrong)).QuerySelector(".summary").Words().ShouldContain("动态口令不正确，或者已经用过");
        using var right = await Code(client);
        right.Path().ShouldBe("/work");

        var other = Server.CreateClient();
        using var again = await Password(other, Worker.Password.Text!);
        using var used = await Code(other);
        used.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_for_whoever_kept_the_cookie()
    {
        var client = Server.Staff.ClientOf(Worker.Token);
        var page = await client.Page("/work");
        var token = page.QuerySelector("form.sign-out input[name='__RequestVerificationToken']")!
            .GetAttribute("value")!;
        using var answer = await client.Send("/sign-out", [("__RequestVerificationToken", token)]);
        answer.Path().ShouldBe("/sign-in");
        using var kept = await Server.Staff.ClientOf(Worker.Token).GetAsync("/work", Cancel);
        kept.Path().ShouldBe("/sign-in");
    }

    [Fact]
    public async Task A_session_ends_after_half_an_hour_without_a_request_and_after_ten_hours_in_any_case()
    {
        var client = Server.Staff.ClientOf(Worker.Token);
        Server.Time.Advance(TimeSpan.FromMinutes(28));
        (await client.GetAsync("/work", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        for (var hour = 0; hour < 21; hour++)
        {
            Server.Time.Advance(TimeSpan.FromMinutes(26));
            (await client.GetAsync("/work", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK, $"{hour}");
        }

        Server.Time.Advance(TimeSpan.FromMinutes(29));
        (await client.GetAsync("/work", Cancel)).Path().ShouldBe("/sign-in");
    }

    private Task<HttpResponseMessage> Password(HttpClient client, string password, string path = "/sign-in") =>
        client.Submit(path, "sign-in", ("LoginName", Worker.Account.LoginName), ("Password", password));

    private Task<HttpResponseMessage> Code(HttpClient client, string path = "/sign-in/code") =>
        client.Submit(path, "code", ("Code", StaffedCity.CodeAt(Worker.Factor, Server.Time.GetUtcNow()).Text!));
}
