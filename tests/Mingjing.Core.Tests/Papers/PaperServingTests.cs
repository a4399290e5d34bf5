using Mingjing.Core.Papers;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Files;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.Tests.Platform.Persistence;
using Mingjing.Testing.Files;
using Mingjing.Testing.Papers;

namespace Mingjing.Core.Tests.Papers;

/// <summary>用印和送达.</summary>
public sealed class PaperServingTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory]
    [BothStores]
    public async Task A_paper_is_made_then_sealed_then_sent_then_received_and_the_term_runs_from_the_receipt(
        StoreKind kind
    )
    {
        await using var round = await PaperRound.Create(kind);
        await round.SetIssuer(await round.Files.Take(round.Body, SampleDocuments.Png, Cancel));
        var id = (await round.Issue("supervision-opinion")).Id;
        (await Seal(round, id)).Refusal!.Code.ShouldBe("paper.not-rendered");
        (await Send(round, id)).Refusal!.Code.ShouldBe("paper.not-sealed");
        await round.Render();
        (await Send(round, id)).Refusal!.Code.ShouldBe("paper.not-sealed");
        (await Seal(round, id)).IsDone.ShouldBeTrue();
        (await Send(round, id)).Refusal!.Code.ShouldBe("paper.not-rendered");
        await round.Render();
        var paper = await round.Paper(id);
        paper.Stamped!.Docx.Sha256.ShouldNotBe(paper.Rendered!.Docx.Sha256, StringComparer.Ordinal);
        round.Time.Advance(TimeSpan.FromHours(1));
        (await Send(round, id)).IsDone.ShouldBeTrue();
        round.Time.Advance(TimeSpan.FromDays(2));
        var received = (await Receive(round, id, round.Clock.Now.AddDays(-1))).Result;
        received.ShouldBe(new DateOnly(2026, 11, 24));
        (await round.Paper(id)).Stage.ShouldBe(PaperStage.Served);
        (await Receive(round, id, round.Clock.Now)).Refusal!.Code.ShouldBe("procedure.not-now");
        (await round.Faults()).ShouldBeEmpty();
        await round.Store.Execute("UPDATE paper_service SET received_on = '2026-11-23'");
        (await round.Faults()).ShouldBe(["digest-mismatch"]);
    }

    [Theory]
    [BothStores]
    public async Task A_stamped_scan_is_bound_by_its_hash_and_other_files_are_not_taken(StoreKind kind)
    {
        await using var round = await PaperRound.Create(kind);
        await round.SetIssuer();
        var id = (await round.Issue("supervision-opinion")).Id;
        await round.Render();
        (await Seal(round, id)).Refusal!.Code.ShouldBe("paper.no-seal-image");
        (
            await Seal(round, id, await round.Files.Take(round.Body, SampleDocuments.Docx(), Cancel))
        ).Refusal!.Field.ShouldBe("file");
        await round.Set(PaperSettings.ScanSize, "1");
        var largest = SampleDocuments.Pdf();
        Array.Resize(ref largest, 1 << 20);
        var scan = await Scan(round, largest);
        Array.Resize(ref largest, (1 << 20) + 1);
        await Should.ThrowAsync<FileTooLargeException>(() => Scan(round, largest));
        (await Seal(round, id, scan)).IsDone.ShouldBeTrue();
        (await round.Paper(id)).Seal!.File.Sha256.ShouldBe(scan.Sha256);
        (
            await round.Store.Scalar(
                $"SELECT count(*) FROM ledger_entry WHERE entry LIKE '%paper.sealed%{scan.Sha256}%'"
            )
        ).ShouldBe(1L);
        (await Send(round, id)).IsDone.ShouldBeTrue();
    }

    [Theory]
    [BothStores]
    public async Task A_unit_sees_what_was_served_on_it_and_nothing_else_of_the_body(StoreKind kind)
    {
        await using var round = await PaperRound.Create(kind);
        var (id, service) = await Sent(round);
        (await round.Queries.Find(round.Clerk, id, Cancel)).ShouldBeNull();
        (
            await round.Queries.OfMatter(round.Clerk, PaperRound.Matter.Kind, PaperRound.Matter.Id, Cancel)
        ).ShouldBeEmpty();
        var served = (await round.Queries.Served(round.Clerk, service.Id, Cancel)).ShouldNotBeNull();
        served.Content!.Title.ShouldBe("行政执法监督意见书");
        served.Pdf.ShouldNotBeNull();
        (await round.Queries.ServedOn(round.Clerk, 10, Cancel)).ShouldHaveSingleItem();
        var elsewhere = await round.Register(
            2,
            "河洛市另一局",
            Mingjing.Core.Organizations.OrganizationKind.Department
        );
        var other = PaperRound.Person(elsewhere, Roles.DepartmentClerk, "法制员", DataScope.Of([], [elsewhere]));
        (await round.Queries.Served(other, service.Id, Cancel)).ShouldBeNull();

        var confirming = new ReceiptToConfirm(service.Id, service.Version);
        (await round.Run(new ConfirmReceipt(), other, confirming)).Refusal!.Kind.ShouldBe(RefusalKind.NotFound);
        (await round.Run(new ConfirmReceipt(), round.Handler, confirming)).Refusal!.Code.ShouldBe(
            "paper.not-addressee"
        );
        (await round.Run(new ConfirmReceipt(), round.Clerk, confirming)).IsDone.ShouldBeTrue();
        (await round.Paper(id)).Stage.ShouldBe(PaperStage.Sent);
        (await round.Faults()).ShouldBeEmpty();
    }

    [Theory]
    [BothStores]
    public async Task What_has_gone_out_is_withdrawn_and_no_longer_void(StoreKind kind)
    {
        await using var round = await PaperRound.Create(kind);
        var (id, _) = await Sent(round);
        (await Ending(round, id, (w, p, c) => round.Serving.Void(w, p, "主送单位有误", c))).Refusal!.Code.ShouldBe(
            "procedure.not-now"
        );
        var handler = round.AlsoAs(round.Handler, Roles.SupervisionHead);
        (await Withdraw(round, id, handler)).Refusal!.Code.ShouldBe("paper.own-side");
        (await Withdraw(round, id, round.Deputy)).IsDone.ShouldBeTrue();
        (await round.Paper(id)).Standing.ShouldBe(PaperStanding.Withdrawn);
        (await Receive(round, id, round.Clock.Now)).Refusal!.Code.ShouldBe("procedure.not-now");
    }

    [Theory]
    [BothStores]
    public async Task The_inbox_holds_what_a_person_may_decide_and_not_what_he_wrote(StoreKind kind)
    {
        await using var round = await PaperRound.Create(kind);
        await round.SetIssuer();
        var id = (await round.Draft("supervision-opinion")).Result;
        (await round.Queries.Inbox(round.Head, Cancel)).ShouldBeEmpty();
        _ = (await round.Submit(id, countersigners: new Countersigner(round.Deputy.Account!.Value, "负责人己"))).Result;
        (await Duty(round, round.Head)).ShouldBe(PaperAction.PassReview);
        (await round.Queries.Inbox(round.AlsoAs(round.Handler, Roles.SupervisionHead), Cancel)).ShouldBeEmpty();
        (await round.Queries.Inbox(round.Second, Cancel)).ShouldBeEmpty();
        _ = (await round.PassReview(id, round.Head)).Result;
        (await Duty(round, round.Deputy)).ShouldBe(PaperAction.Countersign);
        (await round.Queries.Inbox(round.Head, Cancel)).ShouldBeEmpty();
        _ = (await round.Countersign(id, round.Deputy)).Result;
        (await Duty(round, round.Head)).ShouldBe(PaperAction.Sign);
        _ = (await round.Sign(id, round.Head)).Result;
        (await round.Queries.Inbox(round.Head, Cancel)).ShouldBeEmpty();
    }

    [Theory]
    [BothStores]
    public async Task Drafts_are_their_own_bodys_and_issued_papers_are_the_scopes(StoreKind kind)
    {
        await using var round = await PaperRound.Create(kind);
        await round.SetIssuer();
        var id = (await round.Draft("supervision-opinion")).Result;
        var county = await round.Register(
            92,
            "甲县司法局",
            Mingjing.Core.Organizations.OrganizationKind.SupervisionBody
        );
        var above = PaperRound.Person(county, Roles.SupervisionHead, "外单位负责人", DataScope.WholeCity);
        (await round.Queries.Find(above, id, Cancel)).ShouldBeNull();
        _ = (await round.Submit(id)).Result;
        (await round.Queries.Inbox(above, Cancel)).ShouldBeEmpty();
        _ = (await round.Sign(id, round.Head)).Result;
        var sheet = (await round.Queries.Find(above, id, Cancel)).ShouldNotBeNull();
        sheet.Drafts.ShouldBeEmpty();
        (await round.Queries.Compare(above, id, 1, 1, Cancel)).ShouldBeNull();
    }

    private static async Task<(PaperId Id, PaperService Service)> Sent(PaperRound round)
    {
        await round.SetIssuer(await round.Files.Take(round.Body, SampleDocuments.Png, Cancel));
        var id = (await round.Issue("supervision-opinion")).Id;
        await round.Render();
        _ = (await Seal(round, id)).Result;
        await round.Render();
        _ = (await Send(round, id)).Result;
        return (id, (await round.Queries.ServedOn(round.Clerk, 1, Cancel)).Single());
    }

    private static async Task<PaperFile> Scan(PaperRound round, byte[] bytes)
    {
        await using var stream = new MemoryStream(bytes);
        return await round.Files.TakeScan(round.Body, stream, round.Clock.Today, Cancel);
    }

    private static async Task<PaperAction> Duty(PaperRound round, Principal by) =>
        (await round.Queries.Inbox(by, Cancel)).ShouldHaveSingleItem().Action;

    private static async Task<Settled<Nothing>> Seal(PaperRound round, PaperId id, PaperFile? scan = null)
    {
        var version = (await round.Paper(id)).Version;
        return await round.Run(new SealPaper(round.Desk), round.Handler, new PaperToSeal(id, version, scan));
    }

    private static Task<Settled<PaperServiceId>> Send(PaperRound round, PaperId id) =>
        round.With(
            round.Handler,
            id,
            async (work, paper, cancel) =>
                (
                    await round.Serving.Send(
                        work,
                        paper,
                        new ServiceDispatch(PaperServiceMethod.Electronic, work.Now, 1, null, [], "政务协同平台"),
                        cancel
                    )
                ).Id
        );

    private static Task<Settled<DateOnly>> Receive(PaperRound round, PaperId id, DateTimeOffset at) =>
        round.With(
            round.Handler,
            id,
            async (work, paper, cancel) =>
                PaperServing.RecordService(
                    work,
                    paper,
                    await PaperServing.ServiceOf(work, paper, cancel),
                    new ServiceReceipt(at, "法制员丙", null, [], [], null, null)
                )
        );

    private static Task<Settled<Nothing>> Withdraw(PaperRound round, PaperId id, Principal by) =>
        Ending(
            round,
            id,
            (work, paper, _) =>
            {
                round.Serving.Withdraw(work, paper, "经复核应当撤回");
                return Task.CompletedTask;
            },
            by
        );

    private static Task<Settled<Nothing>> Ending(
        PaperRound round,
        PaperId id,
        Func<Work, Paper, CancellationToken, Task> act,
        Principal? by = null
    ) =>
        round.With(
            by ?? round.Head,
            id,
            async (work, paper, cancel) =>
            {
                await act(work, paper, cancel);
                return Nothing.Value;
            }
        );
}
