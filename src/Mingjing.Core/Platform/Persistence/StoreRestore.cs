using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Mingjing.Core.Platform.Persistence;

/// <summary>备份不能恢复: damaged, not one of ours, or of a later program. The message is for people.</summary>
public sealed class RestoreException(string message) : Exception(message);

/// <summary>
/// 恢复 of the embedded store: the backup is copied beside the store, examined there, and takes the store's place in one step. What
/// was there before is kept under another name.
/// </summary>
public sealed class StoreRestore : IDisposable
{
    private const string Unfinished = ".restoring";

    private readonly string _file;
    private readonly IDisposable _alone;
    private Database? _copy;

    private StoreRestore(string file, IDisposable alone) => (_file, _alone) = (file, alone);

    /// <summary>The copy, to be examined before it takes the place.</summary>
    public Database Copy => _copy ?? throw new InvalidOperationException("the copy has taken its place");

    /// <summary>Whether there is a store that would be replaced.</summary>
    public bool HasStore => File.Exists(_file);

    /// <summary>Copies a backup beside the store and examines its form.</summary>
    /// <param name="backup">The backup.</param>
    /// <param name="file">The store's place.</param>
    /// <exception cref="RestoreException">It is no whole store, or of a later program.</exception>
    /// <exception cref="StoreInUseException">Somebody has the store open.</exception>
    public static async Task<StoreRestore> Begin(string backup, string file, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        var restore = new StoreRestore(file, StoreLock.TakeAlone(file));
        try
        {
            StoreBackup.CreatePrivate(file + Unfinished);
            await using (var from = File.OpenRead(backup))
            await using (var to = File.OpenWrite(file + Unfinished))
                await from.CopyToAsync(to, cancel);
            restore._copy = new Database(NotPooled(file + Unfinished));
            await restore.Examine(backup, cancel);
            return restore;
        }
        catch
        {
            restore.Dispose();
            throw;
        }
    }

    /// <summary>Whether its schema is this program's own; an older one is upgraded when the server starts.</summary>
    public async Task<bool> IsCurrent(CancellationToken cancel)
    {
        await using var context = Copy.ForSchema();
        return !(await context.Database.GetPendingMigrationsAsync(cancel)).Any();
    }

    /// <summary>Puts the copy into the store's place; answers with the name under which the old one is kept, null where there was none.</summary>
    /// <exception cref="StoreInUseException">Some other program has the store open.</exception>
    public async Task<string?> Replace(DateTimeOffset now, CancellationToken cancel)
    {
        var kept = HasStore
            ? string.Create(CultureInfo.InvariantCulture, $"{_file}.replaced-{Clock.InShanghai(now):yyyyMMddHHmmss}")
            : null;
        await Settle(_file + Unfinished, cancel);
        _copy?.Dispose();
        _copy = null;
        StoreBackup.FlushToDisk(_file + Unfinished);
        if (kept is not null)
        {
            await Settle(_file, cancel);
            File.Move(_file, kept);
        }

        File.Move(_file + Unfinished, _file);
        return kept;
    }

    public void Dispose()
    {
        _copy?.Dispose();
        foreach (var rest in (string[])["", "-wal", "-shm", ".in-use"])
            File.Delete(_file + Unfinished + rest);
        _alone.Dispose();
    }

    private static Store NotPooled(string file) =>
        new(
            StoreKind.Sqlite,
            new SqliteConnectionStringBuilder
            {
                DataSource = file,
                Pooling = false,
                DefaultTimeout = 1,
            }.ToString()
        );

    private async Task Examine(string backup, CancellationToken cancel)
    {
        try
        {
            await using var connection = await Copy.Connect(cancel);
            await using var check = connection.Statement("PRAGMA integrity_check(1)");
            if (!string.Equals(await check.ExecuteScalarAsync(cancel) as string, "ok", StringComparison.Ordinal))
                throw new RestoreException($"{backup} 已损坏，不能恢复");
            await using var context = Copy.ForSchema();
            var applied = (await context.Database.GetAppliedMigrationsAsync(cancel)).ToList();
            if (applied.Count == 0)
                throw new RestoreException($"{backup} 不是明镜的数据库备份");
            if (applied.Except(context.Database.GetMigrations(), StringComparer.Ordinal).FirstOrDefault() is { } newer)
                throw new RestoreException($"{backup} 来自更新的程序版本（{newer}），请用不低于它的程序恢复");
        }
        catch (SqliteException e)
        {
            throw new RestoreException($"{backup} 不是完整的数据库备份（{e.Message}）");
        }
    }

    // Brings what stands in the log into the file; refused by the engine while any other connection is open.
    private static async Task Settle(string file, CancellationToken cancel)
    {
        try
        {
            await using var connection = await NotPooled(file).Open(cancel);
            await using var settle = connection.Statement("PRAGMA journal_mode=DELETE");
            if (await settle.ExecuteScalarAsync(cancel) is not "delete")
                throw new StoreInUseException($"数据库 {file} 正在被别的程序使用，请先关闭它");
        }
        catch (SqliteException e)
        {
            throw new StoreInUseException($"数据库 {file} 正在被别的程序使用，请先关闭它（{e.Message}）");
        }
    }
}
