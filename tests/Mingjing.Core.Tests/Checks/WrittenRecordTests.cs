using Mingjing.Testing.Checks;

namespace Mingjing.Core.Tests.Checks;

public sealed class WrittenRecordTests
{
    private const string Check = "written-record";

    [Theory]
    [InlineData("行政处罚: writtenRecord=否", "violated firm")]
    [InlineData("行政处罚: writtenRecord=是", "satisfied")]
    [InlineData("行政处罚", "not-evaluable fact-unknown writtenRecord")]
    [InlineData("行政许可: writtenRecord=否", "violated firm")]
    [InlineData("行政奖励: writtenRecord=否", "violated firm")]
    public void Every_act_is_recorded_in_writing(string act, string verdict) =>
        Verdict.Of(Check, act).ShouldBe(verdict);

    [Theory]
    [InlineData("行政处罚", "第四十七条 （七） 第十条 第三十五条")]
    [InlineData("行政检查", "（七） 第十条 第三十五条")]
    public void The_penalty_law_is_cited_for_penalties_only(string kind, string articles) =>
        Verdict
            .Articles(World.Find(Check, ActText.Of($"{kind}: decidedOn=2026-03-20, writtenRecord=否")))
            .ShouldBe(articles);
}
