using System.Net;
using Mingjing.Core.Findings;
using Mingjing.Core.Platform.Access;
using Mingjing.Testing.Organizations;
using Mingjing.Web.Tests.Startup;

namespace Mingjing.Web.Tests.Findings;

/// <summary>疑似问题 and 疑点核查单 over HTTP.</summary>
public sealed class FindingPageTests(ScreenedCity city) : IClassFixture<ScreenedCity>
{
    private const string Check = "disclosure-term";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/findings")]
    [InlineData("/findings/export")]
    [InlineData("/data-quality")]
    public async Task Without_a_role_of_business_there_is_nothing_to_see(string path)
    {
        using var nobody = await city.Client.GetAsync(path, Cancel);
        nobody.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        foreach (var role in (Roles[])[Roles.SystemAdministrator, Roles.AuditAdministrator, Roles.Officer])
        {
            using var refused = await (await city.As(role)).GetAsync(path, Cancel);
            refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden, role.ToString());
        }
    }

    [Fact]
    public async Task A_finding_of_another_department_does_not_exist()
    {
        var foreign = (await city.Findings(Check)).First(f => f.RecordNo is "DC-001");
        using var answer = await (await city.As(Roles.DepartmentClerk)).GetAsync($"/findings/{foreign.Ref}", Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var nonsense = await (await city.As(Roles.SupervisionHandler)).GetAsync("/findings/abc", Cancel);
        nonsense.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_list_begins_with_groups_and_every_number_opens_as_many_rows()
    {
        var client = await city.As(Roles.SupervisionHandler);
        var page = await client.Page("/findings");
        page.QuerySelector("h1").Words().ShouldBe("疑似问题");
        page.QuerySelector(".lead").Words().ShouldContain("筛查结果未经核实，不得作为处理依据");
        var links = page.QuerySelectorAll(".group tbody a").ToList();
        links.Count.ShouldBeGreaterThan(5);
        foreach (var link in links)
        {
            var rows = await client.Page(link.GetAttribute("href")!);
            var told = int.Parse(
                string.Concat(link.Words().Where(char.IsDigit)),
                System.Globalization.CultureInfo.InvariantCulture
            );
            rows.QuerySelectorAll("tbody tr").Length.ShouldBe(told, link.GetAttribute("href"));
        }
    }

    [Fact]
    public async Task Groups_by_matter_open_their_rows_also_where_acts_state_none()
    {
        var client = await city.As(Roles.SupervisionHandler);
        var page = await client.Page($"/findings?view=matter&check={Check}");
        var parts = page.QuerySelectorAll(".parts li").ToList();
        parts
            .Select(p => p.Words())
            .ShouldBe(["占道经营：1件", "占道经营：2件", "无照经营：1件", "没有案由：1件"], ignoreOrder: true);
        foreach (var part in parts)
        {
            var rows = await client.Page(part.QuerySelector("a")!.GetAttribute("href")!);
            rows.QuerySelectorAll("tbody tr")
                .Length.ShouldBe(part.Words().EndsWith("2件", StringComparison.Ordinal) ? 2 : 1);
        }
    }

    [Fact]
    public async Task A_county_sees_its_county_and_a_department_itself()
    {
        (await Rows(Roles.SupervisionHandler, SmallCity.CountyJustice)).ShouldBe(["DC-001"]);
        (await Rows(Roles.DepartmentClerk, SmallCity.CityMarket)).ShouldBe(["SC-001", "SC-002", "SC-003"]);
        (await Rows(Roles.SupervisionHandler, SmallCity.CityJustice)).Count.ShouldBe(5);
    }

    [Fact]
    public async Task The_finding_shows_facts_law_reckoning_and_how_it_came_about()
    {
        var client = await city.As(Roles.SupervisionHandler);
        var finding = (await city.Findings(Check)).First(f => f.RecordNo is "SC-001");
        var page = await client.Page($"/findings/{finding.Ref}");
        page.QuerySelector("h1").Words().ShouldBe("疑点核查单");
        page.QuerySelector($"a[href='/acts/{finding.Act}']").Words().ShouldBe("SC-001");
        page.QuerySelectorAll(".laws a")
            .Select(a => a.GetAttribute("href"))
            .ShouldContain("/laws/city-supervision-measures#a9", StringComparer.Ordinal);
        page.QuerySelectorAll(".laws .law-date").ShouldAllBe(d => d.Words().Contains("施行", StringComparison.Ordinal));
        page.QuerySelectorAll(".reckoning-lines li")
            .Select(l => l.Words())
            .ShouldContain(l => l.Contains("2026-03-13", StringComparison.Ordinal));
        page.QuerySelectorAll(".days li").Length.ShouldBe(10);
        var words = page.QuerySelector("main").Words();
        words.ShouldContain("疑似问题：执法结果形成于2026-03-04，2026-05-04才公示，晚于期限2026-03-13。");
        words.ShouldContain("公示日期2026-05-04");
        words.ShouldContain("首次发现");
        words.ShouldContain("第1版");
        words.Replace("违法行为", "", StringComparison.Ordinal).ShouldNotContain("违法");
    }

    [Fact]
    public async Task A_finding_that_new_facts_take_away_stays_and_says_so()
    {
        var server = city.Server;
        await ScreenedCity.Receive(server, ScreenedCity.Late(SmallCity.CityTax, "SW-001", new DateOnly(2026, 2, 3)));
        var finding = (await city.Findings(Check)).First(f => f.RecordNo is "SW-001");
        await ScreenedCity.Receive(
            server,
            ScreenedCity.Late(
                SmallCity.CityTax,
                "SW-001",
                new DateOnly(2026, 2, 3),
                a => a.DisclosedOn = new DateOnly(2026, 2, 5)
            )
        );
        var page = await (await city.As(Roles.SupervisionHandler)).Page($"/findings/{finding.Ref}");
        page.QuerySelector(".alert").Words().ShouldContain("不再发现");
        page.QuerySelector(".alert").Words().ShouldContain("没有发现问题");
        (await city.Findings(Check)).ShouldNotContain(f => f.RecordNo == "SW-001");
        (await city.Findings(Check, FindingState.NoLongerFound)).ShouldContain(f => f.RecordNo == "SW-001");
    }

    [Theory]
    [InlineData("csv", "text/csv")]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    public async Task The_file_has_the_rows_of_the_filter_and_says_that_nothing_is_verified(string form, string type)
    {
        var client = await city.As(Roles.DepartmentClerk);
        using var answer = await client.GetAsync($"/findings/export?check={Check}&from=2026-05-01&form={form}", Cancel);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        var bytes = await answer.Content.ReadAsByteArrayAsync(Cancel);
        if (form is not "csv")
        {
            bytes[..2].ShouldBe("PK"u8.ToArray());
            return;
        }

        var lines = System.Text.Encoding.UTF8.GetString(bytes).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(2);
        lines[1].ShouldContain("SC-003");
        lines[1].ShouldEndWith("筛查结果未经核实，不得作为处理依据,\"演示数据 · 纯属虚构\"");
    }

    [Fact]
    public async Task A_condition_that_is_not_understood_is_said()
    {
        var client = await city.As(Roles.SupervisionHandler);
        var page = await client.Page("/findings?check=nothing&from=32&state=全部");
        page.QuerySelector(".alert").Words().ShouldBe("有的条件没有生效检查“nothing”无法识别；起始日期“32”无法识别。");
    }

    [Fact]
    public async Task Data_quality_names_the_columns_with_their_denominators()
    {
        var department = await city.As(Roles.DepartmentClerk);
        var page = await department.Page("/data-quality");
        page.QuerySelectorAll(".tile-label")
            .Select(t => t.Words())
            .ShouldBe(["执法行为", "可以判断的检查（项次）", "需要补的栏目"]);
        var columns = page.QuerySelectorAll("#columns ~ .table-frame tbody tr").ToList();
        columns.Count.ShouldBePositive();
        columns.ShouldAllBe(c => c.QuerySelector(".number")!.Words().EndsWith("/5", StringComparison.Ordinal));
        var whole = await (await city.As(Roles.SupervisionHandler)).Page("/data-quality");
        whole
            .QuerySelectorAll("tbody th")
            .Select(t => t.Words())
            .ShouldContain("东川县市场监督管理局", StringComparer.Ordinal);
    }

    private async Task<IReadOnlyList<string>> Rows(Roles role, Mingjing.Core.Organizations.OrganizationFacts at)
    {
        var page = await (await city.As(role, at)).Page(
            $"/findings?view=rows&check={Check}&to=2026-06-01&from=2026-03-01"
        );
        return [.. page.QuerySelectorAll("tbody td a").Select(a => a.Words()).Order(StringComparer.Ordinal)];
    }
}
