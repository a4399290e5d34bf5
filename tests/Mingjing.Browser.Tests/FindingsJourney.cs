using Microsoft.Playwright;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Access;
using Mingjing.Testing.Organizations;
using Mingjing.Testing.Samples;
using Mingjing.Web.Startup;
using Mingjing.Web.Tests.Findings;
using Mingjing.Web.Tests.Startup;

namespace Mingjing.Browser.Tests;

/// <summary>A supervisor goes from the groups to a finding, to the law and back, and prints the sheet.</summary>
public sealed class FindingsJourney(Chromium chromium) : Journey(chromium)
{
    private static readonly string[] Subjects =
    [
        SmallCity.CityMarket.Code,
        SmallCity.CountyMarket.Code,
        SmallCity.OtherMarket.Code,
        SmallCity.CityTax.Code,
    ];

    protected override Roles Role => Roles.SupervisionHandler;

    protected override ServerSettings Change(ServerSettings settings) =>
        settings with
        {
            Role = ServerRole.Office,
            Demo = true,
        };

    [Fact]
    public async Task A_finding_is_followed_from_its_group_to_the_law_and_back_and_printed()
    {
        await Fill(Server);
        var page = await OpenWindow();
        await page.GotoAsync("/work");
        await page.GetByRole(AriaRole.Link, new() { Name = "疑似问题" }).First.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("疑似问题");
        await Look(page, "findings");
        await page.Locator(".group summary").Filter(new() { HasText = "执法结果公示期限" }).ClickAsync();
        await page.Locator(".group[open] tbody .number a").First.ClickAsync();
        await Assertions.Expect(page.Locator("tbody tr").First).ToBeVisibleAsync();
        await Look(page, "findings-rows");
        await page.Locator("tbody th a").First.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("疑点核查单");
        await Look(page, "finding");
        await page.Locator(".laws a").First.ClickAsync();
        await page.WaitForURLAsync("**/laws/**");
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("疑点核查单");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.GetByText("演示数据 · 纯属虚构")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#side")).ToBeHiddenAsync();
        (await page.PdfAsync(new() { Format = "A4" })).Length.ShouldBeGreaterThan(10_000);
        await page.EmulateMediaAsync(new() { Media = Media.Screen });

        var phone = await OpenWindow(Narrow);
        foreach (
            var (path, name) in ((string, string)[])
                [
                    ("/findings", "findings"),
                    ("/findings?view=rows", "findings-rows"),
                    (new Uri(page.Url).AbsolutePath, "finding"),
                    ("/data-quality", "data-quality"),
                ]
        )
        {
            await phone.GotoAsync(path);
            await Look(phone, name);
            await page.GotoAsync(path);
            await Look(page, name);
        }
    }

    /// <summary>The sample acts, as those of the small city.</summary>
    internal static async Task Fill(RunningServer server)
    {
        await server.Staff.City();
        var acts = new SampleActs().Acts.ToList();
        for (var i = 0; i < acts.Count; i++)
            acts[i].SubjectCode = Subjects[i % Subjects.Length];
        foreach (var batch in acts.DistinctBy(a => a.RecordNo, StringComparer.Ordinal).Chunk(500))
            await ScreenedCity.Receive(server, batch);
    }
}
