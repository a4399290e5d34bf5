using System.Globalization;
using System.Numerics;
using System.Text;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.PowersCatalog;

namespace Mingjing.Core.Checks;

/// <summary>
/// 疑点说明: renders an answer into its text, from the act and the answer alone, when somebody looks or exports. One renderer
/// serves one thread: it reuses its buffers.
/// </summary>
public sealed class FindingRenderer(ScreeningContext context)
{
    private readonly Narration _narration = new();
    private readonly StringBuilder _line = new();
    private readonly List<string> _lines = [];

    /// <summary>Renders one answer.</summary>
    public Finding Render(in Judgement judgement)
    {
        var answer = judgement.Answer;
        var violated = answer.Outcome == Outcome.Violated;
        var basis = Cite(judgement);
        var facts = Facts(judgement);
        var missing = answer.Outcome == Outcome.NotEvaluable ? judgement.Missing : [];
        var open = OpenNames(answer.Exceptions);
        return new Finding(
            judgement.RecordNo,
            judgement.SubjectCode,
            judgement.Check.Info.Code,
            judgement.Check.Info.Item,
            answer.Outcome.Code(),
            [.. basis.Select(b => new FindingBasis(b.Law, b.Article, b.InForceFrom))],
            facts,
            answer.HasDue ? answer.Due.Plain : null,
            answer.HasDue ? answer.Due.Rolled : null,
            answer.HasDue && answer.Due.Provisional,
            violated ? (answer.ToVerify ? "to-verify" : "firm") : null,
            open,
            Explain(judgement, basis, facts, missing),
            violated ? judgement.Check.Info.Remedy : null,
            missing,
            answer.Reason.Code(),
            judgement.Twin is { } twin ? new RelatedRecord(twin.SubjectCode, twin.RecordNo) : null,
            Finding.Unverified
        );
    }

    /// <summary>依据 of an answer, and the day whose law governs it.</summary>
    public (IReadOnlyList<LawArticle> Articles, DateOnly Governing) BasisOf(in Judgement judgement) =>
        judgement switch
        {
            { Check: ActCheck check, Act: { } act } => (
                check.BasisOf(act, judgement.Answer, context),
                check.GoverningDay(act, judgement.Answer, context)
            ),
            { Check: SetCheck check, Act: { } act } => (
                check.BasisOf(act),
                act.ReferenceDay.IsKnown ? act.ReferenceDay.Day : context.AsOf
            ),
            { Check: ReportCheck check, Report: { } report } => (
                check.BasisOf(report, context),
                report.ReceivedOn.IsKnown ? report.ReceivedOn.Day : context.AsOf
            ),
            _ => (judgement.Check.Info.Basis, context.AsOf),
        };

    /// <summary>期限计算书: the reckonings of an answer day by day; none where the rule has no term.</summary>
    public IReadOnlyList<ReckoningReport> ReckoningsOf(in Judgement judgement)
    {
        var reports = new List<ReckoningReport>();
        ReckonInto(new Narration(reports), judgement);
        return reports;
    }

    private List<CitedArticle> Cite(in Judgement judgement)
    {
        var (articles, governing) = BasisOf(judgement);
        var cited = new List<CitedArticle>(articles.Count);
        for (var i = 0; i < articles.Count; i++)
        {
            if (context.Laws.Resolve(articles[i], governing) is { } article)
                cited.Add(article);
        }

        return cited;
    }

    private static Dictionary<string, string> Facts(in Judgement judgement)
    {
        var facts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (judgement.Report is { } report)
        {
            foreach (var column in ReportFacts.All)
                Add(facts, column.Name, column.Write(report));
            return facts;
        }

        foreach (var field in judgement.Check.Info.Facts)
        {
            var column = ActColumns.Of(field);
            Add(facts, column.Name, column.Format(judgement.Act!));
        }

        return facts;
    }

    private static void Add(Dictionary<string, string> facts, string name, string? value)
    {
        if (value is not null)
            facts[name] = value;
    }

    private static string[] OpenNames(OpenExceptions open)
    {
        if (open == OpenExceptions.None)
            return [];
        var names = new string[BitOperations.PopCount((uint)open)];
        var n = 0;
        for (var rest = (uint)open; rest != 0; rest &= rest - 1)
            names[n++] = Terms<OpenExceptions>.Of((OpenExceptions)(rest & ~(rest - 1)));
        return names;
    }

    private string[] Explain(
        in Judgement judgement,
        List<CitedArticle> basis,
        Dictionary<string, string> facts,
        IReadOnlyList<string> missing
    )
    {
        _lines.Clear();
        var answer = judgement.Answer;
        string[] after = [];
        if (answer.Outcome == Outcome.Violated)
        {
            Accuse(judgement);
            var told = _narration.Take();
            var suspects = told.TakeWhile(l => l.StartsWith(Narration.SuspectLabel, StringComparison.Ordinal)).Count();
            _lines.AddRange(told.AsSpan(0, suspects));
            after = told[suspects..];
        }
        else
        {
            _lines.Add(Conclusion(answer, missing));
            if (answer.Outcome == Outcome.Satisfied)
                after = Notes(judgement);
        }

        _lines.Add(BasisLine(basis));
        AddFactLine(judgement, facts);
        Reckon(judgement);
        AddExceptionLine(judgement.Check.Info, answer);
        _lines.AddRange(after);
        AddCircumstances(judgement);
        return [.. _lines];
    }

    private string[] Notes(in Judgement judgement)
    {
        switch (judgement.Check)
        {
            case ActCheck check:
                check.Note(judgement.Act!, judgement.Answer, context, _narration);
                break;
            case ReportCheck check:
                check.Note(judgement.Report!, judgement.Answer, _narration);
                break;
        }

        return _narration.Take();
    }

    private void Accuse(in Judgement judgement)
    {
        var answer = judgement.Answer;
        switch (judgement.Check)
        {
            case ActCheck check:
                check.Explain(judgement.Act!, answer, context, _narration);
                break;
            case SetCheck check:
                check.Explain(
                    new SetAnswer(judgement.Act!, answer, judgement.Twin, judgement.Position),
                    context,
                    _narration
                );
                break;
            case ReportCheck check:
                check.Explain(judgement.Report!, new ReportAnswer(answer, []), context, _narration);
                break;
        }
    }

    private void Reckon(in Judgement judgement)
    {
        ReckonInto(_narration, judgement);
        _lines.AddRange(_narration.Take());
    }

    private void ReckonInto(Narration narration, in Judgement judgement)
    {
        if (!judgement.Answer.HasDue)
            return;
        switch (judgement.Check)
        {
            case ActCheck check:
                check.Reckon(judgement.Act!, judgement.Answer, context, narration);
                break;
            case ReportCheck check:
                check.Reckon(judgement.Report!, new ReportAnswer(judgement.Answer, []), context, narration);
                break;
        }
    }

    private static string Conclusion(in Answer answer, IReadOnlyList<string> missing)
    {
        if (answer.Outcome == Outcome.Satisfied)
            return "未发现问题。";
        var lacking = missing.Count == 0 ? "" : $"；缺少：{string.Join('、', missing.Select(Title))}";
        var file = answer.Reason == Reason.CalendarMissing ? $"；需要补充 {answer.Due.MissingFile}" : "";
        return $"数据不足，无法判断：{Terms<Reason>.Of(answer.Reason)}{lacking}{file}。";
    }

    private static string Title(string name) =>
        ActColumns.ByName.TryGetValue(name, out var column) ? $"{column.Header}（{name}）"
        : ReportFacts.HeaderOf(name) is { } header ? $"{header}（{name}）"
        : name;

    private string BasisLine(List<CitedArticle> basis)
    {
        if (basis.Count == 0)
            return "依据：行为当时施行的文本没有载入法规库。";
        _line.Clear().Append("依据：");
        for (var i = 0; i < basis.Count; i++)
        {
            if (i > 0 && IsSameText(basis[i - 1], basis[i]))
                _line.Append('、');
            else
                _line.Append(i == 0 ? "《" : "；《").Append(basis[i].Law).Append('》');
            _line.Append(basis[i].Article);
            if (i == basis.Count - 1 || !IsSameText(basis[i], basis[i + 1]))
                AppendSince(basis[i].InForceFrom);
        }

        return _line.Append('。').ToString();
    }

    /// <summary>Articles of one text are listed behind its name: a policy paper's has fifty characters.</summary>
    private static bool IsSameText(CitedArticle one, CitedArticle other) =>
        one.InForceFrom == other.InForceFrom && string.Equals(one.Law, other.Law, StringComparison.Ordinal);

    private void AppendSince(DateOnly? from)
    {
        if (from is { } day)
            _line.Append(CultureInfo.InvariantCulture, $"（{day:yyyy-MM-dd}起施行）");
        else
            _line.Append("（施行日期待确认）");
    }

    private void AddFactLine(in Judgement judgement, Dictionary<string, string> facts)
    {
        if (facts.Count == 0)
            return;
        _line.Clear().Append("所用事实：");
        var first = true;
        foreach (var (name, value) in facts)
        {
            var header = judgement.Report is null ? ActColumns.ByName[name].Header : ReportFacts.HeaderOf(name);
            _line.Append(first ? "" : "；").Append(header).Append(' ').Append(value);
            first = false;
        }

        _lines.Add(_line.Append('。').ToString());
    }

    private void AddExceptionLine(CheckInfo info, in Answer answer)
    {
        if (answer.Outcome != Outcome.Violated)
            return;
        if (answer.Exceptions == OpenExceptions.None && info.Reservation.Length == 0)
            return;
        _line.Clear();
        if (answer.Exceptions != OpenExceptions.None)
        {
            _line.Append("可能的法定例外（数据未能排除）：");
            var names = OpenNames(answer.Exceptions);
            for (var i = 0; i < names.Length; i++)
                _line.Append(i == 0 ? "" : "、").Append(Title(names[i]));
            _line.Append('。');
        }

        if (info.Reservation.Length > 0)
            _line.Append("另须注意：").Append(info.Reservation).Append('。');
        _lines.Add(_line.ToString());
    }

    /// <summary>What the act's later fate means for the finding (law-rules §2.1.15), and that a provisional date is one.</summary>
    private void AddCircumstances(in Judgement judgement)
    {
        if (judgement.Answer.Outcome != Outcome.Violated)
            return;
        if (judgement.Act is { UnderReview: Flag.Yes })
            _lines.Add("提示：已进入复议/诉讼，对该争议不重复监督。");
        if (judgement.Act is { RevokedOn: { IsKnown: true } revoked })
            _lines.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"提示：该决定已于{revoked}变更、撤销；属于部门自行纠正的，标记为已自行纠正。"
                )
            );
        if (judgement.Answer is { HasDue: true, Due.Provisional: true })
            _lines.Add("提示：期限涉及尚未公布放假安排的年度，日期为暂定。");
        _lines.Add($"建议：{judgement.Check.Info.Remedy}");
    }
}
