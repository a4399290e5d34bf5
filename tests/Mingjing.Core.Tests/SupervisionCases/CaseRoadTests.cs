using Mingjing.Core.Clues;
using Mingjing.Core.Papers;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.SupervisionCases;
using Mingjing.Core.Tests.Platform.Persistence;
using Mingjing.Testing;
using Mingjing.Testing.Organizations;
using Mingjing.Testing.SupervisionCases;

namespace Mingjing.Core.Tests.SupervisionCases;

public sealed class CaseRoadTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory]
    [BothStores]
    public async Task A_case_runs_from_the_clue_to_the_archive_with_its_papers_and_the_ledger_verifies(StoreKind kind)
    {
        await using var city = await CaseCity.Create(kind);
        var road = await CaseRoad.File(city);
        (await road.Case()).Number.ShouldBe("河执监案〔2026〕1号");
        var letter = await road.ToCorrection();
        var running = await road.Case();
        running.Stage.ShouldBe(CaseStage.OpinionRunning);
        running.TermOf(CaseClock.Correction)!.Due(CaseCity.Calendar).Rolled.ShouldBe(new DateOnly(2026, 12, 23));
        running.Points.Select(p => p.No).ShouldBe([1, 2]);
        await road.Report(letter);
        (await road.Verify()).Result.ShouldBe(CaseStage.Closing);
        (await road.Close()).Result.ShouldBe(CaseStage.Closed);
        (await road.Step(new ArchiveCase(CaseCity.Calendar), road.Handler, note: null)).Result.ShouldBe(
            CaseStage.Archived
        );
        var archived = await road.Case();
        archived.Result.ShouldBe(CaseResult.Corrected);
        archived.Terms.ShouldAllBe(t => !t.Term.IsOpen);
        archived
            .Papers.Select(p => p.Kind)
            .ShouldBe([
                CasePapers.FilingApproval,
                CasePapers.Notice,
                CasePapers.Report,
                CasePapers.Invitation,
                CasePapers.Opinion,
                CasePapers.Closing,
            ]);
        archived.Papers.ShouldAllBe(p => p.Content.Length == 64 && p.Number != null);
        (await city.Find(archived.Clues[0].Clue)).Stage.ShouldBe(ClueStage.Filed);
        var report = await new StoreVerification(city.Database, city.Staff.KeyFile.CreateCheckpointSigner().Key).Run(
            since: null,
            Cancel
        );
        report.Ledger.Faults.ShouldBeEmpty();
    }

    [Theory]
    [BothStores]
    public async Task Nothing_is_filed_without_two_handlers_who_declared_themselves_and_a_head_who_is_none_of_them(
        StoreKind kind
    )
    {
        await using var city = await CaseCity.Create(kind);
        var clue = await city.Register();
        await city.Assess(clue);
        (await city.Propose(clue, colleague: city.Handler)).Refusal!.Code.ShouldBe("case.two-handlers");
        (await city.Propose(clue, colleague: city.Head)).Refusal!.Code.ShouldBe("case.not-a-handler-post");
        (await city.Find(clue)).Stage.ShouldBe(ClueStage.Assessed);
        var road = await CaseRoad.Propose(city);
        (await road.Approve()).Refusal!.Code.ShouldBe("case.not-stated");
        await road.State();
        (await road.Approve(road.Handler)).Refusal!.Kind.ShouldBe(RefusalKind.Forbidden);
        var both = Principal.Person(
            road.Handler.Account!.Value,
            new AppointmentId(Guid.CreateVersion7()),
            road.Ref.Organization,
            road.Handler.Name,
            Roles.SupervisionHead,
            DataScope.WholeCity
        );
        (await road.Approve(both)).Refusal!.Code.ShouldBe("case.own");
        (await road.Approve()).Result.ShouldBe(CaseStage.Investigating);
    }

    [Theory]
    [BothStores]
    public async Task Who_has_not_declared_himself_does_nothing_and_who_is_no_handler_neither(StoreKind kind)
    {
        await using var city = await CaseCity.Create(kind);
        var road = await CaseRoad.Propose(city);
        var other = await city.Hire(SmallCity.CityJustice, Roles.SupervisionHandler);
        (await road.Step(new StateImpartiality(CaseCity.Calendar), other)).Refusal!.Code.ShouldBe("case.not-handler");
        await road.File();
        (await road.Draft(CasePapers.Notice, other)).Refusal!.Code.ShouldBe("case.not-handler");
        (await road.Draft(CasePapers.Opinion)).Refusal!.Code.ShouldBe("procedure.not-now");
        (await road.Finish()).Refusal!.Code.ShouldBe("case.not-notified");
    }

    [Theory]
    [BothStores]
    public async Task A_returned_filing_is_proposed_again_or_withdrawn_and_the_clue_goes_on(StoreKind kind)
    {
        await using var city = await CaseCity.Create(kind);
        var road = await CaseRoad.Propose(city);
        await road.State();
        (
            await road.Step(new ReturnFiling(city.CasePapers, CaseCity.Calendar), road.Head, "事实部分请补充证据")
        ).Result.ShouldBe(CaseStage.FilingReturned);
        var again = new CaseToFileAgain(road.Ref, (await road.Case()).Version, CaseCity.Proposal);
        (
            await city.Run(new ProposeFilingAgain(Packs.City, city.CasePapers, CaseCity.Calendar), road.Handler, again)
        ).Result.ShouldBe(CaseStage.Filing);
        (
            await road.Step(new RefuseFiling(city.CasePapers, CaseCity.Calendar), road.Head, "事实不足以立案")
        ).Result.ShouldBe(CaseStage.FilingRefused);
        var refused = await road.Case();
        refused.Papers.ShouldHaveSingleItem().Kind.ShouldBe(CasePapers.FilingApproval);
        refused.Number.ShouldBeNull();
        (await city.Find(refused.Clues[0].Clue)).Stage.ShouldBe(ClueStage.Assessed);
    }

    [Theory]
    [BothStores]
    public async Task The_department_sees_its_letters_and_never_the_case(StoreKind kind)
    {
        await using var city = await CaseCity.Create(kind);
        var road = await CaseRoad.File(city);
        var letter = await road.ToCorrection();
        await using var rows = city.Database.Read(city.Chief);
        Seen<SupervisionCase>(rows).ShouldBe(0);
        Seen<Paper>(rows).ShouldBe(0);
        Seen<Clue>(rows).ShouldBe(0);
        Seen<CaseLetter>(rows).ShouldBe(3);
        (await road.Report(letter, city.Chief)).Refusal!.Code.ShouldBe("case.nothing-prepared");
        (await road.Prepare(letter, city.Clerk)).IsDone.ShouldBeTrue();
        (await road.Report(letter, city.Clerk)).Refusal!.Kind.ShouldBe(RefusalKind.Forbidden);
        (await road.Report(letter, city.Chief)).IsDone.ShouldBeTrue();
        (await road.Case()).Stage.ShouldBe(CaseStage.VerifyingOpinion);
    }

    [Theory]
    [BothStores]
    public async Task A_late_report_is_taken_and_shown_as_late(StoreKind kind)
    {
        await using var city = await CaseCity.Create(kind);
        var road = await CaseRoad.File(city);
        var letter = await road.ToCorrection();
        city.Time.Advance(TimeSpan.FromDays(31));
        var asked = new MoreTimeToRequest(letter, await road.VersionOf(letter), city.Today.AddDays(9), "还需要时间");
        (await city.Run(new RequestMoreTime(CaseCity.Calendar), city.Chief, asked)).Refusal!.Code.ShouldBe(
            "case.after-the-term"
        );
        await road.Report(letter);
        var late = await road.Case();
        late.Reports.ShouldHaveSingleItem().IsLate.ShouldBeTrue();
        late.TermOf(CaseClock.Correction)!.StandingOn(city.Today, CaseCity.Calendar).ShouldBe(TermStanding.DoneLate);
    }

    [Theory]
    [BothStores]
    public async Task What_is_lacking_goes_back_to_the_old_last_day_unless_a_new_one_is_given(StoreKind kind)
    {
        await using var city = await CaseCity.Create(kind);
        var road = await CaseRoad.File(city);
        var letter = await road.ToCorrection();
        await road.Report(letter, isDone: false);
        (await road.Verify(isDone: false)).Result.ShouldBe(CaseStage.OpinionRunning);
        (await road.Case())
            .TermOf(CaseClock.Correction)!
            .Due(CaseCity.Calendar)
            .Rolled.ShouldBe(new DateOnly(2026, 12, 23));
        await road.Report(letter);
        (await road.Verify(isDone: false, new DateOnly(2026, 12, 31))).Result.ShouldBe(CaseStage.OpinionRunning);
        (await road.Case())
            .TermOf(CaseClock.Correction)!
            .Due(CaseCity.Calendar)
            .Rolled.ShouldBe(new DateOnly(2026, 12, 31));
        await road.Report(letter);
        (await road.Verify()).Result.ShouldBe(CaseStage.Closing);
        (
            await road.Step(new ReturnClosing(city.CasePapers, CaseCity.Calendar), road.Head, "请补充核查材料")
        ).Result.ShouldBe(CaseStage.VerifyingOpinion);
        (await road.Verify()).Result.ShouldBe(CaseStage.Closing);
        (await road.Close()).Result.ShouldBe(CaseStage.Closed);
    }

    [Theory]
    [BothStores]
    public async Task More_time_is_asked_for_within_the_term_and_given_by_the_head(StoreKind kind)
    {
        await using var city = await CaseCity.Create(kind);
        var road = await CaseRoad.File(city);
        var letter = await road.ToCorrection();
        var asked = new MoreTimeToRequest(
            letter,
            await road.VersionOf(letter),
            new DateOnly(2027, 1, 15),
            "还需要一些时间"
        );
        (
            await city.Run(new RequestMoreTime(CaseCity.Calendar), city.Chief, asked with { Until = city.Today })
        ).Refusal!.Field.ShouldBe("until");
        (await city.Run(new RequestMoreTime(CaseCity.Calendar), city.Chief, asked)).IsDone.ShouldBeTrue();
        (await city.Run(new RequestMoreTime(CaseCity.Calendar), city.Chief, asked)).Refusal!.Code.ShouldBe(
            "case.request-open"
        );
        var answer = new MoreTimeAnswer(
            road.Ref,
            (await road.Case()).Version,
            new DateOnly(2027, 1, 8),
            "同意延长到一月八日"
        );
        (await city.Run(new AnswerMoreTime(CaseCity.Calendar), road.Head, answer)).IsDone.ShouldBeTrue();
        (await road.Case())
            .TermOf(CaseClock.Correction)!
            .Due(CaseCity.Calendar)
            .Rolled.ShouldBe(new DateOnly(2027, 1, 8));
    }

    [Theory]
    [BothStores]
    public async Task A_suspended_case_stands_with_its_clocks_and_goes_on_where_it_stood(StoreKind kind)
    {
        await using var city = await CaseCity.Create(kind);
        var road = await CaseRoad.File(city);
        var letter = await road.ToCorrection();
        city.Time.Advance(TimeSpan.FromDays(2));
        var order = new CaseSuspensionOrder(
            road.Ref,
            (await road.Case()).Version,
            SuspensionReason.OtherRoad,
            "同一争议进入行政诉讼"
        );
        (await city.Run(new SuspendCase(CaseCity.Calendar), road.Head, order)).Result.ShouldBe(CaseStage.Suspended);
        city.Time.Advance(TimeSpan.FromDays(40));
        (await road.Prepare(letter, city.Clerk)).IsDone.ShouldBeTrue();
        (await road.Report(letter, city.Chief)).Refusal!.Code.ShouldBe("procedure.not-now");
        (await road.Case())
            .TermOf(CaseClock.Correction)!
            .StandingOn(city.Today, CaseCity.Calendar)
            .ShouldBe(TermStanding.Suspended);
        (await road.Step(new ResumeCase(CaseCity.Calendar), road.Head)).Result.ShouldBe(CaseStage.OpinionRunning);
        // Of thirty days two had passed; forty did not count.
        (await road.Case())
            .TermOf(CaseClock.Correction)!
            .Due(CaseCity.Calendar)
            .Plain.ShouldBe(new DateOnly(2026, 12, 23).AddDays(40));
    }

    [Theory]
    [BothStores]
    public async Task While_it_is_open_whether_a_handler_stands_aside_the_case_moves_nowhere(StoreKind kind)
    {
        await using var city = await CaseCity.Create(kind);
        var road = await CaseRoad.File(city);
        _ = await road.Serve(await road.Issue(CasePapers.Notice));
        var about = road.Colleague.Account!.Value;
        var raise = new RecusalToRaise(road.Ref, (await road.Case()).Version, about, "与单位负责人有近亲属关系");
        _ = (await city.Run(new RaiseRecusal(CaseCity.Calendar), road.Handler, raise)).Result;
        (await road.Finish()).Refusal!.Code.ShouldBe("case.recusal-open");
        var decide = new RecusalDecision(
            road.Ref,
            (await road.Case()).Version,
            about,
            IsGranted: true,
            "情况属实，应当回避"
        );
        _ = (await city.Run(new DecideRecusal(CaseCity.Calendar), road.Head, decide)).Result;
        (await road.Finish()).Refusal!.Code.ShouldBe("case.two-handlers");
        (await Reassign(road, road.Colleague)).Refusal!.Field.ShouldBe("handlers");
        var other = await city.Hire(SmallCity.CityJustice, Roles.SupervisionHandler);
        _ = (await Reassign(road, other)).Result;
        (await road.Finish(other)).Refusal!.Code.ShouldBe("case.state-first");
        (await road.Finish()).Result.ShouldBe(CaseStage.InvestigationConcluded);
    }

    [Theory]
    [BothStores]
    public async Task A_lent_handler_sees_this_case_and_nothing_else_of_the_county_until_he_is_replaced(StoreKind kind)
    {
        await using var city = await CaseCity.Create(kind);
        var elsewhere = await city.Register(city.CountyHandler, city.CountyDepartment);
        var road = await CaseRoad.ProposeLent(city);
        await using (var before = city.Database.Read(city.Lent))
            Seen<SupervisionCase>(before).ShouldBe(0);
        await using (var rows = city.Database.Read(road.Colleague))
        {
            Seen<SupervisionCase>(rows).ShouldBe(1);
            Seen<Clue>(rows).ShouldBe(0);
        }

        (await city.Clues.Find(road.Colleague, elsewhere, Cancel)).ShouldBeNull();
        await road.File();
        (await road.Draft(CasePapers.Notice, road.Colleague)).IsDone.ShouldBeTrue();
        var own = await city.Hire(SmallCity.CountyJustice, Roles.SupervisionHandler);
        _ = (await Reassign(road, own)).Result;
        await using var after = city.Database.Read(await city.Again(city.Lent));
        Seen<SupervisionCase>(after).ShouldBe(0);
    }

    [Theory]
    [BothStores]
    public async Task A_statement_lapses_after_its_last_day_only(StoreKind kind)
    {
        await using var city = await CaseCity.Create(kind);
        var road = await CaseRoad.File(city);
        _ = await road.Serve(await road.Issue(CasePapers.Notice));
        _ = (await road.Finish()).Result;
        var invitation = await road.Issue(CasePapers.Invitation);
        (await road.Hear(CaseAction.RecordLapse)).Refusal!.Code.ShouldBe("case.still-to-be-heard");
        _ = await road.Serve(invitation);
        city.Time.Advance(TimeSpan.FromDays(7));
        city.Today.ShouldBe(new DateOnly(2026, 11, 30));
        (await road.Hear(CaseAction.RecordLapse)).Refusal!.Code.ShouldBe("case.still-to-be-heard");
        city.Time.Advance(TimeSpan.FromDays(1));
        (await road.Hear(CaseAction.RecordLapse)).Result.ShouldBe(CaseStage.Ready);
    }

    [Theory]
    [BothStores]
    public async Task What_was_said_before_the_investigation_was_opened_again_is_kept_and_heard_anew(StoreKind kind)
    {
        await using var city = await CaseCity.Create(kind);
        var road = await CaseRoad.File(city);
        await road.ToReady();
        (await road.Step(new ReopenInvestigation(CaseCity.Calendar), road.Head, "需要补充询问经办人")).Result.ShouldBe(
            CaseStage.Investigating
        );
        var again = await road.Case();
        again.Statement.ShouldBeNull();
        again
            .EarlierStatements.ShouldHaveSingleItem()
            .Points.ShouldHaveSingleItem()
            .Said.ShouldBe("案情复杂，请求从宽。");
        again.TermOf(CaseClock.Investigation)!.Start.ShouldBe(city.Today);
        (await road.Draft(CasePapers.Opinion)).Refusal!.Code.ShouldBe("procedure.not-now");
    }

    private static async Task<Settled<CaseStage>> Reassign(CaseRoad road, Principal second) =>
        await road.City.Run(
            new ReassignHandlers(road.City.StaffList, CaseCity.Calendar),
            road.Head,
            new CaseReassignment(
                road.Ref,
                (await road.Case()).Version,
                [road.Handler.Account!.Value, second.Account!.Value],
                [],
                "承办人变动，改派"
            )
        );

    private static int Seen<TRow>(MingjingContext rows)
        where TRow : class => rows.Set<TRow>().Count();
}
