using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Jobs;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.Tests.Platform.Persistence;
using Mingjing.Testing.Stores;

namespace Mingjing.Core.Tests.Platform.Jobs;

public sealed class OutboxPumpTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));

    [Theory]
    [BothStores]
    public async Task What_an_act_promised_is_done_once_after_it(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        await Promise(store, "甲");
        var handler = new Noting();
        (await Pump(store, handler).RunOnce(Cancel)).ShouldBe(1);
        (await Pump(store, handler).RunOnce(Cancel)).ShouldBe(0);
        var message = handler.Messages.ShouldHaveSingleItem();
        message.Payload["what"]!.GetValue<string>().ShouldBe("甲");
        (message.Attempt, message.At).ShouldBe((1, _time.GetUtcNow()));
    }

    [Theory]
    [BothStores]
    public async Task A_refused_act_promises_nothing(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        var refused = await Directory(store).Runner.Run(new Promising(), TestDirectory.Administrator, "", Cancel);
        refused.IsDone.ShouldBeFalse();
        (await store.Scalar("SELECT count(*) FROM outbox")).ShouldBe(0L);
    }

    [Theory]
    [BothStores]
    public async Task An_act_sent_twice_under_one_key_promises_once(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        var request = TestDirectory.Administrator with { Key = new IdempotencyKey("one") };
        var runner = Directory(store).Runner;
        await Task.WhenAll(
            Enumerable
                .Range(0, 10)
                .Select(_ => Task.Run(() => runner.Run(new Promising(), request, "甲", Cancel), Cancel))
        );
        (await store.Scalar("SELECT count(*) FROM outbox")).ShouldBe(1L);
    }

    [Theory]
    [BothStores]
    public async Task Several_processes_share_the_work_and_nothing_is_done_twice(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        for (var i = 0; i < 40; i++)
            await Promise(store, $"{i}");
        var handlers = Enumerable.Range(0, 4).Select(_ => new Noting()).ToArray();
        await Task.WhenAll(
            handlers.Select(h =>
                Task.Run(
                    async () =>
                    {
                        var pump = Pump(store, h);
                        while (await pump.RunOnce(Cancel) > 0) { }
                    },
                    Cancel
                )
            )
        );
        var done = handlers.SelectMany(h => h.Messages).Select(m => m.Id).ToArray();
        done.Length.ShouldBe(40);
        done.ShouldBeUnique();
    }

    [Theory]
    [BothStores]
    public async Task A_failure_is_tried_again_after_a_growing_wait(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        await Promise(store, "甲");
        var handler = new Noting { Fails = true };
        var pump = Pump(store, handler);
        var waits = new List<TimeSpan>();
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            (await pump.RunOnce(Cancel)).ShouldBe(1);
            waits.Add(OutboxPump.WaitAfter(attempt));
            _time.Advance(waits[^1] - TimeSpan.FromSeconds(1));
            (await pump.RunOnce(Cancel)).ShouldBe(0, "it is not due yet");
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        waits.ShouldBe([TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(40)]);
        handler.Fails = false;
        (await pump.RunOnce(Cancel)).ShouldBe(1);
        handler.Messages.Select(m => m.Attempt).ShouldBe([1, 2, 3, 4]);
        handler.Messages.Select(m => m.Id).Distinct().ShouldHaveSingleItem();
    }

    [Theory]
    [BothStores]
    public async Task What_fails_too_often_is_given_up_shown_and_can_be_tried_again(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        await Promise(store, "甲");
        var handler = new Noting { Fails = true };
        var pump = Pump(store, handler);
        for (var attempt = 1; attempt <= OutboxPump.MostAttempts; attempt++)
        {
            (await pump.RunOnce(Cancel)).ShouldBe(1);
            _time.Advance(TimeSpan.FromHours(1));
        }

        _time.Advance(TimeSpan.FromDays(30));
        (await pump.RunOnce(Cancel)).ShouldBe(0);
        var reader = new DeadMessages(store.Database);
        var dead = (await reader.Read(TestDirectory.Administrator.Principal, 10, Cancel)).Result.Single();
        (dead.Kind, dead.Attempts, dead.Failure).ShouldBe(("test.note", OutboxPump.MostAttempts, "FormatException"));

        var retry = new MessageToRetry(dead.Id);
        var runner = Directory(store).Runner;
        (await runner.Run(new RetryMessage(), TestDirectory.Administrator, retry, Cancel)).IsDone.ShouldBeTrue();
        handler.Fails = false;
        (await pump.RunOnce(Cancel)).ShouldBe(1);
        (await reader.Read(TestDirectory.Administrator.Principal, 10, Cancel)).Result.ShouldBeEmpty();
        var again = await runner.Run(new RetryMessage(), TestDirectory.Administrator, retry, Cancel);
        again.Refusal!.Kind.ShouldBe(RefusalKind.NotFound);
    }

    [Theory]
    [BothStores]
    public async Task What_a_killed_process_had_in_hand_comes_back_after_its_lease(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        await Promise(store, "甲");
        using var killed = new CancellationTokenSource();
        var dying = new Noting { Waits = killed };
        await Should.ThrowAsync<OperationCanceledException>(() => Pump(store, dying).RunOnce(killed.Token));

        var handler = new Noting();
        _time.Advance(OutboxPump.Lease - TimeSpan.FromSeconds(1));
        (await Pump(store, handler).RunOnce(Cancel)).ShouldBe(0);
        _time.Advance(TimeSpan.FromSeconds(2));
        (await Pump(store, handler).RunOnce(Cancel)).ShouldBe(1);
        handler.Messages.Single().Attempt.ShouldBe(2);
        handler.Messages.Single().Id.ShouldBe(dying.Messages.Single().Id);
    }

    [Theory]
    [BothStores]
    public async Task A_kind_that_nobody_here_knows_waits_for_who_does(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        await Promise(store, "甲");
        (await Pump(store, new Noting { Kind = "test.other" }).RunOnce(Cancel)).ShouldBe(0);
        (await Pump(store).RunOnce(Cancel)).ShouldBe(0);
        (await Pump(store, new Noting()).RunOnce(Cancel)).ShouldBe(1);
    }

    [Theory]
    [BothStores]
    public async Task A_running_pump_hears_of_a_promise_at_once(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        var handler = new Noting();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var running = Pump(store, handler).Run(stop.Token);
        await Promise(store, "甲");
        await handler.First.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        await stop.CancelAsync();
        await running.WaitAsync(TimeSpan.FromSeconds(30), Cancel).ContinueWith(_ => { }, TaskScheduler.Default);
        running.IsCompleted.ShouldBeTrue();
        handler.Messages.Count.ShouldBe(1, "the fake clock never came to the next look");
    }

    [Fact]
    public void The_longest_wait_is_an_hour() =>
        Enumerable.Range(1, OutboxPump.MostAttempts).Max(OutboxPump.WaitAfter).ShouldBe(TimeSpan.FromHours(1));

    private TestDirectory Directory(TestStore store) => new(store, _time);

    private async Task Promise(TestStore store, string what) =>
        (
            await Directory(store).Runner.Run(new Promising(), TestDirectory.Administrator, what, Cancel)
        ).IsDone.ShouldBeTrue();

    private OutboxPump Pump(TestStore store, params IOutboxHandler[] handlers) =>
        new(store.Database, _time, handlers, NullLogger<OutboxPump>.Instance);

    private sealed class Promising : UseCase<string, Nothing>
    {
        public override Permission Permission => OrganizationAccess.Register;

        public override Task<Nothing> Act(Work work, string command, CancellationToken cancel)
        {
            work.Promise("test.note", new JsonObject { ["what"] = command });
            return command.Length == 0 ? throw new Refused(Refusal.NotFound("内容")) : Task.FromResult(Nothing.Value);
        }
    }

    private sealed class Noting : IOutboxHandler
    {
        public string Kind { get; init; } = "test.note";

        public bool Fails { get; set; }

        /// <summary>Killed as soon as the message is in hand.</summary>
        public CancellationTokenSource? Waits { get; init; }

        public ConcurrentQueue<OutboxMessage> Messages { get; } = [];

        public TaskCompletionSource First { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async Task Handle(OutboxMessage message, CancellationToken cancel)
        {
            Messages.Enqueue(message);
            First.TrySetResult();
            if (Waits is not null)
            {
                await Waits.CancelAsync();
                cancel.ThrowIfCancellationRequested();
            }

            if (Fails)
                throw new FormatException("张三 4103001990");
        }
    }
}
