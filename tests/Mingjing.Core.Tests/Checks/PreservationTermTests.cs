using Mingjing.Testing.Checks;
using static Mingjing.Testing.Checks.World;

namespace Mingjing.Core.Tests.Checks;

public sealed class PreservationTermTests
{
    private const string Check = "preservation-term";

    /// <summary>Seven working days end on 2026-09-29, over 中秋节 and a working Sunday.</summary>
    private const string Preserved = "行政处罚: preservedOn=2026-09-18";

    [Theory]
    [InlineData($"{Preserved}, preservationDecidedOn=2026-09-18", "satisfied")]
    [InlineData($"{Preserved}, preservationDecidedOn=2026-09-29", "satisfied")]
    [InlineData($"{Preserved}, preservationDecidedOn=2026-09-30", "violated firm")]
    [InlineData($"{Preserved}, preservationDecidedOn=无", "violated firm")]
    [InlineData($"{Preserved}, preservationDecidedOn=2026-09-17", "not-evaluable contradiction")]
    [InlineData("行政检查: preservedOn=2026-09-18, preservationDecidedOn=2026-09-30", "violated firm")]
    [InlineData("行政处罚: preservedOn=2023-03-01, preservationDecidedOn=2023-03-02", "not-evaluable calendar-missing")]
    public void The_goods_are_decided_on_within_seven_working_days(string act, string expected) =>
        Verdict.Of(Check, act).ShouldBe(expected);

    [Theory]
    [InlineData("seizedOn=2026-09-18", "satisfied")]
    [InlineData("seizedOn=2026-09-29", "satisfied")]
    [InlineData("seizedOn=2026-09-30", "violated firm")]
    [InlineData("seizedOn=2026-09-17", "violated firm")]
    public void A_seizure_in_time_takes_the_place_of_the_decision(string facts, string expected) =>
        Verdict.Of(Check, $"{Preserved}, preservationDecidedOn=无, {facts}").ShouldBe(expected);

    [Theory]
    [InlineData("", "2026-09-29", "not-evaluable term-running preservationDecidedOn")]
    [InlineData("", "2026-09-30", "not-evaluable event-unknown preservationDecidedOn")]
    [InlineData(", preservationDecidedOn=无", "2026-09-29", "not-evaluable term-running preservationDecidedOn")]
    [InlineData(", preservationDecidedOn=无", "2026-09-30", "violated firm")]
    [InlineData(", status=在办", "2026-09-30", "not-evaluable event-unknown preservationDecidedOn")]
    public void Goods_not_yet_decided_on_are_judged_on_the_day_of_receipt(string facts, string asOf, string expected) =>
        Verdict.Of(Check, $"{Preserved}{facts}", asOf: asOf).ShouldBe(expected);

    [Theory]
    [InlineData("行政处罚", "not-applicable")]
    [InlineData("行政处罚: preservedOn=无, preservationDecidedOn=2026-09-30", "not-applicable")]
    [InlineData("行政处罚: field=公安, preservedOn=2026-09-18, preservationDecidedOn=无", "not-applicable")]
    [InlineData("行政处罚: preservedOn=2021-07-14, preservationDecidedOn=无", "not-evaluable law-not-loaded")]
    public void It_concerns_goods_preserved_under_the_law_of_2021(string act, string expected) =>
        Verdict.Of(Check, act).ShouldBe(expected);

    [Fact]
    public void Goods_never_decided_on_are_told_with_the_day_of_the_screening() =>
        Find(Check, ActText.Of($"{Preserved}, preservationDecidedOn=无"), asOf: "2026-10-20")
            .Explanation[0]
            .ShouldBe("疑似问题：2026-09-18先行登记保存，截至2026-10-20没有作出处理决定，已超过2026-09-29届满的期限。");
}
