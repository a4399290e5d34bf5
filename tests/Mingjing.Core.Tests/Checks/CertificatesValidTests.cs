using Mingjing.Core.Checks;
using Mingjing.Core.Officers;
using Mingjing.Core.Platform;
using Mingjing.Testing.Checks;
using static Mingjing.Testing.Checks.World;

namespace Mingjing.Core.Tests.Checks;

public sealed class CertificatesValidTests
{
    private const string Check = "certificates-valid";

    /// <summary>Valid in 2025 only; in force; suspended in March 2026; withdrawn on 2026-03-10; two periods with a gap.</summary>
    private static CertificateRegister Register(bool complete = true) =>
        new(
            [
                Row("OLD", "2025-01-01", "2025-12-31"),
                Row("NOW", "2025-01-01", "2028-12-31"),
                Row("NOW2", "2025-01-01", "2028-12-31"),
                Row("HELD", "2025-01-01", "2028-12-31") with
                {
                    Suspended = new DayInterval(Day("2026-03-01"), Day("2026-03-31")),
                },
                Row("GONE", "2025-01-01", "2028-12-31") with
                {
                    EndedOn = Day("2026-03-10"),
                    EndReason = "收回",
                },
                Row("GAP", "2024-01-01", "2024-12-31"),
                Row("GAP", "2026-03-05", "2028-12-31"),
            ],
            complete
        );

    private static Certificate Row(string number, string from, string to) =>
        new(number, "王某", Subject, null, new DayInterval(Day(from), Day(to)), null, null, null);

    private static string On(string act, bool complete = true) =>
        Verdict.Of(Check, act, new ScreeningRegisters(Certificates: Register(complete)));

    [Theory]
    [InlineData("OLD", "2025-12-31", "satisfied")]
    [InlineData("OLD", "2026-01-01", "violated firm")]
    [InlineData("OLD", "2024-12-31", "violated firm")]
    [InlineData("OLD", "2025-01-01", "satisfied")]
    [InlineData("HELD", "2026-02-28", "satisfied")]
    [InlineData("HELD", "2026-03-01", "violated firm")]
    [InlineData("HELD", "2026-03-31", "violated firm")]
    [InlineData("HELD", "2026-04-01", "satisfied")]
    [InlineData("GONE", "2026-03-09", "satisfied")]
    [InlineData("GONE", "2026-03-10", "violated firm")]
    [InlineData("GAP", "2026-03-04", "violated firm")]
    [InlineData("GAP", "2026-03-05", "satisfied")]
    [InlineData("NOBODY", "2026-03-05", "violated firm")]
    public void A_certificate_must_be_in_force_on_the_day_in_the_field(string number, string day, string expected) =>
        On($"行政检查: officers={number}, filedOn={day}").ShouldBe(expected);

    [Theory]
    [InlineData("inspectedOn")]
    [InlineData("preservedOn")]
    [InlineData("seizedOn")]
    [InlineData("executedOn")]
    public void Each_day_in_the_field_counts(string field)
    {
        On($"行政处罚: officers=NOW;GONE, {field}=2026-03-09").ShouldBe("satisfied");
        On($"行政处罚: officers=NOW;GONE, {field}=2026-03-10").ShouldBe("violated firm");
    }

    [Fact]
    public void Days_of_the_body_do_not_count() =>
        On(
                "行政处罚: officers=NOW;GONE, inspectedOn=2026-03-09, decidedOn=2026-04-01, servedOn=2026-04-02, disclosedOn=2026-04-03"
            )
            .ShouldBe("satisfied");

    [Fact]
    public void The_filing_of_a_penalty_is_no_day_in_the_field() =>
        On("行政处罚: officers=OLD, filedOn=2026-01-05, inspectedOn=2025-12-30").ShouldBe("satisfied");

    [Fact]
    public void One_invalid_day_among_several_is_a_finding() =>
        On("行政强制: officers=NOW;GONE, seizedOn=2026-03-09, executedOn=2026-03-11").ShouldBe("violated firm");

    [Theory]
    [InlineData("NOBODY", "2026-03-05", "not-evaluable register-incomplete")]
    [InlineData("NOW", "2026-03-05", "satisfied")]
    [InlineData("OLD", "2026-03-05", "violated firm")]
    [InlineData("NOBODY;OLD", "2026-03-05", "violated firm")]
    public void In_an_incomplete_register_an_unknown_number_is_not_judged(
        string officers,
        string day,
        string expected
    ) => On($"行政检查: officers={officers}, filedOn={day}", complete: false).ShouldBe(expected);

    [Theory]
    [InlineData("公安")]
    [InlineData("税务")]
    public void Police_and_tax_officers_may_carry_a_certificate_of_their_own_system(string field)
    {
        On($"行政检查: field={field}, officers=NOBODY, filedOn=2026-03-05").ShouldBe("not-evaluable needs-judgement");
        On($"行政检查: field={field}, officers=OLD, filedOn=2026-03-05").ShouldBe("violated firm");
    }

    [Theory]
    [InlineData("2025-12-20", "2025-12-31", "satisfied")]
    [InlineData("2025-12-20", "2026-01-01", "not-evaluable fact-unknown inspectedOn")]
    [InlineData("2026-01-01", "2026-01-20", "violated firm")]
    [InlineData("2026-01-20", "2026-01-19", "not-evaluable contradiction")]
    public void Without_a_day_in_the_field_the_days_from_filing_to_notice_stand_for_it(
        string filedOn,
        string noticeOn,
        string expected
    ) => On($"行政处罚: officers=OLD, filedOn={filedOn}, noticeOn={noticeOn}").ShouldBe(expected);

    [Theory]
    [InlineData("行政处罚: officers=NOW, filedOn=2026-01-05", "not-evaluable fact-unknown inspectedOn")]
    [InlineData("行政处罚: officers=NOW, noticeOn=2026-01-05", "not-evaluable fact-unknown inspectedOn")]
    [InlineData("行政处罚: officers=NOW, decidedOn=2026-01-05", "not-evaluable fact-unknown inspectedOn")]
    [InlineData("行政许可: inspectedOn=2026-01-05", "not-applicable")]
    [InlineData("行政许可: officers=NOW, inspectedOn=2026-01-05", "satisfied")]
    [InlineData("行政处罚: inspectedOn=2026-01-05", "not-applicable")]
    [InlineData("行政处罚: officers=无, inspectedOn=2026-01-05", "not-applicable")]
    [InlineData("行政许可", "not-applicable")]
    [InlineData("行政处罚: officers=OLD, inspectedOn=2021-06-01, decidedOn=2021-07-14", "not-evaluable law-not-loaded")]
    public void Unknown_days_need_the_inspection_and_unknown_officers_are_the_matter_of_another_check(
        string act,
        string expected
    ) => On(act).ShouldBe(expected);

    [Fact]
    public void Over_an_interval_an_unknown_number_of_an_incomplete_register_is_not_judged() =>
        On("行政处罚: officers=NOW;NOBODY, filedOn=2026-01-05, noticeOn=2026-02-05", complete: false)
            .ShouldBe("not-evaluable register-incomplete");

    [Fact]
    public void Without_a_register_nothing_is_judged() =>
        Verdict.Of(Check, "行政检查: officers=NOW, filedOn=2026-03-05").ShouldBe("not-evaluable register-incomplete");

    [Fact]
    public void The_finding_names_every_invalid_certificate_and_day_with_the_dates_of_the_register()
    {
        var finding = Find(
            Check,
            ActText.Of("行政强制: officers=NOW;GONE;HELD;OLD, seizedOn=2026-03-09, executedOn=2026-03-11"),
            new ScreeningRegisters(Certificates: Register())
        );

        finding
            .Explanation.Where(l => l.StartsWith("疑似问题：", StringComparison.Ordinal))
            .ShouldBe([
                "疑似问题：在现场执法日2026-03-11，证号GONE的执法证件已经收回、注销、吊销或者取消（失效日期2026-03-10）。",
                "疑似问题：在现场执法日2026-03-09，证号HELD的执法证件处于暂扣期间（2026-03-01至2026-03-31）。",
                "疑似问题：在现场执法日2026-03-11，证号HELD的执法证件处于暂扣期间（2026-03-01至2026-03-31）。",
                "疑似问题：在现场执法日2026-03-09，证号OLD的执法证件不在有效期内（有效期2025-01-01至2025-12-31）。",
                "疑似问题：在现场执法日2026-03-11，证号OLD的执法证件不在有效期内（有效期2025-01-01至2025-12-31）。",
            ]);
    }

    [Fact]
    public void Over_an_interval_only_the_officer_who_was_never_valid_is_named()
    {
        var finding = Find(
            Check,
            ActText.Of("行政处罚: officers=GAP;OLD, filedOn=2026-03-02, noticeOn=2026-03-20"),
            new ScreeningRegisters(Certificates: Register())
        );

        finding
            .Explanation.Where(l => l.StartsWith("疑似问题：", StringComparison.Ordinal))
            .ShouldBe([
                "疑似问题：没有报送现场执法的日期；自立案2026-03-02至告知2026-03-20，证号OLD的执法证件始终不在有效期内（有效期2025-01-01至2025-12-31）。",
            ]);
    }

    [Theory]
    [InlineData("行政处罚", "第四十二条 第七十六条第一款第五项 第二十一条 第二十四条 第十二条")]
    [InlineData("行政强制", "第十七条第三款 第二十一条 第二十四条 第十二条")]
    [InlineData("行政检查", "第二十一条 第二十四条 第十二条")]
    public void Each_kind_of_act_has_its_own_articles(string kind, string articles) =>
        string.Join(
                ' ',
                Find(
                    Check,
                    ActText.Of($"{kind}: officers=OLD, inspectedOn=2026-03-05"),
                    new ScreeningRegisters(Certificates: Register())
                )
                    .Basis.Select(b => b.Article)
            )
            .ShouldBe(articles);
}
