using Microsoft.Extensions.Time.Testing;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.AccessLog;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.Tests.Platform.Ledger;
using Mingjing.Core.Tests.Platform.Persistence;
using Mingjing.Testing.Stores;

namespace Mingjing.Core.Tests.Platform.AccessLog;

public sealed class AccessLogTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private static readonly Principal Handler = TestDirectory.PersonOf(Roles.SupervisionHandler);
    private static readonly Principal Auditor = TestDirectory.PersonOf(Roles.AuditAdministrator);

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));

    [Theory]
    [BothStores]
    public async Task Readers_of_several_processes_leave_one_record_each_without_gaps(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var one = new AccessLogWriter(store.Database, new Clock(_time));
        using var other = new AccessLogWriter(store.Database, new Clock(_time));
        await Task.WhenAll(
            Enumerable
                .Range(0, 200)
                .Select(i => Task.Run(() => (i % 2 == 0 ? one : other).Write(RecordOf($"{i}"), Cancel), Cancel))
        );
        var lines = (await new AccessLogReader(store.Database).Read(Auditor, new(), null, 500, Cancel)).Result;
        lines.Select(l => l.Number).ShouldBe(Enumerable.Range(0, 200).Select(i => (long)i).Reverse());
        lines.Select(l => l.ObjectId).ShouldBeUnique(StringComparer.Ordinal);
    }

    [Theory]
    [BothStores]
    public async Task A_line_says_who_read_what_when_under_which_appointment_and_why(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var log = new AccessLogWriter(store.Database, new Clock(_time));
        await log.Write(RecordOf("7"), Cancel);
        var line = (await new AccessLogReader(store.Database).Read(Auditor, new(), null, 10, Cancel)).Result.Single();
        line.ShouldBe(
            new AccessLine(
                0,
                _time.GetUtcNow(),
                Handler.Actor,
                Handler.Appointment.ToString(),
                "act.party-code-read",
                "enforcement-act",
                "7",
                "核实线索"
            )
        );
    }

    [Theory]
    [BothStores]
    public async Task Only_the_audit_administrator_reads_it(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        foreach (var role in Enum.GetValues<Roles>().Where(r => RoleSets.IsSingle(r) && r != Roles.MachineClient))
        {
            var settled = await new AccessLogReader(store.Database).Read(
                TestDirectory.PersonOf(role),
                new(),
                null,
                10,
                Cancel
            );
            settled.IsDone.ShouldBe(role == Roles.AuditAdministrator, role.ToString());
        }
    }

    [Theory]
    [BothStores]
    public async Task It_is_paged_and_filtered_by_reader_and_object(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var log = new AccessLogWriter(store.Database, new Clock(_time));
        for (var i = 0; i < 6; i++)
            await log.Write(RecordOf($"{i % 2}") with { Principal = i < 3 ? Handler : Auditor }, Cancel);
        (await Numbers(store, new(), before: 4, most: 2)).ShouldBe([3, 2]);
        (await Numbers(store, new(Actor: "nobody"), null, 10)).ShouldBeEmpty();
        (await Numbers(store, new(ObjectKind: "enforcement-act", ObjectId: "1"), null, 10)).ShouldBe([5, 3, 1]);
    }

    [Theory]
    [BothStores]
    public async Task An_hour_without_readers_is_not_sealed(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        var filled = await FilledLedger.Create(store, _time);
        await filled.Seal();
        await filled.Seal();
        (await new LedgerReader(store.Database).Of("access-log-seal", "0", Cancel)).Count.ShouldBe(1);
        (await new LedgerReader(store.Database).Size(Cancel)).ShouldBe(7);
    }

    [Theory]
    [BothStores]
    public async Task Each_seal_begins_where_the_one_before_ended(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        var filled = await FilledLedger.Create(store, _time);
        using var log = new AccessLogWriter(store.Database, new Clock(_time));
        await log.Write(RecordOf("1"), Cancel);
        await filled.Seal();
        await log.Write(RecordOf("2"), Cancel);
        var entry = (await new LedgerReader(store.Database).Of("access-log-seal", "4", Cancel)).Single();
        entry.Action.ShouldBe("access-log.sealed");
        entry.Payload["last"]!.GetValue<long>().ShouldBe(4);
        (await filled.Verify()).Ledger.Faults.ShouldBeEmpty();
        await store.Execute("UPDATE access_log SET actor = 'x' WHERE number = 4");
        (await filled.Verify()).Ledger.Faults.ShouldHaveSingleItem().Sequence.ShouldBe(entry.Sequence);
    }

    [Theory]
    [BothStores]
    public async Task No_person_can_seal_it(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        var runner = new UseCaseRunner(store.Database, new Clock(_time));
        var settled = await runner.Run(new SealAccessLog(), new Request(Auditor), Nothing.Value, Cancel);
        settled.Refusal!.Kind.ShouldBe(RefusalKind.Forbidden);
    }

    [Theory]
    [BothStores]
    public async Task Who_cannot_be_recorded_is_told_so_and_the_next_one_is_recorded(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var log = new AccessLogWriter(store.Database, new Clock(_time));
        await store.Execute("ALTER TABLE access_log RENAME TO gone");
        await Should.ThrowAsync<System.Data.Common.DbException>(() => log.Write(RecordOf("1"), Cancel));
        await store.Execute("ALTER TABLE gone RENAME TO access_log");
        await log.Write(RecordOf("2"), Cancel);
        (await Numbers(store, new(), null, 10)).ShouldBe([0]);
    }

    private static AccessRecord RecordOf(string id) =>
        new(Handler, ReadingKind.PartyCode, "enforcement-act", id, "核实线索");

    private static async Task<IEnumerable<long>> Numbers(
        TestStore store,
        AccessLogFilter filter,
        long? before,
        int most
    ) =>
        (await new AccessLogReader(store.Database).Read(Auditor, filter, before, most, Cancel)).Result.Select(l =>
            l.Number
        );
}
