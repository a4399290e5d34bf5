using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Mingjing.Core.Platform.Access;
using Mingjing.Testing;
using Mingjing.Web.Startup;
using Mingjing.Web.Tests.Startup;

[assembly: AssemblyFixture(typeof(Mingjing.Browser.Tests.Chromium))]

namespace Mingjing.Browser.Tests;

/// <summary>
/// 旅程: what a person does from start to end, in a real browser against a real server. Each ends by proving that no page broke
/// the content policy, threw, or failed to load a file.
/// </summary>
public abstract class Journey(Chromium chromium) : IAsyncLifetime
{
    /// <summary>A desk of a government office.</summary>
    protected const int Wide = 1366;

    /// <summary>A phone.</summary>
    protected const int Narrow = 390;

    // Where pictures of the pages are kept for people to look at; none are taken where nobody has asked for them.
    private static readonly string? Screenshots = Environment.GetEnvironmentVariable("MINGJING_SCREENSHOTS");

    private readonly ConcurrentQueue<string> _faults = new();
    private readonly List<IBrowserContext> _contexts = [];
    private RunningServer? _server;

    protected RunningServer Server => _server ?? throw new InvalidOperationException("the server has not started");

    /// <summary>The settings of the server; by default those of the tests.</summary>
    protected virtual ServerSettings Change(ServerSettings settings) => settings;

    /// <summary>Under which role the visitors have signed in; none where nobody has.</summary>
    protected virtual Roles Role => Roles.None;

    /// <summary>What the pages said on the console, or could not load, that no page may.</summary>
    protected IReadOnlyCollection<string> Faults => _faults;

    public async ValueTask InitializeAsync() => _server = await RunningServer.Start(Change);

    public async ValueTask DisposeAsync()
    {
        foreach (var context in _contexts)
            await context.DisposeAsync();
        await Server.DisposeAsync();
        GC.SuppressFinalize(this);
        _faults.ShouldBeEmpty();
    }

    /// <summary>Opens a window of its own, with its own cookies.</summary>
    /// <param name="width">Width in CSS pixels; the height is a desk's or a phone's.</param>
    /// <param name="script">Whether script runs.</param>
    /// <param name="role">Under which somebody has signed in; that of the journey unless said otherwise.</param>
    protected async Task<IPage> OpenWindow(int width = Wide, bool script = true, Roles? role = null)
    {
        var context = await chromium.Browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = Server.Address.ToString(),
                Locale = "zh-CN",
                TimezoneId = "Asia/Shanghai",
                JavaScriptEnabled = script,
                ViewportSize = new ViewportSize { Width = width, Height = width == Narrow ? 844 : 768 },
            }
        );
        _contexts.Add(context);
        if ((role ?? Role) is var visitor and not Roles.None)
            await SignIn(context, await Server.Staff.As(visitor));
        var page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            // The browser notes every page with an error status; the tests ask for some of them.
            if (
                message.Type is "error" or "warning"
                && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)
            )
                _faults.Enqueue($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => _faults.Enqueue($"{page.Url}: {error}");
        page.Response += (_, answer) =>
        {
            if (answer.Status >= 400 && !answer.Request.IsNavigationRequest && answer.Request.Method is "GET")
                _faults.Enqueue($"{page.Url}: {answer.Url} {answer.Status}");
        };
        return page;
    }

    /// <summary>Gives a window the cookie of somebody who has signed in.</summary>
    protected Task SignIn(IBrowserContext window, Visitor visitor) =>
        window.AddCookiesAsync([
            new Microsoft.Playwright.Cookie
            {
                Name = Visitor.CookieName,
                Value = visitor.Worker.Token.Text!,
                Url = Server.Address.ToString(),
            },
        ]);

    /// <summary>Proves that a page has no accessibility fault and needs no scrolling sideways; keeps a picture of it where asked.</summary>
    protected static async Task Look(IPage page, string name)
    {
        var width = page.ViewportSize!.Width;
        if (Screenshots is { Length: > 0 } folder)
        {
            var picture = Path.Combine(folder, $"{name}-{width}.png");
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = picture, FullPage = true });
        }

        var found = await page.RunAxe();
        found.Violations.Select(Describe).ShouldBeEmpty(page.Url);
        var overflow = await page.EvaluateAsync<int>(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        );
        overflow.ShouldBe(0, $"{page.Url} is wider than {width}");
    }

    private static string Describe(AxeResultItem item) =>
        $"{item.Id}: {item.Help}: {string.Join(" | ", item.Nodes.Take(3).Select(n => n.Html))}";
}
