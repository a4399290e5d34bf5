using Mingjing.Testing.Checks;
using static Mingjing.Testing.Checks.World;

namespace Mingjing.Core.Tests.Checks;

public sealed class HearingWindowTests
{
    private const string Check = "hearing-window";

    [Theory]
    [InlineData("2026-02-12", "2026-02-26", "violated to-verify hearingWaivedOn")]
    [InlineData("2026-02-12", "2026-02-27", "satisfied")]
    [InlineData("2026-04-30", "2026-05-11", "violated to-verify hearingWaivedOn")]
    [InlineData("2026-04-30", "2026-05-12", "satisfied")]
    [InlineData("2026-02-12", "2026-02-12", "violated to-verify hearingWaivedOn")]
    [InlineData("2026-02-12", "2026-02-11", "violated to-verify hearingWaivedOn")]
    [InlineData("2023-03-01", "2023-03-01", "violated to-verify hearingWaivedOn")]
    [InlineData("2023-03-01", "2023-03-20", "not-evaluable calendar-missing")]
    public void No_decision_within_five_working_days_of_the_notice(string notice, string decidedOn, string expected) =>
        Verdict
            .Of(Check, $"行政处罚: result=予以处罚, hearingNoticeOn={notice}, decidedOn={decidedOn}")
            .ShouldBe(expected);

    [Theory]
    [InlineData("hearingWaivedOn=无", "violated firm")]
    [InlineData("hearingWaivedOn=2026-02-13", "satisfied")]
    [InlineData("hearingWaivedOn=2026-02-26", "satisfied")]
    [InlineData("hearingWaivedOn=2026-02-27", "violated firm")]
    [InlineData("hearingOn=2026-02-26", "satisfied")]
    [InlineData("hearingOn=2026-02-27", "violated to-verify hearingWaivedOn")]
    [InlineData("hearingOn=无", "violated to-verify hearingWaivedOn")]
    [InlineData("hearingOn=2026-02-27, hearingWaivedOn=无", "violated firm")]
    public void A_waiver_or_a_hearing_by_the_day_of_the_decision_opens_the_way(string facts, string expected) =>
        Verdict
            .Of(Check, $"行政处罚: result=予以处罚, hearingNoticeOn=2026-02-12, decidedOn=2026-02-26, {facts}")
            .ShouldBe(expected);

    [Theory]
    [InlineData("行政处罚: result=予以处罚, decidedOn=2026-02-26", "not-applicable")]
    [InlineData("行政处罚: result=予以处罚, hearingNoticeOn=无, decidedOn=2026-02-26", "not-applicable")]
    [InlineData("行政处罚: result=不予处罚, hearingNoticeOn=2026-02-12, decidedOn=2026-02-26", "not-applicable")]
    [InlineData("行政处罚: hearingNoticeOn=2026-02-12, decidedOn=2026-02-26", "violated to-verify hearingWaivedOn")]
    [InlineData("行政处罚: field=公安, hearingNoticeOn=2026-02-12, decidedOn=2026-02-26", "not-applicable")]
    [InlineData("行政处罚: status=在办, hearingNoticeOn=2026-02-12", "not-applicable")]
    [InlineData("行政处罚: hearingNoticeOn=2026-02-12", "not-evaluable fact-unknown decidedOn")]
    [InlineData("行政许可: hearingNoticeOn=2026-02-12, decidedOn=2026-02-26", "not-applicable")]
    [InlineData("行政处罚: hearingNoticeOn=2021-07-13, decidedOn=2021-07-14", "not-evaluable law-not-loaded")]
    public void It_concerns_penalties_with_a_notice_of_the_right(string act, string expected) =>
        Verdict.Of(Check, act).ShouldBe(expected);

    [Fact]
    public void The_finding_shows_the_last_day_of_the_window()
    {
        var finding = Find(
            Check,
            ActText.Of("行政处罚: result=予以处罚, hearingNoticeOn=2026-02-12, decidedOn=2026-02-26")
        );

        finding.DueOn.ShouldBe(Day("2026-02-26"));
        finding.Explanation[0].ShouldContain("可以申请听证至2026-02-26（含当日）");
    }

    [Theory]
    [InlineData("2026-02-12", "2026-02-11", "决定日期2026-02-11早于听证告知日期2026-02-12")]
    [InlineData("2023-03-01", "2023-03-01", "听证权利于2023-03-01告知，当日即作出决定")]
    public void Without_a_window_before_the_decision_no_last_day_is_made_up(
        string notice,
        string decidedOn,
        string expected
    )
    {
        var text = string.Join(
            '\n',
            Find(Check, ActText.Of($"行政处罚: hearingNoticeOn={notice}, decidedOn={decidedOn}")).Explanation
        );

        text.ShouldContain(expected);
        text.ShouldNotContain("0001");
    }
}
