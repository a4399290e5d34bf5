using Mingjing.Testing.Checks;
using static Mingjing.Testing.Checks.World;

namespace Mingjing.Core.Tests.Checks;

public sealed class LicenseCorrectionTermTests
{
    private const string Check = "license-correction-term";

    [Theory]
    [InlineData("行政许可: appliedOn=2026-09-14, correctionNoticeOn=2026-09-14", "satisfied")]
    [InlineData("行政许可: appliedOn=2026-09-14, correctionNoticeOn=2026-09-20", "satisfied")]
    [InlineData("行政许可: appliedOn=2026-09-14, correctionNoticeOn=2026-09-21", "violated firm")]
    [InlineData("行政许可: appliedOn=2026-09-14, correctionNoticeOn=2026-09-13", "not-evaluable contradiction")]
    [InlineData("行政许可: appliedOn=2023-03-01, correctionNoticeOn=2023-03-02", "not-evaluable calendar-missing")]
    [InlineData("行政许可: appliedOn=2026-09-14", "not-applicable")]
    [InlineData("行政许可: appliedOn=2026-09-14, correctionNoticeOn=无", "not-applicable")]
    [InlineData("行政许可: correctionNoticeOn=2026-09-21", "not-applicable")]
    [InlineData("行政确认: appliedOn=2026-09-14, correctionNoticeOn=2026-09-21", "not-applicable")]
    public void Corrections_are_asked_for_within_five_working_days(string act, string expected) =>
        Verdict.Of(Check, act).ShouldBe(expected);

    [Fact]
    public void The_finding_tells_the_consequence() =>
        Find(Check, ActText.Of("行政许可: appliedOn=2026-09-14, correctionNoticeOn=2026-09-21"))
            .Explanation[0]
            .ShouldContain("自收到申请材料之日起即为受理");
}
