using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.Registers;
using Mingjing.Core.Tests.Platform.Persistence;
using Mingjing.Testing.Intake;
using Mingjing.Testing.Registers;

namespace Mingjing.Core.Tests.Intake;

/// <summary>What the workbench asks of the store, on both of them.</summary>
public sealed class FollowUpQueryTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [BothStores]
    public async Task Results_without_a_day_of_disclosure_are_awaited_the_earliest_term_first(StoreKind kind)
    {
        await using var store = await ActStore.Create(kind);
        await store.Receive(
            ActStore.Penalty("1", a => a.DecidedOn = new DateOnly(2026, 11, 18)),
            ActStore.Penalty("2", a => a.DecidedOn = new DateOnly(2026, 11, 2)),
            ActStore.Penalty(
                "3",
                a =>
                {
                    a.DecidedOn = new DateOnly(2026, 11, 2);
                    a.DisclosedOn = new DateOnly(2026, 11, 20);
                }
            ),
            ActStore.Penalty(
                "4",
                a =>
                {
                    a.DecidedOn = new DateOnly(2026, 11, 17);
                    a.SubjectCode = ActStore.CodeTwo;
                }
            )
        );
        var queries = new DisclosureQueries(store.Database, store.Desk);
        var own = await queries.Awaited(store.ClerkOne, 10, Cancel);
        own.Select(a => (a.RecordNo, a.DueOn, a.WorkingDaysLeft))
            .ShouldBe([("2", new DateOnly(2026, 11, 11), -8), ("1", new DateOnly(2026, 11, 27), 4)]);
        own.ShouldAllBe(a => a.Reckoning.Count > 0);
        (await queries.Awaited(ActStore.City, 10, Cancel)).Select(a => a.RecordNo).ShouldBe(["2", "4", "1"]);
    }

    [Theory]
    [BothStores]
    public async Task Findings_are_counted_by_check_item_matter_and_age_as_the_list_shows_them(StoreKind kind)
    {
        await using var store = await ActStore.Create(kind);
        await store.Receive(
            ActStore.Penalty("1", a => a.DisclosedOn = new DateOnly(2026, 6, 1)),
            ActStore.Penalty(
                "2",
                a =>
                {
                    a.DisclosedOn = new DateOnly(2026, 6, 1);
                    a.Matter = Fact<string>.Unknown;
                }
            )
        );
        var queries = new FindingQueries(store.Database);
        foreach (
            var (filter, expected) in (IReadOnlyList<(FindingFilter, int)>)
                [
                    (new FindingFilter { Item = 9 }, 2),
                    (new FindingFilter { Item = 9, Matter = "" }, 1),
                    (new FindingFilter { Item = 9, Matter = "占道经营" }, 1),
                    (new FindingFilter { Item = 9, Matter = "占道" }, 0),
                    (new FindingFilter { Item = 2 }, 0),
                    (new FindingFilter { Item = 9, FoundBefore = Clock.BeginningOf(new DateOnly(2026, 11, 23)) }, 0),
                    (new FindingFilter { Item = 9, FoundBefore = Clock.BeginningOf(new DateOnly(2026, 11, 24)) }, 2),
                ]
        )
        {
            var byCheck = await queries.ByCheck(ActStore.City, filter, Cancel);
            byCheck.GetValueOrDefault("disclosure-term").ShouldBe(expected, filter.ToString());
            (await queries.List(ActStore.City, filter, null, 10, Cancel)).Rows.Count.ShouldBe(expected);
        }
    }

    [Theory]
    [BothStores]
    public async Task The_dossier_of_a_finding_rests_on_the_act_and_names_the_law_of_its_day(StoreKind kind)
    {
        await using var store = await ActStore.Create(kind);
        await store.Receive(ActStore.Penalty("1", a => a.DisclosedOn = new DateOnly(2026, 6, 1)));
        var line = (
            await new FindingQueries(store.Database).List(
                ActStore.City,
                new FindingFilter { Check = "disclosure-term" },
                null,
                10,
                Cancel
            )
        ).Rows[0];
        var reading = new FindingReading(store.Database, store.Desk);
        (await reading.Find(store.ClerkTwo, line.Ref, Cancel)).ShouldBeNull();
        var dossier = (await reading.Find(store.ClerkOne, line.Ref, Cancel))!;
        dossier.Governing.ShouldBe(new DateOnly(2026, 4, 1));
        dossier.Basis.ShouldContain(Law.Cite("city-supervision-measures", 9));
        dossier.Text!.DueOn.ShouldBe(new DateOnly(2026, 4, 13));
        var reckoning = dossier.Reckonings.ShouldHaveSingleItem();
        reckoning.Due.Rolled.ShouldBe(dossier.Text.DueOn!.Value);
        reckoning.Days[^1].Day.ShouldBe(dossier.Text.DueOn.Value);
    }

    [Theory]
    [BothStores]
    public async Task What_ends_soon_is_listed_unless_a_later_row_carries_it_on(StoreKind kind)
    {
        await using var store = await ActStore.Create(kind);
        var received = await new RegisterFiles(store.Runner).ImportText(
            RegisterKind.Certificates,
            $"""
            证号,姓名,主体代码,有效期起,有效期止
            41990000001,演示甲,{ActStore.CodeOne},2021-12-14,2027-01-22
            41990000002,演示乙,{ActStore.CodeOne},2021-12-14,2027-01-23
            41990000003,演示丙,{ActStore.CodeOne},2021-12-14,2026-12-13
            41990000003,演示丙,{ActStore.CodeOne},2026-12-14,2031-12-13
            41990000004,演示丁,{ActStore.CodeTwo},2021-12-14,2026-11-30
            """,
            new Request(ActStore.City)
        );
        received.Errors.ShouldBeEmpty();
        var queries = new ExpiryQueries(store.Database);
        var today = store.Clock.Today;
        (await queries.Near(ActStore.City, today, Cancel)).Select(e => e.Name).ShouldBe(["演示丁", "演示甲"]);
        (await queries.Near(store.ClerkOne, today, Cancel)).Select(e => e.Name).ShouldBe(["演示甲"]);
    }
}
