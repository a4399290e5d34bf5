using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Intake;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Tests.Platform.Persistence;
using Mingjing.Testing.Intake;

namespace Mingjing.Core.Tests.Intake;

/// <summary>A 双公示 row about a decision is another source of that act, whichever came first and under whatever number.</summary>
public sealed class ActSourceTests
{
    [Theory]
    [BothStores]
    public async Task A_disclosure_after_the_record_fills_what_is_unknown_and_reports_what_differs(StoreKind kind)
    {
        await using var store = await ActStore.Create(kind);
        await store.Receive(ActStore.Penalty("1", a => a.PartyName = Fact<string>.Unknown));
        var joined = (await store.Receive(ActStore.City, ActSourceKind.PenaltyDisclosure, Disclosure("1", 700m)))[0];
        joined.Outcome.ShouldBe(IntakeOutcome.Joined);
        joined.Conflicts!.ShouldHaveSingleItem().Field.ShouldBe(ActField.Fine);

        var act = (await store.Rows<StoredAct>()).ShouldHaveSingleItem();
        act.RecordNo.ShouldBe("1");
        act.PartyName.ShouldBe("公示的名称");
        act.Fine.ShouldBe(50_000);
        act.Sources.ShouldBe(1);
        act.VersionNo.ShouldBe(1);
        (await FromScratch.Differences(store)).ShouldBeEmpty();
    }

    [Theory]
    [BothStores]
    public async Task A_record_after_the_disclosure_becomes_the_act_and_the_disclosure_its_other_source(StoreKind kind)
    {
        await using var store = await ActStore.Create(kind);
        var first = (await store.Receive(ActStore.City, ActSourceKind.PenaltyDisclosure, Disclosure("1", 500m)))[0];
        first.Outcome.ShouldBe(IntakeOutcome.Created);
        var own = (await store.Receive(ActStore.Penalty("1", a => a.PartyName = Fact<string>.Unknown)))[0];
        own.Outcome.ShouldBe(IntakeOutcome.Replaced);
        own.Act.ShouldBe(first.Act);

        var act = (await store.Rows<StoredAct>()).ShouldHaveSingleItem();
        act.RecordNo.ShouldBe("1");
        act.Source.ShouldBe(ActSourceKind.Record);
        act.VersionNo.ShouldBe(2);
        act.PartyName.ShouldBe("公示的名称");
        (await store.Rows<ActSecondSource>()).ShouldHaveSingleItem().FromVersionNo.ShouldBe(1);
    }

    [Theory]
    [BothStores]
    public async Task The_same_disclosure_sent_again_changes_nothing_in_any_order(StoreKind kind)
    {
        await using var store = await ActStore.Create(kind);
        await store.Receive(ActStore.City, ActSourceKind.PenaltyDisclosure, Disclosure("1", 500m));
        await store.Receive(ActStore.Penalty("1"));
        for (var i = 0; i < 2; i++)
        {
            (await store.Receive(ActStore.City, ActSourceKind.PenaltyDisclosure, Disclosure("1", 500m)))[0]
                .Outcome.ShouldBe(IntakeOutcome.Identical);
            (await store.Receive(ActStore.Penalty("1")))[0].Outcome.ShouldBe(IntakeOutcome.Identical);
        }

        (await store.Rows<ActVersion>()).Count.ShouldBe(2);
        (await store.Rows<ActSecondSource>()).Count.ShouldBe(1);
    }

    [Theory]
    [BothStores]
    public async Task A_corrected_disclosure_replaces_the_one_before_and_a_corrected_record_keeps_it(StoreKind kind)
    {
        await using var store = await ActStore.Create(kind);
        await store.Receive(ActStore.Penalty("1", a => a.Fine = Fact<Money>.Unknown));
        await store.Receive(ActStore.City, ActSourceKind.PenaltyDisclosure, Disclosure("1", 500m));
        (await store.Rows<StoredAct>()).Single().Fine.ShouldBe(50_000);
        (await store.Receive(ActStore.City, ActSourceKind.PenaltyDisclosure, Disclosure("1", 600m)))[0]
            .Outcome.ShouldBe(IntakeOutcome.Joined);
        (await store.Rows<StoredAct>()).Single().Fine.ShouldBe(60_000);
        await store.Receive(
            ActStore.Penalty(
                "1",
                a =>
                {
                    a.Fine = Fact<Money>.Unknown;
                    a.Matter = "更正的案由";
                }
            )
        );
        var act = (await store.Rows<StoredAct>()).Single();
        (act.Fine, act.Matter, act.VersionNo, act.Sources).ShouldBe((60_000, "更正的案由", 2, 2));
        (await FromScratch.Differences(store)).ShouldBeEmpty();
    }

    [Theory]
    [BothStores]
    public async Task A_number_told_later_takes_the_disclosure_in_that_stood_as_an_act_of_its_own(StoreKind kind)
    {
        await using var store = await ActStore.Create(kind);
        await store.Receive(ActStore.Penalty("1", a => a.DecisionNo = Fact<string>.Unknown));
        await store.Receive(ActStore.City, ActSourceKind.PenaltyDisclosure, Disclosure("1", 500m));
        (await store.Rows<StoredAct>()).Count.ShouldBe(2);
        await store.Receive(ActStore.Penalty("1"));
        var acts = await store.Rows<StoredAct>();
        var kept = acts.Single(a => a.Withdrawn is null);
        (kept.RecordNo, kept.Sources).ShouldBe(("1", 1));
        acts.Single(a => a.Withdrawn == ActWithdrawalReason.Duplicate).Findings.ShouldBe(0);
        (await store.Receive(ActStore.City, ActSourceKind.PenaltyDisclosure, Disclosure("1", 500m)))[0]
            .Outcome.ShouldBe(IntakeOutcome.Identical);
        (await store.Rows<StoredAct>()).Count(a => a.Withdrawn is null).ShouldBe(1);
        (await FromScratch.Differences(store)).ShouldBeEmpty();
    }

    // What a 双公示 file holds; the number is typed with other brackets.
    private static Act Disclosure(string number, decimal fine) =>
        new()
        {
            RecordNo = $"甲综执罚（2026）{number}号",
            Kind = ActKind.Penalty,
            SubjectCode = ActStore.CodeOne,
            Result = ActResult.Penalized,
            DecisionNo = $"甲综执罚（2026）{number}号",
            DecidedOn = new DateOnly(2026, 4, 1),
            PartyName = "公示的名称",
            Fine = Money.Yuan(fine),
            Penalties = PenaltyKinds.Fine,
            Matter = "占道经营",
        };
}
