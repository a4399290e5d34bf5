using System.Text;
using Microsoft.Extensions.Time.Testing;
using Mingjing.Core.Platform.Keys;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Tests.Platform.Persistence;
using Mingjing.Testing.Accounts;
using Mingjing.Testing.Stores;

namespace Mingjing.Core.Tests.Platform.Keys;

/// <summary>A backup of the database alone opens no form.</summary>
public sealed class ProtectionKeysTests
{
    private const string Element = "<key id=\"1\"><descriptor>材料</descriptor></key>";

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));

    [Theory]
    [BothStores]
    public async Task A_key_is_read_by_any_process_with_the_same_key_file_and_by_no_other(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        await new ProtectionKeys(store.Database, city.Runner, city.KeyFile).Keep("key-1", Element, Cancel);
        (await new ProtectionKeys(store.Database, city.Runner, city.KeyFile).All(Cancel)).ShouldBe([Element]);

        using var other = new StaffedCity(store, _time);
        var stranger = new ProtectionKeys(store.Database, city.Runner, other.KeyFile);
        await Should.ThrowAsync<KeyFileException>(() => stranger.All(Cancel));
    }

    [Theory]
    [BothStores]
    public async Task Nothing_of_a_key_stands_in_the_database_in_clear(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        await new ProtectionKeys(store.Database, city.Runner, city.KeyFile).Keep("key-1", Element, Cancel);
        var content = (byte[])(await store.Scalar("SELECT content FROM protection_key"))!;
        content.AsSpan().IndexOf(Encoding.UTF8.GetBytes("descriptor")).ShouldBe(-1);
        content.Length.ShouldBeGreaterThan(Element.Length);
    }
}
