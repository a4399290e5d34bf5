using System.Diagnostics;
using Mingjing.Core.Demonstration;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Findings.Verification;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.Settings;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.Tests.Platform.Persistence;
using Mingjing.Testing;
using Mingjing.Testing.Findings;
using Mingjing.Testing.Intake;

namespace Mingjing.Core.Tests.Findings.Verification;

public sealed class SendForVerificationTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory]
    [BothStores]
    public async Task One_command_makes_one_notice_for_each_department_with_its_number_and_its_last_day(StoreKind kind)
    {
        await using var round = await VerificationRound.Create(kind, late: 3);
        await round.Store.Receive(VerificationRound.Late("9", ActStore.CodeTwo));
        var sent = (await round.Send(round.Head, await round.Findings())).Result;
        sent.Requests.Select(r => (r.Department, r.Number, r.Items))
            .ShouldBe(
                [("乙县演示局", "疑点核实〔2026〕1号", 1), ("甲县演示局", "疑点核实〔2026〕2号", 3)],
                ignoreOrder: true
            );
        // 2026-11-23 is a Monday: ten working days without a holiday.
        sent.Requests.ShouldAllBe(r => r.DueOn == new DateOnly(2026, 12, 7) && !r.IsProvisional);

        var sheet = await round.Sheet(sent.Requests.Single(r => r.Items == 3).Ref);
        sheet.Items.Select(i => i.Handling.ItemNo).ShouldBe([1, 2, 3]);
        sheet.Items.ShouldAllBe(i => i.Handling.Stage == HandlingStage.WithDepartment && i.Handling.ActVersionNo == 1);
        sheet.Items[0].Handling.Asked!.Explanation.ShouldNotBeEmpty();
        sheet.Items[0].Handling.Asked!.Basis.ShouldContain(b => b.Contains("行政处罚法", StringComparison.Ordinal));
        sheet.Issuer.ShouldBe("河洛市司法局");
        sheet.Request.Explain(PublishedCalendar.Calendar).Due.Rolled.ShouldBe(sheet.Request.DueOn);
    }

    [Theory]
    [BothStores]
    public async Task A_handler_sends_one_finding_and_several_at_once_are_the_heads(StoreKind kind)
    {
        await using var round = await VerificationRound.Create(kind, late: 2);
        var findings = await round.Findings();
        var refused = await round.Send(round.Handler, findings);
        refused.Refusal!.Code.ShouldBe("procedure.not-yours");
        refused.Refusal.Message.ShouldBe("“批量推送核实”由监督机构负责人办理，当前任职是监督机构承办人。");
        (await round.Send(round.Handler, findings[0])).IsDone.ShouldBeTrue();
        (await round.Handling(findings[1])).Stage.ShouldBe(HandlingStage.New);
    }

    [Theory]
    [BothStores]
    public async Task What_is_with_the_department_already_is_not_sent_again_and_then_nothing_is(StoreKind kind)
    {
        await using var round = await VerificationRound.Create(kind, late: 2);
        var findings = await round.Findings();
        _ = (await round.Send(round.Handler, findings[0])).Result;
        var refused = await round.Send(round.Head, findings);
        refused.Refusal!.Message.ShouldStartWith(
            "所选疑点中有 1 项当前不能推送：“部门核实中”阶段不能办理“批量推送核实”。"
        );
        refused.Refusal.Basis.ShouldNotBeNull();
        (await round.Handling(findings[1])).Stage.ShouldBe(HandlingStage.New);
        // A refused command takes no number.
        (await round.Send(round.Handler, findings[1]))
            .Result.Requests.Single()
            .Number.ShouldBe("疑点核实〔2026〕2号");
    }

    [Theory]
    [BothStores]
    public async Task What_a_screening_no_longer_finds_is_not_sent(StoreKind kind)
    {
        await using var round = await VerificationRound.Create(kind);
        var findings = await round.Findings();
        await round.Store.Receive(ActStore.Penalty("1"));
        (await round.Send(round.Handler, findings)).Refusal!.Code.ShouldBe("verification.no-longer-found");
    }

    [Theory]
    [BothStores]
    public async Task No_department_and_no_job_sends_and_nobody_what_lies_outside_the_scope(StoreKind kind)
    {
        await using var round = await VerificationRound.Create(kind);
        var findings = await round.Findings();
        (await round.Send(round.Chief, findings)).Refusal!.Kind.ShouldBe(RefusalKind.Forbidden);
        (await round.Send(ActStore.City, findings)).Refusal!.Kind.ShouldBe(RefusalKind.Forbidden);
        var elsewhere = Principal.Person(
            new AccountId(Guid.CreateVersion7()),
            new AppointmentId(Guid.CreateVersion7()),
            round.Body,
            "乙县承办人",
            Roles.SupervisionHandler,
            DataScope.Of([ActStore.CountyTwo], [])
        );
        (await round.Send(elsewhere, findings)).Refusal!.Kind.ShouldBe(RefusalKind.NotFound);
    }

    [Theory]
    [BothStores]
    public async Task The_term_is_the_setting_of_the_day_and_a_notice_that_went_out_keeps_its_own(StoreKind kind)
    {
        await using var round = await VerificationRound.Create(kind, late: 2);
        var findings = await round.Findings();
        var first = (await round.Send(round.Handler, findings[0])).Result.Requests.Single();
        var change = new SettingChange(VerificationSettings.ReplyTerm.Name, round.Store.Clock.Today, "5", 0);
        _ = (await round.Run(new ChangeSetting(), ActStore.City, change)).Result;
        var second = (await round.Send(round.Handler, findings[1])).Result.Requests.Single();
        (first.DueOn, second.DueOn).ShouldBe((new DateOnly(2026, 12, 7), new DateOnly(2026, 11, 30)));
        (await round.Sheet(first.Ref)).Request.Explain(PublishedCalendar.Calendar).Due.Rolled.ShouldBe(first.DueOn);
    }

    [Theory]
    [BothStores]
    public async Task Twenty_departments_with_thirty_findings_each_are_asked_by_one_command_in_seconds(StoreKind kind)
    {
        await using var round = await VerificationRound.Create(kind, late: 0);
        for (var department = 1; department <= 20; department++)
        {
            var code = SyntheticCodes.CreditCode("11", ActStore.CountyOne, 100 + department);
            await round.Store.Register(code, ActStore.CountyOne, $"演示{department}局");
            await round.Store.Receive(
                Enumerable.Range(1, 30).Select(n => VerificationRound.Late($"{department}-{n}", code))
            );
        }

        var findings = await round.Findings();
        findings.Count.ShouldBe(600);
        var watch = Stopwatch.StartNew();
        var sent = (await round.Send(round.Head, findings)).Result;
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
        TestContext.Current.TestOutputHelper!.WriteLine($"{kind}: {watch.ElapsedMilliseconds} ms");
        sent.Requests.Count.ShouldBe(20);
        sent.Requests.ShouldAllBe(r => r.Items == 30);
        var page = await round.Queries.List(round.Head, new VerificationFilter { OnlyOpen = true }, null, 50, Cancel);
        page.Rows.Count.ShouldBe(20);
        page.Rows.ShouldAllBe(l => l.Awaited == 30 && l.IsOpen);
    }

    [Theory]
    [BothStores]
    public async Task The_list_of_findings_shows_and_filters_their_stages(StoreKind kind)
    {
        await using var round = await VerificationRound.Create(kind, late: 3);
        var findings = await round.Findings();
        _ = (await round.Send(round.Handler, findings[0])).Result;
        var today = round.Store.Clock.Today;
        (await Kept(HandlingStage.New, today)).ShouldBe([findings[1], findings[2]], ignoreOrder: true);
        (await Kept(HandlingStage.WithDepartment, today)).ShouldBe([findings[0]]);
        (await Kept(HandlingStage.WithDepartment, new DateOnly(2026, 12, 7))).ShouldBe([findings[0]]);
        (await Kept(HandlingStage.Unanswered, today)).ShouldBeEmpty();
        (await Kept(HandlingStage.Unanswered, new DateOnly(2026, 12, 8))).ShouldBe([findings[0]]);
        (await Kept(HandlingStage.Answered, today)).ShouldBeEmpty();

        async Task<IEnumerable<FindingRef>> Kept(HandlingStage stage, DateOnly day)
        {
            var filter = new FindingFilter { Check = VerificationRound.Check, Handling = (stage, day) };
            var page = await new FindingQueries(round.Store.Database).List(round.Head, filter, null, 50, Cancel);
            page.Rows.ShouldAllBe(l => l.StageOn(day) == stage);
            return page.Rows.Select(l => l.Ref);
        }
    }
}
