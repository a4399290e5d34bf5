using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Mingjing.Testing;
using Mingjing.Testing.Stores;
using Mingjing.Web.Startup;

namespace Mingjing.Web.Tests.Startup;

/// <summary>运行的服务: a real server on a free port of loopback, with a data folder of its own that goes with it.</summary>
public sealed class RunningServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly DirectoryInfo _data;

    private RunningServer(WebApplication app, DirectoryInfo data, FakeTimeProvider time)
    {
        (_app, _data, Time) = (app, data, time);
        Address = Server.AddressOf(app);
        Client = CreateClient();
    }

    /// <summary>The address with the port that the server took.</summary>
    public Uri Address { get; }

    /// <summary>A client that keeps cookies and does not follow redirects.</summary>
    public HttpClient Client { get; }

    /// <summary>Stands at 2026-11-23 10:00 in Shanghai until a test moves it.</summary>
    public FakeTimeProvider Time { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>Starts a server.</summary>
    /// <param name="change">Changes the settings of the tests.</param>
    /// <param name="more">Adds or replaces services.</param>
    public static async Task<RunningServer> Start(
        Func<ServerSettings, ServerSettings>? change = null,
        Action<IServiceCollection>? more = null
    )
    {
        var data = Directory.CreateTempSubdirectory("mingjing-server-");
        // A schema made once: migrating is not what these tests are about.
        await TestStore.PutTemplate(Path.Combine(data.FullName, "mingjing.db"));
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(8)));
        var settings = new ServerSettings
        {
            Url = new Uri("http://127.0.0.1:0"),
            CatalogFolder = Packs.Folder,
            DataFolder = data.FullName,
            LogToConsole = false,
            PagesPerMinute = 100_000,
        };
        var app = Server.Build(change?.Invoke(settings) ?? settings, time, more);
        await app.StartAsync();
        return new RunningServer(app, data, time);
    }

    /// <summary>Another visitor.</summary>
    public HttpClient CreateClient() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
        {
            BaseAddress = Address,
        };

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _data.Delete(recursive: true);
    }
}
