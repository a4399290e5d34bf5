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
        if (report.FilingDecidedOn.IsBefore(report.ReceivedOn.Day))
            return new ReportAnswer(Answer.Unclear(Reason.Contradiction), []);
        if (FieldOf(report, context) is { } field)
            return Judge(report, context, context.Fields.ReportTerm(field, report.ReceivedOn.Day));
        return JudgeByEveryField(report, context);
    }

    private static EnforcementField? FieldOf(ReportRecord report, ScreeningContext context) =>
        report.Field.IsKnown ? report.Field.Value : context.FieldOf(report.SubjectCode);

    private static ReportAnswer Lacks(params string[] missing) => new(Answer.Lacks(default), missing);

    private static ReportAnswer JudgeByEveryField(ReportRecord report, ScreeningContext context)
    {
        ReportAnswer? common = null;
        foreach (var field in Enum.GetValues<EnforcementField>())
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
        var answer = Within(decided, default, report.ReceivedOn.Day, due, context.AsOf);
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
        if (!due.IsKnown || rule.Extension is not { } extension)
            return due;
        return report.ExtensionApprovedOn.IsKnown && !report.ExtensionApprovedOn.IsAfter(due.Rolled)
            ? calendar.Due(report.ReceivedOn.Day, new TermLength(rule.Length.Count + extension.Count, rule.Length.Unit))
            : due;
    }

    public override void Reckon(
        ReportRecord report,
        in ReportAnswer answer,
        ScreeningContext context,
        Narration narration
    )
    {
        if (!answer.Answer.HasDue || RuleOf(report, context) is not { } rule)
            return;
        var basic = context.Calendar.Due(report.ReceivedOn.Day, rule.Length);
        var extended = answer.Answer.Due.Rolled > basic.Rolled && rule.Extension is not null;
        narration.Reckon(
            context.Calendar,
            new Term(report.ReceivedOn.Day, rule.Length)
            {
                Extension = extended ? Extension.By(rule.Extension!.Value) : null,
            }
        );
    }

    private static ReportTermRule? RuleOf(ReportRecord report, ScreeningContext context) =>
        FieldOf(report, context) is { } field ? context.Fields.ReportTerm(field, report.ReceivedOn.Day) : null;

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
    }
}
