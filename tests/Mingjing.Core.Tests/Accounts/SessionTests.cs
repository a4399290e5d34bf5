using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Mingjing.Core.Accounts;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.Tests.Platform.Persistence;
using Mingjing.Testing.Accounts;
using Mingjing.Testing.Stores;

namespace Mingjing.Core.Tests.Accounts;

public sealed class SessionTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));

    [Theory]
    [BothStores]
    public async Task A_session_ends_half_an_hour_after_its_last_request(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var worker = await city.FirstSignIn(await city.Hire(Cancel), Cancel);
        _time.Advance(TimeSpan.FromMinutes(29));
        (await city.SessionOf(worker, Cancel)).ShouldNotBeNull();
        _time.Advance(TimeSpan.FromMinutes(29));
        (await city.SessionOf(worker, Cancel)).ShouldNotBeNull("the request before moved the end");
        _time.Advance(TimeSpan.FromMinutes(30));
        (await city.SessionOf(worker, Cancel)).ShouldBeNull();
    }

    [Theory]
    [BothStores]
    public async Task A_session_ends_after_ten_hours_however_much_it_is_used(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var worker = await city.FirstSignIn(await city.Hire(Cancel), Cancel);
        for (var quarter = 1; quarter < 40; quarter++)
        {
            _time.Advance(TimeSpan.FromMinutes(15));
            (await city.SessionOf(worker, Cancel)).ShouldNotBeNull();
        }

        _time.Advance(TimeSpan.FromMinutes(15));
        (await city.SessionOf(worker, Cancel)).ShouldBeNull();
    }

    [Theory]
    [BothStores]
    public async Task A_session_that_has_only_the_password_ends_after_ten_minutes(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var worker = await city.FirstSignIn(await city.Hire(Cancel), Cancel);
        var begun = await Begin(city, worker);
        (await city.Resolver.OfToken(begun, Cancel))!.Principal.Role.ShouldBe(Roles.AccountHolder);
        _time.Advance(TimeSpan.FromMinutes(10));
        (await city.Resolver.OfToken(begun, Cancel)).ShouldBeNull();
        var code = StaffedCity.CodeAt(worker.Factor, _time.GetUtcNow());
        (await city.SignIn.TakeCode(begun, code, Cancel)).Refusal!.Code.ShouldBe("session.ended");
    }

    [Theory]
    [BothStores]
    public async Task A_revoked_session_is_dead_at_the_next_request(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var worker = await city.FirstSignIn(await city.Hire(Cancel), Cancel);
        var second = await SignInAgain(city, worker);
        var (one, other) = ((await city.SessionOf(worker, Cancel))!, (await city.SessionOf(second, Cancel))!);
        var revocation = new OwnSessionRevocation(other.Id, one.Id);
        var settled = await city.Runner.Run(new RevokeOwnSessions(), new Request(other.Principal), revocation, Cancel);
        settled.Result.ShouldBe(1);
        (await city.SessionOf(worker, Cancel)).ShouldBeNull();
        (await city.SessionOf(second, Cancel)).ShouldNotBeNull();
    }

    [Theory]
    [BothStores]
    public async Task Nobody_revokes_the_session_of_another_and_sign_out_ends_the_own(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var one = await city.FirstSignIn(await city.Hire(Cancel), Cancel);
        var other = await city.FirstSignIn(await city.Hire(Cancel), Cancel);
        var (mine, theirs) = ((await city.SessionOf(one, Cancel))!, (await city.SessionOf(other, Cancel))!);
        var request = new Request(mine.Principal);
        var attempt = new OwnSessionRevocation(mine.Id, theirs.Id);
        (await city.Runner.Run(new RevokeOwnSessions(), request, attempt, Cancel)).Refusal!.Kind.ShouldBe(
            RefusalKind.NotFound
        );
        (await city.Runner.Run(new SignOut(), request, theirs.Id, Cancel)).Refusal!.Kind.ShouldBe(RefusalKind.NotFound);
        (await city.SessionOf(other, Cancel)).ShouldNotBeNull();
        (await city.Runner.Run(new SignOut(), request, mine.Id, Cancel)).IsDone.ShouldBeTrue();
        (await city.SessionOf(one, Cancel)).ShouldBeNull();
    }

    [Theory]
    [BothStores]
    public async Task A_locked_account_and_a_reset_end_every_session_at_once(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var security = new Request(StaffedCity.Security);
        var locked = await city.FirstSignIn(await city.Hire(Cancel), Cancel);
        (await city.Runner.Run(new LockAccount(), security, locked.Account.Account, Cancel)).IsDone.ShouldBeTrue();
        (await city.SessionOf(locked, Cancel)).ShouldBeNull();
        _time.Advance(TimeSpan.FromMinutes(1));
        (await Try(city, locked)).Refusal!.Code.ShouldBe("sign-in.failed");
        (await city.Runner.Run(new UnlockAccount(), security, locked.Account.Account, Cancel)).IsDone.ShouldBeTrue();
        (await Try(city, locked)).Refusal.ShouldBeNull();

        var reset = await city.FirstSignIn(await city.Hire(Cancel), Cancel);
        var useCase = new ResetPassword(city.Passwords);
        var anew = (await city.Runner.Run(useCase, security, reset.Account.Account, Cancel)).Result;
        (await city.SessionOf(reset, Cancel)).ShouldBeNull();
        (await Try(city, reset)).Refusal.ShouldNotBeNull();
        (await Try(city, reset with { Password = anew.FirstPassword })).Stage.ShouldBe(SessionStage.AwaitingCode);

        var lost = await city.FirstSignIn(await city.Hire(Cancel), Cancel);
        (await city.Runner.Run(new ResetSecondFactor(), security, lost.Account.Account, Cancel)).IsDone.ShouldBeTrue();
        (await city.SessionOf(lost, Cancel)).ShouldBeNull();
        (await Try(city, lost)).Stage.ShouldBe(SessionStage.AwaitingEnrollment);
    }

    [Theory]
    [BothStores]
    public async Task An_administrator_cannot_lock_or_reset_the_own_account(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var request = new Request(StaffedCity.Security);
        var own = StaffedCity.Security.Account!.Value;
        (await city.Runner.Run(new LockAccount(), request, own, Cancel)).Refusal!.Code.ShouldBe("account.own");
        (await city.Runner.Run(new ResetPassword(city.Passwords), request, own, Cancel)).Refusal!.Code.ShouldBe(
            "account.own"
        );
        (await city.Runner.Run(new ResetSecondFactor(), request, own, Cancel)).Refusal!.Code.ShouldBe("account.own");
    }

    [Theory]
    [BothStores]
    public async Task A_changed_password_ends_the_other_sessions_and_keeps_its_own(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var worker = await city.FirstSignIn(await city.Hire(Cancel), Cancel);
        var second = await SignInAgain(city, worker);
        var session = (await city.SessionOf(second, Cancel))!;
        var useCase = new ChangeOwnPassword(city.Passwords, city.Limits);
        var request = new Request(session.Principal);
        async Task<string?> FieldOf(Secret current, string text) =>
            (await city.Runner.Run(useCase, request, new PasswordChange(session.Id, current, new Secret(text)), Cancel))
                .Refusal
                ?.Field;
        (await FieldOf(new Secret("Wrong-Passw0rd!"), "Another-2026-pass")).ShouldBe("Current");
        (await FieldOf(worker.Password, worker.Password.Text!)).ShouldBe("New");
        (await FieldOf(worker.Password, "short")).ShouldBe("New");
        (await FieldOf(worker.Password, "Another-2026-pass")).ShouldBeNull();
        (await city.SessionOf(second, Cancel)).ShouldNotBeNull();
        (await city.SessionOf(worker, Cancel)).ShouldBeNull();
    }

    [Theory]
    [BothStores]
    public async Task The_store_holds_no_token(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        using var city = new StaffedCity(store, _time);
        var worker = await city.FirstSignIn(await city.Hire(Cancel), Cancel);
        await using var rows = store.Database.Read(Principal.System("test"));
        var hash = (await rows.Set<Session>().SingleAsync(Cancel)).TokenHash;
        hash.Length.ShouldBe(32);
        (await city.Resolver.OfToken(new Secret(Convert.ToHexString(hash)), Cancel)).ShouldBeNull();
        (await city.Resolver.OfToken(new Secret(worker.Token.Text + "x"), Cancel)).ShouldBeNull();
        (await city.Resolver.OfToken(default, Cancel)).ShouldBeNull();
    }

    private static async Task<Secret> Begin(StaffedCity city, Worker worker) => (await Try(city, worker)).Token;

    private static Task<SignInAnswer> Try(StaffedCity city, Worker worker) =>
        city.SignIn.TakePassword(worker.Account.LoginName, worker.Password, StaffedCity.Origin, Cancel);

    private async Task<Worker> SignInAgain(StaffedCity city, Worker worker)
    {
        _time.Advance(TimeSpan.FromMinutes(1));
        var begun = await Begin(city, worker);
        var code = StaffedCity.CodeAt(worker.Factor, _time.GetUtcNow());
        return worker with { Token = (await city.SignIn.TakeCode(begun, code, Cancel)).Token };
    }
}
