using System.Data.Common;
using System.Globalization;
using System.Text;
using Mingjing.Core.Checks;
using Mingjing.Core.Demonstration;
using Mingjing.Core.Findings;
using Mingjing.Core.Findings.Verification;
using Mingjing.Core.Intake;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.Registers;
using Mingjing.Core.Tests.Platform.Persistence;
using Mingjing.Testing.Findings;
using Mingjing.Testing.Intake;
using Mingjing.Testing.Registers;

namespace Mingjing.Core.Tests.Intake;

/// <summary>举报移送办理记录 in the store: imported as a register, judged itself, found like acts.</summary>
public sealed class StoredReportTests
{
    private const string Check = "report-handled-term";

    private const string Header =
        "编号,收到日期,来源,主体代码,执法领域,处理结果,决定是否立案日期,延长批准日期,告知日期";

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory]
    [BothStores]
    public async Task A_late_decision_is_found_for_the_department_and_seen_by_nobody_else(StoreKind kind)
    {
        await using var store = await ActStore.Create(kind);
        (await Import(store, Late("甲-1"), InTime("甲-2"))).Result.ShouldBe(new RegisterImported(1, 2, 2, 0));
        (await Screen(store)).ShouldBe(new RescreenReport(2, 1, 1, 0, 0));

        var queries = new FindingQueries(store.Database);
        (await queries.List(store.ClerkTwo, new FindingFilter(), null, 10, Cancel)).Rows.ShouldBeEmpty();
        var line = (
            await queries.List(store.ClerkOne, new FindingFilter(), null, 10, Cancel)
        ).Rows.ShouldHaveSingleItem();
        (line.Check, line.RecordNo, line.Kind).ShouldBe((Check, "甲-1", null));
        line.Organization.ShouldBe("甲县演示局");
        line.Day.ShouldBe(new DateOnly(2026, 3, 2));
        line.DueOn.ShouldBe(new DateOnly(2026, 3, 23), "fifteen working days");

        var reading = new FindingReading(store.Database, store.Desk);
        (await reading.Find(store.ClerkTwo, line.Ref, Cancel)).ShouldBeNull();
        var dossier = (await reading.Find(store.ClerkOne, line.Ref, Cancel))!;
        dossier.Outcome.ShouldBe(Outcome.Violated);
        dossier.Act.Kind.ShouldBeNull();
        dossier.Text!.Facts["receivedOn"].ShouldBe("2026-03-02");
        dossier.Reckonings.ShouldHaveSingleItem().Due.Rolled.ShouldBe(line.DueOn!.Value);
        (
            await new LedgerSearch(store.Database).Find(
                new LedgerFilter(RegisterEvents.ReportsScreened.Code),
                null,
                2,
                Cancel
            )
        ).Entries.ShouldHaveSingleItem();
    }

    [Theory]
    [BothStores]
    public async Task A_correction_takes_the_finding_away_and_what_comes_back_is_the_same_finding(StoreKind kind)
    {
        await using var store = await ActStore.Create(kind);
        await Import(store, Late("1"));
        await Screen(store);
        var first = (await store.Rows<ScreeningFinding>()).ShouldHaveSingleItem();
        await Import(store, InTime("1"));
        (await Screen(store)).Ended.ShouldBe(1);
        var gone = (await store.Rows<ScreeningFinding>()).ShouldHaveSingleItem();
        (gone.Id, gone.State, gone.ActVersionNo).ShouldBe((first.Id, FindingState.NoLongerFound, 1));
        var dossier = (await new FindingReading(store.Database, store.Desk).Find(store.ClerkOne, Ref(gone), Cancel))!;
        (dossier.Outcome, dossier.Act.VersionNo).ShouldBe((Outcome.Satisfied, 2));

        await Import(store, Late("1"));
        await Screen(store);
        var again = (await store.Rows<ScreeningFinding>()).ShouldHaveSingleItem();
        (again.Id, again.State, again.ActVersionNo).ShouldBe((first.Id, FindingState.Standing, 3));
        again.FirstFoundAt.ShouldBe(first.FirstFoundAt);
        // The same file once more changes nothing and screens nothing.
        (await Import(store, Late("1"))).Result.ShouldBe(new RegisterImported(4, 1, 0, 0));
        (await Screen(store)).ShouldBe(RescreenReport.Nothing);
        (await store.Rows<ReportRow>())
            .Select(r => (r.VersionNo, r.UntilEdition))
            .Order()
            .ShouldBe([(1, 2), (2, 3), (3, null)]);
    }

    [Theory]
    [BothStores]
    public async Task The_daily_run_finds_what_falls_due(StoreKind kind)
    {
        await using var store = await ActStore.Create(kind);
        var rescreen = new Rescreen(store.Intake);
        await Import(store, Row("1", "2026-11-20", "在办", ""));
        await rescreen.RunDueReviews(Cancel);
        (await store.Rows<ScreeningFinding>()).ShouldBeEmpty();
        (await store.Rows<ReportRow>()).Single().NextReviewOn.ShouldBe(new DateOnly(2026, 12, 12));
        (await rescreen.RunDueReviews(Cancel)).ShouldBe(RescreenReport.Nothing);
        store.Time.Advance(TimeSpan.FromDays(18));
        (await rescreen.RunDueReviews(Cancel)).Found.ShouldBe(0, "the last day is in time");
        store.Time.Advance(TimeSpan.FromDays(1));
        (await rescreen.RunDueReviews(Cancel)).Found.ShouldBe(1);
        (await store.Rows<ScreeningFinding>()).Single().FirstFoundAt.ShouldBe(store.Clock.Now);
    }

    [Theory]
    [BothStores]
    public async Task A_file_speaks_of_the_subjects_that_it_names_and_of_no_other(StoreKind kind)
    {
        await using var store = await ActStore.Create(kind);
        await Import(store, Late("1"), Late("2"), Late("9", ActStore.CodeTwo));
        await Screen(store);
        (await Import(store, Late("2"))).Result.ShouldBe(new RegisterImported(2, 2, 0, 1));
        (await Screen(store)).Ended.ShouldBe(1);
        var standing = (await store.Rows<ScreeningFinding>()).Where(f => f.State == FindingState.Standing).ToList();
        standing.Select(f => f.OrganizationId).ShouldBe([store.One, store.Two], ignoreOrder: true);

        var gone = (await store.Rows<ScreeningFinding>()).Single(f => f.State == FindingState.NoLongerFound);
        var dossier = (await new FindingReading(store.Database, store.Desk).Find(store.ClerkOne, Ref(gone), Cancel))!;
        (dossier.Act.RecordNo, dossier.Act.IsGone, dossier.Text).ShouldBe(("1", true, null));
    }

    [Theory]
    [BothStores]
    public async Task What_may_say_who_complained_is_not_stored_and_the_sender_is_told(StoreKind kind)
    {
        await using var store = await ActStore.Create(kind);
        const string name = "演示举报者赵某某";
        var text =
            $"{Header},举报人姓名,联系电话\n1,2026-03-02,{name}来信,{ActStore.CodeOne},市场监管,立案,2026-06-01,,,{name},13900000000\n";
        var received = await new RegisterFiles(store.Runner).ImportText(
            RegisterKind.Reports,
            text,
            new Request(ActStore.City)
        );
        received.Settled!.Value.IsDone.ShouldBeTrue();
        received.Notices.ShouldContain(n => n.Text.Contains("“来源”不入库", StringComparison.Ordinal));
        received.Notices.ShouldContain(n =>
            n.Text.Contains("举报人姓名", StringComparison.Ordinal)
            && n.Text.Contains("没有入库", StringComparison.Ordinal)
        );
        await Screen(store);
        var everything = await Everything(store);
        everything.ShouldContain("市场监管");
        everything.ShouldNotContain(name);
        everything.ShouldNotContain("13900000000");
        RegisterHeaders.Of(RegisterKind.Reports).ShouldNotContain("来源", StringComparer.Ordinal);
    }

    [Theory]
    [BothStores]
    public async Task Declared_complete_an_empty_cell_means_that_nothing_was_decided(StoreKind kind)
    {
        await using var store = await ActStore.Create(kind);
        await Import(store, Row("1", "2026-03-02", "", ""));
        await Screen(store);
        (await store.Rows<ScreeningFinding>()).ShouldBeEmpty();
        _ = (
            await store.Runner.Run(
                new DeclareRegister(),
                new Request(ActStore.City),
                new RegisterDeclaration(RegisterKind.Reports, ShownVersion: 1, IsComplete: true),
                Cancel
            )
        ).Result;
        (await Screen(store)).Found.ShouldBe(1);
        _ = (
            await store.Runner.Run(
                new DeclareRegister(),
                new Request(ActStore.City),
                new RegisterDeclaration(RegisterKind.Reports, ShownVersion: 2, IsComplete: false),
                Cancel
            )
        ).Result;
        (await Screen(store)).Ended.ShouldBe(1);
    }

    [Theory]
    [BothStores]
    public async Task A_report_of_an_unregistered_subject_goes_to_it_with_its_finding(StoreKind kind)
    {
        await using var store = await ActStore.Create(kind);
        var code = SyntheticCodes.CreditCode("11", ActStore.CountyOne, 7);
        await Import(store, Late("1", code));
        await Screen(store);
        (await store.Rows<ScreeningFinding>(store.ClerkOne)).ShouldBeEmpty();
        var first = (await store.Rows<ScreeningFinding>()).Single();
        first.OrganizationId.ShouldBe(default);
        var owner = await store.Register(code, ActStore.CountyOne, "甲县新设局");
        await new Rescreen(store.Intake).RunDueReviews(Cancel);
        var finding = (await store.Rows<ScreeningFinding>(ActStore.Clerk(owner))).ShouldHaveSingleItem();
        (finding.Id, finding.State).ShouldBe((first.Id, FindingState.Standing));
        (await store.Rows<ReportRow>(ActStore.Clerk(owner))).ShouldHaveSingleItem();
    }

    [Theory]
    [BothStores]
    public async Task The_department_is_asked_about_it_like_about_any_other(StoreKind kind)
    {
        await using var round = await VerificationRound.Create(kind, late: 0);
        var store = round.Store;
        await Import(store, Late("1"));
        await Screen(store);
        var finding = (await store.Rows<ScreeningFinding>()).Single();
        var sent = (await round.Send(round.Handler, Ref(finding))).Result.Requests.ShouldHaveSingleItem();
        var item = (await round.Sheet(sent.Ref)).Items.ShouldHaveSingleItem();
        (item.RecordNo, item.Kind, item.CurrentVersionNo).ShouldBe(("1", null, 1));
        item.Handling.Asked!.Explanation.ShouldNotBeEmpty();

        await Import(store, InTime("1"));
        await Screen(store);
        var corrected = (await round.Sheet(sent.Ref)).Items.Single();
        (corrected.State, corrected.CurrentVersionNo).ShouldBe((FindingState.NoLongerFound, 2));
        await round.Answer(
            sent.Ref,
            new FindingAnswer(AnswerKind.DataCorrected, "补正了决定日期", On: store.Clock.Today)
        );
        (await round.Sheet(sent.Ref)).Items.Single().Handling.Stage.ShouldBe(HandlingStage.Answered);
    }

    [Theory]
    [BothStores]
    public async Task An_import_of_reports_leaves_the_answers_about_acts_as_they_are(StoreKind kind)
    {
        await using var store = await ActStore.Create(kind);
        await store.Receive(ActStore.Penalty("1"));
        var rescreen = new Rescreen(store.Intake);
        await rescreen.RunDueReviews(Cancel);
        await Import(store, Late("1"));
        (await rescreen.RunDueReviews(Cancel)).Read.ShouldBe(1, "only the report is read");
        (await FromScratch.Differences(store)).ShouldBeEmpty();
    }

    [Theory]
    [BothStores]
    public async Task Rows_are_listed_page_by_page_within_the_scope_and_found_by_their_number(StoreKind kind)
    {
        await using var store = await ActStore.Create(kind);
        await Import(store, [.. Enumerable.Range(1, 7).Select(n => Late($"甲-{n}")), Late("乙-1", ActStore.CodeTwo)]);
        var queries = new RegisterRowQueries(store.Database);
        var seen = new List<string?>();
        KeyPosition? at = null;
        do
        {
            var page = await Page(store.ClerkOne, new RegisterRowFilter(), at);
            page.Rows.Count.ShouldBeLessThanOrEqualTo(3);
            seen.AddRange(page.Rows.Select(r => r.Cells[0]));
            at = page.After;
        } while (at is not null);

        seen.ShouldBe([.. Enumerable.Range(1, 7).Select(n => $"甲-{n}")], ignoreOrder: false);
        var second = await Page(
            store.ClerkOne,
            new RegisterRowFilter(),
            (await Page(store.ClerkOne, new(), null)).After
        );
        var back = await Page(store.ClerkOne, new RegisterRowFilter(), KeyPosition.Parse(second.Before.ToString()));
        back.Rows.Select(r => r.Cells[0]).ShouldBe(["甲-1", "甲-2", "甲-3"]);
        back.Before.ShouldBeNull();
        (await Page(ActStore.City, new RegisterRowFilter("乙"), null))
            .Rows.ShouldHaveSingleItem()
            .Organization.ShouldBe("乙县演示局");
        (await Page(store.ClerkOne, new RegisterRowFilter("乙"), null)).Rows.ShouldBeEmpty();
        (await queries.Count(ActStore.City, RegisterKind.Reports, new RegisterRowFilter(), Cancel)).Count.ShouldBe(8);

        Task<KeyPage<RegisterRowLine>> Page(Principal principal, RegisterRowFilter filter, KeyPosition? position) =>
            queries.List(principal, RegisterKind.Reports, filter, position, 3, Cancel);
    }

    // Every value of every table, texts and bytes.
    private static async Task<string> Everything(ActStore store)
    {
        await using var connection = await store.Store.Open();
        var tables = await Values(
            connection,
            store.Store.Store.Kind == StoreKind.Sqlite
                ? "SELECT name FROM sqlite_master WHERE type = 'table'"
                : "SELECT quote_ident(table_name) FROM information_schema.tables WHERE table_schema = current_schema()"
        );
        var all = new StringBuilder();
        foreach (var table in tables)
            all.AppendJoin('\n', await Values(connection, $"SELECT * FROM {table}"));
        return all.ToString();
    }

    private static async Task<List<string>> Values(DbConnection connection, string query)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = query;
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        var values = new List<string>();
        while (await reader.ReadAsync(Cancel))
        {
            for (var i = 0; i < reader.FieldCount; i++)
                values.Add(
                    reader.GetValue(i) switch
                    {
                        byte[] bytes => Encoding.UTF8.GetString(bytes),
                        var value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
                    }
                );
        }

        return values;
    }

    private static FindingRef Ref(ScreeningFinding finding) => new(finding.OrganizationId, finding.Id);

    private static Task<RescreenReport> Screen(ActStore store) => new ReportScreening(store.Intake).Due(Cancel);

    private static async Task<Settled<RegisterImported>> Import(ActStore store, params IEnumerable<string> rows)
    {
        var received = await new RegisterFiles(store.Runner).ImportText(
            RegisterKind.Reports,
            string.Join('\n', rows.Prepend(Header)),
            new Request(ActStore.City)
        );
        received.Errors.ShouldBeEmpty();
        return received.Settled!.Value;
    }

    // Fifteen working days from 2026-03-02 end on 2026-03-23.
    private static string Late(string number, string? code = null) =>
        Row(number, "2026-03-02", "立案", "2026-03-24", code);

    private static string InTime(string number) => Row(number, "2026-03-02", "立案", "2026-03-23");

    private static string Row(string number, string received, string result, string decided, string? code = null) =>
        $"{number},{received},,{code ?? ActStore.CodeOne},市场监管,{result},{decided},无,";
}
