using System.Net;
using Mingjing.Core.Notices.Channels;
using Mingjing.Core.Platform.Keys;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;

namespace Mingjing.Web.Startup;

/// <summary>服务设置: all that an installation decides, read once and proved before anything starts.</summary>
public sealed record ServerSettings
{
    /// <summary>The address on which the server listens; loopback unless said otherwise. Port 0 takes any free one.</summary>
    public Uri Url { get; init; } = new("http://127.0.0.1:5080");

    public ServerRole Role { get; init; } = ServerRole.Both;

    /// <summary>数据包 folder.</summary>
    public string CatalogFolder { get; init; } = Path.Combine(AppContext.BaseDirectory, "catalog");

    /// <summary>数据文件夹: the one folder that the server writes to.</summary>
    public string DataFolder { get; init; } = Path.GetFullPath("data");

    /// <summary>存储种类: a file in the data folder unless said otherwise.</summary>
    public StoreKind Database { get; init; } = StoreKind.Sqlite;

    /// <summary>Connection string of the server store; null for the embedded one.</summary>
    public string? Connection { get; init; }

    /// <summary>密钥文件, where it does not lie in the data folder; null where it does.</summary>
    public string? Keys { get; init; }

    /// <summary>演示: everything shown is fiction and says so; logs are short text.</summary>
    public bool Demo { get; init; }

    /// <summary>The proxies whose forwarded headers are believed; nobody else's are.</summary>
    public IReadOnlyList<IPNetwork> KnownProxies { get; init; } = [];

    /// <summary>Where telemetry goes over OTLP; null sends none.</summary>
    public Uri? Telemetry { get; init; }

    /// <summary>邮件投放文件夹: where another system picks mails up; null sends none.</summary>
    public string? MailFolder { get; init; }

    /// <summary>发件人邮箱.</summary>
    public string? MailFrom { get; init; }

    /// <summary>短信投放文件夹; null sends none.</summary>
    public string? SmsFolder { get; init; }

    /// <summary>站点地址, as people reach it: stands in messages. Null where none is sent.</summary>
    public Uri? SiteAddress { get; init; }

    /// <summary>机构地址清单: mailboxes and telephones of organizations.</summary>
    public ContactList Contacts { get; init; } = ContactList.None;

    /// <summary>Pages that one address without a session may ask for in a minute.</summary>
    public int PagesPerMinute { get; init; } = 300;

    /// <summary>Requests that one account or one key may send in a minute.</summary>
    public int RequestsPerMinute { get; init; } = 1_200;

    /// <summary>Whether logs are written to the console.</summary>
    public bool LogToConsole { get; init; } = true;

    /// <summary>密钥文件: no part of any backup of the database.</summary>
    public string KeyFile => Keys ?? Path.Combine(DataFolder, "mingjing.keys");

    /// <summary>The database.</summary>
    public Store Store =>
        Database == StoreKind.Postgres
            ? Store.OnServer(Connection ?? throw new InvalidOperationException("a server store needs a connection"))
            : Store.InFile(Path.Combine(DataFolder, "mingjing.db"));

    /// <summary>
    /// The keys of the installation, made where it is new. A database with data is never given new ones: nobody could read a personal
    /// field any more, and the ledger could not be verified.
    /// </summary>
    /// <exception cref="KeyFileException">The file is missing or damaged.</exception>
    public async Task<KeyFile> OpenKeys(Database database, CancellationToken cancel)
    {
        if (File.Exists(KeyFile) || await new LedgerReader(database).Size(cancel) == 0)
            return Core.Platform.Keys.KeyFile.LoadOrCreate(KeyFile);
        throw new KeyFileException(
            $"没有密钥文件 {KeyFile}，而数据库里已有数据。请放回原来的密钥文件：换用新的，个人信息将无法读出，台账也无法核验。"
        );
    }

    /// <summary>Makes the data folder, for its owner alone.</summary>
    public void CreateDataFolder()
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(DataFolder);
        else
            Directory.CreateDirectory(
                DataFolder,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
    }

    /// <summary>Whether the public pages are served.</summary>
    public bool HasPortal => Role is not ServerRole.Office;

    /// <summary>Whether the staff pages and the API are served.</summary>
    public bool HasOffice => Role is not ServerRole.Portal;
}
