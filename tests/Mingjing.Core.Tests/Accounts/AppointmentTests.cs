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

public sealed class AppointmentTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private static readonly DateOnly Today = new(2026, 3, 2);

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));

    [Theory]
    [BothStores]
    public async Task No_two_of_the_three_administrators_are_one_person(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var justice = await city.Register(SmallCity.CityJustice, Cancel);
        Roles[] three = [Roles.SystemAdministrator, Roles.SecurityAdministrator, Roles.AuditAdministrator];
        foreach (var first in three)
        {
            var person = (await city.Hire(Cancel)).Person;
            (await city.Appoint(person, justice, first, Cancel)).IsDone.ShouldBeTrue();
            foreach (var second in three.Where(r => r != first))
                (await city.Appoint(person, justice, second, Cancel)).Refusal!.Code.ShouldBe(
                    "appointment.administrators-apart"
                );
        }
    }

    [Theory]
    [BothStores]
    public async Task An_administrator_holds_no_post_of_business_and_the_other_way_round(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var justice = await city.Register(SmallCity.CityJustice, Cancel);
        var one = (await city.Hire(Cancel)).Person;
        await city.Appoint(one, justice, Roles.AuditAdministrator, Cancel);
        (await city.Appoint(one, justice, Roles.SupervisionHandler, Cancel)).Refusal!.Code.ShouldBe(
            "appointment.administrator-and-business"
        );
        var other = (await city.Hire(Cancel)).Person;
        await city.Appoint(other, justice, Roles.SupervisionHandler, Cancel);
        (await city.Appoint(other, justice, Roles.AuditAdministrator, Cancel)).Refusal!.Code.ShouldBe(
            "appointment.administrator-and-business"
        );
    }

    [Theory]
    [BothStores]
    public async Task Of_fifty_appointments_at_once_that_exclude_each_other_one_succeeds(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var justice = await city.Register(SmallCity.CityJustice, Cancel);
        var person = (await city.Hire(Cancel)).Person;
        Roles[] roles =
        [
            Roles.SystemAdministrator,
            Roles.SecurityAdministrator,
            Roles.AuditAdministrator,
            Roles.SupervisionHandler,
        ];
        var settled = await Task.WhenAll(
            Enumerable
                .Range(0, 50)
                .Select(i => Task.Run(() => city.Appoint(person, justice, roles[i % roles.Length], Cancel)))
        );
        settled.Count(s => s.IsDone).ShouldBe(1);
        await using var rows = store.Database.Read(StaffedCity.Security);
        (await rows.Set<Appointment>().CountAsync(Cancel)).ShouldBe(1);
    }

    [Theory]
    [BothStores]
    public async Task One_post_is_not_held_twice_on_one_day_but_may_be_held_again(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var market = await city.Register(SmallCity.CityMarket, Cancel);
        var person = (await city.Hire(Cancel)).Person;
        var end = Today.AddDays(30);
        await city.Appoint(person, market, Roles.DepartmentClerk, Cancel, until: end);
        (await city.Appoint(person, market, Roles.DepartmentClerk, Cancel, end.AddDays(-1))).Refusal!.Code.ShouldBe(
            "appointment.overlap"
        );
        (await city.Appoint(person, market, Roles.DepartmentClerk, Cancel, end)).IsDone.ShouldBeTrue();
        (await city.Appoint(person, market, Roles.Officer, Cancel)).IsDone.ShouldBeTrue();
    }

    public static TheoryData<StoreKind, Roles, string> Misfits =>
        new(
            Enum.GetValues<StoreKind>()
                .SelectMany(k =>
                    new (StoreKind, Roles, string)[]
                    {
                        (k, Roles.SupervisionHead, "河洛市市场监督管理局"),
                        (k, Roles.DepartmentClerk, "河洛市司法局"),
                        (k, Roles.JusticeStation, "东川县司法局"),
                        (k, Roles.GovernmentLeader, "河洛市司法局"),
                        (k, Roles.SystemAdministrator, "河洛市市场监督管理局"),
                        (k, Roles.SystemAdministrator, "东川县司法局"),
                        (k, Roles.MachineClient, "河洛市市场监督管理局"),
                        (k, Roles.AccountHolder, "河洛市市场监督管理局"),
                        (k, Roles.DepartmentClerk | Roles.DepartmentHead, "河洛市市场监督管理局"),
                    }
                )
        );

    [Theory]
    [MemberData(nameof(Misfits))]
    public async Task A_role_is_held_only_where_it_belongs(StoreKind kind, Roles role, string organization)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var ids = await city.RegisterAll(Cancel);
        var person = (await city.Hire(Cancel)).Person;
        (await city.Appoint(person, ids[organization], role, Cancel)).IsDone.ShouldBeFalse();
    }

    [Theory]
    [BothStores]
    public async Task An_appointment_ends_on_its_day_and_gives_nothing_from_then_on(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var market = await city.Register(SmallCity.CityMarket, Cancel);
        var account = await city.Hire(Cancel);
        var id = (
            await city.Appoint(account.Person, market, Roles.DepartmentClerk, Cancel, until: Today.AddDays(1))
        ).Result;
        var worker = await city.FirstSignIn(account, Cancel);
        (await city.SessionOf(worker, Cancel))!.Current!.Appointment.ShouldBe(id);

        _time.Advance(TimeSpan.FromHours(15));
        city.Clock.Today.ShouldBe(Today.AddDays(1));
        var token = (await SignInAgain(city, worker)).Token;
        var session = (await city.Resolver.OfToken(token, Cancel))!;
        session.Current.ShouldBeNull();
        session.Principal.Role.ShouldBe(Roles.AccountHolder);
        session.Principal.Scope.Contains(market, SmallCity.City).ShouldBeFalse();
    }

    [Theory]
    [BothStores]
    public async Task An_appointment_that_is_ended_now_is_gone_at_the_next_request(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var market = await city.Register(SmallCity.CityMarket, Cancel);
        var worker = await city.PutToWork(market, Roles.DepartmentHead, Cancel);
        var appointment = (await city.SessionOf(worker, Cancel))!.Current!.Appointment;
        (await End(city, appointment, Today)).IsDone.ShouldBeTrue();
        (await city.SessionOf(worker, Cancel))!.Current.ShouldBeNull();
        (await End(city, appointment, Today, version: 2)).Refusal!.Code.ShouldBe("appointment.ended");
    }

    [Theory]
    [BothStores]
    public async Task An_appointment_in_an_organization_that_has_ended_gives_nothing(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var market = await city.Register(SmallCity.CityMarket, Cancel);
        var worker = await city.PutToWork(market, Roles.DepartmentHead, Cancel);
        var ended = new OrganizationChange(market, 1, SmallCity.CityMarket with { Until = Today });
        var system = new Request(Principal.System("test"));
        (await city.Runner.Run(new ChangeOrganization(), system, ended, Cancel)).IsDone.ShouldBeTrue();
        _time.Advance(LiveDirectory.Tolerance);
        (await city.SessionOf(worker, Cancel))!.Current.ShouldBeNull();
    }

    [Theory]
    [BothStores]
    public async Task The_last_administrator_of_a_kind_stays(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var justice = await city.Register(SmallCity.CityJustice, Cancel);
        var one = (
            await city.Appoint((await city.Hire(Cancel)).Person, justice, Roles.SecurityAdministrator, Cancel)
        ).Result;
        (await End(city, one, Today)).Refusal!.Code.ShouldBe("appointment.last-administrator");
        var other = (
            await city.Appoint((await city.Hire(Cancel)).Person, justice, Roles.SecurityAdministrator, Cancel)
        ).Result;
        var settled = await Task.WhenAll(
            Task.Run(() => End(city, one, Today)),
            Task.Run(() => End(city, other, Today))
        );
        settled.Count(s => s.IsDone).ShouldBe(1);
    }

    [Theory]
    [BothStores]
    public async Task Who_holds_several_posts_works_under_one_and_switches(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var (market, tax) = (
            await city.Register(SmallCity.CityMarket, Cancel),
            await city.Register(SmallCity.CityTax, Cancel)
        );
        var worker = await city.PutToWork(market, Roles.DepartmentClerk, Cancel);
        var second = (await city.Appoint(worker.Account.Person, tax, Roles.DepartmentHead, Cancel)).Result;
        var session = (await city.SessionOf(worker, Cancel))!;
        session.Posts.Count.ShouldBe(2);
        session.Principal.Organization.ShouldBe(market);

        (await Switch(city, session, second)).IsDone.ShouldBeTrue();
        session = (await city.SessionOf(worker, Cancel))!;
        session.Principal.Role.ShouldBe(Roles.DepartmentHead);
        session.Principal.Scope.Contains(tax, SmallCity.City).ShouldBeTrue();
        session.Principal.Scope.Contains(market, SmallCity.City).ShouldBeFalse();

        var stranger = await city.PutToWork(market, Roles.Officer, Cancel);
        var other = (await city.SessionOf(stranger, Cancel))!;
        (await Switch(city, other, second)).Refusal!.Kind.ShouldBe(RefusalKind.NotFound);
    }

    private static Task<Settled<Nothing>> Switch(StaffedCity city, ActiveSession session, AppointmentId to) =>
        city.Runner.Run(
            new SwitchAppointment(city.Posts, city.Limits),
            new Request(session.Principal),
            new AppointmentSwitch(session.Id, to, null),
            Cancel
        );

    private static Task<Settled<Nothing>> End(StaffedCity city, AppointmentId id, DateOnly until, int version = 1) =>
        city.Runner.Run(
            new EndAppointment(),
            new Request(StaffedCity.Security),
            new AppointmentEnd(id, version, until),
            Cancel
        );

    private async Task<SignInAnswer> SignInAgain(StaffedCity city, Worker worker)
    {
        var login = worker.Account.LoginName;
        var first = await city.SignIn.TakePassword(login, worker.Password, StaffedCity.Origin, Cancel);
        var code = StaffedCity.CodeAt(worker.Factor, _time.GetUtcNow());
        return await city.SignIn.TakeCode(first.Token, code, Cancel);
    }
}
