using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Mingjing.Core.Accounts;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Tests.Platform.Persistence;
using Mingjing.Testing.Accounts;
using Mingjing.Testing.Stores;

namespace Mingjing.Core.Tests.Accounts;

/// <summary>What was typed and not sent is the typist's own, unreadable in the store, and goes after a month.</summary>
public sealed class FormDraftTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));

    [Theory]
    [BothStores]
    public async Task A_draft_comes_back_to_whoever_typed_it_and_to_nobody_else(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var drafts = new FormDrafts(store.Database, city.Runner, city.KeyFile);
        var (own, other) = (await Somebody(city), await Somebody(city));
        (await drafts.Keep(own, "dismiss-1", Typed("写到一半"), Cancel)).ShouldBeTrue();
        _time.Advance(TimeSpan.FromMinutes(1));
        (await drafts.Keep(own, "dismiss-1", Typed("写完了“引号”"), Cancel)).ShouldBeTrue();

        var found = (await drafts.Find(own, "dismiss-1", Cancel)).ShouldNotBeNull();
        found.Fields["Explanation"].ShouldBe(["写完了“引号”"]);
        found.SavedAt.ShouldBe(_time.GetUtcNow());
        (await drafts.Find(other, "dismiss-1", Cancel)).ShouldBeNull();
        (await drafts.Find(own, "dismiss-2", Cancel)).ShouldBeNull();
        (await drafts.Find(StaffedCity.Security, "dismiss-1", Cancel)).ShouldBeNull("not even an administrator");

        await drafts.Drop(other, "dismiss-1", Cancel);
        (await drafts.Find(own, "dismiss-1", Cancel)).ShouldNotBeNull();
        await drafts.Drop(own, "dismiss-1", Cancel);
        (await drafts.Find(own, "dismiss-1", Cancel)).ShouldBeNull();
    }

    [Theory]
    [BothStores]
    public async Task The_store_holds_a_draft_in_no_readable_form(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var own = await Somebody(city);
        await new FormDrafts(store.Database, city.Runner, city.KeyFile).Keep(own, "dismiss-1", Typed("身份证"), Cancel);
        await using var rows = store.Database.Read(own);
        var row = await rows.Set<FormDraft>().SingleAsync(Cancel);
        foreach (var readable in (string[])["身份证", "Explanation"])
            row.Content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(readable)).ShouldBe(-1);
    }

    [Theory]
    [BothStores]
    public async Task A_draft_goes_thirty_days_after_the_last_typing(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var drafts = new FormDrafts(store.Database, city.Runner, city.KeyFile);
        var own = await Somebody(city);
        await drafts.Keep(own, "old", Typed("旧"), Cancel);
        _time.Advance(TimeSpan.FromSeconds(1));
        await drafts.Keep(own, "new", Typed("新"), Cancel);
        _time.Advance(PurgeDrafts.Kept);
        await new PurgeDrafts(city.Runner).Run(_time.GetUtcNow(), Cancel);
        (await drafts.Find(own, "old", Cancel)).ShouldBeNull();
        (await drafts.Find(own, "new", Cancel)).ShouldNotBeNull();
    }

    [Theory]
    [BothStores]
    public async Task The_oldest_draft_makes_room_and_too_long_a_one_is_not_kept(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var drafts = new FormDrafts(store.Database, city.Runner, city.KeyFile);
        var own = await Somebody(city);
        for (var i = 0; i <= FormDrafts.Most; i++)
        {
            await drafts.Keep(own, $"form-{i}", Typed("字"), Cancel);
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        (await drafts.Find(own, "form-0", Cancel)).ShouldBeNull();
        (await drafts.Find(own, "form-1", Cancel)).ShouldNotBeNull();
        (await drafts.Keep(own, "long", Typed(new string('长', FormDrafts.Largest / 3)), Cancel)).ShouldBeFalse();
        (await drafts.Keep(own, "no/name", Typed("字"), Cancel)).ShouldBeFalse();
    }

    private static Dictionary<string, IReadOnlyList<string>> Typed(string text) =>
        new(StringComparer.Ordinal) { ["Explanation"] = [text] };

    private static async Task<Principal> Somebody(StaffedCity city)
    {
        var worker = await city.FirstSignIn(await city.Hire(Cancel), Cancel);
        return (await city.SessionOf(worker, Cancel)).ShouldNotBeNull().Principal;
    }
}
