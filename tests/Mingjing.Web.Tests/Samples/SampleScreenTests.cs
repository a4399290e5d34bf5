using System.Text.Json;
using Mingjing.Testing;
using Mingjing.Testing.Samples;
using Mingjing.Web.Tests.Commands;

namespace Mingjing.Web.Tests.Samples;

/// <summary>What a newcomer finds in the samples.</summary>
public sealed class SampleScreenTests
{
    private const string AsOf = "2026-10-31";

    private static readonly string[] AllRegisters =
    [
        "--subjects",
        Path("registers/subjects.csv"),
        "--officers",
        Path("registers/officers.csv"),
        "--entrustments",
        Path("registers/entrustments.csv"),
        "--powers",
        Path("registers/powers.csv"),
        "--inspection-caps",
        Path("registers/inspection-caps.csv"),
        "--benchmarks",
        Path("registers/benchmarks.csv"),
        "--complete-registers",
    ];

    [Theory]
    [InlineData("acts.csv")]
    [InlineData("acts-gb18030.csv")]
    [InlineData("acts.xlsx")]
    [InlineData("acts.ndjson")]
    public void Every_layout_of_the_acts_gives_the_same_findings_with_the_published_case(string file)
    {
        var run = Screen(file, "--outcome", "violated,not-evaluable,satisfied");
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldBe(Screen("acts.csv", "--outcome", "violated,not-evaluable,satisfied").Output);
        var published = Findings(Screen(file))
            .Where(f => Text(f, "check") is "penalty-decision-term")
            .ShouldHaveSingleItem();
        Text(published.GetProperty("facts"), "filedOn").ShouldBe("2024-09-09");
        Text(published.GetProperty("facts"), "decidedOn").ShouldBe("2024-12-11");
        Text(published, "plainDueOn").ShouldBe("2024-12-08");
        Text(published, "dueOn").ShouldBe("2024-12-09");
        Text(published, "strength").ShouldBe("firm");
        published.GetProperty("explanation")[0].GetString()!.ShouldContain("内部审批的日期和电话告知不能代替");
    }

    [Fact]
    public void Every_story_is_found_and_nothing_else()
    {
        var counts = Findings(Screen("acts.csv", AllRegisters))
            .GroupBy(f => Text(f, "check"), StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => $"{g.Key} {g.Count()}");
        counts.ShouldBe([
            "certificates-valid 1",
            "disclosure-term 4",
            "discretion-range 1",
            "double-fine 2",
            "hearing-window 1",
            "inspection-frequency 1",
            "legal-review-before-decision 1",
            "license-term 2",
            "penalty-decision-term 1",
            "seizure-term 1",
            "service-term 1",
            "summary-procedure-limit 3",
            "two-officers 2",
        ]);
    }

    [Theory]
    [InlineData("penalty-disclosure.csv", "双公示行政处罚")]
    [InlineData("license-disclosure.csv", "双公示行政许可")]
    public void What_a_disclosure_file_does_not_hold_is_unknown_and_never_found_in_order(string file, string layout)
    {
        var run = CommandLine.Run("screen", Path(file), "--as-of", AsOf);
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain($"  版式  {layout}，CSV，UTF-8\n");
        var answers = Findings(Screen(file, "--outcome", "violated,not-evaluable,satisfied"));
        answers.ShouldNotBeEmpty();
        answers
            .Where(a =>
                Text(a, "check") is "penalty-decision-term" or "prior-notice" or "license-term" or "disclosure-term"
            )
            .ShouldAllBe(a => Text(a, "outcome") == "not-evaluable");
    }

    [Fact]
    public void The_late_reports_are_found()
    {
        var findings = Findings(Screen("reports.csv"));
        findings.Select(f => Text(f, "check")).ShouldBe(["report-handled-term", "report-handled-term"]);
    }

    [Fact]
    public void The_file_with_errors_names_each_and_screens_the_rest()
    {
        var run = Screen("acts-with-errors.csv");
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("共 12 行：采用 5 行，有误 7 行");
        foreach (
            var column in (string[])["决定日期", "罚款金额", "执法主体代码", "记录编号", "执法行为类别", "立案日期"]
        )
            run.Error.ShouldContain($" {column}（第");
        run.Error.ShouldContain("相同而内容不同");
    }

    [Fact]
    public void The_samples_name_nobody()
    {
        foreach (
            var (path, content) in SampleFiles.Create().Where(f => f.Key.EndsWith(".csv", StringComparison.Ordinal))
        )
        {
            var text = System.Text.Encoding.UTF8.GetString(content);
            text.ShouldNotContain("洛阳", customMessage: path);
        }
    }

    private static CommandLine Screen(string file, params string[] options) =>
        CommandLine.Run(["screen", Path(file), "--format", "json", "--as-of", AsOf, .. options]);

    private static JsonElement[] Findings(CommandLine run) =>
        [
            .. run
                .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonDocument.Parse(line).RootElement),
        ];

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static string Path(string file) => Repository.PathOf(SampleFiles.Folder, file);
}
