using System.Globalization;
using Mingjing.Core.Checks;
using Mingjing.Core.Platform;

namespace Mingjing.Web.Commands.Screen;

/// <summary>What stands at the head of every output of a screening.</summary>
internal sealed record ScreenHeading(
    ScreenedFile File,
    ScreenOptions Options,
    IReadOnlyList<RegisterRead> Registers,
    ScreenTally Tally
)
{
    /// <summary>“执法行为记录，CSV，UTF-8”.</summary>
    public string Layout =>
        string.Join(
            '，',
            new[] { File.Layout, File.Format?.ToString().ToUpperInvariant(), File.Encoding }.Where(t => t is not null)
        );

    /// <summary>“共 12 行：采用 10 行，重复 1 行，有误 1 行”.</summary>
    public string Rows =>
        $"共 {N(File.Rows)} 行：采用 {N(File.Used)} 行"
        + (File.Identical > 0 ? $"，重复 {N(File.Identical)} 行" : "")
        + $"，有误 {N(File.Reported)} 行";

    public string AsOf => Options.AsOf.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>The registers at hand and those that were not given.</summary>
    public IEnumerable<string> RegisterLines
    {
        get
        {
            if (Registers.Count > 0)
                yield return string.Join(
                    '；',
                    Registers.Select(r => $"{r.Name} {N(r.Rows)} 行（{(r.IsComplete ? "声明完整" : "未声明完整")}）")
                );
            var absent = Enum.GetValues<RegisterKind>().Where(k => Registers.All(r => r.Kind != k)).ToArray();
            if (absent.Length > 0)
                yield return $"未提供：{string.Join('、', absent.Select(RegisterReading.NameOf))}";
        }
    }

    public static string N(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}

/// <summary>筛查报告: what a person reads. Departments stand in the order of their codes and are never ranked by counts.</summary>
internal sealed class ScreenReport(Page page, ScreenHeading heading, FindingRenderer renderer)
{
    private static readonly string[] Numerals = ["一", "二", "三", "四", "五", "六", "七", "八"];

    private readonly PatternList _patterns = new(page, heading.Tally, renderer);
    private int _sections;

    private ScreenTally Tally => heading.Tally;

    public void Write()
    {
        WriteHeading();
        if (heading.Options.Outcomes.Contains(Outcome.Violated))
        {
            WriteSuspects();
            WriteSignals();
        }

        WriteUnknown();
        WriteSatisfied();
        Section("下一步");
        foreach (var step in NextSteps.Of(heading))
            page.Labelled("· ", step, indent: 2, labelWidth: 2);
    }

    private static string N(long count) => ScreenHeading.N(count);

    private void WriteHeading()
    {
        page.Line("明镜 · 行政执法行为筛查", tone: Tone.Strong);
        page.Line(Finding.Unverified, tone: Tone.Alarm);
        page.Blank();
        Head("文件", heading.File.Name);
        Head("版式", heading.Layout);
        Head("行数", heading.Rows);
        Head("截至", heading.AsOf + (heading.Options.IsComplete ? "（本文件按“声明完整报送”处理）" : ""));
        foreach (var (line, index) in heading.RegisterLines.Select((l, i) => (l, i)))
            Head(index == 0 ? "名册" : "", line);
    }

    private void Head(string label, string text) => page.Labelled(label, text, indent: 2, labelWidth: 6);

    private void Section(string title)
    {
        page.Blank();
        page.Line($"{Numerals[_sections++]}、{title}", tone: Tone.Strong);
    }

    private void WriteSuspects()
    {
        var (firm, toVerify) = (Tally.Count(PatternClass.Firm), Tally.Count(PatternClass.ToVerify));
        if (firm + toVerify == 0)
        {
            Section("疑似问题：没有");
            return;
        }

        Section($"疑似问题 {N(firm + toVerify)} 项，涉及 {N(Tally.SuspectedRecords)} 件");
        Group(PatternClass.Firm, "（一）未见例外", firm, "记录的事实足以得出疑点");
        Group(PatternClass.ToVerify, "（二）待核", toVerify, "可能有法定例外，或者需要先核实一项事实");
    }

    private void WriteSignals()
    {
        var signals = Tally.Count(PatternClass.Signal);
        if (signals == 0)
            return;
        Section($"提示信号 {N(signals)} 项（另列，不计入部门的疑似问题）");
        foreach (var pattern in Tally.Patterns(PatternClass.Signal))
            _patterns.Write(pattern);
    }

    private void Group(PatternClass of, string title, int count, string meaning)
    {
        if (count == 0)
            return;
        page.Blank();
        page.Line($"{title} {N(count)} 项：{meaning}", indent: 2, of == PatternClass.Firm ? Tone.Alarm : Tone.Caution);
        _patterns.StartAnew();
        foreach (var pattern in Tally.Patterns(of))
            _patterns.Write(pattern);
    }

    private void WriteUnknown()
    {
        var count = Tally.Count(PatternClass.NotEvaluable);
        if (count == 0)
            return;
        Section($"数据不足，无法判断 {N(count)} 项（不等于没有问题）");
        var missing = Tally.Missing.ToArray();
        if (missing.Length > 0)
        {
            page.Blank();
            page.Table(
                ["缺少的栏目", "件数", "补齐后可以判断的检查（项数）"],
                [
                    .. missing.Select(m =>
                        new[] { $"{ScreenTally.HeaderOf(m.Name)} {m.Name}", N(m.Records), Listed(m.Checks) }
                    ),
                ],
                indent: 2,
                numbers: 1
            );
        }

        var reasons = Tally.OtherReasons.ToArray();
        if (reasons.Length > 0)
        {
            page.Blank();
            page.Table(
                ["其他原因", "项数", "检查（项数）"],
                [
                    .. reasons.Select(r =>
                        new[] { Terms<Reason>.Of(r.Reason), N(r.Checks.Sum(c => c.Count)), Listed(r.Checks) }
                    ),
                ],
                indent: 2,
                numbers: 1
            );
        }

        if (heading.Options.Outcomes.Contains(Outcome.NotEvaluable))
            WriteList("逐部门列出", PatternClass.NotEvaluable);
    }

    private void WriteSatisfied()
    {
        var checks = Tally.Checks.ToArray();
        if (checks.Length == 0)
            return;
        Section($"未发现问题 {N(Tally.Count(PatternClass.Satisfied))} 项（各项检查的答复）");
        page.Blank();
        page.Table(
            ["检查", "未发现", "疑似", "其中待核", "信号", "无法判断"],
            [.. checks.Select(Row)],
            indent: 2,
            1,
            2,
            3,
            4,
            5
        );
        if (heading.Options.Outcomes.Contains(Outcome.Satisfied))
            WriteList("逐部门列出", PatternClass.Satisfied);
    }

    private static string[] Row(CheckCounts counts) =>
        [
            counts.Check.Info.Title,
            N(counts[PatternClass.Satisfied]),
            N(counts[PatternClass.Firm] + counts[PatternClass.ToVerify]),
            N(counts[PatternClass.ToVerify]),
            N(counts[PatternClass.Signal]),
            N(counts[PatternClass.NotEvaluable]),
        ];

    private void WriteList(string title, PatternClass of)
    {
        page.Blank();
        page.Line(title, indent: 2, Tone.Strong);
        _patterns.StartAnew();
        foreach (var pattern in Tally.Patterns(of))
            _patterns.Write(pattern);
    }

    private static string Listed(IEnumerable<(Check Check, int Count)> checks) =>
        string.Join('、', checks.Select(c => $"{c.Check.Info.Title} {N(c.Count)}"));
}
