using Mingjing.Core.Checks;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Subjects;
using Mingjing.Testing.Checks;

namespace Mingjing.Core.Tests.Checks;

public sealed class LimitationPeriodTests
{
    private const string Check = "limitation-period";
    private const string Conduct =
        "行政处罚: result=予以处罚, field=其他, gravePublicHarm=否, violationDate=2024-03-15, ";

    [Theory]
    [InlineData("discoveredOn=2024-03-01", "satisfied")]
    [InlineData("discoveredOn=2026-03-15", "satisfied")]
    [InlineData("discoveredOn=2026-03-16", "satisfied")]
    [InlineData("discoveredOn=2026-03-17", "violated firm")]
    [InlineData("discoveredOn=2026-03-16 23:59", "satisfied")]
    public void Two_years_run_to_the_discovery_and_end_on_the_rolled_day(string discovery, string verdict) =>
        Verdict.Of(Check, Conduct + discovery).ShouldBe(verdict);

    [Theory]
    [InlineData("discoveredOn=2026-03-16, decidedOn=2026-09-30")]
    [InlineData("filedOn=2026-03-16, decidedOn=2026-09-30")]
    public void The_day_of_the_decision_never_counts(string facts) =>
        Verdict.Of(Check, Conduct + facts).ShouldBe("satisfied");

    [Theory]
    [InlineData("filedOn=2026-03-16", "satisfied")]
    [InlineData("filedOn=2026-03-17", "violated to-verify discoveredOn 连续或继续状态")]
    [InlineData("filedOn=2026-03-17, discoveredOn=无", "violated to-verify 连续或继续状态")]
    [InlineData("filedOn=2026-03-17, discoveredOn=2026-03-16", "satisfied")]
    public void The_filing_stands_in_for_an_unknown_discovery_and_leaves_it_open(string facts, string verdict) =>
        Verdict.Of(Check, Conduct + facts).ShouldBe(verdict);

    [Theory]
    [InlineData("filedOn=2026-03-17", true)]
    [InlineData("discoveredOn=2026-03-17", false)]
    public void A_finding_by_the_filing_alone_is_a_signal(string facts, bool signal)
    {
        var check = CheckList.ByCode[Check];

        check.IsSignal(World.Judge(Check, ActText.Of(Conduct + facts))).ShouldBe(signal);
    }

    [Fact]
    public void A_case_filed_before_it_was_discovered_is_a_contradiction() =>
        Verdict
            .Of(Check, Conduct + "filedOn=2026-03-17, discoveredOn=2026-03-18")
            .ShouldBe("not-evaluable contradiction");

    [Theory]
    [InlineData("gravePublicHarm=是", "satisfied")]
    [InlineData("gravePublicHarm=否", "violated firm")]
    [InlineData("", "not-evaluable fact-unknown gravePublicHarm")]
    public void Grave_harm_makes_it_five_years(string gravity, string verdict) =>
        Verdict
            .Of(
                Check,
                $"行政处罚: result=予以处罚, field=其他, violationDate=2024-03-15, discoveredOn=2026-03-17, {gravity}"
            )
            .ShouldBe(verdict);

    [Theory]
    [InlineData("discoveredOn=2024-03-15", "satisfied")]
    [InlineData("discoveredOn=2024-03-18", "violated firm")]
    public void Five_years_have_a_last_day_too(string discovery, string verdict) =>
        Verdict
            .Of(
                Check,
                $"行政处罚: result=予以处罚, field=其他, gravePublicHarm=是, violationDate=2019-03-15, {discovery}"
            )
            .ShouldBe(verdict);

    [Fact]
    public void A_discovery_within_two_years_needs_no_gravity_and_no_field() =>
        Verdict
            .Of(Check, "行政处罚: result=予以处罚, violationDate=2024-03-15, discoveredOn=2025-01-01")
            .ShouldBe("satisfied");

    [Theory]
    [InlineData("field=税务, discoveredOn=2026-03-17", "satisfied")]
    [InlineData("field=公安, discoveredOn=2024-09-19", "not-evaluable rule-unconfirmed")]
    [InlineData("field=公安, discoveredOn=2026-03-17", "not-evaluable rule-unconfirmed")]
    [InlineData("field=公安, discoveredOn=2024-09-18", "satisfied")]
    [InlineData("discoveredOn=2026-03-17", "not-evaluable fact-unknown field")]
    public void A_field_may_have_a_period_of_its_own(string facts, string verdict) =>
        Verdict
            .Of(Check, $"行政处罚: result=予以处罚, gravePublicHarm=否, violationDate=2024-03-15, {facts}")
            .ShouldBe(verdict);

    [Fact]
    public void The_register_of_subjects_tells_the_field()
    {
        var subject = new SubjectRecord(
            World.Subject,
            "某局",
            null,
            null,
            EnforcementField.Taxation,
            null,
            null,
            null,
            null
        );
        Verdict
            .Of(
                Check,
                "行政处罚: result=予以处罚, gravePublicHarm=否, violationDate=2024-03-15, discoveredOn=2026-03-17",
                new ScreeningRegisters(new SubjectRegister([subject], complete: false))
            )
            .ShouldBe("satisfied");
    }

    [Theory]
    [InlineData("行政处罚: result=不予处罚, violationDate=2024-03-15, discoveredOn=2026-03-17")]
    [InlineData("行政处罚: result=撤案, violationDate=2024-03-15, discoveredOn=2026-03-17")]
    [InlineData("行政处罚: status=在办, violationDate=2024-03-15, discoveredOn=2026-03-17")]
    [InlineData("行政检查: result=予以处罚, violationDate=2024-03-15, discoveredOn=2026-03-17")]
    public void Only_penalties_that_were_imposed_are_concerned(string act) =>
        Verdict.Of(Check, act).ShouldBe("not-applicable");

    [Theory]
    [InlineData("violationDate=2024-03-15, discoveredOn=2026-03-17", "not-evaluable fact-unknown result")]
    [InlineData("result=予以处罚, discoveredOn=2026-03-17", "not-evaluable fact-unknown violationDate")]
    [InlineData("result=予以处罚, violationDate=2024-03-15", "not-evaluable fact-unknown filedOn discoveredOn")]
    [InlineData(
        "result=予以处罚, violationDate=2018-01-02, discoveredOn=2021-02-01, decidedOn=2021-07-14",
        "not-evaluable law-not-loaded"
    )]
    [InlineData(
        "result=予以处罚, field=其他, gravePublicHarm=否, violationDate=2020-03-15, discoveredOn=2024-03-18",
        "not-evaluable calendar-missing"
    )]
    public void What_is_lacking_is_named(string facts, string verdict) =>
        Verdict.Of(Check, "行政处罚: " + facts).ShouldBe(verdict);

    [Fact]
    public void Both_last_days_are_given_and_the_discovery_on_the_rolled_one_is_noted()
    {
        var finding = World.Find(Check, ActText.Of(Conduct + "discoveredOn=2026-03-16"));

        (finding.PlainDueOn, finding.DueOn).ShouldBe((World.Day("2026-03-15"), World.Day("2026-03-16")));
        finding.Explanation.ShouldContain(l => l.StartsWith("提示：期限末日2026-03-15不是工作日，顺延至2026-03-16"));
        World
            .Find(Check, ActText.Of(Conduct + "discoveredOn=2026-03-13"))
            .Explanation.ShouldNotContain(l => l.StartsWith("提示："));
    }

    [Fact]
    public void The_article_of_the_fields_own_period_leads()
    {
        var finding = World.Find(
            Check,
            ActText.Of(
                "行政处罚: result=予以处罚, field=税务, gravePublicHarm=否, violationDate=2019-03-15, discoveredOn=2024-03-18"
            )
        );

        finding.Outcome.ShouldBe("violated");
        Verdict.Laws(finding).ShouldBe("中华人民共和国税收征收管理法 中华人民共和国行政处罚法");
        finding.Explanation.ShouldContain(l => l.Contains("5年", StringComparison.Ordinal));
    }
}
