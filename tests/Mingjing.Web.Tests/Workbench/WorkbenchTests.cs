using System.IO.Compression;
using System.Net;
using AngleSharp.Dom;
using Mingjing.Core.Platform.Access;
using Mingjing.Testing.Organizations;
using Mingjing.Web.Tests.Findings;
using Mingjing.Web.Tests.Startup;

namespace Mingjing.Web.Tests.Workbench;

/// <summary>A city with files and certificates, for the pages that take everything together.</summary>
public sealed class BusyCity : IAsyncLifetime
{
    public ScreenedCity City { get; } = new();

    public Task<HttpClient> As(Roles role) => City.As(role);

    public async ValueTask InitializeAsync()
    {
        await City.InitializeAsync();
        var server = City.Server;
        var clerk = (await server.Staff.As(Roles.DepartmentClerk)).Worker;
        await ScreenedCity.Import(server, SmallCity.CityMarket, clerk, "十月.csv", File("SC-101", "日期不明"));
        await ScreenedCity.ImportCertificates(server, SmallCity.CityMarket);
    }

    /// <summary>A file of two acts, the second one with a day of the filing as given.</summary>
    public static string File(string recordNo, string filedOn) =>
        $"""
            记录编号,执法行为类别,执法主体代码,立案日期
            {recordNo},行政处罚,{SmallCity.CityMarket.Code},2026-10-08
            {recordNo}B,行政处罚,{SmallCity.CityMarket.Code},{filedOn}
            """.Replace(" ", "", StringComparison.Ordinal);

    public ValueTask DisposeAsync() => City.DisposeAsync();
}

/// <summary>工作台、本部门待办、监督概况 over HTTP.</summary>
public sealed class WorkbenchTests(BusyCity busy) : IClassFixture<BusyCity>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Roles.SystemAdministrator)]
    [InlineData(Roles.SecurityAdministrator)]
    [InlineData(Roles.AuditAdministrator)]
    public async Task An_administrator_gets_a_workbench_without_business(Roles role)
    {
        var client = await busy.As(role);
        var page = await client.Page("/work");
        page.QuerySelectorAll(".tabs").ShouldBeEmpty();
        page.QuerySelectorAll("table").ShouldBeEmpty();
        page.QuerySelectorAll("#entries ~ ul a")
            .Select(a => a.GetAttribute("href"))
            .ShouldNotContain("/findings", StringComparer.Ordinal);
        foreach (var path in (string[])["/department", "/department/export", "/overview"])
            (await client.GetAsync(path, Cancel)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("/department", Roles.SupervisionHandler)]
    [InlineData("/department/export", Roles.SupervisionHead)]
    [InlineData("/overview", Roles.DepartmentHead)]
    [InlineData("/overview", Roles.Officer)]
    public async Task A_page_of_others_is_refused(string path, Roles role)
    {
        using var answer = await (await busy.As(role)).GetAsync(path, Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_clerk_finds_what_is_to_be_done_what_is_late_and_what_is_his()
    {
        var client = await busy.As(Roles.DepartmentClerk);
        var open = await Titles(client, "/work");
        open.ShouldContain("十月.csv：1行没有导入，0行已导入但有疑问", StringComparer.Ordinal);
        open.ShouldContain("SC-004占道经营", StringComparer.Ordinal);
        open.ShouldContain("SC-005占道经营", StringComparer.Ordinal);
        open.ShouldContain("演示甲41990000001", StringComparer.Ordinal);
        open.ShouldNotContain(t => t.StartsWith("演示丙", StringComparison.Ordinal), "it was carried on");
        open.ShouldNotContain(t => t.StartsWith("演示丁", StringComparison.Ordinal), "it ends next year");
        open.ShouldContain("执法结果公示期限：3件待核实", StringComparer.Ordinal);
        (await Titles(client, "/work?tab=late")).ShouldBe(["演示乙41990000002", "SC-005占道经营"], ignoreOrder: true);
        (await Titles(client, "/work?tab=mine")).ShouldBe(["十月.csv：1行没有导入，0行已导入但有疑问"]);
    }

    [Fact]
    public async Task A_file_is_done_when_a_later_one_came_in_whole()
    {
        await using var server = await RunningServer.Start();
        await server.Staff.City();
        var clerk = await server.Staff.As(Roles.DepartmentClerk);
        await ScreenedCity.Import(
            server,
            SmallCity.CityMarket,
            clerk.Worker,
            "九月.csv",
            BusyCity.File("SC-201", "九月初")
        );
        (await Titles(clerk.Client, "/work")).ShouldContain(t => t.StartsWith("九月.csv", StringComparison.Ordinal));
        server.Time.Advance(TimeSpan.FromMinutes(5));
        await ScreenedCity.Import(
            server,
            SmallCity.CityMarket,
            clerk.Worker,
            "九月改.csv",
            BusyCity.File("SC-201", "2026-09-02")
        );
        (await Titles(clerk.Client, "/work")).ShouldNotContain(t => t.Contains(".csv", StringComparison.Ordinal));
        (await Titles(clerk.Client, "/work?tab=done")).ShouldBe(
            ["九月.csv：1行没有导入，0行已导入但有疑问", "九月改.csv：2行全部导入"],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task The_department_page_counts_what_it_lists_and_shows_each_term_with_its_reckoning()
    {
        var client = await busy.As(Roles.DepartmentHead);
        var page = await client.Page("/department");
        var tiles = page.QuerySelectorAll(".tile")
            .ToDictionary(
                t => t.QuerySelector(".tile-label").Words(),
                t => t.QuerySelector(".tile-number").Words(),
                StringComparer.Ordinal
            );
        tiles.Keys.ShouldBe(["待答复", "待更正", "待公示", "即将到期", "疑似问题"]);
        foreach (
            var (label, anchor) in ((string, string)[])
                [("待公示", "publish"), ("即将到期", "expire"), ("疑似问题", "followup")]
        )
            RowsUnder(page, anchor)
                .Count.ToString(System.Globalization.CultureInfo.InvariantCulture)
                .ShouldBe(tiles[label]);
        var publish = RowsUnder(page, "publish");
        Light(publish, "SC-005").ShouldBe("红·逾期12日");
        Light(publish, "SC-004").ShouldBe("绿·剩4个工作日");
        publish
            .Single(r => r.Words().Contains("SC-004", StringComparison.Ordinal))
            .QuerySelector(".light")!
            .GetAttribute("title")
            .ShouldNotBeNull()
            .ShouldContain("2026-11-27");
        var expire = RowsUnder(page, "expire");
        Light(expire, "演示甲").ShouldBe("黄·剩20日");
        Light(expire, "演示乙").ShouldBe("红·逾期14日");
        expire
            .SelectMany(r => r.QuerySelectorAll("a"))
            .Select(a => a.GetAttribute("href"))
            .ShouldAllBe(h => h == "/registers/officers");
    }

    [Theory]
    [InlineData("/acts/imports", "/acts/imports")]
    [InlineData("/acts/import", "/acts")]
    [InlineData("/findings", "/findings")]
    public async Task The_navigation_marks_the_nearest_entry_alone(string path, string entry)
    {
        var page = await (await busy.As(Roles.DepartmentClerk)).Page(path);
        page.QuerySelectorAll("#side a[aria-current='page']").Select(a => a.GetAttribute("href")).ShouldBe([entry]);
    }

    [Fact]
    public async Task The_files_of_departments_are_not_the_supervisors_work()
    {
        var client = await busy.As(Roles.SupervisionHandler);
        (await Titles(client, "/work")).ShouldNotContain(t => t.StartsWith("十月.csv", StringComparison.Ordinal));
        (await client.Page("/work"))
            .QuerySelectorAll("main h2")
            .Select(h => h.Words())
            .First()
            .ShouldStartWith("待推送核实");
    }

    [Fact]
    public async Task The_workbook_of_the_department_has_a_sheet_for_each_section()
    {
        var bytes = await (await busy.As(Roles.DepartmentClerk)).GetByteArrayAsync("/department/export", Cancel);
        await using var zip = new ZipArchive(new MemoryStream(bytes));
        using var book = new StreamReader(zip.GetEntry("xl/workbook.xml")!.Open());
        var text = await book.ReadToEndAsync(Cancel);
        foreach (var sheet in (string[])["待答复", "待更正", "待公示", "即将到期", "疑似问题"])
            text.ShouldContain($"name=\"{sheet}\"");
        using var publish = new StreamReader(zip.GetEntry("xl/worksheets/sheet3.xml")!.Open());
        (await publish.ReadToEndAsync(Cancel)).ShouldContain("SC-005");
    }

    [Fact]
    public async Task A_supervisor_finds_the_findings_of_his_scope_check_by_check()
    {
        var client = await busy.As(Roles.SupervisionHandler);
        (await Titles(client, "/work")).ShouldContain("执法结果公示期限：5件待核实", StringComparer.Ordinal);
        var county = (await busy.City.Server.Staff.As(Roles.SupervisionHandler, SmallCity.CountyJustice)).Client;
        (await Titles(county, "/work")).ShouldContain("执法结果公示期限：1件待核实", StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(Roles.SupervisionHead)]
    [InlineData(Roles.GovernmentLeader)]
    public async Task On_the_overview_every_number_of_findings_opens_as_many_rows(Roles role)
    {
        var client = await busy.As(role);
        var page = await client.Page("/overview");
        var links = page.QuerySelectorAll("main a[href^='/findings?']").ToList();
        links.Count.ShouldBeGreaterThan(3);
        foreach (var link in links)
        {
            var rows = await client.Page(link.GetAttribute("href")!);
            var told = (link.QuerySelector(".tile-number") ?? (INode)link).Words();
            rows.QuerySelectorAll("tbody tr")
                .Length.ToString(System.Globalization.CultureInfo.InvariantCulture)
                .ShouldBe(told, link.GetAttribute("href"));
        }

        var words = page.QuerySelector("main").Words();
        words.ShouldNotContain("%");
        words.Replace("违法行为日期", "", StringComparison.Ordinal).ShouldNotContain("违法");
        words.ShouldNotContain("河洛市市场监督管理局", Case.Sensitive, "no department is named");
    }

    [Theory]
    [InlineData(Roles.GovernmentLeader)]
    [InlineData(Roles.GovernmentOffice)]
    public async Task A_leaders_workbench_begins_with_the_numbers_of_the_overview_each_with_its_rows(Roles role)
    {
        var client = await busy.As(role);
        var work = await client.Page("/work");
        var overview = await client.Page("/overview");
        NumbersOf(work).ShouldBe(NumbersOf(overview));
        NumbersOf(work).Count.ShouldBeGreaterThan(8);
        foreach (
            var link in work.QuerySelectorAll("main .tile a, main a.tile, main td a")
                .Select(a => a.GetAttribute("href")!)
        )
            (await client.GetAsync(link, Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK, link);
        work.QuerySelector("main")
            .Words()
            .ShouldNotContain("河洛市市场监督管理局", Case.Sensitive, "no department is named");
    }

    [Fact]
    public async Task The_supervisors_own_delay_stands_beside_that_of_the_departments()
    {
        await using var server = await RunningServer.Start();
        await ScreenedCity.Fill(server);
        var head = await server.Staff.As(Roles.SupervisionHead);
        (await Wait(head.Client, "疑似问题首次发现满30日仍未处理")).ShouldStartWith("0");
        server.Time.Advance(TimeSpan.FromDays(32));
        var later = await server.Staff.SomebodyNew(Roles.SupervisionHead);
        var own = await Wait(later.Client, "疑似问题首次发现满30日仍未处理");
        own.ShouldNotStartWith("0");
        (await Wait(later.Client, "没有声明完整的名册")).ShouldBe("77份");
        (await Wait(later.Client, "没有作出完整报送声明的主体")).ShouldBe("33个报送的主体");
    }

    private static IReadOnlyList<string> NumbersOf(IDocument page) =>
        [.. page.QuerySelectorAll("main .tile, main .table-stack td.number").Select(n => n.Words())];

    private static async Task<string> Wait(HttpClient client, string what)
    {
        var page = await client.Page("/overview");
        var row = page.QuerySelectorAll("tbody tr")
            .Single(r => string.Equals(r.QuerySelector("th").Words(), what, StringComparison.Ordinal));
        return string.Concat(row.QuerySelectorAll(".number").Select(c => c.Words()));
    }

    private static async Task<IReadOnlyList<string>> Titles(HttpClient client, string path) =>
        [.. (await client.Page(path)).QuerySelectorAll("tbody th").Select(t => t.Words())];

    private static IReadOnlyList<IElement> RowsUnder(IDocument page, string anchor) =>
        [.. page.QuerySelector($"#{anchor}")!.ParentElement!.QuerySelectorAll("tbody tr")];

    private static string Light(IReadOnlyList<IElement> rows, string of) =>
        rows.Single(r => r.Words().Contains(of, StringComparison.Ordinal)).QuerySelector(".light").Words();
}
