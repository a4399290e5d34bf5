using Mingjing.Web.Startup;

namespace Mingjing.Browser.Tests;

/// <summary>A citizen reads every public page, at a desk and on a phone.</summary>
public sealed class PublicPagesJourney(Chromium chromium) : Journey(chromium)
{
    private static readonly (string Path, string Name)[] Pages =
    [
        ("/", "portal-home"),
        ("/powers", "portal-list"),
        ("/powers/14", "portal-item"),
        ("/supervision", "portal-supervision"),
        ("/rights", "portal-rights"),
        ("/laws", "portal-laws"),
        ("/laws/city-supervision-measures", "portal-law"),
        ("/nothing", "portal-not-found"),
    ];

    protected override ServerSettings Change(ServerSettings settings) => settings with { Role = ServerRole.Portal };

    [Theory]
    [InlineData(Wide)]
    [InlineData(Narrow)]
    public async Task Every_public_page_reads_well(int width)
    {
        var window = await OpenWindow(width);
        foreach (var (path, name) in Pages)
        {
            await window.GotoAsync(path);
            await Look(window, name);
        }
    }
}
