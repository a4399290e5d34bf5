using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Testing.Organizations;
using Mingjing.Web.Api;
using Mingjing.Web.Tests.Startup;

namespace Mingjing.Web.Tests.Notices;

/// <summary>提醒 over HTTP, by page and by API.</summary>
public sealed class NoticePageTests
{
    private const string Api = "/api/v1/notices";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_sign_in_a_post_or_as_a_machine_there_is_nothing_to_see()
    {
        await using var telling = await TellingServer.Start();
        using var nobody = await telling.Server.Client.GetAsync("/notices", Cancel);
        nobody.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var city = await telling.Server.Staff.City();
        var holder = telling.Server.Staff.ClientOf((await city.FirstSignIn(await city.Hire(Cancel), Cancel)).Token);
        using var refused = await holder.GetAsync("/notices", Cancel);
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await holder.Page("/work")).QuerySelector(".bell").ShouldBeNull();
        var machine = await telling.Server.Staff.WithKey(SmallCity.CityMarket);
        using var denied = await machine.GetAsync(Api, Cancel);
        denied.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task Anothers_notice_is_not_found_and_not_marked(StoreKind kind)
    {
        await using var telling = await TellingServer.Start(kind);
        var clerk = await telling.Server.Staff.As(Roles.DepartmentClerk);
        var other = await telling.Server.Staff.As(Roles.DepartmentHead);
        await telling.Tell(clerk);
        await telling.Tell(other);
        var id = (await List(clerk.Client))["notices"]![0]!["id"]!.GetValue<string>();

        using var opened = await other.Client.Submit("/notices", "read", ("Open", id));
        opened.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var marked = await Read(other.Client, new { id });
        marked.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var nonsense = await other.Client.Submit("/notices", "read", ("Open", "abc"));
        nonsense.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await List(clerk.Client))["unread"]!.GetValue<int>().ShouldBe(1);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task What_came_is_shown_opened_and_marked(StoreKind kind)
    {
        await using var telling = await TellingServer.Start(kind);
        var clerk = await telling.Server.Staff.As(Roles.DepartmentClerk);
        var empty = await clerk.Client.Page("/notices");
        empty.QuerySelector(".empty").Words().ShouldContain("没有提醒");
        empty.QuerySelector(".bell").Words().ShouldBe("提醒，没有未读");
        empty.QuerySelectorAll("main button[name=UpTo]").ShouldBeEmpty();

        await telling.Tell(clerk, times: 3);
        var page = await clerk.Client.Page("/notices");
        page.QuerySelector(".bell").Words().ShouldBe("提醒3条未读");
        var rows = page.QuerySelectorAll("tbody tr").Select(r => r.Words()).ToArray();
        rows.Length.ShouldBe(3);
        rows.ShouldAllBe(r => r.StartsWith("未读2026-11-23", StringComparison.Ordinal));
        rows.ShouldAllBe(r =>
            r.Contains(TellingServer.Line.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal)
        );
        (await (await telling.Server.Staff.As(Roles.DepartmentHead)).Client.Page("/notices"))
            .QuerySelectorAll("tbody tr")
            .ShouldBeEmpty();

        var second = page.QuerySelectorAll("button[name=Open]")[1].GetAttribute("value")!;
        using var opened = await clerk.Client.Submit("/notices", "read", ("Open", second));
        opened.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        opened.Headers.Location!.OriginalString.ShouldEndWith("/verification");
        var after = await clerk.Client.Page("/notices");
        after.QuerySelectorAll("tbody tr").Select(r => r.Words()[..2]).ShouldBe(["未读", "已读", "未读"]);
        (await clerk.Client.Page("/notices?unread=1")).QuerySelectorAll("tbody tr").Length.ShouldBe(2);

        var newest = after.QuerySelector("button[name=UpTo]")!.GetAttribute("value")!;
        await telling.Tell(clerk);
        using var all = await clerk.Client.Submit("/notices", "read", ("UpTo", newest));
        all.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        all.Headers.Location!.OriginalString.ShouldEndWith("/notices");
        (await clerk.Client.Page("/notices"))
            .QuerySelectorAll("tbody tr")
            .Select(r => r.Words()[..2])
            .ShouldBe(["未读", "已读", "已读", "已读"], "what came since stays unread");
    }

    [Fact]
    public async Task Fifty_to_a_page_with_a_way_on_and_back()
    {
        await using var telling = await TellingServer.Start();
        var clerk = await telling.Server.Staff.As(Roles.DepartmentClerk);
        await telling.Tell(clerk, times: 51);
        var first = await clerk.Client.Page("/notices?unread=1");
        first.QuerySelectorAll("tbody tr").Length.ShouldBe(50);
        var second = await clerk.Client.Page(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        second.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        second.QuerySelector("button[name=UpTo]").ShouldBeNull("what stands on the page before would stay unread");
        var back = await clerk.Client.Page(second.QuerySelector("a[rel=prev]")!.GetAttribute("href")!);
        back.QuerySelectorAll("tbody tr").Length.ShouldBe(50);
    }

    [Fact]
    public async Task What_waits_under_another_post_is_told_as_a_number()
    {
        await using var telling = await TellingServer.Start();
        var staff = telling.Server.Staff;
        var clerk = await staff.SomebodyNew(Roles.DepartmentClerk);
        await telling.Tell(clerk, times: 2);
        var city = await staff.City();
        var tax = await staff.IdOf(SmallCity.CityTax);
        var appointed = await city.Appoint(clerk.Worker.Account.Person, tax, Roles.DepartmentClerk, Cancel);
        using var switched = await Post(
            clerk.Client,
            "/api/v1/account/switch",
            new { appointment = $"{appointed.Result}" }
        );
        switched.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var page = await clerk.Client.Page("/notices");
        page.QuerySelectorAll("tbody tr").ShouldBeEmpty();
        page.QuerySelector(".bell").Words().ShouldBe("提醒，没有未读");
        page.QuerySelector(".alert").Words().ShouldContain("其他任职下还有2条未读提醒");
    }

    [Fact]
    public async Task The_API_lists_and_marks_the_same()
    {
        await using var telling = await TellingServer.Start();
        var clerk = await telling.Server.Staff.As(Roles.DepartmentClerk);
        await telling.Tell(clerk, times: 3);
        var list = await List(clerk.Client);
        list["unread"]!.GetValue<int>().ShouldBe(3);
        var notice = list["notices"]![0]!.AsObject();
        notice["line"]!.GetValue<string>().ShouldBe(TellingServer.Line);
        notice["path"]!.GetValue<string>().ShouldBe("/verification");
        notice["topic"]!.GetValue<string>().ShouldBe("verification.reminded");

        using var nothing = await Read(clerk.Client, new { });
        nothing.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var ids = list["notices"]!.AsArray().Select(n => n!["id"]!.GetValue<string>()).ToArray();
        using var one = await Read(clerk.Client, new { id = ids[0] });
        one.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await List(clerk.Client, "?unread=true"))["notices"]!.AsArray().Count.ShouldBe(2);
        using var rest = await Read(clerk.Client, new { upTo = ids[0] });
        JsonNode.Parse(await rest.Content.ReadAsStringAsync(Cancel))!["marked"]!.GetValue<int>().ShouldBe(2);
        (await List(clerk.Client))["unread"]!.GetValue<int>().ShouldBe(0);
    }

    private static async Task<JsonObject> List(HttpClient client, string query = "") =>
        JsonNode.Parse(await client.GetStringAsync(Api + query, Cancel))!.AsObject();

    private static Task<HttpResponseMessage> Read(HttpClient client, object body) => Post(client, Api + "/read", body);

    private static async Task<HttpResponseMessage> Post(HttpClient client, string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add(UseCaseDesk.KeyHeader, Guid.NewGuid().ToString());
        return await client.SendAsync(request, Cancel);
    }
}
