using Mingjing.Testing;
using Mingjing.Web.Startup;
using Mingjing.Web.Tests.Startup;

namespace Mingjing.Web.Tests.Api;

/// <summary>接口说明 as others build on it: a change of it is read by a person.</summary>
public sealed class OpenApiTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_description_of_the_API_is_the_approved_one()
    {
        var text = await site.Client.GetStringAsync("/openapi/v1.json", Cancel);
        Approved.DifferenceFrom("docs/openapi.json", $"{text.ReplaceLineEndings("\n").TrimEnd()}\n").ShouldBeNull();
    }

    [Fact]
    public async Task An_office_and_both_parts_together_describe_the_same()
    {
        await using var office = await RunningServer.Start(s => s with { Role = ServerRole.Office });
        (await office.Client.GetStringAsync("/openapi/v1.json", Cancel)).ShouldBe(
            await site.Client.GetStringAsync("/openapi/v1.json", Cancel)
        );
    }
}
