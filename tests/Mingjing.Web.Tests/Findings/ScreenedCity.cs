using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Intake;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.Registers;
using Mingjing.Testing.Accounts;
using Mingjing.Testing.Intake;
using Mingjing.Testing.Organizations;
using Mingjing.Testing.Registers;
using Mingjing.Web.Tests.Startup;

namespace Mingjing.Web.Tests.Findings;

/// <summary>筛查过的城市: a server with acts of three departments, some published too late, some not in a state to be judged.</summary>
public sealed class ScreenedCity : IAsyncLifetime
{
    private static readonly Principal Sender = Principal.System("test");

    private RunningServer? _server;

    public RunningServer Server => _server ?? throw new InvalidOperationException("the server has not started");

    public HttpClient Client => Server.Client;

    public async Task<HttpClient> As(Roles role, OrganizationFacts? at = null) =>
        (await Server.Staff.As(role, at)).Client;

    public async ValueTask InitializeAsync()
    {
        _server = await RunningServer.Start(s => s with { Demo = true });
        await Fill(_server);
    }

    /// <summary>Puts the acts into the store of a server.</summary>
    public static async Task Fill(RunningServer server)
    {
        await server.Staff.City();
        await Receive(
            server,
            Late(SmallCity.CityMarket, "SC-001", new DateOnly(2026, 3, 4)),
            Late(SmallCity.CityMarket, "SC-002", new DateOnly(2026, 3, 18)),
            Late(SmallCity.CityMarket, "SC-003", new DateOnly(2026, 5, 6), a => a.Matter = "无照经营"),
            ActStore.Penalty("SC-004", a => Of(a, SmallCity.CityMarket, new DateOnly(2026, 11, 18))),
            ActStore.Penalty("SC-005", a => Of(a, SmallCity.CityMarket, new DateOnly(2026, 11, 2))),
            Late(SmallCity.CountyMarket, "DC-001", new DateOnly(2026, 4, 8)),
            Late(SmallCity.OtherMarket, "XY-001", new DateOnly(2026, 4, 9), a => a.Matter = Fact<string>.Unknown)
        );
    }

    public static async Task Receive(RunningServer server, params IEnumerable<Act> acts)
    {
        var intake = server.Services.GetRequiredService<ActIntake>();
        var settled = await intake.Receive(
            [.. acts.Select((act, i) => new IncomingAct(act, ActSourceKind.Record, i + 1))],
            Sender,
            CancellationToken.None
        );
        settled.Result.Count.ShouldBePositive();
    }

    /// <summary>Imports a file of acts as somebody of an organization sends it.</summary>
    public static async Task<ImportRun> Import(
        RunningServer server,
        OrganizationFacts of,
        Worker sender,
        string name,
        string csv
    )
    {
        var city = await server.Staff.City();
        var session = await city.SessionOf(sender, CancellationToken.None);
        var bytes = Encoding.UTF8.GetBytes(csv);
        var region = (await city.Directory.Now(CancellationToken.None)).Find(await server.Staff.IdOf(of))!.RegionCode;
        var file = new ImportFile(
            name,
            bytes.Length,
            SHA256.HashData(bytes),
            new SubjectHome(await server.Staff.IdOf(of), region)
        );
        using var stream = new MemoryStream(bytes);
        var files = server.Services.GetRequiredService<ImportFiles>();
        return (await files.Import(file, stream, session!.Principal, null, CancellationToken.None)).Result;
    }

    /// <summary>Imports the register of certificates: one that ends soon, one that has ended, one that was carried on.</summary>
    public static async Task ImportCertificates(RunningServer server, OrganizationFacts of)
    {
        var files = server.Services.GetRequiredService<RegisterFiles>();
        var received = await files.ImportText(
            RegisterKind.Certificates,
            $"""
            证号,姓名,主体代码,有效期起,有效期止
            41990000001,演示甲,{of.Code},2021-12-14,2026-12-13
            41990000002,演示乙,{of.Code},2021-11-10,2026-11-09
            41990000003,演示丙,{of.Code},2021-12-14,2026-12-13
            41990000003,演示丙,{of.Code},2026-12-14,2031-12-13
            41990000004,演示丁,{of.Code},2022-01-01,2027-06-30
            """,
            new Request(Sender)
        );
        received.Errors.ShouldBeEmpty();
    }

    /// <summary>A penalty that was published two months after its decision.</summary>
    public static Act Late(OrganizationFacts of, string recordNo, DateOnly decidedOn, Action<Act>? facts = null) =>
        ActStore.Penalty(
            recordNo,
            a =>
            {
                Of(a, of, decidedOn);
                a.DisclosedOn = decidedOn.AddMonths(2);
                facts?.Invoke(a);
            }
        );

    /// <summary>The findings of one check, the newest first, as the whole city sees them.</summary>
    public async Task<IReadOnlyList<FindingLine>> Findings(string check, FindingState? state = FindingState.Standing)
    {
        var queries = Server.Services.GetRequiredService<FindingQueries>();
        var filter = new FindingFilter
        {
            Check = check,
            State = state,
            Signals = null,
        };
        return (await queries.List(Sender, filter, null, 500, CancellationToken.None)).Rows;
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
    }

    private static void Of(Act act, OrganizationFacts of, DateOnly decidedOn)
    {
        act.SubjectCode = of.Code;
        act.SubjectName = of.Name;
        act.FiledOn = decidedOn.AddDays(-30);
        act.DecidedOn = decidedOn;
    }
}
