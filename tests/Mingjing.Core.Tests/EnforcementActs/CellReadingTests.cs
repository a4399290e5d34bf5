using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Tests.EnforcementActs;

public sealed class CellReadingTests
{
    [Theory]
    [InlineData("2026-02-12", "2026-02-12")]
    [InlineData("2026/2/12", "2026-02-12")]
    [InlineData("20260212", "2026-02-12")]
    [InlineData("2026年2月12日", "2026-02-12")]
    [InlineData("２０２６年２月１２日", "2026-02-12")]
    [InlineData("　2026-02-12 ", "2026-02-12")]
    [InlineData("2026-02-12 09:30", "2026-02-12 09:30")]
    [InlineData("2024-02-29", "2024-02-29")]
    [InlineData("无", "无")]
    [InlineData("none", "无")]
    [InlineData("", null)]
    [InlineData("　", null)]
    public void A_date_is_read_in_every_accepted_form(string cell, string? read) =>
        Reading.Of("决定日期", cell).ShouldBe(read);

    [Theory]
    [InlineData("200", "200.00")]
    [InlineData("200.5", "200.50")]
    [InlineData("200.50", "200.50")]
    [InlineData("0", "0.00")]
    [InlineData("1,234,567.80", "1234567.80")]
    [InlineData("１，２３４．５", "1234.50")]
    [InlineData("100000000000", "100000000000.00")]
    [InlineData("无", "无")]
    public void An_amount_is_read_exactly(string cell, string read) => Reading.Of("罚款金额", cell).ShouldBe(read);

    [Theory]
    [InlineData("是", "是")]
    [InlineData("否", "否")]
    [InlineData("true", "是")]
    [InlineData("FALSE", "否")]
    [InlineData("1", "是")]
    [InlineData("０", "否")]
    [InlineData("无", "否")]
    [InlineData("", null)]
    public void A_yes_or_no_is_read_in_every_accepted_form(string cell, string? read) =>
        Reading.Of("陈述申辩", cell).ShouldBe(read);

    [Theory]
    [InlineData("16410399001;16410399002", "16410399001;16410399002")]
    [InlineData("16410399001；16410399002；", "16410399001;16410399002")]
    [InlineData("16410399001;１６４１０３９９００１", "16410399001")]
    [InlineData(" 1641 0399 001 ; 16410399001", "16410399001")]
    [InlineData("hn001;HN001", "HN001")]
    public void Officers_are_distinct_after_normalization(string cell, string read) =>
        Reading.Of("执法人员证号", cell).ShouldBe(read);

    [Theory]
    [InlineData("罚款", "罚款")]
    [InlineData("罚款；警告", "警告;罚款")]
    [InlineData("罚款;罚款", "罚款")]
    [InlineData("其他-责令改正", "其他")]
    public void Penalties_are_a_set(string cell, string read) => Reading.Of("处罚种类", cell).ShouldBe(read);

    [Theory]
    [InlineData("2026-03-02..2026-03-21:鉴定", "2026-03-02..2026-03-21:鉴定")]
    [InlineData("2026-03-02..2026-03-02:鉴定", "2026-03-02..2026-03-02:鉴定")]
    [InlineData(
        "2026年3月2日．．2026年3月21日：送检：等待；20260401..20260402:听证",
        "2026-03-02..2026-03-21:送检：等待;2026-04-01..2026-04-02:听证"
    )]
    public void Suspensions_are_dated_intervals_with_a_reason(string cell, string read) =>
        Reading.Of("期限中止", cell).ShouldBe(read);

    [Theory]
    [InlineData("ＸＬＹ－０１号", "XLY－01号")]
    [InlineData("（洛）罚〔2024〕1号", "（洛）罚〔2024〕1号")]
    public void A_key_folds_digits_and_letters_and_nothing_else(string written, string read) =>
        Reading
            .One(Reading.Acts($"记录编号,执法行为类别,执法主体代码\n{written},行政处罚,11410300xly000017d\n"))
            .ShouldSatisfyAllConditions(
                a => a.RecordNo.ShouldBe(read),
                a => a.SubjectCode.ShouldBe("11410300XLY000017D")
            );

    [Fact]
    public void A_code_list_names_its_allowed_values()
    {
        var error = Reading
            .Acts("记录编号,执法行为类别,执法主体代码\n1,行政命令,11410300XLY000017D\n")
            .Errors.ShouldHaveSingleItem();

        error.Rule.ShouldBe(
            "不在可填的值之中：行政处罚、行政许可、行政强制、行政检查、行政征收、行政征用、行政给付、行政确认、行政裁决、行政奖励、其他"
        );
        error.ToString().ShouldStartWith("报送.dat 第2行 执法行为类别（第2列）“行政命令”：");
    }

    [Fact]
    public void An_unlisted_result_is_kept_as_other_and_told_once()
    {
        var result = Reading.Acts(
            "记录编号,执法行为类别,执法主体代码,决定结果\n1,行政处罚,11410300XLY000017D,终止调查\n2,行政处罚,11410300XLY000017D,终止调查\n"
        );

        result.Errors.ShouldBeEmpty();
        result.Records.ShouldAllBe(r => r.Record.Result.Is(ActResult.Other));
        result.Notices.ShouldHaveSingleItem().Text.ShouldBe("“决定结果”的值“终止调查”未列明，按“其他”处理");
    }

    [Theory]
    [InlineData("自然人", "410399199001010012")]
    [InlineData("法人", "91410300XLY0000250")]
    [InlineData("个体工商户", "92410300XLY000033P")]
    [InlineData("个体工商户", "410399199001010012")]
    [InlineData("", "41039919900101001２")]
    [InlineData("自然人", "11010519491231002x")]
    public void The_code_of_a_party_is_of_the_kind_that_the_party_has(string kind, string code) =>
        Reading
            .One(
                Reading.Acts(
                    $"记录编号,执法行为类别,执法主体代码,相对人类型,相对人代码\n1,行政处罚,11410300XLY000017D,{kind},{code}\n"
                )
            )
            .PartyCode.Value.ShouldMatch("^[0-9A-Z]{18}$");

    [Fact]
    public void Personal_values_are_masked_in_errors()
    {
        var errors = Reading
            .Acts(
                "记录编号,执法行为类别,执法主体代码,相对人类型,相对人名称,相对人代码,区划代码\n"
                    + "1,行政处罚,11410300XLY000017D,自然人,=张三丰,410399199001010013,410399199001010012\n"
            )
            .Errors;

        errors.Select(e => e.Value).ShouldBe(["=***", "4103************12"]);
        string.Concat(errors).ShouldNotContain("1990");
    }

    [Fact]
    public void An_impossible_order_is_told_and_the_row_is_used()
    {
        var result = Reading.Acts(
            "记录编号,执法行为类别,执法主体代码,立案日期,决定日期\n1,行政处罚,11410300XLY000017D,2024-09-09,2024-09-01\n"
        );

        Reading.One(result).DecidedOn.IsKnown.ShouldBeTrue();
        var notice = result.Notices.ShouldHaveSingleItem();
        notice.Line.ShouldBe(2);
        notice.Column.ShouldBe("决定日期（第5列）");
        notice.Text.ShouldStartWith("决定日期（2024-09-01）早于立案日期（2024-09-09），前后矛盾");
    }
}
