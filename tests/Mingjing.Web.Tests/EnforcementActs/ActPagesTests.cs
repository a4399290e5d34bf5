using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.AccessLog;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Testing.Accounts;
using Mingjing.Testing.Organizations;
using Mingjing.Web.Tests.Startup;

namespace Mingjing.Web.Tests.EnforcementActs;

/// <summary>执法行为的页面: list, detail, versions, withdrawal, each as the person sees it whose work it is.</summary>
public sealed class ActPagesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task The_list_shows_each_its_own_and_filters_what_it_is_asked(StoreKind kind)
    {
        await using var server = await RunningServer.Start(kind: kind);
        await Report(server, SmallCity.CityMarket, "L-1", "占道经营");
        await Report(server, SmallCity.CityMarket, "L-2", "违法停车");
        await Report(server, SmallCity.CountyMarket, "L-3", "占道经营");

        var officer = await server.Staff.As(Roles.Officer);
        (await officer.Client.GetAsync("/acts", Cancel)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await server.Client.GetAsync("/acts", Cancel)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var clerk = await server.Staff.As(Roles.DepartmentClerk);
        (await Numbers(clerk, "/acts")).ShouldBe(["L-1", "L-2"]);
        (await Numbers(clerk, "/acts?matter=占道")).ShouldBe(["L-1"]);
        (await Numbers(clerk, "/acts?recordNo=L-2")).ShouldBe(["L-2"]);
        (await Numbers(clerk, "/acts?kind=行政许可")).ShouldBeEmpty();
        (await Numbers(clerk, "/acts?result=found")).ShouldBe(["L-1", "L-2"]);
        (await Numbers(clerk, "/acts?result=unjudged")).ShouldBe(["L-1", "L-2"]);
        (await Numbers(clerk, "/acts?withdrawn=yes")).ShouldBeEmpty();
        (await Numbers(clerk, "/acts?from=2026-07-01")).ShouldBeEmpty();
        (await Numbers(clerk, "/acts?kind=%00&from=x&position=zz&organization=1")).ShouldBe(["L-1", "L-2"]);
        var handler = await server.Staff.As(Roles.SupervisionHandler);
        (await Numbers(handler, "/acts")).ShouldBe(["L-1", "L-2", "L-3"]);
        var county = await server.Staff.IdOf(SmallCity.CountyMarket);
        (await Numbers(handler, $"/acts?organization={county}")).ShouldBe(["L-3"]);
    }

    [Fact]
    public async Task An_empty_list_says_how_to_begin()
    {
        await using var server = await RunningServer.Start();
        var clerk = await server.Staff.As(Roles.DepartmentClerk);
        var page = await clerk.Client.Page("/acts");
        page.QuerySelector(".empty a[href='/acts/import']").ShouldNotBeNull();
        page.Words().ShouldContain("不得上传、处理涉及国家秘密的材料");
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task The_export_holds_what_the_list_shows_and_no_formula_of_anybody(string form)
    {
        await using var server = await RunningServer.Start();
        await Report(server, SmallCity.CityMarket, "X-1", "-1+占道经营");
        await Report(server, SmallCity.CityMarket, "X-2", "占道经营");
        var clerk = await server.Staff.As(Roles.DepartmentClerk);
        using var answer = await clerk.Client.GetAsync($"/acts/export?form={form}&recordNo=X-1", Cancel);
        answer.EnsureSuccessStatusCode();
        var rows = SheetText.RowsOf(await answer.Content.ReadAsByteArrayAsync(Cancel));
        rows.Count.ShouldBe(2);
        rows[1].ShouldContain("X-1", StringComparer.Ordinal);
        rows[1].ShouldContain("'-1+占道经营", StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task The_detail_tells_every_answer_and_hides_the_code_until_a_purpose_is_given(StoreKind kind)
    {
        await using var server = await RunningServer.Start(kind: kind);
        var act = await Report(server, SmallCity.CityMarket, "V-1", "占道经营");
        await Report(server, SmallCity.CityMarket, "V-1", "违法停车");

        var foreign = await server.Staff.As(Roles.DepartmentClerk, SmallCity.CountyMarket);
        (await foreign.Client.GetAsync($"/acts/{act}", Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var clerk = await server.Staff.As(Roles.DepartmentClerk);
        var page = await clerk.Client.Page($"/acts/{act}");
        var words = page.Words();
        words.ShouldContain("疑似问题");
        words.ShouldContain("数据不足，无法判断");
        words.ShouldContain("违法停车");
        words.ShouldNotContain(ActSamples.PersonalCode);
        page.QuerySelectorAll("a[href^='/findings/']").Length.ShouldBeGreaterThan(0);

        using var nothing = await clerk.Client.Submit($"/acts/{act}", "reveal", ("Purpose", " "));
        nothing.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Looks(server)).ShouldBeEmpty();
        using var shown = await clerk.Client.Submit($"/acts/{act}", "reveal", ("Purpose", "核对当事人"));
        (await Html.Read(shown)).Words().ShouldContain(ActSamples.PersonalCode);
        (await Looks(server)).ShouldHaveSingleItem().Purpose.ShouldBe("核对当事人");

        var office = await server.Staff.As(Roles.GovernmentOffice);
        var other = await office.Client.Page($"/acts/{act}");
        other.Words().ShouldNotContain("查看用途");

        var versions = await clerk.Client.Page($"/acts/{act}/versions");
        var changed = versions.QuerySelectorAll("tr:has(mark)").ShouldHaveSingleItem();
        changed.Words().ShouldBe("案由占道经营违法停车改报");
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task A_record_is_taken_back_with_a_reason(StoreKind kind)
    {
        await using var server = await RunningServer.Start(kind: kind);
        var act = await Report(server, SmallCity.CityMarket, "W-1", "占道经营");
        var clerk = await server.Staff.As(Roles.DepartmentClerk);
        var handler = await server.Staff.As(Roles.SupervisionHandler);
        (await handler.Client.GetAsync($"/acts/{act}/withdraw", Cancel)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        using var bare = await clerk.Client.Submit($"/acts/{act}/withdraw", "withdraw", ("Explanation", "重复了"));
        bare.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Html.Read(bare)).QuerySelector("textarea")!.TextContent.ShouldBe("重复了");
        (await Numbers(clerk, "/acts")).ShouldBe(["W-1"]);

        using var done = await clerk.Client.Submit(
            $"/acts/{act}/withdraw",
            "withdraw",
            ("Reason", "行为没有发生"),
            ("Explanation", "系统测试数据")
        );
        done.Headers.Location!.OriginalString.ShouldEndWith($"/acts/{act}");
        (await Numbers(clerk, "/acts")).ShouldBeEmpty();
        (await Numbers(clerk, "/acts?withdrawn=yes")).ShouldBe(["W-1"]);
        (await clerk.Client.Page($"/acts/{act}")).Words().ShouldContain("已撤回：行为没有发生系统测试数据");
    }

    private static async Task<string> Report(RunningServer server, OrganizationFacts of, string recordNo, string matter)
    {
        using var client = await server.Staff.WithKey(of);
        using var answer = await client.PostAsJsonAsync(
            "/api/v1/enforcement-acts",
            ActSamples.Penalty(of, recordNo, matter),
            Cancel
        );
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("reference").GetString()!;
    }

    private static async Task<IReadOnlyList<string>> Numbers(Visitor visitor, string path) =>
        [
            .. (await visitor.Client.Page(path))
                .QuerySelectorAll("tbody th")
                .Select(t => t.Words())
                .Order(StringComparer.Ordinal),
        ];

    private static async Task<IReadOnlyList<AccessLine>> Looks(RunningServer server) =>
        (
            await server
                .Services.GetRequiredService<AccessLogReader>()
                .Read(StaffedCity.AdministratorAs(Roles.AuditAdministrator), new AccessLogFilter(), null, 10, Cancel)
        ).Result;
}
