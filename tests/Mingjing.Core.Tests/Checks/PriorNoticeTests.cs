using Mingjing.Testing.Checks;
using static Mingjing.Testing.Checks.World;

namespace Mingjing.Core.Tests.Checks;

public sealed class PriorNoticeTests
{
    private const string Check = "prior-notice";
    private const string Penalty = "行政处罚: procedure=普通程序, result=予以处罚, decidedOn=2026-03-10";

    [Theory]
    [InlineData($"{Penalty}, noticeOn=2026-03-09", "satisfied")]
    [InlineData($"{Penalty}, noticeOn=2026-03-10", "satisfied")]
    [InlineData($"{Penalty}, noticeOn=2026-03-11", "violated firm")]
    [InlineData($"{Penalty}, noticeOn=无", "violated firm")]
    [InlineData(Penalty, "not-evaluable fact-unknown noticeOn")]
    [InlineData("行政处罚: result=予以处罚, noticeOn=2026-03-10", "not-evaluable fact-unknown decidedOn")]
    [InlineData("行政处罚: result=予以处罚, noticeOn=无", "violated firm")]
    public void The_party_is_told_before_the_decision(string act, string expected) =>
        Verdict.Of(Check, act).ShouldBe(expected);

    [Theory]
    [InlineData("noticeOn=无", "violated firm")]
    [InlineData("noticeOn=2026-03-10", "satisfied")]
    [InlineData("procedure=简易程序", "not-evaluable fact-unknown noticeOn")]
    public void An_oral_notice_on_the_spot_may_be_unreported(string facts, string expected) =>
        Verdict
            .Of(Check, $"行政处罚: procedure=简易程序, result=予以处罚, decidedOn=2026-03-10, {facts}")
            .ShouldBe(expected);

    [Theory]
    [InlineData("行政处罚: result=不予处罚, decidedOn=2026-03-10, noticeOn=无", "not-applicable")]
    [InlineData("行政处罚: result=撤案, noticeOn=无", "not-applicable")]
    [InlineData("行政处罚: status=在办, noticeOn=无", "not-applicable")]
    [InlineData("行政处罚: status=已撤案, noticeOn=无", "not-applicable")]
    [InlineData("行政处罚: field=公安, result=予以处罚, noticeOn=无", "not-applicable")]
    [InlineData("行政许可: result=不予许可, noticeOn=无", "not-applicable")]
    [InlineData("行政处罚: decidedOn=2026-03-10, noticeOn=无", "not-evaluable fact-unknown result")]
    [InlineData("行政处罚: result=予以处罚, decidedOn=2021-07-14, noticeOn=无", "not-evaluable law-not-loaded")]
    [InlineData("行政处罚: result=予以处罚, decidedOn=2021-07-15, noticeOn=无", "violated firm")]
    public void It_concerns_penalties_that_were_imposed_under_the_law_of_2021(string act, string expected) =>
        Verdict.Of(Check, act).ShouldBe(expected);

    [Theory]
    [InlineData(Penalty, "2026-03-10", true)]
    [InlineData(Penalty, "2026-03-09", false)]
    [InlineData("行政处罚: procedure=简易程序, result=予以处罚, decidedOn=2026-03-10", "2026-03-10", false)]
    public void In_the_ordinary_procedure_the_same_day_is_noted(string act, string noticeOn, bool noted) =>
        Find(Check, ActText.Of($"{act}, noticeOn={noticeOn}"))
            .Explanation.Any(l => l.Contains("同一日", StringComparison.Ordinal))
            .ShouldBe(noted);
}
