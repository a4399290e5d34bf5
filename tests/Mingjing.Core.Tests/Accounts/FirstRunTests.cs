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

public sealed class FirstRunTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));

    [Theory]
    [BothStores]
    public async Task An_empty_installation_gets_its_three_administrators_through_the_address(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var firstRun = new FirstRun(store.Database, city.Runner);
        var token = (await firstRun.Open(Cancel)).ShouldNotBeNull();
        var made = (await SetUp(city, firstRun, token)).Result;
        var expected = new (CreatedAccount Account, Roles Role)[]
        {
            (made.System, Roles.SystemAdministrator),
            (made.Security, Roles.SecurityAdministrator),
            (made.Audit, Roles.AuditAdministrator),
        };
        foreach (var (account, role) in expected)
        {
            var worker = await city.FirstSignIn(account, Cancel);
            var principal = (await city.SessionOf(worker, Cancel))!.Principal;
            principal.Role.ShouldBe(role);
            principal.Scope.Everywhere.ShouldBeFalse();
            principal.Scope.Regions.ShouldBeEmpty();
            principal.Scope.Organizations.ShouldBeEmpty();
        }

        (await firstRun.Open(Cancel)).ShouldBeNull();
        (await SetUp(city, firstRun, token)).Refusal!.Code.ShouldBe("set-up.done");
    }

    [Theory]
    [BothStores]
    public async Task Of_fifty_set_ups_at_once_one_succeeds(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var firstRun = new FirstRun(store.Database, city.Runner);
        var token = (await firstRun.Open(Cancel))!.Value;
        var settled = await Task.WhenAll(
            Enumerable.Range(0, 50).Select(i => Task.Run(() => SetUp(city, firstRun, token, i)))
        );
        settled.Count(s => s.IsDone).ShouldBe(1);
        settled.Where(s => !s.IsDone).ShouldAllBe(s => s.Refusal!.Code == "set-up.done");
        await using var rows = store.Database.Read(StaffedCity.Security);
        (await rows.Set<Account>().CountAsync(Cancel)).ShouldBe(3);
        (await rows.Set<Organization>().CountAsync(Cancel)).ShouldBe(1);
    }

    [Theory]
    [BothStores]
    public async Task A_wrong_or_late_address_opens_nothing_and_the_one_of_another_start_does(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var firstRun = new FirstRun(store.Database, city.Runner);
        var token = (await firstRun.Open(Cancel))!.Value;
        (await SetUp(city, firstRun, new Secret(token.Text + "x"))).Refusal!.Kind.ShouldBe(RefusalKind.NotFound);
        _time.Advance(FirstRun.AddressLifetime);
        (await firstRun.Knows(token, city.Clock.Now, Cancel)).ShouldBeFalse();
        (await SetUp(city, firstRun, token)).Refusal!.Kind.ShouldBe(RefusalKind.NotFound);
        var again = (await firstRun.Open(Cancel))!.Value;
        (await firstRun.Knows(again, city.Clock.Now, Cancel)).ShouldBeTrue();
        (await SetUp(city, firstRun, again)).IsDone.ShouldBeTrue();
    }

    [Theory]
    [BothStores]
    public async Task Three_people_with_three_login_names_in_a_body_of_the_city(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var firstRun = new FirstRun(store.Database, city.Runner);
        var command = Command((await firstRun.Open(Cancel))!.Value, 1);
        (string Code, SetUp Command)[] wrong =
        [
            (
                "account.login-name-taken",
                command with
                {
                    Audit = command.Audit with { LoginName = command.System.LoginName },
                }
            ),
            (
                "appointment.administrators-apart",
                command with
                {
                    Audit = command.Audit with { Name = command.System.Name },
                }
            ),
            ("appointment.administrator-outside-city", command with { Organization = SmallCity.CountyJustice }),
            ("appointment.administrator-outside-city", command with { Organization = SmallCity.CityMarket }),
            ("field", command with { Organization = SmallCity.CityJustice with { Code = "1" } }),
            ("field", command with { System = command.System with { LoginName = "A b" } }),
        ];
        foreach (var (code, each) in wrong)
            (await Run(city, firstRun, each)).Refusal!.Code.ShouldBe(code);
        (await Run(city, firstRun, command)).IsDone.ShouldBeTrue();
    }

    private static Task<Settled<SetUpResult>> SetUp(
        StaffedCity city,
        FirstRun firstRun,
        Secret token,
        int number = 1
    ) => Run(city, firstRun, Command(token, number));

    private static Task<Settled<SetUpResult>> Run(StaffedCity city, FirstRun firstRun, SetUp command) =>
        firstRun.Run(new SetUpAdministrators(city.Passwords, SmallCity.Regions), command, Cancel);

    private static SetUp Command(Secret token, int number) =>
        new(
            token,
            SmallCity.CityJustice,
            new NewAccount("系统甲", $"system{number}"),
            new NewAccount("安全乙", $"security{number}"),
            new NewAccount("审计丙", $"audit{number}")
        );
}
