using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.PowersCatalog;

namespace Mingjing.Core.Checks.Rules;

/// <summary>
/// 举报移送核查期限 (处罚法 54, 76（2）; the term of the field): whether to file is decided in time. The law itself says only 及时, so a
/// field without a confirmed number is not judged.
/// </summary>
public sealed class ReportHandledTerm : ReportCheck
{
    private static readonly EnforcementField[] EveryField = Enum.GetValues<EnforcementField>();

    public override CheckInfo Info { get; } =
        new()
        {
            Code = "report-handled-term",
            Title = "举报、移送线索的处理期限",
            Item = 13,
            SwitchOn = SwitchOn.DeclaredComplete,
            Kinds = ActKinds.None,
            Facts = [],
            Basis = [Law.Cite("penalty-law", 54), Law.Cite("penalty-law", 76, paragraph: 2)],
            Remedy = "尽快决定是否立案并告知，说明逾期原因；已批准延长的补正审批材料。",
        };

    public override ReportAnswer Judge(ReportRecord report, ScreeningContext context)
    {
        if (report.HandlingResult.Is(ReportOutcome.Transferred))
            return new ReportAnswer(Answer.NotApplicable, []);
        if (!report.ReceivedOn.IsKnown)
            return Lacks("receivedOn");
        if (report.FilingDecidedOn.IsBefore(report.ReceivedOn.Day) || IsDecidedWithoutDecision(report))
            return new ReportAnswer(Answer.Unclear(Reason.Contradiction), []);
        if (FieldOf(report, context) is { } field)
            return Judge(report, context, context.Fields.ReportTerm(field, report.ReceivedOn.Day));
        return JudgeByEveryField(report, context);
    }

    /// <summary>立案 or 不予立案 is stated, and that no decision on filing was made.</summary>
    private static bool IsDecidedWithoutDecision(ReportRecord report) =>
        report.FilingDecidedOn.IsNone
        && report.HandlingResult is { IsKnown: true, Value: ReportOutcome.Filed or ReportOutcome.NotFiled };

    private static EnforcementField? FieldOf(ReportRecord report, ScreeningContext context) =>
        report.Field.IsKnown ? report.Field.Value : context.FieldOf(report.SubjectCode);

    private static ReportAnswer Lacks(params string[] missing) => new(Answer.Lacks(default), missing);

    private static ReportAnswer JudgeByEveryField(ReportRecord report, ScreeningContext context)
    {
        ReportAnswer? common = null;
        foreach (var field in EveryField)
        {
            if (context.Fields.ReportTerm(field, report.ReceivedOn.Day) is not { Confirmed: true } rule)
                continue;
            var answer = Judge(report, context, rule);
            if (common is null)
                common = answer;
            else if (
                common.Value.Answer.Outcome != answer.Answer.Outcome
                || common.Value.Answer.Reason != answer.Answer.Reason
            )
                return Lacks("field");
            else if (answer.Answer.Due.Rolled > common.Value.Answer.Due.Rolled)
                common = answer;
        }

        return common ?? Lacks("field");
    }

    private static ReportAnswer Judge(ReportRecord report, ScreeningContext context, ReportTermRule? rule)
    {
        if (rule is not { Confirmed: true })
            return new ReportAnswer(Answer.Unclear(Reason.RuleUnconfirmed), []);
        var due = Limit(report, context.Calendar, rule, out var extendable);
        var decided =
            report.FilingDecidedOn.IsUnknown && report.HandlingResult.Is(ReportOutcome.InProgress)
                ? DateFact.None
                : report.FilingDecidedOn;
        var answer = Within(decided, default, report.ReceivedOn.Day, due, context);
        if (answer.Outcome == Outcome.Violated && extendable && report.ExtensionApprovedOn.IsUnknown)
            answer = answer with { Exceptions = OpenExceptions.ExtensionApproved };
        return new ReportAnswer(
            answer,
            answer.Reason is Reason.EventUnknown or Reason.TermRunning ? ["filingDecidedOn"] : []
        );
    }

    private static DueDate Limit(ReportRecord report, WorkCalendar calendar, ReportTermRule rule, out bool extendable)
    {
        var due = calendar.Due(report.ReceivedOn.Day, rule.Length);
        extendable = rule.Extension is not null;
        if (!due.IsKnown || !extendable)
            return due;
        return report.ExtensionApprovedOn.IsKnown && !report.ExtensionApprovedOn.IsAfter(due.Rolled)
            ? calendar.Due(Extended(report, rule))
            : due;
    }

    private static Term Extended(ReportRecord report, ReportTermRule rule) =>
        new(report.ReceivedOn.Day, rule.Length) { Extension = Extension.By(rule.Extension!.Value) };

    /// <summary>The field's own article leads: only it names a number of days.</summary>
    public override IReadOnlyList<LawArticle> BasisOf(ReportRecord report, ScreeningContext context) =>
        report.ReceivedOn.IsKnown
        && FieldOf(report, context) is { } field
        && context.Fields.ReportTerm(field, report.ReceivedOn.Day) is { Confirmed: true } rule
            ? [rule.Basis, .. Info.Basis]
            : Info.Basis;

    public override void Reckon(
        ReportRecord report,
        in ReportAnswer answer,
        ScreeningContext context,
        Narration narration
    )
    {
        if (!answer.Answer.HasDue || RuleOf(report, answer.Answer.Due, context) is not { } rule)
            return;
        var basic = context.Calendar.Due(report.ReceivedOn.Day, rule.Length);
        if (answer.Answer.Due.Rolled > basic.Rolled)
            narration.Reckon(context.Calendar, Extended(report, rule));
        else
            narration.Reckon(context.Calendar, new Term(report.ReceivedOn.Day, rule.Length));
    }

    /// <summary>The field's rule; where the field is unknown, one that ends on the answer's last day.</summary>
    private static ReportTermRule? RuleOf(ReportRecord report, in DueDate due, ScreeningContext context)
    {
        if (FieldOf(report, context) is { } own)
            return context.Fields.ReportTerm(own, report.ReceivedOn.Day);
        foreach (var field in EveryField)
        {
            if (
                context.Fields.ReportTerm(field, report.ReceivedOn.Day) is { Confirmed: true } rule
                && Limit(report, context.Calendar, rule, out _) == due
            )
                return rule;
        }

        return null;
    }

    public override void Explain(
        ReportRecord report,
        in ReportAnswer answer,
        ScreeningContext context,
        Narration narration
    )
    {
        var due = answer.Answer.Due.Rolled;
        if (answer.Answer.Limb == Absent)
            narration.Suspect(
                $"{report.ReceivedOn}收到举报或者移送，截至{context.AsOf}没有决定是否立案，已超过{due}的期限。"
            );
        else
            narration.Suspect(
                $"{report.ReceivedOn}收到举报或者移送，{report.FilingDecidedOn}才决定是否立案，晚于期限{due}。"
            );
        narration.Lawful($"在{due}（含当日）以前核查并决定是否立案；确需延长的，期限内经负责人批准。");
        if (report.ExtensionApprovedOn.IsAfter(due))
            narration.Remark($"延长批准日期{report.ExtensionApprovedOn}在期限届满以后，不能延长已经届满的期限。");
    }
}
