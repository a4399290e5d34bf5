using Mingjing.Core.Papers;
using Mingjing.Core.Platform.Documents;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.Settings;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.PowersCatalog;
using Mingjing.Core.Tests.Platform.Persistence;
using Mingjing.Testing;
using Mingjing.Testing.Papers;

namespace Mingjing.Core.Tests.Papers;

public sealed class PaperKindsTests
{
    private const string FileName = "paper-kinds.json";

    private static readonly DateOnly LastOfList = new(2026, 1, 31);
    private static readonly DateOnly FirstOfRegulation = new(2026, 2, 1);

    [Fact]
    public void The_kinds_on_the_path_from_clue_to_closed_case_are_there()
    {
        string[] path =
        [
            "clue-registration",
            "first-look-opinion",
            "no-case-approval",
            "filing-approval",
            "investigation-notice",
            "file-request",
            "interview-record",
            "investigation-report",
            "statement-invitation",
            "statement-record",
            "supervision-opinion",
            "service-receipt",
            "correction-report",
            "verification-sheet",
            "more-time-reply",
            "extension-approval",
            "suspension-approval",
            "resumption-approval",
            "closing-report",
            "file-catalogue",
            "urging-letter",
        ];
        path.Where(code => PaperRound.Kinds.Find(code) is null).ShouldBeEmpty();
        PaperRound.Kinds.All.Count.ShouldBe(28);
        PaperRound.Kinds.All.ShouldAllBe(k => k.Status == Confirmation.Default, "no law fixes these kinds");
    }

    [Fact]
    public void An_opinion_rests_on_the_law_of_its_day_and_an_urging_letter_is_the_regulations()
    {
        var opinion = PaperRound.Kinds["supervision-opinion"];
        opinion.On(LastOfList)!.Basis.Select(b => b.ToString()).ShouldBe(["provincial-enforcement-regulation:43"]);
        opinion
            .On(FirstOfRegulation)!
            .Basis.Select(b => b.ToString())
            .ShouldBe(["supervision-regulation:28", "provincial-enforcement-regulation:43"]);
        (opinion.On(LastOfList)!.Version, opinion.On(FirstOfRegulation)!.Version).ShouldBe((1, 2));
        PaperRound.Kinds["urging-letter"].On(LastOfList).ShouldBeNull();
        PaperRound.Kinds["urging-letter"].On(FirstOfRegulation).ShouldNotBeNull();
    }

    [Fact]
    public void Every_article_of_a_kind_was_in_force_while_the_kind_is_used()
    {
        var laws = Packs.City.Laws;
        var rows = PaperRound
            .Kinds.All.SelectMany(k => k.Editions.SelectMany(e => e.Basis.Select(b => (k, e, b))))
            .ToList();
        rows.Count.ShouldBeGreaterThan(20);
        rows.Where(r => laws.Resolve(r.b, r.e.From ?? new DateOnly(2025, 1, 1)) is null)
            .Select(r => $"{r.k.Code} {r.e.Version}: {r.b}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void What_goes_out_with_a_heading_is_numbered_signed_sealed_and_served()
    {
        var headed = PaperRound.Kinds.All.Where(k => k.HasHeading).ToList();
        headed.Count.ShouldBeGreaterThan(8);
        headed.ShouldAllBe(k => k.NumberPattern != null && k.Route.Sign && k.RequiresSeal && k.RequiresService);
        PaperRound.Kinds.All.Where(k => !k.HasHeading).ShouldAllBe(k => k.NumberPattern == null && !k.RequiresSeal);
        PaperRound.Kinds["supervision-opinion"].Layout.ShouldBe(PaperLayout.RedHead);
        headed.Select(k => k.TermSetting).OfType<string>().ShouldAllBe(t => SettingDefinition.Of(t) is WholeSetting);
    }

    [Theory]
    [InlineData("\"layout\": \"表格\"", "\"layout\": \"表单\"", "$.kinds[0].layout：“表单”不是允许的用语")]
    [InlineData(
        "\"code\": \"first-look-opinion\"",
        "\"code\": \"clue-registration\"",
        "$：文书种类“clue-registration”重复"
    )]
    [InlineData(
        "\"code\": \"first-look-opinion\"",
        "\"code\": \"初核\"",
        "$.kinds[1].code：“初核”不是 kebab-case 的代码"
    )]
    [InlineData("supervision-regulation:20", "supervision-regulation:45", "“supervision-regulation:45”不在条文索引中")]
    [InlineData("{prefix}监转〔{year}〕{n}号", "监转〔{year}〕{n}号", "发文字号“监转〔{year}〕{n}号”无效")]
    [InlineData("{prefix}监知", "{prefix}监转", "发文字号“{prefix}监转〔{year}〕{n}号”重复")]
    [InlineData("\"term\": \"paper.report-term\"", "\"term\": \"paper.no-term\"", "没有期限设置项“paper.no-term”")]
    [InlineData("\"until\": \"2026-02-01\"", "\"until\": \"2026-02-02\"", "$.kinds[0].editions：版本 2 与前一版本重叠")]
    [InlineData("\"sign\": false", "\"sign\": false, \"colour\": 1", "$.kinds[0].route：未知成员“colour”")]
    [InlineData("\"review\": false, ", "\"review\": true, ", "$.kinds[0].route：没有签发的文书不得有核稿或者会签")]
    [InlineData("\"layout\": \"表格\"", "\"layout\": \"公文格式\"", "$.kinds[0]：公文和信函应有发文字号")]
    [InlineData("\"term\": \"paper.report-term\"", "\"term\": \"paper.scan-size\"", "没有期限设置项“paper.scan-size”")]
    public void A_spoiled_file_is_refused_with_place_and_rule(string old, string replacement, string message)
    {
        var folder = Directory.CreateTempSubdirectory("kinds-");
        var text = File.ReadAllText(Path.Combine(Packs.Folder, FileName));
        var at = text.IndexOf(old, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0);
        File.WriteAllText(
            Path.Combine(folder.FullName, FileName),
            text[..at] + replacement + text[(at + old.Length)..]
        );
        var refused = Should.Throw<CatalogException>(() => PaperKinds.Load(folder.FullName, Packs.City.Laws)).Message;
        refused.ShouldStartWith($"{FileName}，");
        refused.ShouldContain(message);
        folder.Delete(recursive: true);
    }

    [Theory]
    [BothStores]
    public async Task The_term_of_a_kind_is_what_the_office_has_set_for_the_day(StoreKind kind)
    {
        await using var round = await PaperRound.Create(kind);
        (await Length(round, "supervision-opinion")).ShouldBe(TermLength.Days(30));
        (await Length(round, "investigation-notice")).ShouldBe(TermLength.WorkingDays(10));
        (await Length(round, "file-catalogue")).ShouldBeNull();
        await round.Set(PaperSettings.CorrectionTerm, "45");
        (await Length(round, "supervision-opinion")).ShouldBe(TermLength.Days(45));
    }

    private static async Task<TermLength?> Length(PaperRound round, string kind)
    {
        await using var rows = round.Store.Database.Read(round.Handler);
        return await PaperTerms.LengthOf(
            rows,
            PaperRound.Kinds[kind],
            round.Clock.Today,
            TestContext.Current.CancellationToken
        );
    }
}
