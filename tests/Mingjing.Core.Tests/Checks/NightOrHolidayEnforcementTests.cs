using Mingjing.Core.Checks;
using Mingjing.Testing.Checks;
using static Mingjing.Testing.Checks.World;

namespace Mingjing.Core.Tests.Checks;

public sealed class NightOrHolidayEnforcementTests
{
    private const string Check = "night-or-holiday-enforcement";
    private const string Demolition = "行政强制: coercionKind=强制拆除";
    private const string Substitute = "行政强制: coercionKind=代履行";

    [Theory]
    [InlineData("2026-03-06 10:00", "satisfied")]
    [InlineData("2026-02-28 10:00", "satisfied")]
    [InlineData("2026-03-07 10:00", "violated to-verify urgent")]
    [InlineData("2026-03-08 10:00", "violated to-verify urgent")]
    [InlineData("2026-10-03 10:00", "violated to-verify urgent")]
    [InlineData("2026-10-01", "violated to-verify urgent")]
    [InlineData("2026-02-28 23:10", "violated to-verify urgent")]
    [InlineData("2026-03-06 21:59", "satisfied")]
    [InlineData("2026-03-06 22:00", "violated to-verify urgent")]
    [InlineData("2026-03-06 05:59", "violated to-verify urgent")]
    [InlineData("2026-03-06 06:00", "satisfied")]
    [InlineData("2023-03-06 23:10", "violated to-verify urgent")]
    [InlineData("2023-03-06 10:00", "not-evaluable calendar-missing")]
    public void No_execution_at_night_or_on_a_day_off(string executedOn, string expected) =>
        Verdict.Of(Check, $"{Demolition}, executedOn={executedOn}").ShouldBe(expected);

    [Theory]
    [InlineData("executedOn=2026-03-06", "not-evaluable fact-unknown executedAtNightOrHoliday")]
    [InlineData("executedOn=2026-03-06, executedAtNightOrHoliday=否", "satisfied")]
    [InlineData("executedOn=2026-03-06, executedAtNightOrHoliday=是", "violated to-verify urgent")]
    [InlineData("executedOn=2026-03-07, executedAtNightOrHoliday=否", "violated to-verify urgent")]
    [InlineData("executedOn=2026-03-06 23:00, executedAtNightOrHoliday=否", "violated to-verify urgent")]
    [InlineData("executedAtNightOrHoliday=是", "violated to-verify urgent")]
    [InlineData("executedAtNightOrHoliday=否", "satisfied")]
    [InlineData("urgent=否", "not-evaluable fact-unknown executedOn")]
    [InlineData("executedOn=2023-03-06, executedAtNightOrHoliday=否", "satisfied")]
    public void The_flag_settles_an_unknown_hour_but_not_a_day_off(string facts, string expected) =>
        Verdict.Of(Check, $"{Demolition}, {facts}").ShouldBe(expected);

    [Theory]
    [InlineData($"{Demolition}, urgent=是", "satisfied")]
    [InlineData($"{Demolition}, urgent=否", "violated firm")]
    [InlineData($"{Demolition}, immediate=是", "violated to-verify urgent")]
    [InlineData(Substitute, "violated to-verify urgent immediate")]
    [InlineData($"{Substitute}, immediate=是", "satisfied")]
    [InlineData($"{Substitute}, immediate=否", "violated to-verify urgent")]
    [InlineData($"{Substitute}, immediate=否, urgent=否", "violated firm")]
    [InlineData($"{Substitute}, urgent=否", "violated to-verify immediate")]
    public void Urgency_and_immediate_substitute_performance_are_lawful(string act, string expected) =>
        Verdict.Of(Check, $"{act}, executedOn=2026-03-07 10:00").ShouldBe(expected);

    [Theory]
    [InlineData("加处罚款滞纳金", true)]
    [InlineData("划拨", true)]
    [InlineData("拍卖处理", true)]
    [InlineData("排除妨碍恢复原状", true)]
    [InlineData("强制拆除", true)]
    [InlineData("其他强制执行", true)]
    [InlineData("查封场所设施财物", false)]
    [InlineData("扣押财物", false)]
    [InlineData("冻结存款汇款", false)]
    [InlineData("其他强制措施", false)]
    [InlineData("申请法院执行", false)]
    public void Measures_and_executions_by_a_court_are_not_meant(string kind, bool applies) =>
        Verdict
            .Of(Check, $"行政强制: coercionKind={kind}, urgent=否, executedOn=2026-03-07 23:10")
            .ShouldBe(applies ? "violated firm" : "not-applicable");

    [Theory]
    [InlineData("行政强制: executedOn=2026-03-07", "not-evaluable fact-unknown coercionKind")]
    [InlineData("行政强制: coercionKind=无, executedOn=2026-03-07", "not-applicable")]
    [InlineData("行政处罚: coercionKind=强制拆除, executedOn=2026-03-07", "not-applicable")]
    public void The_kind_of_coercion_must_be_known(string act, string expected) =>
        Verdict.Of(Check, act).ShouldBe(expected);

    [Theory]
    [InlineData(
        $"{Demolition}, executedOn=2026-03-07 10:00",
        "第四十三条 全文",
        "2026-03-07（星期六）实施强制执行（强制拆除）"
    )]
    [InlineData(
        $"{Demolition}, executedOn=2026-10-01",
        "第四十三条",
        "2026-10-01（星期四，国庆节放假）实施强制执行（强制拆除）"
    )]
    [InlineData(
        $"{Demolition}, executedOn=2026-03-06 23:00",
        "第四十三条",
        "2026-03-06 23:00实施强制执行（强制拆除），时间在夜间"
    )]
    [InlineData($"{Substitute}, executedOn=2026-03-07", "第四十三条 第五十二条 全文", "实施强制执行（代履行）")]
    [InlineData(
        $"{Demolition}, executedAtNightOrHoliday=是",
        "第四十三条",
        "记录载明在夜间或者节假日实施强制执行（强制拆除）"
    )]
    public void The_finding_names_the_day_and_what_makes_it_unlawful(string act, string articles, string text)
    {
        var finding = Find(Check, ActText.Of(act));

        string.Join(' ', finding.Basis.Select(b => b.Article)).ShouldBe(articles);
        finding.Explanation[0].ShouldContain(text);
    }

    [Fact]
    public void That_a_saturday_is_covered_rests_on_a_reply_whose_date_is_not_known() =>
        Find(Check, ActText.Of($"{Demolition}, executedOn=2026-03-07 10:00"))
            .Basis[1]
            .ShouldBe(new FindingBasis("最高人民法院（2016）最高法行他81号答复", "全文", null));
}
