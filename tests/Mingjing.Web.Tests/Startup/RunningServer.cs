using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Mingjing.Core.Accounts;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Testing;
using Mingjing.Testing.Accounts;
using Mingjing.Testing.Stores;
using Mingjing.Web.Startup;

namespace Mingjing.Web.Tests.Startup;

/// <summary>运行的服务: a real server on a free port of loopback, with a data folder of its own that goes with it.</summary>
public sealed class RunningServer : IAsyncDisposable
{
    private readonly Func<Task<WebApplication>> _start;
    private WebApplication _app;
    private readonly DirectoryInfo _data;
    private readonly TestStore? _store;

    private RunningServer(
        Func<Task<WebApplication>> start,
        WebApplication app,
        DirectoryInfo data,
        TestStore? store,
        FakeTimeProvider time
    )
    {
        (_start, _app, _data, _store, Time) = (start, app, data, store, time);
        Address = Server.AddressOf(app);
        Client = CreateClient();
        Staff = new Staff(this);
    }

    /// <summary>The address with the port that the server took.</summary>
    public Uri Address { get; private set; }

    /// <summary>A visitor whom nobody knows: keeps cookies and does not follow redirects.</summary>
    public HttpClient Client { get; private set; }

    /// <summary>Visitors who have signed in.</summary>
    public Staff Staff { get; private set; }

    /// <summary>Stands at 2026-11-23 10:00 in Shanghai until a test moves it.</summary>
    public FakeTimeProvider Time { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>Starts a server.</summary>
    /// <param name="change">Changes the settings of the tests.</param>
    /// <param name="more">Adds or replaces services.</param>
    /// <param name="kind">The store; a database of its own.</param>
    public static async Task<RunningServer> Start(
        Func<ServerSettings, ServerSettings>? change = null,
        Action<IServiceCollection>? more = null,
        StoreKind kind = StoreKind.Sqlite
    )
    {
        var data = Directory.CreateTempSubdirectory("mingjing-server-");
        // A schema made once: migrating is not what these tests are about.
        var store = kind == StoreKind.Postgres ? await TestStore.Create(kind) : null;
        if (store is null)
            await TestStore.PutTemplate(Path.Combine(data.FullName, "mingjing.db"));
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(8)));
        var settings = new ServerSettings
        {
            Url = new Uri("http://127.0.0.1:0"),
            CatalogFolder = Packs.Folder,
            DataFolder = data.FullName,
            LogToConsole = false,
            PagesPerMinute = 100_000,
            RequestsPerMinute = 100_000,
            Database = kind,
            Connection = store?.Store.ConnectionString,
        };
        async Task<WebApplication> Run()
        {
            var app = Server.Build(
                change?.Invoke(settings) ?? settings,
                time,
                services =>
                {
                    // Few rounds: these tests are not about the cost of a hash.
                    services.AddSingleton(_ => new Passwords(StaffedCity.PasswordRounds));
                    more?.Invoke(services);
                }
            );
            try
            {
                await app.StartAsync();
                return app;
            }
            catch
            {
                await app.DisposeAsync();
                throw;
            }
        }

        try
        {
            return new RunningServer(Run, await Run(), data, store, time);
        }
        catch
        {
            await Remove(data, store);
            throw;
        }
    }

    private static async Task Remove(DirectoryInfo data, TestStore? store)
    {
        if (store is not null)
            await store.DisposeAsync();
        data.Delete(recursive: true);
    }

    /// <summary>Ends the process and starts another one on the same data: visitors need new clients.</summary>
    public async Task Restart()
    {
        Client.Dispose();
        Staff.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _app = await _start();
        Address = Server.AddressOf(_app);
        Client = CreateClient();
        Staff = new Staff(this);
    }

    /// <summary>Another visitor.</summary>
    public HttpClient CreateClient() => CreateClient(new CookieContainer());

    /// <summary>Another visitor, who brings these cookies.</summary>
    public HttpClient CreateClient(CookieContainer cookies) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = Address };

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        Staff.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        await Remove(_data, _store);
    }
}
