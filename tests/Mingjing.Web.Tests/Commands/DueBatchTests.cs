using System.Text;

namespace Mingjing.Web.Tests.Commands;

public sealed class DueBatchTests
{
    private const string DateRule =
        "不是有效日期，应写作 2026-02-12、2026/2/12、20260212 或 2026年2月12日，年份在1949至2099之间";

    private static CommandLine Run(string csv) => Run(Encoding.UTF8.GetBytes(csv));

    private static CommandLine Run(byte[] content)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, content);
            var run = CommandLine.Run("due", "--batch", file);
            return run with { Error = run.Error.Replace(file, "FILE", StringComparison.Ordinal) };
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Good_rows_get_their_due_date_and_whether_it_is_provisional() =>
        Run(
                """
                from,unit,length
                2026-02-12,working-day,7
                2024年9月9日,day,90
                20251130,month,3
                2026/12/25,working-day,7
                """
            )
            .ShouldBe(
                new CommandLine(
                    0,
                    """
                    from,unit,length,due,provisional,error
                    2026-02-12,working-day,7,2026-02-28,false,
                    2024年9月9日,day,90,2024-12-09,false,
                    20251130,month,3,2026-02-28,false,
                    2026/12/25,working-day,7,2027-01-06,true,

                    """,
                    "共4行：已计算4行，有误0行。\n"
                )
            );

    [Fact]
    public void A_bad_row_fills_the_error_column_and_the_good_ones_are_still_computed() =>
        Run(
                """
                from,unit,length
                2026-02-12,working-day,7
                2026-02-30,day,3
                2026-02-12,week,3
                2026-02-12,day,-1
                2026-02-12,day,10001
                2026-02-12,day
                2026-02-12,day,3,4

                2027-12-20,working-day,30
                ,,
                2026-02-12,day,1
                """
            )
            .ShouldBe(
                new CommandLine(
                    1,
                    $"""
                    from,unit,length,due,provisional,error
                    2026-02-12,working-day,7,2026-02-28,false,
                    2026-02-30,day,3,,,第3行，列 from，值“2026-02-30”：{DateRule}
                    2026-02-12,week,3,,,第4行，列 unit，值“week”：应为 working-day、day 或 month
                    2026-02-12,day,-1,,,第5行，列 length，值“-1”：应为0至10000的整数
                    2026-02-12,day,10001,,,第6行，列 length，值“10001”：应为0至10000的整数
                    2026-02-12,day,,,,第7行：有2列，表头有3列
                    2026-02-12,day,3,,,第8行：有4列，表头有3列
                    2027-12-20,working-day,30,,,第10行：缺少2028年的工作日历（calendar-2028.json），无法计算
                    ,,,,,第11行，列 from，值“”：{DateRule}
                    2026-02-12,day,1,2026-02-13,false,

                    """,
                    "共10行：已计算2行，有误8行。\n"
                )
            );

    [Fact]
    public void Columns_may_stand_in_any_order_and_others_are_passed_on_as_they_are() =>
        Run("备注, length ,unit,from\n\"甲,\"\"乙\"\"\",7, working-day , 2026-02-12\n\"a\nb\",1,day,2026-02-12\n")
            .Output.ShouldBe(
                "备注,length,unit,from,due,provisional,error\n"
                    + "\"甲,\"\"乙\"\"\",7, working-day , 2026-02-12,2026-02-28,false,\n"
                    + "\"a\nb\",1,day,2026-02-12,2026-02-13,false,\n"
            );

    [Fact]
    public void The_result_of_one_run_may_be_the_input_of_the_next()
    {
        var first = Run("from,unit,length\n2026-02-12,day,1\n");
        Run(first.Output).ShouldBe(first);
    }

    [Fact]
    public void A_byte_order_mark_and_GB18030_are_read()
    {
        const string Csv = "from,unit,length,案由\n2026年2月12日,day,1,逾期\n";
        const string Expected =
            "from,unit,length,案由,due,provisional,error\n2026年2月12日,day,1,逾期,2026-02-13,false,\n";
        Run('\uFEFF' + Csv).Output.ShouldBe(Expected);
        Run(CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(Csv)).Output.ShouldBe(Expected);
    }

    [Fact]
    public void A_row_with_damaged_bytes_is_bad_and_the_others_are_computed()
    {
        byte[] csv = [.. "from,unit,length,x\n2026-02-12,day,1,"u8, 0xE6, 0xFF, .. "\n2026-02-12,day,1,案\n"u8];
        var run = Run(csv);
        run.ExitCode.ShouldBe(1);
        run.Lines[1].ShouldEndWith(",,,第2行：含有既非 UTF-8 也非 GB18030 的字节");
        run.Lines[2].ShouldBe("2026-02-12,day,1,案,2026-02-13,false,");
    }

    [Theory]
    [InlineData("", "表头缺少列 from，应有列 from,unit,length")]
    [InlineData("2026-02-12,day,1\n", "表头缺少列 from，应有列 from,unit,length")]
    [InlineData("from,length\n2026-02-12,1\n", "表头缺少列 unit，应有列 from,unit,length")]
    [InlineData("from,unit,length,from\n", "表头的列 from 重复")]
    public void A_wrong_header_is_told_and_nothing_is_printed(string csv, string message) =>
        Run(csv).ShouldBe(new CommandLine(1, "", $"FILE，第1行：{message}\n"));

    [Fact]
    public void A_quote_that_is_never_closed_ends_the_run_with_its_row()
    {
        var run = Run("from,unit,length\n2026-02-12,day,1\n\"2026-02-12,day,1\n");
        run.ExitCode.ShouldBe(1);
        run.Lines.Length.ShouldBe(2);
        run.Error.ShouldBe("FILE，第3行：引号不成对，不是有效的 CSV，其后各行未计算\n共2行：已计算1行，有误1行。\n");
    }

    [Fact]
    public void A_row_without_end_is_not_taken_into_memory()
    {
        var run = Run("from,unit,length\n2026-02-12,day,1\n2026-02-12,day," + new string('1', 10_000_000) + "\n");
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldStartWith("FILE，第3行：一行超过1048576个字符，其后各行未计算\n");
    }

    [Fact]
    public void A_header_without_end_and_a_hundred_thousand_columns_are_told()
    {
        Run(new string('x', 10_000_000)).Error.ShouldContain("FILE，第1行：一行超过1048576个字符");
        var wide = Run("from,unit,length" + string.Concat(Enumerable.Repeat(",c", 100_000)) + "\n2026-02-12,day,1\n");
        wide.ExitCode.ShouldBe(1);
        wide.Lines[1].ShouldEndWith("第2行：有3列，表头有100003列");
    }

    [Fact]
    public void A_long_wrong_value_is_shown_by_its_beginning() =>
        Run("from,unit,length\n2026-02-12,day," + new string('1', 100) + "\n")
            .Lines[1]
            .ShouldEndWith($",,,第2行，列 length，值“{new string('1', 60)}…”：应为0至10000的整数");

    [Fact]
    public void A_file_that_is_not_there_is_bad_usage()
    {
        var run = CommandLine.Run("due", "--batch", "no-such-file.csv");
        run.ShouldBe(new CommandLine(2, "", "no-such-file.csv：文件不存在\n"));
    }

    [Fact]
    public void Many_rows_are_streamed()
    {
        var csv = "from,unit,length\n" + string.Concat(Enumerable.Repeat("2026-02-12,working-day,20\n", 50_000));
        var run = Run(csv);
        run.Error.ShouldBe("共50000行：已计算50000行，有误0行。\n");
        run.Lines.Skip(1).Distinct(StringComparer.Ordinal).ShouldBe(["2026-02-12,working-day,20,2026-03-18,false,"]);
    }
}
