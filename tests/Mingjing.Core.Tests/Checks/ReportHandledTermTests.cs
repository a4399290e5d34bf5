using Mingjing.Core.Checks;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Subjects;
using Mingjing.Testing.Checks;

namespace Mingjing.Core.Tests.Checks;

public sealed class ReportHandledTermTests
{
    private const string Market = "field=市场监管, receivedOn=2026-03-02, ";

    private static Judgement? Answer(string report, ScreeningRegisters? registers = null, string? asOf = null) =>
        World.Screen([], [ActText.Report(report)], registers, asOf) is [var only] ? only : null;

    private static string Judge(string report, ScreeningRegisters? registers = null, string? asOf = null) =>
        Answer(report, registers, asOf) is { } judgement ? Verdict.Of(judgement) : "not-applicable";

    private static Finding Find(string report) => new FindingRenderer(World.Context()).Render(Answer(report)!.Value);

    [Theory]
    [InlineData("filingDecidedOn=2026-03-23, extensionApprovedOn=无", "satisfied")]
    [InlineData("filingDecidedOn=2026-03-24, extensionApprovedOn=无", "violated firm")]
    [InlineData("filingDecidedOn=2026-03-24", "violated to-verify extensionApprovedOn")]
    [InlineData("filingDecidedOn=2026-03-24, extensionApprovedOn=2026-03-23", "satisfied")]
    [InlineData("filingDecidedOn=2026-03-24, extensionApprovedOn=2026-03-24", "violated firm")]
    [InlineData("filingDecidedOn=2026-04-14, extensionApprovedOn=2026-03-23", "satisfied")]
    [InlineData("filingDecidedOn=2026-04-15, extensionApprovedOn=2026-03-23", "violated firm")]
    [InlineData("filingDecidedOn=2026-03-01", "not-evaluable contradiction")]
    public void Market_regulation_has_fifteen_working_days_and_fifteen_more(string facts, string verdict) =>
        Judge(Market + facts).ShouldBe(verdict);

    [Theory]
    [InlineData("field=住建, receivedOn=2026-03-02, extensionApprovedOn=2026-03-20", "2026-04-07", "2026-04-08")]
    [InlineData("field=医疗保障, receivedOn=2026-03-02, extensionApprovedOn=2026-03-20", "2026-04-14", "2026-04-15")]
    [InlineData("field=生态环境, receivedOn=2026-03-06, extensionApprovedOn=无", "2026-03-23", "2026-03-24")]
    [InlineData("field=生态环境, receivedOn=2026-03-06, extensionApprovedOn=2026-03-23", "2026-04-07", "2026-04-08")]
    public void Other_fields_have_terms_of_their_own(string report, string inTime, string late)
    {
        Judge($"{report}, filingDecidedOn={inTime}").ShouldBe("satisfied");
        Judge($"{report}, filingDecidedOn={late}").ShouldBe("violated firm");
    }

    [Theory]
    [InlineData(
        "filingDecidedOn=无, extensionApprovedOn=无",
        "2026-03-23",
        "not-evaluable term-running filingDecidedOn"
    )]
    [InlineData("filingDecidedOn=无, extensionApprovedOn=无", "2026-03-24", "violated firm")]
    [InlineData("handlingResult=在办, filingDecidedOn=无", "2026-03-24", "violated to-verify extensionApprovedOn")]
    [InlineData(
        "handlingResult=在办, extensionApprovedOn=无",
        "2026-03-23",
        "not-evaluable term-running filingDecidedOn"
    )]
    [InlineData("handlingResult=在办, extensionApprovedOn=无", "2026-03-24", "violated firm")]
    [InlineData("", "2026-03-23", "not-evaluable term-running filingDecidedOn")]
    [InlineData("", "2026-03-24", "not-evaluable event-unknown filingDecidedOn")]
    [InlineData("handlingResult=立案", "2026-03-24", "not-evaluable event-unknown filingDecidedOn")]
    [InlineData("handlingResult=不予立案, filingDecidedOn=无", "2026-03-24", "not-evaluable contradiction")]
    [InlineData("handlingResult=移送, filingDecidedOn=无", "2026-03-24", "not-applicable")]
    public void Silence_is_judged_by_the_day_of_receipt_of_the_file(string facts, string asOf, string verdict) =>
        Judge(Market + facts, asOf: asOf).ShouldBe(verdict);

    [Theory]
    [InlineData("field=农业农村, receivedOn=2026-03-02, filingDecidedOn=2026-06-01", "not-evaluable rule-unconfirmed")]
    [InlineData("field=市场监管, filingDecidedOn=2026-06-01", "not-evaluable fact-unknown receivedOn")]
    [InlineData("field=市场监管, receivedOn=无", "not-evaluable fact-unknown receivedOn")]
    [InlineData("field=市场监管, receivedOn=2023-03-02, filingDecidedOn=2023-06-01", "not-evaluable calendar-missing")]
    public void Without_a_confirmed_number_or_a_start_nothing_can_be_said(string report, string verdict) =>
        Judge(report).ShouldBe(verdict);

    [Theory]
    [InlineData("filingDecidedOn=2026-03-17", "satisfied")]
    [InlineData("filingDecidedOn=2026-03-18", "not-evaluable fact-unknown field")]
    [InlineData("filingDecidedOn=2026-04-20, extensionApprovedOn=无", "violated firm")]
    public void An_unknown_field_is_tried_over_every_confirmed_row(string facts, string verdict) =>
        Judge("receivedOn=2026-03-02, " + facts).ShouldBe(verdict);

    [Fact]
    public void The_register_of_subjects_tells_the_field()
    {
        var subject = new SubjectRecord(
            World.Subject,
            "某局",
            null,
            null,
            EnforcementField.MarketRegulation,
            null,
            null,
            null,
            null
        );
        Judge(
                "receivedOn=2026-03-02, filingDecidedOn=2026-03-18",
                new ScreeningRegisters(new SubjectRegister([subject], complete: false))
            )
            .ShouldBe("satisfied");
    }

    [Fact]
    public void The_finding_is_about_the_report_and_cites_the_fields_own_rule_first()
    {
        var finding = Find(Market + "filingDecidedOn=2026-03-24");

        (finding.RecordNo, finding.SubjectCode, finding.Item).ShouldBe(("R-1", World.Subject, 13));
        Verdict
            .Laws(finding)
            .ShouldBe("市场监督管理行政处罚程序规定 中华人民共和国行政处罚法 中华人民共和国行政处罚法");
        finding.DueOn.ShouldBe(World.Day("2026-03-23"));
        string.Join(' ', finding.Facts.Keys).ShouldBe("field receivedOn filingDecidedOn");
    }

    [Fact]
    public void Both_last_days_are_given_and_the_rolled_one_is_noted()
    {
        var finding = Find("field=生态环境, receivedOn=2026-03-06, filingDecidedOn=2026-03-23");

        (finding.PlainDueOn, finding.DueOn).ShouldBe((World.Day("2026-03-21"), World.Day("2026-03-23")));
        finding.Explanation.ShouldContain(l => l.StartsWith("提示：期限末日2026-03-21不是工作日"));
    }

    [Fact]
    public void An_extension_after_the_term_is_said_to_come_too_late() =>
        Find(Market + "filingDecidedOn=2026-03-25, extensionApprovedOn=2026-03-24")
            .Explanation.ShouldContain(l =>
                l == "提示：延长批准日期2026-03-24在期限届满以后，不能延长已经届满的期限。"
            );

    [Theory]
    [InlineData("receivedOn=2026-03-02, filingDecidedOn=2026-04-20, extensionApprovedOn=无")]
    [InlineData(Market + "filingDecidedOn=2026-04-20, extensionApprovedOn=2026-03-20")]
    public void The_term_is_reckoned(string report) =>
        Find(report).Explanation.ShouldContain(l => l.StartsWith("期限计算：", StringComparison.Ordinal));
}
