using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Jobs;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Tests.Platform.Persistence;
using Mingjing.Testing.Stores;

namespace Mingjing.Core.Tests.Platform.Jobs;

public sealed class JobRunnerTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    // 09:30 in Shanghai.
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 2, 1, 30, 0, TimeSpan.Zero));

    [Theory]
    [BothStores]
    public async Task Of_many_processes_one_runs_a_firing(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        var job = new Noting();
        var ran = await Task.WhenAll(
            Enumerable.Range(0, 12).Select(_ => Task.Run(() => Runner(store).RunDue(job, Cancel), Cancel))
        );
        ran.Sum().ShouldBe(1);
        job.Ran.ShouldBe([At(9)]);
    }

    [Theory]
    [BothStores]
    public async Task A_firing_is_run_when_its_hour_comes_and_not_before(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        var job = new Noting();
        await Runner(store).RunDue(job, Cancel);
        _time.Advance(TimeSpan.FromMinutes(29));
        (await Runner(store).RunDue(job, Cancel)).ShouldBe(0);
        _time.Advance(TimeSpan.FromMinutes(1));
        (await Runner(store).RunDue(job, Cancel)).ShouldBe(1);
        job.Ran.ShouldBe([At(9), At(10)]);
    }

    [Theory]
    [BothStores]
    public async Task What_was_missed_is_made_up_for_once(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        var job = new Noting();
        await Runner(store).RunDue(job, Cancel);
        _time.Advance(TimeSpan.FromHours(5));
        (await Runner(store).RunDue(job, Cancel)).ShouldBe(1);
        job.Ran.ShouldBe([At(9), At(14)]);
    }

    [Theory]
    [BothStores]
    public async Task Each_missed_firing_is_made_up_for_where_the_job_says_so(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        var job = new Noting { Each = true };
        await Runner(store).RunDue(job, Cancel);
        _time.Advance(TimeSpan.FromHours(3));
        (await Runner(store).RunDue(job, Cancel)).ShouldBe(3);
        job.Ran.ShouldBe([At(9), At(10), At(11), At(12)]);
    }

    [Theory]
    [BothStores]
    public async Task A_run_that_was_killed_half_way_is_run_again_after_its_lease(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var killed = new CancellationTokenSource();
        var dying = new Noting { Killed = killed };
        await Should.ThrowAsync<OperationCanceledException>(() => Runner(store).RunDue(dying, killed.Token));

        var job = new Noting();
        _time.Advance(job.Lease);
        (await Runner(store).RunDue(job, Cancel)).ShouldBe(0, "it may still be alive");
        _time.Advance(TimeSpan.FromSeconds(1));
        (await Runner(store).RunDue(job, Cancel)).ShouldBe(1);
        (await Runner(store).RunDue(job, Cancel)).ShouldBe(0);
        job.Ran.ShouldBe([At(9)]);
    }

    [Theory]
    [BothStores]
    public async Task A_long_run_keeps_its_lease_as_long_as_it_lives(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        var job = new Noting { Finish = new TaskCompletionSource() };
        var running = Task.Run(() => Runner(store).RunDue(job, Cancel), Cancel);
        await job.Began.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        // Several signs of life; each is written before the clock goes on.
        for (var i = 0; i < 6; i++)
        {
            var before = await ClaimedUntil(store);
            _time.Advance(job.Lease / 3);
            await Until(async () => string.CompareOrdinal(await ClaimedUntil(store), before) > 0);
        }

        (await Runner(store).RunDue(new Noting(), Cancel)).ShouldBe(0);
        job.Finish.SetResult();
        (await running).ShouldBe(1);
    }

    [Theory]
    [BothStores]
    public async Task A_run_whose_firing_another_took_over_is_stopped(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        var job = new Noting { Finish = new TaskCompletionSource() };
        var running = Task.Run(() => Runner(store).RunDue(job, Cancel), Cancel);
        await job.Began.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        await store.Execute("UPDATE job_firing SET claim = '01900000-0000-7000-8000-00000000000F'");
        _time.Advance(job.Lease / 3);
        await job.Stopped.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        await running;
        (await store.Scalar("SELECT done_at FROM job_firing")).ShouldBeNull("it is the other's to finish");
    }

    [Theory]
    [BothStores]
    public async Task A_failed_firing_is_tried_again_and_given_up_in_the_end(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        var job = new Noting { Fails = true, OnceADay = true };
        var runs = 0;
        for (var minute = 0; minute < 120; minute++)
        {
            runs += await Runner(store).RunDue(job, Cancel);
            _time.Advance(TimeSpan.FromMinutes(1));
        }

        runs.ShouldBe(JobRunner.MostAttempts);
        (await store.Scalar("SELECT last_failure FROM job_firing")).ShouldBe("FormatException");
        _time.Advance(TimeSpan.FromDays(1));
        job.Fails = false;
        (await Runner(store).RunDue(job, Cancel)).ShouldBe(1, "the next one comes by the schedule");
    }

    [Theory]
    [BothStores]
    public async Task A_failed_firing_gives_way_to_the_next_one(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        var job = new Noting { Fails = true };
        await Runner(store).RunDue(job, Cancel);
        job.Fails = false;
        _time.Advance(TimeSpan.FromHours(2));
        (await Runner(store).RunDue(job, Cancel)).ShouldBe(1);
        job.Ran.ShouldBe([At(9), At(11)]);
    }

    private JobRunner Runner(TestStore store) => new(store.Database, _time, NullLogger<JobRunner>.Instance);

    private static DateTimeOffset At(int hour) => new(2026, 3, 2, hour - 8, 0, 0, TimeSpan.Zero);

    private static async Task<string> ClaimedUntil(TestStore store) =>
        (await store.Scalar("SELECT CAST(claimed_until AS TEXT) FROM job_firing"))!.ToString()!;

    private static async Task Until(Func<Task<bool>> holds)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        while (!await holds())
            limit.Token.ThrowIfCancellationRequested();
    }

    private sealed class Noting : Job
    {
        public override string Name => "note";

        public override string Title => "记一笔";

        public override JobSchedule Schedule =>
            OnceADay ? JobSchedule.EveryDay(new TimeOnly(3, 0)) : JobSchedule.EveryHour(minute: 0);

        public override bool RunsEachMissed => Each;

        public bool Each { get; init; }

        public bool OnceADay { get; init; }

        public bool Fails { get; set; }

        public CancellationTokenSource? Killed { get; init; }

        public TaskCompletionSource? Finish { get; init; }

        public TaskCompletionSource Began { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Stopped { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ConcurrentQueue<DateTimeOffset> Ran { get; } = [];

        public override async Task Run(DateTimeOffset scheduledFor, CancellationToken cancel)
        {
            Ran.Enqueue(scheduledFor);
            Began.TrySetResult();
            if (Killed is not null)
                await Killed.CancelAsync();
            cancel.ThrowIfCancellationRequested();
            try
            {
                await (Finish?.Task ?? Task.CompletedTask).WaitAsync(cancel);
            }
            catch (OperationCanceledException)
            {
                Stopped.TrySetResult();
                throw;
            }

            if (Fails)
                throw new FormatException("张三");
        }
    }
}
