using Mingjing.Core.Demonstration;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Intake;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Tests.Platform.Persistence;
using Mingjing.Testing.Intake;

namespace Mingjing.Core.Tests.Intake;

/// <summary>What the verification of a store finds in its acts.</summary>
public sealed class ActBatchProofTests
{
    private const string Second = "WHERE version_no = 2";

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    // What somebody with the database's password could do, and the fault that tells of it.
    private static readonly (string Statement, string Fault)[] Changes =
    [
        ($"UPDATE act_version SET sender = 'x' {Second}", "batch-record"),
        ($"UPDATE act_version SET version_no = 9 {Second}", "batch-record"),
        ($"UPDATE act_version SET content_hash = payload {Second}", "batch-record"),
        ($"UPDATE act_version SET payload = content_hash {Second}", "batch-record-content"),
        ($"UPDATE act_version SET leaf_index = 99 {Second}", "batch-record-unknown"),
        ("UPDATE act_version SET leaf_index = 0 WHERE leaf_index = 1", "batch-record-doubled"),
        ($"DELETE FROM act_version {Second}", "batch-record-missing"),
        ("UPDATE act_withdrawal SET explanation = '别的'", "batch-record"),
        ("DELETE FROM act_withdrawal", "batch-record-missing"),
        ("UPDATE act_batch SET ledger_sequence = ledger_sequence + 1000", "batch-root"),
        ("UPDATE act_batch SET root = leaves", "batch-root"),
        ("UPDATE act_batch SET leaves = root", "batch-record-unknown"),
        ("DELETE FROM act_batch WHERE ledger_sequence = 2", "batch-missing"),
        ("DELETE FROM ledger_entry WHERE sequence = 2", "batch-entry-missing"),
        ("UPDATE act SET version_no = 1 WHERE record_no = '2'", "act-row"),
        ("UPDATE act SET version_no = 7 WHERE record_no = '2'", "act-row"),
        ("UPDATE act SET matter = '别的' WHERE record_no = '2'", "act-row"),
        ("UPDATE act SET fine = 1 WHERE record_no = '1'", "act-row"),
        ("UPDATE act SET decided_on = '2020-01-01' WHERE record_no = '1'", "act-row"),
        ("UPDATE act SET decision_key = NULL WHERE record_no = '1'", "act-row"),
        ("UPDATE act SET withdrawn = 'Duplicate' WHERE record_no = '1'", "act-row"),
        ("UPDATE act SET withdrawn = NULL WHERE record_no = '3'", "act-row"),
        ("UPDATE act SET facts = record_hash WHERE record_no = '1'", "act-row"),
        ("UPDATE act SET facts = (SELECT facts FROM act WHERE record_no = '2') WHERE record_no = '1'", "act-row"),
    ];

    public static IEnumerable<TheoryDataRow<StoreKind, string, string>> Tampering =>
        Enum.GetValues<StoreKind>()
            .SelectMany(k =>
                Changes.Select(c => new TheoryDataRow<StoreKind, string, string>(k, c.Statement, c.Fault))
            );

    [Theory]
    [BothStores]
    public async Task Acts_that_nobody_has_touched_are_sound(StoreKind kind)
    {
        await using var store = await Filled(kind);
        (await Verify(store)).Ledger.Faults.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Tampering))]
    public async Task What_is_changed_behind_the_products_back_is_found(StoreKind kind, string statement, string fault)
    {
        await using var store = await Filled(kind);
        (await store.Store.Execute(statement)).ShouldBeGreaterThan(0);
        var report = await Verify(store);
        report.IsSound.ShouldBeFalse();
        report.Ledger.Faults.Select(f => f.Code).ShouldContain(fault, StringComparer.Ordinal);
    }

    [Theory]
    [BothStores]
    public async Task An_act_that_has_found_its_organization_since_is_no_fault(StoreKind kind)
    {
        await using var store = await ActStore.Create(kind);
        var code = SyntheticCodes.CreditCode("11", ActStore.CountyOne, 77);
        await store.Receive(ActStore.Penalty("1", a => a.SubjectCode = code));
        await store.Register(code, ActStore.CountyOne, "后登记的局");
        await store.Receive(ActStore.Penalty("2"));
        (await store.Rows<StoredAct>()).ShouldAllBe(a => a.OrganizationId != default);
        (await Verify(store)).Ledger.Faults.ShouldBeEmpty();
    }

    [Theory]
    [BothStores]
    public async Task Content_that_had_to_be_removed_is_no_fault(StoreKind kind)
    {
        await using var store = await Filled(kind);
        await store.Store.Execute($"UPDATE act_version SET payload = NULL {Second}");
        (await Verify(store)).Ledger.Faults.ShouldBeEmpty("its hash still stands for it");
    }

    // Two batches with two versions of an act, and one that took an act back.
    private static async Task<ActStore> Filled(StoreKind kind)
    {
        var store = await ActStore.Create(kind);
        await store.Receive(ActStore.Penalty("1"), ActStore.Penalty("2"));
        await store.Receive(ActStore.Penalty("2", a => a.Matter = "更正"), ActStore.Penalty("3"));
        var act = (await store.Rows<StoredAct>()).Single(a => a.RecordNo is "3");
        var withdrawn = await new WithdrawActs(store.Intake).Withdraw(
            new ActRef(act.OrganizationId, act.Id),
            1,
            new ActWithdrawal(ActWithdrawalReason.NotEnforcement, "误报"),
            store.ClerkOne,
            Cancel
        );
        withdrawn.IsDone.ShouldBeTrue();
        return store;
    }

    private static Task<StoreReport> Verify(ActStore store) =>
        new StoreVerification(store.Database, store.Keys.CreateCheckpointSigner().Key).Run(since: null, Cancel);
}
