using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Findings.Verification;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.Tests.Platform.Persistence;
using Mingjing.Testing.Findings;
using Mingjing.Testing.Intake;

namespace Mingjing.Core.Tests.Findings.Verification;

public sealed class AnswerTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private static readonly FindingAnswer Disputed = new(
        AnswerKind.Disputed,
        "决定日期为公示系统录入日期，并非实际决定日期"
    );

    private static readonly FindingAnswer Corrected = new(
        AnswerKind.SelfCorrected,
        "已撤销原决定并重新作出",
        "甲综执撤〔2026〕1号",
        On: new DateOnly(2026, 11, 20)
    );

    [Theory]
    [BothStores]
    public async Task A_draft_is_the_departments_own_until_its_head_has_confirmed_it(StoreKind kind)
    {
        await using var round = await VerificationRound.Create(kind);
        var request = await round.SendAll();
        var item = (await round.Sheet(request)).Items.Single();
        _ = (await Prepare(round, request, item, Disputed)).Result;
        (await round.Sheet(request)).Items[0].Handling.Draft!.Content.ShouldBe(Disputed);
        (await round.Sheet(request, round.Handler)).Items[0].Handling.Draft.ShouldBeNull();
        (await round.Run(new ConfirmAnswers(), round.Clerk, Confirming(request, item))).Refusal!.Kind.ShouldBe(
            RefusalKind.Forbidden
        );
        _ = (await round.Confirm(request)).Result;
        var answered = (await round.Sheet(request, round.Handler)).Items[0].Handling;
        answered.Stage.ShouldBe(HandlingStage.Answered);
        answered.DueOn.ShouldBeNull();
        answered.Answer!.Content.ShouldBe(Disputed);
        (answered.Answer.PreparedByName, answered.Answer.ConfirmedByName).ShouldBe(("法制员丙", "局长丁"));
    }

    [Theory]
    [BothStores]
    public async Task What_lacks_a_draft_cannot_be_confirmed(StoreKind kind)
    {
        await using var round = await VerificationRound.Create(kind);
        var request = await round.SendAll();
        var item = (await round.Sheet(request)).Items.Single();
        (await round.Run(new ConfirmAnswers(), round.Chief, Confirming(request, item))).Refusal!.Code.ShouldBe(
            "verification.nothing-prepared"
        );
    }

    [Theory]
    [InlineData(AnswerKind.DataCorrected, "日期录错，已改", null, null, "2026-11-23", null)]
    [InlineData(AnswerKind.DataCorrected, "日期录错，已改", null, null, "2026-11-24", nameof(FindingAnswer.On))]
    [InlineData(AnswerKind.DataCorrected, "日期录错，已改", null, null, null, nameof(FindingAnswer.On))]
    [InlineData(AnswerKind.DataCorrected, "已改", null, null, "2026-11-23", nameof(FindingAnswer.Explanation))]
    [InlineData(AnswerKind.LawfulException, null, "延期审批表", "行政处罚法第六十条", null, null)]
    [InlineData(AnswerKind.LawfulException, null, "延期审批表", null, null, nameof(FindingAnswer.Basis))]
    [InlineData(AnswerKind.LawfulException, null, " ", "行政处罚法第六十条", null, nameof(FindingAnswer.Evidence))]
    [InlineData(AnswerKind.SelfCorrected, "已撤销原决定", "撤销决定书", null, "2026-11-23", null)]
    [InlineData(AnswerKind.SelfCorrected, "已撤销原决定", null, null, "2026-11-23", nameof(FindingAnswer.Evidence))]
    [InlineData(AnswerKind.SelfCorrected, "已撤销原决定", "撤销决定书", null, "2026-12-01", nameof(FindingAnswer.On))]
    [InlineData(AnswerKind.ToBeCorrected, "重新送达决定书", null, null, "2026-11-23", null)]
    [InlineData(AnswerKind.ToBeCorrected, "重新送达决定书", null, null, "2026-11-22", nameof(FindingAnswer.On))]
    [InlineData(AnswerKind.ToBeCorrected, "重新送达决定书", null, null, null, nameof(FindingAnswer.On))]
    [InlineData(AnswerKind.Disputed, "不属于本机关职权", null, null, null, null)]
    [InlineData(AnswerKind.Disputed, "不认可", null, null, null, nameof(FindingAnswer.Explanation))]
    public void Each_kind_of_answer_needs_what_supports_it(
        AnswerKind kind,
        string? explanation,
        string? evidence,
        string? basis,
        string? on,
        string? lacking
    )
    {
        var day = on is null
            ? (DateOnly?)null
            : DateOnly.ParseExact(on, "O", System.Globalization.CultureInfo.InvariantCulture);
        var broken = new FindingAnswer(kind, explanation, evidence, basis, day)
            .RulesBroken(new DateOnly(2026, 11, 23))
            .Select(b => b.Member);
        broken.ShouldBe(lacking is null ? [] : [lacking]);
    }

    [Theory]
    [BothStores]
    public async Task An_accepted_answer_explains_and_a_correction_is_called_so(StoreKind kind)
    {
        await using var round = await VerificationRound.Create(kind, late: 2);
        var findings = await round.Findings();
        var request = await round.SendAll();
        var items = (await round.Sheet(request)).Items;
        _ = (await Prepare(round, request, items[0], Disputed)).Result;
        _ = (await Prepare(round, request, items[1], Corrected)).Result;
        _ = (await round.Confirm(request)).Result;
        (await Accept(round, round.Handler, items[0].Handling.Finding)).Result.ShouldBe(HandlingStage.Explained);
        (await Accept(round, round.Head, items[1].Handling.Finding)).Result.ShouldBe(HandlingStage.SelfCorrected);
        var line = (await round.Queries.List(round.Head, new VerificationFilter(), null, 10, Cancel)).Rows.Single();
        (line.Items, line.Settled, line.IsOpen, line.NextDueOn).ShouldBe((2, 2, false, null));
        (await Accept(round, round.Handler, findings[0])).Refusal!.Code.ShouldBe("procedure.not-now");
    }

    [Theory]
    [BothStores]
    public async Task Nobody_accepts_an_answer_of_his_own_under_whatever_appointment(StoreKind kind)
    {
        await using var round = await VerificationRound.Create(kind);
        var finding = (await round.Findings()).Single();
        var request = await round.SendAll();
        await round.Answer(request, Disputed);
        foreach (var person in new[] { round.Clerk, round.Chief })
        {
            var borrowed = VerificationRound.AlsoAs(person, round.Body, Roles.SupervisionHandler, DataScope.WholeCity);
            (await Accept(round, borrowed, finding)).Refusal!.Code.ShouldBe("verification.own-answer");
            (await Return(round, borrowed, finding)).Refusal!.Code.ShouldBe("verification.own-answer");
        }

        (await Accept(round, round.Clerk, finding)).Refusal!.Kind.ShouldBe(RefusalKind.Forbidden);
        (await Accept(round, round.Handler, finding)).IsDone.ShouldBeTrue();
    }

    [Theory]
    [BothStores]
    public async Task Data_that_are_said_to_be_corrected_are_accepted_once_the_screening_agrees(StoreKind kind)
    {
        await using var round = await VerificationRound.Create(kind);
        var finding = (await round.Findings()).Single();
        var request = await round.SendAll();
        await round.Answer(
            request,
            new FindingAnswer(AnswerKind.DataCorrected, "决定日期录入错误", On: new DateOnly(2026, 11, 23))
        );
        (await Accept(round, round.Handler, finding)).Refusal!.Code.ShouldBe("verification.still-found");

        await round.Store.Receive(ActStore.Penalty("1"));
        var item = (await round.Sheet(request)).Items.Single();
        (item.State, item.CurrentVersionNo, item.Handling.ActVersionNo).ShouldBe((FindingState.NoLongerFound, 2, 1));
        item.Handling.Asked!.Explanation.ShouldNotBeEmpty();
        (await Accept(round, round.Handler, finding)).Result.ShouldBe(HandlingStage.Explained);
        (await round.Handling(finding))
            .Steps.Select(s => s.Action)
            .ShouldBe([HandlingAction.Send, HandlingAction.ConfirmAnswer, HandlingAction.AcceptAnswer]);
    }

    [Theory]
    [BothStores]
    public async Task What_is_still_to_be_corrected_goes_back_until_the_promised_day(StoreKind kind)
    {
        await using var round = await VerificationRound.Create(kind);
        var finding = (await round.Findings()).Single();
        var request = await round.SendAll();
        await round.Answer(
            request,
            new FindingAnswer(AnswerKind.ToBeCorrected, "将重新作出决定", On: new DateOnly(2026, 12, 20))
        );
        (await Accept(round, round.Handler, finding)).Refusal!.Code.ShouldBe("verification.not-yet-corrected");
        (await Return(round, round.Handler, finding)).Result.ShouldBe(new DateOnly(2026, 12, 20));
        var returned = await round.Handling(finding);
        (returned.Stage, returned.DueOn).ShouldBe((HandlingStage.WithDepartment, new DateOnly(2026, 12, 20)));
        returned.Answer.ShouldBeNull();
        returned.Steps[^2].Answer!.Kind.ShouldBe(AnswerKind.ToBeCorrected);
        (await round.Sheet(request)).Items[0].Handling.Draft!.Content.Kind.ShouldBe(AnswerKind.ToBeCorrected);
    }

    [Theory]
    [BothStores]
    public async Task An_answer_that_does_not_do_goes_back_with_what_is_lacking_for_the_term_of_a_supplement(
        StoreKind kind
    )
    {
        await using var round = await VerificationRound.Create(kind);
        var finding = (await round.Findings()).Single();
        var request = await round.SendAll();
        await round.Answer(request, Disputed);
        (await Return(round, round.Handler, finding, "补")).Refusal!.Kind.ShouldBe(RefusalKind.Field);
        (await Return(round, round.Handler, finding)).Result.ShouldBe(new DateOnly(2026, 11, 30));
        (await round.Handling(finding)).Steps[^1].Note.ShouldBe("请附决定书复印件");
        await round.Answer(request, Corrected);
        (await Accept(round, round.Head, finding)).Result.ShouldBe(HandlingStage.SelfCorrected);
    }

    [Theory]
    [BothStores]
    public async Task After_the_last_day_a_finding_is_unanswered_and_may_be_urged_once_a_day_and_answered_all_the_same(
        StoreKind kind
    )
    {
        await using var round = await VerificationRound.Create(kind, late: 2);
        var request = await round.SendAll();
        round.Store.Time.Advance(TimeSpan.FromDays(14));
        (await Remind(round, request)).Refusal!.Code.ShouldBe("verification.nothing-overdue");
        round.Store.Time.Advance(TimeSpan.FromDays(1));
        (await round.Sheet(request)).Items.ShouldAllBe(i => i.Handling.Stage == HandlingStage.Unanswered);
        var overdue = new VerificationFilter { OnlyOverdue = true };
        var line = (await round.Queries.List(round.Head, overdue, null, 10, Cancel)).Rows.Single();
        (line.Awaited, line.Overdue).ShouldBe((0, 2));
        (await Remind(round, request)).Result.ShouldBe(2);
        (await Remind(round, request)).Refusal!.Code.ShouldBe("verification.reminded-today");
        (await round.Sheet(request)).Request.Reminders.Single().Outstanding.ShouldBe(2);
        await round.Answer(request, Disputed);
        (await round.Sheet(request)).Items.ShouldAllBe(i => i.Handling.Stage == HandlingStage.Answered);
        (await round.Queries.Count(round.Head, overdue, Cancel)).Count.ShouldBe(0);
    }

    [Theory]
    [BothStores]
    public async Task A_department_neither_sees_nor_answers_what_was_sent_to_another(StoreKind kind)
    {
        await using var round = await VerificationRound.Create(kind);
        var request = await round.SendAll();
        var item = (await round.Sheet(request)).Items.Single();
        var other = VerificationRound.Of(round.Store.Two, Roles.DepartmentClerk, "乙局法制员");
        (await round.Queries.Find(other, request, Cancel)).ShouldBeNull();
        (await round.Queries.Handling(other, item.Handling.Finding, Cancel)).ShouldBeNull();
        (await round.Queries.List(other, new VerificationFilter(), null, 10, Cancel)).Rows.ShouldBeEmpty();
        var prepared = await round.Run(
            new PrepareAnswers(),
            other,
            new AnswersToPrepare(request, [new AnswerToPrepare(item.Handling.Finding.Finding, null, Disputed)])
        );
        prepared.Refusal!.Kind.ShouldBe(RefusalKind.NotFound);
    }

    [Theory]
    [BothStores]
    public async Task A_dismissed_finding_says_why_and_cannot_be_sent(StoreKind kind)
    {
        await using var round = await VerificationRound.Create(kind);
        var finding = (await round.Findings()).Single();
        (await Dismiss(round, round.Head, finding, "延期审批表在本局存档")).Refusal!.Kind.ShouldBe(
            RefusalKind.Forbidden
        );
        (await Dismiss(round, round.Handler, finding, "有")).Refusal!.Kind.ShouldBe(RefusalKind.Field);
        (await Dismiss(round, round.Handler, finding, "延期审批表在本局存档")).IsDone.ShouldBeTrue();
        var step = (await round.Handling(finding)).Steps.Single();
        (step.Reason, step.Note, step.ByName).ShouldBe(
            (DismissalReason.ExceptionOnFile, "延期审批表在本局存档", "承办人甲")
        );
        (await round.Send(round.Handler, finding)).Refusal!.Code.ShouldBe("procedure.not-now");
        (await Dismiss(round, round.Handler, finding, "延期审批表在本局存档")).Refusal!.Code.ShouldBe("stale");
    }

    [Theory]
    [BothStores]
    public async Task Somebody_who_was_slower_is_told_so(StoreKind kind)
    {
        await using var round = await VerificationRound.Create(kind);
        var request = await round.SendAll();
        var item = (await round.Sheet(request)).Items.Single();
        _ = (await Prepare(round, request, item, Disputed)).Result;
        (await Prepare(round, request, item, Corrected)).Refusal!.Code.ShouldBe("stale");
        (await round.Sheet(request)).Items[0].Handling.Draft!.Content.ShouldBe(Disputed);
    }

    [Theory]
    [BothStores]
    public async Task The_ledger_proves_what_people_wrote_and_quotes_none_of_it(StoreKind kind)
    {
        await using var round = await VerificationRound.Create(kind, late: 2);
        var request = await round.SendAll();
        await round.Answer(request, Disputed);
        var finding = (await round.Findings())[0];
        _ = (await Return(round, round.Handler, finding)).Result;
        var key = round.Store.Keys.CreateCheckpointSigner().Key;
        (await new StoreVerification(round.Store.Database, key).Run(since: null, Cancel)).IsSound.ShouldBeTrue();
        var quoting = await round.Store.Store.Scalar("SELECT count(*) FROM ledger_entry WHERE entry LIKE '%公示系统%'");
        quoting.ShouldBe(0L);
        await round.Store.Store.Execute(
            "UPDATE finding_handling SET answer_kind = 'LawfulException', stage = 'Explained'"
        );
        (await new StoreVerification(round.Store.Database, key).Run(since: null, Cancel)).IsSound.ShouldBeFalse();
    }

    private static AnswersToConfirm Confirming(VerificationRequestRef request, VerificationItem item) =>
        new(request, [new AnswerToConfirm(item.Handling.Finding.Finding, item.Handling.Version)]);

    private static Task<Settled<Nothing>> Prepare(
        VerificationRound round,
        VerificationRequestRef request,
        VerificationItem item,
        FindingAnswer answer
    ) =>
        round.Run(
            new PrepareAnswers(),
            round.Clerk,
            new AnswersToPrepare(
                request,
                [new AnswerToPrepare(item.Handling.Finding.Finding, item.Handling.Version, answer)]
            )
        );

    private static async Task<Settled<HandlingStage>> Accept(
        VerificationRound round,
        Principal principal,
        FindingRef finding
    ) =>
        await round.Run(
            new AcceptAnswer(),
            principal,
            new AnswerToAccept(finding, (await round.Handling(finding)).Version)
        );

    private static async Task<Settled<DateOnly>> Return(
        VerificationRound round,
        Principal principal,
        FindingRef finding,
        string reason = "请附决定书复印件"
    ) =>
        await round.Run(
            new ReturnAnswer(round.Store.Desk),
            principal,
            new AnswerToReturn(finding, (await round.Handling(finding)).Version, reason)
        );

    private static async Task<Settled<int>> Remind(VerificationRound round, VerificationRequestRef request) =>
        await round.Run(
            new RemindDepartment(),
            round.Handler,
            new DepartmentReminder(request, (await round.Sheet(request)).Request.Version)
        );

    private static Task<Settled<Nothing>> Dismiss(
        VerificationRound round,
        Principal principal,
        FindingRef finding,
        string explanation
    ) =>
        round.Run(
            new DismissFinding(),
            principal,
            new FindingDismissal(finding, ShownVersion: 0, DismissalReason.ExceptionOnFile, explanation)
        );
}
