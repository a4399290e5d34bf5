using System.Globalization;
using System.Net;
using Mingjing.Core.Platform.Persistence;
using Npgsql;

namespace Mingjing.Web.Startup;

/// <summary>
/// 读取设置: <c>appsettings.json</c>, then <c>MINGJING_*</c> variables, then options of the command line; the later one wins.
/// A key that nobody reads is refused: a typing error must not silently leave a default.
/// </summary>
public static class SettingsReading
{
    /// <summary>The section of the settings file, and the prefix of the variables in capitals.</summary>
    public const string Section = "Mingjing";

    private const string Prefix = "MINGJING_";

    // Variables of the tests, which are no settings of a server.
    private static readonly HashSet<string> NotSettings = new(StringComparer.OrdinalIgnoreCase)
    {
        "APPROVE",
        "CHROMIUM",
        "SCREENSHOTS",
    };

    private const string OfTests = "TEST_";

    private static readonly Dictionary<string, Func<ServerSettings, string, ServerSettings>> Keys = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["Url"] = (s, v) => s with { Url = ReadUrl(v) },
        ["Role"] = (s, v) => s with { Role = ReadRole(v) },
        ["Catalog"] = (s, v) => s with { CatalogFolder = ReadCatalog(v) },
        ["Data"] = (s, v) => s with { DataFolder = ReadData(v) },
        ["Database"] = (s, v) => s with { Database = ReadDatabase(v) },
        ["Connection"] = (s, v) => s with { Connection = ReadConnection(v) },
        ["Keys"] = (s, v) => s with { Keys = ReadKeys(v) },
        ["KnownProxies"] = (s, v) => s with { KnownProxies = ReadNetworks(v) },
        ["Telemetry"] = (s, v) => s with { Telemetry = ReadTelemetry(v) },
        ["RequestsPerMinute"] = (s, v) => s with { RequestsPerMinute = ReadCount(v) },
        ["MailFolder"] = (s, v) => s with { MailFolder = MessageSettings.ReadFolder(v) },
        ["MailFrom"] = (s, v) => s with { MailFrom = MessageSettings.ReadFrom(v) },
        ["SmsFolder"] = (s, v) => s with { SmsFolder = MessageSettings.ReadFolder(v) },
        ["SiteAddress"] = (s, v) => s with { SiteAddress = MessageSettings.ReadSite(v) },
        ["Contacts"] = (s, v) => s with { Contacts = MessageSettings.ReadContacts(v) },
        ["PagesPerMinute"] = (s, v) => s with { PagesPerMinute = ReadCount(v) },
    };

    /// <summary>Reads the settings of this process.</summary>
    /// <param name="options">Values of the command line by key; null where an option was not given.</param>
    /// <exception cref="SettingsException">A value or a key is wrong.</exception>
    public static ServerSettings OfProcess(IReadOnlyDictionary<string, string?> options)
    {
        IConfiguration configuration;
        try
        {
            configuration = new ConfigurationBuilder()
                .SetBasePath(AppContext.BaseDirectory)
                .AddJsonFile("appsettings.json", optional: true, reloadOnChange: false)
                .Build();
        }
        catch (InvalidDataException e)
        {
            throw new SettingsException([$"设置文件 appsettings.json 不是有效的 JSON：{e.InnerException?.Message}"]);
        }

        var variables = new ConfigurationBuilder().AddEnvironmentVariables(Prefix).Build();
        return Read(configuration.GetSection(Section), variables.GetChildren().Where(v => IsSetting(v.Key)), options);
    }

    /// <summary>Reads settings out of their sources, the weakest first; names every fault at once.</summary>
    public static ServerSettings Read(
        IConfigurationSection file,
        IEnumerable<IConfigurationSection> variables,
        IReadOnlyDictionary<string, string?> options
    )
    {
        var faults = new List<string>();
        var settings = new ServerSettings();
        foreach (var entry in file.GetChildren())
            settings = Take(settings, entry.Key, ValueOf(entry), $"设置 {Section}:{entry.Key}", faults);
        foreach (var entry in variables)
            settings = Take(settings, entry.Key, ValueOf(entry), $"环境变量 {Prefix}{entry.Key}", faults);
        foreach (var (key, value) in options.Where(o => o.Value is not null))
            settings = Take(settings, key, value, $"选项 --{key}", faults);
        if (settings is { Database: StoreKind.Postgres, Connection: null } && faults.Count == 0)
            faults.Add(
                $"设置 {Section}:Connection：使用服务器数据库时必填，应写作 Host=…;Database=…;Username=…;Password=…"
            );
        if (faults.Count == 0)
            faults.AddRange(MessageSettings.Lacking(settings).Select(l => $"设置 {Section}:{l}"));
        return faults.Count == 0 ? settings : throw new SettingsException(faults);
    }

    private static bool IsSetting(string key) =>
        !NotSettings.Contains(key) && !key.StartsWith(OfTests, StringComparison.OrdinalIgnoreCase);

    // A list in the settings file reads like the comma-separated text of a variable.
    private static string? ValueOf(IConfigurationSection entry) =>
        entry.Value ?? (entry.GetChildren().Any() ? string.Join(',', entry.GetChildren().Select(c => c.Value)) : null);

    private static ServerSettings Take(
        ServerSettings settings,
        string key,
        string? value,
        string source,
        List<string> faults
    )
    {
        if (!Keys.TryGetValue(key, out var take))
        {
            faults.Add($"{source}：没有这一项设置，可用的有{string.Join('、', Keys.Keys)}");
            return settings;
        }

        try
        {
            return take(settings, value?.Trim() ?? "");
        }
        catch (FormatException e)
        {
            faults.Add($"{source}：{e.Message}");
            return settings;
        }
    }

    private static Uri ReadUrl(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var url)
        && string.Equals(url.Scheme, Uri.UriSchemeHttp, StringComparison.Ordinal)
        && url is { PathAndQuery: "/", UserInfo: "", Fragment: "" }
            ? url
            : throw new FormatException($"“{value}”不是监听地址，应写作 http://127.0.0.1:5080；加密由反向代理承担");

    private static ServerRole ReadRole(string value) =>
        value switch
        {
            "office" => ServerRole.Office,
            "portal" => ServerRole.Portal,
            "both" => ServerRole.Both,
            _ => throw new FormatException($"“{value}”不是站点角色，应为 office、portal 或 both"),
        };

    private static string ReadCatalog(string value) =>
        Directory.Exists(value) ? Path.GetFullPath(value) : throw new FormatException($"文件夹“{value}”不存在");

    private static string ReadData(string value) =>
        value.Length > 0 && !File.Exists(value)
            ? Path.GetFullPath(value)
            : throw new FormatException($"“{value}”不能作为数据文件夹");

    private static StoreKind ReadDatabase(string value) =>
        value switch
        {
            "Sqlite" or "sqlite" => StoreKind.Sqlite,
            "Postgres" or "postgres" => StoreKind.Postgres,
            _ => throw new FormatException($"“{value}”不是存储种类，应为 Sqlite 或 Postgres"),
        };

    // Never quoted in a fault: it holds a password.
    private static string ReadConnection(string value)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(value).ToString();
        }
        catch (ArgumentException e)
        {
            throw new FormatException("不是 PostgreSQL 的连接设置，应写作 Host=…;Database=…;Username=…;Password=…", e);
        }
    }

    private static string ReadKeys(string value) =>
        value.Length > 0 && !Directory.Exists(value)
            ? Path.GetFullPath(value)
            : throw new FormatException($"“{value}”不能作为密钥文件");

    private static IPNetwork[] ReadNetworks(string value) =>
        [.. value.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(ReadNetwork)];

    private static IPNetwork ReadNetwork(string value)
    {
        if (IPAddress.TryParse(value, out var address))
            return new IPNetwork(address, address.GetAddressBytes().Length * 8);
        return IPNetwork.TryParse(value, out var network)
            ? network
            : throw new FormatException($"“{value}”不是地址或者网段，应写作 10.0.0.5 或 10.0.0.0/24");
    }

    private static Uri? ReadTelemetry(string value) =>
        value.Length == 0 ? null
        : Uri.TryCreate(value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url
        : throw new FormatException($"“{value}”不是遥测地址，应写作 http://主机:4317");

    private static int ReadCount(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        && count is >= 1 and <= 100_000
            ? count
            : throw new FormatException($"“{value}”应为1至100000的整数");
}
