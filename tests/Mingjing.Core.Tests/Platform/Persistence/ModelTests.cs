using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Testing.Stores;

namespace Mingjing.Core.Tests.Platform.Persistence;

public sealed class ModelTests
{
    private static readonly Type[] Markers =
    [
        typeof(IScoped),
        typeof(IAdministered),
        typeof(IAccountOwned),
        typeof(IPersonal),
        typeof(IDirectoryRow),
        typeof(IPlatformRow),
    ];

    [Theory]
    [BothStores]
    public async Task Every_row_says_in_exactly_one_way_who_may_see_it(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        await using var rows = store.Database.Read(Principal.Anonymous);
        var types = rows.Model.GetEntityTypes().Where(e => !e.IsOwned()).ToArray();
        types.Length.ShouldBeGreaterThan(7);
        types
            .Where(e => Markers.Count(m => m.IsAssignableFrom(e.ClrType)) != 1)
            .Select(e => e.ClrType.Name)
            .ShouldBeEmpty();
    }

    [Theory]
    [BothStores]
    public async Task Every_row_that_is_not_the_platforms_own_is_filtered_by_scope(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        await using var rows = store.Database.Read(Principal.Anonymous);
        rows.Model.GetEntityTypes()
            .Where(e => !e.IsOwned() && !typeof(IPlatformRow).IsAssignableFrom(e.ClrType))
            .Where(e => e.FindDeclaredQueryFilter(MingjingContext.ScopeFilter) is null)
            .Select(e => e.ClrType.Name)
            .ShouldBeEmpty();
    }

    [Theory]
    [BothStores]
    public async Task Nothing_in_the_model_waits_for_a_migration(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        await using var rows = store.Database.Read(Principal.Anonymous);
        rows.Database.HasPendingModelChanges().ShouldBeFalse("run squash-migrations");
    }
}
