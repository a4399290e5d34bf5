using Mingjing.Core.Platform.Persistence;

namespace Mingjing.Web.Startup;

/// <summary>数据库设置: where the database and the key file of an installation are.</summary>
/// <param name="DataFolder">数据文件夹.</param>
/// <param name="Connection">The server store as its provider writes it; null for the embedded one in the data folder.</param>
/// <param name="KeyFile">密钥文件: outside the database and its backups.</param>
public sealed record DatabaseSettings(string DataFolder, string? Connection, string KeyFile)
{
    /// <summary>Environment variable of the data folder.</summary>
    public const string DataVariable = "MINGJING_DATA";

    /// <summary>Environment variable of the server store.</summary>
    public const string ConnectionVariable = "MINGJING_DATABASE";

    /// <summary>Environment variable of the key file.</summary>
    public const string KeysVariable = "MINGJING_KEYS";

    /// <summary>The settings of this process; an option of the command line goes before the environment.</summary>
    public static DatabaseSettings OfProcess(string? dataFolder)
    {
        var folder = Path.GetFullPath(dataFolder ?? Variable(DataVariable) ?? "data");
        return new DatabaseSettings(
            folder,
            Variable(ConnectionVariable),
            Variable(KeysVariable) ?? Path.Combine(folder, "keys.json")
        );
    }

    /// <summary>The store that they name.</summary>
    public Store Store =>
        Connection is { } server ? Store.OnServer(server) : Store.InFile(Path.Combine(DataFolder, "mingjing.db"));

    private static string? Variable(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } v ? v : null;
}
