using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using Mingjing.Core.Platform.Access;
using Mingjing.Testing.Organizations;
using Mingjing.Web.Tests.Startup;

namespace Mingjing.Web.Tests.Accounts;

/// <summary>接口密钥 over HTTP: issued and shown once, used, seen by the department, revoked.</summary>
public sealed class KeyPagesTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Organizations = "/api/v1/organizations";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_key_is_shown_once_opens_what_it_was_issued_for_and_is_worth_nothing_after_revocation()
    {
        var security = await site.As(Roles.SecurityAdministrator);
        var market = await site.Server.Staff.IdOf(SmallCity.CityMarket);
        var fields = PageForms.FieldsOf(
            await security.Page("/keys/new"),
            "issue",
            ("OrganizationId", market.ToString()),
            ("Name", "行政处罚办案系统"),
            ("Permissions", "organizations.read")
        );
        using var issued = await security.Send("/keys/new", fields);
        var key = (await Html.Read(issued)).QuerySelector("copy-text code").Words();
        key.ShouldStartWith("mj_");
        using var again = await security.Send("/keys/new", fields);
        (await Html.Read(again)).Body.Words().ShouldContain("密钥已经显示过");

        var machine = site.Server.CreateClient();
        machine.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        (await machine.GetAsync(Organizations, Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await machine.GetAsync("/api/v1/keys", Cancel)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await machine.GetAsync("/organizations", Cancel)).Path().ShouldBe("/sign-in", "a key opens no page");

        var head = await site.As(Roles.DepartmentHead);
        (await head.Page("/keys")).QuerySelector("tbody").Words().ShouldContain("行政处罚办案系统");
        var other = await site.As(Roles.DepartmentHead, SmallCity.CountyMarket);
        (await other.Page("/keys")).Body.Words().ShouldNotContain("行政处罚办案系统");

        var button = (await head.Page("/keys")).QuerySelector("button[name=Key]")!;
        using var revoked = await head.Submit("/keys", "revoke", ("Key", button.GetAttribute("value")!));
        revoked.Path().ShouldBe("/keys");
        (await machine.GetAsync(Organizations, Cancel)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await head.Page("/keys")).QuerySelector("tbody").Words().ShouldContain("已撤销");
    }

    [Fact]
    public async Task A_key_that_says_too_little_is_refused()
    {
        using var answer = await (await site.As(Roles.SecurityAdministrator)).Submit(
            "/keys/new",
            "issue",
            ("OrganizationId", (await site.Server.Staff.IdOf(SmallCity.CityMarket)).ToString()),
            ("Name", "系统")
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Html.Read(answer)).QuerySelector(".summary").Words().ShouldContain("请选择接口可以办理的事项");
    }

    [Fact]
    public async Task The_cookie_beside_a_key_counts_for_nothing()
    {
        var visitor = await site.Server.Staff.As(Roles.SecurityAdministrator);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/accounts");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "mj_wrong");
        (await visitor.Client.SendAsync(request, Cancel)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
