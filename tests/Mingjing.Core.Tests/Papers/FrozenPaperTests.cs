using Mingjing.Core.Papers;
using Mingjing.Core.Platform.Documents;
using Mingjing.Core.Platform.Files;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.Tests.Platform.Persistence;
using Mingjing.Testing.Files;
using Mingjing.Testing.Papers;
using Mingjing.Verifier;

namespace Mingjing.Core.Tests.Papers;

/// <summary>成文: nothing of it changes any more, its files are made once, and a correction is a new paper.</summary>
public sealed class FrozenPaperTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory]
    [BothStores]
    public async Task What_is_signed_cannot_be_written_again(StoreKind kind)
    {
        await using var round = await PaperRound.Create(kind);
        await round.SetIssuer();
        var issued = await round.Issue("supervision-opinion");
        var paper = await round.Paper(issued.Id);
        var content = PaperSamples.Of(PaperRound.Kinds["supervision-opinion"], "另外补充一句。");
        var revising = new DraftToRevise(paper.Id, paper.Version, content);
        (await round.Run(new ReviseDraft(round.Desk), round.Handler, revising)).Refusal!.Code.ShouldBe(
            "procedure.not-now"
        );
        var dropping = new DraftToWithdraw(paper.Id, paper.Version, "不需要这份文书");
        (await round.Run(new WithdrawDraft(), round.Handler, dropping)).Refusal!.Code.ShouldBe("procedure.not-now");
        (await round.Sign(paper.Id, round.Deputy)).Refusal!.Code.ShouldBe("procedure.not-now");
        (await round.Return(paper.Id, round.Deputy)).Refusal!.Code.ShouldBe("procedure.not-now");

        var sheet = (await round.Queries.Find(round.Head, paper.Id, Cancel))!;
        (sheet.Content.Number, sheet.Content.DatedOn, sheet.Content.Issuer).ShouldBe(
            (issued.Number, issued.IssuedOn, "河洛市司法局")
        );
        sheet.Content.Contact.ShouldBe("综合科 0379-00000000");
        (await round.Paper(paper.Id)).ContentHash.ShouldBe(issued.ContentHash);
    }

    [Theory]
    [BothStores]
    public async Task The_hash_is_that_of_the_canonical_text_and_nothing_of_it_lies_in_clear(StoreKind kind)
    {
        await using var round = await PaperRound.Create(kind);
        await round.SetIssuer();
        var issued = await round.Issue("supervision-opinion");
        var content = (await round.Queries.Find(round.Head, issued.Id, Cancel))!.Content;
        CanonicalPaper.DigestOf(content).ToHex().ShouldBe(issued.ContentHash);
        (await round.Store.Scalar("SELECT count(*) FROM ledger_entry WHERE entry LIKE '%演示商行%'")).ShouldBe(0L);
        var paper = await round.Paper(issued.Id);
        System.Text.Encoding.UTF8.GetString(paper.Frozen!).ShouldNotContain("演示商行");
        (
            await round.Store.Scalar($"SELECT count(*) FROM ledger_entry WHERE entry LIKE '%{issued.ContentHash}%'")
        ).ShouldBe(1L);
    }

    [Theory]
    [BothStores]
    public async Task A_row_that_is_changed_behind_the_back_is_found(StoreKind kind)
    {
        await using var round = await PaperRound.Create(kind);
        await round.SetIssuer();
        _ = await round.Issue("supervision-opinion");
        await round.Render();
        (await round.Faults()).ShouldBeEmpty();
        string[] changes =
        [
            "number = '河执监意〔2026〕9号'",
            "issued_on = '2026-11-20'",
            $"content_hash = '{new string('0', 64)}'",
            kind == StoreKind.Sqlite ? "frozen = x'00'" : "frozen = '\\x00'",
            "stage = 'Served'",
            "kind_version = 1",
            "steps = '[]'",
            "rendered = NULL",
        ];
        foreach (var change in changes)
        {
            var column = change[..change.IndexOf(' ', StringComparison.Ordinal)];
            await round.Store.Execute($"CREATE TABLE kept AS SELECT {column} AS value FROM paper");
            await round.Store.Execute($"UPDATE paper SET {change}");
            (await round.Faults()).ShouldBe(["digest-mismatch"], change);
            await round.Store.Execute($"UPDATE paper SET {column} = (SELECT value FROM kept)");
            await round.Store.Execute("DROP TABLE kept");
            (await round.Faults()).ShouldBeEmpty(change);
        }

        await round.Store.Execute("UPDATE paper_draft SET by_name = '他人'");
        (await round.Faults()).ShouldBe(["digest-mismatch"]);
        await round.Store.Execute("DELETE FROM paper_draft");
        (await round.Faults()).ShouldBe(["row-missing"]);
    }

    [Theory]
    [BothStores]
    public async Task A_paper_has_its_files_once_though_the_promise_comes_fifty_times(StoreKind kind)
    {
        await using var round = await PaperRound.Create(kind);
        await round.SetIssuer();
        var issued = await round.Issue("supervision-opinion");
        var message = (await round.Promises()).Single();
        await Task.WhenAll(
            Enumerable.Range(0, 50).Select(_ => Task.Run(() => round.Renderer().Handle(message, Cancel)))
        );
        var before = round.Renderings;
        for (var i = 0; i < 50; i++)
            await round.Renderer().Handle(message, Cancel);
        round.Renderings.ShouldBe(before);
        var rendered = (await round.Paper(issued.Id)).Rendered.ShouldNotBeNull();
        (rendered.Docx.Format, rendered.Pdf!.Format).ShouldBe((FileFormat.Document, FileFormat.Pdf));
        (
            await round.Store.Scalar("SELECT count(*) FROM ledger_entry WHERE entry LIKE '%\"paper.rendered\"%'")
        ).ShouldBe(1L);
        var payload =
            $"{{\"content\":\"{issued.ContentHash}\",\"docx\":\"{rendered.Docx.Sha256}\",\"paper\":\"{issued.Id}\",\"pdf\":\"{rendered.Pdf.Sha256}\"}}";
        (await round.Store.Scalar($"SELECT count(*) FROM ledger_entry WHERE entry LIKE '%{payload}%'")).ShouldBe(1L);
        round.Files.Has(rendered.Docx).ShouldBeTrue();
        (await round.Faults()).ShouldBeEmpty();
    }

    [Theory]
    [BothStores]
    public async Task A_file_that_is_missing_or_altered_and_a_content_that_is_no_longer_the_signed_one_are_found(
        StoreKind kind
    )
    {
        await using var round = await PaperRound.Create(kind);
        await round.SetIssuer();
        var first = await round.Issue("supervision-opinion");
        var second = await round.Issue("filing-approval");
        await round.Render();
        (await round.FaultsWithFiles()).ShouldBeEmpty();
        var path = round.PathOf((await round.Paper(first.Id)).Rendered!.Docx);
        var whole = await File.ReadAllBytesAsync(path, Cancel);
        whole[^1] ^= 1;
        await File.WriteAllBytesAsync(path, whole, Cancel);
        (await round.FaultsWithFiles()).ShouldBe(["paper-file-changed"]);
        File.Delete(path);
        (await round.FaultsWithFiles()).ShouldBe(["paper-file-missing"]);
        whole[^1] ^= 1;
        await File.WriteAllBytesAsync(path, whole, Cancel);
        // Content of another paper under the key of this one: both rows together would hold.
        await round.Store.Execute(
            $"UPDATE paper SET frozen = (SELECT o.frozen FROM paper o WHERE o.content_hash = '{second.ContentHash}')"
        );
        (await round.FaultsWithFiles()).Order(StringComparer.Ordinal).ShouldBe(["digest-mismatch", "paper-changed"]);
    }

    [Theory]
    [BothStores]
    public async Task Where_no_pdf_can_be_made_the_document_stands_alone(StoreKind kind)
    {
        await using var round = await PaperRound.Create(kind);
        await round.SetIssuer();
        var issued = await round.Issue("supervision-opinion");
        await round.Render(hasPdf: false);
        var rendered = (await round.Paper(issued.Id)).Rendered.ShouldNotBeNull();
        rendered.Pdf.ShouldBeNull();
        (await round.Store.Scalar("SELECT count(*) FROM ledger_entry WHERE entry LIKE '%\"pdf\":null%'")).ShouldBe(1L);
    }

    [Theory]
    [BothStores]
    public async Task A_correction_is_a_new_paper_that_names_the_old_one(StoreKind kind)
    {
        await using var round = await PaperRound.Create(kind);
        await round.SetIssuer();
        var old = await round.Issue("supervision-opinion");
        var correction = await round.Issue("supervision-opinion", replaces: old.Id);
        var replaced = await round.Paper(old.Id);
        (replaced.Standing, replaced.ReplacedById, replaced.ContentHash).ShouldBe(
            (PaperStanding.Replaced, correction.Id, old.ContentHash)
        );
        (await round.Draft("supervision-opinion", replaces: old.Id)).Refusal!.Code.ShouldBe("paper.nothing-to-replace");
        var draft = (await round.Draft("supervision-opinion")).Result;
        (await round.Draft("supervision-opinion", replaces: draft)).Refusal!.Code.ShouldBe("paper.nothing-to-replace");
        (await round.Faults()).ShouldBeEmpty();
    }

    [Theory]
    [BothStores]
    public async Task The_printed_code_tells_kind_number_issuer_day_standing_and_hash(StoreKind kind)
    {
        await using var round = await PaperRound.Create(kind);
        await round.SetIssuer();
        var issued = await round.Issue("supervision-opinion");
        var code = (await round.Paper(issued.Id)).Code!;
        code.Length.ShouldBe(20);
        var found = (await round.Queries.Verify(code, Cancel)).ShouldNotBeNull();
        found.ShouldBe(
            new VerifiedPaper(
                "行政执法监督意见书",
                issued.Number,
                "河洛市司法局",
                issued.IssuedOn,
                PaperStanding.Valid,
                issued.ContentHash
            )
        );
        var other = await round.Issue("supervision-opinion", replaces: issued.Id);
        (await round.Queries.Verify(code, Cancel))!.Standing.ShouldBe(PaperStanding.Replaced);
        (await round.Paper(other.Id)).Code.ShouldNotBe(code, StringComparer.Ordinal);
        (await round.Queries.Verify(code[..19], Cancel)).ShouldBeNull();
    }

    [Theory]
    [BothStores]
    public async Task Files_that_no_paper_names_are_set_aside_and_those_of_papers_stay(StoreKind kind)
    {
        await using var round = await PaperRound.Create(kind);
        await round.SetIssuer(await round.Files.Take(round.Body, SampleDocuments.Png, Cancel));
        var issued = await round.Issue("supervision-opinion");
        await round.Render();
        var stray = await round.Files.Take(round.Body, SampleDocuments.Pdf("/Lang(zh)"), Cancel);
        round.Time.Advance(TimeSpan.FromHours(2));
        await new SweepPaperFiles(round.Files).Run(round.Clock.Now, Cancel);
        round.Time.Advance(TimeSpan.FromDays(40));
        await new SweepPaperFiles(round.Files).Run(round.Clock.Now, Cancel);
        round.Files.Has(stray).ShouldBeFalse();
        var rendered = (await round.Paper(issued.Id)).Rendered!;
        round.Files.Has(rendered.Docx).ShouldBeTrue();
        round.Files.Has(rendered.Pdf!).ShouldBeTrue();
    }
}
