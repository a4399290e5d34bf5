using System.Net;
using AngleSharp.Dom;
using Mingjing.Core.Platform.Access;
using Mingjing.Testing.Accounts;
using Mingjing.Testing.Organizations;
using Mingjing.Web.Tests.Access;
using Mingjing.Web.Tests.Startup;

namespace Mingjing.Web.Tests.Accounts;

/// <summary>我的账号 over HTTP: password, sessions, posts, delegation.</summary>
public sealed class OwnAccountPageTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Staff Staff => site.Server.Staff;

    [Fact]
    public async Task A_new_password_keeps_this_session_and_ends_the_others()
    {
        var visitor = await Staff.SomebodyNew(Roles.DepartmentClerk);
        var other = await OtherSession(visitor.Worker);
        using var wrong = await Change(visitor, "不对", "Another-Pass-2026", "Another-Pass-2026");
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var unequal = await Change(
            visitor,
            visitor.Worker.Password.Text!,
            "Another-Pass-2026",
            "Another-Pass-2027"
        );
        (await Html.Read(unequal)).QuerySelector("#field-Again-fault").Words().ShouldContain("不一致");
        using var weak = await Change(visitor, visitor.Worker.Password.Text!, "12345678", "12345678");
        weak.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await other.GetAsync("/sign-in/code", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK, "nothing was done");

        using var done = await Change(visitor, visitor.Worker.Password.Text!, "Another-Pass-2026", "Another-Pass-2026");
        done.Path().ShouldBe("/account");
        (await visitor.Client.GetAsync("/work", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await other.GetAsync("/sign-in/code", Cancel)).Path().ShouldBe("/sign-in");
    }

    [Fact]
    public async Task A_session_that_was_left_open_elsewhere_is_revoked()
    {
        var visitor = await Staff.SomebodyNew(Roles.DepartmentClerk);
        var other = await OtherSession(visitor.Worker);
        var page = await visitor.Client.Page("/account");
        page.QuerySelectorAll("section[aria-labelledby=sessions] tbody tr").Length.ShouldBe(2);
        using var answer = await visitor.Client.Submit("/account", "sessions", ("Session", "others"));
        answer.Path().ShouldBe("/account");
        (await other.GetAsync("/sign-in/code", Cancel)).Path().ShouldBe("/sign-in");
        (await visitor.Client.Page("/account"))
            .QuerySelectorAll("section[aria-labelledby=sessions] tbody tr")
            .Length.ShouldBe(1);
    }

    [Fact]
    public async Task Who_holds_two_posts_works_under_one_and_switches_to_the_other()
    {
        var visitor = await Staff.SomebodyNew(Roles.DepartmentClerk);
        var city = await Staff.City();
        var tax = await Staff.IdOf(SmallCity.CityTax);
        _ = (await city.Appoint(visitor.Worker.Account.Person, tax, Roles.DepartmentHead, Cancel)).Result;
        var page = await visitor.Client.Page("/work");
        page.QuerySelector(".person-post").Words().ShouldContain("执法部门法制员");
        (await visitor.Client.GetAsync("/keys", Cancel)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var form = page.QuerySelector("form[action='/account/switch']").ShouldNotBeNull();
        using var answer = await visitor.Client.Send(
            "/account/switch",
            [.. form.QuerySelectorAll("input").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value") ?? ""))]
        );
        answer.Path().ShouldBe("/work");
        (await visitor.Client.Page("/work"))
            .QuerySelector(".person-post")
            .Words()
            .ShouldBe("河洛市税务局·执法部门负责人");
        (await visitor.Client.GetAsync("/keys", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_post_is_lent_to_a_colleague_and_taken_back()
    {
        var head = await Staff.SomebodyNew(Roles.DepartmentHead);
        var clerk = await Staff.SomebodyNew(Roles.DepartmentClerk);
        var (_, stranger) = await Subjects.Colleague(Staff, SmallCity.CityTax);
        var page = await head.Client.Page("/account");
        var choices = page.QuerySelectorAll("#field-To option").Select(o => o.GetAttribute("value")).ToArray();
        choices
            .Contains(stranger.ToString(), StringComparer.Ordinal)
            .ShouldBeFalse("only to those of the own organization");
        var colleague = $"{await NameOf(clerk)}（";
        var to = page.QuerySelectorAll("#field-To option")
            .First(o => o.Words().StartsWith(colleague, StringComparison.Ordinal))
            .GetAttribute("value")!;
        (await head.Client.Submit("/account", "lend", ("To", to), ("Until", "2026-11-30"))).Path().ShouldBe("/account");

        var lent = (await clerk.Client.Page("/work")).QuerySelector(".person-menu").Words();
        lent.ShouldContain($"执法部门负责人（代{await NameOf(head)}）");
        var end = (await head.Client.Page("/account"))
            .QuerySelector("a[href^='/account/delegations/']")!
            .GetAttribute("href")!;
        (await clerk.Client.GetAsync(end, Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await head.Client.Submit(end, "end")).Path().ShouldBe("/account");
        (await clerk.Client.Page("/work")).QuerySelector(".person-menu").Words().ShouldNotContain("代");
    }

    private static async Task<string> NameOf(Visitor visitor) =>
        (await visitor.Client.Page("/work")).QuerySelector(".person-name").Words();

    private static Task<HttpResponseMessage> Change(Visitor visitor, string current, string @new, string again) =>
        visitor.Client.Submit("/account/password", "password", ("Current", current), ("New", @new), ("Again", again));

    // Another browser, which has got as far as the code.
    private async Task<HttpClient> OtherSession(Worker worker)
    {
        var city = await Staff.City();
        var begun = await city.SignIn.TakePassword(
            worker.Account.LoginName,
            worker.Password,
            StaffedCity.Origin,
            Cancel
        );
        return Staff.ClientOf(begun.Token);
    }
}
