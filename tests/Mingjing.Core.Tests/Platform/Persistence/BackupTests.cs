using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Tests.Platform.Ledger;
using Mingjing.Testing.Stores;

namespace Mingjing.Core.Tests.Platform.Persistence;

public sealed class BackupTests : IDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));
    private readonly string _folder = Directory.CreateTempSubdirectory("mingjing-backup-").FullName;

    private string Backup => Path.Combine(_folder, "backup.db");

    private string Target => Path.Combine(_folder, "data", "mingjing.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_copy_made_while_others_write_is_sound_and_holds_what_was_there()
    {
        await using var store = await TestStore.Create(StoreKind.Sqlite);
        var filled = await FilledLedger.Create(store, _time);
        var writing = Task.Run(
            async () =>
            {
                for (var i = 10; i < 100; i++)
                    await filled.Directory.Register(i, Cancel);
            },
            Cancel
        );
        await new StoreBackup(store.Database).Write(Backup, Cancel);
        await writing;
        using var restore = await StoreRestore.Begin(Backup, Target, Cancel);
        var report = await filled.Verify(restore.Copy);
        report.Ledger.Faults.ShouldBeEmpty();
        report.Ledger.Entries.ShouldBeInRange(7, 97);
        report.Objects.ShouldBe(report.Ledger.Entries - 1, "one entry is a change of an object");
    }

    [Fact]
    public async Task What_was_restored_is_the_same_to_the_last_row()
    {
        await using var store = await TestStore.Create(StoreKind.Sqlite);
        await FilledLedger.Create(store, _time);
        await new StoreBackup(store.Database).Write(Backup, Cancel);
        using (var restore = await StoreRestore.Begin(Backup, Target, Cancel))
            (await restore.Replace(_time.GetUtcNow(), Cancel)).ShouldBeNull("nothing was there");
        (await RowsOf(Target)).ShouldBe(await RowsOf(store.Store.File!));
        Directory
            .EnumerateFiles(Path.GetDirectoryName(Target)!)
            .Select(Path.GetFileName)
            .ShouldBe(["mingjing.db", "mingjing.db.in-use"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_store_in_use_is_not_replaced()
    {
        await using var store = await TestStore.Create(StoreKind.Sqlite);
        await new StoreBackup(store.Database).Write(Backup, Cancel);
        var thrown = await Should.ThrowAsync<StoreInUseException>(() =>
            StoreRestore.Begin(Backup, store.Store.File!, Cancel)
        );
        thrown.Message.ShouldContain("正在使用");
    }

    [Fact]
    public async Task A_store_that_another_program_has_open_is_not_replaced()
    {
        await using var store = await TestStore.Create(StoreKind.Sqlite);
        await new StoreBackup(store.Database).Write(Backup, Cancel);
        await PutInPlace();
        await using (var other = new SqliteConnection($"Data Source={Target};Pooling=False"))
        {
            await other.OpenAsync(Cancel);
            await using var reading = other.CreateCommand();
            reading.CommandText = "PRAGMA journal_mode=WAL";
            await reading.ExecuteScalarAsync(Cancel);
            reading.CommandText = "SELECT count(*) FROM ledger_head";
            await reading.ExecuteScalarAsync(Cancel);
            using var restore = await StoreRestore.Begin(Backup, Target, Cancel);
            await Should.ThrowAsync<StoreInUseException>(() => restore.Replace(_time.GetUtcNow(), Cancel));
        }

        (await RowsOf(Target)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task What_was_replaced_is_kept_with_all_that_was_written_last()
    {
        await using var store = await TestStore.Create(StoreKind.Sqlite);
        await new StoreBackup(store.Database).Write(Backup, Cancel);
        await PutInPlace();
        string[] before;
        using (var database = new Database(Store.InFile(Target)))
        {
            await using var rows = new SqliteConnection($"Data Source={Target};Pooling=False");
            await rows.OpenAsync(Cancel);
            await using var insert = rows.CreateCommand();
            insert.CommandText =
                "PRAGMA journal_mode=WAL; INSERT INTO setting (name, \"values\", version) VALUES ('x', '[]', 1)";
            await insert.ExecuteNonQueryAsync(Cancel);
        }

        before = await RowsOf(Target);
        using var restore = await StoreRestore.Begin(Backup, Target, Cancel);
        var kept = (await restore.Replace(_time.GetUtcNow(), Cancel))!;
        Path.GetFileName(kept).ShouldBe("mingjing.db.replaced-20260302090000");
        (await RowsOf(kept)).ShouldBe(before);
    }

    [Theory]
    [InlineData("无关的文件")]
    [InlineData("")]
    public async Task What_is_no_backup_is_refused_and_nothing_is_left(string content)
    {
        await File.WriteAllTextAsync(Backup, content, Cancel);
        await Should.ThrowAsync<RestoreException>(() => StoreRestore.Begin(Backup, Target, Cancel));
        File.Exists(Target).ShouldBeFalse();
        Directory
            .EnumerateFiles(Path.GetDirectoryName(Target)!)
            .Select(Path.GetFileName)
            .ShouldBe(["mingjing.db.in-use"]);
    }

    [Fact]
    public async Task A_damaged_backup_is_refused()
    {
        await using var store = await TestStore.Create(StoreKind.Sqlite);
        await FilledLedger.Create(store, _time);
        await new StoreBackup(store.Database).Write(Backup, Cancel);
        var bytes = await File.ReadAllBytesAsync(Backup, Cancel);
        bytes.AsSpan(bytes.Length / 2, 4096).Fill(0xA5);
        await File.WriteAllBytesAsync(Backup, bytes, Cancel);
        await Should.ThrowAsync<RestoreException>(() => StoreRestore.Begin(Backup, Target, Cancel));
    }

    [Fact]
    public async Task A_backup_of_a_later_program_is_refused()
    {
        await using var store = await TestStore.Create(StoreKind.Sqlite);
        await store.Execute("INSERT INTO \"__EFMigrationsHistory\" VALUES ('99991231000000_Later', '99')");
        await new StoreBackup(store.Database).Write(Backup, Cancel);
        var thrown = await Should.ThrowAsync<RestoreException>(() => StoreRestore.Begin(Backup, Target, Cancel));
        thrown.Message.ShouldContain("99991231000000_Later");
    }

    [Fact]
    public async Task A_backup_overwrites_nothing_and_only_its_owner_may_read_it()
    {
        await using var store = await TestStore.Create(StoreKind.Sqlite);
        await new StoreBackup(store.Database).Write(Backup, Cancel);
        await Should.ThrowAsync<IOException>(() => new StoreBackup(store.Database).Write(Backup, Cancel));
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(Backup).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Directory.EnumerateFiles(_folder).ShouldBe([Backup]);
    }

    private async Task PutInPlace()
    {
        using var restore = await StoreRestore.Begin(Backup, Target, Cancel);
        await restore.Replace(_time.GetUtcNow(), Cancel);
    }

    // Every row of every table as text.
    private static async Task<string[]> RowsOf(string file)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync(Cancel);
        await using var tables = connection.CreateCommand();
        tables.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name";
        var names = new List<string>();
        await using (var reader = await tables.ExecuteReaderAsync(Cancel))
        {
            while (await reader.ReadAsync(Cancel))
                names.Add(reader.GetString(0));
        }

        var rows = new List<string>();
        foreach (var name in names)
        {
            await using var all = connection.CreateCommand();
            all.CommandText = $"SELECT * FROM \"{name}\"";
            await using var reader = await all.ExecuteReaderAsync(Cancel);
            while (await reader.ReadAsync(Cancel))
            {
                var cells = Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue);
                rows.Add($"{name}: {string.Join('|', cells.Select(c => c is byte[] b ? Convert.ToHexString(b) : c))}");
            }
        }

        return [.. rows.Order(StringComparer.Ordinal)];
    }
}
