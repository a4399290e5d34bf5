using System.Data.Common;
using Mingjing.Core.Findings;
using Mingjing.Core.Intake;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Keys;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.PowersCatalog;
using Mingjing.Web.Startup;

namespace Mingjing.Web.Commands;

/// <summary>The database of a command with all that works on it, its schema up to date.</summary>
internal sealed class Workplace : IDisposable
{
    private readonly KeyFile _keys;

    private Workplace(Database database, KeyFile keys, string catalog, TimeProvider time)
    {
        Clock = new Clock(time);
        Database = database;
        Desk = new ScreeningDesk(Database, ScreeningBasis.Load(catalog), Clock);
        Intake = new ActIntake(Database, Desk, keys, Clock);
        _keys = keys;
    }

    public Clock Clock { get; }

    public Database Database { get; }

    public ScreeningDesk Desk { get; }

    public ActIntake Intake { get; }

    /// <summary>Opens it; a new installation gets its folder, its key file and its schema.</summary>
    public static async Task<Workplace> Open(
        ServerSettings settings,
        string catalog,
        Surroundings around,
        CancellationToken cancel
    )
    {
        settings.CreateDataFolder();
        var database = new Database(settings.Store);
        try
        {
            await new SchemaMigration(database).Run(cancel);
            var keys = await settings.OpenKeys(database, cancel);
            return new Workplace(database, keys, catalog, around.Time);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Signs a checkpoint over what the command has entered: what comes after it cannot change it unseen.</summary>
    public Task SignCheckpoint(CancellationToken cancel) =>
        new LedgerCheckpoints(Database, _keys.CreateCheckpointSigner()).Sign(cancel);

    /// <summary>What to tell of a fault that a command cannot do anything about; null for a defect.</summary>
    public static string? Trouble(Exception e) =>
        e switch
        {
            CatalogException or CalendarFileException => $"数据包不可用：{e.Message}",
            SchemaException or KeyFileException or StoreInUseException or RestoreException => e.Message,
            ImportTakenOverException => e.Message,
            DbException => $"数据库不可用：{e.Message}",
            IOException or UnauthorizedAccessException => $"读写失败：{e.Message}",
            _ => null,
        };

    public void Dispose() => Database.Dispose();
}
