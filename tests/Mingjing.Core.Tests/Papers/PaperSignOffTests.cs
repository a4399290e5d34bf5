using Mingjing.Core.Papers;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.Tests.Platform.Persistence;
using Mingjing.Testing.Papers;

namespace Mingjing.Core.Tests.Papers;

/// <summary>签批: who may take which step of one paper.</summary>
public sealed class PaperSignOffTests
{
    private const string Opinion = "supervision-opinion";

    [Theory]
    [BothStores]
    public async Task An_opinion_goes_from_draft_over_review_and_countersignature_to_its_number(StoreKind kind)
    {
        await using var round = await PaperRound.Create(kind);
        await round.SetIssuer();
        var id = (await round.Draft(Opinion)).Result;
        var named = new Countersigner(round.Deputy.Account!.Value, round.Deputy.Name);
        (await round.Submit(id, countersigners: named)).Result.ShouldBe(PaperStage.InReview);
        (await round.PassReview(id, round.Head)).Result.ShouldBe(PaperStage.Countersigning);
        (await round.Countersign(id, round.Head)).Refusal!.Code.ShouldBe("paper.not-named");
        (await round.Countersign(id, round.Deputy)).Result.ShouldBe(PaperStage.AwaitingSignature);
        var issued = (await round.Sign(id, round.Head)).Result;
        (issued.Number, issued.IssuedOn).ShouldBe(("河执监意〔2026〕1号", new DateOnly(2026, 11, 23)));
        var paper = await round.Paper(id);
        (paper.Stage, paper.KindVersion, paper.Standing).ShouldBe((PaperStage.Issued, 2, PaperStanding.Valid));
        paper
            .Steps.Select(s => (s.Action, s.ByName))
            .ShouldBe([
                (PaperAction.Draft, "承办人甲"),
                (PaperAction.Submit, "承办人甲"),
                (PaperAction.PassReview, "负责人乙"),
                (PaperAction.Countersign, "负责人己"),
                (PaperAction.Sign, "负责人乙"),
            ]);
        (await round.Faults()).ShouldBeEmpty();
    }

    [Theory]
    [BothStores]
    public async Task One_signature_serves_where_one_person_holds_both_posts_unless_somebody_has_to_countersign(
        StoreKind kind
    )
    {
        await using var round = await PaperRound.Create(kind);
        await round.SetIssuer();
        var plain = (await round.Draft(Opinion)).Result;
        _ = (await round.Submit(plain)).Result;
        (await round.Sign(plain, round.Head)).IsDone.ShouldBeTrue();
        (await round.Paper(plain)).Steps[^1].Action.ShouldBe(PaperAction.ReviewAndSign);

        var countersigned = (await round.Draft(Opinion)).Result;
        var named = new Countersigner(round.Deputy.Account!.Value, round.Deputy.Name);
        _ = (await round.Submit(countersigned, countersigners: named)).Result;
        (await round.Sign(countersigned, round.Head)).Refusal!.Code.ShouldBe("paper.two-signatures");
    }

    [Theory]
    [BothStores]
    public async Task Nobody_stands_on_both_sides_of_one_paper(StoreKind kind)
    {
        await using var round = await PaperRound.Create(kind);
        await round.SetIssuer();
        // Drafter, drafter of an earlier version, handler of the matter, and whoever works for one of them.
        var handlerOnly = round.Supervisor(Roles.SupervisionHandler, "承办人庚");
        foreach (var (side, delegated) in Sides(round, handlerOnly))
        {
            var refusal = delegated ? "paper.lenders-side" : "paper.own-side";
            var person = delegated
                ? round.Deputy with
                {
                    ActsFor = new Lender(side.Account, side.Name),
                }
                : round.AlsoAs(side, Roles.SupervisionHead);
            var id = (await round.Draft(Opinion, handlers: handlerOnly.Account!.Value)).Result;
            await Revise(round, id, round.Second);
            _ = (await round.Submit(id)).Result;
            (await round.PassReview(id, person)).Refusal!.Code.ShouldBe(refusal, $"review {side.Name}");
            (await round.Sign(id, person)).Refusal!.Code.ShouldBe(refusal, $"one signature {side.Name}");
            (await round.Return(id, person)).Refusal!.Code.ShouldBe(refusal, $"return {side.Name}");
            _ = (await round.PassReview(id, round.Head)).Result;
            (await round.Sign(id, person)).Refusal!.Code.ShouldBe(refusal, $"sign {side.Name}");
            (await round.Sign(id, round.Head)).IsDone.ShouldBeTrue();
        }
    }

    [Theory]
    [BothStores]
    public async Task Who_wrote_it_or_handles_its_matter_cannot_be_named_as_countersigner(StoreKind kind)
    {
        await using var round = await PaperRound.Create(kind);
        var id = (await round.Draft(Opinion, handlers: round.Second.Account!.Value)).Result;
        foreach (var person in new[] { round.Handler, round.Second })
            (
                await round.Submit(id, countersigners: new Countersigner(person.Account!.Value, person.Name))
            ).Refusal!.Code.ShouldBe("paper.own-side");
        var named = new Countersigner(round.Deputy.Account!.Value, round.Deputy.Name);
        (await round.Submit(id, null, named, named)).Refusal!.Field.ShouldBe("countersigners");
        _ = (await round.Submit(id, countersigners: named)).Result;
        _ = (await round.PassReview(id, round.Head)).Result;
        var acting = round.Deputy with { ActsFor = new Lender(round.Handler.Account, round.Handler.Name) };
        (await round.Countersign(id, acting)).Refusal!.Code.ShouldBe("paper.lenders-side");
        // Named first, then made a handler of the matter.
        var adding = await round.With(
            round.Handler,
            id,
            (work, paper, _) =>
            {
                PaperDesk.AddHandlers(work, paper, [round.Deputy.Account!.Value]);
                return Task.FromResult(paper.Handlers.Count);
            }
        );
        adding.Result.ShouldBe(2);
        (await round.Countersign(id, round.Deputy)).Refusal!.Code.ShouldBe("paper.own-side");
    }

    [Theory]
    [BothStores]
    public async Task Whoever_sends_a_draft_on_stands_on_its_side(StoreKind kind)
    {
        await using var round = await PaperRound.Create(kind);
        await round.SetIssuer();
        var id = (await round.Draft(Opinion)).Result;
        _ = (await round.Submit(id, round.Second)).Result;
        var same = round.AlsoAs(round.Second, Roles.SupervisionHead);
        (await round.Sign(id, same)).Refusal!.Code.ShouldBe("paper.own-side");
        (await round.Sign(id, round.Head)).IsDone.ShouldBeTrue();
    }

    [Theory]
    [BothStores]
    public async Task What_the_checks_only_ask_about_is_shown_and_does_not_stop_the_signature(StoreKind kind)
    {
        await using var round = await PaperRound.Create(kind);
        await round.SetIssuer();
        var content = PaperSamples.Of(PaperRound.Kinds[Opinion], "另见《演示管理办法》第三条。");
        var issued = await round.Issue(Opinion, content);
        issued.Shown.ShouldHaveSingleItem().Code.ShouldBe("citation-not-in-library");
        var wrong = (await round.Draft(Opinion, PaperSamples.Of(PaperRound.Kinds[Opinion], "据赵某甲反映。"))).Result;
        _ = (await round.Submit(wrong)).Result;
        var record = new PaperRecord { Hidden = ["赵某甲"] };
        var refusal = (await round.Sign(wrong, round.Head, record)).Refusal.ShouldBeOfType<PaperFaultsRefusal>();
        refusal.Faults.ShouldHaveSingleItem().Place.ShouldBe("正文第 2 段");
        refusal.Message.ShouldNotContain("赵某甲");
    }

    [Theory]
    [BothStores]
    public async Task Whoever_works_under_a_lent_post_is_noted_with_the_lender(StoreKind kind)
    {
        await using var round = await PaperRound.Create(kind);
        await round.SetIssuer();
        var id = (await round.Draft(Opinion)).Result;
        _ = (await round.Submit(id)).Result;
        var acting = round.Deputy with { ActsFor = new Lender(round.Head.Account, round.Head.Name) };
        _ = (await round.Sign(id, acting)).Result;
        var step = (await round.Paper(id)).Steps[^1];
        (step.ByName, step.ActsFor).ShouldBe(("负责人己", "负责人乙"));
    }

    [Theory]
    [BothStores]
    public async Task What_is_returned_goes_back_to_drafting_with_its_remark_and_is_passed_anew(StoreKind kind)
    {
        await using var round = await PaperRound.Create(kind);
        await round.SetIssuer();
        var id = (await round.Draft(Opinion)).Result;
        _ = (await round.Submit(id)).Result;
        (await round.Return(id, round.Head, "改")).Refusal!.Kind.ShouldBe(RefusalKind.Field);
        _ = (await round.PassReview(id, round.Head)).Result;
        (await round.Return(id, round.Deputy)).Result.ShouldBe(PaperStage.Drafting);
        (await round.Paper(id)).Steps[^1].Remark.ShouldBe("事实部分请写明时间");
        (await round.Paper(id)).ReviewedBy.ShouldBeNull();
        (await round.Sign(id, round.Head)).Refusal!.Code.ShouldBe("procedure.not-now");
        await Revise(round, id, round.Handler);
        (await round.Submit(id)).Result.ShouldBe(PaperStage.InReview);
        var compared = (await round.Queries.Compare(round.Head, id, 1, 2, TestContext.Current.CancellationToken))!;
        compared.Count(s => s.Change == SentenceChange.Added).ShouldBe(1);
        (await round.Paper(id)).DraftNo.ShouldBe(2);
    }

    [Theory]
    [BothStores]
    public async Task A_record_is_finished_by_who_wrote_it_and_a_letter_is_not(StoreKind kind)
    {
        await using var round = await PaperRound.Create(kind);
        var record = (await round.Draft("interview-record")).Result;
        (await round.Submit(record)).Refusal!.Code.ShouldBe("paper.nobody-signs");
        var issued = (await Complete(round, record)).Result;
        issued.Number.ShouldBe(PaperRound.Matter.Number);
        var letter = (await round.Draft(Opinion)).Result;
        (await Complete(round, letter)).Refusal!.Code.ShouldBe("paper.must-be-signed");
    }

    [Theory]
    [BothStores]
    public async Task The_head_of_a_unit_may_sign_his_own_report_and_no_paper_of_the_body(StoreKind kind)
    {
        await using var round = await PaperRound.Create(kind);
        var report = (await round.Draft("correction-report", by: round.Chief, issuer: round.Department)).Result;
        (await round.Submit(report, round.Chief)).Result.ShouldBe(PaperStage.AwaitingSignature);
        (await round.Sign(report, round.Head)).Refusal!.Code.ShouldBe("paper.not-own-body");
        (await round.Sign(report, round.Chief)).IsDone.ShouldBeTrue();
        (await round.Draft(Opinion, by: round.Chief, issuer: round.Department)).Refusal!.Code.ShouldBe(
            "paper.wrong-issuer"
        );
        var opinion = (await round.Draft(Opinion)).Result;
        (await round.Submit(opinion, round.Chief)).Refusal!.Kind.ShouldBe(RefusalKind.NotFound);
    }

    [Theory]
    [BothStores]
    public async Task A_handler_of_another_office_drafts_for_the_matter_he_is_lent_to_and_nobody_else_does(
        StoreKind kind
    )
    {
        await using var round = await PaperRound.Create(kind);
        var other = await round.Register(
            91,
            "乙县司法局",
            Mingjing.Core.Organizations.OrganizationKind.SupervisionBody
        );
        var borrowed = PaperRound.Person(other, Roles.SupervisionHandler, "承办人辛", DataScope.WholeCity);
        (await round.Draft(Opinion, by: borrowed)).Refusal!.Code.ShouldBe("paper.not-own-body");
        (await round.Draft(Opinion, by: borrowed, handlers: borrowed.Account!.Value)).IsDone.ShouldBeTrue();
    }

    private static IEnumerable<(Principal Side, bool Delegated)> Sides(PaperRound round, Principal handlerOnly) =>
        new[] { round.Handler, round.Second, handlerOnly }.SelectMany(p => new[] { (p, false), (p, true) });

    private static async Task Revise(PaperRound round, PaperId id, Principal by)
    {
        var paper = await round.Paper(id);
        var content = PaperSamples.Of(PaperRound.Kinds[paper.Kind], $"第 {paper.DraftNo + 1} 稿补充的要求。");
        _ = (await round.Run(new ReviseDraft(round.Desk), by, new DraftToRevise(id, paper.Version, content))).Result;
    }

    private static Task<Settled<IssuedPaper>> Complete(PaperRound round, PaperId id) =>
        round.With(
            round.Handler,
            id,
            (work, paper, cancel) => round.Signing.Complete(work, paper, PaperRecord.Empty, cancel)
        );
}
