namespace Mingjing.Web.Tests.Commands;

public sealed class DueCommandTests
{
    [Fact]
    public void Working_days_print_the_date_first_and_then_the_reckoning_day_by_day()
    {
        var run = CommandLine.Run("due", "--from", "2026-02-12", "--working-days", "7");
        run.ShouldBe(
            new CommandLine(
                0,
                """
                2026-02-28
                自2026-02-12（星期四）起7个工作日，起始日不计入。
                不计入：2026-02-15至02-23 春节放假（9日）。
                调休上班计入：2026-02-14（星期六）；2026-02-28（星期六）。
                第7个工作日为2026-02-28（星期六，调休上班），届满。
                2026-02-12 星期四 起始日，不计入
                2026-02-13 星期五 第1个工作日
                2026-02-14 星期六 第2个工作日（调休上班）
                2026-02-15 星期日 不计入（春节放假）
                2026-02-16 星期一 不计入（春节放假）
                2026-02-17 星期二 不计入（春节放假）
                2026-02-18 星期三 不计入（春节放假）
                2026-02-19 星期四 不计入（春节放假）
                2026-02-20 星期五 不计入（春节放假）
                2026-02-21 星期六 不计入（春节放假）
                2026-02-22 星期日 不计入（春节放假）
                2026-02-23 星期一 不计入（春节放假）
                2026-02-24 星期二 第3个工作日
                2026-02-25 星期三 第4个工作日
                2026-02-26 星期四 第5个工作日
                2026-02-27 星期五 第6个工作日
                2026-02-28 星期六 第7个工作日（调休上班）

                """,
                ""
            )
        );
    }

    [Fact]
    public void Days_that_end_on_a_Sunday_print_the_rolled_date()
    {
        var run = CommandLine.Run("due", "--from", "2024-09-09", "--days", "90");
        run.ExitCode.ShouldBe(0);
        run.Lines[0].ShouldBe("2024-12-09");
        run.Lines[2]
            .ShouldContain("第90日为2024-12-08（星期日），不是工作日，顺延至其后第一个工作日2024-12-09（星期一）");
        run.Lines.Length.ShouldBe(3 + 92);
        run.Lines[^2].ShouldBe("2024-12-08 星期日 第90日");
        run.Lines[^1].ShouldBe("2024-12-09 星期一 顺延至该日");
    }

    [Fact]
    public void Months_end_on_the_corresponding_day() =>
        CommandLine.Run("due", "--from", "2025-11-30", "--months", "3").Lines[0].ShouldBe("2026-02-28");

    [Theory]
    [InlineData("2026-02-12")]
    [InlineData("2026/2/12")]
    [InlineData("20260212")]
    [InlineData("2026年2月12日")]
    [InlineData("２０２６－０２－１２")]
    public void A_start_may_be_written_in_each_accepted_form(string from) =>
        CommandLine.Run("due", "--from", from, "--working-days", "7").Lines[0].ShouldBe("2026-02-28");

    [Theory]
    [InlineData("0", "2026-02-12")]
    [InlineData("1", "2026-02-13")]
    public void A_term_may_be_empty_or_one_day(string days, string due) =>
        CommandLine.Run("due", "--from=2026-02-12", $"--days={days}").Lines[0].ShouldBe(due);

    [Fact]
    public void A_date_that_hangs_on_an_unannounced_year_says_so()
    {
        var run = CommandLine.Run("due", "--from", "2026-12-25", "--working-days", "7");
        run.ExitCode.ShouldBe(0);
        run.Lines[0].ShouldBe("2027-01-06");
        run.Output.ShouldContain("\n暂定：2027年放假安排尚未公布，公布后届满日可能变动。\n");
    }

    [Fact]
    public void A_year_without_calendar_is_an_error_that_names_the_file()
    {
        var run = CommandLine.Run("due", "--from", "2027-12-20", "--working-days", "20");
        run.ExitCode.ShouldBe(1);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("缺少2028年的工作日历（calendar-2028.json）");
    }

    [Theory]
    [InlineData("缺少 --from（起始日），或用 --batch 批量计算", "due", "--days", "3")]
    [InlineData("须写明 --working-days、--days、--months 中的一项，且只能一项", "due", "--from", "2026-02-12")]
    [InlineData(
        "须写明 --working-days、--days、--months 中的一项，且只能一项",
        "due",
        "--from",
        "2026-02-12",
        "--days",
        "3",
        "--months",
        "1"
    )]
    [InlineData("--from 的值“2026-02-30”不是有效日期", "due", "--from", "2026-02-30", "--days", "3")]
    [InlineData("--from 的值“2026-02-12 10:00”不是有效日期", "due", "--from", "2026-02-12 10:00", "--days", "3")]
    [InlineData("--days 的值“-3”应为0至10000的整数", "due", "--from", "2026-02-12", "--days", "-3")]
    [InlineData("--days 的值“3.5”应为0至10000的整数", "due", "--from", "2026-02-12", "--days", "3.5")]
    [InlineData("--working-days 的值“七”应为0至10000的整数", "due", "--from", "2026-02-12", "--working-days", "七")]
    [InlineData("--months 的值“10001”应为0至10000的整数", "due", "--from", "2026-02-12", "--months", "10001")]
    [InlineData(
        "--months 的值“99999999999999999999”应为0至10000的整数",
        "due",
        "--from",
        "2026-02-12",
        "--months",
        "99999999999999999999"
    )]
    [InlineData("--days 后面缺少值", "due", "--from", "2026-02-12", "--days")]
    [InlineData("--days 只能写一次", "due", "--from", "2026-02-12", "--days", "3", "--days", "4")]
    [InlineData(
        "--batch 不能与 --from、--working-days、--days、--months 同时使用",
        "due",
        "--batch",
        "x.csv",
        "--days",
        "3"
    )]
    [InlineData("无法识别的命令或参数：2026-02-12", "due", "2026-02-12")]
    [InlineData("无法识别的命令或参数：duo", "duo")]
    [InlineData("无法识别的命令或参数：@args", "due", "@args")]
    public void Bad_usage_is_told_in_Chinese_with_exit_status_2(string message, params string[] args)
    {
        var run = CommandLine.Run(args);
        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain(message);
        run.Error.ShouldEndWith("用法见 --help。\n");
    }

    [Fact]
    public void Help_is_Chinese_and_aligned_by_width()
    {
        var run = CommandLine.Run("due", "--help");
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldStartWith(
            "计算期限届满日并逐日说明\n\n用法：Mingjing.Web due [选项]\n\n选项：\n  --from <日期>        起始日"
        );
        run.Output.ShouldContain("\n  --working-days <数>  期限的工作日数，0至10000的整数\n");
        run.Output.ShouldContain("\n  --catalog <文件夹>   数据包文件夹");
        CommandLine.Run("--help").Output.ShouldContain("\n  due      计算期限届满日并逐日说明\n");
    }

    [Fact]
    public void Another_data_pack_may_be_named_and_its_errors_are_told()
    {
        using var pack = new TemporaryPack();
        pack.WriteCalendar(
            "calendar-2031.json",
            """{"year":2031,"status":"provisional","daysOff":[],"workingWeekendDays":[]}"""
        );
        var run = CommandLine.Run("due", "--from", "2031-01-03", "--working-days", "1", "--catalog", pack.Folder);
        run.Lines[0].ShouldBe("2031-01-06");
        run.Output.ShouldContain("暂定：2031年");
        CommandLine.Run("due", "--from", "2026-02-12", "--days", "3", "--catalog", pack.Folder).ExitCode.ShouldBe(1);

        pack.WriteCalendar(
            "calendar-2031.json",
            """{"year":2030,"status":"provisional","daysOff":[],"workingWeekendDays":[]}"""
        );
        run = CommandLine.Run("due", "--from", "2031-01-03", "--working-days", "1", "--catalog", pack.Folder);
        run.ExitCode.ShouldBe(1);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("calendar-2031.json：字段 year 的值 2030：应与文件名一致，为 2031");
    }

    [Fact]
    public void A_folder_that_is_no_data_pack_is_named()
    {
        var run = CommandLine.Run("due", "--from", "2026-02-12", "--days", "3", "--catalog", "no-such-folder");
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldStartWith("--catalog no-such-folder：文件夹不存在\n");
        using var pack = new TemporaryPack();
        run = CommandLine.Run("due", "--from", "2026-02-12", "--days", "3", "--catalog", pack.Folder);
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain(pack.Folder);
    }

    private sealed class TemporaryPack : IDisposable
    {
        public string Folder { get; } = Directory.CreateTempSubdirectory("pack").FullName;

        public void WriteCalendar(string file, string content)
        {
            var calendars = Directory.CreateDirectory(Path.Combine(Folder, "calendars")).FullName;
            File.WriteAllText(Path.Combine(calendars, file), content);
        }

        public void Dispose() => Directory.Delete(Folder, recursive: true);
    }
}
