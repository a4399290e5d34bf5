using Microsoft.Extensions.Time.Testing;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.Settings;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.Tests.Platform.Persistence;
using Mingjing.Testing.Stores;

namespace Mingjing.Core.Tests.Platform.Settings;

public sealed class SettingTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private static readonly DateOnly Today = new(2026, 3, 2);

    private static WholeSetting Idle => SessionSettings.IdleLimit;

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));

    [Theory]
    [BothStores]
    public async Task What_nobody_has_set_has_its_default(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        (await On(store, Today)).ShouldBe(30);
    }

    [Theory]
    [BothStores]
    public async Task A_value_holds_from_its_day_until_the_next_one(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        (await Change(store, "45", Today.AddDays(10), shownVersion: 0)).IsDone.ShouldBeTrue();
        (await Change(store, "20", Today, shownVersion: 1)).IsDone.ShouldBeTrue();
        (await On(store, Today.AddDays(-1))).ShouldBe(30);
        (await On(store, Today)).ShouldBe(20);
        (await On(store, Today.AddDays(9))).ShouldBe(20);
        (await On(store, Today.AddDays(10))).ShouldBe(45);
        (await Change(store, "25", Today, shownVersion: 2)).IsDone.ShouldBeTrue();
        (await On(store, Today)).ShouldBe(25, "the last word of a day");
        (await On(store, Today.AddDays(10))).ShouldBe(45);
    }

    [Theory]
    [BothStores]
    public async Task The_ledger_keeps_who_set_what_when(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        await Change(store, "45", Today, shownVersion: 0);
        await Change(store, "60", Today, shownVersion: 1);
        var entries = await new LedgerReader(store.Database).Of("setting", Idle.Name, Cancel);
        entries.Select(e => e.Action).ShouldBe(["setting.changed", "setting.changed"]);
        entries.Select(e => e.Payload["value"]!.GetValue<string>()).ShouldBe(["45", "60"]);
        entries.Select(e => e.Payload["before"]!.GetValue<string>()).ShouldBe(["30", "45"]);
        entries
            .Select(e => e.Actor)
            .Distinct(StringComparer.Ordinal)
            .ShouldBe([TestDirectory.Administrator.Principal.Actor]);
    }

    [Theory]
    [InlineData("4")]
    [InlineData("241")]
    [InlineData("")]
    [InlineData("三十")]
    [InlineData("030")]
    [InlineData("-5")]
    [InlineData("30.5")]
    [InlineData("99999999999")]
    public async Task A_value_outside_its_range_is_refused_with_the_range(string value)
    {
        await using var store = await TestStore.Create(StoreKind.Sqlite);
        var refusal = (await Change(store, value, Today, shownVersion: 0)).Refusal!;
        (refusal.Kind, refusal.Field).ShouldBe((RefusalKind.Field, "Value"));
        refusal.Message.ShouldBe("空闲退出时间应为 5 至 240 的整数（分钟）。");
    }

    [Theory]
    [InlineData("5")]
    [InlineData("240")]
    public async Task The_bounds_of_a_range_belong_to_it(string value)
    {
        await using var store = await TestStore.Create(StoreKind.Sqlite);
        (await Change(store, value, Today, shownVersion: 0)).IsDone.ShouldBeTrue();
    }

    [Fact]
    public async Task The_past_is_not_set()
    {
        await using var store = await TestStore.Create(StoreKind.Sqlite);
        var refusal = (await Change(store, "45", Today.AddDays(-1), shownVersion: 0)).Refusal!;
        refusal.Field.ShouldBe("From");
        refusal.Message.ShouldContain("2026-03-02");
    }

    [Fact]
    public async Task What_is_no_setting_is_not_found()
    {
        await using var store = await TestStore.Create(StoreKind.Sqlite);
        var change = new SettingChange("session.unknown", Today, "45", 0);
        var settled = await Runner(store).Run(new ChangeSetting(), TestDirectory.Administrator, change, Cancel);
        settled.Refusal!.Kind.ShouldBe(RefusalKind.NotFound);
    }

    [Theory]
    [BothStores]
    public async Task Of_two_who_set_at_once_one_is_told_that_it_has_changed(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        var settled = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(i => Task.Run(() => Change(store, $"{40 + i}", Today, 0), Cancel))
        );
        settled.Count(s => s.IsDone).ShouldBe(1);
        settled.Where(s => !s.IsDone).Select(s => s.Refusal!.Kind).Distinct().ShouldBe([RefusalKind.Conflict]);
    }

    [Theory]
    [BothStores]
    public async Task Only_the_system_administrator_sets_and_only_the_three_see(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        foreach (var role in Enum.GetValues<Roles>().Where(r => RoleSets.IsSingle(r) && r != Roles.MachineClient))
        {
            var person = TestDirectory.PersonOf(role);
            var change = new SettingChange(Idle.Name, Today, "45", 0);
            var set = await Runner(store).Run(new ChangeSetting(), new Request(person), change, Cancel);
            set.IsDone.ShouldBe(role == Roles.SystemAdministrator, role.ToString());
            var seen = await store.Database.Settings(person, Today, Cancel);
            seen.IsDone.ShouldBe((role & RoleSets.Administrators) != Roles.None, role.ToString());
        }
    }

    [Theory]
    [BothStores]
    public async Task The_list_shows_each_setting_with_what_is_planned(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        await Change(store, "45", Today.AddDays(3), shownVersion: 0);
        var shown = (await store.Database.Settings(TestDirectory.Administrator.Principal, Today, Cancel)).Result;
        shown.Select(s => s.Definition).ShouldBe(SettingDefinition.All);
        var idle = shown.Single(s => s.Definition == Idle);
        (idle.Value, idle.IsDefault, idle.Version).ShouldBe(("30", true, 1));
        idle.Planned.ShouldBe([new SettingValue(Today.AddDays(3), "45")]);
        idle.Definition.Show(idle.Value).ShouldBe("30 分钟");
    }

    [Theory]
    [BothStores]
    public async Task A_stored_value_that_no_longer_fits_gives_way_to_the_default(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        await Change(store, "45", Today, shownVersion: 0);
        await store.Execute("UPDATE setting SET \"values\" = replace(\"values\", '45', '4500')");
        (await On(store, Today)).ShouldBe(30);
    }

    [Fact]
    public void Every_setting_explains_itself()
    {
        SettingDefinition.All.ShouldNotBeEmpty();
        SettingDefinition.All.ShouldAllBe(d => d.Title.Length > 0 && d.Description.EndsWith('。'));
        SettingDefinition.All.ShouldAllBe(d => d.FaultOf(d.Default) == null);
    }

    [Fact]
    public void A_default_outside_its_range_is_no_setting() =>
        Should.Throw<ArgumentException>(() => new WholeSetting("a.b", "甲", "乙。", fallback: 9, 1, 8, "日"));

    [Theory]
    [InlineData("on", true, "开")]
    [InlineData("off", false, "关")]
    public void A_switch_is_on_or_off(string value, bool isOn, string shown)
    {
        var setting = new SwitchSetting("a.b", "甲", "乙。", fallback: isOn);
        (setting.Default, setting.Show(value)).ShouldBe((value, shown));
        setting.FaultOf("yes").ShouldNotBeNull();
        setting.FaultOf(value).ShouldBeNull();
    }

    private UseCaseRunner Runner(TestStore store) => new TestDirectory(store, _time).Runner;

    private Task<Settled<Nothing>> Change(TestStore store, string value, DateOnly from, int shownVersion) =>
        Runner(store)
            .Run(
                new ChangeSetting(),
                TestDirectory.Administrator,
                new SettingChange(Idle.Name, from, value, shownVersion),
                Cancel
            );

    private static async Task<int> On(TestStore store, DateOnly day)
    {
        await using var rows = store.Database.Read(Principal.System("test"));
        return await rows.Setting(Idle, day, Cancel);
    }
}
