using Microsoft.Extensions.Time.Testing;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.Tests.Platform.Persistence;
using Mingjing.Testing.Organizations;
using Mingjing.Testing.Stores;

namespace Mingjing.Core.Tests.Organizations;

public sealed class OrganizationsTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));

    [Theory]
    [BothStores]
    public async Task A_directory_follows_the_changes_of_another_process_within_two_seconds(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var live = new LiveDirectory(store.Database, SmallCity.Regions, _time);
        (await live.Now(Cancel)).All.ShouldBeEmpty();
        var id = await Register(store, SmallCity.CityMarket);
        (await live.Now(Cancel)).All.ShouldBeEmpty();
        _time.Advance(LiveDirectory.Tolerance);
        (await live.Now(Cancel)).All.Single().Id.ShouldBe(id);

        await Change(store, id, 1, SmallCity.CityMarket with { ShortName = "市场局" });
        _time.Advance(LiveDirectory.Tolerance);
        (await live.Now(Cancel)).Find(id)!.ShortName.ShouldBe("市场局");
    }

    [Theory]
    [BothStores]
    public async Task Who_has_changed_it_here_need_not_wait(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var live = new LiveDirectory(store.Database, SmallCity.Regions, _time);
        (await live.Now(Cancel)).All.ShouldBeEmpty();
        await Register(store, SmallCity.CityMarket);
        live.Expire();
        (await live.Now(Cancel)).All.ShouldHaveSingleItem();
    }

    [Theory]
    [BothStores]
    public async Task An_unchanged_directory_is_not_read_again(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        await Register(store, SmallCity.CityMarket);
        using var live = new LiveDirectory(store.Database, SmallCity.Regions, _time);
        var first = await live.Now(Cancel);
        _time.Advance(LiveDirectory.Tolerance);
        (await live.Now(Cancel)).ShouldBeSameAs(first);
    }

    [Theory]
    [BothStores]
    public async Task An_organization_cannot_be_put_below_itself(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        var top = await Register(store, SmallCity.CityMarket);
        var branch = await Register(store, SmallCity.CountyMarket with { Parent = top });
        (await Change(store, top, 1, SmallCity.CityMarket with { Parent = top })).Refusal!.Code.ShouldBe(
            "organization.parent-below"
        );
        (await Change(store, top, 1, SmallCity.CityMarket with { Parent = branch })).Refusal!.Code.ShouldBe(
            "organization.parent-below"
        );
        var nowhere = new OrganizationId(Guid.NewGuid());
        (await Change(store, top, 1, SmallCity.CityMarket with { Parent = nowhere })).Refusal!.Code.ShouldBe(
            "organization.parent-unknown"
        );
    }

    [Theory]
    [BothStores]
    public async Task Two_changes_at_once_cannot_close_a_circle(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        var one = await Register(store, SmallCity.CityMarket);
        var other = await Register(store, SmallCity.CountyMarket);
        var settled = await Task.WhenAll(
            Task.Run(() => Change(store, one, 1, SmallCity.CityMarket with { Parent = other })),
            Task.Run(() => Change(store, other, 1, SmallCity.CountyMarket with { Parent = one }))
        );
        settled.Count(s => s.IsDone).ShouldBe(1);
    }

    private async Task<OrganizationId> Register(TestStore store, OrganizationFacts facts) =>
        (await Runner(store).Run(new RegisterOrganization(), Administrator(), facts, Cancel)).Result;

    private Task<Settled<Nothing>> Change(TestStore store, OrganizationId id, int version, OrganizationFacts facts) =>
        Runner(store)
            .Run(new ChangeOrganization(), Administrator(), new OrganizationChange(id, version, facts), Cancel);

    private UseCaseRunner Runner(TestStore store) => new(store.Database, new Clock(_time));

    private static Request Administrator() => new(Principal.System("test"));
}
