using Microsoft.Extensions.Time.Testing;
using Mingjing.Core.Accounts;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.Tests.Platform.Persistence;
using Mingjing.Testing.Accounts;
using Mingjing.Testing.Organizations;
using Mingjing.Testing.Stores;

namespace Mingjing.Core.Tests.Accounts;

public sealed class DelegationTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private static readonly DateOnly Today = new(2026, 3, 2);

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));

    [Theory]
    [BothStores]
    public async Task A_lent_appointment_is_used_by_the_other(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var justice = await city.Register(SmallCity.CountyJustice, Cancel);
        var head = await city.PutToWork(justice, Roles.SupervisionHead, Cancel);
        var handler = await city.PutToWork(justice, Roles.SupervisionHandler, Cancel);
        var lent = (await city.SessionOf(head, Cancel))!.Current!.Appointment;
        var delegation = (await Lend(city, head, handler)).Result;

        var session = (await city.SessionOf(handler, Cancel))!;
        var post = session.Posts.Single(p => p.Delegation == delegation);
        post.ShouldSatisfyAllConditions(
            p => p.Appointment.ShouldBe(lent),
            p => p.Role.ShouldBe(Roles.SupervisionHead),
            p => p.LentBy.ShouldBe("测试人员1")
        );
        await Switch(city, session, lent, delegation);
        session = (await city.SessionOf(handler, Cancel))!;
        session.Principal.Role.ShouldBe(Roles.SupervisionHead);

        session.Principal.Account.ShouldBe(handler.Account.Account);
        session.Principal.Appointment.ShouldBe(lent);
        session.Principal.ActsFor.ShouldBe(new Lender(head.Account.Account, "测试人员1"));
        (await city.SessionOf(head, Cancel))!.Principal.ActsFor.ShouldBeNull();
    }

    [Theory]
    [BothStores]
    public async Task A_delegation_widens_no_scope_and_is_not_lent_on(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var ids = await city.RegisterAll(Cancel);
        var (market, tax) = (ids[SmallCity.CityMarket.Name], ids[SmallCity.CityTax.Name]);
        var head = await city.PutToWork(market, Roles.DepartmentHead, Cancel);
        var clerk = await city.PutToWork(market, Roles.DepartmentClerk, Cancel);
        var third = await city.PutToWork(market, Roles.DepartmentClerk, Cancel);
        var stranger = await city.PutToWork(tax, Roles.DepartmentClerk, Cancel);
        (await Lend(city, head, stranger)).IsDone.ShouldBeFalse();
        (await Lend(city, head, head)).Refusal!.Code.ShouldBe("delegation.refused");

        var delegation = (await Lend(city, head, clerk)).Result;
        var before = (await city.SessionOf(head, Cancel))!.Principal.Scope;
        var session = (await city.SessionOf(clerk, Cancel))!;
        await Switch(city, session, session.Posts.Single(p => p.Delegation is not null).Appointment, delegation);
        session = (await city.SessionOf(clerk, Cancel))!;
        session.Principal.Scope.Organizations.ShouldBe(before.Organizations);
        (await Lend(city, clerk, third)).Refusal!.Message.ShouldContain("不能再委托");
    }

    [Theory]
    [BothStores]
    public async Task A_delegation_holds_on_its_days_only_and_ends_with_either_post(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var market = await city.Register(SmallCity.CityMarket, Cancel);
        var head = await city.PutToWork(market, Roles.DepartmentHead, Cancel);
        var clerk = await city.PutToWork(market, Roles.DepartmentClerk, Cancel);
        await Lend(city, head, clerk, Today.AddDays(1), Today.AddDays(3));
        foreach (var (day, isLent) in new[] { (0, false), (1, true), (2, true), (3, false) })
        {
            city.Clock.Today.ShouldBe(Today.AddDays(day));
            (await city.Posts.Of(clerk.Account.Person, Cancel)).Any(p => p.Delegation is not null).ShouldBe(isLent);
            _time.Advance(TimeSpan.FromDays(1));
        }
    }

    [Theory]
    [BothStores]
    public async Task A_lent_right_dies_with_the_appointment_of_the_lender_and_of_the_borrower(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var market = await city.Register(SmallCity.CityMarket, Cancel);
        foreach (var endsLender in new[] { true, false })
        {
            var head = await city.PutToWork(market, Roles.DepartmentHead, Cancel);
            var clerk = await city.PutToWork(market, Roles.DepartmentClerk, Cancel);
            await Lend(city, head, clerk);
            (await city.Posts.Of(clerk.Account.Person, Cancel)).Count.ShouldBe(2);
            var ending = (await city.SessionOf(endsLender ? head : clerk, Cancel))!.Current!.Appointment;
            // The lender's row was relied on once.
            var end = new AppointmentEnd(ending, endsLender ? 2 : 1, Today);
            var settled = await city.Runner.Run(new EndAppointment(), new Request(StaffedCity.Security), end, Cancel);
            settled.Refusal.ShouldBeNull();
            (await city.Posts.Of(clerk.Account.Person, Cancel)).ShouldAllBe(p => p.Delegation == null);
        }
    }

    [Theory]
    [BothStores]
    public async Task An_administrator_neither_lends_nor_borrows(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var justice = await city.Register(SmallCity.CityJustice, Cancel);
        var head = await city.PutToWork(justice, Roles.SupervisionHead, Cancel);
        var audit = await city.PutToWork(justice, Roles.AuditAdministrator, Cancel);
        (await Lend(city, audit, head)).Refusal!.Kind.ShouldBe(RefusalKind.Forbidden);
        (await Lend(city, head, audit)).Refusal!.Message.ShouldContain("三员");
    }

    [Theory]
    [BothStores]
    public async Task Of_twenty_delegations_at_once_for_one_day_one_succeeds_and_it_can_be_taken_back(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var market = await city.Register(SmallCity.CityMarket, Cancel);
        var head = await city.PutToWork(market, Roles.DepartmentHead, Cancel);
        var clerk = await city.PutToWork(market, Roles.DepartmentClerk, Cancel);
        var settled = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Lend(city, head, clerk))));
        var delegation = settled.Single(s => s.IsDone).Result;
        var (lender, borrower) = ((await city.SessionOf(head, Cancel))!, (await city.SessionOf(clerk, Cancel))!);
        (await Run(borrower)).Refusal!.Kind.ShouldBe(RefusalKind.NotFound);
        (await Run(lender)).IsDone.ShouldBeTrue();
        (await city.Posts.Of(clerk.Account.Person, Cancel)).ShouldAllBe(p => p.Delegation == null);

        Task<Settled<Nothing>> Run(ActiveSession session) =>
            city.Runner.Run(new EndDelegation(), new Request(session.Principal), delegation, Cancel);
    }

    [Theory]
    [BothStores]
    public async Task An_entry_made_under_a_lent_post_names_the_borrower_and_the_lent_appointment(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var market = await city.Register(SmallCity.CityMarket, Cancel);
        var head = await city.PutToWork(market, Roles.DepartmentHead, Cancel);
        var clerk = await city.PutToWork(market, Roles.DepartmentClerk, Cancel);
        var delegation = (await Lend(city, head, clerk)).Result;
        var session = (await city.SessionOf(clerk, Cancel))!;
        var lent = session.Posts.Single(p => p.Delegation is not null).Appointment;
        await Switch(city, session, lent, delegation);
        session = (await city.SessionOf(clerk, Cancel))!;
        await city.Runner.Run(new SignOut(), new Request(session.Principal), session.Id, Cancel);
        var entries = await new LedgerReader(store.Database).Of("account", clerk.Account.Account.ToString(), Cancel);
        var last = entries[^1];
        last.Action.ShouldBe("account.signed-out");
        last.Actor.ShouldBe($"account:{clerk.Account.Account}");
        last.Appointment.ShouldBe(lent.ToString());
    }

    private static async Task<Settled<DelegationId>> Lend(
        StaffedCity city,
        Worker lender,
        Worker to,
        DateOnly? from = null,
        DateOnly? until = null
    )
    {
        var session = (await city.SessionOf(lender, Cancel))!;
        var borrower = (await city.SessionOf(to, Cancel))!.Current!;
        return await city.Runner.Run(
            new DelegateAppointment(city.Limits),
            new Request(session.Principal),
            new NewDelegation(session.Id, borrower.Appointment, from ?? Today, until ?? Today.AddDays(7)),
            Cancel
        );
    }

    private static async Task Switch(StaffedCity city, ActiveSession session, AppointmentId to, DelegationId under) =>
        (
            await city.Runner.Run(
                new SwitchAppointment(city.Posts, city.Limits),
                new Request(session.Principal),
                new AppointmentSwitch(session.Id, to, under),
                Cancel
            )
        ).IsDone.ShouldBeTrue();
}
