using Mingjing.Core.Clues;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.Tests.Platform.Persistence;
using Mingjing.Testing;
using Mingjing.Testing.Organizations;
using Mingjing.Testing.SupervisionCases;

namespace Mingjing.Core.Tests.Clues;

public sealed class ClueTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory]
    [BothStores]
    public async Task A_clue_is_numbered_and_looked_at_within_five_working_days(StoreKind kind)
    {
        await using var city = await CaseCity.Create(kind);
        var first = await city.Find(await city.Register());
        var second = await city.Find(await city.Register());
        (first.Number, second.Number).ShouldBe(("线索〔2026〕1号", "线索〔2026〕2号"));
        first.Stage.ShouldBe(ClueStage.Registered);
        first.Screening.Due(PublishedCalendar.Calendar).Rolled.ShouldBe(new DateOnly(2026, 11, 30));
        first
            .Screening.StandingOn(new DateOnly(2026, 11, 30), PublishedCalendar.Calendar)
            .ShouldBe(TermStanding.Running);
        first
            .Screening.StandingOn(new DateOnly(2026, 12, 1), PublishedCalendar.Calendar)
            .ShouldBe(TermStanding.Overdue);
    }

    [Theory]
    [BothStores]
    public async Task A_station_registers_for_the_body_of_its_county_and_numbers_run_apart(StoreKind kind)
    {
        await using var city = await CaseCity.Create(kind);
        _ = await city.Register();
        var clue = await city.Find(await city.Register(city.Station, city.CountyDepartment));
        clue.OrganizationId.ShouldBe(city.IdOf(SmallCity.CountyJustice));
        clue.Number.ShouldBe("线索〔2026〕1号");
        (await city.Clues.Find(city.CountyHandler, clue.Ref, Cancel)).ShouldNotBeNull();
        (await city.Clues.Find(city.Clerk, clue.Ref, Cancel)).ShouldBeNull();
    }

    [Theory]
    [BothStores]
    public async Task A_department_sees_no_clue_and_a_county_none_of_the_city(StoreKind kind)
    {
        await using var city = await CaseCity.Create(kind);
        var clue = await city.Register();
        foreach (var other in new[] { city.Clerk, city.Chief, city.CountyHandler, city.CountyHead, city.Station })
        {
            (await city.Clues.Find(other, clue, Cancel)).ShouldBeNull(other.Role.ToString());
            (await city.Clues.List(other, new ClueFilter(), before: null, 10, Cancel)).ShouldBeEmpty();
        }

        (await city.Clues.List(city.Head, new ClueFilter(), before: null, 10, Cancel))
            .ShouldHaveSingleItem()
            .Title.ShouldBe("逾期作出行政处罚决定");
    }

    [Theory]
    [BothStores]
    public async Task Whom_the_body_does_not_supervise_it_registers_no_clue_about(StoreKind kind)
    {
        await using var city = await CaseCity.Create(kind);
        var refused = await city.Run(
            new RegisterClue(city.Staff.Directory, Packs.City),
            city.CountyHandler,
            new ClueToRegister(
                ClueSource.Media,
                null,
                city.Today,
                city.Department,
                "超期",
                "媒体报道一件处罚案件超期。",
                [],
                HasInformant: false
            )
        );
        refused.Refusal!.Code.ShouldBe("clue.not-supervised");
    }

    [Theory]
    [BothStores]
    public async Task A_refusal_needs_its_typed_reason_and_what_the_first_look_says_stands(StoreKind kind)
    {
        await using var city = await CaseCity.Create(kind);
        var clue = await city.Register(hasInformant: true);
        await city.Assess(clue);
        (await Settle(city, clue, ClueAction.RefuseCase, city.Head)).Refusal!.Field.ShouldBe("NoCase");
        (await Settle(city, clue, ClueAction.RefuseCase, city.Head, NoCaseReason.OtherLevel)).Refusal!.Code.ShouldBe(
            "clue.first-look-otherwise"
        );
        (await Settle(city, clue, ClueAction.NoDuplicate, city.Head)).Refusal!.Code.ShouldBe(
            "clue.first-look-otherwise"
        );
        (await Settle(city, clue, ClueAction.InformSuperior, city.Head, recipient: "省局")).Refusal!.Code.ShouldBe(
            "clue.first-look-otherwise"
        );
        (await Settle(city, clue, ClueAction.RefuseCase, city.Handler, NoCaseReason.NoBreach)).Refusal!.Code.ShouldBe(
            "procedure.not-yours"
        );
        (await Settle(city, clue, ClueAction.RefuseCase, city.Head, NoCaseReason.NoBreach)).Result.ShouldBe(
            ClueStage.Refused
        );
        var refused = await city.Find(clue);
        refused.Screening.StoppedOn.ShouldBe(city.Today);
        refused.Informing!.Due(PublishedCalendar.Calendar).Rolled.ShouldBe(new DateOnly(2026, 11, 30));
    }

    [Theory]
    [BothStores]
    public async Task A_refusal_is_looked_at_again_by_another_head_only(StoreKind kind)
    {
        await using var city = await CaseCity.Create(kind);
        var clue = await city.Register();
        await city.Assess(clue);
        _ = (await Settle(city, clue, ClueAction.RefuseCase, city.Head, NoCaseReason.NoBreach)).Result;
        (await LookAgain(city, clue, city.Head)).Refusal!.Kind.ShouldBe(RefusalKind.Forbidden);
        var other = await city.Hire(SmallCity.CityJustice, Roles.SupervisionHead);
        (await LookAgain(city, clue, other)).Result.ShouldBe(ClueStage.Assessed);
        (await city.Find(clue)).Outcome.ShouldBeNull();
    }

    [Theory]
    [BothStores]
    public async Task What_is_before_a_court_is_not_supervised_twice_but_another_aspect_may_be(StoreKind kind)
    {
        await using var city = await CaseCity.Create(kind);
        var same = await city.Register();
        await city.Assess(same, dispute: DisputeState.Litigation);
        (await city.Propose(same)).Refusal!.Code.ShouldBe("clue.same-dispute");
        (await Settle(city, same, ClueAction.NoDuplicate, city.Head)).Result.ShouldBe(ClueStage.Closed);
        var other = await city.Register();
        await city.Assess(other, dispute: DisputeState.Litigation, otherAspect: "诉讼争议的是金额，本案监督办案期限");
        (await city.Propose(other)).IsDone.ShouldBeTrue();
    }

    [Theory]
    [BothStores]
    public async Task What_was_forwarded_is_looked_at_again_when_the_report_has_come(StoreKind kind)
    {
        await using var city = await CaseCity.Create(kind);
        var clue = await city.Register();
        await city.Assess(clue);
        (await Settle(city, clue, ClueAction.Forward, city.Head)).Result.ShouldBe(ClueStage.AwaitingReport);
        (await city.Find(clue)).Report!.Due(PublishedCalendar.Calendar).Rolled.ShouldBe(new DateOnly(2026, 12, 23));
        city.Time.Advance(TimeSpan.FromDays(10));
        var received = await city.Run(
            new ReceiveClueReport(),
            city.Handler,
            new ClueNote(clue, (await city.Find(clue)).Version, "部门报告已责令承办机构整改")
        );
        received.Result.ShouldBe(ClueStage.Registered);
        var again = await city.Find(clue);
        again.Report!.StandingOn(city.Today, PublishedCalendar.Calendar).ShouldBe(TermStanding.DoneInTime);
        again.Screening.Start.ShouldBe(city.Today);
    }

    [Theory]
    [BothStores]
    public async Task A_clue_is_merged_into_an_open_one_about_the_same_subject_only(StoreKind kind)
    {
        await using var city = await CaseCity.Create(kind);
        var clue = await city.Register();
        var elsewhere = await city.Register(subject: city.CountyDepartment);
        var same = await city.Register();
        await city.Assess(clue);
        (await Settle(city, clue, ClueAction.Merge, city.Handler, into: clue)).Refusal!.Field.ShouldBe("into");
        (await Settle(city, clue, ClueAction.Merge, city.Handler, into: elsewhere)).Refusal!.Field.ShouldBe("into");
        (await Settle(city, clue, ClueAction.Merge, city.Handler, into: same)).Result.ShouldBe(ClueStage.Merged);
    }

    private static async Task<Settled<ClueStage>> Settle(
        CaseCity city,
        ClueRef clue,
        ClueAction action,
        Principal by,
        NoCaseReason? noCase = null,
        string? recipient = null,
        ClueRef? into = null
    ) =>
        await city.Run(
            new SettleClue(),
            by,
            new ClueSettlement(
                clue,
                (await city.Find(clue)).Version,
                action,
                "经初核，按此处置",
                noCase,
                Recipient: recipient,
                Into: into
            )
        );

    private static async Task<Settled<ClueStage>> LookAgain(CaseCity city, ClueRef clue, Principal by) =>
        await city.Run(
            new LookAgainAtClue(),
            by,
            new ClueNote(clue, (await city.Find(clue)).Version, "抽查复看，理由不充分")
        );
}
