using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Testing.Stores;

namespace Mingjing.Core.Tests.Platform.Persistence;

public sealed class DurableSettingsTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory]
    // FULL is 2: an acknowledged commit survives a power cut; NORMAL does not promise that.
    [InlineData("synchronous", "2")]
    [InlineData("journal_mode", "wal")]
    [InlineData("foreign_keys", "1")]
    [InlineData("secure_delete", "1")]
    [InlineData("busy_timeout", "30000")]
    public async Task Every_connection_of_the_embedded_store_is_durable(string setting, string value)
    {
        await using var store = await TestStore.Create(StoreKind.Sqlite);
        for (var i = 0; i < 3; i++)
        {
            await using var rows = store.Database.Read(Principal.Anonymous);
            await rows.Database.OpenConnectionAsync(Cancel);
            await using var command = rows.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"PRAGMA {setting}";
            var actual = await command.ExecuteScalarAsync(Cancel);
            Convert.ToString(actual, CultureInfo.InvariantCulture).ShouldBe(value);
        }
    }
}
