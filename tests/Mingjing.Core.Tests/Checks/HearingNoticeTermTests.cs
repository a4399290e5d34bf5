using Mingjing.Core.Checks;
using Mingjing.Testing.Checks;
using static Mingjing.Testing.Checks.World;

namespace Mingjing.Core.Tests.Checks;

public sealed class HearingNoticeTermTests
{
    private const string Check = "hearing-notice-term";

    [Theory]
    [InlineData("2026-03-18", "2026-03-09", "satisfied")]
    [InlineData("2026-03-18", "2026-03-10", "violated firm")]
    [InlineData("2026-05-08", "2026-04-24", "satisfied")]
    [InlineData("2026-05-08", "2026-04-26", "satisfied")]
    [InlineData("2026-05-08", "2026-04-27", "violated firm")]
    [InlineData("2026-03-18", "2026-03-18", "violated firm")]
    [InlineData("2026-03-18", "2026-03-19", "violated firm")]
    [InlineData("2024-01-03", "2023-12-01", "not-evaluable calendar-missing")]
    [InlineData("2024-01-03", "2024-01-03", "violated firm")]
    public void The_party_is_told_seven_working_days_before_the_hearing(string hearing, string notice, string expected)
    {
        foreach (var kind in new[] { "行政处罚", "行政许可" })
            Verdict.Of(Check, $"{kind}: hearingOn={hearing}, hearingConvenedNoticeOn={notice}").ShouldBe(expected);
    }

    [Theory]
    [InlineData("行政处罚: hearingOn=2026-03-18, hearingConvenedNoticeOn=无", "violated firm")]
    [InlineData("行政处罚: hearingOn=2026-03-18", "not-evaluable fact-unknown hearingConvenedNoticeOn")]
    [InlineData("行政处罚: hearingConvenedNoticeOn=2026-03-10", "not-applicable")]
    [InlineData("行政处罚: hearingOn=无, hearingConvenedNoticeOn=2026-03-10", "not-applicable")]
    [InlineData("行政处罚: field=公安, hearingOn=2026-03-18, hearingConvenedNoticeOn=2026-03-10", "not-applicable")]
    [InlineData("行政强制: hearingOn=2026-03-18, hearingConvenedNoticeOn=2026-03-10", "not-applicable")]
    [InlineData("行政处罚: hearingOn=2021-07-14, hearingConvenedNoticeOn=2021-07-13", "not-evaluable law-not-loaded")]
    [InlineData("行政许可: hearingOn=2021-07-14, hearingConvenedNoticeOn=2021-07-01", "not-evaluable calendar-missing")]
    public void It_concerns_hearings_that_took_place(string act, string expected) =>
        Verdict.Of(Check, act).ShouldBe(expected);

    [Fact]
    public void A_notice_of_exactly_seven_working_days_is_noted()
    {
        Explanation("2026-03-09").ShouldContain("恰为七个工作日");
        Explanation("2026-03-06").ShouldNotContain("恰为七个工作日");

        static string Explanation(string notice) =>
            string.Join(
                '\n',
                Find(Check, ActText.Of($"行政处罚: hearingOn=2026-03-18, hearingConvenedNoticeOn={notice}")).Explanation
            );
    }

    [Fact]
    public void A_term_counted_backwards_does_not_roll_over()
    {
        var finding = Find(Check, ActText.Of("行政处罚: hearingOn=2026-05-08, hearingConvenedNoticeOn=2026-04-27"));

        finding.PlainDueOn.ShouldBe(Day("2026-04-24"));
        finding.DueOn.ShouldBe(Day("2026-04-24"));
    }

    [Fact]
    public void Without_a_calendar_no_latest_day_is_made_up() =>
        string.Join(
                '\n',
                Find(Check, ActText.Of("行政处罚: hearingOn=2024-01-03, hearingConvenedNoticeOn=无")).Explanation
            )
            .ShouldNotContain("0001");

    [Theory]
    [InlineData("行政处罚", "中华人民共和国行政处罚法", "第六十四条第二项", "第八十五条")]
    [InlineData("行政许可", "中华人民共和国行政许可法", "第四十八条第一款第一项", "第八十二条")]
    public void Each_kind_of_act_has_its_own_article(string kind, string law, string article, string unit)
    {
        var basis = Find(Check, ActText.Of($"{kind}: hearingOn=2026-03-18, hearingConvenedNoticeOn=2026-03-10")).Basis;

        basis.Select(b => (b.Law, b.Article)).ShouldBe([(law, article), (law, unit)]);
    }
}
