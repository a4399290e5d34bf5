using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Mingjing.Core.Platform.Keys;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Testing.Stores;
using Mingjing.Web.Tests.Startup;

namespace Mingjing.Web.Tests.Faults;

/// <summary>
/// A server that cannot write: its clock was set back, its disk is full, a killed predecessor left its lock. Pages and API say so,
/// nothing is half done, and when the fault is over everything goes on.
/// </summary>
[Collection(nameof(StoreFaultTests))]
[CollectionDefinition(nameof(StoreFaultTests), DisableParallelization = true)]
public sealed class StoreFaultTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task While_the_clock_is_set_back_writes_are_refused_and_reading_goes_on(StoreKind kind)
    {
        await using var server = await RunningServer.Start(kind: kind);
        using var writes = await Writes.Prepare(server);
        var right = server.Time.GetUtcNow();
        server.Time.AdjustTime(right.AddMinutes(-10));
        var before = await Size(server);
        await writes.AreRefused("clock-behind", "系统暂停写入", isSignInToo: false);
        await writes.LeaveReadingAlone();
        (await Size(server)).ShouldBe(before);

        server.Time.AdjustTime(right.AddMinutes(1));
        await writes.Succeed();
        await Verify(server);
    }

    [Fact]
    public async Task While_the_disk_is_full_writes_are_refused_and_reading_goes_on()
    {
        using var disk = SmallDisk.TryMount(megabytes: 24);
        if (disk is null)
        {
            // Where no disk may be mounted the engine of the other store is told to be full.
            await FullServerStore();
            return;
        }

        await TestStore.PutTemplate(Path.Combine(disk.Folder, "mingjing.db"));
        await using (var server = await RunningServer.Start(s => s with { DataFolder = disk.Folder }))
        {
            using var writes = await Writes.Prepare(server);
            await FillAndFree(server, writes, disk);
        }

        TestStore.Release(Store.InFile(Path.Combine(disk.Folder, "mingjing.db")));
    }

    [Fact]
    public Task While_the_disk_of_the_database_server_is_full_writes_are_refused_and_reading_goes_on() =>
        FullServerStore();

    [Fact]
    public async Task A_lock_that_a_killed_server_left_does_not_keep_the_next_one_from_starting()
    {
        var folder = Directory.CreateTempSubdirectory("mingjing-left-over-");
        try
        {
            await LeaveLock(Path.Combine(folder.FullName, "mingjing.db"));
            await using var server = await ServerProcess.Start(
                new Dictionary<string, string?>(StringComparer.Ordinal) { ["MINGJING_DATA"] = folder.FullName }
            );
            using var client = new HttpClient { BaseAddress = server.Address };
            (await client.GetAsync("/health/ready", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
            (await server.Stop()).ShouldBe(0);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task FillAndFree(RunningServer server, Writes writes, SmallDisk disk)
    {
        disk.Fill(left: 0);
        var before = await Size(server);
        await writes.AreRefused("disk-full", "磁盘已满", isSignInToo: true);
        await writes.ShowNoCode();
        await writes.LeaveReadingAlone();
        (await Size(server)).ShouldBe(before);
        disk.Free();
        await writes.Succeed();
        await Verify(server);
    }

    private static async Task FullServerStore()
    {
        await using var server = await RunningServer.Start(kind: StoreKind.Postgres);
        using var writes = await Writes.Prepare(server);
        await Told(server, Full);
        var before = await Size(server);
        await writes.AreRefused("disk-full", "磁盘已满", isSignInToo: true);
        await writes.ShowNoCode();
        await writes.LeaveReadingAlone();
        (await Size(server)).ShouldBe(before);
        await Told(server, Free);
        await writes.Succeed();
        await Verify(server);
    }

    // As the engine refuses it itself when a file cannot grow.
    private const string Full =
        "CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        + "RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END $$; "
        + "CREATE TRIGGER full_disk BEFORE INSERT ON ledger_entry FOR EACH ROW EXECUTE FUNCTION full_disk(); "
        + "CREATE TRIGGER full_disk BEFORE INSERT ON session FOR EACH ROW EXECUTE FUNCTION full_disk(); "
        + "CREATE TRIGGER full_disk BEFORE INSERT ON access_log FOR EACH ROW EXECUTE FUNCTION full_disk()";

    private const string Free =
        "DROP TRIGGER full_disk ON ledger_entry; DROP TRIGGER full_disk ON session; DROP TRIGGER full_disk ON access_log";

    private static async Task Told(RunningServer server, string text)
    {
        await using var connection = new Npgsql.NpgsqlConnection(
            server.Services.GetRequiredService<Database>().Store.ConnectionString
        );
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        await command.ExecuteNonQueryAsync(Cancel);
    }

    private static async Task LeaveLock(string file)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText =
            "CREATE TABLE \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL PRIMARY KEY, \"Timestamp\" TEXT NOT NULL);"
            + "INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01 00:00:00')";
        await command.ExecuteNonQueryAsync(Cancel);
    }

    private static Task<long> Size(RunningServer server) =>
        server.Services.GetRequiredService<LedgerReader>().Size(Cancel);

    private static async Task Verify(RunningServer server)
    {
        var key = server.Services.GetRequiredService<KeyFile>().CreateCheckpointSigner().Key;
        var report = await new StoreVerification(server.Services.GetRequiredService<Database>(), key).Run(
            since: null,
            Cancel
        );
        report.Ledger.Faults.ShouldBeEmpty();
    }
}
