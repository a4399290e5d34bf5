using System.Text;
using Mingjing.Testing.Checks;

namespace Mingjing.Web.Tests.Commands.Screen;

/// <summary>Each register of import-format §4: what it lets a check answer, and what its completeness adds.</summary>
public sealed class ScreenRegisterTests : IDisposable
{
    private const string Entrusted = "11410302XLY000017A";

    private const string SubjectHeader =
        "代码,名称,区划代码,层级,执法领域,确认机关,资格起,资格止,变更日期,变更申请日期\n";

    private const string OfficerHeader =
        "证号,姓名,主体代码,证件种类,有效期起,有效期止,暂扣起,暂扣止,失效日期,失效原因\n";

    private readonly ScreenFolder _folder = new();

    private static ActSheet Decided =>
        new ActSheet().Penalty("甲", ("立案日期", "2026-01-05"), ("决定日期", "2026-02-02"));

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("2020-01-01,", "satisfied")]
    [InlineData("2020-01-01,长期", "satisfied")]
    [InlineData("2020-01-01,2026-02-02", "satisfied")]
    [InlineData("2020-01-01,2026-02-01", "violated")]
    public void Subjects(string period, string outcome)
    {
        var file = Register(
            "subjects",
            $"{SubjectHeader}{World.Subject},河洛市市场监督管理局,419900,市,市场监管,本级,{period},,\n"
        );
        _folder.OutcomeOf("subject-qualified", Decided).ShouldBe("not-evaluable");
        _folder.OutcomeOf("subject-qualified", Decided, "--subjects", file).ShouldBe(outcome);
    }

    [Fact]
    public void Absence_from_a_register_means_something_only_where_it_is_complete()
    {
        var file = Register("subjects", $"{SubjectHeader}{ActSheet.OtherSubject},别的机关,,,,,2020-01-01,,,\n");
        _folder.OutcomeOf("subject-qualified", Decided, "--subjects", file).ShouldBe("not-evaluable");
        _folder
            .OutcomeOf("subject-qualified", Decided, "--subjects", file, "--complete-registers")
            .ShouldBe("violated");
    }

    [Fact]
    public void A_register_that_lost_a_row_is_not_complete_any_more()
    {
        var file = Register(
            "subjects",
            $"{SubjectHeader}{ActSheet.OtherSubject},别的机关,,,,,2020-01-01,,,\n{World.Subject},本机关,,,,,2020-13-01,,,\n"
        );
        string[] options = ["--subjects", file, "--complete-registers"];
        _folder.OutcomeOf("subject-qualified", Decided, options).ShouldBe("not-evaluable");
        var run = _folder.Screen(Decided, options);
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("提示：执法主体名册有未能读入的行，不按“声明完整”处理");
        run.Error.ShouldContain("  subjects.csv 第3行 资格起（第7列）“2020-13-01”：不是存在的日期");
        run.Output.ShouldContain("名册  执法主体名册 1 行（未声明完整）");
    }

    [Fact]
    public void A_register_without_a_good_row_counts_as_not_given()
    {
        var run = _folder.Screen(Decided, "--officers", Register("officers", "什么,都,不是\n1,2,3\n"));
        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("未提供：执法主体名册、执法证名册");
        run.Error.ShouldContain("提示：执法证名册没有可用的行，按没有提供处理。");
        run.Error.ShouldContain("  officers.csv 第1行");
    }

    [Theory]
    [InlineData("2020-01-01,2030-01-01,,,,", "satisfied")]
    [InlineData("2020-01-01,2026-01-05,,,,", "satisfied")]
    [InlineData("2020-01-01,2026-01-04,,,,", "violated")]
    [InlineData("2020-01-01,2030-01-01,2026-01-01,2026-01-05,,", "violated")]
    [InlineData("2020-01-01,2030-01-01,,,2026-01-05,收回", "violated")]
    [InlineData("2020-01-01,2030-01-01,,,2026-01-06,吊销", "satisfied")]
    public void Officers(string validity, string outcome)
    {
        var acts = Decided.Inspection("乙", ("立案日期", "2026-01-05"), ("执法人员证号", "４１９９００００００１"));
        var file = Register(
            "officers",
            $"{OfficerHeader}41990000001,张某,{World.Subject},河南省行政执法证,{validity}\n"
        );
        _folder.OutcomeOf("certificates-valid", acts).ShouldBe("not-evaluable");
        _folder.OutcomeOf("certificates-valid", acts, "--officers", file).ShouldBe(outcome);
    }

    [Theory]
    [InlineData(",2025-01-01,2026-12-31", "satisfied")]
    [InlineData("CG-01,2025-01-01,", "satisfied")]
    [InlineData("CG-02,2025-01-01,", "violated")]
    [InlineData(",2025-01-01,2026-02-01", "violated")]
    public void Entrustments(string row, string outcome)
    {
        var acts = new ActSheet().Penalty(
            "甲",
            ("决定日期", "2026-02-02"),
            ("受委托组织代码", Entrusted),
            ("事项编码", "CG-01")
        );
        string[] options =
        [
            "--subjects",
            Register("subjects", $"{SubjectHeader}{World.Subject},机关,,,,,2020-01-01,,,\n"),
            "--complete-registers",
        ];
        var file = Register("entrustments", $"主体代码,受托代码,事项编码,起,止\n{World.Subject},{Entrusted},{row}\n");
        _folder.OutcomeOf("subject-qualified", acts, options).ShouldBe("not-evaluable");
        _folder.OutcomeOf("subject-qualified", acts, [.. options, "--entrustments", file]).ShouldBe(outcome);
    }

    [Theory]
    [InlineData("CG-01,2025-01-01,", "satisfied")]
    [InlineData("CG-02,2025-01-01,", "violated")]
    [InlineData("CG-01,2026-02-03,", "violated")]
    public void Powers(string row, string outcome)
    {
        var acts = new ActSheet().Penalty("甲", ("决定日期", "2026-02-02"), ("事项编码", "CG-01"));
        var file = Register("powers", $"主体代码,事项编码,起,止\n{World.Subject},{row}\n");
        _folder.OutcomeOf("outside-powers", acts).ShouldBe("not-evaluable");
        _folder.OutcomeOf("outside-powers", acts, "--powers", file, "--complete-registers").ShouldBe(outcome);
    }

    [Fact]
    public void Inspection_caps()
    {
        var acts = new ActSheet();
        for (var i = 1; i <= 3; i++)
            acts.Inspection(
                $"检{i}",
                ("现场检查日期", $"2026-0{i}-05"),
                ("涉企", "是"),
                ("相对人代码", World.Subject),
                ("执法领域", "市场监管"),
                ("检查方式", "日常")
            );
        var file = Register("caps", $"主体代码,执法领域,年度,上限\n{World.Subject},市场监管,2026,2\n");
        var findings = ScreenFolder.Findings(_folder.Screen(acts, "--format", "json", "--inspection-caps", file));
        var beyond = findings.Single(f => f.GetProperty("check").GetString() is "inspection-frequency");
        beyond.GetProperty("recordNo").GetString().ShouldBe("检3");
        beyond.GetProperty("strength").GetString().ShouldBe("to-verify");
    }

    [Fact]
    public void Benchmarks()
    {
        var acts = new ActSheet().Penalty(
            "甲",
            ("决定日期", "2026-02-02"),
            ("事项编码", "CG-01"),
            ("处罚种类", "罚款"),
            ("罚款金额", "500"),
            ("裁量阶次", "无")
        );
        var file = Register("benchmarks", $"主体代码,事项编码,起,止\n{World.Subject},CG-01,2025-01-01,\n");
        _folder.OutcomeOf("discretion-stated", acts).ShouldBe("not-evaluable");
        _folder.OutcomeOf("discretion-stated", acts, "--benchmarks", file).ShouldBe("violated");
    }

    [Fact]
    public void Reports_beside_the_acts_and_alone()
    {
        var rows = new StringBuilder(
            "编号,收到日期,来源,主体代码,执法领域,处理结果,决定是否立案日期,延长批准日期,告知日期\n"
        )
            .Append($"举1,2026-03-02,12345,{World.Subject},市场监管,立案,2026-03-24,无,\n")
            .Append($"举2,2026-03-02,12345,{World.Subject},市场监管,立案,2026-03-23,无,\n")
            .ToString();
        var file = Register("reports", rows);
        foreach (
            var run in (CommandLine[])
                [_folder.Screen(Decided, "--format", "json", "--reports", file), _folder.Run(file, "--format", "json")]
        )
        {
            run.ExitCode.ShouldBe(0);
            var finding = ScreenFolder.Findings(run).ShouldHaveSingleItem();
            finding.GetProperty("check").GetString().ShouldBe("report-handled-term");
            finding.GetProperty("recordNo").GetString().ShouldBe("举1");
        }

        _folder.Run(file).Output.ShouldContain("  版式  举报移送办理记录，CSV，UTF-8\n  行数  共 2 行：采用 2 行");
    }

    [Fact]
    public void A_complete_file_of_reports_makes_a_blank_decision_none()
    {
        var file = Register(
            "reports",
            $"编号,收到日期,主体代码,执法领域,处理结果,决定是否立案日期\n举1,2026-03-02,{World.Subject},市场监管,,\n"
        );
        Outcomes().ShouldBe(["not-evaluable"]);
        Outcomes("--complete").ShouldBe(["violated"]);

        IEnumerable<string?> Outcomes(params string[] options) =>
            ScreenFolder
                .Findings(_folder.Run([file, "--format", "json", "--outcome", "violated,not-evaluable", .. options]))
                .Select(f => f.GetProperty("outcome").GetString());
    }

    [Fact]
    public void A_register_in_GB18030_is_read()
    {
        var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        var text = $"{SubjectHeader}{World.Subject},机关,,,市场监管,垂直,2020-01-01,,,\n";
        var file = _folder.Write("subjects.csv", gb18030.GetBytes(text));
        _folder.OutcomeOf("subject-qualified", Decided, "--subjects", file).ShouldBe("satisfied");
    }

    [Fact]
    public void The_report_says_which_registers_would_help()
    {
        var run = _folder.Screen(Decided);
        run.Output.ShouldContain("提供名册可再判断至多 1 项：--subjects 执法主体名册。");
        var file = Register("subjects", $"{SubjectHeader}{ActSheet.OtherSubject},机关,,,,,2020-01-01,,,\n");
        _folder.Screen(Decided, "--subjects", file).Output.ShouldContain("加 --complete-registers");
        _folder
            .Screen(Decided, "--subjects", file, "--complete-registers")
            .Output.ShouldNotContain("加 --complete-registers");
    }

    private string Register(string name, string text) => _folder.Write($"{name}.csv", text);
}
