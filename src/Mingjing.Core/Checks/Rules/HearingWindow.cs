using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Terms;

namespace Mingjing.Core.Checks.Rules;

/// <summary>听证申请期限 (处罚法 64（一）, 85): no decision before the party's five working days have passed, unless it waived.</summary>
public sealed class HearingWindow : ActCheck
{
    private static readonly TermLength Window = TermLength.WorkingDays(5);

    public override CheckInfo Info { get; } =
        new()
        {
            Code = "hearing-window",
            Title = "听证申请期限内不得决定",
            Item = 4,
            SwitchOn = SwitchOn.FirstDay,
            Kinds = ActKinds.Penalty,
            Facts =
            [
                ActField.HearingNoticeOn,
                ActField.HearingWaivedOn,
                ActField.HearingOn,
                ActField.DecidedOn,
                ActField.Result,
                ActField.Field,
                ActField.Status,
            ],
            Basis = [Law.Cite("penalty-law", 64, item: 1), Law.Cite("penalty-law", 85)],
            Remedy = "核对当事人是否书面放弃听证；未放弃的，依法评估在申请期限内作出的决定的效力。",
        };

    public override Answer Judge(Act act, ScreeningContext context)
    {
        if (!act.HearingNoticeOn.IsKnown || act.Result.IsKnown && act.Result.Value != ActResult.Penalized)
            return Answer.NotApplicable;
        if (context.FieldOf(act) == EnforcementField.PublicSecurity)
            return Answer.NotApplicable;
        if (!act.DecidedOn.IsKnown && act.IsInProgress())
            return Answer.NotApplicable;
        if (!act.DecidedOn.IsKnown)
            return Answer.Lacks(ActField.DecidedOn);
        if (act.PrecedesPenaltyLaw2021())
            return Answer.Unclear(Reason.LawNotLoaded);
        var decidedOn = act.DecidedOn.Day;
        if (HeldBy(act.HearingOn, decidedOn) || HeldBy(act.HearingWaivedOn, decidedOn))
            return Answer.Satisfied;

        var due = context.Calendar.Due(act.HearingNoticeOn.Day, Window);
        if (decidedOn <= act.HearingNoticeOn.Day || due.IsKnown && decidedOn <= due.Rolled)
            return new Answer(
                Outcome.Violated,
                due: due,
                exceptions: act.HearingWaivedOn.IsUnknown ? OpenExceptions.HearingWaived : OpenExceptions.None
            );
        return due.IsKnown
            ? new Answer(Outcome.Satisfied, due: due)
            : new Answer(Outcome.NotEvaluable, Reason.CalendarMissing, due: due);
    }

    private static bool HeldBy(DateFact date, DateOnly decidedOn) => date.IsKnown && date.Day <= decidedOn;

    public override void Reckon(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        if (answer.HasDue)
            narration.Reckon(context.Calendar, new Term(act.HearingNoticeOn.Day, Window));
    }

    public override void Explain(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        if (act.DecidedOn.IsBefore(act.HearingNoticeOn.Day))
            narration.Suspect(
                $"决定日期{act.DecidedOn}早于听证告知日期{act.HearingNoticeOn}，当事人没有申请听证的五个工作日，也没有记载其在决定前放弃听证。"
            );
        else if (answer.HasDue)
            narration.Suspect(
                $"听证权利于{act.HearingNoticeOn}告知，当事人可以申请听证至{answer.Due.Rolled}（含当日）；决定日期{act.DecidedOn}在此期限内，也没有记载当事人在决定前放弃听证。"
            );
        else
            narration.Suspect(
                $"听证权利于{act.HearingNoticeOn}告知，当日即作出决定，没有等待当事人申请听证的五个工作日，也没有记载其在决定前放弃听证。"
            );
        if (answer.HasDue)
            narration.Lawful(
                $"在{answer.Due.Rolled}之后作出决定；或者取得当事人放弃听证的书面材料，其日期不晚于决定日期。"
            );
        else
            narration.Lawful(
                $"自告知之次日起满五个工作日后作出决定；或者取得当事人放弃听证的书面材料，其日期不晚于决定日期。"
            );
    }

    public override void Note(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        narration.RemarkSameDay("放弃听证与决定", act.HearingWaivedOn, act.DecidedOn);
        narration.RemarkSameDay("听证与决定", act.HearingOn, act.DecidedOn);
    }
}
