using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Terms;

namespace Mingjing.Core.Checks.Rules;

/// <summary>应申请举行听证 (处罚法 63, 64, 65): a hearing asked for within five working days is held before the decision.</summary>
public sealed class HearingHeld : ActCheck
{
    private static readonly TermLength Window = TermLength.WorkingDays(5);

    public override CheckInfo Info { get; } =
        new()
        {
            Code = "hearing-held",
            Title = "应当事人申请举行听证",
            Item = 4,
            SwitchOn = SwitchOn.DeclaredComplete,
            Kinds = ActKinds.Penalty,
            Facts =
            [
                ActField.HearingNoticeOn,
                ActField.HearingRequestedOn,
                ActField.HearingOn,
                ActField.DecidedOn,
                ActField.Result,
                ActField.Field,
                ActField.Status,
            ],
            Basis = [Law.Cite("penalty-law", 63), Law.Cite("penalty-law", 64, item: 1), Law.Cite("penalty-law", 65)],
            Remedy = "核对听证申请和听证笔录；当事人依法申请而未举行听证的，依法评估该处罚决定的效力。",
        };

    public override Answer Judge(Act act, ScreeningContext context)
    {
        if (!act.HearingRequestedOn.IsKnown || context.FieldOf(act) == EnforcementField.PublicSecurity)
            return Answer.NotApplicable;
        if (act.Result.IsKnown && act.Result.Value != ActResult.Penalized)
            return Answer.NotApplicable;
        if (!act.DecidedOn.IsKnown && act.IsInProgress())
            return Answer.NotApplicable;
        if (act.PrecedesPenaltyLaw2021())
            return Answer.Unclear(Reason.LawNotLoaded);
        if (act.HearingNoticeOn.IsNone)
            return Answer.Unclear(Reason.NeedsJudgement);
        if (act.HearingNoticeOn.IsUnknown)
            return Answer.Lacks(ActField.HearingNoticeOn);
        var due = context.Calendar.Due(act.HearingNoticeOn.Day, Window);
        if (!due.IsKnown && act.HearingRequestedOn.IsAfter(act.HearingNoticeOn))
            return new Answer(Outcome.NotEvaluable, Reason.CalendarMissing, due: due);
        if (due.IsKnown && act.HearingRequestedOn.IsAfter(due.Rolled))
            return Answer.NotApplicable;
        if (!act.DecidedOn.IsKnown)
            return Answer.Lacks(ActField.DecidedOn);
        if (act.HearingOn.IsNone)
            return Answer.Violated with { Limb = Absent };
        if (act.HearingOn.IsUnknown)
            return Answer.Lacks(ActField.HearingOn);
        return act.HearingOn.IsAfter(act.DecidedOn) ? Answer.Violated : Answer.Satisfied;
    }

    public override void Explain(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        var asked = act.HearingRequestedOn;
        if (answer.Limb == Absent)
            narration.Suspect(
                $"听证权利于{act.HearingNoticeOn}告知，当事人于{asked}在五个工作日的期限内要求听证，没有举行听证（听证日期：无）即于{act.DecidedOn}作出决定。"
            );
        else
            narration.Suspect(
                $"听证权利于{act.HearingNoticeOn}告知，当事人于{asked}在五个工作日的期限内要求听证，听证日期{act.HearingOn}晚于决定日期{act.DecidedOn}。"
            );
        narration.Lawful($"当事人在告知后五个工作日内要求听证的，先组织听证，再根据听证笔录作出决定。");
    }

    public override void Note(Act act, in Answer answer, ScreeningContext context, Narration narration) =>
        narration.RemarkSameDay("听证与决定", act.HearingOn, act.DecidedOn);
}
