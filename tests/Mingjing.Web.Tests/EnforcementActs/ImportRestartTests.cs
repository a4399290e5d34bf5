using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Mingjing.Core.Accounts;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Intake;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Testing.Organizations;
using Mingjing.Web.Api;
using Mingjing.Web.EnforcementActs;
using Mingjing.Web.Tests.Startup;

namespace Mingjing.Web.Tests.EnforcementActs;

/// <summary>重新启动: what one process has received, the next one brings to its end.</summary>
public sealed class ImportRestartTests
{
    private const string Path = "/api/v1/import-runs?fileName=三月.csv";

    private static readonly string Text =
        $"记录编号,执法行为类别,执法主体代码\nR-1,行政处罚,{SmallCity.CityMarket.Code}\nR-2,行政处罚,{SmallCity.CityMarket.Code}\n";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task A_file_that_was_not_finished_goes_on_when_the_server_starts_again(StoreKind kind)
    {
        await using var server = await RunningServer.Start(kind: kind);
        var clerk = await server.Staff.As(Roles.DepartmentClerk);
        var run = await LeaveWaiting(server, clerk);
        var page = $"/acts/imports/{run}";
        (await clerk.Client.Page(page)).Words().ShouldContain("等待");

        await server.Restart();
        var ended = await Ended(server, run);
        (ended.Status, ended.Created).ShouldBe((ImportStatus.Done, 2));
        ended.Sender.ShouldStartWith("account:");
        using var again = server.Staff.ClientOf(clerk.Worker.Token);
        (await again.Page(page)).Words().ShouldContain("新增2条");
    }

    [Fact]
    public async Task A_file_whose_sender_may_not_report_any_more_waits_for_a_colleague()
    {
        await using var server = await RunningServer.Start();
        var clerk = await server.Staff.SomebodyNew(Roles.DepartmentClerk);
        var run = await LeaveWaiting(server, clerk);
        var city = await server.Staff.City();
        _ = (
            await city.Runner.Run(
                new LockAccount(),
                new Request(Testing.Accounts.StaffedCity.Security),
                clerk.Worker.Account.Account,
                Cancel
            )
        ).Result;
        var token = (await server.Staff.SomebodyNew(Roles.DepartmentClerk)).Worker.Token;
        await server.Restart();
        await server.Services.GetRequiredService<ImportQueue>().Begun;
        server.Time.Advance(TimeSpan.FromMinutes(3));
        using var colleague = server.Staff.ClientOf(token);
        var page = $"/acts/imports/{run}";
        (await colleague.Page(page)).Words().ShouldContain("导入中断");
        using var resumed = await colleague.Submit(page, "resume");
        resumed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Ended(server, run)).Created.ShouldBe(2);
    }

    [Fact]
    public async Task A_run_that_another_process_holds_is_left_to_it()
    {
        await using var server = await RunningServer.Start();
        var clerk = await server.Staff.As(Roles.DepartmentClerk);
        var run = await LeaveWaiting(server, clerk);
        using (server.Services.GetRequiredService<ImportInbox>().Hold(run.Run).ShouldNotBeNull())
        {
            await server.Restart();
            var queue = server.Services.GetRequiredService<ImportQueue>();
            await queue.Begun;
            queue.Holds(run).ShouldBeFalse();
        }

        (await Find(server, run)).Status.ShouldBe(ImportStatus.Waiting);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task The_key_of_an_upload_outlives_a_restart(StoreKind kind)
    {
        await using var server = await RunningServer.Start(kind: kind);
        var clerk = await server.Staff.As(Roles.DepartmentClerk);
        var first = await Upload(clerk.Client, Text);
        (await Ended(server, first)).Status.ShouldBe(ImportStatus.Done);
        await server.Restart();
        using var again = server.Staff.ClientOf(clerk.Worker.Token);
        (await Upload(again, Text)).ShouldBe(first);
        using var other = await Post(again, Text + "\n");
        other.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await server.Services.GetRequiredService<ImportRunQueries>().List(Principal.System("test"), 9, Cancel))
            .ShouldHaveSingleItem()
            .Ref.ShouldBe(first);
    }

    // As a process leaves it that ends between the receipt of a file and its reading.
    private static async Task<ImportRunRef> LeaveWaiting(RunningServer server, Visitor visitor)
    {
        var city = await server.Staff.City();
        var principal = (await city.SessionOf(visitor.Worker, Cancel))!.Principal;
        var home = new SubjectHome(principal.Organization!.Value, SmallCity.CityMarket.RegionCode);
        await using var text = new MemoryStream(Encoding.UTF8.GetBytes(Text));
        var saved = await server.Services.GetRequiredService<ImportInbox>().Take(home.Organization, text, Cancel);
        var file = new ImportFile("三月.csv", saved.Size, saved.Sha256, home);
        var imports = server.Services.GetRequiredService<ImportFiles>();
        return (await imports.Announce(file, new Request(principal), Cancel)).Result;
    }

    private static async Task<ImportRunRef> Upload(HttpClient client, string text)
    {
        using var answer = await Post(client, text);
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted, await answer.Content.ReadAsStringAsync(Cancel));
        var run = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        return ImportRunRef.Parse(run.GetProperty("reference").GetString())!.Value;
    }

    private static async Task<HttpResponseMessage> Post(HttpClient client, string text)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Path)
        {
            Content = new StringContent(text),
            Headers = { { UseCaseDesk.KeyHeader, "one-upload" } },
        };
        return await client.SendAsync(request, Cancel);
    }

    private static async Task<ImportRun> Find(RunningServer server, ImportRunRef run) =>
        (
            await server
                .Services.GetRequiredService<ImportRunQueries>()
                .Find(Principal.System("test"), run.Organization, run.Run, Cancel)
        )!;

    // The store tells when it has ended: it is asked until it does, or the test's own time is over.
    private static async Task<ImportRun> Ended(RunningServer server, ImportRunRef run)
    {
        while (true)
        {
            if (await Find(server, run) is { IsEnded: true } ended)
                return ended;
        }
    }
}
