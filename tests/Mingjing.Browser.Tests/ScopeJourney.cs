using Microsoft.Playwright;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform.Access;
using Mingjing.Testing.Organizations;
using Mingjing.Web.Tests.Findings;

namespace Mingjing.Browser.Tests;

/// <summary>Who sees whose acts: a county its county, a department itself, an administrator none.</summary>
public sealed class ScopeJourney(Chromium chromium) : Journey(chromium)
{
    private static readonly string[] Business =
    [
        "/acts",
        "/acts/import",
        "/acts/imports",
        "/acts/completeness",
        "/findings",
        "/verification",
        "/data-quality",
        "/department",
        "/overview",
    ];

    [Fact]
    public async Task A_county_sees_its_county_a_department_itself_and_an_administrator_no_business()
    {
        await ScreenedCity.Fill(Server);
        var city = await At(Roles.SupervisionHead, SmallCity.CityJustice);
        await Sees(city, "SC-001", "DC-001", "XY-001");
        var county = await At(Roles.SupervisionHead, SmallCity.CountyJustice);
        await Sees(county, "DC-001");
        await Misses(county, "SC-001", "XY-001");
        await county.GotoAsync("/findings?view=rows");
        await Look(county, "findings-of-county");
        var department = await At(Roles.DepartmentClerk, SmallCity.CityMarket);
        await Sees(department, "SC-001");
        await Misses(department, "DC-001", "XY-001");

        // What one may not see is not there, rather than forbidden: its address says nothing.
        await city.GotoAsync("/acts");
        var foreign = await city.GetByRole(AriaRole.Link, new() { Name = "SC-001" }).GetAttributeAsync("href");
        (await county.GotoAsync(foreign!))!.Status.ShouldBe(404);
        await Look(county, "act-of-others");

        foreach (
            var role in (Roles[])[Roles.SystemAdministrator, Roles.SecurityAdministrator, Roles.AuditAdministrator]
        )
        {
            var administrator = await OpenWindow(role: role);
            await administrator.GotoAsync("/work");
            var entries = await administrator
                .Locator("#side a")
                .EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href'))");
            entries.Intersect(Business, StringComparer.Ordinal).ShouldBeEmpty(role.ToString());
            foreach (var path in Business.Append(foreign!))
                (await administrator.GotoAsync(path))!.Status.ShouldBe(403, $"{role} {path}");
            await Look(administrator, "business-forbidden");
        }
    }

    private async Task<IPage> At(Roles role, OrganizationFacts place)
    {
        var page = await OpenWindow(role: Roles.None);
        await SignIn(page.Context, await Server.Staff.As(role, place));
        return page;
    }

    private static async Task Sees(IPage page, params string[] records)
    {
        foreach (var path in (string[])["/acts", "/findings?view=rows"])
        {
            await page.GotoAsync(path);
            foreach (var record in records)
                await Assertions.Expect(page.GetByText(record).First).ToBeVisibleAsync();
        }
    }

    private static async Task Misses(IPage page, params string[] records)
    {
        foreach (var path in (string[])["/acts", "/findings?view=rows"])
        {
            await page.GotoAsync(path);
            foreach (var record in records)
                await Assertions.Expect(page.GetByText(record)).ToHaveCountAsync(0);
        }
    }
}
