using System.Text.RegularExpressions;
using Mingjing.Core.Checks;
using Mingjing.Core.Checks.Rules;
using Mingjing.Core.EnforcementActs;
using Mingjing.Testing;
using Mingjing.Testing.Checks;

namespace Mingjing.Core.Tests.Checks;

/// <summary>What a reader of a finding is told: one violation of every check, with all its lines approved as text.</summary>
public sealed partial class ExplanationTests
{
    private static readonly string Approved = Repository.PathOf("tests", "Mingjing.Core.Tests", "Checks", "Approved");

    public static TheoryData<string> Codes => [.. Explanations.All.Keys];

    [Fact]
    public void The_first_half_of_the_checks_is_approved_in_their_order() =>
        Explanations
            .Part1.Select(e => e.Code)
            .ShouldBe(CheckList.All.TakeWhile(c => c is not EntrustedCoercion).Select(c => c.Info.Code));

    [Fact]
    public void Every_approved_text_belongs_to_a_violation_shown_here() =>
        Directory
            .EnumerateFiles(Approved)
            .Select(Path.GetFileNameWithoutExtension)
            .Order(StringComparer.Ordinal)
            .ShouldBe(Explanations.All.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_explanation_of_a_violation_is_the_approved_one(string code)
    {
        var received = string.Join('\n', Explanations.All[code].Explanation) + "\n";
        var file = Path.Combine(Approved, $"{code}.txt");
        var approved = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        if (string.Equals(received, approved, StringComparison.Ordinal))
            return;
        var path = Path.Combine(Path.GetTempPath(), $"{code}.received.txt");
        File.WriteAllText(path, received);
        received.ShouldBe(approved, $"received: {path}, approved: {file}");
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void It_says_what_is_suspected_the_basis_the_facts_the_lawful_way_and_the_remedy(string code)
    {
        var finding = Explanations.All[code];

        finding.Check.ShouldBe(code);
        finding.Outcome.ShouldBe("violated");
        finding.Explanation[0].ShouldStartWith("疑似问题：");
        foreach (var label in (string[])["依据：", "所用事实：", "合法的做法：", "建议："])
            finding
                .Explanation.Count(l => l.StartsWith(label, StringComparison.Ordinal) && l.Length > label.Length + 4)
                .ShouldBe(1, label);
        finding.Remedy.ShouldNotBeNullOrEmpty();
        finding.Explanation[^1].ShouldBe($"建议：{finding.Remedy}");
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void It_names_every_law_and_article_with_the_day_since_when_it_is_in_force(string code)
    {
        var finding = Explanations.All[code];
        var line = finding.Explanation.Single(l => l.StartsWith("依据：", StringComparison.Ordinal));

        finding.Basis.ShouldNotBeEmpty();
        foreach (var text in finding.Basis.GroupBy(b => (b.Law, b.InForceFrom)))
            line.ShouldContain(
                $"《{text.Key.Law}》{string.Join('、', text.Select(b => b.Article))}（{(text.Key.InForceFrom is { } from ? $"{from:yyyy-MM-dd}起施行" : "施行日期待确认")}）"
            );
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void It_names_the_headers_and_the_values_of_all_facts(string code)
    {
        var finding = Explanations.All[code];
        var line = finding.Explanation.Single(l => l.StartsWith("所用事实：", StringComparison.Ordinal));

        finding.Facts.ShouldNotBeEmpty();
        foreach (var (name, value) in finding.Facts)
            line.ShouldContain($"{Header(name)} {value}");
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void It_names_the_unit_and_the_last_day_of_a_term(string code)
    {
        var finding = Explanations.All[code];
        if (finding.DueOn is not { } due)
            return;
        var text = string.Join('\n', finding.Explanation);

        text.ShouldContain($"{due:yyyy-MM-dd}");
        text.ShouldContain($"{finding.PlainDueOn:yyyy-MM-dd}");
        Unit().IsMatch(text).ShouldBeTrue(text);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void It_lists_the_open_exceptions_with_their_headers(string code)
    {
        var finding = Explanations.All[code];
        var line = finding.Explanation.SingleOrDefault(l =>
            l.StartsWith("可能的法定例外（数据未能排除）：", StringComparison.Ordinal)
        );

        (line is null).ShouldBe(finding.ExceptionsOpen.Count == 0);
        foreach (var exception in finding.ExceptionsOpen)
            line.ShouldNotBeNull()
                .ShouldContain(
                    ActColumns.ByName.TryGetValue(exception, out var column)
                        ? $"{column.Header}（{exception}）"
                        : exception
                );
    }

    [Theory]
    [InlineData(
        "statement-heard",
        "行政处罚: result=予以处罚, statementHeard=否, statementWaivedOn=2026-03-10, decidedOn="
    )]
    [InlineData(
        "hearing-offered",
        "行政处罚: procedure=普通程序, result=予以处罚, penalties=责令关闭, hearingNoticeOn=2026-03-10, decidedOn="
    )]
    [InlineData(
        "hearing-held",
        "行政处罚: hearingNoticeOn=2026-03-02, hearingRequestedOn=2026-03-03, hearingOn=2026-03-10, decidedOn="
    )]
    [InlineData("hearing-window", "行政处罚: hearingNoticeOn=2026-03-09, hearingWaivedOn=2026-03-10, decidedOn=")]
    [InlineData("hearing-window", "行政处罚: hearingNoticeOn=2026-03-09, hearingOn=2026-03-10, decidedOn=")]
    [InlineData("coercion-approved", "行政强制: coercionKind=扣押财物, coercionApprovedOn=2026-03-10, seizedOn=")]
    [InlineData("demand-before-execution", "行政强制: coercionKind=强制拆除, demandedOn=2026-03-10, executedOn=")]
    public void Steps_of_one_day_count_as_in_order_and_the_text_says_so(string code, string act)
    {
        IsNoted("2026-03-10").ShouldBeTrue();
        IsNoted("2026-03-11").ShouldBeFalse();

        bool IsNoted(string on)
        {
            var finding = World.Find(code, ActText.Of(act + on));
            finding.Outcome.ShouldBe("satisfied");
            return finding.Explanation.Any(l => l.Contains("为同一日（2026-03-10）", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_line_is_whole_sentences_without_a_trace_of_the_program()
    {
        foreach (var finding in Explanations.All.Values.Concat(Explanations.OtherTexts))
        foreach (var line in finding.Explanation)
        {
            line.ShouldEndWith("。", customMessage: finding.Check);
            foreach (var blemish in Blemishes)
                line.ShouldNotContain(blemish, Case.Sensitive, finding.Check);
            HalfWidth().Match(line).Value.ShouldBeEmpty(line);
        }
    }

    private static readonly string[] Blemishes =
    [
        "{",
        "}",
        "null",
        "“”",
        "\"\"",
        "（）",
        "《》",
        "  ",
        "\n",
        "。。",
        "，。",
        "；。",
        "、。",
        "，，",
        "：。",
        "0001-01-01",
    ];

    private static string Header(string name) =>
        ActColumns.ByName.TryGetValue(name, out var column) ? column.Header : ReportFacts.HeaderOf(name)!;

    [GeneratedRegex("[0-9一二三四五六七八九十]+(个工作日|日|个月|年)|当场", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Unit();

    /// <summary>Punctuation of another script beside a Chinese character; a list of codes keeps its semicolon.</summary>
    [GeneratedRegex(@"[\u4e00-\u9fff][,!?()]|[,!?()][\u4e00-\u9fff]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HalfWidth();
}
