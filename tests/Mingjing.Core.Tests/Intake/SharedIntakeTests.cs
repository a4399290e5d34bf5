using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Intake;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.Tests.Platform.Persistence;
using Mingjing.Testing.Intake;
using Mingjing.Verifier;

namespace Mingjing.Core.Tests.Intake;

public sealed class SharedIntakeTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory]
    [BothStores]
    public async Task The_same_record_fifty_times_at_once_is_one_version(StoreKind kind)
    {
        await using var store = await ActStore.Create(kind);
        await using var shared = new SharedIntake(store.Intake, TimeProvider.System);
        var settled = await Task.WhenAll(
            Enumerable
                .Range(0, 50)
                .Select(_ => Task.Run(() => shared.Receive(Posted("1"), store.ClerkOne, Cancel), Cancel))
        );
        settled.Count(s => s.Result.Outcome == IntakeOutcome.Created).ShouldBe(1);
        settled.Count(s => s.Result.Outcome == IntakeOutcome.Identical).ShouldBe(49);
        settled.Select(s => s.Result.Act).Distinct().ShouldHaveSingleItem();
        (await store.Rows<ActVersion>()).ShouldHaveSingleItem();
    }

    [Theory]
    [BothStores]
    public async Task Records_of_several_senders_share_a_batch_and_each_has_its_own_answer(StoreKind kind)
    {
        await using var store = await ActStore.Create(kind);
        await using var shared = new SharedIntake(store.Intake, TimeProvider.System);
        var (one, two) = (store.ClerkOne, store.ClerkTwo);
        var settled = await Task.WhenAll(
            Enumerable
                .Range(0, 40)
                .Select(i =>
                    Task.Run(() => shared.Receive(Posted(ActStore.Text(i)), i % 2 == 0 ? one : two, Cancel), Cancel)
                )
        );
        // Every record names the first department: what the second one sends is not its own.
        for (var i = 0; i < settled.Length; i++)
            settled[i].Result.Outcome.ShouldBe(i % 2 == 0 ? IntakeOutcome.Created : IntakeOutcome.Rejected);
        foreach (var receipt in settled.Select(s => s.Result.Receipt).OfType<Receipt>())
        {
            var leaf = MerkleTree.LeafHash(System.Text.Encoding.UTF8.GetBytes(receipt.Leaf));
            MerkleTree
                .VerifyInclusion(leaf, receipt.LeafIndex, receipt.BatchSize, [.. receipt.Proof], receipt.Root)
                .ShouldBeTrue();
        }

        (await store.Rows<ActBatch>()).Count.ShouldBeLessThan(20);
    }

    [Theory]
    [BothStores]
    public async Task Who_may_not_report_is_refused(StoreKind kind)
    {
        await using var store = await ActStore.Create(kind);
        await using var shared = new SharedIntake(store.Intake, TimeProvider.System);
        var officer = Principal.Person(
            new AccountId(Guid.CreateVersion7()),
            new AppointmentId(Guid.CreateVersion7()),
            store.One,
            "演示人员",
            Roles.Officer,
            DataScope.Of([], [store.One])
        );
        (await shared.Receive(Posted("1"), officer, Cancel)).Refusal!.Kind.ShouldBe(RefusalKind.Forbidden);
    }

    private static IncomingAct Posted(string recordNo) => new(ActStore.Penalty(recordNo), ActSourceKind.Interface);
}
