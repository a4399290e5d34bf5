using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Jobs;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.Tests.Platform.Persistence;
using Mingjing.Testing.Stores;

namespace Mingjing.Core.Tests.Platform.Jobs;

public sealed class PurgeOldRowsTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));

    [Theory]
    [BothStores]
    public async Task A_key_is_kept_seven_days_and_then_free(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        var directory = new TestDirectory(store, _time);
        var request = TestDirectory.Administrator with { Key = new IdempotencyKey("one") };
        (
            await directory.Runner.Run(new RegisterOrganization(), request, TestDirectory.Facts(1), Cancel)
        ).IsDone.ShouldBeTrue();
        _time.Advance(PurgeOldRows.KeysKept);
        await Purge(store);
        (await store.Scalar("SELECT count(*) FROM idempotency")).ShouldBe(1L);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        await Purge(store);
        (await store.Scalar("SELECT count(*) FROM idempotency")).ShouldBe(0L);
    }

    [Theory]
    [BothStores]
    public async Task Kept_promises_go_and_open_ones_stay(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        var old = Instant(_time.GetUtcNow() - PurgeOldRows.TracesKept - TimeSpan.FromDays(1));
        await store.Execute(
            "INSERT INTO outbox (id, kind, payload, at, due_at, attempts, done_at) VALUES "
                + $"('01900000-0000-7000-8000-000000000001', 'a', '{{}}', '{old}', '{old}', 1, '{old}'), "
                + $"('01900000-0000-7000-8000-000000000002', 'b', '{{}}', '{old}', '{old}', 1, NULL)"
        );
        await Purge(store);
        (await store.Scalar("SELECT max(kind) FROM outbox")).ShouldBe("b");
        (await store.Scalar("SELECT count(*) FROM outbox")).ShouldBe(1L);
    }

    [Theory]
    [BothStores]
    public async Task Old_firings_go_but_the_latest_of_each_job_stays(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        var job = new PurgeOldRows(store.Database, new Clock(_time));
        var runner = new JobRunner(store.Database, _time, NullLogger<JobRunner>.Instance);
        for (var day = 0; day < 3; day++)
        {
            await runner.RunDue(job, Cancel);
            _time.Advance(TimeSpan.FromDays(1));
        }

        _time.Advance(TimeSpan.FromDays(60));
        await Purge(store);
        (await store.Scalar("SELECT count(*) FROM job_firing")).ShouldBe(1L);
        (await runner.RunDue(job, Cancel)).ShouldBe(1, "what has been missed is reckoned from the latest");
    }

    private Task Purge(TestStore store) =>
        new PurgeOldRows(store.Database, new Clock(_time)).Run(_time.GetUtcNow(), Cancel);

    private static string Instant(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
}
