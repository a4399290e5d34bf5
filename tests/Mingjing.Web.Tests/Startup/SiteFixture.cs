namespace Mingjing.Web.Tests.Startup;

/// <summary>One server with both parts, shared by the tests of a class that only read.</summary>
public sealed class SiteFixture : IAsyncLifetime
{
    private RunningServer? _server;

    public RunningServer Server => _server ?? throw new InvalidOperationException("the server has not started");

    public HttpClient Client => Server.Client;

    public async ValueTask InitializeAsync() => _server = await RunningServer.Start();

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
    }
}
