using Mingjing.Core.Checks;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Tests.Platform.Persistence;
using Mingjing.Testing.Intake;

namespace Mingjing.Core.Tests.Intake;

public sealed class ActQueryTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory]
    [BothStores]
    public async Task Pages_forwards_and_back_show_every_act_once_in_the_order_of_the_days(StoreKind kind)
    {
        await using var store = await ActStore.Create(kind);
        await Fill(store, 47);
        var queries = new ActQueries(store.Database);
        var all = (await store.Rows<StoredAct>())
            .OrderByDescending(a => a.Day)
            .ThenByDescending(a => a.Id)
            .Select(a => a.RecordNo)
            .ToList();

        var pages = new List<Page<ActLine>>();
        PagePosition? position = null;
        do
        {
            pages.Add(await queries.List(ActStore.City, new ActFilter(), position, 10, Cancel));
            position = PagePosition.Parse(pages[^1].After?.ToString());
        } while (position is not null);
        pages.Count.ShouldBe(5);
        pages.SelectMany(p => p.Rows).Select(r => r.RecordNo).ShouldBe(all);
        pages[0].Before.ShouldBeNull();

        var back = await queries.List(ActStore.City, new ActFilter(), pages[4].Before, 10, Cancel);
        back.Rows.Select(r => r.RecordNo).ShouldBe(all.Skip(30).Take(10));
        var first = await queries.List(ActStore.City, new ActFilter(), pages[1].Before, 10, Cancel);
        first.Rows.Select(r => r.RecordNo).ShouldBe(all.Take(10));
        first.Before.ShouldBeNull();
    }

    [Theory]
    [BothStores]
    public async Task Every_filter_keeps_what_it_says(StoreKind kind)
    {
        await using var store = await ActStore.Create(kind);
        await Fill(store, 30);
        await Kept(new ActFilter { Organization = store.Two }, a => a.OrganizationId == store.Two);
        await Kept(new ActFilter { RegionCode = ActStore.CountyOne }, a => a.RegionCode is ActStore.CountyOne);
        await Kept(new ActFilter { From = new DateOnly(2026, 4, 10) }, a => a.Day >= new DateOnly(2026, 4, 10));
        await Kept(new ActFilter { To = new DateOnly(2026, 4, 10) }, a => a.Day <= new DateOnly(2026, 4, 10));
        await Kept(
            new ActFilter { MatterPrefix = "占道" },
            a => a.Matter!.StartsWith("占道", StringComparison.Ordinal)
        );
        await Kept(new ActFilter { FineFrom = 1000, FineTo = 2000 }, a => a.Fine is >= 100_000 and <= 200_000);
        await Kept(new ActFilter { DecisionNo = "甲综执罚(2026) 3号" }, a => a.RecordNo is "3");
        await Kept(
            new ActFilter { DecisionNo = "甲综执罚（2026）3" },
            a => a.DecisionKey?.StartsWith("甲综执罚[2026]3", StringComparison.Ordinal) == true
        );
        await Kept(new ActFilter { RecordNo = "1" }, a => a.RecordNo.StartsWith('1'));
        await Kept(new ActFilter { Kind = ActKind.License }, _ => false);
        await Kept(new ActFilter { OnlyWithFindings = true }, a => a.Findings > 0);
        foreach (var outcome in Enum.GetValues<Outcome>())
        {
            await Kept(
                new ActFilter { Check = "penalty-decision-term", Outcome = outcome },
                a => AnswerSlots.Read(a.AnswersLow, a.AnswersHigh, AnswerSlots.Of("penalty-decision-term")) == outcome
            );
        }

        async Task Kept(ActFilter filter, Func<StoredAct, bool> expected)
        {
            var queries = new ActQueries(store.Database);
            var page = await queries.List(ActStore.City, filter, position: null, size: 100, Cancel);
            var should = (await store.Rows<StoredAct>()).Where(expected).Select(a => a.RecordNo).ToList();
            page.Rows.Select(r => r.RecordNo)
                .Order(StringComparer.Ordinal)
                .ShouldBe(should.Order(StringComparer.Ordinal), filter.ToString());
            (await queries.Count(ActStore.City, filter, Cancel)).ShouldBe(new CappedCount(should.Count, false));
        }
    }

    [Theory]
    [BothStores]
    public async Task A_department_pages_through_its_own_acts_and_findings(StoreKind kind)
    {
        await using var store = await ActStore.Create(kind);
        await Fill(store, 30);
        var own = await new ActQueries(store.Database).List(store.ClerkTwo, new ActFilter(), null, 100, Cancel);
        own.Rows.ShouldNotBeEmpty();
        own.Rows.ShouldAllBe(r => r.Ref.Organization == store.Two);
        own.Rows.Select(r => r.Organization).Distinct(StringComparer.Ordinal).ShouldBe(["乙县演示局"]);
        var findings = new FindingQueries(store.Database);
        var all = await findings.List(ActStore.City, new FindingFilter { Signals = null }, null, 500, Cancel);
        var mine = await findings.List(store.ClerkTwo, new FindingFilter { Signals = null }, null, 500, Cancel);
        mine.Rows.ShouldBe(all.Rows.Where(r => r.Ref.Organization == store.Two));
        mine.Rows.ShouldNotBeEmpty();
    }

    [Theory]
    [BothStores]
    public async Task Patterns_count_every_finding_once(StoreKind kind)
    {
        await using var store = await ActStore.Create(kind);
        await Fill(store, 40);
        var queries = new FindingQueries(store.Database);
        var standing = (await store.Rows<ScreeningFinding>()).Where(f => !f.IsSignal).ToList();
        var months = await queries.ByMonth(ActStore.City, new FindingFilter(), Cancel);
        months.Sum(p => p.Firm + p.ToVerify).ShouldBe(standing.Count);
        months.Sum(p => p.ToVerify).ShouldBe(standing.Count(f => f.ToVerify));
        var matters = await queries.ByMatter(ActStore.City, new FindingFilter(), 1000, Cancel);
        matters.Sum(p => p.Firm + p.ToVerify).ShouldBe(standing.Count);
        var some = months[0];
        standing
            .Count(f =>
                string.Equals(f.Check, some.Check, StringComparison.Ordinal)
                && f.OrganizationId == some.OrganizationId
                && f.Day.Year == some.Year
                && f.Day.Month == some.Month
            )
            .ShouldBe(some.Firm + some.ToVerify);
    }

    [Theory]
    [BothStores]
    public async Task The_dossier_says_of_every_check_what_the_store_keeps_and_what_is_missing(StoreKind kind)
    {
        await using var store = await ActStore.Create(kind);
        await Fill(store, 12);
        var reading = new ActReading(store.Database, store.Desk, store.Keys);
        foreach (var row in await store.Rows<StoredAct>())
        {
            var dossier = (await reading.Find(ActStore.City, new ActRef(row.OrganizationId, row.Id), Cancel))!;
            dossier.Answers.Count.ShouldBe(CheckList.OfActs.Count + CheckList.OfSets.Count);
            foreach (var answer in dossier.Answers)
            {
                AnswerSlots
                    .Read(row.AnswersLow, row.AnswersHigh, AnswerSlots.Of(answer.Check.Code))
                    .ShouldBe(answer.Outcome);
                (answer.Text is null).ShouldBe(answer.Outcome == Outcome.NotApplicable);
            }

            dossier.Missing.ShouldContain(m => m.Field == ActField.ServedOn);
            dossier.Versions.ShouldHaveSingleItem().ContentHash.Length.ShouldBe(64);
        }
    }

    [Theory]
    [BothStores]
    public async Task What_another_body_did_is_named_in_a_finding_only_to_who_may_see_it(StoreKind kind)
    {
        await using var store = await ActStore.Create(kind);
        foreach (var (code, number) in new[] { (ActStore.CodeOne, "甲1"), (ActStore.CodeTwo, "乙2") })
        {
            await store.Receive(
                ActStore.Penalty(
                    number,
                    a =>
                    {
                        a.SubjectCode = code;
                        a.PartyCode = Core.Demonstration.SyntheticCodes.IdentityNumber(1);
                        a.ViolationDate = new DateOnly(2026, 2, 1);
                    }
                )
            );
        }

        var reading = new ActReading(store.Database, store.Desk, store.Keys);
        var act = (await store.Rows<StoredAct>()).Single(a => a.OrganizationId == store.One);
        var reference = new ActRef(store.One, act.Id);
        Text(await reading.Find(ActStore.City, reference, Cancel)).ShouldContain("乙2");
        var own = Text(await reading.Find(store.ClerkOne, reference, Cancel));
        own.ShouldNotContain("乙2");
        own.ShouldNotContain(ActStore.CodeTwo);
        own.ShouldContain("不在数据范围内");

        static string Text(ActDossier? dossier)
        {
            var finding = dossier!.Answers.Single(a => a.Check.Code is "double-fine").Text!;
            return string.Join('\n', finding.Explanation) + finding.RelatedRecord;
        }
    }

    private static Task Fill(ActStore store, int count) =>
        store.Receive(
            Enumerable
                .Range(0, count)
                .Select(i =>
                    ActStore.Penalty(
                        ActStore.Text(i),
                        a =>
                        {
                            a.SubjectCode = i % 3 == 0 ? ActStore.CodeTwo : ActStore.CodeOne;
                            a.DecidedOn = new DateOnly(2026, 4, 1).AddDays(i * 7 % 140);
                            a.Fine = Money.Yuan(i * 100m);
                            a.Matter = i % 2 == 0 ? "占道经营" : "超限运输";
                        }
                    )
                )
        );
}
