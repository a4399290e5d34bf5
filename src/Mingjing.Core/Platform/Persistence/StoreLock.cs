namespace Mingjing.Core.Platform.Persistence;

/// <summary>数据库正在使用: by another process that must stop first. The message is for people.</summary>
public sealed class StoreInUseException(string message) : Exception(message);

/// <summary>
/// 占用标记 of the embedded store: every process that has it open shares the lock of a small file beside it; who replaces the store
/// wants it alone. The store's own file cannot carry it: closing it would drop the locks of the database engine.
/// </summary>
internal static class StoreLock
{
    private const string Suffix = ".in-use";

    /// <summary>Held as long as the store is open. Null where the folder is not there yet or cannot be written.</summary>
    /// <exception cref="StoreInUseException">Somebody is replacing the store.</exception>
    public static IDisposable? Share(string file)
    {
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(file))))
            return null;
        try
        {
            // Reading with others: on Unix a shared lock, which a file opened for writing would not take.
            return new FileStream(file + Suffix, FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read);
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
        catch (IOException e) when (File.Exists(file + Suffix))
        {
            throw new StoreInUseException($"数据库 {file} 正在被恢复，请稍后再试（{e.Message}）");
        }
    }

    /// <summary>Held while the store is replaced.</summary>
    /// <exception cref="StoreInUseException">Somebody has it open.</exception>
    public static IDisposable TakeAlone(string file)
    {
        try
        {
            return new FileStream(file + Suffix, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (File.Exists(file + Suffix))
        {
            throw new StoreInUseException($"数据库 {file} 正在使用，请先停止明镜服务和其他命令（{e.Message}）");
        }
    }
}
