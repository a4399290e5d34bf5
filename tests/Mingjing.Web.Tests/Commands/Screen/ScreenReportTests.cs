using Mingjing.Core.Checks;
using Mingjing.Testing;
using Mingjing.Web.Commands;

namespace Mingjing.Web.Tests.Commands.Screen;

/// <summary>The report that a person reads.</summary>
public sealed class ScreenReportTests : IDisposable
{
    private readonly ScreenFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("report.approved.txt", "violated")]
    [InlineData("report-all.approved.txt", "violated,not-evaluable,satisfied")]
    public void The_report_of_a_small_file_is_the_approved_one(string approved, string outcomes) =>
        Approved
            .DifferenceFrom(
                $"tests/Mingjing.Web.Tests/Commands/Screen/{approved}",
                _folder.Screen(Mixed(), "--outcome", outcomes).Output
            )
            .ShouldBeNull();

    [Fact]
    public void Without_violations_asked_for_none_are_listed()
    {
        var run = _folder.Screen(Mixed(), "--outcome", "satisfied");
        run.Output.ShouldNotContain("、疑似问题");
        run.Output.ShouldContain("summary-procedure-limit · ");
    }

    [Fact]
    public void A_file_without_findings_says_so()
    {
        var acts = new ActSheet().Penalty("甲", ("立案日期", "2026-01-05"), ("决定日期", "2026-02-02"));
        _folder.Screen(acts).Output.ShouldContain("一、疑似问题：没有\n");
    }

    [Theory]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(120)]
    public void No_line_is_wider_than_the_terminal(int width)
    {
        var file = _folder.Write("acts.csv", Mixed().Csv());
        var watched = new Surroundings(TimeProvider.System, width, null, AllowsColor: false);
        var run = _folder.Run(watched, file, "--outcome", "violated,not-evaluable,satisfied");
        run.Lines.ShouldAllBe(line => DisplayWidth.Of(line) <= width);
        run.Lines.Max(line => DisplayWidth.Of(line)).ShouldBeGreaterThan(width - 6);
    }

    [Fact]
    public void Departments_stand_in_the_order_of_their_codes_and_not_of_their_counts()
    {
        var acts = new ActSheet();
        for (var i = 0; i < 5; i++)
            acts.Penalty($"乙{i}", ("执法主体代码", ActSheet.OtherSubject), ("执法人员证号", "41030000001"));
        acts.Penalty("甲", ("执法人员证号", "41030000001"));
        var lines = _folder.Screen(acts).Lines;
        var first = Array.FindIndex(
            lines,
            l => l.Contains(Mingjing.Testing.Checks.World.Subject, StringComparison.Ordinal)
        );
        var second = Array.FindIndex(lines, l => l.Contains(ActSheet.OtherSubject, StringComparison.Ordinal));
        first.ShouldBeGreaterThan(0);
        second.ShouldBeGreaterThan(first);
    }

    [Fact]
    public void A_signal_stands_apart_and_is_not_counted()
    {
        var acts = new ActSheet().Penalty(
            "甲",
            ("跨区域执法", "是"),
            ("跨区域协作文号", "无"),
            ("决定日期", "2026-03-02")
        );
        var run = _folder.Screen(acts);
        run.Output.ShouldContain("一、疑似问题：没有\n");
        run.Output.ShouldContain("二、提示信号 1 项（另列，不计入部门的疑似问题）\n");
        run.Error.ShouldContain("疑似问题 0 项（待核 0），提示信号 1 项");
    }

    [Fact]
    public void A_limitation_shown_by_the_day_of_discovery_is_no_mere_signal()
    {
        var acts = new ActSheet().Penalty(
            "甲",
            ("执法领域", "其他"),
            ("违法行为日期", "2023-01-05"),
            ("发现日期", "2026-01-05"),
            ("涉及生命健康或金融安全", "否"),
            ("决定日期", "2026-02-02")
        );
        var run = _folder.Screen(acts);
        run.Output.ShouldContain("违法行为追责时效 limitation-period");
        run.Output.ShouldNotContain("提示信号 1 项");
    }

    [Fact]
    public void A_lacking_column_is_summed_and_not_listed_act_by_act()
    {
        var acts = new ActSheet();
        for (var i = 0; i < 40; i++)
            acts.Penalty($"甲{i}", ("立案日期", "2026-01-05"), ("决定日期", "2026-02-02"));
        var run = _folder.Screen(acts);
        run.Output.ShouldContain("告知日期 noticeOn");
        run.Output.ShouldContain("处罚决定前告知 40");
        run.Output.ShouldNotContain("甲7");
    }

    [Fact]
    public void A_line_break_in_a_value_does_not_break_the_page()
    {
        var acts = ActSheet.Published();
        var csv = acts.Csv().Replace("执法主体代码", "执法主体名称,执法主体代码", StringComparison.Ordinal);
        csv = csv.Replace("普通程序,", "普通程序,\"河洛市\n市场监管局\",", StringComparison.Ordinal);
        var run = _folder.Run(_folder.Write("acts.csv", csv));
        run.Output.ShouldContain("  河洛市 市场监管局  11410300XLY000017D\n");
    }

    [Fact]
    public void Every_answer_is_counted_once()
    {
        var run = _folder.Screen(Mixed());
        var all = ScreenFolder.Findings(
            _folder.Screen(Mixed(), "--format", "json", "--outcome", "violated,not-evaluable,satisfied")
        );
        run.Output.ShouldContain(
            $"数据不足，无法判断 {all.Count(f => f.GetProperty("outcome").GetString() is "not-evaluable")} 项"
        );
        run.Output.ShouldContain(
            $"未发现问题 {all.Count(f => f.GetProperty("outcome").GetString() is "satisfied")} 项"
        );
        all.ShouldAllBe(f => CheckList.ByCode.ContainsKey(f.GetProperty("check").GetString()!));
    }

    // Two departments; findings without an exception, to verify and a signal; one pattern of several acts.
    private static ActSheet Mixed()
    {
        var acts = ActSheet
            .Published()
            .Penalty(
                "河洛市监罚〔2026〕3号",
                ("执法主体名称", "河洛市市场监督管理局"),
                ("执法领域", "市场监管"),
                ("立案日期", "2026-01-05"),
                ("告知日期", "2026-02-10"),
                ("决定日期", "2026-02-12"),
                ("送达日期", "2026-03-02"),
                ("公示日期", "2026-03-02"),
                ("相对人类型", "法人"),
                ("处罚种类", "罚款"),
                ("罚款金额", "3000")
            );
        for (var i = 1; i <= 7; i++)
        {
            acts.Penalty(
                $"河洛城管罚决字〔2026〕简{i}号",
                ("执法主体代码", ActSheet.OtherSubject),
                ("执法主体名称", "河洛市城市管理局"),
                ("执法领域", "城市管理"),
                ("适用程序", "简易程序"),
                ("执法人员证号", i < 7 ? "41990000001;41990000002" : "41990000001"),
                ("决定日期", $"2026-03-0{i}"),
                ("送达日期", $"2026-03-0{i}"),
                ("相对人类型", "自然人"),
                ("处罚种类", "罚款"),
                ("罚款金额", i < 7 ? "300" : "100"),
                ("跨区域执法", i == 1 ? "是" : "否"),
                ("跨区域协作文号", i == 1 ? "无" : "")
            );
        }

        return acts;
    }
}
