using Mingjing.Core.Checks;
using Mingjing.Core.Tests.PowersCatalog;
using Mingjing.Testing.Checks;
using static Mingjing.Testing.Checks.World;

namespace Mingjing.Core.Tests.Checks;

public sealed class PenaltyDecisionTermTests
{
    private const string Check = "penalty-decision-term";

    /// <summary>Ninety days end on Sunday 2026-05-31, rolled to Monday 2026-06-01.</summary>
    private const string Filed = "行政处罚: procedure=普通程序, result=予以处罚, filedOn=2026-03-02";

    /// <summary>The published case: filed 2024-09-09, decision dated 2024-12-11, in a field whose law names no extension.</summary>
    private const string PublishedCase =
        "行政处罚: field=其他, procedure=普通程序, result=不予处罚, filedOn=2024-09-09, decidedOn=2024-12-11";

    [Fact]
    public void The_published_case_is_found_firm_with_both_dates()
    {
        var finding = Find(Check, ActText.Of(PublishedCase));

        finding.Outcome.ShouldBe("violated");
        finding.Strength.ShouldBe("firm");
        finding.ExceptionsOpen.ShouldBeEmpty();
        finding.PlainDueOn.ShouldBe(Day("2024-12-08"));
        finding.DueOn.ShouldBe(Day("2024-12-09"));
        finding.Basis[0].ShouldBe(new FindingBasis("中华人民共和国行政处罚法", "第六十条", Day("2021-07-15")));
        string.Join('\n', finding.Explanation).ShouldContain("内部审批的日期和电话告知不能代替");
    }

    [Theory]
    [InlineData("2024-09-09", "2024-12-08", "satisfied")]
    [InlineData("2024-09-09", "2024-12-09", "satisfied")]
    [InlineData("2024-09-09", "2024-12-10", "violated firm")]
    [InlineData("2024-09-09", "2024-12-11", "violated firm")]
    [InlineData("2026-03-02", "2026-03-02", "satisfied")]
    [InlineData("2026-03-02", "2026-05-31", "satisfied")]
    [InlineData("2026-03-02", "2026-06-01", "satisfied")]
    [InlineData("2026-03-02", "2026-06-02", "violated firm")]
    [InlineData("2026-07-05", "2026-10-08", "satisfied")]
    [InlineData("2026-07-05", "2026-10-09", "violated firm")]
    [InlineData("2026-03-02", "2026-03-01", "not-evaluable contradiction")]
    [InlineData("2021-07-15", "2021-10-13", "satisfied")]
    [InlineData("2021-07-15", "2021-10-14", "not-evaluable calendar-missing")]
    public void Ninety_days_end_on_the_rolled_day(string filedOn, string decidedOn, string expected) =>
        Verdict
            .Of(
                Check,
                $"行政处罚: field=其他, procedure=普通程序, result=予以处罚, filedOn={filedOn}, decidedOn={decidedOn}"
            )
            .ShouldBe(expected);

    [Theory]
    [InlineData("2026-05-31", false)]
    [InlineData("2026-06-01", true)]
    public void A_decision_on_the_rolled_day_carries_a_note(string decidedOn, bool noted) =>
        Find(Check, ActText.Of($"{Filed}, field=其他, decidedOn={decidedOn}"))
            .Explanation.Any(l =>
                l.Contains("期限末日2026-05-31不是工作日，顺延至2026-06-01", StringComparison.Ordinal)
            )
            .ShouldBe(noted);

    [Theory]
    [InlineData(
        "行政处罚: procedure=简易程序, result=予以处罚, filedOn=2026-03-02, decidedOn=2026-08-03",
        "not-applicable"
    )]
    [InlineData("行政处罚: result=予以处罚, field=其他, filedOn=2026-03-02, decidedOn=2026-08-03", "violated firm")]
    [InlineData("行政处罚: result=不予处罚, field=其他, filedOn=2026-03-02, decidedOn=2026-08-03", "violated firm")]
    [InlineData("行政处罚: result=移送, filedOn=2026-03-02, decidedOn=2026-08-03", "not-applicable")]
    [InlineData("行政处罚: result=撤案, filedOn=2026-03-02, decidedOn=2026-08-03", "not-applicable")]
    [InlineData("行政处罚: result=其他, filedOn=2026-03-02, decidedOn=2026-08-03", "not-applicable")]
    [InlineData("行政处罚: status=已撤案, filedOn=2026-03-02", "not-applicable")]
    [InlineData("行政处罚: status=已移送, filedOn=2026-03-02", "not-applicable")]
    [InlineData("行政处罚: filedOn=2021-07-14, result=予以处罚, decidedOn=2022-02-03", "not-applicable")]
    [InlineData("行政许可: result=准予许可, filedOn=2026-03-02, decidedOn=2026-08-03", "not-applicable")]
    public void Only_ordinary_penalties_that_end_in_a_decision_have_the_term(string act, string expected) =>
        Verdict.Of(Check, act).ShouldBe(expected);

    [Theory]
    [InlineData("行政处罚: filedOn=2026-03-02, decidedOn=2026-08-03", "result")]
    [InlineData("行政处罚: filedOn=2026-03-02, status=已决定", "result")]
    [InlineData("行政处罚: procedure=普通程序, result=予以处罚, decidedOn=2026-08-03", "filedOn")]
    [InlineData("行政处罚: result=予以处罚, decidedOn=2026-08-03", "procedure filedOn")]
    public void What_the_scope_or_the_start_depends_on_must_be_known(string act, string missing) =>
        Verdict.Of(Check, act).ShouldBe($"not-evaluable fact-unknown {missing}");

    [Theory]
    [InlineData($"{Filed}, field=其他", "2026-06-01", "not-evaluable term-running decidedOn")]
    [InlineData($"{Filed}, field=其他", "2026-06-02", "not-evaluable event-unknown decidedOn")]
    [InlineData($"{Filed}, field=其他, decidedOn=无", "2026-06-01", "not-evaluable term-running decidedOn")]
    [InlineData($"{Filed}, field=其他, decidedOn=无", "2026-06-02", "violated firm")]
    [InlineData(
        "行政处罚: field=其他, filedOn=2026-03-02, status=在办",
        "2026-06-01",
        "not-evaluable term-running decidedOn"
    )]
    [InlineData("行政处罚: field=其他, filedOn=2026-03-02, status=在办", "2026-06-02", "violated firm")]
    public void A_case_without_a_decision_is_judged_on_the_day_of_receipt(string act, string asOf, string expected) =>
        Verdict.Of(Check, act, asOf: asOf).ShouldBe(expected);

    [Theory]
    [InlineData("市场监管", "violated to-verify suspensions extendedTo")]
    [InlineData("住建", "violated to-verify suspensions extendedTo")]
    [InlineData("城市管理", "violated to-verify suspensions extendedTo")]
    [InlineData("交通运输", "violated to-verify extendedTo")]
    [InlineData("医疗保障", "violated to-verify suspensions extendedTo")]
    [InlineData("生态环境", "violated to-verify suspensions extendedTo")]
    [InlineData("农业农村", "violated to-verify suspensions extendedTo 法律、法规另有规定")]
    [InlineData("税务", "violated to-verify suspensions extendedTo 法律、法规另有规定")]
    [InlineData("自然资源", "violated to-verify suspensions extendedTo 法律、法规另有规定")]
    [InlineData("其他", "violated firm")]
    public void A_late_decision_lists_the_exceptions_that_the_law_of_the_field_admits(string field, string expected)
    {
        Verdict.Of(Check, $"{Filed}, field={field}, decidedOn=2026-06-02").ShouldBe(expected);
        Verdict
            .Of(Check, $"{Filed}, field={field}, decidedOn=2026-06-02, suspensions=无, extendedTo=无")
            .ShouldBe(
                expected.Contains("另有规定", StringComparison.Ordinal)
                    ? "violated to-verify 法律、法规另有规定"
                    : "violated firm"
            );
    }

    [Fact]
    public void In_an_unknown_field_both_exceptions_are_open() =>
        Verdict.Of(Check, $"{Filed}, decidedOn=2026-06-02").ShouldBe("violated to-verify suspensions extendedTo");

    [Theory]
    [InlineData("2026-04-25", "satisfied")]
    [InlineData("2026-04-27", "satisfied")]
    [InlineData("2026-04-28", "violated to-verify extendedTo")]
    public void A_suspension_of_an_admitted_ground_is_not_counted(string decidedOn, string expected)
    {
        var act =
            $"行政处罚: result=予以处罚, field=市场监管, filedOn=2026-01-05, decidedOn={decidedOn}, suspensions=2026-03-02..2026-03-21:检验";

        Verdict.Of(Check, act).ShouldBe(expected);
        var finding = Find(Check, ActText.Of(act));
        finding.PlainDueOn.ShouldBe(Day("2026-04-25"));
        finding.DueOn.ShouldBe(Day("2026-04-27"));
        string.Join('\n', finding.Explanation).ShouldContain("期内20日不计入");
    }

    [Theory]
    [InlineData("市场监管", "领导出差", "2026-04-07", "satisfied")]
    [InlineData("市场监管", "领导出差", "2026-04-08", "not-evaluable needs-judgement")]
    [InlineData("市场监管", "领导出差", "2026-04-27", "not-evaluable needs-judgement")]
    [InlineData("市场监管", "领导出差", "2026-04-28", "violated to-verify extendedTo")]
    [InlineData("交通运输", "检验", "2026-04-27", "not-evaluable needs-judgement")]
    [InlineData("其他", "检验", "2026-04-27", "not-evaluable needs-judgement")]
    [InlineData("其他", "检验", "2026-04-28", "violated firm")]
    [InlineData("农业农村", "检验", "2026-04-27", "not-evaluable rule-unconfirmed")]
    [InlineData("生态环境", "检验", "2026-04-27", "not-evaluable rule-unconfirmed")]
    public void A_ground_that_the_field_does_not_admit_is_not_subtracted_and_not_decided_either(
        string field,
        string ground,
        string decidedOn,
        string expected
    ) =>
        Verdict
            .Of(
                Check,
                $"行政处罚: result=予以处罚, field={field}, filedOn=2026-01-05, decidedOn={decidedOn}, suspensions=2026-03-02..2026-03-21:{ground}"
            )
            .ShouldBe(expected);

    [Fact]
    public void In_an_unknown_field_a_decisive_suspension_needs_the_field() =>
        Verdict
            .Of(
                Check,
                "行政处罚: result=予以处罚, filedOn=2026-01-05, decidedOn=2026-04-27, suspensions=2026-03-02..2026-03-21:检验"
            )
            .ShouldBe("not-evaluable fact-unknown field");

    [Fact]
    public void A_suspension_that_ends_before_it_starts_is_a_contradiction() =>
        Verdict
            .Of(Check, $"{Filed}, field=市场监管, decidedOn=2026-06-02, suspensions=2026-03-21..2026-03-02:检验")
            .ShouldBe("not-evaluable contradiction");

    [Theory]
    [InlineData("其他", "extendedTo=2026-06-30", "2026-06-20", "not-evaluable fact-unknown extensionBasis")]
    [InlineData("其他", "extendedTo=2026-06-30, extensionBasis=无", "2026-06-20", "not-evaluable needs-judgement")]
    [InlineData("其他", "extendedTo=2026-06-30, extensionBasis=某规章第九条", "2026-06-30", "satisfied")]
    [InlineData("其他", "extendedTo=2026-06-30, extensionBasis=某规章第九条", "2026-07-01", "violated firm")]
    [InlineData("其他", "extendedTo=2026-06-30", "2026-07-01", "violated firm")]
    [InlineData("市场监管", "extendedTo=2026-06-30", "2026-06-30", "satisfied")]
    [InlineData("市场监管", "extendedTo=2026-06-20", "2026-06-22", "violated to-verify suspensions")]
    [InlineData("市场监管", "extendedTo=2026-06-30", "2026-07-01", "violated to-verify suspensions")]
    [InlineData(
        "市场监管",
        "extendedTo=2026-08-31",
        "2026-07-01",
        "not-evaluable fact-unknown extensionBasis extensionDiscussedOn"
    )]
    [InlineData("市场监管", "extendedTo=2026-08-31, extensionDiscussedOn=2026-06-25", "2026-08-31", "satisfied")]
    [InlineData(
        "市场监管",
        "extendedTo=2026-08-31, extensionDiscussedOn=2026-06-25",
        "2026-09-01",
        "violated to-verify suspensions"
    )]
    [InlineData(
        "市场监管",
        "extendedTo=2026-08-31, extensionDiscussedOn=无",
        "2026-07-01",
        "not-evaluable fact-unknown extensionBasis"
    )]
    [InlineData(
        "市场监管",
        "extendedTo=2026-08-31, extensionBasis=无",
        "2026-07-01",
        "not-evaluable fact-unknown extensionDiscussedOn"
    )]
    [InlineData(
        "市场监管",
        "extendedTo=2026-08-31, extensionBasis=无, extensionDiscussedOn=无",
        "2026-07-01",
        "not-evaluable needs-judgement"
    )]
    [InlineData("住建", "extendedTo=2026-10-31, extensionDiscussedOn=2026-06-25", "2026-08-31", "satisfied")]
    [InlineData(
        "住建",
        "extendedTo=2026-10-31, extensionDiscussedOn=2026-06-25",
        "2026-09-01",
        "not-evaluable fact-unknown extensionBasis"
    )]
    [InlineData("交通运输", "extendedTo=2026-07-31", "2026-06-30", "satisfied")]
    [InlineData("交通运输", "extendedTo=2026-07-31", "2026-07-01", "not-evaluable fact-unknown extensionBasis")]
    [InlineData("农业农村", "extendedTo=2026-06-30", "2026-06-20", "not-evaluable rule-unconfirmed")]
    [InlineData("农业农村", "extendedTo=2026-06-30, extensionBasis=某规章第九条", "2026-06-20", "satisfied")]
    public void An_extension_counts_as_far_as_the_field_or_a_basis_supports_it(
        string field,
        string extension,
        string decidedOn,
        string expected
    ) => Verdict.Of(Check, $"{Filed}, field={field}, {extension}, decidedOn={decidedOn}").ShouldBe(expected);

    [Fact]
    public void In_an_unknown_field_an_extension_needs_the_field_or_its_basis()
    {
        Verdict
            .Of(Check, $"{Filed}, extendedTo=2026-06-30, decidedOn=2026-06-20")
            .ShouldBe("not-evaluable fact-unknown field extensionBasis extensionDiscussedOn");
        Verdict
            .Of(Check, $"{Filed}, extendedTo=2026-06-30, extensionBasis=某规章第九条, decidedOn=2026-06-20")
            .ShouldBe("satisfied");
    }

    [Theory]
    [InlineData("extendedTo=2026-06-30", "2026-06-30", "not-evaluable term-running decidedOn")]
    [InlineData("extendedTo=2026-06-30", "2026-07-01", "violated to-verify suspensions")]
    [InlineData(
        "extendedTo=2026-08-31",
        "2026-07-15",
        "not-evaluable fact-unknown extensionBasis extensionDiscussedOn"
    )]
    [InlineData("extendedTo=2026-08-31", "2026-09-01", "violated to-verify suspensions")]
    public void A_case_in_progress_may_use_its_extension(string extension, string asOf, string expected) =>
        Verdict
            .Of(Check, $"行政处罚: field=市场监管, filedOn=2026-03-02, status=在办, {extension}", asOf: asOf)
            .ShouldBe(expected);

    [Theory]
    [InlineData("2026-06-01", "2026-06-01")]
    [InlineData("2026-06-02", "2026-06-30")]
    public void The_due_date_shown_is_the_one_that_the_reckoning_ends_on(string decidedOn, string due)
    {
        var finding = Find(Check, ActText.Of($"{Filed}, field=市场监管, extendedTo=2026-06-30, decidedOn={decidedOn}"));

        finding.Outcome.ShouldBe("satisfied");
        finding.DueOn.ShouldBe(Day(due));
        finding.Explanation.Single(l => l.StartsWith("期限计算：", StringComparison.Ordinal)).ShouldContain(due);
    }

    [Theory]
    [InlineData("自然资源", "2026-05-06", "satisfied")]
    [InlineData("自然资源", "2026-05-07", "not-evaluable rule-unconfirmed")]
    [InlineData("自然资源", "2026-06-01", "not-evaluable rule-unconfirmed")]
    [InlineData("自然资源", "2026-06-02", "violated to-verify suspensions extendedTo 法律、法规另有规定")]
    [InlineData("卫生健康", "2026-06-01", "satisfied")]
    [InlineData("卫生健康", "2026-06-02", "not-evaluable rule-unconfirmed")]
    [InlineData("卫生健康", "2026-06-03", "violated to-verify suspensions extendedTo 法律、法规另有规定")]
    [InlineData("公安", "2026-04-01", "satisfied")]
    [InlineData("公安", "2026-04-02", "not-evaluable rule-unconfirmed")]
    [InlineData("公安", "2026-06-02", "not-evaluable rule-unconfirmed")]
    public void An_unconfirmed_number_never_accuses_but_may_save(string field, string decidedOn, string expected) =>
        Verdict.Of(Check, $"{Filed}, field={field}, decidedOn={decidedOn}").ShouldBe(expected);

    [Theory]
    [InlineData("2026-05-06", "satisfied")]
    [InlineData("2026-05-07", "not-evaluable fact-unknown field")]
    [InlineData("2026-06-02", "violated to-verify suspensions extendedTo")]
    public void In_an_unknown_field_a_confirmed_row_of_another_length_is_tried(string decidedOn, string expected)
    {
        using var pack = new PackCopy().Replace(
            "field-rules.json",
            """
            "basis": "natural-resources-penalty-measures",
                  "status": "待确认"
            """,
            """
            "basis": "natural-resources-penalty-measures",
                  "status": "已确认"
            """
        );

        Judge(Check, ActText.Of($"{Filed}, decidedOn={decidedOn}"), pack.Load()).ShouldBe(expected);
    }

    [Fact]
    public void The_rule_of_the_field_is_cited_beside_the_law()
    {
        Articles("市场监管").ShouldBe("第六十条 第五十九条 第六十四条");
        Articles("农业农村").ShouldBe("第六十条 第五十九条");
        Articles("自然资源").ShouldBe("第六十条 第五十九条");

        static string Articles(string field) =>
            string.Join(
                ' ',
                Find(Check, ActText.Of($"{Filed}, field={field}, decidedOn=2026-06-02")).Basis.Select(b => b.Article)
            );
    }

    [Fact]
    public void A_case_without_a_decision_is_told_with_the_day_of_the_screening() =>
        Find(Check, ActText.Of("行政处罚: field=其他, filedOn=2026-03-02, status=在办"), asOf: "2026-06-02")
            .Explanation[0]
            .ShouldBe("疑似问题：2026-03-02立案，截至2026-06-02未见处罚决定，已超过2026-06-01届满的期限。");
}
