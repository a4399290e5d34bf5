using Microsoft.EntityFrameworkCore;
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

public sealed class SignInTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private static readonly Secret Wrong = new("Wrong-Passw0rd!");

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));

    [Theory]
    [BothStores]
    public async Task A_first_sign_in_enrolls_the_second_factor_and_then_asks_for_another_password(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var account = await city.Hire(Cancel);
        var first = await city.SignIn.TakePassword(
            account.LoginName,
            account.FirstPassword,
            StaffedCity.Origin,
            Cancel
        );
        first.Refusal.ShouldBeNull();
        first.Stage.ShouldBe(SessionStage.AwaitingEnrollment);
        var session = (await city.Resolver.OfToken(first.Token, Cancel))!;
        session.Principal.Role.ShouldBe(Roles.AccountHolder);

        var secret = (await EnrollSecondFactor.PendingOf(store.Database, city.Factors, session, Cancel))!.Value;
        var enrolled = await city.Runner.Run(
            new EnrollSecondFactor(city.Factors, city.Posts, city.Limits),
            new Request(session.Principal),
            new SecondFactorEnrollment(session.Id, StaffedCity.CodeAt(secret, _time.GetUtcNow())),
            Cancel
        );
        enrolled.Result.Stage.ShouldBe(SessionStage.AwaitingPassword);
        (await city.Resolver.OfToken(first.Token, Cancel)).ShouldBeNull(
            "the token of before the second factor is dead"
        );
        (await city.Resolver.OfToken(enrolled.Result.Token, Cancel))!.Stage.ShouldBe(SessionStage.AwaitingPassword);
    }

    [Theory]
    [BothStores]
    public async Task Password_and_code_open_a_session_under_the_appointment(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var market = await city.Register(SmallCity.CityMarket, Cancel);
        var worker = await city.PutToWork(market, Roles.DepartmentClerk, Cancel);
        _time.Advance(TimeSpan.FromHours(11));
        (await city.SessionOf(worker, Cancel)).ShouldBeNull();

        var opened = await SignInAgain(city, worker);
        var session = (await city.Resolver.OfToken(opened.Token, Cancel))!;
        session.Stage.ShouldBe(SessionStage.Open);
        session.Principal.Role.ShouldBe(Roles.DepartmentClerk);
        session.Principal.Organization.ShouldBe(market);
        session.Principal.Appointment.ShouldBe(session.Current!.Appointment);
    }

    [Theory]
    [BothStores]
    public async Task A_code_is_taken_once(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var worker = await city.FirstSignIn(await city.Hire(Cancel), Cancel);
        _time.Advance(TimeSpan.FromMinutes(1));
        var code = StaffedCity.CodeAt(worker.Factor, _time.GetUtcNow());
        (await TakeBoth(city, worker, worker.Password, code)).Refusal.ShouldBeNull();
        (await TakeBoth(city, worker, worker.Password, code)).Refusal!.Code.ShouldBe("sign-in.code");
        var earlier = StaffedCity.CodeAt(worker.Factor, _time.GetUtcNow().AddSeconds(-30));
        (await TakeBoth(city, worker, worker.Password, earlier)).Refusal!.Code.ShouldBe("sign-in.code");
        _time.Advance(TimeSpan.FromSeconds(30));
        (await SignInAgain(city, worker)).Refusal.ShouldBeNull();
    }

    [Theory]
    [BothStores]
    public async Task Of_fifty_who_send_one_code_at_once_one_gets_in(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var worker = await city.FirstSignIn(await city.Hire(Cancel), Cancel);
        _time.Advance(TimeSpan.FromMinutes(1));
        var code = StaffedCity.CodeAt(worker.Factor, _time.GetUtcNow());
        var begun = new List<Secret>();
        for (var i = 0; i < 50; i++)
        {
            var login = worker.Account.LoginName;
            begun.Add((await city.SignIn.TakePassword(login, worker.Password, StaffedCity.Origin, Cancel)).Token);
        }

        var answers = await Task.WhenAll(begun.Select(t => Task.Run(() => city.SignIn.TakeCode(t, code, Cancel))));
        answers.Count(a => a.Refusal is null).ShouldBe(1);
    }

    [Theory]
    [BothStores]
    public async Task A_code_of_the_step_before_or_after_is_right_and_one_of_two_steps_off_is_wrong(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        foreach (var (seconds, isRight) in new[] { (-60, false), (-30, true), (30, true), (60, false) })
        {
            var worker = await city.FirstSignIn(await city.Hire(Cancel), Cancel);
            _time.Advance(TimeSpan.FromMinutes(5));
            var code = StaffedCity.CodeAt(worker.Factor, _time.GetUtcNow().AddSeconds(seconds));
            ((await TakeBoth(city, worker, worker.Password, code)).Refusal is null).ShouldBe(isRight, $"{seconds} s");
        }
    }

    [Theory]
    [BothStores]
    public async Task Five_failures_lock_for_a_quarter_of_an_hour_and_each_further_lock_is_twice_as_long(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var worker = await city.FirstSignIn(await city.Hire(Cancel), Cancel);
        foreach (var minutes in new[] { 15, 30, 60 })
        {
            for (var i = 0; i < 5; i++)
                (await TryPassword(city, worker, Wrong)).Refusal!.Code.ShouldBe("sign-in.failed");
            (await TryPassword(city, worker, worker.Password)).Refusal!.Code.ShouldBe("sign-in.failed");
            _time.Advance(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1));
            (await TryPassword(city, worker, worker.Password)).Refusal!.Code.ShouldBe("sign-in.failed");
            _time.Advance(TimeSpan.FromSeconds(1));
            (await TryPassword(city, worker, worker.Password)).Refusal.ShouldBeNull();
        }
    }

    [Theory]
    [BothStores]
    public async Task Four_failures_do_not_lock_and_are_forgotten_after_both_factors(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var worker = await city.FirstSignIn(await city.Hire(Cancel), Cancel);
        for (var round = 0; round < 3; round++)
        {
            _time.Advance(TimeSpan.FromMinutes(1));
            for (var i = 0; i < 4; i++)
                await TryPassword(city, worker, Wrong);
            (await SignInAgain(city, worker)).Refusal.ShouldBeNull();
        }
    }

    [Theory]
    [BothStores]
    public async Task Wrong_codes_count_as_failures_even_when_the_password_is_entered_anew_each_time(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var worker = await city.FirstSignIn(await city.Hire(Cancel), Cancel);
        for (var i = 0; i < 5; i++)
            (await TakeBoth(city, worker, worker.Password, new Secret("000000"))).Refusal.ShouldNotBeNull();
        (await TryPassword(city, worker, worker.Password)).Refusal!.Code.ShouldBe("sign-in.failed");
    }

    [Theory]
    [BothStores]
    public async Task Of_fifty_guesses_at_once_at_most_five_are_weighed(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var worker = await city.FirstSignIn(await city.Hire(Cancel), Cancel);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => TryPassword(city, worker, Wrong))));
        var entries = await new LedgerReader(store.Database).Of("account", worker.Account.Account.ToString(), Cancel);
        entries.Count(e => e.Action is "account.sign-in-failed" or "account.locked-out").ShouldBe(5);
        (await TryPassword(city, worker, worker.Password)).Refusal.ShouldNotBeNull();
    }

    [Theory]
    [BothStores]
    public async Task An_unknown_name_gets_the_answer_of_a_wrong_password_and_costs_a_write_as_well(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var worker = await city.FirstSignIn(await city.Hire(Cancel), Cancel);
        var known = await TryPassword(city, worker, Wrong);
        var unknown = await city.SignIn.TakePassword("nobody-here", Wrong, StaffedCity.Origin, Cancel);
        unknown.ShouldBe(known);
        await using var rows = store.Database.Read(Principal.System("test"));
        (await rows.Set<SignInState>().CountAsync(s => s.Failures == 1, Cancel)).ShouldBe(2);
    }

    [Theory]
    [BothStores]
    public async Task A_password_of_fewer_rounds_is_hashed_anew_at_the_next_sign_in(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var worker = await city.FirstSignIn(await city.Hire(Cancel), Cancel);
        var stronger = new SignIn(
            store.Database,
            city.Runner,
            new Passwords(StaffedCity.PasswordRounds * 2),
            city.Factors,
            city.Posts,
            city.Limits
        );
        var before = await HashOf(store, worker);
        var login = worker.Account.LoginName;
        (await stronger.TakePassword(login, worker.Password, StaffedCity.Origin, Cancel)).Refusal.ShouldBeNull();
        (await HashOf(store, worker)).Equals(before, StringComparison.Ordinal).ShouldBeFalse();
        (await TryPassword(city, worker, worker.Password)).Refusal.ShouldBeNull();
    }

    [Theory]
    [BothStores]
    public async Task Nothing_secret_stands_in_the_ledger_or_in_clear_in_the_store(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var worker = await city.FirstSignIn(await city.Hire(Cancel), Cancel);
        var entries = new List<string>();
        await foreach (var entry in new LedgerReader(store.Database).Entries(0, long.MaxValue, Cancel))
            entries.Add(System.Text.Encoding.UTF8.GetString(entry));
        string[] secrets =
        [
            worker.Password.Text!,
            worker.Account.FirstPassword.Text!,
            worker.Factor.Text!,
            worker.Token.Text!,
            worker.Account.LoginName,
        ];
        entries.Count.ShouldBeGreaterThan(3);
        entries.ShouldAllBe(e => !secrets.Any(s => e.Contains(s, StringComparison.Ordinal)));
        await using var rows = store.Database.Read(Principal.System("test"));
        var account = await rows.Set<Account>().SingleAsync(Cancel);
        System.Text.Encoding.UTF8.GetString(account.FactorSecret!).ShouldNotContain(worker.Factor.Text!);
    }

    private static Task<SignInAnswer> TryPassword(StaffedCity city, Worker worker, Secret password) =>
        city.SignIn.TakePassword(worker.Account.LoginName, password, StaffedCity.Origin, Cancel);

    private static async Task<SignInAnswer> TakeBoth(StaffedCity city, Worker worker, Secret password, Secret code)
    {
        var first = await TryPassword(city, worker, password);
        return first.Refusal is null ? await city.SignIn.TakeCode(first.Token, code, Cancel) : first;
    }

    private Task<SignInAnswer> SignInAgain(StaffedCity city, Worker worker) =>
        TakeBoth(city, worker, worker.Password, StaffedCity.CodeAt(worker.Factor, _time.GetUtcNow()));

    private static async Task<string> HashOf(TestStore store, Worker worker)
    {
        await using var rows = store.Database.Read(Principal.System("test"));
        return await rows.Set<Account>()
            .Where(a => a.AccountId == worker.Account.Account)
            .Select(a => a.PasswordHash)
            .SingleAsync(Cancel);
    }
}
