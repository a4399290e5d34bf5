using Mingjing.Core.Clues;
using Mingjing.Core.Findings;
using Mingjing.Core.Findings.Verification;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.Tests.Platform.Persistence;
using Mingjing.Testing.Findings;
using Mingjing.Testing.Organizations;

namespace Mingjing.Core.Tests.Clues;

public sealed class ReferFindingsTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private static readonly FindingAnswer Disputed = new(
        AnswerKind.Disputed,
        "决定日期为公示系统录入日期，并非实际决定日期"
    );

    [Theory]
    [BothStores]
    public async Task What_stood_after_the_departments_answer_becomes_one_clue_that_cites_it(StoreKind kind)
    {
        await using var round = await VerificationRound.Create(kind, late: 2);
        var request = await round.SendAll();
        await round.Answer(request, Disputed);
        var findings = await round.Findings();
        var clue = (await Refer(round, round.Handler, findings)).Result;
        var stored = (await new ClueQueries(round.Store.Database, round.Store.Clock).Find(round.Head, clue, Cancel))!;
        stored.Source.ShouldBe(ClueSource.Screening);
        stored.SubjectId.ShouldBe(round.Store.One);
        stored.Findings.Count.ShouldBe(2);
        stored.Findings.ShouldAllBe(f => f.Answer == $"不认可：{Disputed.Explanation}" && f.Explanation.Count > 0);
        stored.Findings.Select(f => f.ActVersionNo).ShouldBe([1, 1]);
        var handling = await round.Handling(findings[0]);
        handling.Stage.ShouldBe(HandlingStage.Referred);
        handling.Steps[^1].Note.ShouldBe("线索〔2026〕1号");
        (await Refer(round, round.Handler, findings)).Refusal!.Code.ShouldBe("clue.already");
        (await Refer(round, round.Clerk, findings)).Refusal!.Kind.ShouldBe(RefusalKind.Forbidden);
    }

    [Theory]
    [BothStores]
    public async Task What_the_department_was_not_asked_about_is_the_heads_on_a_stated_reason_and_stays_hidden_from_it(
        StoreKind kind
    )
    {
        await using var round = await VerificationRound.Create(kind);
        var findings = await round.Findings();
        (await Refer(round, round.Head, findings)).Refusal!.Code.ShouldBe("clue.not-verified");
        (await Refer(round, round.Handler, findings, DirectReason.EvidenceAtRisk)).Refusal!.Code.ShouldBe(
            "procedure.not-yours"
        );
        (await Refer(round, round.Head, findings, DirectReason.EvidenceAtRisk)).IsDone.ShouldBeTrue();
        (await round.Handling(findings[0])).Stage.ShouldBe(HandlingStage.Referred);
        (await round.Queries.Handling(round.Clerk, findings[0], Cancel))!.Stage.ShouldBe(HandlingStage.New);
        (await round.Send(round.Handler, findings)).Refusal!.Code.ShouldBe("procedure.not-now");
        var dismissal = new FindingDismissal(findings[0], 0, DismissalReason.TransferFault, "导入时日期错位一列");
        (await round.Run(new DismissFinding(), round.Handler, dismissal)).Refusal!.Code.ShouldBe("procedure.not-now");
        (await Refer(round, round.Head, findings, DirectReason.EvidenceAtRisk)).Refusal!.Code.ShouldBe("clue.already");
    }

    [Theory]
    [BothStores]
    public async Task What_was_sent_cannot_be_referred_past_the_department(StoreKind kind)
    {
        await using var round = await VerificationRound.Create(kind);
        _ = await round.SendAll();
        var findings = await round.Findings();
        (await Refer(round, round.Head, findings, DirectReason.UrgentHarm)).Refusal!.Code.ShouldBe("clue.not-unasked");
        (await Refer(round, round.Handler, findings)).Refusal!.Code.ShouldBe("procedure.not-now");
    }

    private static async Task<Settled<ClueRef>> Refer(
        VerificationRound round,
        Principal by,
        IReadOnlyList<FindingRef> findings,
        DirectReason? direct = null
    )
    {
        using var directory = new LiveDirectory(round.Store.Database, SmallCity.Regions, round.Store.Time);
        return await round.Run(
            new ReferFindings(round.Store.Database, round.Store.Desk, directory),
            by,
            new FindingsToRefer(findings, "逾期作出行政处罚决定", "部门的说明没有证据支持", direct)
        );
    }
}
