using System.Text.Json;
using Mingjing.Testing.Checks;

namespace Mingjing.Web.Tests.Commands.Screen;

/// <summary>The contract of import-format §3, on the published case.</summary>
public sealed class ScreenJsonTests : IDisposable
{
    private static readonly string[] Members =
    [
        "recordNo",
        "subjectCode",
        "check",
        "item",
        "outcome",
        "basis",
        "facts",
        "plainDueOn",
        "dueOn",
        "provisional",
        "strength",
        "exceptionsOpen",
        "explanation",
        "remedy",
        "missing",
        "reason",
        "notice",
    ];

    private readonly ScreenFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_published_case_is_found_in_the_form_that_the_contract_shows()
    {
        var run = _folder.Screen(ActSheet.Published(), "--format", "json");
        run.ExitCode.ShouldBe(0);
        var finding = ScreenFolder.Findings(run).ShouldHaveSingleItem();
        finding.EnumerateObject().Select(m => m.Name).ShouldBe(Members);
        Text(finding, "recordNo").ShouldBe("河洛市监罚〔2024〕12号");
        Text(finding, "subjectCode").ShouldBe(World.Subject);
        Text(finding, "check").ShouldBe("penalty-decision-term");
        finding.GetProperty("item").GetInt32().ShouldBe(4);
        Text(finding, "outcome").ShouldBe("violated");
        finding
            .GetProperty("basis")[0]
            .GetRawText()
            .ShouldBe("""{"law":"中华人民共和国行政处罚法","article":"第六十条","inForceFrom":"2021-07-15"}""");
        Text(finding.GetProperty("facts"), "filedOn").ShouldBe("2024-09-09");
        Text(finding.GetProperty("facts"), "decidedOn").ShouldBe("2024-12-11");
        Text(finding, "plainDueOn").ShouldBe("2024-12-08");
        Text(finding, "dueOn").ShouldBe("2024-12-09");
        finding.GetProperty("provisional").GetBoolean().ShouldBeFalse();
        Text(finding, "strength").ShouldBe("firm");
        finding.GetProperty("exceptionsOpen").GetRawText().ShouldBe("[]");
        finding.GetProperty("explanation").EnumerateArray().First().GetString()!.ShouldContain("2024-12-09");
        Text(finding, "remedy").ShouldNotBeNullOrEmpty();
        finding.GetProperty("missing").GetRawText().ShouldBe("[]");
        finding.GetProperty("reason").ValueKind.ShouldBe(JsonValueKind.Null);
        Text(finding, "notice").ShouldBe("筛查结果未经核实，不得作为处理依据");
    }

    [Fact]
    public void Chinese_stands_as_Chinese_and_every_finding_on_one_line()
    {
        var acts = ActSheet.Published("""𠮷字〔2024〕“1”号&<甲>\uD842\𠮷""");
        var run = _folder.Screen(acts, "--format", "json");
        run.Output.ShouldStartWith("""{"recordNo":"𠮷字〔2024〕“1”号&<甲>\\uD842\\𠮷","subjectCode":""");
        run.Output.ShouldEndWith("}\n");
        run.Lines.Length.ShouldBe(1);
    }

    [Fact]
    public void What_cannot_be_judged_says_why_and_what_is_missing()
    {
        var answer = _folder.Answer("prior-notice", ActSheet.Published());
        Text(answer, "outcome").ShouldBe("not-evaluable");
        answer.GetProperty("missing").GetRawText().ShouldBe("""["noticeOn"]""");
        Text(answer, "reason").ShouldBe("fact-unknown");
        answer.GetProperty("strength").ValueKind.ShouldBe(JsonValueKind.Null);
        answer.GetProperty("remedy").ValueKind.ShouldBe(JsonValueKind.Null);
        answer.GetProperty("dueOn").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void Another_record_is_named_where_two_make_the_finding()
    {
        var acts = new ActSheet();
        foreach (var number in (string[])["甲1", "甲2"])
        {
            acts.Penalty(
                number,
                ("决定文书号", number),
                ("决定日期", "2026-03-02"),
                ("违法行为日期", "2026-01-05"),
                ("案由", "占道经营"),
                ("处罚种类", "罚款"),
                ("罚款金额", "100"),
                ("相对人代码", "410399199001010012")
            );
        }

        var findings = ScreenFolder.Findings(_folder.Screen(acts, "--format", "json"));
        var doubled = findings.Where(f => Text(f, "check") is "double-fine").ToArray();
        doubled.Length.ShouldBe(2);
        Text(doubled[0].GetProperty("relatedRecord"), "recordNo").ShouldBe("甲2");
        Text(doubled[1].GetProperty("relatedRecord"), "subjectCode").ShouldBe(World.Subject);
        doubled[0].EnumerateObject().Select(m => m.Name).ShouldBe([.. Members[..^1], "relatedRecord", "notice"]);
    }

    [Theory]
    [InlineData("violated", "violated")]
    [InlineData("satisfied", "satisfied")]
    [InlineData("not-evaluable", "not-evaluable")]
    [InlineData("violated,satisfied", "satisfied violated")]
    [InlineData("violated， not-evaluable", "not-evaluable violated")]
    public void Only_the_outcomes_that_were_asked_for_are_put_out(string asked, string expected)
    {
        var acts = ActSheet.Published().Penalty("乙", ("立案日期", "2026-01-05"), ("决定日期", "2026-02-02"));
        var findings = ScreenFolder.Findings(_folder.Screen(acts, "--format", "json", "--outcome", asked));
        var outcomes = findings.Select(f => Text(f, "outcome")).Distinct(StringComparer.Ordinal);
        string.Join(' ', outcomes.Order(StringComparer.Ordinal)).ShouldBe(expected);
    }

    [Fact]
    public void Findings_keep_the_order_of_the_file()
    {
        var acts = ActSheet.Published("三").Penalty("一", ("立案日期", "2024-09-09"), ("决定日期", "2025-03-11"));
        var findings = ScreenFolder.Findings(_folder.Screen(acts, "--format", "json"));
        findings.Select(f => Text(f, "recordNo")).Distinct(StringComparer.Ordinal).ShouldBe(["三", "一"]);
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
