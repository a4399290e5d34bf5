using Microsoft.Extensions.Time.Testing;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.Tests.Platform.Persistence;
using Mingjing.Testing.Stores;
using Mingjing.Verifier;

namespace Mingjing.Core.Tests.Platform.Ledger;

public sealed class StoreVerificationTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    // What somebody with the database's password could do, and the fault that tells of it.
    private static readonly (string Statement, string Fault)[] Changes =
    [
        ("UPDATE organization SET name = '改名' WHERE short_name = '演示局2'", "digest-mismatch"),
        ("UPDATE organization SET short_name = '演示局1' WHERE short_name = '新简称'", "digest-mismatch"),
        ("DELETE FROM organization WHERE short_name = '演示局2'", "row-missing"),
        ("UPDATE setting SET name = 'session.longest'", "entry-missing"),
        ("UPDATE setting SET \"values\" = replace(\"values\", '45', '46')", "digest-mismatch"),
        ("UPDATE ledger_entry SET entry = replace(entry, '演示局2', '演示局9')", "checkpoint-root"),
        ("UPDATE ledger_entry SET entry = replace(entry, ':', ': ') WHERE sequence = 1", "entry-malformed"),
        ("UPDATE ledger_entry SET entry = 'x' WHERE sequence = 6", "entry-malformed"),
        ("UPDATE ledger_entry SET entry = replace(entry, '演示局4', '演示局9')", "head-root"),
        ("UPDATE ledger_entry SET object_id = 'x' WHERE sequence = 1", "row-columns"),
        ("UPDATE ledger_entry SET sequence = 99 WHERE sequence = 1", "row-columns"),
        ("DELETE FROM ledger_entry WHERE sequence = 1", "sequence-broken"),
        ("DELETE FROM ledger_entry WHERE sequence = 6", "head-size"),
        ("DELETE FROM ledger_entry", "entries-missing"),
        ("DELETE FROM ledger_head", "head-missing"),
        ("UPDATE ledger_head SET size = size - 1", "head-size"),
        ("UPDATE ledger_head SET last_at = last_at - 1", "head-instant"),
        ("UPDATE ledger_checkpoint SET note = replace(note, 'mingjing', 'mingjinh')", "checkpoint-invalid"),
        ("UPDATE access_log SET purpose = '别的' WHERE number = 1", "access-log-seal"),
        ("UPDATE access_log SET number = 9 WHERE number = 1", "access-log-seal"),
        ("DELETE FROM access_log WHERE number = 2", "access-log-seal"),
        ("UPDATE access_log_seal SET last = 7", "digest-mismatch"),
    ];

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));

    public static IEnumerable<TheoryDataRow<StoreKind, string, string>> Tampering =>
        Enum.GetValues<StoreKind>()
            .SelectMany(k =>
                Changes.Select(c => new TheoryDataRow<StoreKind, string, string>(k, c.Statement, c.Fault))
            );

    [Theory]
    [BothStores]
    public async Task A_store_that_nobody_has_touched_is_sound(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        var report = await (await FilledLedger.Create(store, _time)).Verify();
        report.Ledger.Faults.ShouldBeEmpty();
        report.IsSound.ShouldBeTrue();
        report.Ledger.Entries.ShouldBe(7);
        report.Ledger.Checkpoints.ShouldBe(1);
        report.Objects.ShouldBe(6, "four departments, one setting, one seal");
        report.Uncovered.ShouldBe(1);
    }

    [Theory]
    [BothStores]
    public async Task An_empty_store_is_sound(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        var report = await new FilledLedger(store, _time).Verify();
        report.Ledger.Faults.ShouldBeEmpty();
        report.Ledger.Entries.ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Tampering))]
    public async Task What_is_changed_behind_the_products_back_is_found(StoreKind kind, string statement, string fault)
    {
        await using var store = await TestStore.Create(kind);
        var filled = await FilledLedger.Create(store, _time);
        (await store.Execute(statement)).ShouldBeGreaterThan(0);
        var report = await filled.Verify();
        report.IsSound.ShouldBeFalse();
        report.Ledger.Faults.Select(f => f.Code).ShouldContain(fault, StringComparer.Ordinal);
    }

    [Theory]
    [BothStores]
    public async Task A_fault_names_the_object_and_the_entry(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        var filled = await FilledLedger.Create(store, _time);
        await store.Execute("UPDATE organization SET name = '改名' WHERE short_name = '演示局2'");
        var fault = (await filled.Verify()).Ledger.Faults.ShouldHaveSingleItem();
        fault.Message.ShouldContain("organization ");
        fault.Sequence.ShouldBe(1);
    }

    [Theory]
    [BothStores]
    public async Task A_store_set_back_as_a_whole_is_found_by_a_checkpoint_kept_elsewhere(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        var filled = await FilledLedger.Create(store, _time);
        var kept = (await filled.Checkpoints.Sign(Cancel)).ToText();
        (await filled.Verify(kept)).IsSound.ShouldBeTrue();

        await using var earlier = await TestStore.Create(kind);
        var back = await FilledLedger.Create(earlier, _time);
        await earlier.Execute("DELETE FROM ledger_checkpoint");
        (
            await new StoreVerification(earlier.Database, filled.Checkpoints.Key).Run(since: null, Cancel)
        ).IsSound.ShouldBeTrue("the store alone cannot tell");
        var report = await new StoreVerification(earlier.Database, filled.Checkpoints.Key).Run(kept, Cancel);
        report.Ledger.Faults.Select(f => f.Code).ShouldBe(["since-root"]);
    }

    [Theory]
    [BothStores]
    public async Task An_object_that_was_lawfully_removed_is_not_missed(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        var filled = await FilledLedger.Create(store, _time);
        var id = await filled.Directory.Register(5, Cancel);
        var settled = await filled.Directory.Runner.Run(new Strike(), TestDirectory.Administrator, id, Cancel);
        settled.IsDone.ShouldBeTrue();
        (await filled.Verify()).Ledger.Faults.ShouldBeEmpty();
    }

    [Theory]
    [BothStores]
    public async Task An_object_changed_along_with_another_is_compared_too(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        var filled = await FilledLedger.Create(store, _time);
        var first = await filled.Directory.Register(5, Cancel);
        var second = await filled.Directory.Register(6, Cancel);
        var settled = await filled.Directory.Runner.Run(
            new RenameTwo(),
            TestDirectory.Administrator,
            (first, second),
            Cancel
        );
        settled.IsDone.ShouldBeTrue();
        (await filled.Verify()).Ledger.Faults.ShouldBeEmpty();
        await store.Execute("UPDATE organization SET name = '改名' WHERE short_name = '其二'");
        (await filled.Verify()).Ledger.Faults.ShouldHaveSingleItem().Code.ShouldBe("digest-mismatch");
    }

    [Theory]
    [BothStores]
    public async Task Others_write_while_a_store_is_verified(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        var filled = await FilledLedger.Create(store, _time);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var writing = Task.Run(
            async () =>
            {
                for (var i = 10; !enough.IsCancellationRequested; i++)
                    await filled.Directory.Register(i, Cancel);
            },
            Cancel
        );
        var sizes = new List<long>();
        do
        {
            var report = await filled.Verify();
            report.Ledger.Faults.ShouldBeEmpty();
            sizes.Add(report.Ledger.Entries);
        } while (sizes.Distinct().Count() < 4);
        await enough.CancelAsync();
        await writing;
        sizes.ShouldBeInOrder();
    }

    private sealed class Strike : UseCase<OrganizationId, Nothing>
    {
        private static readonly LedgerEvent Struck = new("organization.struck", "撤销机构登记");

        public override Permission Permission => OrganizationAccess.Register;

        public override async Task<Nothing> Act(Work work, OrganizationId command, CancellationToken cancel)
        {
            var rows = work.Rows.Set<Organization>();
            var organization = await Work.Require(rows.Where(o => o.Id == command), "这个机构", cancel);
            rows.Remove(organization);
            work.Record(Struck, organization);
            return Nothing.Value;
        }
    }

    private sealed class RenameTwo : UseCase<(OrganizationId First, OrganizationId Second), Nothing>
    {
        public override Permission Permission => OrganizationAccess.Register;

        public override async Task<Nothing> Act(
            Work work,
            (OrganizationId First, OrganizationId Second) command,
            CancellationToken cancel
        )
        {
            var rows = work.Rows.Set<Organization>();
            var first = await Work.Require(rows.Where(o => o.Id == command.First), "机构", cancel);
            var second = await Work.Require(rows.Where(o => o.Id == command.Second), "机构", cancel);
            first.Change(first.Facts() with { ShortName = "其一" });
            second.Change(second.Facts() with { ShortName = "其二" });
            work.Record(OrganizationEvents.Changed, first);
            return Nothing.Value;
        }
    }
}
