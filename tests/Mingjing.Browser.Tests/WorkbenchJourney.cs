using System.Text;
using Microsoft.Playwright;
using Mingjing.Core.Platform.Access;
using Mingjing.Testing.Organizations;
using Mingjing.Web.Startup;
using Mingjing.Web.Tests.Findings;

namespace Mingjing.Browser.Tests;

/// <summary>The workbench of each role, the department's page and the leader's sheet of paper.</summary>
public sealed class WorkbenchJourney(Chromium chromium) : Journey(chromium)
{
    protected override ServerSettings Change(ServerSettings settings) =>
        settings with
        {
            Role = ServerRole.Office,
            Demo = true,
        };

    [Fact]
    public async Task Each_role_finds_its_work_and_the_leader_prints_one_page()
    {
        await FindingsJourney.Fill(Server);
        await ScreenedCity.Fill(Server);
        await ScreenedCity.ImportCertificates(Server, SmallCity.CityMarket);
        foreach (var width in (int[])[Wide, Narrow])
        {
            var clerk = await OpenWindow(width, role: Roles.DepartmentClerk);
            await clerk.GotoAsync("/work");
            await Look(clerk, "work-clerk");
            await clerk.GotoAsync("/department");
            await Look(clerk, "department");
            await clerk.GotoAsync("/data-quality");
            await Look(clerk, "data-quality-own");
            var administrator = await OpenWindow(width, role: Roles.SystemAdministrator);
            await administrator.GotoAsync("/work");
            await Look(administrator, "work-administrator");
            var leader = await OpenWindow(width, role: Roles.GovernmentLeader);
            await leader.GotoAsync("/overview");
            await Look(leader, "overview");
        }

        var head = await OpenWindow(role: Roles.SupervisionHead);
        await head.GotoAsync("/work");
        await head.GetByRole(AriaRole.Link, new() { Name = "监督概况" }).First.ClickAsync();
        await Assertions.Expect(head.Locator("h1")).ToContainTextAsync("行政执法监督概况");
        var paper = await head.PdfAsync(new() { Format = "A4" });
        Pages(paper).ShouldBe(1);
        await head.Locator(".bars a").First.ClickAsync();
        await Assertions.Expect(head.Locator("tbody tr").First).ToBeVisibleAsync();
    }

    // Each page of a PDF is an object of its own; Chromium writes their dictionaries in clear.
    private static int Pages(byte[] pdf) =>
        Encoding
            .Latin1.GetString(pdf)
            .Split('\n')
            .Count(line =>
                line.Contains("/Type /Page", StringComparison.Ordinal)
                && !line.Contains("/Type /Pages", StringComparison.Ordinal)
            );
}
