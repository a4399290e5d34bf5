using Mingjing.Testing.Checks;
using static Mingjing.Testing.Checks.World;

namespace Mingjing.Core.Tests.Checks;

public sealed class LicenseTermTests
{
    private const string Check = "license-term";
    private const string Late = "violated to-verify suspensions extendedTo 法律、法规另有规定";

    /// <summary>Twenty working days end on 2026-10-16, thirty on 2026-10-30, forty-five on 2026-11-20, sixty on 2026-12-11.</summary>
    private const string Accepted = "行政许可: result=准予许可, filedOn=2026-09-14";

    private const string Alone = $"{Accepted}, handling=普通";

    [Theory]
    [InlineData($"{Alone}, decidedOn=2026-09-14", "satisfied")]
    [InlineData($"{Alone}, decidedOn=2026-10-16", "satisfied")]
    [InlineData($"{Alone}, decidedOn=2026-10-17", Late)]
    [InlineData($"{Alone}, decidedOn=2026-10-19", Late)]
    [InlineData(
        $"{Alone}, decidedOn=2026-10-19, suspensions=无, extendedTo=无",
        "violated to-verify 法律、法规另有规定"
    )]
    [InlineData("行政许可: result=不予许可, handling=普通, filedOn=2026-09-14, decidedOn=2026-10-19", Late)]
    [InlineData($"{Alone}, decidedOn=2026-09-13", "not-evaluable contradiction")]
    [InlineData($"{Alone}, appliedOn=2026-09-15, decidedOn=2026-10-16", "not-evaluable contradiction")]
    [InlineData(
        $"{Alone}, decidedOn=2026-10-16, suspensions=2026-09-24..2026-09-21:检验",
        "not-evaluable contradiction"
    )]
    public void A_license_is_decided_within_twenty_working_days(string act, string expected) =>
        Verdict.Of(Check, act).ShouldBe(expected);

    [Theory]
    [InlineData("联合")]
    [InlineData("统一")]
    [InlineData("集中")]
    public void Several_bodies_together_have_forty_five(string handling)
    {
        Verdict.Of(Check, $"{Accepted}, handling={handling}, decidedOn=2026-11-20").ShouldBe("satisfied");
        Verdict.Of(Check, $"{Accepted}, handling={handling}, decidedOn=2026-11-23").ShouldBe(Late);
    }

    [Theory]
    [InlineData("2026-10-16", "satisfied")]
    [InlineData("2026-10-19", "not-evaluable fact-unknown handling")]
    [InlineData("2026-11-20", "not-evaluable fact-unknown handling")]
    [InlineData("2026-11-23", Late)]
    public void An_unknown_handling_decides_between_twenty_and_forty_five(string decidedOn, string expected) =>
        Verdict.Of(Check, $"{Accepted}, decidedOn={decidedOn}").ShouldBe(expected);

    [Theory]
    [InlineData("普通", "2026-10-23", "2026-10-23", "satisfied")]
    [InlineData("普通", "2026-10-23", "2026-10-26", "violated to-verify suspensions 法律、法规另有规定")]
    [InlineData("普通", "2026-10-30", "2026-10-30", "satisfied")]
    [InlineData("普通", "2026-11-13", "2026-10-30", "satisfied")]
    [InlineData("普通", "2026-11-13", "2026-11-02", "violated to-verify suspensions 法律、法规另有规定")]
    [InlineData("普通", "2026-10-12", "2026-10-16", "satisfied")]
    [InlineData("联合", "2026-12-31", "2026-12-11", "satisfied")]
    [InlineData("联合", "2026-12-31", "2026-12-14", "violated to-verify suspensions 法律、法规另有规定")]
    public void An_extension_counts_as_far_as_the_law_lets_it_reach(
        string handling,
        string extendedTo,
        string decidedOn,
        string expected
    ) =>
        Verdict
            .Of(Check, $"{Accepted}, handling={handling}, extendedTo={extendedTo}, decidedOn={decidedOn}")
            .ShouldBe(expected);

    [Theory]
    [InlineData("检验", "2026-10-22", "satisfied")]
    [InlineData("检验", "2026-10-23", "violated to-verify extendedTo 法律、法规另有规定")]
    [InlineData("专家评审", "2026-10-22", "satisfied")]
    [InlineData("听证", "2026-10-22", "satisfied")]
    [InlineData("招标", "2026-10-22", "satisfied")]
    [InlineData("拍卖", "2026-10-22", "satisfied")]
    [InlineData("公示", "2026-10-16", "satisfied")]
    [InlineData("公示", "2026-10-22", "not-evaluable needs-judgement")]
    [InlineData("公示", "2026-10-23", "violated to-verify extendedTo 法律、法规另有规定")]
    public void Days_that_the_law_names_are_not_counted(string ground, string decidedOn, string expected) =>
        Verdict
            .Of(Check, $"{Alone}, suspensions=2026-09-21..2026-09-24:{ground}, decidedOn={decidedOn}")
            .ShouldBe(expected);

    /// <summary>Applied 2026-01-23: corrections may be asked until 2026-01-30; twenty working days end on 2026-02-27.</summary>
    [Theory]
    [InlineData("2026-02-10", "correctionNoticeOn=无", "2026-02-27", "satisfied")]
    [InlineData("2026-02-10", "correctionNoticeOn=无", "2026-02-28", Late)]
    [InlineData("2026-02-10", "correctionNoticeOn=2026-02-02", "2026-02-28", Late)]
    [InlineData("2026-02-10", "correctionNoticeOn=2026-01-30", "2026-02-28", "satisfied")]
    [InlineData("2026-02-10", "correctionNoticeOn=2026-01-30", "2026-03-16", "satisfied")]
    [InlineData("2026-02-10", "correctionNoticeOn=2026-01-30", "2026-03-17", Late)]
    [InlineData("2026-02-10", "field=其他", "2026-02-27", "satisfied")]
    [InlineData("2026-02-10", "field=其他", "2026-02-28", "not-evaluable fact-unknown correctionNoticeOn")]
    [InlineData("2026-02-10", "field=其他", "2026-03-16", "not-evaluable fact-unknown correctionNoticeOn")]
    [InlineData("2026-02-10", "field=其他", "2026-03-17", Late)]
    [InlineData("2026-01-30", "correctionNoticeOn=无", "2026-02-28", "satisfied")]
    [InlineData("2026-02-02", "correctionNoticeOn=无", "2026-02-28", Late)]
    public void An_application_is_accepted_on_arrival_where_no_correction_was_asked_in_time(
        string filedOn,
        string facts,
        string decidedOn,
        string expected
    ) =>
        Verdict
            .Of(
                Check,
                $"行政许可: result=准予许可, handling=普通, appliedOn=2026-01-23, filedOn={filedOn}, decidedOn={decidedOn}, {facts}"
            )
            .ShouldBe(expected);

    [Theory]
    [InlineData(
        "行政许可: status=在办, handling=普通, filedOn=2026-09-14",
        "2026-10-16",
        "not-evaluable term-running decidedOn"
    )]
    [InlineData("行政许可: status=在办, handling=普通, filedOn=2026-09-14", "2026-10-17", Late)]
    [InlineData(
        "行政许可: status=在办, filedOn=2026-09-14",
        "2026-10-17",
        "not-evaluable fact-unknown decidedOn handling"
    )]
    [InlineData("行政许可: status=在办, filedOn=2026-09-14", "2026-11-21", Late)]
    [InlineData(Alone, "2026-10-16", "not-evaluable term-running decidedOn")]
    [InlineData(Alone, "2026-10-17", "not-evaluable event-unknown decidedOn")]
    public void An_application_without_a_decision_is_judged_on_the_day_of_receipt(
        string act,
        string asOf,
        string expected
    ) => Verdict.Of(Check, act, asOf: asOf).ShouldBe(expected);

    [Theory]
    [InlineData($"{Accepted}, handling=即办, decidedOn=2026-10-19", "not-applicable")]
    [InlineData("行政许可: result=撤销许可, filedOn=2026-09-14, decidedOn=2026-10-19", "not-applicable")]
    [InlineData("行政许可: result=其他, filedOn=2026-09-14, decidedOn=2026-10-19", "not-applicable")]
    [InlineData("行政许可: status=已撤案, filedOn=2026-09-14", "not-applicable")]
    [InlineData("行政处罚: result=予以处罚, filedOn=2026-09-14, decidedOn=2026-10-19", "not-applicable")]
    [InlineData("行政许可: filedOn=2026-09-14, decidedOn=2026-10-19", "not-evaluable fact-unknown result")]
    [InlineData("行政许可: result=准予许可, decidedOn=2026-10-19", "not-evaluable fact-unknown filedOn")]
    [InlineData(
        "行政许可: result=准予许可, handling=普通, filedOn=2023-03-01, decidedOn=2023-03-02",
        "not-evaluable calendar-missing"
    )]
    [InlineData(
        "行政许可: result=准予许可, handling=普通, appliedOn=2023-12-20, filedOn=2024-01-10, decidedOn=2024-01-12",
        "not-evaluable calendar-missing"
    )]
    public void It_concerns_applications_that_are_decided_or_wait(string act, string expected) =>
        Verdict.Of(Check, act).ShouldBe(expected);

    [Fact]
    public void An_extension_beyond_the_law_is_told()
    {
        var finding = Find(Check, ActText.Of($"{Alone}, extendedTo=2026-11-13, decidedOn=2026-11-16"));

        finding.DueOn.ShouldBe(Day("2026-10-30"));
        finding.Explanation.ShouldContain(l =>
            l == "提示：记录的延长至2026-11-13超过法律容许的延长，只计算至2026-10-30。"
        );
    }

    [Fact]
    public void The_deemed_start_is_told_with_the_day_of_the_application()
    {
        var finding = Find(
            Check,
            ActText.Of(
                "行政许可: result=准予许可, handling=普通, appliedOn=2026-01-23, correctionNoticeOn=无, filedOn=2026-02-10, decidedOn=2026-02-28"
            )
        );

        finding.DueOn.ShouldBe(Day("2026-02-27"));
        finding.Explanation[0].ShouldStartWith("疑似问题：2026-01-23收到申请（没有在五个工作日内一次告知补正");
        finding.Explanation.ShouldContain(l => l.StartsWith("期限计算：自2026-01-23", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("handling=普通", "2026-10-19", false, "20个工作日")]
    [InlineData("handling=联合", "2026-11-23", true, "45个工作日")]
    [InlineData("field=其他", "2026-11-23", true, "45个工作日")]
    public void The_longer_term_is_cited_where_it_was_counted(string facts, string decidedOn, bool cited, string length)
    {
        var finding = Find(Check, ActText.Of($"{Accepted}, {facts}, decidedOn={decidedOn}"));

        finding.Basis.Any(b => b.Article.StartsWith("第二十六条", StringComparison.Ordinal)).ShouldBe(cited);
        finding.Explanation.Single(l => l.StartsWith("期限计算：", StringComparison.Ordinal)).ShouldContain(length);
    }
}
