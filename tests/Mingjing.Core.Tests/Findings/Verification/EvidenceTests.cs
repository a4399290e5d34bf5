using Mingjing.Core.Findings;
using Mingjing.Core.Findings.Verification;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Files;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.Tests.Platform.Persistence;
using Mingjing.Testing.Files;
using Mingjing.Testing.Findings;
using Mingjing.Testing.Intake;

namespace Mingjing.Core.Tests.Findings.Verification;

/// <summary>证据材料 of answers: whose they are, who sees them when, and that what was confirmed stays.</summary>
public sealed class EvidenceTests
{
    private const string PlantedName = "赵某某410000199901019999延期审批表.pdf";

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private static readonly FindingAnswer Exception = new(
        AnswerKind.LawfulException,
        Evidence: "延期审批表",
        Basis: "行政处罚法第六十条"
    );

    private static readonly byte[] Pdf = SampleDocuments.Pdf();

    private static readonly byte[] Text = "公示补录说明"u8.ToArray();

    [Theory]
    [BothStores]
    public async Task A_file_is_the_departments_own_until_an_answer_with_it_is_confirmed(StoreKind kind)
    {
        await using var evidence = await EvidenceRound.Create(kind);
        var round = evidence.Round;
        var file = (await evidence.Upload(Pdf, "C:\\案卷\\审批表")).Result;
        var line = (await evidence.Seen(round.Clerk)).ShouldNotBeNull().Single();
        (line.Id, line.Name, line.Format).ShouldBe((file, "审批表.pdf", FileFormat.Pdf));
        (line.IsUsed, line.IsConfirmed, line.UploadedBy).ShouldBe((false, false, "法制员丙"));
        (await evidence.Seen(round.Handler)).ShouldBeEmpty();

        (await evidence.Prepare(Exception)).IsDone.ShouldBeTrue();
        (await evidence.Seen(round.Chief))!.Single().IsUsed.ShouldBeTrue();
        (await evidence.Seen(round.Handler)).ShouldBeEmpty();
        (await evidence.Queries.Find(round.Handler, evidence.Findings[0], file, Cancel)).ShouldBeNull();

        (await round.Confirm(evidence.Request)).IsDone.ShouldBeTrue();
        (await evidence.Seen(round.Handler))!.Single().IsConfirmed.ShouldBeTrue();
        var found = await evidence.Queries.Find(round.Handler, evidence.Findings[0], file, Cancel);
        await using var content = evidence.Contents.Open(found.ShouldNotBeNull().Content);
        content.Length.ShouldBe(Pdf.Length);
    }

    [Theory]
    [BothStores]
    public async Task Of_another_departments_files_there_is_nothing_to_see_and_nothing_to_add(StoreKind kind)
    {
        await using var evidence = await EvidenceRound.Create(kind);
        var file = (await evidence.Upload(Pdf)).Result;
        _ = (await evidence.Prepare(Exception)).Result;
        _ = (await evidence.Round.Confirm(evidence.Request)).Result;
        var other = evidence.Round.Store.ClerkTwo;
        (await evidence.Seen(other)).ShouldBeNull();
        (await evidence.Queries.Find(other, evidence.Findings[0], file, Cancel)).ShouldBeNull();
        (await evidence.Upload(Pdf, by: other)).Refusal!.Kind.ShouldBe(RefusalKind.NotFound);
        (await evidence.Upload(Pdf, by: evidence.Round.Handler)).Refusal!.Code.ShouldBe("verification.not-own");
    }

    [Theory]
    [BothStores]
    public async Task What_was_confirmed_can_neither_be_taken_away_nor_be_added_to(StoreKind kind)
    {
        await using var evidence = await EvidenceRound.Create(kind);
        var (round, finding) = (evidence.Round, evidence.Findings[0]);
        var first = (await evidence.Upload(Pdf)).Result;
        _ = (await evidence.Prepare(Exception)).Result;
        _ = (await round.Confirm(evidence.Request)).Result;
        (await evidence.Upload(Text)).Refusal!.Code.ShouldBe("procedure.not-now");
        (await evidence.Prepare(Exception, [])).Refusal!.Code.ShouldBe("procedure.not-now");

        var version = (await round.Handling(finding)).Version;
        var returning = new AnswerToReturn(finding, version, "请附审批表原件");
        _ = (await round.Run(new ReturnAnswer(round.Store.Desk), round.Handler, returning)).Result;
        var second = (await evidence.Upload(Text, "补充.txt")).Result;
        _ = (await evidence.Prepare(Exception, [second])).Result;
        _ = (await round.Confirm(evidence.Request)).Result;
        var seen = (await evidence.Seen(round.Handler))!;
        seen.Select(f => (f.Id, f.IsUsed, f.IsConfirmed)).ShouldBe([(first, false, true), (second, true, true)]);
        var steps = (await round.Handling(finding)).Steps.Where(s => s.Answer is not null).ToList();
        steps.Select(s => s.Files!.Single().File).ShouldBe([first, second]);

        round.Store.Time.Advance(TimeSpan.FromDays(40));
        await evidence.Sweep();
        (await evidence.Seen(round.Handler))!.Count.ShouldBe(2);
        evidence.Files.Count.ShouldBe(2);
    }

    [Theory]
    [BothStores]
    public async Task What_no_answer_goes_with_is_swept_after_the_time_that_is_set(StoreKind kind)
    {
        await using var evidence = await EvidenceRound.Create(kind);
        var round = evidence.Round;
        var kept = (await evidence.Upload(Pdf)).Result;
        var left = (await evidence.Upload(Text, "说明.txt")).Result;
        _ = (await evidence.Prepare(Exception)).Result;
        round.Store.Time.Advance(TimeSpan.FromHours(30));
        await evidence.Sweep();
        (await evidence.Seen(round.Clerk))!.Count.ShouldBe(2);

        _ = (await evidence.Prepare(Exception, [kept])).Result;
        round.Store.Time.Advance(TimeSpan.FromHours(23));
        await evidence.Sweep();
        (await evidence.Seen(round.Clerk))!.Count.ShouldBe(2);
        round.Store.Time.Advance(TimeSpan.FromHours(2));
        await evidence.Sweep();
        (await evidence.Seen(round.Clerk))!.Single().Id.ShouldBe(kept);
        evidence.Files.Count.ShouldBe(1);
        (await evidence.Prepare(Exception, [kept, left])).Refusal!.Kind.ShouldBe(RefusalKind.NotFound);
        (await Verify(evidence)).IsSound.ShouldBeTrue();
    }

    [Theory]
    [BothStores]
    public async Task A_content_that_two_findings_share_stays_while_one_of_them_needs_it(StoreKind kind)
    {
        await using var evidence = await EvidenceRound.Create(kind, late: 2);
        _ = (await evidence.Upload(Pdf)).Result;
        _ = (await evidence.Upload(Pdf, finding: evidence.Findings[1])).Result;
        evidence.Files.Count.ShouldBe(1);
        _ = (await evidence.Prepare(Exception, finding: evidence.Findings[1])).Result;
        evidence.Round.Store.Time.Advance(TimeSpan.FromHours(25));
        await evidence.Sweep();
        (await evidence.Seen(evidence.Round.Clerk)).ShouldBeEmpty();
        evidence.Files.Count.ShouldBe(1);
    }

    [Theory]
    [BothStores]
    public async Task A_file_of_one_finding_does_not_go_with_the_answer_to_another(StoreKind kind)
    {
        await using var evidence = await EvidenceRound.Create(kind, late: 2);
        var file = (await evidence.Upload(Pdf)).Result;
        (await evidence.Prepare(Exception, [file], evidence.Findings[1])).Refusal!.Kind.ShouldBe(RefusalKind.NotFound);
        (await evidence.Prepare(Exception, [file, file])).IsDone.ShouldBeTrue();
        (await evidence.Seen(evidence.Round.Clerk))!.Single().IsUsed.ShouldBeTrue();
    }

    [Theory]
    [BothStores]
    public async Task The_same_content_is_noted_once_and_more_than_twenty_are_not_taken(StoreKind kind)
    {
        await using var evidence = await EvidenceRound.Create(kind);
        var first = (await evidence.Upload(Pdf)).Result;
        (await evidence.Upload(Pdf, "又一次.pdf")).Result.ShouldBe(first);
        for (var i = 1; i < EvidenceFile.Most; i++)
            (await evidence.Upload([.. Text, (byte)('a' + i)])).IsDone.ShouldBeTrue();
        (await evidence.Upload(Text)).Refusal!.Code.ShouldBe("verification.too-many-files");
    }

    [Theory]
    [BothStores]
    public async Task The_ledger_fixes_what_was_handed_in_and_tells_neither_name_nor_hash(StoreKind kind)
    {
        await using var evidence = await EvidenceRound.Create(kind);
        var round = evidence.Round;
        var file = (await evidence.Upload(Pdf, PlantedName)).Result;
        _ = (await evidence.Prepare(Exception)).Result;
        _ = (await round.Confirm(evidence.Request)).Result;
        var row = (await round.Store.Rows<EvidenceFile>()).Single();
        row.Open(round.Store.Keys).Name.ShouldBe(PlantedName);
        var confirming = await round.Store.Store.Scalar(
            $"SELECT count(*) FROM ledger_entry WHERE entry LIKE '%answer-confirmed%{row.Commitment}%'"
                + $" AND entry LIKE '%{file}%'"
        );
        confirming.ShouldBe(1L);
        var hash = row.Open(round.Store.Keys).Sha256;
        foreach (var secret in new[] { "410000199901019999", "延期审批表", hash, hash.ToUpperInvariant() })
            (
                await round.Store.Store.Scalar($"SELECT count(*) FROM ledger_entry WHERE entry LIKE '%{secret}%'")
            ).ShouldBe(0L, secret);
        (await Verify(evidence)).IsSound.ShouldBeTrue();
    }

    [Theory]
    [BothStores]
    public async Task Whoever_gets_a_file_with_its_opening_can_prove_it_without_the_keys(StoreKind kind)
    {
        await using var evidence = await EvidenceRound.Create(kind);
        _ = (await evidence.Upload(Pdf)).Result;
        var row = (await evidence.Round.Store.Rows<EvidenceFile>()).Single();
        var opening = row.Opening(evidence.Round.Store.Keys, "/evidence/0/commitment");
        opening.Text.ShouldBe(row.Open(evidence.Round.Store.Keys).Sha256);
        opening.Opens().ToHex().ShouldBe(row.Commitment);
    }

    [Theory]
    [BothStores]
    public async Task A_file_that_is_missing_or_altered_and_a_row_that_is_altered_are_found(StoreKind kind)
    {
        await using var evidence = await EvidenceRound.Create(kind);
        var round = evidence.Round;
        _ = (await evidence.Upload(Pdf)).Result;
        _ = (await evidence.Prepare(Exception)).Result;
        _ = (await round.Confirm(evidence.Request)).Result;
        var path = evidence.Files.Single();
        var whole = await File.ReadAllBytesAsync(path, Cancel);

        await using (var other = new MemoryStream(SampleDocuments.Png))
            _ = await FileSeal.Save(round.Store.Keys, other, path, 1 << 20, Cancel);
        (await Faults(evidence)).ShouldBe(["evidence-changed"]);
        whole[^1] ^= 1;
        await File.WriteAllBytesAsync(path, whole, Cancel);
        (await Faults(evidence)).ShouldBe(["evidence-changed"]);
        File.Delete(path);
        (await Faults(evidence)).ShouldBe(["evidence-missing"]);
        whole[^1] ^= 1;
        await File.WriteAllBytesAsync(path, whole, Cancel);
        (await Faults(evidence)).ShouldBeEmpty();
        await round.Store.Store.Execute("UPDATE evidence_file SET confirmed_at = NULL");
        (await Faults(evidence)).ShouldBe(["digest-mismatch"]);
    }

    [Theory]
    [BothStores]
    public async Task A_returned_sheet_leaves_the_files_with_their_answers(StoreKind kind)
    {
        await using var evidence = await EvidenceRound.Create(kind);
        var round = evidence.Round;
        var early = (await evidence.Upload(Pdf)).Result;
        _ = (await evidence.Prepare(Exception)).Result;
        var late = (await evidence.Upload(Text, "说明.txt")).Result;
        using var file = new MemoryStream();
        AnswerSheet.Write(file, await round.Sheet(evidence.Request));
        file.Position = 0;
        var sheet = await round.Sheet(evidence.Request);
        var returned = AnswerSheet.Read(file, "反馈表.xlsx", sheet, round.Store.Clock.Today);
        var command = new AnswersToPrepare(evidence.Request, returned.Answers);
        (await round.Run(new PrepareAnswers(), round.Clerk, command)).IsDone.ShouldBeTrue();
        var draft = (await round.Sheet(evidence.Request)).Items.Single().Handling.Draft!;
        draft.Files!.Select(f => f.File).ShouldBe([early, late]);
    }

    private static Task<StoreReport> Verify(EvidenceRound evidence) =>
        new StoreVerification(
            evidence.Round.Store.Database,
            evidence.Round.Store.Keys.CreateCheckpointSigner().Key,
            [.. BatchProof.All(), new EvidenceProof(evidence.Contents, evidence.Round.Store.Keys)]
        ).Run(since: null, Cancel);

    private static async Task<IReadOnlyList<string>> Faults(EvidenceRound evidence) =>
        [.. (await Verify(evidence)).Ledger.Faults.Select(f => f.Code)];
}
