using System.Data.Common;
using Microsoft.Data.Sqlite;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Testing.Stores;
using Npgsql;

namespace Mingjing.Core.Tests.Platform.Persistence;

public sealed class SchemaMigrationTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory]
    [BothStores]
    public async Task An_empty_database_gets_the_schema_once(StoreKind kind)
    {
        await using var store = await TestStore.CreateEmpty(kind);
        var migration = new SchemaMigration(store.Database);
        (await migration.Run(Cancel)).Applied.ShouldNotBeEmpty();
        (await migration.Run(Cancel)).Applied.ShouldBeEmpty();
    }

    [Theory]
    [BothStores]
    public async Task A_schema_that_is_newer_than_the_program_is_refused_untouched(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        await Execute(
            store,
            "INSERT INTO \"__EFMigrationsHistory\" (migration_id, product_version) VALUES ('99991231000000_Later', '99')"
        );
        var thrown = await Should.ThrowAsync<SchemaException>(() => new SchemaMigration(store.Database).Run(Cancel));
        thrown.Message.ShouldContain("99991231000000_Later");
    }

    [Fact]
    public async Task A_lock_row_that_a_killed_process_left_does_not_hang_the_next_start()
    {
        await using var store = await TestStore.CreateEmpty(StoreKind.Sqlite);
        await Execute(
            store,
            "CREATE TABLE \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL PRIMARY KEY, \"Timestamp\" TEXT NOT NULL);"
                + "INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01 00:00:00')"
        );
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        (await new SchemaMigration(store.Database).Run(limit.Token)).Applied.ShouldNotBeEmpty();
    }

    [Theory]
    [BothStores]
    public async Task Several_processes_that_start_at_once_migrate_once(StoreKind kind)
    {
        await using var store = await TestStore.CreateEmpty(kind);
        var results = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => Migrate(store.Store), Cancel))
        );
        results.Count(r => r == 1).ShouldBe(1, string.Join(',', results));
        (await new SchemaMigration(store.Database).Run(Cancel)).Applied.ShouldBeEmpty();
    }

    // How many migrations were applied; -1 where another held the lock.
    private static async Task<int> Migrate(Store store)
    {
        using var database = new Database(store);
        try
        {
            return (await new SchemaMigration(database).Run(CancellationToken.None)).Applied.Count;
        }
        catch (SchemaException)
        {
            return -1;
        }
    }

    private static async Task Execute(TestStore store, string text)
    {
        await using DbConnection connection =
            store.Store.Kind == StoreKind.Sqlite
                ? new SqliteConnection(store.Store.ConnectionString)
                : new NpgsqlConnection(store.Store.ConnectionString);
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
