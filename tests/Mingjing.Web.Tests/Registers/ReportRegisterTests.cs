using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Mingjing.Core.Intake;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Jobs;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Testing.Organizations;
using Mingjing.Web.Tests.EnforcementActs;
using Mingjing.Web.Tests.Startup;

namespace Mingjing.Web.Tests.Registers;

/// <summary>举报移送办理记录 over HTTP: imported by the city, listed within the scope, found like acts.</summary>
public sealed class ReportRegisterTests
{
    private const string Page = "/registers/reports";

    private const string Headers =
        "编号,收到日期,来源,主体代码,执法领域,处理结果,决定是否立案日期,延长批准日期,告知日期";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task What_a_department_handled_late_is_listed_and_followed_to_its_line_in_the_register(StoreKind kind)
    {
        await using var server = await RunningServer.Start(kind: kind);
        var handler = await server.Staff.As(Roles.SupervisionHandler);
        using var imported = await handler.Client.Upload(
            Page,
            "import",
            "File",
            "举报.csv",
            Encoding.UTF8.GetBytes(
                $"""
                {Headers},举报人电话
                JB-1,2026-03-02,群众来信,{SmallCity.CityMarket.Code},市场监管,立案,2026-03-24,无,2026-03-24,13900000000
                JB-2,2026-03-02,群众来信,{SmallCity.CityMarket.Code},市场监管,立案,2026-03-23,无,2026-03-23,
                JB-9,2026-03-02,12345,{SmallCity.CountyMarket.Code},市场监管,立案,2026-03-24,无,2026-03-24,

                """
            )
        );
        imported.StatusCode.ShouldBe(HttpStatusCode.OK, await imported.Content.ReadAsStringAsync(Cancel));
        var told = (await Html.Read(imported)).Words();
        told.ShouldContain("已导入第1版");
        told.ShouldContain("“来源”不入库");
        told.ShouldContain("可能写有举报人");
        // What was promised is done by the background; done twice it has one effect.
        await server.Services.GetServices<IOutboxHandler>().OfType<ReportScreening>().Single().Due(Cancel);

        var clerk = await server.Staff.As(Roles.DepartmentClerk);
        var own = await clerk.Client.Page(Page);
        own.QuerySelectorAll("[aria-labelledby=rows] tbody th").Select(c => c.Words()).ShouldBe(["JB-1", "JB-2"]);
        own.Words().ShouldNotContain("13900000000");
        own.Words().ShouldNotContain("群众来信");
        (await clerk.Client.Page($"{Page}?q=JB-2"))
            .QuerySelectorAll("[aria-labelledby=rows] tbody tr")
            .ShouldHaveSingleItem();

        var list = await clerk.Client.Page("/findings?view=rows&check=report-handled-term");
        var row = list.QuerySelectorAll("tbody tr").ShouldHaveSingleItem();
        row.Words().ShouldContain("JB-1");
        row.Words().ShouldContain("举报移送办理记录");
        var line = row.QuerySelectorAll("a").Single(a => a.Words() is "JB-1").GetAttribute("href")!;
        (await clerk.Client.Page(line)).QuerySelectorAll("[aria-labelledby=rows] tbody tr").ShouldHaveSingleItem();
        var finding = await clerk.Client.Page(row.QuerySelector("th a")!.GetAttribute("href")!);
        finding.Words().ShouldContain("2026-03-23");
        finding.Words().ShouldContain("举报移送办理记录");

        using var key = await server.Staff.WithKey(SmallCity.CityMarket);
        var entries = await key.GetFromJsonAsync<JsonElement>("/api/v1/findings?check=report-handled-term", Cancel);
        var entry = entries.GetProperty("findings").EnumerateArray().ShouldHaveSingleItem();
        entry.GetProperty("act").ValueKind.ShouldBe(JsonValueKind.Null);
        entry.GetProperty("recordNo").GetString().ShouldBe("JB-1");
    }

    [Fact]
    public async Task The_rows_of_a_register_are_paged_filtered_and_exported_within_the_scope()
    {
        await using var server = await RunningServer.Start();
        var handler = await server.Staff.As(Roles.SupervisionHandler);
        var rows = Enumerable
            .Range(1, 60)
            .Select(n => $"4199000{n:D4},演示员{n:D2},{SmallCity.CityMarket.Code},2026-01-01,2027-01-01")
            .Append($"41990009999,外县员,{SmallCity.CountyMarket.Code},2026-01-01,2027-01-01");
        using var imported = await handler.Client.Upload(
            "/registers/officers",
            "import",
            "File",
            "执法证.csv",
            Encoding.UTF8.GetBytes("证号,姓名,主体代码,有效期起,有效期止\n" + string.Join('\n', rows) + "\n")
        );
        imported.StatusCode.ShouldBe(HttpStatusCode.OK);

        var clerk = await server.Staff.As(Roles.DepartmentClerk);
        var first = await clerk.Client.Page("/registers/officers");
        first.QuerySelectorAll("[aria-labelledby=rows] tbody tr").Length.ShouldBe(50);
        var next = await clerk.Client.Page(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        next.QuerySelectorAll("[aria-labelledby=rows] tbody tr").Length.ShouldBe(10);
        next.QuerySelector("a[rel=next]").ShouldBeNull();
        var back = await clerk.Client.Page(next.QuerySelector("a[rel=prev]")!.GetAttribute("href")!);
        back.QuerySelectorAll("[aria-labelledby=rows] tbody th").First().Words().ShouldBe("41990000001");
        (await clerk.Client.Page("/registers/officers?q=演示员07"))
            .QuerySelectorAll("[aria-labelledby=rows] tbody th")
            .ShouldHaveSingleItem()
            .Words()
            .ShouldBe("41990000007");
        (await clerk.Client.Page("/registers/officers?q=外县员"))
            .QuerySelectorAll("[aria-labelledby=rows] tbody tr")
            .ShouldBeEmpty();

        foreach (var form in new[] { "csv", "xlsx" })
        {
            var file = await clerk.Client.GetByteArrayAsync($"/registers/officers/export?form={form}", Cancel);
            var sheet = SheetText.RowsOf(file);
            sheet.Count.ShouldBe(61);
            sheet[0].Take(3).ShouldBe(["证号", "姓名", "主体代码"]);
            sheet[60][0].ShouldBe("41990000060");
        }

        var api = await handler.Client.GetFromJsonAsync<JsonElement>(
            "/api/v1/registers/officers/rows?q=41990009",
            Cancel
        );
        api.GetProperty("rows")
            .EnumerateArray()
            .ShouldHaveSingleItem()
            .GetProperty("cells")[1]
            .GetString()
            .ShouldBe("外县员");
    }
}
