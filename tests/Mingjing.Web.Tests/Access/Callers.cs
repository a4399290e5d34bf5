using System.Net.Http.Headers;
using Mingjing.Core.Accounts;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Testing.Accounts;
using Mingjing.Testing.Organizations;
using Mingjing.Web.Tests.Startup;

namespace Mingjing.Web.Tests.Access;

/// <summary>来访者 of the matrix.</summary>
/// <param name="Name">As a failing test calls them.</param>
/// <param name="Role">None before the sign-in is complete.</param>
/// <param name="Stage">How far the sign-in has got; null for whom nobody knows.</param>
internal sealed record Caller(string Name, HttpClient Client, Roles Role, SessionStage? Stage)
{
    private string? _token;

    /// <summary>Whose business they are at; null where none.</summary>
    public OrganizationFacts? At { get; init; }

    public bool IsMachine => Role == Roles.MachineClient;

    /// <summary>What the forms of the pages carry that this caller is shown.</summary>
    public async Task<string> Token() =>
        _token ??= (await Client.Page("/work"))
            .QuerySelector($"input[name='{Callers.TokenField}']")!
            .GetAttribute("value")!;

    public override string ToString() => Name;
}

/// <summary>Everybody who may come to the door of a server: each role, each stage of the sign-in, machines, and strangers.</summary>
internal sealed class Callers(RunningServer server)
{
    public const string TokenField = "__RequestVerificationToken";

    private static readonly OrganizationFacts[] EveryMarket =
    [
        SmallCity.CityMarket,
        SmallCity.CityTax,
        SmallCity.CountyMarket,
        SmallCity.OtherMarket,
    ];

    private static readonly OrganizationFacts[] OfCounty = [SmallCity.CountyMarket];

    private IReadOnlyList<Caller>? _all;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Departments whose objects the matrix makes: of the city, another of the city, of a county, of the other county.</summary>
    public static IReadOnlyList<OrganizationFacts> Departments => EveryMarket;

    /// <summary>What a role sees of them from where it works: the second half of the access table.</summary>
    public static IReadOnlyList<OrganizationFacts> SeenBy(Roles role, OrganizationFacts at) =>
        role switch
        {
            Roles.SystemAdministrator or Roles.SecurityAdministrator or Roles.AuditAdministrator => EveryMarket,
            Roles.SuperiorBody or Roles.DisciplinaryBody => [],
            _ when at == SmallCity.CityJustice || at == SmallCity.CityGovernment => EveryMarket,
            _ when at == SmallCity.CountyJustice || at == SmallCity.CountyGovernment => OfCounty,
            _ when at == SmallCity.Station => OfCounty,
            _ => [at],
        };

    /// <summary>Where a role works in the relations of the matrix: at the city, and in a county where it can.</summary>
    public static IReadOnlyList<OrganizationFacts> PlacesOf(Roles role) =>
        Staff.PlaceOf(role) switch
        {
            _ when role is Roles.SystemAdministrator or Roles.SecurityAdministrator or Roles.AuditAdministrator =>
            [
                SmallCity.CityJustice,
            ],
            var place when place == SmallCity.CityJustice => [place, SmallCity.CountyJustice],
            var place when place == SmallCity.CityMarket => [place, SmallCity.CountyMarket],
            var place when place == SmallCity.CityGovernment => [place, SmallCity.CountyGovernment],
            var place => [place],
        };

    /// <summary>Everybody, each in one place.</summary>
    public async Task<IReadOnlyList<Caller>> All() => _all ??= await Gather();

    /// <summary>Those who work under a role, at the city and in a county.</summary>
    public async Task<IReadOnlyList<Caller>> Of(Roles role)
    {
        if (role == Roles.MachineClient)
            return [await Machine(SmallCity.CityMarket), await Machine(SmallCity.CountyMarket)];
        var found = new List<Caller>();
        foreach (var place in PlacesOf(role))
            found.Add(await Worker(role, place));
        return found;
    }

    private async Task<IReadOnlyList<Caller>> Gather()
    {
        var all = new List<Caller>
        {
            new("不认识的人", server.CreateClient(), Roles.None, null),
            new("错误的密钥", WrongKey(), Roles.None, null),
            await AwaitingCode(),
            await AwaitingEnrollment(),
            await AwaitingPassword(),
            await WithoutAppointment(),
            await Machine(SmallCity.CityMarket),
        };
        foreach (var role in Enum.GetValues<Roles>().Where(r => RoleSets.IsSingle(r) && (r & RoleSets.Staff) == r))
            all.Add(await Worker(role, Staff.PlaceOf(role)));
        return all;
    }

    private async Task<Caller> Worker(Roles role, OrganizationFacts place) =>
        new(
            $"{Terms<Roles>.Of(role)}（{place.Name}）",
            (await server.Staff.As(role, place)).Client,
            role,
            SessionStage.Open
        )
        {
            At = place,
        };

    private async Task<Caller> Machine(OrganizationFacts place) =>
        new($"{place.Name}的接口", await server.Staff.WithKey(place), Roles.MachineClient, null) { At = place };

    private HttpClient WrongKey()
    {
        var client = server.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer",
            $"{MachineKeyTexts.Prefix}{Guid.Empty:N}_{new string('A', 43)}"
        );
        return client;
    }

    private async Task<Caller> AwaitingEnrollment()
    {
        var city = await server.Staff.City();
        var account = await city.Hire(Cancel);
        var answer = await city.SignIn.TakePassword(
            account.LoginName,
            account.FirstPassword,
            StaffedCity.Origin,
            Cancel
        );
        return At(SessionStage.AwaitingEnrollment, answer.Token);
    }

    private async Task<Caller> AwaitingPassword()
    {
        var city = await server.Staff.City();
        var account = await city.Hire(Cancel);
        return At(SessionStage.AwaitingPassword, (await city.Enroll(account, Cancel)).Token);
    }

    private async Task<Caller> AwaitingCode()
    {
        var city = await server.Staff.City();
        var worker = (await server.Staff.SomebodyNew(Roles.DepartmentClerk)).Worker;
        var answer = await city.SignIn.TakePassword(
            worker.Account.LoginName,
            worker.Password,
            StaffedCity.Origin,
            Cancel
        );
        return At(SessionStage.AwaitingCode, answer.Token);
    }

    private async Task<Caller> WithoutAppointment()
    {
        var city = await server.Staff.City();
        var worker = await city.FirstSignIn(await city.Hire(Cancel), Cancel);
        return new Caller(
            Terms<Roles>.Of(Roles.AccountHolder),
            server.Staff.ClientOf(worker.Token),
            Roles.AccountHolder,
            SessionStage.Open
        );
    }

    private Caller At(SessionStage stage, Secret token) =>
        new(Terms<SessionStage>.Of(stage), server.Staff.ClientOf(token), Roles.None, stage);
}
