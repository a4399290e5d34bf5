using System.Text;
using Microsoft.Extensions.Time.Testing;
using Mingjing.Testing.Checks;
using Mingjing.Web.Commands;

namespace Mingjing.Web.Tests.Commands.Screen;

/// <summary>Exit status, and what goes to which stream.</summary>
public sealed class ScreenStreamTests : IDisposable
{
    private readonly ScreenFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Findings_are_no_failure()
    {
        var run = _folder.Screen(ActSheet.Published());
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("疑似问题 1 项");
        run.Error.ShouldStartWith("acts.csv：共 1 行：采用 1 行，有误 0 行；疑似问题 1 项（待核 0），");
        run.Error.ShouldEndWith("\n筛查结果未经核实，不得作为处理依据\n");
    }

    [Fact]
    public void Bad_rows_fail_and_the_good_ones_are_screened()
    {
        var acts = ActSheet
            .Published()
            .Penalty("坏", ("立案日期", "2024-13-01"))
            .Penalty("", ("立案日期", "2024-01-01"));
        var run = _folder.Screen(acts, "--format", "json");
        run.ExitCode.ShouldBe(1);
        ScreenFolder.Findings(run).Length.ShouldBe(1);
        run.Error.ShouldStartWith(
            "有误 2 处（有误的行不参加筛查，其余照常）：\n  acts.csv 第3行 立案日期（第6列）“2024-13-01”：不是存在的日期"
        );
        run.Error.ShouldContain("  acts.csv 第4行 记录编号（第1列）：必填，不能为空\n");
        run.Error.ShouldContain("共 3 行：采用 1 行，有误 2 行");
    }

    [Fact]
    public void Many_errors_are_cut_short_and_counted()
    {
        var acts = ActSheet.Published();
        for (var i = 0; i < 30; i++)
            acts.Penalty($"坏{i}", ("立案日期", "某日"));
        var run = _folder.Screen(acts);
        run.Error.Split('\n').Count(l => l.StartsWith("  acts.csv 第", StringComparison.Ordinal)).ShouldBe(20);
        run.Error.ShouldContain("另有 10 处未列");
    }

    [Theory]
    [InlineData("table")]
    [InlineData("json")]
    public void A_file_that_is_no_table_fails_with_nothing_on_standard_output(string format)
    {
        foreach (var content in (string[])["", "{", "<html>", "a,b\n1,2\n", "%PDF-1.7"])
        {
            var file = _folder.Write("broken.csv", content);
            var run = _folder.Run(file, "--format", format);
            run.ExitCode.ShouldBe(1);
            run.Output.ShouldBeEmpty();
            run.Error.ShouldStartWith("有误 1 处");
            run.Error.ShouldContain("  broken.csv ");
            run.Error.ShouldNotContain("   at ");
        }
    }

    [Fact]
    public void Notices_go_to_standard_error_and_fail_nothing()
    {
        var acts = ActSheet
            .Published()
            .Penalty("乙", ("自编栏目", "1"), ("决定日期", "2026-03-02"), ("立案日期", "2026-04-02"));
        var run = _folder.Screen(acts, "--format", "json");
        run.ExitCode.ShouldBe(0);
        run.Error.ShouldContain("提示：acts.csv：有 1 个栏目未识别，已搁置：自编栏目\n");
        run.Error.ShouldContain("前后矛盾");
        run.Output.ShouldNotContain("自编栏目");
    }

    [Theory]
    [InlineData("table", "明镜 · 行政执法行为筛查")]
    [InlineData("json", """{"recordNo":""")]
    [InlineData("xlsx", "PK")]
    public void A_named_output_file_takes_the_data_and_standard_output_stays_empty(string format, string start)
    {
        var target = _folder.PathOf("result");
        File.WriteAllText(target, "what was there before");
        var run = _folder.Screen(ActSheet.Published(), "--format", format, "--out", target);
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldBeEmpty();
        File.ReadAllText(target, Encoding.UTF8).ShouldStartWith(start);
        Directory
            .GetFiles(_folder.PathOf(""))
            .Select(Path.GetFileName)
            .ShouldBe(["acts.csv", "result"], ignoreOrder: true);
    }

    [Fact]
    public void The_output_file_is_that_of_standard_output_to_the_letter()
    {
        var target = _folder.PathOf("result");
        foreach (var format in (string[])["table", "json"])
        {
            _folder.Screen(ActSheet.Published(), "--format", format, "--out", target);
            File.ReadAllText(target).ShouldBe(_folder.Screen(ActSheet.Published(), "--format", format).Output);
        }
    }

    [Fact]
    public void An_output_file_is_not_left_half_written_when_the_pack_is_broken()
    {
        var target = _folder.PathOf("result");
        var run = _folder.Screen(
            ActSheet.Published(),
            "--format",
            "json",
            "--out",
            target,
            "--catalog",
            _folder.PathOf("")
        );
        run.ExitCode.ShouldBe(1);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldStartWith("数据包不可用：");
        File.Exists(target).ShouldBeFalse();
    }

    [Fact]
    public void An_output_file_that_is_a_link_goes_to_what_it_points_at()
    {
        var target = _folder.Write("target", "before");
        var link = _folder.PathOf("link");
        File.CreateSymbolicLink(link, target);
        _folder.Screen(ActSheet.Published(), "--format", "json", "--out", link).ExitCode.ShouldBe(0);
        File.ResolveLinkTarget(link, returnFinalTarget: false).ShouldNotBeNull();
        File.ReadAllText(target).ShouldStartWith("""{"recordNo":""");
    }

    [Fact]
    public void The_day_of_receipt_is_today_in_Shanghai_unless_named()
    {
        // Half past four in the afternoon of UTC is the next day's half past midnight in Shanghai.
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 9, 16, 30, 0, TimeSpan.Zero));
        var file = _folder.Write("acts.csv", ActSheet.Published().Csv());
        CommandLine
            .Run(Surroundings.Unwatched with { Time = time }, ["screen", file])
            .Output.ShouldContain("\n  截至  2026-03-10\n");
        _folder.Run(file, "--as-of", "2026年2月12日").Output.ShouldContain("\n  截至  2026-02-12\n");
    }

    [Fact]
    public void The_day_of_receipt_decides_what_is_still_running()
    {
        var acts = new ActSheet().Penalty("甲", ("立案日期", "2026-03-02"), ("办理状态", "在办"), ("决定结果", ""));
        Reason("2026-06-01").ShouldBe("term-running");
        Reason("2026-06-02").ShouldBeNull();

        string? Reason(string asOf) =>
            _folder.Answer("penalty-decision-term", acts, "--as-of", asOf).GetProperty("reason").GetString();
    }

    [Fact]
    public void A_complete_file_makes_the_blank_of_a_passed_step_none()
    {
        var acts = new ActSheet().Penalty(
            "甲",
            ("立案日期", "2026-01-05"),
            ("决定日期", "2026-02-02"),
            ("告知日期", "")
        );
        _folder.OutcomeOf("prior-notice", acts).ShouldBe("not-evaluable");
        _folder.OutcomeOf("prior-notice", acts, "--complete").ShouldBe("violated");
        _folder.Screen(acts, "--complete").Output.ShouldContain("本文件按“声明完整报送”处理");
    }

    [Fact]
    public void A_file_in_GB18030_and_one_with_a_mark_are_read_alike()
    {
        var csv = ActSheet.Published().Csv();
        var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        var plain = _folder.Run(_folder.Write("a.csv", csv), "--format", "json").Output;
        _folder.Run(_folder.Write("a.csv", gb18030.GetBytes(csv)), "--format", "json").Output.ShouldBe(plain);
        _folder.Run(_folder.Write("a.csv", "\uFEFF" + csv), "--format", "json").Output.ShouldBe(plain);
        plain.ShouldContain(World.Subject);
    }

    [Fact]
    public void Nobody_watching_means_no_bar_and_no_escape_sequence()
    {
        var run = _folder.Screen(ActSheet.Published());
        (run.Output + run.Error).ShouldNotContain("\e");
        (run.Output + run.Error).ShouldNotContain("%");
    }

    [Fact]
    public void A_terminal_gets_a_bar_on_standard_error_and_color_on_standard_output()
    {
        var file = _folder.Write("acts.csv", ActSheet.Published().Csv());
        var watched = new Surroundings(TimeProvider.System, 80, 80, AllowsColor: true);
        var run = _folder.Run(watched, file);
        run.Error.ShouldContain("读取");
        run.Error.ShouldContain("筛查");
        run.Error.ShouldContain("\e[");
        run.Output.ShouldContain("\e[1;31m筛查结果未经核实，不得作为处理依据\e[0m");
        _folder.Run(watched with { AllowsColor = false }, file).Output.ShouldNotContain("\e");
        _folder.Run(watched, file, "--format", "json").Output.ShouldNotContain("\e");
    }
}
