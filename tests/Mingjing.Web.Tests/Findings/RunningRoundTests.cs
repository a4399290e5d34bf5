using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Mingjing.Core.Findings;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Testing.Organizations;
using Mingjing.Web.Tests.Startup;

namespace Mingjing.Web.Tests.Findings;

/// <summary>A verification round on its way: who answers for the own body, and what the pages count meanwhile.</summary>
public sealed class RunningRoundTests
{
    private const string Requests = "/api/v1/verification-requests";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task A_supervision_body_answers_for_its_own_enforcement_and_cannot_settle_it(StoreKind kind)
    {
        await using var server = await RunningServer.Start(kind: kind);
        await server.Staff.City();
        await ScreenedCity.Receive(
            server,
            ScreenedCity.Late(SmallCity.CountyJustice, "DS-001", new DateOnly(2026, 4, 8))
        );
        var finding = (await FindingsOf(server, SmallCity.CountyJustice)).ShouldHaveSingleItem();
        var handler = (await server.Staff.As(Roles.SupervisionHandler, SmallCity.CountyJustice)).Client;
        var head = (await server.Staff.As(Roles.SupervisionHead, SmallCity.CountyJustice)).Client;
        var above = (await server.Staff.As(Roles.SupervisionHead)).Client;

        await Refused(handler, Requests, new { findings = new[] { finding } }, "verification.own-body");
        await Done(above, Requests, new { findings = new[] { finding } }, HttpStatusCode.OK);
        var (request, answers) = await Answers(handler);
        (await handler.Page($"/verification/{request}/items/1"))
            .QuerySelectorAll("input[name=_handler]")
            .Select(i => i.GetAttribute("value"))
            .ShouldBe(["prepare"], "who answers here does not judge the answer");

        // The head of the body above is no head here, and the own handler confirms nothing.
        await Done(handler, $"{Requests}/{request}/answers", new { answers }, HttpStatusCode.NoContent);
        await Refused(above, $"{Requests}/{request}/confirmation", Confirmation(answers), "verification.not-own");
        (await Call(handler, $"{Requests}/{request}/confirmation", Confirmation(answers))).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden
        );
        await Done(head, $"{Requests}/{request}/confirmation", Confirmation(answers), HttpStatusCode.NoContent);

        foreach (var own in (HttpClient[])[handler, head])
        {
            (await Call(own, $"/api/v1/findings/{finding}/acceptance", new { shownVersion = 3 })).StatusCode.ShouldBe(
                HttpStatusCode.Forbidden
            );
            (
                await Call(own, $"/api/v1/findings/{finding}/return", new { shownVersion = 3, reason = "请补充材料" })
            ).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }

        await Done(above, $"/api/v1/findings/{finding}/acceptance", new { shownVersion = 3 }, HttpStatusCode.NoContent);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task The_workbench_and_the_overview_follow_a_round_from_the_question_to_the_missed_day(StoreKind kind)
    {
        await using var server = await RunningServer.Start(kind: kind);
        await ScreenedCity.Fill(server);
        var asked = await FindingsOf(server, SmallCity.CityMarket);
        asked.Count.ShouldBe(3);
        var head = (await server.Staff.As(Roles.SupervisionHead)).Client;
        (await Waiting(head, "逾期未反馈的疑似问题")).ShouldBe("00件由部门核实");
        await Done(head, Requests, new { findings = asked }, HttpStatusCode.OK);

        (await Waiting(head, "逾期未反馈的疑似问题")).ShouldBe("03件由部门核实");
        (await Waiting(head, "疑似问题首次发现满30日仍未处理")).ShouldBe("02件没有处理");
        (await Titles(head, "/work?tab=mine")).ShouldContain(t =>
            t.Contains("3项疑点由部门核实中", StringComparison.Ordinal)
        );
        var clerk = (await server.Staff.As(Roles.DepartmentClerk)).Client;
        (await Titles(clerk, "/work")).ShouldContain(t => t.Contains("3/3项疑点待反馈", StringComparison.Ordinal));
        (await Tile(clerk, "待答复")).ShouldBe("1");

        var (request, answers) = await Answers(clerk);
        answers = [answers[0]];
        await Done(clerk, $"{Requests}/{request}/answers", new { answers }, HttpStatusCode.NoContent);
        (await Titles(clerk, "/work")).ShouldContain(t => t.Contains("其中1项已拟写", StringComparison.Ordinal));
        var chief = (await server.Staff.As(Roles.DepartmentHead)).Client;
        await Done(chief, $"{Requests}/{request}/confirmation", Confirmation(answers), HttpStatusCode.NoContent);
        (await Titles(clerk, "/work")).ShouldContain(t => t.Contains("2/3项疑点待反馈", StringComparison.Ordinal));
        (await Titles(head, "/work")).ShouldContain(t => t.Contains("1项反馈待审查", StringComparison.Ordinal));
        var today = await head.Page("/overview");
        today
            .QuerySelectorAll("tbody tr")
            .Select(r => r.Words())
            .ShouldContain(r => r.Contains("1件已反馈", StringComparison.Ordinal));

        // Everybody has been signed out meanwhile.
        server.Time.Advance(TimeSpan.FromDays(21));
        var later = (await server.Staff.SomebodyNew(Roles.SupervisionHead)).Client;
        (await Waiting(later, "逾期未反馈的疑似问题")).ShouldBe("22件由部门核实");
        (await Titles(later, "/work?tab=late")).ShouldContain(t =>
            t.Contains("2项逾期未反馈", StringComparison.Ordinal)
        );
        var another = (await server.Staff.SomebodyNew(Roles.DepartmentClerk)).Client;
        (await Titles(another, "/work?tab=late")).ShouldContain(t =>
            t.Contains("2/3项疑点待反馈", StringComparison.Ordinal)
        );
    }

    private static async Task<IReadOnlyList<string>> FindingsOf(RunningServer server, OrganizationFacts of)
    {
        var queries = server.Services.GetRequiredService<FindingQueries>();
        var filter = new FindingFilter
        {
            Check = "disclosure-term",
            Organization = await server.Staff.IdOf(of),
            ToVerify = null,
            Signals = null,
        };
        var page = await queries.List(Principal.System("test"), filter, null, 50, Cancel);
        return [.. page.Rows.Select(f => f.Ref.ToString())];
    }

    // The only notice that somebody sees, with a disputing answer to each of its findings.
    private static async Task<(string Request, object[] Answers)> Answers(HttpClient client)
    {
        var page = await client.Page("/verification");
        var request = page.QuerySelector("tbody th a")!.GetAttribute("href")!.Split('/')[^1];
        var notice = await client.GetFromJsonAsync<JsonElement>($"{Requests}/{request}", Cancel);
        return (
            request,
            [
                .. notice
                    .GetProperty("items")
                    .EnumerateArray()
                    .Select(i => i.GetProperty("handling"))
                    .Select(h =>
                        (object)
                            new
                            {
                                finding = h.GetProperty("finding").GetProperty("finding").GetString(),
                                shownVersion = h.GetProperty("version").GetInt32(),
                                answer = new { kind = "Disputed", explanation = "公示日期为补录日期" },
                            }
                    ),
            ]
        );
    }

    private static object Confirmation(IEnumerable<object> answers) =>
        new
        {
            answers = answers
                .Select(a => JsonSerializer.SerializeToElement(a))
                .Select(a => new
                {
                    finding = a.GetProperty("finding").GetString(),
                    shownVersion = a.GetProperty("shownVersion").GetInt32() + 1,
                }),
        };

    private static async Task Done(HttpClient client, string path, object body, HttpStatusCode status)
    {
        using var answer = await Call(client, path, body);
        answer.StatusCode.ShouldBe(status, await answer.Content.ReadAsStringAsync(Cancel));
    }

    private static async Task Refused(HttpClient client, string path, object body, string code)
    {
        using var answer = await Call(client, path, body);
        (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("code").GetString().ShouldBe(code);
    }

    private static async Task<HttpResponseMessage> Call(HttpClient client, string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        return await client.SendAsync(request, Cancel);
    }

    private static async Task<string> Waiting(HttpClient client, string what)
    {
        var page = await client.Page($"/overview?year={2026.ToString(CultureInfo.InvariantCulture)}");
        var row = page.QuerySelectorAll("tbody tr")
            .Single(r => string.Equals(r.QuerySelector("th").Words(), what, StringComparison.Ordinal));
        return string.Concat(row.QuerySelectorAll(".number").Select(c => c.Words()));
    }

    private static async Task<string> Tile(HttpClient client, string label)
    {
        var page = await client.Page("/department");
        return page.QuerySelectorAll(".tile")
            .Single(t => string.Equals(t.QuerySelector(".tile-label").Words(), label, StringComparison.Ordinal))
            .QuerySelector(".tile-number")
            .Words();
    }

    private static async Task<IReadOnlyList<string>> Titles(HttpClient client, string path) =>
        [.. (await client.Page(path)).QuerySelectorAll("tbody th").Select(t => t.Words())];
}
