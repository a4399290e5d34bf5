using Mingjing.Testing.Checks;
using static Mingjing.Testing.Checks.World;

namespace Mingjing.Core.Tests.Checks;

public sealed class ServiceTermTests
{
    private const string Check = "service-term";

    /// <summary>Seven working days end on 2026-02-28, a working Saturday after 春节.</summary>
    private const string Ordinary = "行政处罚: procedure=普通程序, result=予以处罚, decidedOn=2026-02-12";

    /// <summary>Seven working days end on 2026-09-29, over 中秋节.</summary>
    private const string Autumn = "行政处罚: procedure=普通程序, result=予以处罚, decidedOn=2026-09-18";

    private const string OnSpot = "行政处罚: procedure=简易程序, result=予以处罚, decidedOn=2026-03-02";

    [Theory]
    [InlineData("当场交付")]
    [InlineData("直接")]
    [InlineData("留置")]
    [InlineData("电子")]
    [InlineData("委托")]
    [InlineData("转交")]
    public void The_decision_is_served_within_seven_working_days(string method)
    {
        Verdict.Of(Check, $"{Ordinary}, serviceMethod={method}, servedOn=2026-02-12").ShouldBe("satisfied");
        Verdict.Of(Check, $"{Ordinary}, serviceMethod={method}, servedOn=2026-02-28").ShouldBe("satisfied");
        Verdict.Of(Check, $"{Ordinary}, serviceMethod={method}, servedOn=2026-03-02").ShouldBe("violated firm");
    }

    [Theory]
    [InlineData("servedOn=2026-02-28", "satisfied")]
    [InlineData("servedOn=2026-03-02", "violated to-verify serviceMethod sentOn")]
    [InlineData("servedOn=2026-03-02, sentOn=2026-02-28", "violated to-verify serviceMethod")]
    [InlineData("servedOn=2026-03-05, sentOn=2026-03-02", "violated firm")]
    [InlineData("servedOn=无", "violated to-verify serviceMethod sentOn")]
    public void Where_the_method_is_blank_it_may_have_been_posted_in_time(string facts, string expected) =>
        Verdict.Of(Check, $"{Ordinary}, {facts}").ShouldBe(expected);

    [Theory]
    [InlineData("邮寄", "sentOn=2026-09-29, servedOn=2026-10-09", "satisfied")]
    [InlineData("邮寄", "sentOn=2026-09-30, servedOn=2026-10-09", "violated firm")]
    [InlineData("邮寄", "servedOn=2026-09-29", "satisfied")]
    [InlineData("邮寄", "servedOn=2026-09-30", "not-evaluable fact-unknown sentOn")]
    [InlineData("邮寄", "servedOn=无", "not-evaluable event-unknown sentOn")]
    [InlineData("邮寄", "sentOn=无", "violated firm")]
    [InlineData("公告", "sentOn=2026-09-29, servedOn=2026-10-29", "satisfied")]
    [InlineData("公告", "sentOn=2026-09-30, servedOn=2026-10-30", "violated firm")]
    [InlineData("公告", "servedOn=2026-10-29", "not-evaluable event-unknown sentOn")]
    public void A_paper_posted_or_published_in_time_is_in_time(string method, string facts, string expected) =>
        Verdict.Of(Check, $"{Autumn}, serviceMethod={method}, {facts}").ShouldBe(expected);

    [Theory]
    [InlineData("", "2026-02-28", "not-evaluable term-running servedOn")]
    [InlineData("", "2026-03-01", "not-evaluable event-unknown servedOn")]
    [InlineData(", servedOn=无, serviceMethod=直接", "2026-02-28", "not-evaluable term-running servedOn")]
    [InlineData(", servedOn=无, serviceMethod=直接", "2026-03-01", "violated firm")]
    [InlineData(", serviceMethod=邮寄", "2026-02-28", "not-evaluable term-running sentOn")]
    [InlineData(", serviceMethod=公告", "2026-03-01", "not-evaluable event-unknown sentOn")]
    public void A_decision_not_yet_served_is_judged_on_the_day_of_receipt(string facts, string asOf, string expected) =>
        Verdict.Of(Check, $"{Ordinary}{facts}", asOf: asOf).ShouldBe(expected);

    [Theory]
    [InlineData("servedOn=2026-03-02", "satisfied")]
    [InlineData("servedOn=2026-03-03", "violated firm")]
    [InlineData("servedOn=无", "violated firm")]
    [InlineData("serviceMethod=直接", "not-evaluable event-unknown servedOn")]
    public void In_the_summary_procedure_it_is_handed_over_on_the_spot(string facts, string expected) =>
        Verdict.Of(Check, $"{OnSpot}, {facts}").ShouldBe(expected);

    [Theory]
    [InlineData("servedOn=2026-02-12", "satisfied")]
    [InlineData("servedOn=2026-02-28, serviceMethod=直接", "not-evaluable fact-unknown procedure")]
    [InlineData("servedOn=2026-03-02, serviceMethod=直接", "violated firm")]
    [InlineData("servedOn=无, serviceMethod=直接", "violated firm")]
    [InlineData("serviceMethod=直接", "not-evaluable event-unknown servedOn")]
    public void An_unknown_procedure_is_judged_under_both(string facts, string expected) =>
        Verdict.Of(Check, $"行政处罚: result=予以处罚, decidedOn=2026-02-12, {facts}").ShouldBe(expected);

    [Theory]
    [InlineData($"{Ordinary}, servedOn=2026-02-11", "not-evaluable contradiction")]
    [InlineData(
        $"{Ordinary}, serviceMethod=邮寄, sentOn=2026-02-11, servedOn=2026-02-13",
        "not-evaluable contradiction"
    )]
    [InlineData(
        $"{Ordinary}, serviceMethod=邮寄, sentOn=2026-02-13, servedOn=2026-02-11",
        "not-evaluable contradiction"
    )]
    [InlineData($"{OnSpot}, servedOn=2026-03-01", "not-evaluable contradiction")]
    [InlineData("行政处罚: result=予以处罚, servedOn=2026-03-02", "not-evaluable fact-unknown decidedOn")]
    [InlineData("行政处罚: decidedOn=2026-02-12, servedOn=2026-03-02", "not-evaluable fact-unknown result")]
    [InlineData("行政处罚: result=不予处罚, decidedOn=2026-02-12, servedOn=2026-03-02", "not-applicable")]
    [InlineData("行政处罚: status=在办", "not-applicable")]
    [InlineData("行政处罚: field=公安, result=予以处罚, decidedOn=2026-02-12, servedOn=2026-03-02", "not-applicable")]
    [InlineData("行政许可: result=准予许可, decidedOn=2026-02-12, servedOn=2026-03-02", "not-applicable")]
    [InlineData(
        "行政处罚: procedure=普通程序, result=予以处罚, decidedOn=2021-07-14, servedOn=2021-08-02",
        "not-evaluable law-not-loaded"
    )]
    [InlineData(
        "行政处罚: procedure=普通程序, result=予以处罚, decidedOn=2023-03-01, servedOn=2023-03-02",
        "not-evaluable calendar-missing"
    )]
    public void It_concerns_penalties_with_a_dated_decision(string act, string expected) =>
        Verdict.Of(Check, act).ShouldBe(expected);

    [Fact]
    public void The_summary_procedure_cites_its_own_article_and_day()
    {
        var finding = Find(Check, ActText.Of($"{OnSpot}, servedOn=2026-03-03"));

        finding.Basis.ShouldHaveSingleItem().Article.ShouldBe("第五十二条");
        finding.DueOn.ShouldBe(Day("2026-03-02"));
        string.Join('\n', finding.Explanation).ShouldContain("在2026-03-02当场交付当事人");
    }

    [Fact]
    public void A_posted_paper_is_told_with_the_day_of_posting() =>
        Find(Check, ActText.Of($"{Autumn}, serviceMethod=邮寄, sentOn=2026-09-30, servedOn=2026-10-09"))
            .Explanation[0]
            .ShouldBe(
                "疑似问题：2026-09-18作出决定，2026-09-30才发出决定书（送达方式：邮寄），晚于2026-09-29届满的期限。"
            );
}
