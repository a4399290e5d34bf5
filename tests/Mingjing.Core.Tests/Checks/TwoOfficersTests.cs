using Mingjing.Core.Checks;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Subjects;
using Mingjing.Testing.Checks;
using static Mingjing.Testing.Checks.World;

namespace Mingjing.Core.Tests.Checks;

public sealed class TwoOfficersTests
{
    private const string Check = "two-officers";
    private const string One = "officers=41039900001";
    private const string Two = "officers=41039900001;41039900002";

    [Theory]
    [InlineData($"行政处罚: procedure=普通程序, {Two}", "satisfied")]
    [InlineData($"行政处罚: procedure=简易程序, field=城市管理, {Two}", "satisfied")]
    [InlineData($"行政强制: {Two}", "satisfied")]
    [InlineData($"行政检查: {Two}", "satisfied")]
    [InlineData($"行政处罚: procedure=普通程序, {One}", "violated firm")]
    [InlineData($"行政处罚: procedure=简易程序, field=城市管理, {One}", "violated firm")]
    [InlineData($"行政强制: {One}", "violated firm")]
    [InlineData($"行政检查: {One}", "violated firm")]
    [InlineData("行政处罚: procedure=普通程序, officers=无", "violated firm")]
    [InlineData("行政处罚: procedure=简易程序, field=公安, officers=无", "violated firm")]
    [InlineData("行政检查: officers=无", "violated firm")]
    [InlineData("行政处罚: procedure=普通程序", "not-evaluable fact-unknown officers")]
    [InlineData("行政强制", "not-evaluable fact-unknown officers")]
    [InlineData("行政检查", "not-evaluable fact-unknown officers")]
    public void Penalties_coercion_and_inspections_need_two_officers(string act, string expected) =>
        Verdict.Of(Check, act).ShouldBe(expected);

    [Theory]
    [InlineData($"行政许可: {Two}", "satisfied")]
    [InlineData($"行政许可: {One}", "violated firm")]
    [InlineData("行政许可: inspectedOn=2026-03-02", "not-evaluable fact-unknown officers")]
    [InlineData("行政许可: inspectedOn=2026-03-02, officers=无", "violated firm")]
    [InlineData("行政许可", "not-applicable")]
    [InlineData("行政许可: officers=无", "not-applicable")]
    [InlineData("行政确认", "not-applicable")]
    public void Other_acts_only_where_officers_are_recorded_or_somebody_went_there(string act, string expected) =>
        Verdict.Of(Check, act).ShouldBe(expected);

    [Fact]
    public void A_number_recorded_twice_is_one_officer() =>
        Verdict
            .Of(Check, "行政处罚: procedure=普通程序, officers=41039900001;41039900001;41039900001")
            .ShouldBe("violated firm");

    [Theory]
    [InlineData($"行政处罚: procedure=简易程序, field=公安, {One}", "not-evaluable needs-judgement")]
    [InlineData($"行政处罚: field=公安, {One}", "not-evaluable fact-unknown procedure")]
    [InlineData($"行政处罚: procedure=普通程序, field=公安, {One}", "violated firm")]
    [InlineData($"行政处罚: procedure=简易程序, {One}", "not-evaluable fact-unknown field")]
    [InlineData($"行政处罚: {One}", "not-evaluable fact-unknown procedure field")]
    [InlineData($"行政处罚: field=交通运输, {One}", "violated firm")]
    [InlineData($"行政强制: field=公安, {One}", "violated firm")]
    public void Where_another_law_may_let_one_officer_act_on_the_spot_a_person_judges(string act, string expected) =>
        Verdict.Of(Check, act).ShouldBe(expected);

    [Fact]
    public void The_field_may_come_from_the_register_of_subjects()
    {
        var row = new SubjectRecord(
            Subject,
            "河洛市公安局",
            null,
            null,
            EnforcementField.PublicSecurity,
            null,
            null,
            null,
            null
        );

        Verdict
            .Of(
                Check,
                $"行政处罚: procedure=简易程序, {One}",
                new ScreeningRegisters(Subjects: new SubjectRegister([row], complete: false))
            )
            .ShouldBe("not-evaluable needs-judgement");
    }

    [Theory]
    [InlineData("2021-07-14", "not-evaluable law-not-loaded")]
    [InlineData("2021-07-15", "violated firm")]
    public void Penalties_before_the_law_of_2021_are_not_judged(string decidedOn, string expected) =>
        Verdict.Of(Check, $"行政处罚: procedure=普通程序, decidedOn={decidedOn}, {One}").ShouldBe(expected);

    [Theory]
    [InlineData("行政处罚", "中华人民共和国行政处罚法", "第四十二条")]
    [InlineData("行政强制", "中华人民共和国行政强制法", "第十八条第二项")]
    [InlineData("行政许可", "中华人民共和国行政许可法", "第三十四条第三款")]
    [InlineData("行政检查", "河南省行政执法条例", "第二十四条")]
    public void Each_kind_of_act_has_its_own_article(string kind, string law, string article) =>
        Find(Check, ActText.Of($"{kind}: procedure=普通程序, {One}"))
            .Basis[0]
            .ShouldSatisfyAllConditions(b => b.Law.ShouldBe(law), b => b.Article.ShouldBe(article));
}
