using Mingjing.Testing.Checks;

namespace Mingjing.Core.Tests.Checks;

public sealed class BasisInForceTests
{
    private const string Check = "basis-in-force";

    // 文物保护法: the edition of 2017 ended, and that of 2024 began, on 2025-03-01.
    private const string Old = "basis=《文物保护法（2017年修正）》第六十六条";
    private const string New = "basis=《文物保护法（2024年修订）》第八十三条";

    [Theory]
    [InlineData(New, "2025-03-01", "2025-05-08", "satisfied")]
    [InlineData("basis=《行政处罚法》第二十八条", "2024-05-06", "2024-08-06", "satisfied")]
    [InlineData(Old, "2025-03-01", "2025-05-08", "violated firm")]
    [InlineData(New, "2024-12-01", "2025-02-28", "violated firm")]
    [InlineData(New, "2025-02-28", "2025-03-01", "not-evaluable needs-judgement")]
    [InlineData(Old, "2025-02-28", "2025-05-08", "not-evaluable rule-unconfirmed")]
    [InlineData("basis=《某市城市管理办法》第三条", "2025-05-06", "2025-08-06", "not-evaluable law-not-loaded")]
    [InlineData(
        "basis=《文物保护法（1991年修正）》第三十条",
        "2025-05-06",
        "2025-08-06",
        "not-evaluable law-not-loaded"
    )]
    [InlineData("basis=《文物保护法》第二百条", "2025-05-06", "2025-08-06", "not-evaluable needs-judgement")]
    [InlineData("basis=《药品管理法》第九十八条", "2025-05-06", "2025-08-06", "not-evaluable needs-judgement")]
    [InlineData("basis=《民事诉讼法》第八十五条", "2025-05-06", "2025-08-06", "not-evaluable rule-unconfirmed")]
    public void An_article_stands_in_force_at_the_conduct_and_at_the_decision(
        string basis,
        string conduct,
        string decided,
        string verdict
    ) =>
        Verdict
            .Of(Check, $"行政处罚: result=予以处罚, {basis}, violationDate={conduct}, decidedOn={decided}")
            .ShouldBe(verdict);

    [Theory]
    [InlineData("basis=《文物保护法》第九十五条", "2024-05-06", "2025-02-28", "violated firm")]
    [InlineData("basis=《文物保护法》第九十五条", "2025-03-01", "2025-04-01", "satisfied")]
    [InlineData("basis=《文物保护法》第九十五条", "2024-05-06", "2025-04-01", "not-evaluable needs-judgement")]
    public void A_name_without_a_mark_means_whatever_edition_was_in_force(
        string basis,
        string conduct,
        string decided,
        string verdict
    ) => Verdict.Of(Check, $"行政处罚: {basis}, violationDate={conduct}, decidedOn={decided}").ShouldBe(verdict);

    [Theory]
    [InlineData("violationDate=2025-03-01", "violated firm")]
    [InlineData("decidedOn=2025-05-08", "not-evaluable fact-unknown violationDate")]
    public void A_repealed_basis_is_found_by_the_day_of_the_conduct_alone(string facts, string verdict) =>
        Verdict.Of(Check, $"行政处罚: {Old}, {facts}").ShouldBe(verdict);

    [Theory]
    [InlineData("decidedOn=2025-02-28", "violated firm")]
    [InlineData("violationDate=2025-02-28", "not-evaluable fact-unknown decidedOn")]
    [InlineData("violationDate=2025-03-01", "not-evaluable fact-unknown decidedOn")]
    [InlineData("decidedOn=2025-03-01", "not-evaluable fact-unknown violationDate")]
    [InlineData("", "not-evaluable fact-unknown violationDate decidedOn")]
    public void A_basis_yet_to_come_is_found_by_the_day_of_the_decision_alone(string facts, string verdict) =>
        Verdict.Of(Check, $"行政处罚: {New}, {facts}").ShouldBe(verdict);

    [Fact]
    public void One_repealed_article_among_good_ones_is_found_and_named()
    {
        var finding = World.Find(
            Check,
            ActText.Of(
                "行政处罚: basis=《行政处罚法》第二十八条、《文物保护法（2017年修正）》第六十六条, violationDate=2025-04-01, decidedOn=2025-06-01"
            )
        );

        finding.Outcome.ShouldBe("violated");
        finding.Explanation[0].ShouldContain("文物保护法（2017年修正）》第六十六条");
        finding.Explanation[0].ShouldContain("2025-04-01");
        finding.Explanation.Count(IsAboutACitation).ShouldBe(1);
    }

    [Fact]
    public void Each_bad_citation_is_told_by_its_own_fault()
    {
        var finding = World.Find(
            Check,
            ActText.Of(
                "行政处罚: basis=《文物保护法（2024年修订）》第八十三条、《行政执法监督条例》第二十八条, violationDate=2025-04-01, decidedOn=2025-06-01"
            )
        );

        finding.Explanation.Count(IsAboutACitation).ShouldBe(1);
        finding.Explanation[0].ShouldContain("《行政执法监督条例》第二十八条”在作出决定时（2025-06-01）尚未施行");
    }

    private static bool IsAboutACitation(string line) => line.Contains("引用的“", StringComparison.Ordinal);

    [Theory]
    [InlineData("行政处罚: basis=无, decidedOn=2025-06-01", "not-applicable")]
    [InlineData(
        "行政处罚: status=在办, basis=《文物保护法（2017年修正）》第六十六条, violationDate=2025-04-01",
        "not-applicable"
    )]
    [InlineData("行政许可: basis=《文物保护法（2017年修正）》第六十六条, violationDate=2025-04-01", "not-applicable")]
    [InlineData("行政处罚: decidedOn=2025-06-01", "not-evaluable fact-unknown basis")]
    [InlineData("行政处罚: basis=按有关规定, decidedOn=2025-06-01", "not-evaluable law-not-loaded")]
    [InlineData(
        "行政处罚: basis=《行政处罚法》第二十八条, violationDate=2021-01-04, decidedOn=2021-07-14",
        "not-evaluable law-not-loaded"
    )]
    [InlineData(
        "行政处罚: field=公安, basis=《文物保护法（2017年修正）》第六十六条, violationDate=2025-04-01, decidedOn=2025-06-01",
        "violated firm"
    )]
    [InlineData(
        "行政处罚: result=不予处罚, basis=《文物保护法（2017年修正）》第六十六条, violationDate=2025-04-01, decidedOn=2025-06-01",
        "violated firm"
    )]
    public void It_concerns_every_decision_that_cites_a_basis(string act, string verdict) =>
        Verdict.Of(Check, act).ShouldBe(verdict);
}
