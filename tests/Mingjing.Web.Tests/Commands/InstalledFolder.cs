using Microsoft.Extensions.Time.Testing;
using Mingjing.Core.Platform.Keys;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Testing.Stores;

namespace Mingjing.Web.Tests.Commands;

/// <summary>The data folder of an installation with a small ledger, as its server left it.</summary>
internal sealed class InstalledFolder : IDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mingjing-installed-");

    public string Data => Path.Combine(_folder.FullName, "data");

    public string Database => Path.Combine(Data, "mingjing.db");

    public string Keys => Path.Combine(Data, "mingjing.keys");

    /// <summary>Beside the data folder.</summary>
    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    public void Dispose()
    {
        TestStore.Release(Store.InFile(Database));
        _folder.Delete(recursive: true);
    }

    /// <summary>With so many departments registered, the last of them after the last checkpoint.</summary>
    public static async Task<InstalledFolder> With(int departments)
    {
        var installed = new InstalledFolder();
        Directory.CreateDirectory(installed.Data);
        await TestStore.PutTemplate(installed.Database);
        KeyFile.LoadOrCreate(installed.Keys, "mingjing/commands");
        await installed.Register(1, departments);
        return installed;
    }

    /// <summary>Registers more of them, and signs before the last.</summary>
    public async Task Register(int first, int last)
    {
        using var database = new Database(Store.InFile(Database));
        var directory = new TestDirectory(
            database,
            new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56).AddDays(first))
        );
        for (var number = first; number < last; number++)
            await directory.Register(number, Cancel);
        await Checkpoints(database).Sign(Cancel);
        await directory.Register(last, Cancel);
    }

    /// <summary>Runs a command on the folder; nothing of this process keeps the database open for the next one.</summary>
    public CommandLine Run(params string[] args)
    {
        TestStore.Release(Store.InFile(Database));
        return CommandLine.Run([.. args, "--data", Data]);
    }

    /// <summary>What somebody with the file could do.</summary>
    public async Task Execute(string statement)
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection(
            $"Data Source={Database};Pooling=False"
        );
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        (await command.ExecuteNonQueryAsync(Cancel)).ShouldBeGreaterThan(0);
    }

    public LedgerCheckpoints Checkpoints(Database database) =>
        new(database, KeyFile.Load(Keys).CreateCheckpointSigner());
}
