using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Mingjing.Core.Demonstration;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.Tests.Platform.Persistence;
using Mingjing.Testing.Stores;

namespace Mingjing.Core.Tests.Platform.UseCases;

public sealed class UseCaseRunnerTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private static readonly OrganizationFacts Facts = new(
        SyntheticCodes.CreditCode("11", "419900", 1),
        "河洛市演示局",
        "演示局",
        OrganizationKind.Department,
        "419900"
    );

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));

    [Theory]
    [BothStores]
    public async Task What_was_done_is_saved_with_its_version_and_entered(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        var id = (await Runner(store).Run(new RegisterOrganization(), Administrator(), Facts, Cancel)).Result;

        await using var rows = store.Database.Read(Administrator().Principal);
        var saved = await rows.Set<Organization>().SingleAsync(Cancel);
        saved.Id.ShouldBe(id);
        saved.Version.ShouldBe(1);
        saved.Facts().ShouldBe(Facts);
        (await LedgerSize(store)).ShouldBe(1);
    }

    [Theory]
    [BothStores]
    public async Task Who_lacks_the_permission_is_refused_and_nothing_is_saved(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        var clerk = new Request(PersonOf(Roles.DepartmentClerk, DataScope.Everything));
        var settled = await Runner(store).Run(new RegisterOrganization(), clerk, Facts, Cancel);
        settled.Refusal!.Kind.ShouldBe(RefusalKind.Forbidden);
        settled.Refusal.Message.ShouldContain("登记机构");
        (await LedgerSize(store)).ShouldBe(0);
    }

    [Theory]
    [BothStores]
    public async Task One_key_has_one_effect_however_many_send_it_at_once(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        var request = Administrator() with { Key = new IdempotencyKey("one") };
        var runner = Runner(store);
        var settled = await Task.WhenAll(
            Enumerable
                .Range(0, 50)
                .Select(_ => Task.Run(() => runner.Run(new RegisterOrganization(), request, Facts, Cancel)))
        );
        settled.Select(s => s.Result).Distinct().ShouldHaveSingleItem();
        (await Count(store)).ShouldBe(1);
        (await LedgerSize(store)).ShouldBe(1);
    }

    [Theory]
    [BothStores]
    public async Task One_key_with_another_body_is_refused(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        var request = Administrator() with { Key = new IdempotencyKey("one") };
        (await Runner(store).Run(new RegisterOrganization(), request, Facts, Cancel)).IsDone.ShouldBeTrue();
        var other = Facts with { Name = "河洛市另一局" };
        var settled = await Runner(store).Run(new RegisterOrganization(), request, other, Cancel);
        settled.Refusal!.Code.ShouldBe("key-reused");
        settled.Refusal.Kind.ShouldBe(RefusalKind.Rule);
    }

    [Theory]
    [BothStores]
    public async Task A_refused_act_leaves_its_key_free(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        var request = Administrator() with { Key = new IdempotencyKey("one") };
        var wrong = Facts with { Name = "" };
        (await Runner(store).Run(new RegisterOrganization(), request, wrong, Cancel)).Refusal!.Field.ShouldBe("Name");
        (await Runner(store).Run(new RegisterOrganization(), request, Facts, Cancel)).IsDone.ShouldBeTrue();
    }

    [Theory]
    [BothStores]
    public async Task Of_fifty_who_register_one_code_one_succeeds_and_the_others_are_told(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        var runner = Runner(store);
        var settled = await Task.WhenAll(
            Enumerable
                .Range(0, 50)
                .Select(_ => Task.Run(() => runner.Run(new RegisterOrganization(), Administrator(), Facts, Cancel)))
        );
        settled.Count(s => s.IsDone).ShouldBe(1);
        settled.Where(s => !s.IsDone).Select(s => s.Refusal!.Code).ShouldAllBe(c => c == "organization.code-taken");
        (await Count(store)).ShouldBe(1);
    }

    [Theory]
    [BothStores]
    public async Task An_older_version_than_there_is_now_is_refused(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        var runner = Runner(store);
        var id = (await runner.Run(new RegisterOrganization(), Administrator(), Facts, Cancel)).Result;
        var change = new OrganizationChange(id, 1, Facts with { ShortName = "新简称" });
        (await runner.Run(new ChangeOrganization(), Administrator(), change, Cancel)).IsDone.ShouldBeTrue();
        var settled = await runner.Run(new ChangeOrganization(), Administrator(), change, Cancel);
        settled.Refusal!.Kind.ShouldBe(RefusalKind.Conflict);
        settled.Refusal.Message.ShouldContain("2026-03-02 09:00:00");
    }

    [Theory]
    [BothStores]
    public async Task Of_twenty_changes_of_one_version_one_succeeds(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        var runner = Runner(store);
        var id = (await runner.Run(new RegisterOrganization(), Administrator(), Facts, Cancel)).Result;
        var settled = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(i => new OrganizationChange(id, 1, Facts with { ShortName = $"简称{i}" }))
                .Select(c => Task.Run(() => runner.Run(new ChangeOrganization(), Administrator(), c, Cancel)))
        );
        settled.Count(s => s.IsDone).ShouldBe(1);
        settled.Where(s => !s.IsDone).Select(s => s.Refusal!.Kind).Distinct().ShouldBe([RefusalKind.Conflict]);
        (await LedgerSize(store)).ShouldBe(2);
    }

    [Theory]
    [BothStores]
    public async Task Writes_are_refused_while_the_clock_is_behind_the_ledger(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        await Runner(store).Run(new RegisterOrganization(), Administrator(), Facts, Cancel);
        var early = new FakeTimeProvider(_time.GetUtcNow().AddMinutes(-5));
        var runner = new UseCaseRunner(store.Database, new Clock(early));
        var other = Facts with { Code = SyntheticCodes.CreditCode("11", "419900", 2) };
        var settled = await runner.Run(new RegisterOrganization(), Administrator(), other, Cancel);
        settled.Refusal!.Code.ShouldBe("clock-behind");
        (await Count(store)).ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_waited_for_the_turn_of_others_is_not_behind_the_ledger()
    {
        // Only a server lets another act go past one that has begun.
        await using var store = await TestStore.Create(StoreKind.Postgres);
        var slow = new Overtaken(async () =>
        {
            _time.Advance(TimeSpan.FromMinutes(1));
            (await Runner(store).Run(new RegisterOrganization(), Administrator(), Facts, Cancel)).IsDone.ShouldBeTrue();
        });
        var other = Facts with { Code = SyntheticCodes.CreditCode("11", "419900", 2) };
        (await Runner(store).Run(slow, Administrator(), other, Cancel)).IsDone.ShouldBeTrue();
        (await LedgerSize(store)).ShouldBe(2);
    }

    [Theory]
    [BothStores]
    public async Task Nobody_without_a_directory_sees_it(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        await Runner(store).Run(new RegisterOrganization(), Administrator(), Facts, Cancel);
        await using var rows = store.Database.Read(Principal.Anonymous);
        (await rows.Set<Organization>().CountAsync(Cancel)).ShouldBe(0);
    }

    private UseCaseRunner Runner(TestStore store) => new(store.Database, new Clock(_time));

    private static Request Administrator() =>
        new(
            PersonOf(
                Roles.SystemAdministrator,
                DataScope.OfAdministrator(new AccountId(new Guid("01900000-0000-7000-8000-000000000001")))
            )
        );

    private static Principal PersonOf(Roles role, DataScope scope) =>
        Principal.Person(
            new AccountId(new Guid("01900000-0000-7000-8000-000000000001")),
            new AppointmentId(new Guid("01900000-0000-7000-8000-000000000002")),
            new OrganizationId(new Guid("01900000-0000-7000-8000-000000000003")),
            "测试",
            role,
            scope
        );

    private static async Task<int> Count(TestStore store)
    {
        await using var rows = store.Database.Read(Administrator().Principal);
        return await rows.Set<Organization>().CountAsync(Cancel);
    }

    private static async Task<long> LedgerSize(TestStore store) =>
        await new Mingjing.Core.Platform.Ledger.LedgerReader(store.Database).Size(Cancel);
}

/// <summary>Registers a body after something else has happened in between.</summary>
internal sealed class Overtaken(Func<Task> between) : UseCase<OrganizationFacts, OrganizationId>
{
    public override Permission Permission => OrganizationAccess.Register;

    public override async Task<OrganizationId> Act(Work work, OrganizationFacts command, CancellationToken cancel)
    {
        await between();
        return await new RegisterOrganization().Act(work, command, cancel);
    }
}
