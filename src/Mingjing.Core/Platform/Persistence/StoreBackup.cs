namespace Mingjing.Core.Platform.Persistence;

/// <summary>
/// 备份 of the embedded store: one consistent copy in one file, while others go on working. The key file is no part of it: whoever
/// finds a backup can read no personal field.
/// </summary>
public sealed class StoreBackup(Database database)
{
    private const string Unfinished = ".unfinished";

    /// <summary>Writes the copy; it has its name only when it is whole and on the disk.</summary>
    /// <exception cref="IOException">The path is taken or cannot be written.</exception>
    /// <exception cref="NotSupportedException">The store is a server, which has tools of its own.</exception>
    public async Task Write(string path, CancellationToken cancel)
    {
        if (database.Store.Kind != StoreKind.Sqlite)
            throw new NotSupportedException("a server store is backed up by pg_dump");
        if (Path.Exists(path))
            throw new IOException($"{path} 已存在，备份不覆盖已有的文件");
        var unfinished = path + Unfinished;
        try
        {
            // Made first, so that nobody else may read it at any moment.
            CreatePrivate(unfinished);
            await using (var connection = await database.Connect(cancel))
            await using (var command = connection.Statement("VACUUM INTO @path", ("path", unfinished)))
                await command.ExecuteNonQueryAsync(cancel);
            FlushToDisk(unfinished);
            File.Move(unfinished, path);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    internal static void CreatePrivate(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(path, options);
    }

    internal static void FlushToDisk(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
    }
}
