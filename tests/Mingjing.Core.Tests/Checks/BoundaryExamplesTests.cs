using Mingjing.Core.Checks;
using Mingjing.Core.Platform.Terms;
using Mingjing.Testing.Checks;

namespace Mingjing.Core.Tests.Checks;

/// <summary>Every line of law-rules §2.6, both columns.</summary>
public sealed class BoundaryExamplesTests
{
    private const string Penalty = "行政处罚: result=予以处罚, ";
    private const string Ordinary = Penalty + "procedure=普通程序, ";
    private const string Summary = "行政处罚: procedure=简易程序, penalties=罚款, ";
    private const string License = "行政许可: result=准予许可, handling=普通, ";
    private const string Limitation =
        Penalty + "field=其他, gravePublicHarm=否, violationDate=2024-03-15, discoveredOn=";

    private const string Suspended =
        Ordinary + "field=市场监管, filedOn=2026-01-05, suspensions=2026-03-02..2026-03-21:检验, decidedOn=";

    private const string Hearing = Ordinary + "partyKind=法人, penalties=罚款, hearingNoticeOn=无, fine=";
    private const string Coercion = "行政强制: coercionKind=强制拆除, executedAtNightOrHoliday=否, executedOn=";

    [Theory]
    [InlineData("hearing-window", Ordinary + "hearingNoticeOn=2026-02-12, decidedOn=2026-02-27")]
    [InlineData("hearing-window", Ordinary + "hearingNoticeOn=2026-04-30, decidedOn=2026-05-12")]
    [InlineData("hearing-notice-term", Penalty + "hearingOn=2026-03-18, hearingConvenedNoticeOn=2026-03-09")]
    [InlineData("hearing-notice-term", Penalty + "hearingOn=2026-05-08, hearingConvenedNoticeOn=2026-04-24")]
    [InlineData("service-term", Ordinary + "decidedOn=2026-02-12, servedOn=2026-02-28")]
    [InlineData("service-term", Penalty + "procedure=简易程序, decidedOn=2026-03-02, servedOn=2026-03-02")]
    [InlineData(
        "service-term",
        Ordinary + "decidedOn=2026-09-18, serviceMethod=邮寄, sentOn=2026-09-29, servedOn=2026-10-09"
    )]
    [InlineData("disclosure-term", Ordinary + "decidedOn=2026-09-18, disclosedOn=2026-09-29")]
    [InlineData("disclosure-term", "行政征收: decidedOn=2026-02-12, disclosedOn=2026-03-18")]
    [InlineData(
        "disclosure-withdrawn",
        "行政处罚: disclosedOn=2026-01-20, revokedOn=2026-02-12, withdrawnOn=2026-02-24"
    )]
    [InlineData("preservation-term", "行政处罚: preservedOn=2026-09-18, preservationDecidedOn=2026-09-29")]
    [InlineData("seizure-term", "行政强制: seizedOn=2026-09-03, seizureExtended=否, seizureEndedOn=2026-10-03")]
    [InlineData("seizure-term", "行政强制: seizedOn=2026-09-03, seizureExtended=否, seizureEndedOn=2026-10-08")]
    [InlineData("seizure-term", "行政强制: seizedOn=2026-05-06, seizureExtended=是, seizureEndedOn=2026-07-05")]
    [InlineData("seizure-term", "行政强制: seizedOn=2026-05-06, seizureExtended=是, seizureEndedOn=2026-07-06")]
    [InlineData("penalty-decision-term", Ordinary + "filedOn=2024-09-09, decidedOn=2024-12-08")]
    [InlineData("penalty-decision-term", Ordinary + "filedOn=2024-09-09, decidedOn=2024-12-09")]
    [InlineData("penalty-decision-term", Suspended + "2026-04-25")]
    [InlineData("penalty-decision-term", Suspended + "2026-04-27")]
    [InlineData("license-term", License + "filedOn=2026-09-14, decidedOn=2026-10-16")]
    [InlineData(
        "license-term",
        License + "appliedOn=2026-01-23, correctionNoticeOn=无, filedOn=2026-02-10, decidedOn=2026-02-27"
    )]
    [InlineData("license-correction-term", "行政许可: appliedOn=2026-09-14, correctionNoticeOn=2026-09-20")]
    [InlineData("night-or-holiday-enforcement", Coercion + "2026-02-28 10:00")]
    [InlineData("night-or-holiday-enforcement", Coercion + "2026-03-07 10:00, urgent=是")]
    [InlineData("limitation-period", Limitation + "2026-03-15")]
    [InlineData("limitation-period", Limitation + "2026-03-16")]
    [InlineData("summary-procedure-limit", Summary + "partyKind=自然人, fine=200.00")]
    [InlineData("summary-procedure-limit", Summary + "partyKind=法人, fine=3000.00")]
    public void In_time_or_lawful(string check, string act) => Judge(check, act).Outcome.ShouldBe(Outcome.Satisfied);

    [Theory]
    [InlineData("hearing-window", Ordinary + "hearingNoticeOn=2026-02-12, decidedOn=2026-02-26")]
    [InlineData("hearing-window", Ordinary + "hearingNoticeOn=2026-04-30, decidedOn=2026-05-11")]
    [InlineData("hearing-notice-term", Penalty + "hearingOn=2026-03-18, hearingConvenedNoticeOn=2026-03-10")]
    [InlineData("hearing-notice-term", Penalty + "hearingOn=2026-05-08, hearingConvenedNoticeOn=2026-04-27")]
    [InlineData("service-term", Ordinary + "decidedOn=2026-02-12, servedOn=2026-03-02")]
    [InlineData("service-term", Penalty + "procedure=简易程序, decidedOn=2026-03-02, servedOn=2026-03-03")]
    [InlineData("service-term", Ordinary + "decidedOn=2026-09-18, serviceMethod=邮寄, sentOn=2026-09-30")]
    [InlineData("disclosure-term", Ordinary + "decidedOn=2026-09-18, disclosedOn=2026-09-30")]
    [InlineData("disclosure-term", "行政征收: decidedOn=2026-02-12, disclosedOn=2026-03-19")]
    [InlineData(
        "disclosure-withdrawn",
        "行政处罚: disclosedOn=2026-01-20, revokedOn=2026-02-12, withdrawnOn=2026-02-25"
    )]
    [InlineData("preservation-term", "行政处罚: preservedOn=2026-09-18, preservationDecidedOn=2026-09-30")]
    [InlineData("seizure-term", "行政强制: seizedOn=2026-09-03, seizureExtended=否, seizureEndedOn=2026-10-09")]
    [InlineData("seizure-term", "行政强制: seizedOn=2026-05-06, seizureExtended=是, seizureEndedOn=2026-07-07")]
    [InlineData("penalty-decision-term", Ordinary + "filedOn=2024-09-09, decidedOn=2024-12-11")]
    [InlineData("penalty-decision-term", Suspended + "2026-04-28")]
    [InlineData("license-term", License + "filedOn=2026-09-14, decidedOn=2026-10-19")]
    [InlineData(
        "license-term",
        License + "appliedOn=2026-01-23, correctionNoticeOn=无, filedOn=2026-02-10, decidedOn=2026-02-28"
    )]
    [InlineData("license-correction-term", "行政许可: appliedOn=2026-09-14, correctionNoticeOn=2026-09-21")]
    [InlineData("night-or-holiday-enforcement", Coercion + "2026-03-07 10:00")]
    [InlineData("limitation-period", Limitation + "2026-03-17")]
    [InlineData("summary-procedure-limit", Summary + "partyKind=自然人, fine=200.01")]
    [InlineData("summary-procedure-limit", Summary + "partyKind=法人, fine=3000.01")]
    [InlineData("hearing-offered", Hearing + "50000.00, decidedOn=2026-03-20")]
    public void Late_or_unlawful(string check, string act) => Judge(check, act).Outcome.ShouldBe(Outcome.Violated);

    [Fact]
    public void Below_the_hearing_amount_nothing_is_offered() =>
        Judge("hearing-offered", Hearing + "49999.99, decidedOn=2026-03-20").Outcome.ShouldBe(Outcome.NotApplicable);

    [Theory]
    [InlineData("seizure-term", "行政强制: seizedOn=2026-09-03, seizureExtended=否, seizureEndedOn=2026-10-08")]
    [InlineData("seizure-term", "行政强制: seizedOn=2026-05-06, seizureExtended=是, seizureEndedOn=2026-07-06")]
    [InlineData("limitation-period", Limitation + "2026-03-16")]
    [InlineData("penalty-decision-term", Ordinary + "filedOn=2024-09-09, decidedOn=2024-12-09")]
    [InlineData("penalty-decision-term", Suspended + "2026-04-27")]
    public void What_only_the_rolled_day_saves_is_noted(string check, string act) =>
        World
            .Find(check, ActText.Of(act))
            .Explanation.ShouldContain(l => l.StartsWith("提示：", StringComparison.Ordinal));

    [Theory]
    [InlineData("service-term", Ordinary + "decidedOn=2026-02-12, servedOn=2026-02-28", "2026-02-28", "2026-02-28")]
    [InlineData(
        "seizure-term",
        "行政强制: seizedOn=2026-09-03, seizureExtended=否, seizureEndedOn=2026-10-09",
        "2026-10-03",
        "2026-10-08"
    )]
    [InlineData(
        "seizure-term",
        "行政强制: seizedOn=2026-05-06, seizureExtended=是, seizureEndedOn=2026-07-07",
        "2026-07-05",
        "2026-07-06"
    )]
    [InlineData(
        "penalty-decision-term",
        Ordinary + "filedOn=2024-09-09, decidedOn=2024-12-11",
        "2024-12-08",
        "2024-12-09"
    )]
    [InlineData("penalty-decision-term", Suspended + "2026-04-28", "2026-04-25", "2026-04-27")]
    [InlineData(
        "license-term",
        License + "appliedOn=2026-01-23, correctionNoticeOn=无, filedOn=2026-02-10, decidedOn=2026-02-28",
        "2026-02-27",
        "2026-02-27"
    )]
    [InlineData("limitation-period", Limitation + "2026-03-17", "2026-03-15", "2026-03-16")]
    public void Both_last_days_are_as_computed(string check, string act, string plain, string rolled)
    {
        var due = Judge(check, act).Due;

        (due.Plain, due.Rolled).ShouldBe((World.Day(plain), World.Day(rolled)));
    }

    [Theory]
    [InlineData("subject change", "2026-01-28", 20, TermUnit.Day, "2026-02-17", "2026-02-24")]
    [InlineData("benchmark", "2026-07-01", 3, TermUnit.Month, "2026-10-01", "2026-10-08")]
    public void The_lines_that_test_terms_only(
        string line,
        string start,
        int count,
        TermUnit unit,
        string plain,
        string rolled
    )
    {
        var due = World.Calendar.Due(World.Day(start), new TermLength(count, unit));

        (due.Plain, due.Rolled).ShouldBe((World.Day(plain), World.Day(rolled)), line);
    }

    private static Answer Judge(string check, string act) => World.Judge(check, ActText.Of(act));
}
