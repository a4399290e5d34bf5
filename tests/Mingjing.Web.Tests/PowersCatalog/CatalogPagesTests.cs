using System.Net;
using AngleSharp.Dom;
using Mingjing.Core.Checks;
using Mingjing.Testing;
using Mingjing.Web.Startup;
using Mingjing.Web.Tests.Startup;

namespace Mingjing.Web.Tests.PowersCatalog;

/// <summary>The list, its items and the law library over HTTP, as a visitor of both parts sees them.</summary>
public sealed class CatalogPagesTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<int> Items { get; } = [.. Packs.City.Powers.Items.Select(i => i.Number)];

    public static TheoryData<string> Instruments { get; } = [.. Packs.City.Laws.Instruments.Select(i => i.Id)];

    [Fact]
    public async Task The_list_shows_every_item_with_a_link_to_it()
    {
        var page = await site.Client.Page("/powers");
        var rows = page.QuerySelectorAll("tbody tr");
        rows.Length.ShouldBe(Packs.City.Powers.Items.Count);
        foreach (var (row, item) in rows.Zip(Packs.City.Powers.Items))
        {
            row.QuerySelector("a").ShouldNotBeNull().GetAttribute("href").ShouldBe($"/powers/{item.Number}");
            row.TextContent.ShouldContain(item.Title);
            row.TextContent.ShouldContain(item.ResponsibleUnits);
        }
    }

    [Theory]
    [InlineData("/powers?q=%E8%A3%81%E9%87%8F%E6%9D%83", 1)]
    [InlineData("/powers?procedure=%E8%B4%A3%E4%BB%BB%E8%BF%BD%E7%A9%B6", 3)]
    [InlineData("/powers?q=%E6%B2%A1%E6%9C%89%E8%BF%99%E4%B8%AA%E8%AF%8D", 0)]
    public async Task The_list_is_filtered_by_its_address(string path, int rows)
    {
        var page = await site.Client.Page(path);
        page.QuerySelectorAll("tbody tr").Length.ShouldBe(rows);
        (page.QuerySelector(".empty") is not null).ShouldBe(rows == 0);
    }

    [Theory]
    [MemberData(nameof(Items))]
    public async Task An_item_shows_the_published_words_unchanged_with_the_doubts_beside_them(int number)
    {
        var item = Packs.City.Powers[number];
        var page = await site.Client.Page($"/powers/{number}");
        var words = page.QuerySelector("main").Words();
        string[] fields = ["title", "category", "legalBases", "steps", "accountability", "responsibleUnits"];
        foreach (var text in fields.SelectMany(item.PassagesOf))
            words.ShouldContain(WithoutBlanks(text));
        foreach (var annotation in Packs.City.Annotations.Where(a => a.Items?.Contains(number) == true))
        {
            words.ShouldContain(WithoutBlanks(annotation.Reason));
            words.ShouldContain(WithoutBlanks(annotation.Proposed));
        }

        page.QuerySelectorAll(".annotation")
            .ShouldAllBe(a => a.TextContent.Contains("待确认", StringComparison.Ordinal));
        foreach (
            var link in page.QuerySelectorAll("main a[href^='/laws/']")
                .Select(a => a.GetAttribute("href")!)
                .Distinct(StringComparer.Ordinal)
        )
            (await site.Client.GetAsync(link, Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK, link);
    }

    [Theory]
    [InlineData("/powers/0")]
    [InlineData("/powers/21")]
    [InlineData("/powers/abc")]
    [InlineData("/laws/no-such-law")]
    public async Task What_the_catalog_does_not_hold_is_not_found(string path)
    {
        using var answer = await site.Client.GetAsync(path, Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var page = await Html.Read(answer);
        page.QuerySelector("h1").Words().ShouldBe("没有找到");
    }

    [Theory]
    [MemberData(nameof(Instruments))]
    public async Task An_instrument_shows_each_edition_with_its_dates(string id)
    {
        var instrument = Packs.City.Laws[id];
        var page = await site.Client.Page($"/laws/{id}");
        page.QuerySelector("h1").Words().ShouldBe(instrument.Name);
        var rows = page.QuerySelectorAll("section[aria-labelledby=editions] tbody tr");
        rows.Length.ShouldBe(instrument.Editions.Count);
        foreach (var (row, edition) in rows.Zip(instrument.Editions))
        {
            row.TextContent.ShouldContain(edition.Label);
            row.TextContent.ShouldContain(
                edition is { InForceFrom: { } from, DateConfirmed: true } ? $"{from:yyyy-MM-dd}" : "待确认"
            );
        }
    }

    [Fact]
    public async Task Staff_see_which_checks_rest_on_an_article_and_the_public_sees_the_list_only()
    {
        await using var office = await RunningServer.Start(s => s with { Role = ServerRole.Office });
        var check = CheckList.ByCode["hearing-offered"].Info;
        var row = (await office.Client.Page("/laws/penalty-law")).GetElementById($"a{check.Basis[0].Article}");
        row.ShouldNotBeNull().TextContent.ShouldContain(check.Title);
        (await site.Client.Page("/laws/penalty-law")).Body.Words().ShouldNotContain(check.Title);

        var article = (await site.Client.Page("/laws/city-supervision-measures")).GetElementById("a24");
        article
            .ShouldNotBeNull()
            .QuerySelectorAll("a")
            .Select(a => a.GetAttribute("href"))
            .ShouldBe(["/powers/13", "/powers/14", "/powers/15", "/powers/16", "/powers/17"]);
    }

    [Fact]
    public async Task The_library_lists_every_instrument_by_rank()
    {
        var page = await site.Client.Page("/laws");
        page.QuerySelectorAll("tbody th a")
            .Select(a => a.GetAttribute("href"))
            .ShouldBe(Packs.City.Laws.Instruments.OrderBy(i => i.Rank).Select(i => $"/laws/{i.Id}"));
    }

    private static string WithoutBlanks(string text) =>
        string.Concat(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
