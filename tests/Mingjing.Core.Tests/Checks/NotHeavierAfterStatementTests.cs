using Mingjing.Testing.Checks;

namespace Mingjing.Core.Tests.Checks;

public sealed class NotHeavierAfterStatementTests
{
    private const string Check = "not-heavier-after-statement";

    [Theory]
    [InlineData("行政处罚: proposedFine=5000.00, fine=5000.00", "satisfied")]
    [InlineData("行政处罚: proposedFine=5000.00, fine=4000.00", "satisfied")]
    [InlineData("行政处罚: proposedFine=5000.00, fine=5000.01", "violated to-verify 加重后另行告知")]
    [InlineData("行政处罚: proposedFine=5000.00, fine=8000.00", "violated to-verify 加重后另行告知")]
    [InlineData("行政处罚: proposedFine=0, fine=0.01", "violated to-verify 加重后另行告知")]
    public void The_fine_is_not_above_the_one_that_was_told(string act, string expected) =>
        Verdict.Of(Check, act).ShouldBe(expected);

    [Theory]
    [InlineData("行政处罚: fine=8000", "not-applicable")]
    [InlineData("行政处罚: proposedFine=5000", "not-applicable")]
    [InlineData("行政处罚: proposedFine=无, fine=8000", "not-applicable")]
    [InlineData("行政处罚: proposedFine=5000, fine=无", "not-applicable")]
    [InlineData("行政处罚: field=公安, proposedFine=5000, fine=8000", "not-applicable")]
    [InlineData("行政许可: proposedFine=5000, fine=8000", "not-applicable")]
    [InlineData("行政处罚: decidedOn=2021-07-14, proposedFine=5000, fine=8000", "not-evaluable law-not-loaded")]
    [InlineData("行政处罚: decidedOn=2021-07-15, proposedFine=5000, fine=8000", "violated to-verify 加重后另行告知")]
    public void It_needs_both_amounts_of_a_penalty_under_the_law_of_2021(string act, string expected) =>
        Verdict.Of(Check, act).ShouldBe(expected);
}
