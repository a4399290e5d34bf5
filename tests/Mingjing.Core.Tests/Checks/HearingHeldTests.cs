using Mingjing.Testing.Checks;

namespace Mingjing.Core.Tests.Checks;

public sealed class HearingHeldTests
{
    private const string Check = "hearing-held";

    /// <summary>The five working days after the notice end on 2026-02-26.</summary>
    private const string Told = "行政处罚: hearingNoticeOn=2026-02-12, decidedOn=2026-03-20";

    [Theory]
    [InlineData("2026-02-12", "violated firm")]
    [InlineData("2026-02-26", "violated firm")]
    [InlineData("2026-02-27", "not-applicable")]
    public void A_hearing_asked_for_in_time_must_be_held(string requestedOn, string expected) =>
        Verdict.Of(Check, $"{Told}, hearingRequestedOn={requestedOn}, hearingOn=无").ShouldBe(expected);

    [Theory]
    [InlineData("hearingOn=2026-03-19", "satisfied")]
    [InlineData("hearingOn=2026-03-20", "satisfied")]
    [InlineData("hearingOn=2026-03-21", "violated firm")]
    [InlineData("hearingOn=无", "violated firm")]
    [InlineData("result=予以处罚", "not-evaluable fact-unknown hearingOn")]
    public void It_is_held_before_the_decision(string facts, string expected) =>
        Verdict.Of(Check, $"{Told}, hearingRequestedOn=2026-02-25, {facts}").ShouldBe(expected);

    [Theory]
    [InlineData("行政处罚: hearingNoticeOn=2026-02-12, decidedOn=2026-03-20, hearingOn=无", "not-applicable")]
    [InlineData($"{Told}, hearingRequestedOn=无, hearingOn=无", "not-applicable")]
    [InlineData($"{Told}, hearingRequestedOn=2026-02-25, hearingOn=无, result=不予处罚", "not-applicable")]
    [InlineData($"{Told}, hearingRequestedOn=2026-02-25, hearingOn=无, result=撤案", "not-applicable")]
    [InlineData($"{Told}, hearingRequestedOn=2026-02-25, hearingOn=无, result=予以处罚", "violated firm")]
    [InlineData($"{Told}, hearingRequestedOn=2026-02-25, hearingOn=无, field=公安", "not-applicable")]
    [InlineData(
        "行政处罚: status=在办, hearingNoticeOn=2026-02-12, hearingRequestedOn=2026-02-25, hearingOn=无",
        "not-applicable"
    )]
    [InlineData(
        "行政处罚: hearingNoticeOn=2026-02-12, hearingRequestedOn=2026-02-25, hearingOn=无",
        "not-evaluable fact-unknown decidedOn"
    )]
    [InlineData(
        "行政处罚: hearingRequestedOn=2026-02-25, hearingOn=无, decidedOn=2026-03-20",
        "not-evaluable fact-unknown hearingNoticeOn"
    )]
    [InlineData(
        "行政处罚: hearingNoticeOn=无, hearingRequestedOn=2026-02-25, hearingOn=无, decidedOn=2026-03-20",
        "not-evaluable needs-judgement"
    )]
    [InlineData(
        "行政处罚: hearingNoticeOn=2023-03-01, hearingRequestedOn=2023-03-02, hearingOn=无, decidedOn=2023-04-03",
        "not-evaluable calendar-missing"
    )]
    [InlineData(
        "行政处罚: hearingNoticeOn=2023-03-01, hearingRequestedOn=2023-03-01, hearingOn=无, decidedOn=2023-04-03",
        "violated firm"
    )]
    [InlineData(
        "行政处罚: hearingNoticeOn=2021-06-01, hearingRequestedOn=2021-06-02, hearingOn=无, decidedOn=2021-07-14",
        "not-evaluable law-not-loaded"
    )]
    [InlineData("行政许可: hearingRequestedOn=2026-02-25, hearingOn=无, decidedOn=2026-03-20", "not-applicable")]
    public void It_concerns_penalties_for_which_a_hearing_was_asked(string act, string expected) =>
        Verdict.Of(Check, act).ShouldBe(expected);
}
