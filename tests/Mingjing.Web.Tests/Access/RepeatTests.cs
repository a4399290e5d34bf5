using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Verifier;
using Mingjing.Web.Api;
using Mingjing.Web.Tests.Startup;

namespace Mingjing.Web.Tests.Access;

/// <summary>幂等: whatever is sent fifty times at once under one key is done once, and everybody is told the same.</summary>
public sealed class RepeatTests
{
    private const int Times = 50;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_endpoint_of_the_API_that_changes_something_is_in_the_table()
    {
        await using var server = await RunningServer.Start();
        var changing = SiteEndpoints
            .Of(server)
            .Select(e => e.Name)
            .Where(n =>
                n.Contains(" /api/", StringComparison.Ordinal) && !n.StartsWith("GET ", StringComparison.Ordinal)
            )
            .ToArray();
        var told = RepeatTable.All.Select(r => r.Name).ToArray();
        changing
            .Except(told, StringComparer.Ordinal)
            .ShouldBeEmpty("tests/Mingjing.Web.Tests/Access/RepeatTable.cs has no submission for these");
        told.Except(changing, StringComparer.Ordinal).ShouldBeEmpty("endpoints that are not there");
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task Fifty_at_once_under_one_key_have_one_effect(StoreKind kind)
    {
        await using var server = await RunningServer.Start(kind: kind);
        var wrong = new List<string>();
        foreach (var row in RepeatTable.All)
        {
            if (await FaultOf(server, row) is { } fault)
                wrong.Add($"{row.Name}: {fault}");
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_key_nothing_is_done()
    {
        await using var server = await RunningServer.Start();
        foreach (var row in RepeatTable.All)
        {
            var visitor = await server.Staff.SomebodyNew(row.Role);
            var submission = await row.Prepare(server.Staff, visitor);
            var before = await Size(server);
            using var answer = await Send(visitor.Client, row, submission, key: null);
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, row.Name);
            (await answer.Content.ReadAsStringAsync(Cancel)).ShouldContain(UseCaseDesk.KeyHeader);
            (await Done(server, before)).ShouldBeEmpty(row.Name);
        }
    }

    private static async Task<string?> FaultOf(RunningServer server, RepeatRow row)
    {
        var visitor = await server.Staff.SomebodyNew(row.Role);
        var submission = await row.Prepare(server.Staff, visitor);
        var before = await Size(server);
        var answers = await Task.WhenAll(
            Enumerable.Range(0, Times).Select(_ => Send(visitor.Client, row, submission, $"repeat-{row.Name.Length}"))
        );
        var statuses = answers.Select(a => a.StatusCode).Distinct().ToArray();
        var places = answers.Select(a => a.Headers.Location?.OriginalString).Distinct(StringComparer.Ordinal).Count();
        var entries = await Done(server, before);
        foreach (var answer in answers)
            answer.Dispose();
        if (statuses.Length > 1 || (int)statuses[0] >= 300)
            return $"answered {string.Join(", ", statuses)}";
        if (places > 1)
            return $"{places} objects were made";
        return entries.Count == row.Entries ? null : $"{entries.Count} entries: {string.Join(", ", entries)}";
    }

    private static async Task<HttpResponseMessage> Send(
        HttpClient client,
        RepeatRow row,
        Submission submission,
        string? key
    )
    {
        var parts = row.Name.Split(' ');
        var path = parts[1].Replace("{id}", submission.Id, StringComparison.Ordinal);
        using var request = new HttpRequestMessage(HttpMethod.Parse(parts[0]), path) { Content = submission.Content() };
        if (key is not null)
            request.Headers.Add(UseCaseDesk.KeyHeader, key);
        return await client.SendAsync(request, Cancel);
    }

    private static Task<long> Size(RunningServer server) =>
        server.Services.GetRequiredService<LedgerReader>().Size(Cancel);

    // What the server's own jobs enter meanwhile is nobody's submission.
    private static async Task<IReadOnlyList<string>> Done(RunningServer server, long before)
    {
        var done = new List<string>();
        var reader = server.Services.GetRequiredService<LedgerReader>();
        await foreach (var bytes in reader.Entries(before, long.MaxValue, Cancel))
        {
            var entry = LedgerEntry.Parse(bytes);
            if (!entry.Actor.StartsWith("system:", StringComparison.Ordinal))
                done.Add(entry.Action);
        }

        return done;
    }
}
