using Mingjing.Core.Platform.Access;
using Mingjing.Web.Startup;

namespace Mingjing.Browser.Tests;

/// <summary>The office's side of a demonstration: shell, catalog and every part of the kit.</summary>
public sealed class StaffPagesJourney(Chromium chromium) : Journey(chromium)
{
    private static readonly (string Path, string Name)[] Pages =
    [
        ("/work", "work"),
        ("/powers", "list"),
        ("/powers/15", "item"),
        ("/laws/penalty-law", "law"),
        ("/examination", "examination"),
        ("/kit", "kit"),
        ("/nothing", "not-found"),
    ];

    protected override Roles Role => Roles.SupervisionHandler;

    protected override ServerSettings Change(ServerSettings settings) =>
        settings with
        {
            Role = ServerRole.Office,
            Demo = true,
        };

    /// <param name="width">A desk, the same at 200 % zoom, and a phone.</param>
    [Theory]
    [InlineData(Wide)]
    [InlineData(Wide / 2)]
    [InlineData(Narrow)]
    public async Task Every_staff_page_reads_well(int width)
    {
        var window = await OpenWindow(width);
        foreach (var (path, name) in Pages)
        {
            await window.GotoAsync(path);
            await Look(window, name);
        }
    }
}
