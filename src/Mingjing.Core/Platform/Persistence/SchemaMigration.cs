using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Mingjing.Core.Platform.Persistence;

/// <summary>What migrating did.</summary>
/// <param name="Applied">Names of the migrations applied now.</param>
/// <param name="CopyOfFile">The copy of the embedded store that was made before; null where nothing was to do.</param>
public sealed record MigrationResult(IReadOnlyList<string> Applied, string? CopyOfFile);

/// <summary>数据库结构不能使用: newer than this program, or in the hands of another.</summary>
public sealed class SchemaException(string message) : Exception(message);

/// <summary>
/// 升级数据库结构, one process at a time: under a file lock beside the embedded store, under an advisory lock on a server. A lock
/// row that a killed process left in EF's own table is cleared first: it would hang the start for ever.
/// </summary>
public sealed class SchemaMigration(Database database)
{
    private const long AdvisoryLock = 0x6D696E676A696E67;

    /// <summary>Brings the schema up to date.</summary>
    /// <exception cref="SchemaException">The schema is newer, or another process migrates and does not end within the wait.</exception>
    public async Task<MigrationResult> Run(CancellationToken cancel)
    {
        await using var held = await Lock(cancel);
        await using var context = database.ForSchema();
        var known = context.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = await Applied(context, cancel);
        if (applied.FirstOrDefault(m => !known.Contains(m)) is { } newer)
        {
            throw new SchemaException(
                $"数据库结构比本程序新（含本程序没有的版本 {newer}）。请使用不低于上次运行的程序版本，数据未作任何改动。"
            );
        }

        var pending = known.Except(applied, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        if (pending.Length == 0)
            return new MigrationResult([], null);
        await ClearLeftOverLock(context, cancel);
        var copy = applied.Count > 0 ? await CopyFile(applied.Count, cancel) : null;
        await context.Database.MigrateAsync(cancel);
        return new MigrationResult(pending, copy);
    }

    /// <summary>Refuses a schema that is not this program's own: of a command that only reads.</summary>
    /// <exception cref="SchemaException">There is no database, or its schema is older or newer.</exception>
    public async Task RequireCurrent(CancellationToken cancel)
    {
        await using var context = database.ForSchema();
        if (database.Store.File is { } file && !File.Exists(file))
            throw new SchemaException($"没有数据库 {file}，请核对数据文件夹（--data）。");
        var applied = await Applied(context, cancel);
        var known = context.Database.GetMigrations().ToArray();
        if (applied.FirstOrDefault(m => !known.Contains(m, StringComparer.Ordinal)) is { } newer)
            throw new SchemaException(
                $"数据库结构比本程序新（含本程序没有的版本 {newer}），请使用不低于上次运行的程序版本。"
            );
        if (applied.Count < known.Length)
            throw new SchemaException("数据库结构比本程序旧，请先运行 migrate 升级。");
    }

    private async Task<List<string>> Applied(MingjingContext context, CancellationToken cancel)
    {
        if (database.Store.File is { } file && !File.Exists(file))
            return [];
        return [.. await context.Database.GetAppliedMigrationsAsync(cancel)];
    }

    private async Task ClearLeftOverLock(MingjingContext context, CancellationToken cancel)
    {
        if (database.Store.File is not { } file || !File.Exists(file))
            return;
        var connection = context.Database.GetDbConnection();
        await context.Database.OpenConnectionAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master WHERE name = '__EFMigrationsLock'";
        if (Convert.ToInt64(await command.ExecuteScalarAsync(cancel), CultureInfo.InvariantCulture) == 0)
            return;
        command.CommandText = "DELETE FROM \"__EFMigrationsLock\"";
        await command.ExecuteNonQueryAsync(cancel);
    }

    private async Task<string?> CopyFile(int version, CancellationToken cancel)
    {
        if (database.Store.File is not { } file || !File.Exists(file))
            return null;
        var copy = string.Create(CultureInfo.InvariantCulture, $"{file}.before-{version}");
        File.Delete(copy);
        await using var connection = await database.Connect(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $copy";
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("$copy", copy);
        command.Parameters.Add(parameter);
        await command.ExecuteNonQueryAsync(cancel);
        return copy;
    }

    private async Task<IAsyncDisposable> Lock(CancellationToken cancel) =>
        database.Store.File is { } file ? LockFile(file) : await LockServer(cancel);

    private static FileStream LockFile(string file)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            return new FileStream(
                file + ".migrating",
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None,
                1,
                FileOptions.DeleteOnClose
            );
        }
        catch (IOException e) when (File.Exists(file + ".migrating"))
        {
            throw new SchemaException($"另一个进程正在升级数据库结构，请稍后再试（{e.Message}）");
        }
    }

    private async Task<IAsyncDisposable> LockServer(CancellationToken cancel)
    {
        await using (var context = database.ForSchema())
        {
            if (!await context.Database.CanConnectAsync(cancel))
                throw new SchemaException("连接不上数据库服务器，请检查连接设置。");
        }

        // Not pooled: closing the session is what gives the lock back, whatever happens in between.
        var text = new NpgsqlConnectionStringBuilder(database.Store.ConnectionString) { Pooling = false }.ToString();
        var connection = new NpgsqlConnection(text);
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = string.Create(
            CultureInfo.InvariantCulture,
            $"SET lock_timeout = '60s'; SELECT pg_advisory_lock({AdvisoryLock})"
        );
        try
        {
            await command.ExecuteNonQueryAsync(cancel);
        }
        catch (DbException e) when (e.SqlState is "55P03")
        {
            await connection.DisposeAsync();
            throw new SchemaException("另一个进程正在升级数据库结构，一分钟内没有结束，请稍后再试。");
        }

        return connection;
    }
}
