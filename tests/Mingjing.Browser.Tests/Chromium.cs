using Microsoft.Playwright;

namespace Mingjing.Browser.Tests;

/// <summary>浏览器: one Chromium of this system for all journeys; nothing is downloaded.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private IPlaywright? _driver;
    private IBrowser? _browser;

    public IBrowser Browser => _browser ?? throw new InvalidOperationException("the browser has not started");

    public async ValueTask InitializeAsync()
    {
        // A machine that builds, tests and serves at once is slow, not wrong.
        Assertions.SetDefaultExpectTimeout(30_000);
        _driver = await Playwright.CreateAsync();
        _browser = await _driver.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = Find(),
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _driver?.Dispose();
    }

    // MINGJING_CHROMIUM names another one.
    private static string Find()
    {
        if (Environment.GetEnvironmentVariable("MINGJING_CHROMIUM") is { Length: > 0 } named)
            return named;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return Names
                .SelectMany(name => folders.Prepend("/usr/bin").Select(f => Path.Combine(f, name)))
                .FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException($"none of {string.Join(", ", Names)} is installed");
    }
}
