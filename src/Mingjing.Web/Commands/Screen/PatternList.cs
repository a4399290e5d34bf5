using System.Globalization;
using System.Text;
using Mingjing.Core.Checks;
using Mingjing.Core.Platform;

namespace Mingjing.Web.Commands.Screen;

/// <summary>Writes patterns under their departments: basis, span of days, a few records, one explanation in full.</summary>
internal sealed class PatternList(Page page, ScreenTally tally, FindingRenderer renderer)
{
    private const int Indent = 4;

    private const int LabelWidth = 6;

    private string? _department;

    /// <summary>The next pattern names its department even if it is the last one's.</summary>
    public void StartAnew() => _department = null;

    public void Write(Pattern pattern)
    {
        WriteDepartment(pattern.Key.SubjectCode);
        page.Blank();
        page.Edges(TitleOf(pattern.Key), $"{ScreenHeading.N(pattern.Count)} 件", Indent, ToneOf(pattern.Key.Class));
        if (pattern.Key.Class is PatternClass.NotEvaluable or PatternClass.Satisfied)
        {
            WriteRecords(pattern);
            if (pattern.Missing.Count > 0)
                Label("缺少", string.Join('、', pattern.Missing.Select(m => $"{ScreenTally.HeaderOf(m)}（{m}）")));
            return;
        }

        var finding = renderer.Render(pattern.First[0]);
        Label("依据", BasisText(finding.Basis));
        if (pattern is { From: { } from, To: { } to })
            Label("日期", from == to ? Day(from) : $"{Day(from)} 至 {Day(to)}");
        WriteRecords(pattern);
        WriteExample(finding, pattern.Count > 1);
    }

    private void WriteDepartment(string code)
    {
        if (string.Equals(code, _department, StringComparison.Ordinal))
            return;
        _department = code;
        page.Blank();
        page.Line(tally.NameOf(code) is { } name ? $"{name}  {code}" : code, indent: 2, Tone.Strong);
    }

    private static string TitleOf(PatternKey key)
    {
        var info = key.Check.Info;
        var item = info.Item is { } number ? $"清单第{number.ToString(CultureInfo.InvariantCulture)}项" : "清单以外";
        var reason = key.Class == PatternClass.NotEvaluable ? $" · {Terms<Reason>.Of(key.Reason)}" : "";
        return $"{info.Title} {info.Code} · {item}{reason}";
    }

    private static Tone ToneOf(PatternClass of) =>
        of switch
        {
            PatternClass.Firm => Tone.Alarm,
            PatternClass.ToVerify => Tone.Caution,
            _ => Tone.Strong,
        };

    private void WriteRecords(Pattern pattern)
    {
        var width = pattern.First.Max(j => DisplayWidth.Of(j.RecordNo));
        var label = "记录";
        foreach (var judgement in pattern.First)
        {
            Label(label, $"{DisplayWidth.Pad(judgement.RecordNo, width)}  {Circumstances(judgement)}");
            label = "";
        }

        if (pattern.Count > pattern.First.Count)
            Label("", $"另有 {ScreenHeading.N(pattern.Count - pattern.First.Count)} 件");
    }

    private static string Circumstances(in Judgement judgement)
    {
        var parts = new List<string>();
        if (Milestone.Of(judgement) is { } milestone)
            parts.Add($"{milestone.Event} {Day(milestone.Day)}");
        if (judgement.Answer is { HasDue: true, Due: var due })
        {
            var rolled = due.Plain == due.Rolled ? "" : $"（{Day(due.Plain)} 顺延）";
            parts.Add($"期限 {Day(due.Rolled)}{rolled}{(due.Provisional ? "（暂定）" : "")}");
        }

        if (judgement.Twin is { } twin)
            parts.Add($"关联 {twin.RecordNo}");
        return string.Join("  ", parts);
    }

    // The basis stands above, the closing notice at the head of the report.
    private void WriteExample(Finding finding, bool isOneOfMany)
    {
        var label = isOneOfMany ? "举例" : "说明";
        if (isOneOfMany)
        {
            Label(label, finding.RecordNo);
            label = "";
        }

        foreach (var line in finding.Explanation.Where(l => !l.StartsWith("依据：", StringComparison.Ordinal)))
        {
            Label(label, line);
            label = "";
        }
    }

    private void Label(string label, string text) => page.Labelled(label, text, Indent + 2, LabelWidth);

    // Articles of one law that follow each other share its name.
    private static string BasisText(IReadOnlyList<FindingBasis> basis)
    {
        var text = new StringBuilder();
        for (var i = 0; i < basis.Count; i++)
        {
            var (law, article, since) = basis[i];
            if (i > 0 && IsOneEdition(basis[i - 1], basis[i]))
                text.Append('、').Append(article);
            else
                text.Append(i == 0 ? "" : "；").Append($"《{law}》{article}");
            var isLast = i + 1 == basis.Count || !IsOneEdition(basis[i], basis[i + 1]);
            if (isLast)
                text.Append(since is { } from ? $"（{Day(from)}起施行）" : "（施行日期待确认）");
        }

        return text.ToString();
    }

    private static bool IsOneEdition(FindingBasis one, FindingBasis other) =>
        string.Equals(one.Law, other.Law, StringComparison.Ordinal) && one.InForceFrom == other.InForceFrom;

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
