using Microsoft.Extensions.Time.Testing;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Tests.Platform.Persistence;
using Mingjing.Testing.Stores;
using Mingjing.Verifier;

namespace Mingjing.Core.Tests.Platform.Ledger;

public sealed class LedgerCheckpointsTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));

    [Theory]
    [BothStores]
    public async Task A_checkpoint_is_signed_and_kept(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        var filled = new FilledLedger(store, _time);
        (await filled.Checkpoints.Latest(Cancel)).ShouldBeNull();
        await filled.Directory.Register(1, Cancel);
        var signed = await filled.Checkpoints.Sign(Cancel);
        CheckpointVerifier.Verify(signed, filled.Checkpoints.Key).Size.ShouldBe(1);
        (await filled.Checkpoints.Latest(Cancel))!.ToText().ShouldBe(signed.ToText());
    }

    [Theory]
    [BothStores]
    public async Task A_ledger_that_has_not_grown_is_not_signed_again(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        var filled = new FilledLedger(store, _time);
        await filled.Directory.Register(1, Cancel);
        var first = await filled.Checkpoints.Sign(Cancel);
        var second = await filled.Checkpoints.Sign(Cancel);
        second.ToText().ShouldBe(first.ToText(), "a second signature of the same state would only differ");
    }

    [Theory]
    [BothStores]
    public async Task Signers_at_work_with_writers_never_contradict_each_other(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        var filled = new FilledLedger(store, _time);
        LedgerCheckpoints[] replicas = [filled.Checkpoints, filled.Checkpoints, filled.Checkpoints];
        var work = Enumerable.Range(1, 30).Select(i => Task.Run(() => filled.Directory.Register(i, Cancel), Cancel));
        var signed = await Task.WhenAll(
            Enumerable.Range(0, 60).Select(i => Task.Run(() => replicas[i % 3].Sign(Cancel), Cancel))
        );
        await Task.WhenAll(work);
        await filled.Checkpoints.Sign(Cancel);
        signed
            .Select(s => s.ToText())
            .Distinct(StringComparer.Ordinal)
            .Count()
            .ShouldBe(signed.Select(s => s.Checkpoint.Size).Distinct().Count());
        var report = await filled.Verify();
        report.Ledger.Faults.ShouldBeEmpty();
        report.Uncovered.ShouldBe(0);
    }
}
