using Mingjing.Core.Checks;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Inspections;
using Mingjing.Testing.Checks;

namespace Mingjing.Core.Tests.Checks;

public sealed class InspectionFrequencyTests
{
    private const string Check = "inspection-frequency";
    private const string Inspection = "行政检查: enterprise=是, partyCode=P, field=市场监管, ";

    private static ScreeningRegisters Cap(int cap) =>
        new(
            InspectionCaps: new InspectionCapRegister([
                new InspectionCap(World.Subject, EnforcementField.MarketRegulation, 2025, cap),
                new InspectionCap(World.Subject, EnforcementField.MarketRegulation, 2026, cap),
            ])
        );

    private static string[] Verdicts(ScreeningRegisters registers, params string[] acts) =>
        [.. Judge(registers, acts).Select(j => Verdict.Of(j))];

    private static IEnumerable<Judgement> Judge(ScreeningRegisters registers, string[] acts) =>
        World
            .Screen(acts.Select(Numbered), registers: registers)
            .Where(j => string.Equals(j.Check.Info.Code, Check, StringComparison.Ordinal))
            .OrderBy(j => j.RecordNo, StringComparer.Ordinal);

    private static Act Numbered(string text, int index)
    {
        var act = ActText.Of(text);
        act.RecordNo = $"A-{index + 1}";
        return act;
    }

    private static string On(string day, string mode) => $"{Inspection}inspectedOn={day}, inspectionMode={mode}";

    [Fact]
    public void The_inspection_beyond_the_cap_is_found_in_the_order_of_the_days() =>
        Verdicts(Cap(2), On("2026-09-01", "双随机"), On("2026-03-02", "日常"), On("2026-05-06", "日常"))
            .ShouldBe(["violated to-verify", "satisfied", "satisfied"]);

    [Theory]
    [InlineData("专项")]
    [InlineData("举报核查")]
    [InlineData("转办交办")]
    [InlineData("数据监测线索")]
    [InlineData("企业申请")]
    public void Inspections_with_a_cause_do_not_count(string mode) =>
        Verdicts(Cap(2), On("2026-03-02", "日常"), On("2026-04-01", mode), On("2026-05-06", "双随机"))
            .ShouldBe(["satisfied", "satisfied", "satisfied"]);

    [Theory]
    [InlineData("partyCode=Q")]
    [InlineData("inspectedOn=2025-12-31")]
    [InlineData("enterprise=否")]
    public void Another_enterprise_or_year_has_its_own_count(string other) =>
        Verdicts(Cap(1), On("2026-03-02", "日常"), $"{On("2026-01-05", "日常")}, {other}")
            .ShouldAllBe(v => v == "satisfied");

    [Fact]
    public void On_one_day_the_record_number_decides() =>
        Verdicts(Cap(1), On("2026-03-02", "日常"), On("2026-03-02 08:00", "日常"))
            .ShouldBe(["satisfied", "violated to-verify"]);

    [Fact]
    public void A_cap_of_nothing_is_passed_by_the_first() =>
        Verdicts(Cap(0), On("2026-03-02", "日常")).ShouldBe(["violated to-verify"]);

    [Fact]
    public void An_unknown_mode_is_named_only_where_it_decides()
    {
        const string Unknown = Inspection + "inspectedOn=2026-04-01";
        Verdicts(Cap(2), On("2026-03-02", "日常"), Unknown, On("2026-05-06", "日常"))
            .ShouldBe(["satisfied", "satisfied", "not-evaluable fact-unknown inspectionMode"]);
        Verdicts(Cap(1), On("2026-03-02", "日常"), Unknown)
            .ShouldBe(["satisfied", "not-evaluable fact-unknown inspectionMode"]);
        Verdicts(Cap(1), On("2026-03-02", "日常"), Unknown, On("2026-05-06", "日常"))
            .ShouldBe(["satisfied", "not-evaluable fact-unknown inspectionMode", "violated to-verify"]);
        Verdicts(Cap(3), On("2026-03-02", "日常"), Unknown).ShouldAllBe(v => v == "satisfied");
    }

    [Theory]
    [InlineData("2025-01-02", "not-evaluable law-not-loaded")]
    [InlineData("2025-01-03", "violated to-verify")]
    public void Before_the_opinion_nothing_is_beyond_a_cap(string day, string verdict) =>
        Verdicts(Cap(0), On(day, "日常")).ShouldBe([verdict]);

    [Theory]
    [InlineData("行政检查: partyCode=P, field=市场监管, inspectedOn=2026-03-02, inspectionMode=日常", "enterprise")]
    [InlineData("行政检查: enterprise=是, field=市场监管, inspectedOn=2026-03-02, inspectionMode=日常", "partyCode")]
    [InlineData("行政检查: enterprise=是, partyCode=P, field=市场监管, inspectionMode=日常", "filedOn inspectedOn")]
    [InlineData("行政检查: enterprise=是, partyCode=P, inspectedOn=2026-03-02, inspectionMode=日常", "field")]
    public void An_inspection_alone_needs_enterprise_party_day_and_field(string act, string missing) =>
        Verdicts(Cap(2), act).ShouldBe([$"not-evaluable fact-unknown {missing}"]);

    [Fact]
    public void Without_a_published_cap_nothing_can_be_said()
    {
        Verdicts(ScreeningRegisters.Empty, On("2026-03-02", "日常")).ShouldBe(["not-evaluable register-incomplete"]);
        Verdicts(Cap(2), On("2024-03-04", "日常")).ShouldBe(["not-evaluable register-incomplete"]);
    }

    [Fact]
    public void The_start_stands_in_for_an_unknown_day_on_site() =>
        Verdicts(Cap(0), Inspection + "filedOn=2026-03-02, inspectionMode=日常").ShouldBe(["violated to-verify"]);

    [Fact]
    public void The_finding_names_its_place_in_the_count()
    {
        var found = Judge(Cap(1), [On("2026-03-02", "日常"), On("2026-05-06", "双随机")]).Last();
        var finding = new FindingRenderer(World.Context(Cap(1))).Render(found);

        finding.Explanation[0].ShouldContain("2026年度第2次");
        finding.Explanation[0].ShouldContain("上限1次");
        finding.Explanation[0].ShouldContain("不符合");
    }
}
