using System.Diagnostics;
using System.Text;
using Microsoft.Playwright;
using Mingjing.Testing;

namespace Mingjing.Browser.Tests;

/// <summary>What somebody does who tries the product for the first time: the demonstration, an account, the workbench.</summary>
public sealed class DemonstrationJourney(Chromium chromium) : Journey(chromium)
{
    [Fact]
    public async Task A_visitor_picks_a_supervisor_of_the_demonstration_and_is_at_work_with_one_click()
    {
        using var demonstration = Start();
        try
        {
            var address = await AddressOf(demonstration);
            var page = await OpenWindow();
            await page.GotoAsync(new Uri(address, "/sign-in").ToString());
            await Look(page, "demonstration-accounts");
            await page.GetByRole(AriaRole.Button, new() { Name = "以监督机构承办人登录：河洛市司法局", Exact = true })
                .ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(new Uri(address, "/work").ToString());
            await Assertions.Expect(page.GetByText("河洛市司法局 · 监督机构承办人")).ToBeVisibleAsync();
            await Assertions.Expect(page.GetByText("演示数据 · 纯属虚构")).ToBeVisibleAsync();
        }
        finally
        {
            using var end = Process.Start("kill", ["-TERM", demonstration.Id.ToString(Invariant)]);
            await demonstration.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        demonstration.ExitCode.ShouldBe(0);
    }

    private static System.Globalization.CultureInfo Invariant => System.Globalization.CultureInfo.InvariantCulture;

    private static async Task<Uri> AddressOf(Process process)
    {
        while (await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith("明镜已启动：", StringComparison.Ordinal))
                return new Uri(line["明镜已启动：".Length..line.IndexOf('　', StringComparison.Ordinal)]);
        }

        throw new InvalidOperationException("the demonstration did not start");
    }

    private static Process Start()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var program = Repository.PathOf("src", "Mingjing.Web", "bin", configuration, "net10.0", "Mingjing.Web.dll");
        return Process.Start(
            new ProcessStartInfo("dotnet", [program, "demo", "--acts", "200", "--url", "http://127.0.0.1:0"])
            {
                UseShellExecute = false,
                RedirectStandardError = true,
                StandardErrorEncoding = Encoding.UTF8,
            }
        )!;
    }
}
