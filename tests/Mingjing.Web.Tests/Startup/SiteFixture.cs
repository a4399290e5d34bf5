using Mingjing.Core.Organizations;
using Mingjing.Core.Platform.Access;

namespace Mingjing.Web.Tests.Startup;

/// <summary>One server with both parts, shared by the tests of a class that only read.</summary>
public sealed class SiteFixture : IAsyncLifetime
{
    private RunningServer? _server;

    public RunningServer Server => _server ?? throw new InvalidOperationException("the server has not started");

    /// <summary>A visitor whom nobody knows.</summary>
    public HttpClient Client => Server.Client;

    /// <summary>Somebody at work under a role, at the city level unless said otherwise.</summary>
    public async Task<HttpClient> As(Roles role, OrganizationFacts? at = null) =>
        (await Server.Staff.As(role, at)).Client;

    public async ValueTask InitializeAsync() => _server = await RunningServer.Start();

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
    }
}
