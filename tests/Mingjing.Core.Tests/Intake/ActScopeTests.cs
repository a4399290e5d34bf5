using Mingjing.Core.Demonstration;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Intake;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.Tests.Platform.Persistence;
using Mingjing.Testing.Intake;

namespace Mingjing.Core.Tests.Intake;

public sealed class ActScopeTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory]
    [BothStores]
    public async Task A_department_sees_and_reports_its_own_acts_only(StoreKind kind)
    {
        await using var store = await ActStore.Create(kind);
        var results = await store.Receive(
            store.ClerkOne,
            ActSourceKind.Record,
            ActStore.Penalty("1"),
            ActStore.Penalty("2", a => a.SubjectCode = ActStore.CodeTwo),
            ActStore.Penalty("3")
        );
        results.Select(r => r.Outcome).ShouldBe([IntakeOutcome.Created, IntakeOutcome.Rejected, IntakeOutcome.Created]);
        results[1].Refusal!.Message.ShouldContain(ActStore.CodeTwo);
        results[1].Receipt.ShouldBeNull();

        (await store.Rows<StoredAct>(store.ClerkOne)).Count.ShouldBe(2);
        (await store.Rows<StoredAct>(store.ClerkTwo)).ShouldBeEmpty();
        (await store.Rows<ActVersion>(store.ClerkTwo)).ShouldBeEmpty();
        (await store.Rows<ScreeningFinding>(store.ClerkTwo)).ShouldBeEmpty();
        (await store.Rows<ActTally>(store.ClerkTwo)).ShouldBeEmpty();
        var reference = new ActRef(store.One, results[0].Act!.Value);
        var reading = new ActReading(store.Database, store.Desk, store.Keys);
        (await reading.Find(store.ClerkOne, reference, Cancel)).ShouldNotBeNull();
        (await reading.Find(store.ClerkTwo, reference, Cancel)).ShouldBeNull();
    }

    [Theory]
    [BothStores]
    public async Task A_department_takes_back_its_own_acts_only(StoreKind kind)
    {
        await using var store = await ActStore.Create(kind);
        var act = (await store.Receive(ActStore.Penalty("1", a => a.DecidedOn = new DateOnly(2026, 9, 1))))[0];
        var reference = new ActRef(store.One, act.Act!.Value);
        var withdraw = new WithdrawActs(store.Intake);
        var reason = new ActWithdrawal(ActWithdrawalReason.NeverTookPlace, "测试数据");
        (await withdraw.Withdraw(reference, 1, reason, store.ClerkTwo, Cancel)).Refusal!.Kind.ShouldBe(
            RefusalKind.NotFound
        );
        (await withdraw.Withdraw(reference, 7, reason, store.ClerkOne, Cancel)).Refusal!.Kind.ShouldBe(
            RefusalKind.Conflict
        );
        (
            await withdraw.Withdraw(reference, 1, reason with { Explanation = "" }, store.ClerkOne, Cancel)
        ).Refusal!.Kind.ShouldBe(RefusalKind.Field);
        (await withdraw.Withdraw(reference, 1, reason, store.ClerkOne, Cancel)).IsDone.ShouldBeTrue();
        (await withdraw.Withdraw(reference, 1, reason, store.ClerkOne, Cancel)).Refusal!.Code.ShouldBe(
            "act.already-withdrawn"
        );

        (await store.Rows<ScreeningFinding>()).ShouldNotBeEmpty();
        (await store.Rows<ScreeningFinding>()).ShouldAllBe(f => f.State == FindingState.NoLongerFound);
        (await FromScratch.Differences(store)).ShouldBeEmpty();
        (await store.Receive(ActStore.Penalty("1")))[0].Outcome.ShouldBe(IntakeOutcome.Replaced);
        (await store.Rows<StoredAct>()).Single().Withdrawn.ShouldBeNull();
    }

    [Theory]
    [BothStores]
    public async Task What_must_not_be_reported_is_erased_and_cannot_be_sent_again(StoreKind kind)
    {
        await using var store = await ActStore.Create(kind);
        var act = (await store.Receive(ActStore.Penalty("1", a => a.Matter = "不得报送的内容")))[0];
        await store.Receive(ActStore.Penalty("1", a => a.Matter = "不得报送的内容二"));
        var settled = await new WithdrawActs(store.Intake).Withdraw(
            new ActRef(store.One, act.Act!.Value),
            2,
            new ActWithdrawal(ActWithdrawalReason.NotReportable, "依法不得报送"),
            store.ClerkOne,
            Cancel
        );
        settled.Refusal.ShouldBeNull();
        (await store.Rows<ActVersion>()).ShouldAllBe(v => v.Payload == null && v.ContentHash.Length == 32);
        var row = (await store.Rows<StoredAct>()).Single();
        row.Matter.ShouldBeNull();
        System.Text.Encoding.Unicode.GetString(row.Facts).ShouldNotContain("内容");
        (await store.Receive(ActStore.Penalty("1")))[0].Outcome.ShouldBe(IntakeOutcome.Rejected);
    }

    [Theory]
    [BothStores]
    public async Task An_unknown_subject_is_kept_for_the_city_alone_and_goes_to_its_organization_once_registered(
        StoreKind kind
    )
    {
        await using var store = await ActStore.Create(kind);
        var code = SyntheticCodes.CreditCode("11", ActStore.CountyOne, 77);
        var later = ActStore.Penalty("1", a => (a.SubjectCode, a.DecidedOn) = (code, new DateOnly(2026, 9, 1)));
        (await store.Receive(later))[0].Outcome.ShouldBe(IntakeOutcome.Created);
        var county = Principal.Person(
            new AccountId(Guid.CreateVersion7()),
            new AppointmentId(Guid.CreateVersion7()),
            store.One,
            "县承办人",
            Roles.SupervisionHandler,
            DataScope.Of([ActStore.CountyOne], [])
        );
        (await store.Rows<StoredAct>(county)).ShouldBeEmpty();
        (await store.Rows<StoredAct>()).Single().OrganizationId.ShouldBe(default);

        var registered = await store.Register(code, ActStore.CountyOne, "后登记的局");
        var again = ActStore.Penalty("1", a => (a.SubjectCode, a.DecidedOn) = (code, new DateOnly(2026, 9, 1)));
        (await store.Receive(again))[0].Outcome.ShouldBe(IntakeOutcome.Identical);
        (await store.Rows<StoredAct>(county)).Single().OrganizationId.ShouldBe(registered);
        (await store.Rows<ScreeningFinding>(county)).ShouldNotBeEmpty();
        (await FromScratch.Differences(store)).ShouldBeEmpty();
    }

    [Theory]
    [BothStores]
    public async Task A_department_cannot_report_for_a_subject_that_is_not_registered(StoreKind kind)
    {
        await using var store = await ActStore.Create(kind);
        var code = SyntheticCodes.CreditCode("11", ActStore.CountyOne, 78);
        (await store.Receive(store.ClerkOne, ActSourceKind.Record, ActStore.Penalty("1", a => a.SubjectCode = code)))[0]
            .Refusal!.Code.ShouldBe("act.not-yours");
        (await store.Rows<StoredAct>()).ShouldBeEmpty();
    }
}
