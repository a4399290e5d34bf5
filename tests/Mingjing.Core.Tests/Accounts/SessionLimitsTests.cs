using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using Mingjing.Core.Accounts;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.Settings;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.Tests.Platform.Persistence;
using Mingjing.Testing.Accounts;
using Mingjing.Testing.Stores;

namespace Mingjing.Core.Tests.Accounts;

/// <summary>What an installation has set counts, and what has ended goes.</summary>
public sealed class SessionLimitsTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));

    [Theory]
    [BothStores]
    public async Task A_shorter_idle_time_counts_for_sessions_that_are_open(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var worker = await city.FirstSignIn(await city.Hire(Cancel), Cancel);
        await Set(city, SessionSettings.IdleLimit, "5");
        _time.Advance(TimeSpan.FromMinutes(4));
        (await city.SessionOf(worker, Cancel)).ShouldNotBeNull();
        _time.Advance(TimeSpan.FromMinutes(5));
        (await city.SessionOf(worker, Cancel)).ShouldBeNull();
    }

    [Theory]
    [BothStores]
    public async Task A_longer_session_counts_from_the_next_sign_in(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        await Set(city, SessionSettings.LongestSession, "24");
        await Set(city, SessionSettings.IdleLimit, "240");
        var worker = await city.FirstSignIn(await city.Hire(Cancel), Cancel);
        for (var hours = 3; hours < 24; hours += 3)
        {
            _time.Advance(TimeSpan.FromHours(3));
            (await city.SessionOf(worker, Cancel)).ShouldNotBeNull($"after {hours} hours");
        }

        _time.Advance(TimeSpan.FromHours(3));
        (await city.SessionOf(worker, Cancel)).ShouldBeNull();
    }

    [Theory]
    [BothStores]
    public async Task Sessions_go_a_day_after_their_end_and_open_ones_stay(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        await city.FirstSignIn(await city.Hire(Cancel), Cancel);
        await new FirstRun(store.Database, city.Runner).Open(Cancel);
        _time.Advance(new SessionLimits().Longest + PurgeSessions.Kept);
        var open = await city.FirstSignIn(await city.Hire(Cancel), Cancel);

        await new PurgeSessions(city.Runner).Run(_time.GetUtcNow(), Cancel);
        (await Count(store, "session")).ShouldBe(2, "a day has not passed");
        _time.Advance(TimeSpan.FromSeconds(1));
        await new PurgeSessions(city.Runner).Run(_time.GetUtcNow(), Cancel);
        (await Count(store, "session")).ShouldBe(1);
        (await Count(store, "setup_address")).ShouldBe(1, "an address is good for a day");
        (await city.SessionOf(open, Cancel)).ShouldNotBeNull();

        _time.Advance(FirstRun.AddressLifetime);
        await new PurgeSessions(city.Runner).Run(_time.GetUtcNow(), Cancel);
        (await Count(store, "setup_address")).ShouldBe(0);
    }

    private static async Task Set(StaffedCity city, SettingDefinition setting, string value)
    {
        var system = StaffedCity.AdministratorAs(Roles.SystemAdministrator);
        var change = new SettingChange(setting.Name, city.Clock.Today, value, ShownVersion: 0);
        _ = (await city.Runner.Run(new ChangeSetting(), new Request(system), change, Cancel)).Result;
    }

    private static async Task<int> Count(TestStore store, string table) =>
        Convert.ToInt32(await store.Scalar($"SELECT count(*) FROM {table}"), CultureInfo.InvariantCulture);
}
