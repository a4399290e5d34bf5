using Mingjing.Testing.Checks;

namespace Mingjing.Core.Tests.Checks;

public sealed class RecordingPresentTests
{
    private const string Check = "recording-present";

    [Theory]
    [InlineData("查封场所设施财物", "violated firm")]
    [InlineData("扣押财物", "violated firm")]
    [InlineData("强制拆除", "violated firm")]
    [InlineData("排除妨碍恢复原状", "violated firm")]
    [InlineData("代履行", "violated firm")]
    [InlineData("冻结存款汇款", "not-applicable")]
    [InlineData("其他强制措施", "not-applicable")]
    [InlineData("加处罚款滞纳金", "not-applicable")]
    [InlineData("划拨", "not-applicable")]
    [InlineData("拍卖处理", "not-applicable")]
    [InlineData("申请法院执行", "not-applicable")]
    public void Seizures_and_executions_on_site_are_recorded(string kind, string verdict) =>
        Verdict.Of(Check, $"行政强制: coercionKind={kind}, recording=否").ShouldBe(verdict);

    [Theory]
    [InlineData("行政强制: coercionKind=扣押财物, recording=是", "satisfied")]
    [InlineData("行政强制: coercionKind=扣押财物", "not-evaluable fact-unknown recording")]
    [InlineData("行政强制: recording=否", "not-evaluable fact-unknown coercionKind")]
    [InlineData("行政处罚: seizedOn=2026-05-06, recording=否", "not-evaluable fact-unknown coercionKind")]
    [InlineData("行政处罚: recording=否", "not-applicable")]
    [InlineData("行政检查: recording=否", "not-applicable")]
    public void The_kind_of_coercion_must_be_known(string act, string verdict) =>
        Verdict.Of(Check, act).ShouldBe(verdict);

    [Theory]
    [InlineData("", true)]
    [InlineData("recordingNo=无, ", true)]
    [InlineData("recordingNo=V-1, ", false)]
    public void A_recording_without_its_number_is_noted(string number, bool noted) =>
        World
            .Find(Check, ActText.Of($"行政强制: coercionKind=扣押财物, {number}recording=是"))
            .Explanation.Any(l => l.StartsWith("提示：有音像记录", StringComparison.Ordinal))
            .ShouldBe(noted);

    [Fact]
    public void The_finding_speaks_of_a_requirement_not_of_a_law()
    {
        var finding = World.Find(
            Check,
            ActText.Of("行政强制: coercionKind=强制拆除, executedOn=2026-05-06, recording=否")
        );

        finding.Explanation[0].ShouldContain("不符合");
        string.Concat(finding.Explanation).ShouldNotContain("违法");
        Verdict.Articles(finding).ShouldBe("（八） 第十条");
    }
}
