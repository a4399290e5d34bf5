using System.Text.RegularExpressions;
using Mingjing.Core.Checks;
using Mingjing.Core.EnforcementActs;
using Mingjing.Testing.Checks;

namespace Mingjing.Core.Tests.Checks;

public sealed partial class CheckListTests
{
    private static readonly ScreeningContext Context = World.Context(RandomActs.Registers);

    /// <summary>The rows of law-rules §2.3 in their order, without annual-report-filed, which judges no act.</summary>
    private const string Rows = """
        subject-qualified 1
        two-officers 3
        certificates-valid 3
        certificate-shown 3
        penalty-decision-term 4
        prior-notice 4
        statement-heard 4
        hearing-offered 4
        hearing-window 4
        hearing-notice-term 4
        summary-procedure-limit 4
        service-term 4
        preservation-term 4
        seizure-term 4
        not-heavier-after-statement 4
        hearing-held 4
        license-term 4
        license-correction-term 4
        license-issued-term 4
        night-or-holiday-enforcement 14
        coercion-approved 4
        demand-before-execution 4
        entrusted-coercion 19
        limitation-period 5
        double-fine 5
        criminal-transfer 5
        basis-in-force 5
        major-penalty-reported 5
        discretion-range 7
        discretion-stated 7
        legal-review-done 8
        legal-review-before-decision 8
        collective-decision 8
        disclosure-term 9
        disclosure-withdrawn 9
        written-record 10
        recording-present 10
        archived 11
        inspection-approved 14
        inspection-frequency 14
        cross-region-cooperation 19
        outside-powers 19
        report-handled-term 13
        execution-followed-up 13
        """;

    public static TheoryData<string> Codes => [.. CheckList.All.Select(c => c.Info.Code)];

    [Fact]
    public void The_checks_and_their_items_are_those_of_the_rules() =>
        string.Join('\n', CheckList.All.Select(c => $"{c.Info.Code} {c.Info.Item}"))
            .ShouldBe(Rows.ReplaceLineEndings("\n"));

    [Fact]
    public void Codes_are_unique_and_in_kebab_case()
    {
        CheckList.ByCode.Count.ShouldBe(CheckList.All.Count);
        CheckList.All.ShouldAllBe(c => KebabCase().IsMatch(c.Info.Code));
    }

    [Fact]
    public void Every_check_is_of_acts_of_sets_or_of_reports_and_is_asked_for_its_kinds()
    {
        (CheckList.OfActs.Count + CheckList.OfSets.Count + CheckList.OfReports.Count).ShouldBe(CheckList.All.Count);
        foreach (var kind in Enum.GetValues<ActKind>())
            CheckList
                .For(kind)
                .ToArray()
                .ShouldBe(CheckList.OfActs.Where(c => c.Info.Kinds.HasFlag((ActKinds)(1 << (int)kind))));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_check_has_a_title_a_remedy_and_facts_named_once(string code)
    {
        var info = CheckList.ByCode[code].Info;

        info.Title.ShouldNotBeNullOrWhiteSpace();
        info.Remedy.ShouldEndWith("。");
        info.Facts.Distinct().Count().ShouldBe(info.Facts.Count);
        info.Reservation.ShouldNotEndWith("。");
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_article_of_a_check_is_in_the_library_and_one_is_in_force_today(string code)
    {
        var basis = CheckList.ByCode[code].Info.Basis;

        basis.ShouldNotBeEmpty();
        basis.ShouldAllBe(a => Context.Laws.Contains(a));
        basis.ShouldAllBe(a => Context.Laws.Resolve(a, World.Today) != null);
    }

    [Fact]
    public void Every_finding_cites_a_law_that_was_in_force_on_the_day_that_governs()
    {
        var renderer = new FindingRenderer(Context);
        foreach (var judgement in Judged().Where(j => j.Answer.Outcome == Outcome.Violated))
        {
            var check = (ActCheck)judgement.Check;
            var governing = check.GoverningDay(judgement.Act!, judgement.Answer, Context);
            check
                .BasisOf(judgement.Act!, judgement.Answer, Context)
                .ShouldAllBe(a => Context.Laws.Contains(a), check.Info.Code);
            var finding = renderer.Render(judgement);
            finding.Basis.ShouldNotBeEmpty($"{check.Info.Code} {judgement.RecordNo}");
            finding.Basis.ShouldAllBe(b => b.InForceFrom == null || b.InForceFrom <= governing, check.Info.Code);
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_check_reads_no_fact_that_it_does_not_show(string code)
    {
        var check = CheckList.ByCode[code];
        var hidden = ActColumns
            .All.Where(c => c is not (KeyColumn or KindColumn) && !check.Info.Facts.Contains(c.Field))
            .ToArray();
        var read = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var seed in Enumerable.Range(0, check is SetCheck ? 2000 : 700))
        {
            var (act, donor) = (RandomActs.Of(seed), RandomActs.Of(seed + 10_000));
            if (!check.Info.Kinds.HasFlag((ActKinds)(1 << (int)act.Kind)))
                continue;
            var answer = Judge(check, act);
            foreach (var column in hidden)
            {
                var own = column.Format(act);
                Put(act, column, column.Format(donor));
                if (!Judge(check, act).Equals(answer))
                    read.Add(column.Name);
                Put(act, column, own);
            }
        }

        read.ShouldBeEmpty();
    }

    private static IEnumerable<Judgement> Judged() =>
        Enumerable
            .Range(0, 3000)
            .Select(RandomActs.Of)
            .SelectMany(act =>
                CheckList.For(act.Kind).ToArray().Select(c => new Judgement(c, act, null, c.Judge(act, Context)))
            );

    /// <summary>All that a check says of an act; a set check also beside a twin.</summary>
    private static (Answer Alone, string? Key, Answer Beside) Judge(Check check, Act act)
    {
        if (check is ActCheck one)
            return (one.Judge(act, Context), null, default);
        if (check is not SetCheck several)
            return default;
        var alone = several.JudgeAlone(act, Context, out var key);
        return (alone, key, key is null ? default : several.JudgeGroup([act, act], Context).Last().Answer);
    }

    private static void Put(Act act, ActColumn column, string? value)
    {
        if (value is null)
            ActText.Clear(act, column.Field);
        else
            ActText.Set(act, column.Name, value);
    }

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KebabCase();
}
