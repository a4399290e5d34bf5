using System.Net;
using System.Text;
using System.Text.Json;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Testing.Organizations;
using Mingjing.Web.Tests.Startup;

namespace Mingjing.Web.Tests.EnforcementActs;

/// <summary>Tests that measure the memory of the process run while no other test does.</summary>
[CollectionDefinition(nameof(AloneInTheProcess), DisableParallelization = true)]
public sealed class AloneInTheProcess;

/// <summary>A hundred megabytes are taken in while the live heap grows by a small part of that, whichever way they come.</summary>
[Collection(nameof(AloneInTheProcess))]
public sealed class FlatMemoryTests
{
    private const long Sent = 100L << 20;

    // A server that held what it received would hold nearly all of it.
    private const long Allowed = 40L << 20;

    // A column of nobody's: many bytes and little work for the store.
    private static readonly string Padding = new('x', 16_000);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task A_stream_of_posted_records_is_taken_in_with_flat_memory(StoreKind kind)
    {
        await using var server = await RunningServer.Start(kind: kind);
        using var client = await server.Staff.WithKey(SmallCity.CityMarket, ActAccess.Report);
        client.Timeout = Timeout.InfiniteTimeSpan;
        using var body = new RepeatedContent(
            "",
            n =>
                $"{{\"recordNo\":\"F-{n % 500}\",\"kind\":\"行政处罚\",\"subjectCode\":\"{SmallCity.CityMarket.Code}\",\"ourOwn\":\"{Padding}\"}}\n"
        );
        body.Headers.ContentType = new("application/x-ndjson");
        using var answer = await client.PostAsync("/api/v1/enforcement-acts", body, Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        using var summary = JsonDocument.Parse(text);
        summary.RootElement.GetProperty("received").GetInt64().ShouldBe(body.Parts);
        summary.RootElement.GetProperty("created").GetInt64().ShouldBe(500);
        body.Growth.ShouldBeLessThan(Allowed);
    }

    [Fact]
    public async Task A_file_is_uploaded_and_imported_with_flat_memory()
    {
        await using var server = await RunningServer.Start();
        var clerk = await server.Staff.As(Roles.DepartmentClerk);
        clerk.Client.Timeout = Timeout.InfiniteTimeSpan;
        var page = await clerk.Client.Page("/acts/import");
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in PageForms.HiddenOf(page.QuerySelector("form[action='/acts/import/upload']")!))
            content.Add(new StringContent(value), name);
        using var file = new RepeatedContent(
            "记录编号,执法行为类别,执法主体代码,本单位栏目\n",
            n => $"F-{n % 500},行政处罚,{SmallCity.CityMarket.Code},{Padding}\n"
        );
        content.Add(file, "File", "大.csv");
        using var answer = await clerk.Client.PostAsync("/acts/import/upload", content, Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync(Cancel));
        file.Growth.ShouldBeLessThan(Allowed);

        // The import goes on behind the page: it is asked until it has ended.
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var most = before;
        var run = answer.Headers.Location!.OriginalString;
        while (true)
        {
            var progress = await clerk.Client.Page(run);
            most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true));
            if (progress.QuerySelector("run-progress[data-live]") is not null)
                continue;
            progress.Words().ShouldContain("新增500条");
            break;
        }

        (most - before).ShouldBeLessThan(Allowed);
    }

    /// <summary>A start and a part again and again, made while they are sent; the live heap is looked at early and late.</summary>
    private sealed class RepeatedContent(string start, Func<long, string> part) : HttpContent
    {
        private long _early;

        public long Parts { get; private set; }

        /// <summary>By how much the live heap grew between the first tenth and the last.</summary>
        public long Growth { get; private set; }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override async Task SerializeToStreamAsync(
            Stream stream,
            TransportContext? context,
            CancellationToken cancellationToken
        )
        {
            var sent = 0L;
            await stream.WriteAsync(Encoding.UTF8.GetBytes(start), cancellationToken);
            while (sent < Sent)
            {
                var bytes = Encoding.UTF8.GetBytes(part(Parts++));
                await stream.WriteAsync(bytes, cancellationToken);
                sent += bytes.Length;
                if (_early == 0 && sent >= Sent / 10)
                    _early = GC.GetTotalMemory(forceFullCollection: true);
            }

            await stream.FlushAsync(cancellationToken);
            Growth = GC.GetTotalMemory(forceFullCollection: true) - _early;
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
