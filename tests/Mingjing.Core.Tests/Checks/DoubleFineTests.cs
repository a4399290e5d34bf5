using Mingjing.Core.Checks;
using Mingjing.Core.EnforcementActs;
using Mingjing.Testing.Checks;

namespace Mingjing.Core.Tests.Checks;

public sealed class DoubleFineTests
{
    private const string Check = "double-fine";
    private const string Fine =
        "行政处罚: result=予以处罚, penalties=罚款, fine=5000, partyCode=P, violationDate=2026-03-02, ";

    private const string First = Fine + "dailyPenalty=否, matterCode=M-1, decisionNo=甲罚〔2026〕1号";
    private const string Open = "violated to-verify 责令改正后的新违法行为或者重新作出的决定";

    private static string[] Verdicts(params string[] acts) =>
        [.. Judge([.. acts.Select(Numbered)]).Select(j => Verdict.Of(j))];

    private static IEnumerable<Judgement> Judge(Act[] acts) =>
        World
            .Screen(acts)
            .Where(j => string.Equals(j.Check.Info.Code, Check, StringComparison.Ordinal))
            .OrderBy(j => j.RecordNo, StringComparer.Ordinal);

    private static Act Numbered(string text, int index)
    {
        var act = ActText.Of(text);
        act.RecordNo = $"A-{index + 1}";
        return act;
    }

    [Fact]
    public void Two_fines_for_one_conduct_are_found_in_both_acts_and_linked()
    {
        var found = Judge([
                Numbered(First, 0),
                Numbered(Fine + "dailyPenalty=否, matterCode=M-1, decisionNo=乙罚〔2026〕9号", 1),
            ])
            .ToArray();

        found.Select(j => Verdict.Of(j)).ShouldBe([Open, Open]);
        var finding = new FindingRenderer(World.Context()).Render(found[0]);
        finding.RelatedRecord.ShouldBe(new RelatedRecord(World.Subject, "A-2"));
        finding.Strength.ShouldBe("to-verify");
        finding.Basis.ShouldHaveSingleItem().Article.ShouldBe("第二十九条");
    }

    [Theory]
    [InlineData("violationDate=2026-03-03, matterCode=M-1, decisionNo=乙罚〔2026〕9号")]
    [InlineData("matterCode=M-2, decisionNo=乙罚〔2026〕9号")]
    [InlineData("partyCode=Q, matterCode=M-1, decisionNo=乙罚〔2026〕9号")]
    [InlineData("matterCode=M-1, decisionNo=甲罚〔2026〕1号")]
    [InlineData("matterCode=M-1, decisionNo=乙罚〔2026〕9号, revokedOn=2026-04-01")]
    [InlineData("matterCode=M-1, decisionNo=乙罚〔2026〕9号, dailyPenalty=是")]
    [InlineData("matterCode=M-1, decisionNo=乙罚〔2026〕9号, penalties=警告, fine=无")]
    [InlineData("matterCode=M-1, decisionNo=乙罚〔2026〕9号, result=撤案")]
    public void Another_day_matter_or_party_or_a_revoked_twin_is_no_second_fine(string other) =>
        Verdicts(First, Fine + other)[0].ShouldBe("satisfied");

    [Theory]
    [InlineData("matter=未取得许可从事经营", "matter=未取得 许可从事经营", true)]
    [InlineData("matter=超限１０吨", "matter=超限10吨", true)]
    [InlineData("matter=未取得许可从事经营", "matter=超范围经营", false)]
    [InlineData("matter=写法一, matterCode=M-1", "matter=写法二, matterCode=M-1", true)]
    [InlineData("matter=同一写法, matterCode=M-1", "matter=同一写法, matterCode=M-2", false)]
    public void The_matter_is_compared_by_code_else_by_its_text(string one, string other, bool same) =>
        Verdicts($"{Fine}dailyPenalty=否, decisionNo=1, {one}", $"{Fine}dailyPenalty=否, decisionNo=2, {other}")
            .ShouldAllBe(v => v == (same ? Open : "satisfied"));

    [Fact]
    public void A_code_here_and_a_text_there_cannot_be_compared() =>
        Verdicts(First, Fine + "matter=超范围经营, decisionNo=2")
            .ShouldAllBe(v => v == "not-evaluable fact-unknown matter matterCode");

    [Fact]
    public void A_twin_without_a_number_may_be_the_same_decision() =>
        Verdicts(First, Fine + "matterCode=M-1").ShouldAllBe(v => v == "not-evaluable fact-unknown decisionNo");

    [Fact]
    public void The_time_of_the_conduct_does_not_part_twins() =>
        Verdicts(
                $"{Fine}dailyPenalty=否, matterCode=M-1, decisionNo=1, violationDate=2026-03-02 09:00",
                $"{Fine}dailyPenalty=否, matterCode=M-1, decisionNo=2, violationDate=2026-03-02"
            )
            .ShouldAllBe(v => v == Open);

    [Fact]
    public void A_blank_about_daily_penalties_is_left_open() =>
        Verdicts(First, Fine + "matterCode=M-1, decisionNo=2")
            .ShouldAllBe(v => v == "violated to-verify dailyPenalty 责令改正后的新违法行为或者重新作出的决定");

    [Fact]
    public void Of_three_fines_each_has_a_twin() =>
        Verdicts(First, Fine + "matterCode=M-1, decisionNo=2", Fine + "matterCode=M-1, decisionNo=3")
            .ShouldAllBe(v => v.StartsWith("violated to-verify", StringComparison.Ordinal));

    [Theory]
    [InlineData(
        "行政处罚: result=予以处罚, penalties=罚款, fine=5000, partyCode=P, violationDate=2026-03-02, matterCode=M",
        "satisfied"
    )]
    [InlineData(
        "行政处罚: result=予以处罚, penalties=罚款, violationDate=2026-03-02, matterCode=M",
        "not-evaluable fact-unknown partyCode"
    )]
    [InlineData(
        "行政处罚: result=予以处罚, penalties=罚款, partyCode=P, matterCode=M",
        "not-evaluable fact-unknown violationDate"
    )]
    [InlineData(
        "行政处罚: result=予以处罚, penalties=罚款, partyCode=P, violationDate=2026-03-02",
        "not-evaluable fact-unknown matter"
    )]
    [InlineData(
        "行政处罚: result=予以处罚, partyCode=P, violationDate=2026-03-02, matterCode=M",
        "not-evaluable fact-unknown penalties fine"
    )]
    [InlineData(
        "行政处罚: penalties=罚款, partyCode=P, violationDate=2020-03-02, matterCode=M, decidedOn=2021-07-14",
        "not-evaluable law-not-loaded"
    )]
    public void An_act_alone_needs_party_day_and_matter(string act, string verdict) =>
        Verdicts(act).ShouldBe([verdict]);

    [Theory]
    [InlineData("行政处罚: result=予以处罚, penalties=警告")]
    [InlineData("行政处罚: status=在办, fine=500")]
    [InlineData("行政处罚: result=不予处罚, fine=0")]
    [InlineData("行政检查: penalties=罚款, fine=500")]
    public void Without_a_fine_in_force_it_does_not_apply(string act) => Verdicts(act).ShouldBeEmpty();
}
