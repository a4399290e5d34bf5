using Mingjing.Testing.Checks;

namespace Mingjing.Core.Tests.Checks;

public sealed class InspectionApprovedTests
{
    private const string Check = "inspection-approved";
    private const string Inspection = "行政检查: enterprise=是, filedOn=2026-03-02, ";

    [Theory]
    [InlineData("inspectionApprovalNo=检批〔2026〕7号", "satisfied")]
    [InlineData("inspectionApprovalNo=无, urgent=否", "violated firm")]
    [InlineData("inspectionApprovalNo=无", "violated to-verify urgent")]
    [InlineData("inspectionApprovalNo=无, urgent=是", "not-evaluable needs-judgement inspectionApprovalNo")]
    [InlineData("inspectionApprovalNo=检批〔2026〕7号, urgent=是", "satisfied")]
    [InlineData("urgent=是", "not-evaluable fact-unknown inspectionApprovalNo")]
    [InlineData("", "not-evaluable fact-unknown inspectionApprovalNo")]
    public void An_inspection_of_an_enterprise_is_approved(string facts, string verdict) =>
        Verdict.Of(Check, Inspection + facts).ShouldBe(verdict);

    [Theory]
    [InlineData("enterprise=是, filedOn=2025-01-02", "not-applicable")]
    [InlineData("enterprise=是, filedOn=2025-01-03", "violated firm")]
    [InlineData("filedOn=2025-01-02", "not-applicable")]
    [InlineData("enterprise=否, filedOn=2026-03-02", "not-applicable")]
    [InlineData("enterprise=否", "not-applicable")]
    [InlineData("enterprise=是, filedOn=无", "not-applicable")]
    [InlineData("filedOn=2026-03-02", "not-evaluable fact-unknown enterprise")]
    [InlineData("enterprise=是", "not-evaluable fact-unknown filedOn")]
    [InlineData("", "not-evaluable fact-unknown filedOn enterprise")]
    public void It_applies_to_enterprises_since_the_opinion(string facts, string verdict) =>
        Verdict.Of(Check, $"行政检查: inspectionApprovalNo=无, urgent=否, {facts}").ShouldBe(verdict);

    [Fact]
    public void Other_kinds_of_acts_are_not_concerned() =>
        Verdict
            .Of(Check, "行政处罚: enterprise=是, filedOn=2026-03-02, inspectionApprovalNo=无, urgent=否")
            .ShouldBe("not-applicable");

    [Fact]
    public void The_finding_speaks_of_a_requirement_not_of_a_law()
    {
        var finding = World.Find(Check, ActText.Of(Inspection + "inspectionApprovalNo=无"));

        finding.Explanation[0].ShouldContain("不符合");
        string.Concat(finding.Explanation).ShouldNotContain("违法");
        finding.Basis.ShouldHaveSingleItem().InForceFrom.ShouldBe(World.Day("2025-01-03"));
    }
}
