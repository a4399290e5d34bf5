using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Testing.Accounts;
using Mingjing.Testing.Organizations;
using Mingjing.Web.Api;
using Mingjing.Web.Tests.EnforcementActs;
using Mingjing.Web.Tests.Startup;

namespace Mingjing.Web.Tests.Faults;

/// <summary>
/// 各种写入 of a server that cannot write: on each way somebody is told why and what to do, nobody is told “system error”, and what
/// is read goes on being read.
/// </summary>
internal sealed class Writes : IDisposable
{
    private const string Acts = "/api/v1/enforcement-acts";

    private readonly RunningServer _server;
    private readonly HttpClient _machine;
    private readonly Visitor _clerk;
    private readonly Visitor _keeper;
    private readonly string _act;
    private int _number = 500;

    private Writes(RunningServer server, HttpClient machine, Visitor clerk, Visitor keeper, string act)
    {
        (_server, _machine, _clerk, _keeper, _act) = (server, machine, clerk, keeper, act);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Puts people to work while all is well.</summary>
    public static async Task<Writes> Prepare(RunningServer server)
    {
        var machine = await server.Staff.WithKey(SmallCity.CityMarket, ActAccess.Report, ActAccess.Read);
        var clerk = await server.Staff.As(Roles.DepartmentClerk);
        var keeper = await server.Staff.As(Roles.SystemAdministrator);
        using var answer = await machine.PostAsJsonAsync(Acts, ActSamples.Penalty(SmallCity.CityMarket), Cancel);
        var made = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        return new Writes(server, machine, clerk, keeper, made.GetProperty("reference").GetString()!);
    }

    /// <summary>Nothing can be written: each way says so with this code and these words.</summary>
    /// <param name="isSignInToo">Whether even the session of who comes in cannot be written: it is no entry of the ledger.</param>
    public async Task AreRefused(string code, string words, bool isSignInToo)
    {
        foreach (var (name, write) in Api())
        {
            using var answer = await write();
            var text = await answer.Content.ReadAsStringAsync(Cancel);
            answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable, $"{name}: {text}");
            text.ShouldContain(words, Case.Sensitive, name);
            if (!string.Equals(name, "array", StringComparison.Ordinal))
                JsonDocument.Parse(text).RootElement.GetProperty("code").GetString().ShouldBe(code, name);
        }

        foreach (var (name, write) in isSignInToo ? Pages().Append(("sign-in", SignIn)) : Pages())
        {
            using var answer = await write();
            var page = await Html.Read(answer);
            answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable, $"{name}: {page.Words()}");
            page.Words().ShouldContain(words, Case.Sensitive, name);
        }
    }

    /// <summary>Everything can be written.</summary>
    public async Task Succeed()
    {
        foreach (var (name, write) in Api().Concat(Pages()).Append(("sign-in", SignIn)))
        {
            using var answer = await write();
            ((int)answer.StatusCode).ShouldBeLessThan(400, $"{name}: {await answer.Content.ReadAsStringAsync(Cancel)}");
        }
    }

    /// <summary>Lists, details and the public page are there as ever.</summary>
    public async Task LeaveReadingAlone()
    {
        string[] pages = ["/work", "/acts", $"/acts/{_act}", "/findings", "/acts/imports"];
        foreach (var page in pages)
            (await Status(_clerk.Client, page)).ShouldBe(HttpStatusCode.OK, page);
        (await Status(_server.Client, "/")).ShouldBe(HttpStatusCode.OK);
        (await Status(_server.Client, "/health/live")).ShouldBe(HttpStatusCode.OK);
        (await Status(_machine, $"{Acts}/{_act}")).ShouldBe(HttpStatusCode.OK);
        (await Status(_keeper.Client, "/organizations")).ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>A code whose look cannot be noted is not shown.</summary>
    public async Task ShowNoCode()
    {
        using var answer = await Look();
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await answer.Content.ReadAsStringAsync(Cancel)).ShouldNotContain(ActSamples.PersonalCode);
    }

    public void Dispose() => _machine.Dispose();

    private IEnumerable<(string Name, Func<Task<HttpResponseMessage>> Write)> Api()
    {
        yield return ("one record", () => Post(Acts, ActSamples.Penalty(SmallCity.CityMarket)));
        yield return ("array", () => Post(Acts, new[] { ActSamples.Penalty(SmallCity.CityMarket) }));
        yield return ("file", File);
        yield return (
            "use case",
            () =>
                Send(_keeper.Client, "/api/v1/organizations", JsonContent.Create(Body(), options: PlatformJson.Options))
        );
    }

    private IEnumerable<(string Name, Func<Task<HttpResponseMessage>> Write)> Pages()
    {
        yield return ("form", Form);
        yield return ("upload", Upload);
    }

    private Task<HttpResponseMessage> Look() =>
        _clerk.Client.PostAsJsonAsync($"{Acts}/{_act}/party-code", new { purpose = "核对" }, Cancel);

    private Task<HttpResponseMessage> Post<T>(string path, T body) => _machine.PostAsJsonAsync(path, body, Cancel);

    private Task<HttpResponseMessage> File()
    {
        var content = new StringContent(Table(), Encoding.UTF8, new MediaTypeHeaderValue("text/csv"));
        return Send(_machine, "/api/v1/import-runs?fileName=a.csv", content);
    }

    private async Task<HttpResponseMessage> Send(HttpClient client, string path, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Add(UseCaseDesk.KeyHeader, Guid.NewGuid().ToString("N"));
        return await client.SendAsync(request, Cancel);
    }

    private Task<HttpResponseMessage> Form()
    {
        var body = Body();
        return _keeper.Client.Submit(
            "/organizations/new",
            "register",
            ("Code", body.Code),
            ("Name", body.Name),
            ("ShortName", body.ShortName),
            ("Kind", "执法部门"),
            ("RegionCode", "410300"),
            ("Leadership", "本级政府领导")
        );
    }

    private async Task<HttpResponseMessage> Upload()
    {
        var page = await _clerk.Client.Page("/acts/import");
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in PageForms.HiddenOf(page.QuerySelector("form[action='/acts/import/upload']")!))
            content.Add(new StringContent(value), name);
        content.Add(new StringContent(Table()), "File", "a.csv");
        return await _clerk.Client.PostAsync("/acts/import/upload", content, Cancel);
    }

    private Task<HttpResponseMessage> SignIn() =>
        _server
            .CreateClient()
            .Submit(
                "/sign-in",
                "sign-in",
                ("LoginName", _clerk.Worker.Account.LoginName),
                ("Password", _clerk.Worker.Password.Text!)
            );

    // Large enough that it does not fit into what is left of a disk.
    private string Table()
    {
        var number = Interlocked.Increment(ref _number);
        var text = new StringBuilder("记录编号,执法行为类别,执法主体代码,案由,决定日期\n");
        for (var row = 0; row < 200; row++)
            text.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"W{number}-{row},行政处罚,{SmallCity.CityMarket.Code},占道经营,2026-03-01\n"
            );
        return text.ToString();
    }

    private OrganizationFacts Body()
    {
        var number = Interlocked.Increment(ref _number);
        return SmallCity.Facts(number, $"河洛市第{number}局", OrganizationKind.Department, "410300");
    }

    private static async Task<HttpStatusCode> Status(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path, Cancel);
        return answer.StatusCode;
    }
}
