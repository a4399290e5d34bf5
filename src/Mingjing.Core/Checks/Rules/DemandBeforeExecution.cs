using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Terms;

namespace Mingjing.Core.Checks.Rules;

/// <summary>执行前催告 (强制法 35, 54): a demand before the body executes, and ten working days before it asks the court.</summary>
public sealed class DemandBeforeExecution : ActCheck
{
    private const byte CourtTooEarly = 2;
    private const byte CourtWithout = 3;
    private const byte CourtInOrder = 4;

    /// <summary>The first limb of a court application; limbs below it concern the body's own execution.</summary>
    private const byte Court = CourtTooEarly;

    private static readonly TermLength BeforeCourt = TermLength.WorkingDays(10);

    private static readonly LawArticle[] OwnExecution = [Law.Cite("coercion-law", 35), Law.Cite("coercion-law", 37)];

    private static readonly LawArticle[] ForSubstitute =
    [
        .. OwnExecution,
        Law.Cite("coercion-law", 51, paragraph: 1, item: 2),
        Law.Cite("coercion-law", 52),
    ];

    private static readonly LawArticle[] ByCourt = [Law.Cite("coercion-law", 54), Law.Cite("coercion-law", 69)];

    public override CheckInfo Info { get; } =
        new()
        {
            Code = "demand-before-execution",
            Title = "强制执行前催告",
            Item = 4,
            SwitchOn = SwitchOn.DeclaredComplete,
            Facts =
            [
                ActField.CoercionKind,
                ActField.DemandedOn,
                ActField.SeizedOn,
                ActField.ExecutedOn,
                ActField.CourtAppliedOn,
                ActField.Immediate,
            ],
            Basis = [.. ForSubstitute, .. ByCourt],
            Remedy = "核对催告书及其送达日期；确未催告或者催告期未满的，依法纠正，并评估该执行行为的效力。",
        };

    public override Answer Judge(Act act, ScreeningContext context)
    {
        var own = JudgeOwnExecution(act);
        var court = JudgeCourt(act, context);
        if (own.Outcome == Outcome.NotApplicable || court.Outcome == Outcome.Violated)
            return court;
        if (court.Outcome == Outcome.NotApplicable || own.Outcome == Outcome.Violated)
            return own;
        return own.Outcome == Outcome.NotEvaluable ? own : court;
    }

    private static Answer JudgeOwnExecution(Act act)
    {
        if (
            act.Kind == ActKind.Coercion
            && act.CoercionKind.IsUnknown
            && !act.SeizedOn.IsKnown
            && !act.CourtAppliedOn.IsKnown
        )
            return Answer.Lacks(ActField.CoercionKind);
        if (!act.CoercionKind.IsKnown || !act.CoercionKind.Value.IsOwnExecution())
            return Answer.NotApplicable;
        if (act.Immediate == Flag.Yes)
            return Answer.Unclear(Reason.NeedsJudgement);
        var open = act.Immediate == Flag.Unknown ? OpenExceptions.Immediate : OpenExceptions.None;
        if (act.DemandedOn.IsNone)
            return new Answer(Outcome.Violated, limb: Absent, exceptions: open);
        if (act.DemandedOn.IsUnknown)
            return Answer.Lacks(ActField.DemandedOn);
        if (!act.ExecutedOn.IsKnown)
            return Answer.Lacks(ActField.ExecutedOn);
        return act.DemandedOn.IsAfter(act.ExecutedOn)
            ? new Answer(Outcome.Violated, exceptions: open)
            : Answer.Satisfied;
    }

    private static Answer JudgeCourt(Act act, ScreeningContext context)
    {
        if (!act.CourtAppliedOn.IsKnown)
            return Answer.NotApplicable;
        if (act.DemandedOn.IsNone)
            return Answer.Violated with { Limb = CourtWithout };
        if (act.DemandedOn.IsUnknown)
            return Answer.Lacks(ActField.DemandedOn) with { Limb = CourtInOrder };
        var due = context.Calendar.Due(act.DemandedOn.Day, BeforeCourt);
        if (!due.IsKnown && act.CourtAppliedOn.IsAfter(act.DemandedOn))
            return new Answer(Outcome.NotEvaluable, Reason.CalendarMissing, limb: CourtInOrder, due: due);
        return act.CourtAppliedOn.IsBefore(due.IsKnown ? due.Rolled : act.DemandedOn.Day.AddDays(1))
            ? new Answer(Outcome.Violated, limb: CourtTooEarly, due: due)
            : new Answer(Outcome.Satisfied, limb: CourtInOrder, due: due);
    }

    public override DateOnly GoverningDay(Act act, in Answer answer, ScreeningContext context)
    {
        if (answer.Limb >= Court && act.CourtAppliedOn.IsKnown)
            return act.CourtAppliedOn.Day;
        return act.ExecutedOn.IsKnown ? act.ExecutedOn.Day : context.RulesDay;
    }

    public override IReadOnlyList<LawArticle> BasisOf(Act act, in Answer answer, ScreeningContext context) =>
        answer.Limb >= Court ? ByCourt
        : act.CoercionKind.Is(CoercionKind.SubstitutePerformance) ? ForSubstitute
        : OwnExecution;

    public override void Reckon(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        if (answer.HasDue)
            narration.Reckon(context.Calendar, new Term(act.DemandedOn.Day, BeforeCourt));
    }

    public override void Explain(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        switch (answer.Limb)
        {
            case CourtWithout:
                narration.Suspect($"{act.CourtAppliedOn}申请法院强制执行，此前没有催告当事人（催告日期：无）。");
                break;
            case CourtTooEarly when answer.HasDue:
                narration.Suspect(
                    $"{act.DemandedOn}催告，{act.CourtAppliedOn}即申请法院强制执行，早于催告后第十个工作日{answer.Due.Rolled}。"
                );
                break;
            case CourtTooEarly:
                narration.Suspect(
                    $"{act.DemandedOn}催告，{act.CourtAppliedOn}即申请法院强制执行，催告后没有等待十个工作日。"
                );
                break;
            case Absent:
                narration.Suspect($"实施强制执行前没有催告当事人履行义务（催告日期：无）。");
                break;
            default:
                narration.Suspect($"催告日期{act.DemandedOn}晚于执行日期{act.ExecutedOn}。");
                break;
        }

        if (answer.Limb >= Court)
            narration.Lawful($"申请法院强制执行前书面催告；催告书送达十个工作日后当事人仍未履行的，再提出申请。");
        else
            narration.Lawful(
                $"作出强制执行决定前以书面形式催告当事人履行义务，听取其陈述、申辩；逾期仍不履行且无正当理由的，再决定执行。"
            );
    }

    public override void Note(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        if (answer.Limb != CourtInOrder)
            narration.RemarkSameDay("催告与执行", act.DemandedOn, act.ExecutedOn);
    }
}
