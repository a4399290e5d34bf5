using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Mingjing.Core.Accounts;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.Tests.Platform.Persistence;
using Mingjing.Testing.Accounts;
using Mingjing.Testing.Organizations;
using Mingjing.Testing.Stores;

namespace Mingjing.Core.Tests.Accounts;

public sealed class MachineKeyTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private static readonly DateOnly Today = new(2026, 3, 2);

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));

    [Theory]
    [BothStores]
    public async Task A_key_acts_for_its_organization_and_for_what_it_was_issued(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var market = await city.Register(SmallCity.CityMarket, Cancel);
        var branch = await city.Register(SmallCity.CountyMarket with { Parent = market }, Cancel);
        var issued = (await Issue(city, market)).Result;
        var principal = (await city.Resolver.OfKey(issued.Key, Cancel))!;
        principal.ShouldSatisfyAllConditions(
            p => p.Actor.ShouldBe($"key:{issued.Id}"),
            p => p.Role.ShouldBe(Roles.MachineClient),
            p => p.Scope.Organizations.ShouldBe([market, branch], ignoreOrder: true),
            p => OrganizationAccess.Read.IsGrantedTo(p).ShouldBeTrue(),
            p => OrganizationAccess.Register.IsGrantedTo(p).ShouldBeFalse()
        );
        var narrower = Principal.Machine(
            "k",
            market,
            "n",
            new HashSet<string>(StringComparer.Ordinal),
            principal.Scope
        );
        OrganizationAccess.Read.IsGrantedTo(narrower).ShouldBeFalse();
    }

    [Theory]
    [BothStores]
    public async Task A_wrong_revoked_or_expired_key_is_nobody(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var market = await city.Register(SmallCity.CityMarket, Cancel);
        var issued = (await Issue(city, market, Today.AddDays(1))).Result;
        var text = issued.Key.Text!;
        var last = text[^2] == 'A' ? 'B' : 'A';
        foreach (var wrong in new[] { "", "mj_", text[..^1], text + "A", text[3..], text[..^2] + last + text[^1] })
            (await city.Resolver.OfKey(new Secret(wrong), Cancel)).ShouldBeNull();
        (await city.Resolver.OfKey(issued.Key, Cancel)).ShouldNotBeNull();
        _time.Advance(TimeSpan.FromDays(1));
        (await city.Resolver.OfKey(issued.Key, Cancel)).ShouldBeNull();

        var other = (await Issue(city, market)).Result;
        (await Revoke(city, StaffedCity.Security, other.Id)).IsDone.ShouldBeTrue();
        (await city.Resolver.OfKey(other.Key, Cancel)).ShouldBeNull();
        (await Revoke(city, StaffedCity.Security, other.Id)).Refusal!.Code.ShouldBe("machine-key.revoked");
    }

    [Theory]
    [BothStores]
    public async Task The_head_of_the_department_revokes_its_key_and_no_other(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var market = await city.Register(SmallCity.CityMarket, Cancel);
        var tax = await city.Register(SmallCity.CityTax, Cancel);
        var head = await city.PutToWork(market, Roles.DepartmentHead, Cancel);
        var principal = (await city.SessionOf(head, Cancel))!.Principal;
        var (own, foreign) = ((await Issue(city, market)).Result, (await Issue(city, tax)).Result);
        (await Revoke(city, principal, foreign.Id)).Refusal!.Kind.ShouldBe(RefusalKind.NotFound);
        (await Revoke(city, principal, own.Id)).IsDone.ShouldBeTrue();
        (await city.Resolver.OfKey(own.Key, Cancel)).ShouldBeNull();
        (await city.Resolver.OfKey(foreign.Key, Cancel)).ShouldNotBeNull();
        var clerk = await city.PutToWork(market, Roles.DepartmentClerk, Cancel);
        var second = (await Issue(city, market)).Result;
        (await Revoke(city, (await city.SessionOf(clerk, Cancel))!.Principal, second.Id)).Refusal!.Kind.ShouldBe(
            RefusalKind.Forbidden
        );
    }

    [Theory]
    [BothStores]
    public async Task A_key_is_issued_for_something_that_machines_may_do_and_to_those_who_enforce(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var ids = await city.RegisterAll(Cancel);
        var market = ids[SmallCity.CityMarket.Name];
        (await Issue(city, ids[SmallCity.CityGovernment.Name])).Refusal!.Code.ShouldBe("machine-key.organization");
        (await Issue(city, market, codes: [])).Refusal!.Field.ShouldBe("Permissions");
        (await Issue(city, market, codes: ["accounts.manage"])).Refusal!.Field.ShouldBe("Permissions");
        (await Issue(city, market, codes: ["no-such"])).Refusal!.Field.ShouldBe("Permissions");
        (await Issue(city, market, Today)).Refusal!.Field.ShouldBe("Until");
    }

    [Theory]
    [BothStores]
    public async Task The_store_holds_no_key_and_a_repeated_request_does_not_show_it_again(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var market = await city.Register(SmallCity.CityMarket, Cancel);
        var request = new Request(StaffedCity.Security, new IdempotencyKey("one"));
        var command = new NewMachineKey(market, "办案系统", ["organizations.read"], null);
        var useCase = new IssueMachineKey(city.KeyTexts);
        var first = (await city.Runner.Run(useCase, request, command, Cancel)).Result;
        var again = (await city.Runner.Run(useCase, request, command, Cancel)).Result;
        again.Id.ShouldBe(first.Id);
        again.Key.Text.ShouldBeNull();
        await using var rows = store.Database.Read(StaffedCity.Security);
        var key = await rows.Set<MachineKey>().SingleAsync(Cancel);
        System.Text.Encoding.UTF8.GetString(key.Hash).ShouldNotContain(first.Key.Text![^43..]);
    }

    [Theory]
    [BothStores]
    public async Task The_last_use_of_a_key_is_kept_to_the_minute(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var issued = (await Issue(city, await city.Register(SmallCity.CityMarket, Cancel))).Result;
        foreach (var (seconds, expected) in new[] { (0, 0), (30, 0), (30, 60) })
        {
            _time.Advance(TimeSpan.FromSeconds(seconds));
            await city.Resolver.OfKey(issued.Key, Cancel);
            await using var rows = store.Database.Read(StaffedCity.Security);
            var at = (await rows.Set<MachineKeyUse>().SingleAsync(Cancel)).At;
            at.ShouldBe(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero).AddSeconds(expected));
        }
    }

    private static Task<Settled<IssuedMachineKey>> Issue(
        StaffedCity city,
        OrganizationId organization,
        DateOnly? until = null,
        IReadOnlyList<string>? codes = null
    ) =>
        city.Runner.Run(
            new IssueMachineKey(city.KeyTexts),
            new Request(StaffedCity.Security),
            new NewMachineKey(organization, "办案系统", codes ?? ["organizations.read"], until),
            Cancel
        );

    private static Task<Settled<Nothing>> Revoke(StaffedCity city, Principal principal, MachineKeyId key) =>
        city.Runner.Run(new RevokeMachineKey(), new Request(principal), key, Cancel);
}
