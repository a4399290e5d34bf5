using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Mingjing.Core.Accounts;
using Mingjing.Core.Organizations;
using Mingjing.Core.Papers;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Keys;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Testing.Accounts;
using Mingjing.Testing.Organizations;
using Mingjing.Testing.SupervisionCases;

namespace Mingjing.Web.Tests.Startup;

/// <summary>
/// 在岗人员: the small city in the store of a server that runs, and visitors signed in as whoever a test needs. They come in by the
/// product's own sign-in, without the clicking.
/// </summary>
public sealed class Staff(RunningServer server) : IDisposable
{
    private static readonly Request Security = new(StaffedCity.Security);

    private readonly Dictionary<(Roles, string), Visitor> _known = [];
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly StaffedCity _city = new(
        server.Services.GetRequiredService<Database>(),
        server.Time,
        server.Services.GetRequiredService<RegionTree>(),
        server.Services.GetRequiredService<KeyFile>(),
        server.Services.GetRequiredService<Passwords>()
    );
    private IReadOnlyDictionary<string, OrganizationId>? _organizations;
    private CaseCity? _cases;

    /// <summary>Where they work.</summary>
    public RunningServer Server => server;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The city in the server's store, with its bodies registered.</summary>
    public async Task<StaffedCity> City()
    {
        await _turn.WaitAsync(Cancel);
        try
        {
            await Settle();
            return _city;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>The people of clues and cases in the server's store.</summary>
    public async Task<CaseCity> Cases()
    {
        var city = await City();
        await _turn.WaitAsync(Cancel);
        try
        {
            return _cases ??= await CaseCity.Within(
                city,
                server.Time,
                server.Services.GetRequiredService<PaperFiles>(),
                _organizations!
            );
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>A visitor as a principal: who acts where a test prepares what he goes on with.</summary>
    public async Task<Principal> PrincipalOf(Visitor visitor, Roles role, OrganizationFacts? at = null) =>
        await (await Cases()).Again(visitor.Worker.Account.Account, await IdOf(at ?? PlaceOf(role)), role);

    /// <summary>The id of a body of the small city.</summary>
    public async Task<OrganizationId> IdOf(OrganizationFacts facts)
    {
        await City();
        return _organizations![facts.Name];
    }

    /// <summary>Where a role works unless a test says otherwise: the city level.</summary>
    public static OrganizationFacts PlaceOf(Roles role) =>
        role switch
        {
            Roles.JusticeStation => SmallCity.Station,
            Roles.DepartmentClerk or Roles.DepartmentHead or Roles.Officer => SmallCity.CityMarket,
            Roles.GovernmentOffice or Roles.GovernmentLeader => SmallCity.CityGovernment,
            Roles.SuperiorBody => SmallCity.Superior,
            Roles.DisciplinaryBody => SmallCity.Discipline,
            _ => SmallCity.CityJustice,
        };

    /// <summary>Somebody at work under a role; the same person each time it is asked.</summary>
    public async Task<Visitor> As(Roles role, OrganizationFacts? at = null)
    {
        var place = at ?? PlaceOf(role);
        await _turn.WaitAsync(Cancel);
        try
        {
            if (_known.GetValueOrDefault((role, place.Name)) is { } known)
                return known;
            await Settle();
            return _known[(role, place.Name)] = await Hire(role, place);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Somebody new at work under a role, for a test that changes the account.</summary>
    public async Task<Visitor> SomebodyNew(Roles role, OrganizationFacts? at = null)
    {
        await _turn.WaitAsync(Cancel);
        try
        {
            await Settle();
            return await Hire(role, at ?? PlaceOf(role));
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Somebody at work who holds a permission.</summary>
    public Task<Visitor> WhoMay(Permission permission) => As(AnyOf(permission));

    /// <summary>A client of the API with a key of its own.</summary>
    /// <param name="at">The organization whose system it is.</param>
    /// <param name="permissions">What the key is issued for; everything that a key can be issued for where none is named.</param>
    public async Task<HttpClient> WithKey(OrganizationFacts at, params Permission[] permissions)
    {
        var city = await City();
        var granted = permissions.Length == 0 ? IssueMachineKey.Grantable : permissions;
        var command = new NewMachineKey(await IdOf(at), "测试系统", [.. granted.Select(p => p.Code)], Until: null);
        var issued = await city.Runner.Run(new IssueMachineKey(city.KeyTexts), Security, command, Cancel);
        var client = server.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", issued.Result.Key.Text);
        return client;
    }

    public void Dispose()
    {
        foreach (var visitor in _known.Values)
            visitor.Client.Dispose();
        _city.Dispose();
        _turn.Dispose();
    }

    /// <summary>A client that carries the cookie of a session.</summary>
    public HttpClient ClientOf(Secret token)
    {
        var cookies = new CookieContainer();
        cookies.Add(server.Address, new Cookie(Visitor.CookieName, token.Text));
        return server.CreateClient(cookies);
    }

    private static Roles AnyOf(Permission permission) =>
        Enum.GetValues<Roles>()
            .First(r => RoleSets.IsSingle(r) && (r & RoleSets.Staff & permission.Roles) != Roles.None);

    // The server's own directory must not go on with what it has read before.
    private async Task Settle()
    {
        if (_organizations is not null)
            return;
        _organizations = await _city.RegisterAll(Cancel);
        server.Services.GetRequiredService<LiveDirectory>().Expire();
    }

    private async Task<Visitor> Hire(Roles role, OrganizationFacts place)
    {
        var worker = await _city.PutToWork(_organizations![place.Name], role, Cancel);
        return new Visitor(ClientOf(worker.Token), worker);
    }
}

/// <summary>Somebody who has signed in.</summary>
/// <param name="Client">Carries the session's cookie; does not follow redirects.</param>
/// <param name="Worker">Account, password, second factor and token.</param>
public sealed record Visitor(HttpClient Client, Worker Worker)
{
    /// <summary>The cookie of a session on a connection that is not encrypted.</summary>
    public const string CookieName = "mingjing";
}
