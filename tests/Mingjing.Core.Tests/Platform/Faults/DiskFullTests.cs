using System.Globalization;
using System.Security.Cryptography;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Testing.Stores;
using Mingjing.Verifier;

namespace Mingjing.Core.Tests.Platform.Faults;

/// <summary>
/// A full disk is a clear refusal: nothing is half done, reading goes on, and writing goes on once there is room. On a small disk
/// where this process may mount one; elsewhere the engine is told to be full. Alone: a server that cannot write one database does
/// not drop another.
/// </summary>
[Collection(nameof(DiskFullTests))]
[CollectionDefinition(nameof(DiskFullTests), DisableParallelization = true)]
public sealed class DiskFullTests
{
    private const int Room = 1 << 20;

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_embedded_store_refuses_clearly_and_goes_on()
    {
        await using var store = await TestStore.Create(StoreKind.Sqlite);
        using var disk = SmallDisk.TryMount(megabytes: 8);
        if (disk is null)
        {
            await FillAndFree(
                store.Database,
                () => LimitPages(store, pages: 300),
                () => LimitPages(store, pages: 1_000_000)
            );
            return;
        }

        var file = Path.Combine(disk.Folder, "mingjing.db");
        File.Copy(store.Store.File!, file);
        var small = Store.InFile(file);
        using (var database = new Database(small))
            await FillAndFree(database, () => Done(() => disk.Fill(Room)), () => Done(disk.Free));
        TestStore.Release(small);
    }

    [Fact]
    public async Task The_server_store_refuses_clearly_and_goes_on()
    {
        using var disk = SmallDisk.TryMount(megabytes: 32);
        if (disk is not null && SmallDisk.Give(disk.Folder, "postgres"))
        {
            await using var space = await TestTablespace.Create(disk.Folder);
            await using var store = await TestStore.CreateIn(space);
            await using var alone = await TestTablespace.Alone();
            await FillAndFree(store.Database, () => Done(() => disk.Fill(Room)), () => Done(disk.Free));
            return;
        }

        await using var told = await TestStore.Create(StoreKind.Postgres);
        await FillAndFree(
            told.Database,
            () => TellServer(told),
            () => told.Execute("DROP TRIGGER full_disk ON ledger_entry")
        );
    }

    private static async Task FillAndFree(Database database, Func<Task> fill, Func<Task> free)
    {
        var runner = new UseCaseRunner(database, new Mingjing.Core.Platform.Clock(TimeProvider.System));
        await fill();
        var (acknowledged, refusal) = await WriteUntilRefused(runner);
        refusal.ShouldNotBeNull();
        (refusal.Code, refusal.Kind).ShouldBe(("disk-full", RefusalKind.Unavailable));
        refusal.WayOut.ShouldNotBeNull();
        // A server that is full may not let anybody in any more; the embedded store can be read all the time.
        if (database.Store.Kind == StoreKind.Sqlite)
            await Check(database, acknowledged);

        await free();
        await Check(database, acknowledged);
        (await Register(runner, acknowledged + 1)).IsDone.ShouldBeTrue("there is room again");
        var report = await Verify(database);
        report.Ledger.Faults.ShouldBeEmpty();
        report.Ledger.Entries.ShouldBe(report.Objects);
    }

    private static async Task<(int Acknowledged, Refusal? Refusal)> WriteUntilRefused(UseCaseRunner runner)
    {
        for (var number = 0; number < 20_000; number++)
        {
            if ((await Register(runner, number)).Refusal is { } refusal)
                return (number, refusal);
        }

        return (20_000, null);
    }

    private static async Task Check(Database database, int acknowledged)
    {
        var report = await Verify(database);
        report.Ledger.Faults.ShouldBeEmpty();
        report.Ledger.Entries.ShouldBe(acknowledged);
        report.Objects.ShouldBe(acknowledged);
    }

    private static async Task<StoreReport> Verify(Database database)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var signer = new CheckpointSigner("mingjing/full", key);
        return await new StoreVerification(database, signer.Key).Run(since: null, Cancel);
    }

    // A long payload, so that the disk fills soon.
    private static Task<Settled<OrganizationId>> Register(UseCaseRunner runner, int number)
    {
        var facts = TestDirectory.Facts(number) with { Superior = new string('上', 2_000) };
        return runner.Run(new RegisterOrganization(), TestDirectory.Administrator, facts, Cancel);
    }

    private static Task Done(Action action)
    {
        action();
        return Task.CompletedTask;
    }

    // The limit is the connection's: the pool gives the same one to the next who asks.
    private static async Task LimitPages(TestStore store, int pages)
    {
        await using var connection = await store.Open();
        await using var command = connection.CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count={pages}");
        await command.ExecuteScalarAsync(Cancel);
    }

    private static Task TellServer(TestStore store) =>
        store.Execute(
            "CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.sequence >= 20 THEN "
                + "RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END IF; RETURN NEW; END $$; "
                + "CREATE TRIGGER full_disk BEFORE INSERT ON ledger_entry FOR EACH ROW EXECUTE FUNCTION full_disk()"
        );
}
