using System.Net;
using AngleSharp.Dom;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.PowersCatalog;
using Mingjing.Testing;
using Mingjing.Web.Portal;
using Mingjing.Web.Shell;
using Mingjing.Web.Startup;
using Mingjing.Web.Tests.Startup;

namespace Mingjing.Web.Tests.Portal;

/// <summary>The public pages over HTTP.</summary>
public sealed class PortalPagesTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public void Every_article_that_the_public_pages_cite_is_in_the_library()
    {
        var cited = PlainProcedure
            .All.SelectMany(p => p.Basis)
            .Concat(CitizenRight.All.SelectMany(r => r.Basis))
            .ToArray();
        cited.Length.ShouldBeGreaterThan(20);
        Packs.City.Laws.Prove(cited);
    }

    [Fact]
    public async Task Every_entry_of_both_navigations_leads_to_a_page()
    {
        foreach (
            var entry in Navigation.Portal.Concat(Navigation.Staff).DistinctBy(e => e.Href, StringComparer.Ordinal)
        )
        {
            var client = entry.Permission is { } code
                ? (await site.Server.Staff.WhoMay(Permission.All[code])).Client
                : await ClientFor(entry);
            var page = await client.Page(entry.Href);
            page.QuerySelectorAll("h1").Length.ShouldBe(1, entry.Href);
            page.QuerySelector("a[aria-current=page]").ShouldNotBeNull(entry.Href).Words().ShouldBe(entry.Text);
        }
    }

    [Fact]
    public async Task The_procedures_of_the_list_are_told_in_plain_words_with_the_list_itself()
    {
        var page = await site.Client.Page("/supervision");
        PlainProcedure.All.Select(p => p.Procedure).ShouldBe(Enum.GetValues<ItemProcedure>());
        var words = page.QuerySelector("main").Words();
        foreach (var plain in PlainProcedure.All)
        {
            words.ShouldContain(Terms<ItemProcedure>.Of(plain.Procedure));
            words.ShouldContain(plain.Words);
        }

        foreach (var step in Packs.City.Powers.Items.SelectMany(i => i.Steps).Distinct())
            words.ShouldContain(step.Text);
        page.QuerySelectorAll("main a[href^='/powers/']").Length.ShouldBe(Packs.City.Powers.Items.Count);
    }

    [Fact]
    public async Task An_office_has_no_public_pages_of_its_own()
    {
        await using var office = await RunningServer.Start(s => s with { Role = ServerRole.Office });
        foreach (var path in new[] { "/supervision", "/rights" })
            (await office.Client.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(
                HttpStatusCode.NotFound
            );
    }

    [Fact]
    public async Task A_demonstration_says_so_on_every_page_and_nothing_else_does()
    {
        await using var demo = await RunningServer.Start(s => s with { Demo = true });
        var client = (await demo.Staff.As(Roles.SupervisionHandler)).Client;
        foreach (var path in new[] { "/", "/powers/1", "/work", "/kit" })
        {
            var page = await client.Page(path);
            page.QuerySelector(".demo").Words().ShouldBe("演示数据·纯属虚构", path);
            page.QuerySelector(".watermark").ShouldNotBeNull(path);
        }

        var real = await site.Client.Page("/");
        real.QuerySelector(".demo").ShouldBeNull();
        real.QuerySelector(".watermark").ShouldBeNull();
        (await site.Client.GetAsync("/kit", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task Staff_pages_carry_the_warning_against_secrets()
    {
        (await (await site.As(Roles.SupervisionHandler)).Page("/work"))
            .QuerySelector(".secrecy")
            .Words()
            .ShouldBe("本系统不得上传、处理涉及国家秘密的材料");
        (await site.Client.Page("/")).QuerySelector(".secrecy").ShouldBeNull();
    }

    // The pages of the portal are read by those whom nobody knows.
    private async Task<HttpClient> ClientFor(NavigationEntry entry) =>
        Navigation.Portal.Contains(entry) ? site.Client : await site.As(Roles.SupervisionHandler);
}
