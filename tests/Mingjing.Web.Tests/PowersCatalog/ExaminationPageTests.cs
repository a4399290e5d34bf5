using System.Net;
using AngleSharp.Dom;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.PowersCatalog;
using Mingjing.Testing;
using Mingjing.Web.Startup;
using Mingjing.Web.Tests.Startup;
using MiniExcelLibs;

namespace Mingjing.Web.Tests.PowersCatalog;

/// <summary>The examination of the list: the page, its files, and that the public does not get them.</summary>
public sealed class ExaminationPageTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static readonly IReadOnlyList<ExaminationResult> Results = ListExamination.Of(
        Packs.City.Powers,
        Packs.City.Laws,
        new DateOnly(2026, 11, 23)
    );

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_portal_has_no_examination()
    {
        await using var portal = await RunningServer.Start(s => s with { Role = ServerRole.Portal });
        foreach (var path in new[] { "/examination", "/examination/export?form=csv" })
            (await portal.Client.GetAsync(path, Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await portal.Client.Page("/powers")).QuerySelector("a[href='/examination']").ShouldBeNull();
    }

    [Fact]
    public async Task The_page_shows_every_result_and_says_how_many_known_doubts_it_did_not_find()
    {
        var page = await (await site.As(Roles.SupervisionHandler)).Page("/examination");
        var groups = page.QuerySelectorAll(".stack > section:not(.card)");
        groups.Sum(g => g.QuerySelectorAll("tbody tr").Length).ShouldBe(Results.Count);
        foreach (var rule in Results.Select(r => r.Rule).Distinct())
            groups.ShouldContain(g => g.TextContent.Contains(rule.Title, StringComparison.Ordinal));
        var coverage = page.QuerySelector("section[aria-labelledby=coverage]").ShouldNotBeNull();
        coverage.Words().ShouldContain("人工批注共62条。规则检出其中48条，没有检出14条");
        coverage.QuerySelectorAll("tbody tr").Length.ShouldBe(14);
        page.Body.Words().ShouldNotContain("属于违法");
    }

    [Fact]
    public async Task The_workbook_and_the_CSV_hold_the_same_results()
    {
        var client = await site.As(Roles.SupervisionHandler);
        using var xlsx = await client.GetAsync("/examination/export?form=xlsx", Cancel);
        xlsx.Content.Headers.ContentDisposition?.FileNameStar.ShouldBe("清单体检-20261123.xlsx");
        await using var book = await xlsx.Content.ReadAsStreamAsync(Cancel);
        var rows = book.Query(useHeaderRow: true).Cast<IDictionary<string, object?>>().ToArray();
        rows.Select(r => r["原文"]?.ToString() ?? "").ShouldBe(Results.Select(r => r.Quote));
        rows.Select(r => r["规则"]).ShouldBe(Results.Select(r => r.Rule.Code));

        var csv = await client.GetStringAsync("/examination/export?form=csv", Cancel);
        csv.TrimStart('\uFEFF').ShouldStartWith("类别,规则,疑似问题,说明,事项,位置,原文,处理建议");
        csv.ShouldContain("第3—14、18—20项");
    }
}
