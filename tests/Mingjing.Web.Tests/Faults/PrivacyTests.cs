using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Mingjing.Core.Demonstration;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Testing.Accounts;
using Mingjing.Testing.Findings;
using Mingjing.Testing.Organizations;
using Mingjing.Web.Api;
using Mingjing.Web.Tests.Commands;
using Mingjing.Web.Tests.EnforcementActs;
using Mingjing.Web.Tests.Startup;
using OtpNet;

namespace Mingjing.Web.Tests.Faults;

/// <summary>
/// 个人信息: people sign in, report, err, search and export; then the server is killed, and of what they typed nothing stands in its
/// logs, its temporary files, its inbox, its database and a backup but the names of parties in the columns that are shown.
/// </summary>
public sealed class PrivacyTests
{
    private const string Acts = "/api/v1/enforcement-acts";
    private const string Control = "占道经营及其对照";

    private static readonly string Own = SmallCity.CityMarket.Code;

    private static readonly string[] Identities = [.. Enumerable.Range(7_310, 8).Select(SyntheticCodes.IdentityNumber)];

    // The place of the check digit holds what it cannot be.
    private static readonly string WrongIdentity = Identities[6][..17] + (Identities[6][17] == '0' ? '1' : '0');

    // No network begins with 100.
    private static readonly string[] Phones = ["10073100001", "10073100002"];

    private static readonly string[] Names = ["亓官彧墨", "鲜于燊甪", "濮阳翀犇"];

    private const string WrongPassword = "Planted-Wrong-7310!";
    private const string PasswordAsName = "planted-as-name-7310";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task Nothing_personal_is_put_down_in_clear(StoreKind kind)
    {
        await using var installation = await Installation.Create(kind);
        var key = await installation.IssueKey(SmallCity.CityMarket, ActAccess.Report, ActAccess.Read);
        var clerk = await installation.PutToWork(SmallCity.CityMarket, Roles.DepartmentClerk);
        var head = await installation.PutToWork(SmallCity.CityJustice, Roles.SupervisionHead);
        await using var server = await installation.Serve();
        var session = await SignIn(server, clerk);
        using (var machine = Installation.KeyedClientOf(server, key))
            await Report(machine);
        using (var browser = Installation.ClientOf(server, clerk.Token))
        {
            await Work(browser);
            using var supervisor = Installation.ClientOf(server, head.Token);
            await HandIn(supervisor, browser);
        }

        await server.Kill();

        PlantedValue[] planted =
        [
            .. Identities.Append(WrongIdentity).Select(i => PlantedValue.Of("identity number", i)),
            .. Phones.Select(p => PlantedValue.Of("phone", p)),
            .. Names.Select(n => PlantedValue.Of("name", n, mayBeStored: true)),
            PlantedValue.Of("first password", clerk.Account.FirstPassword.Text!),
            PlantedValue.Of("password", clerk.Password.Text!),
            PlantedValue.Of("wrong password", WrongPassword),
            PlantedValue.Of("password typed as a name", PasswordAsName),
            PlantedValue.Of("second factor", clerk.Factor.Text!),
            new PlantedValue("second factor", Base32Encoding.ToBytes(clerk.Factor.Text!)),
            PlantedValue.Of("session", clerk.Token.Text!),
            PlantedValue.Of("session", session),
            PlantedValue.Of("machine key", key.Text!),
        ];
        await Search(installation, server, planted);
    }

    private static async Task Search(Installation installation, ServerProcess server, PlantedValue[] planted)
    {
        server.Written.ShouldContain("\"Route\"", Case.Sensitive, "the log holds each request");
        var found = new List<string>();
        Look("log", Encoding.UTF8.GetBytes(server.Written), mayHoldNames: false);
        if (installation.Kind == StoreKind.Sqlite)
        {
            var backup = Path.Combine(installation.Folder, "backup.db");
            var variables = new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["TMPDIR"] = installation.Temporary,
                ["DOTNET_EnableDiagnostics"] = "0",
            };
            var run = CommandLine.Process(variables, "backup", backup, "--data", installation.Data);
            run.ExitCode.ShouldBe(0, run.Error);
            Look("output of the backup", Encoding.UTF8.GetBytes(run.Output + run.Error), mayHoldNames: false);
        }

        var stored = await installation.AllRows();
        Look("rows", stored, mayHoldNames: true);
        PlantedValue.Of("control", Control).IsIn(stored).ShouldBeTrue("what may be stored is found");
        var files = Directory.GetFiles(installation.Folder, "*", SearchOption.AllDirectories);
        files.ShouldContain(f => f.Contains("inbox", StringComparison.Ordinal));
        files.ShouldContain(f => f.Contains("evidence", StringComparison.Ordinal));
        foreach (var file in files)
            Look(file, await File.ReadAllBytesAsync(file, Cancel), IsDatabase(file));
        found.ShouldBeEmpty();

        void Look(string place, ReadOnlySpan<byte> content, bool mayHoldNames)
        {
            foreach (var value in planted)
            {
                if (!(mayHoldNames && value.MayBeStored) && value.IsIn(content))
                    found.Add($"{value.What} {Encoding.UTF8.GetString(value.Bytes)} in {place}");
            }
        }
    }

    private static bool IsDatabase(string file) => Path.GetFileName(file).Contains(".db", StringComparison.Ordinal);

    // Wrong names, wrong passwords, a wrong code, and in the end the right ones; answers with the token of the session.
    private static async Task<string> SignIn(ServerProcess server, Worker clerk)
    {
        var cookies = new CookieContainer();
        using var client = Installation.ClientOf(server, cookies);
        foreach (var (name, typed) in new[] { (PasswordAsName, "x"), (clerk.Account.LoginName, WrongPassword) })
        {
            using var wrong = await client.Submit("/sign-in", "sign-in", ("LoginName", name), ("Password", typed));
            wrong.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        using var right = await client.Submit(
            "/sign-in",
            "sign-in",
            ("LoginName", clerk.Account.LoginName),
            ("Password", clerk.Password.Text!)
        );
        right.Path().ShouldBe("/sign-in/code");
        using var no = await client.Submit("/sign-in/code", "code", ("Code", "000000"));
        no.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        // The code of this half minute was used when the factor was enrolled.
        var code = StaffedCity.CodeAt(clerk.Factor, TimeProvider.System.GetUtcNow().AddSeconds(30));
        using var yes = await client.Submit("/sign-in/code", "code", ("Code", code.Text!));
        yes.Path().ShouldBe("/work");
        return cookies.GetCookies(server.Address)[Visitor.CookieName]!.Value;
    }

    // Sound records and broken ones: single, in a row, in a text that breaks off, in a file with columns that nobody reads.
    private static async Task Report(HttpClient machine)
    {
        (await Post(machine, Act("P-1", Identities[0], Names[0]))).ShouldBe(HttpStatusCode.OK);
        (await Post(machine, Act("P-2", WrongIdentity, Names[1]))).ShouldBe(HttpStatusCode.BadRequest);
        (await Post(machine, Act("P-3", Identities[1], Names[1], decidedOn: Identities[2]))).ShouldBe(
            HttpStatusCode.BadRequest
        );
        (
            await Post(
                machine,
                new[] { Act("P-4", Identities[3], Names[0]), Act("P-5", Identities[3], Names[0], Phones[0]) }
            )
        ).ShouldBe(HttpStatusCode.OK);
        var whole = JsonSerializer.Serialize(Act("P-6", Identities[4], Names[2]));
        using var broken = new StringContent($"{whole}\n{whole[..^20]}", Encoding.UTF8, "application/x-ndjson");
        using var answer = await machine.PostAsync(Acts, broken, Cancel);
        ((int)answer.StatusCode).ShouldBeLessThan(500);
        (await Post(machine, ActSamples.Penalty(SmallCity.CityMarket, "P-7"))).ShouldBe(HttpStatusCode.OK);
        (await machine.GetAsync($"{Acts}/{Identities[0]}", Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await machine.GetAsync($"{Acts}?q={Uri.EscapeDataString(Names[0])}", Cancel)).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
    }

    private static async Task Work(HttpClient browser)
    {
        var table =
            "记录编号,执法行为类别,执法主体代码,案由,决定日期,相对人类别,相对人名称,相对人代码,联系电话,法定代表人身份证号\n"
            + $"T-1,行政处罚,{Own},{Control},2026-03-01,自然人,{Names[2]},{Identities[5]},{Phones[0]},{Identities[7]}\n"
            + $"T-2,行政处罚,{Own},{Control},{Phones[1]},自然人,{Names[2]},{WrongIdentity},{Phones[1]},{Identities[7]}\n"
            + $"T-3,行政处罚,{Own},{Control},{Identities[6]},自然人,{Names[2]},{Identities[5]},,\n";
        var page = await browser.Page("/acts/import");
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in PageForms.HiddenOf(page.QuerySelector("form[action='/acts/import/upload']")!))
            content.Add(new StringContent(value), name);
        content.Add(new StringContent(table), "File", "三月处罚.csv");
        using var answer = await browser.PostAsync("/acts/import/upload", content, Cancel);
        var run = answer.Path();
        run.ShouldStartWith("/acts/imports/");
        while ((await browser.Page(run)).QuerySelector("run-progress[data-live]") is not null) { }
        (await browser.Page(run)).Body.Words().ShouldContain("新增1条");
        string[] files = [$"{run}/rows?form=csv", $"{run}/rows?form=xlsx", $"{run}/problems?form=xlsx"];
        string[] pages = ["/acts", $"/acts?q={Uri.EscapeDataString(Names[2])}", "/findings", "/acts/export?form=xlsx"];
        foreach (var path in files.Concat(pages))
            (await browser.GetAsync(path, Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK, path);
        var acts = await browser.GetFromJsonAsync<JsonElement>(Acts, Cancel);
        var act = acts.GetProperty("acts").EnumerateArray().First().GetProperty("reference").GetString();
        using var look = await browser.PostAsJsonAsync($"{Acts}/{act}/party-code", new { purpose = "核对" }, Cancel);
        look.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var nowhere = await browser.GetAsync($"/acts/{Identities[0]}/{Uri.EscapeDataString(Names[1])}", Cancel);
        nowhere.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    // Files whose names and contents name people: one by the form, one by the interface, one that is not taken.
    private static async Task HandIn(HttpClient supervisor, HttpClient browser)
    {
        const string Asking = $"/verification/new?check={VerificationRound.Check}";
        (await supervisor.Submit(Asking, "send")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var notice = (await browser.Page("/verification")).QuerySelector("tbody th a")!.GetAttribute("href");
        var item = await browser.Page($"{notice}/items/1");
        var form = item.QuerySelector("form[action$='/evidence']")!;
        var address = form.GetAttribute("action")!;
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in PageForms.HiddenOf(form))
            content.Add(new StringContent(value), name);
        content.Add(new StringContent($"{Names[0]}，{Identities[0]}，{Phones[0]}"), "File", $"{Identities[1]}.txt");
        using var byForm = await browser.PostAsync(address, content, Cancel);
        byForm.Path().ShouldStartWith("/verification/");
        foreach (var (text, status) in new[] { ("同意", HttpStatusCode.Created), ("{\\rtf1}", (HttpStatusCode)422) })
        {
            var path = $"/api/v1{address}?fileName={Uri.EscapeDataString($"{Names[1]}{Identities[2]}.txt")}";
            using var call = new HttpRequestMessage(HttpMethod.Post, path);
            call.Headers.Add(UseCaseDesk.KeyHeader, Guid.NewGuid().ToString());
            call.Content = new StringContent(text + (status == HttpStatusCode.Created ? Identities[3] : ""));
            using var answer = await browser.SendAsync(call, Cancel);
            answer.StatusCode.ShouldBe(status);
        }

        var page = await browser.Page($"{notice}/items/1");
        var links = page.QuerySelectorAll("#evidence tbody a").Select(a => a.GetAttribute("href")!).ToList();
        links.Count.ShouldBe(2);
        foreach (var link in links)
            (await browser.GetAsync(link, Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<HttpStatusCode> Post<T>(HttpClient machine, T body)
    {
        using var answer = await machine.PostAsJsonAsync(Acts, body, Cancel);
        return answer.StatusCode;
    }

    private static object Act(string recordNo, string code, string name, string decidedOn = "2026-06-30") =>
        new
        {
            recordNo,
            kind = "行政处罚",
            subjectCode = Own,
            partyKind = "自然人",
            partyName = name,
            partyCode = code,
            matter = Control,
            decidedOn,
        };
}
