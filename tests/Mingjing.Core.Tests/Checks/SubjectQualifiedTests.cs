using Mingjing.Core.Checks;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;
using Mingjing.Core.Subjects;
using Mingjing.Testing.Checks;
using static Mingjing.Testing.Checks.World;

namespace Mingjing.Core.Tests.Checks;

public sealed class SubjectQualifiedTests
{
    private const string Check = "subject-qualified";
    private const string Entrusted = "12410300XLY000018U";

    private static SubjectRecord Row(
        string? from,
        string? to,
        ConfirmedBy? confirmedBy = ConfirmedBy.OwnLevel,
        string? changedOn = null
    ) =>
        new(
            Subject,
            "河洛市城市管理局",
            "419900",
            "市",
            EnforcementField.UrbanManagement,
            confirmedBy,
            from is null && to is null ? null : Interval(from, to),
            changedOn is null ? null : Day(changedOn),
            null
        );

    private static DayInterval Interval(string? from, string? to) =>
        new(from is null ? null : Day(from), to is null ? null : Day(to));

    private static ScreeningRegisters Registers(bool complete, params SubjectRecord[] rows) =>
        new(Subjects: new SubjectRegister(rows, complete));

    private static string Verdict(ScreeningRegisters registers, string act) =>
        Testing.Checks.Verdict.Of(Check, act, registers);

    [Theory]
    [InlineData("2025-01-01", "2026-03-02", "2026-03-02", "satisfied")]
    [InlineData("2025-01-01", "2026-03-02", "2025-01-01", "satisfied")]
    [InlineData("2025-01-01", null, "2026-03-02", "satisfied")]
    [InlineData(null, "2026-03-02", "2020-05-06", "satisfied")]
    [InlineData("2025-01-01", "2026-03-02", "2026-03-03", "violated firm")]
    [InlineData("2025-01-01", "2026-03-02", "2024-12-31", "violated firm")]
    [InlineData(null, null, "2026-03-02", "violated firm")]
    public void In_a_complete_register_a_confirmed_period_must_cover_the_day_of_the_act(
        string? from,
        string? to,
        string decidedOn,
        string expected
    ) => Verdict(Registers(complete: true, Row(from, to)), $"行政处罚: decidedOn={decidedOn}").ShouldBe(expected);

    [Theory]
    [InlineData(null, null, "2026-03-02", "not-evaluable register-incomplete")]
    [InlineData("2026-04-01", null, "2026-03-02", "not-evaluable register-incomplete")]
    [InlineData("2025-01-01", "2026-03-01", "2026-03-02", "violated firm")]
    public void In_an_incomplete_register_only_a_period_that_ended_accuses(
        string? from,
        string? to,
        string decidedOn,
        string expected
    ) => Verdict(Registers(complete: false, Row(from, to)), $"行政处罚: decidedOn={decidedOn}").ShouldBe(expected);

    [Fact]
    public void A_body_with_several_periods_needs_one_that_covers_the_day()
    {
        var registers = Registers(complete: true, Row("2024-01-01", "2024-12-31"), Row("2026-01-01", null));

        Verdict(registers, "行政处罚: decidedOn=2026-01-01").ShouldBe("satisfied");
        Verdict(registers, "行政处罚: decidedOn=2025-12-31").ShouldBe("violated firm");
    }

    [Theory]
    [InlineData(true, "violated firm")]
    [InlineData(false, "not-evaluable register-incomplete")]
    public void A_body_that_is_not_listed_is_a_finding_only_in_a_complete_register(bool complete, string expected) =>
        Verdict(Registers(complete), "行政处罚: decidedOn=2026-03-02").ShouldBe(expected);

    [Fact]
    public void Without_a_register_nothing_is_judged() =>
        Verdict(ScreeningRegisters.Empty, "行政处罚: decidedOn=2026-03-02")
            .ShouldBe("not-evaluable register-incomplete");

    [Theory]
    [InlineData(ConfirmedBy.Province)]
    [InlineData(ConfirmedBy.Vertical)]
    public void A_body_confirmed_elsewhere_is_not_judged_by_the_register_of_the_level(ConfirmedBy by) =>
        Verdict(Registers(complete: true, Row(null, null, by)), "行政处罚: decidedOn=2026-03-02")
            .ShouldBe("not-evaluable register-incomplete");

    [Theory]
    [InlineData("2026-01-27", "violated firm")]
    [InlineData("2026-01-28", "not-evaluable needs-judgement")]
    [InlineData("2026-02-17", "not-evaluable needs-judgement")]
    [InlineData("2026-02-24", "not-evaluable needs-judgement")]
    [InlineData("2026-02-25", "violated firm")]
    public void Within_twenty_days_after_a_change_the_body_may_still_apply_and_a_person_judges(
        string decidedOn,
        string expected
    ) =>
        Verdict(Registers(complete: true, Row(null, null, changedOn: "2026-01-28")), $"行政处罚: decidedOn={decidedOn}")
            .ShouldBe(expected);

    [Theory]
    [InlineData("行政处罚", "not-evaluable fact-unknown decidedOn")]
    [InlineData("行政许可", "not-evaluable fact-unknown decidedOn")]
    [InlineData("行政强制", "not-evaluable fact-unknown seizedOn decidedOn executedOn")]
    [InlineData("行政检查", "not-evaluable fact-unknown filedOn decidedOn")]
    [InlineData("行政强制: seizedOn=2026-03-02", "satisfied")]
    [InlineData("行政强制: executedOn=2026-03-02", "satisfied")]
    [InlineData("行政强制: seizedOn=2024-12-31, executedOn=2026-03-02", "violated firm")]
    [InlineData("行政检查: filedOn=2026-03-02", "satisfied")]
    [InlineData("行政检查: filedOn=2024-12-31", "violated firm")]
    [InlineData("行政检查: filedOn=2024-12-31, decidedOn=2026-03-02", "satisfied")]
    public void The_day_of_the_act_depends_on_its_kind(string act, string expected) =>
        Verdict(Registers(complete: true, Row("2025-01-01", null)), act).ShouldBe(expected);

    [Theory]
    [InlineData(null, true, "", "satisfied")]
    [InlineData("M-1", true, ", matterCode=M-1", "satisfied")]
    [InlineData("M-1", true, ", matterCode=M-2", "violated firm")]
    [InlineData("M-1", true, "", "not-evaluable fact-unknown matterCode")]
    [InlineData("M-1", false, ", matterCode=M-2", "not-evaluable register-incomplete")]
    public void An_entrusted_body_needs_an_entrustment_of_the_matter(
        string? matter,
        bool complete,
        string facts,
        string expected
    ) =>
        Verdict(
                Entrustments(
                    complete,
                    new Entrustment(Subject, Entrusted, matter, Interval("2026-01-01", "2026-12-31"))
                ),
                $"行政处罚: decidedOn=2026-03-02, entrustedCode={Entrusted}{facts}"
            )
            .ShouldBe(expected);

    [Theory]
    [InlineData("2025-12-31", "violated firm")]
    [InlineData("2026-01-01", "satisfied")]
    [InlineData("2026-03-31", "satisfied")]
    [InlineData("2026-04-01", "violated firm")]
    public void An_entrustment_covers_its_first_and_its_last_day(string decidedOn, string expected) =>
        Verdict(
                Entrustments(true, new Entrustment(Subject, Entrusted, null, Interval("2026-01-01", "2026-03-31"))),
                $"行政处罚: decidedOn={decidedOn}, entrustedCode={Entrusted}"
            )
            .ShouldBe(expected);

    [Fact]
    public void Without_a_register_of_entrustments_an_entrusted_act_is_not_judged() =>
        Verdict(
                Registers(complete: true, Row("2025-01-01", null)),
                $"行政处罚: decidedOn=2026-03-02, entrustedCode={Entrusted}"
            )
            .ShouldBe("not-evaluable register-incomplete");

    [Fact]
    public void A_missing_entrustment_is_a_finding_even_where_the_body_itself_cannot_be_judged() =>
        Verdict(
                new ScreeningRegisters(Entrustments: new EntrustmentRegister([], complete: true)),
                $"行政处罚: decidedOn=2026-03-02, entrustedCode={Entrusted}"
            )
            .ShouldBe("violated firm");

    private static ScreeningRegisters Entrustments(bool complete, params Entrustment[] entrustments) =>
        Registers(complete: true, Row("2025-01-01", null)) with
        {
            Entrustments = new EntrustmentRegister(entrustments, complete),
        };

    [Fact]
    public void The_finding_names_the_day_on_which_the_qualification_ended()
    {
        var finding = Find(
            Check,
            ActText.Of("行政处罚: decidedOn=2026-05-08, subjectName=河洛市城市管理局"),
            Registers(complete: false, Row("2020-01-01", "2024-12-31"), Row("2025-01-01", "2026-03-31"))
        );

        finding.Explanation[0].ShouldStartWith("疑似问题：河洛市城市管理局的执法主体资格已于2026-03-31终止");
        string.Join('\n', finding.Explanation).ShouldContain("不等于行为当然无效");
    }

    [Fact]
    public void The_state_regulation_is_cited_only_for_acts_since_it_is_in_force()
    {
        var registers = Registers(complete: true);

        Laws("2026-01-31").ShouldNotContain(l => l == "行政执法监督条例");
        Laws("2026-02-01").ShouldContain(l => l == "行政执法监督条例");

        IEnumerable<string> Laws(string decidedOn) =>
            Find(Check, ActText.Of($"行政许可: decidedOn={decidedOn}"), registers).Basis.Select(b => b.Law);
    }

    [Fact]
    public void Only_a_penalty_cites_the_penalty_law()
    {
        var registers = Registers(complete: true);

        Find(Check, ActText.Of("行政处罚: decidedOn=2026-03-02"), registers)
            .Basis.ShouldContain(new FindingBasis("中华人民共和国行政处罚法", "第十七条", Day("2021-07-15")));
        Find(Check, ActText.Of("行政许可: decidedOn=2026-03-02"), registers)
            .Basis.ShouldNotContain(b => b.Law.EndsWith("行政处罚法", StringComparison.Ordinal));
    }
}
