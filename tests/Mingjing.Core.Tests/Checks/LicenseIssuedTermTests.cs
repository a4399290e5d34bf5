using Mingjing.Testing.Checks;

namespace Mingjing.Core.Tests.Checks;

public sealed class LicenseIssuedTermTests
{
    private const string Check = "license-issued-term";

    /// <summary>Ten working days end on 2026-09-28, over 中秋节 and a working Sunday.</summary>
    private const string Granted = "行政许可: result=准予许可, decidedOn=2026-09-14";

    [Theory]
    [InlineData($"{Granted}, licenseIssuedOn=2026-09-14", "satisfied")]
    [InlineData($"{Granted}, licenseIssuedOn=2026-09-28", "satisfied")]
    [InlineData($"{Granted}, licenseIssuedOn=2026-09-29", "violated firm")]
    [InlineData($"{Granted}, licenseIssuedOn=2026-09-13", "not-evaluable contradiction")]
    [InlineData($"{Granted}, servedOn=2026-09-28", "satisfied")]
    [InlineData($"{Granted}, servedOn=2026-09-29", "violated firm")]
    [InlineData($"{Granted}, licenseIssuedOn=2026-09-28, servedOn=2026-09-29", "satisfied")]
    [InlineData($"{Granted}, licenseIssuedOn=无", "violated firm")]
    [InlineData(Granted, "not-evaluable event-unknown licenseIssuedOn")]
    public void The_licence_is_handed_over_within_ten_working_days(string act, string expected) =>
        Verdict.Of(Check, act).ShouldBe(expected);

    [Theory]
    [InlineData("", "2026-09-28", "not-evaluable term-running licenseIssuedOn")]
    [InlineData("", "2026-09-29", "not-evaluable event-unknown licenseIssuedOn")]
    [InlineData(", licenseIssuedOn=无", "2026-09-28", "not-evaluable term-running licenseIssuedOn")]
    [InlineData(", licenseIssuedOn=无", "2026-09-29", "violated firm")]
    public void A_licence_not_yet_handed_over_is_judged_on_the_day_of_receipt(
        string facts,
        string asOf,
        string expected
    ) => Verdict.Of(Check, $"{Granted}{facts}", asOf: asOf).ShouldBe(expected);

    [Theory]
    [InlineData("行政许可: result=不予许可, decidedOn=2026-09-14, licenseIssuedOn=无", "not-applicable")]
    [InlineData("行政许可: status=在办", "not-applicable")]
    [InlineData("行政许可: decidedOn=2026-09-14, licenseIssuedOn=2026-09-29", "not-evaluable fact-unknown result")]
    [InlineData("行政许可: result=准予许可, licenseIssuedOn=2026-09-29", "not-evaluable fact-unknown decidedOn")]
    [InlineData(
        "行政许可: result=准予许可, decidedOn=2023-03-01, licenseIssuedOn=2023-03-02",
        "not-evaluable calendar-missing"
    )]
    [InlineData("行政确认: result=准予许可, decidedOn=2026-09-14, licenseIssuedOn=2026-09-29", "not-applicable")]
    public void It_concerns_licences_that_were_granted(string act, string expected) =>
        Verdict.Of(Check, act).ShouldBe(expected);
}
