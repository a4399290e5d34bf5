using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;

namespace Mingjing.Core.Checks.Rules;

/// <summary>听取陈述申辩 (处罚法 45, 62): heard and recorded, or clearly waived.</summary>
public sealed class StatementHeard : PenaltyCheck
{
    public override CheckInfo Info { get; } =
        new()
        {
            Code = "statement-heard",
            Title = "听取陈述、申辩",
            Item = 4,
            SwitchOn = SwitchOn.DeclaredComplete,
            Kinds = ActKinds.Penalty,
            Facts =
            [
                ActField.StatementHeard,
                ActField.StatementWaivedOn,
                ActField.DecidedOn,
                ActField.Result,
                ActField.Field,
                ActField.Status,
            ],
            Basis = [Law.Cite("penalty-law", 45), Law.Cite("penalty-law", 62)],
            Remedy = "核对陈述申辩笔录、复核意见或者书面放弃材料；确未听取的，依法评估该处罚决定的效力。",
        };

    protected override Answer JudgePenalized(Act act, ScreeningContext context)
    {
        if (act.StatementHeard == Flag.Yes)
            return Answer.Satisfied;
        if (act.StatementHeard == Flag.Unknown)
            return Answer.Lacks(ActField.StatementHeard);
        if (act.StatementWaivedOn.IsKnown)
        {
            if (!act.DecidedOn.IsKnown)
                return Answer.Lacks(ActField.DecidedOn);
            return act.StatementWaivedOn.IsAfter(act.DecidedOn) ? Answer.Violated : Answer.Satisfied;
        }

        return Answer.Violated with
        {
            Exceptions = act.StatementWaivedOn.IsUnknown ? OpenExceptions.StatementWaived : OpenExceptions.None,
        };
    }

    public override void Explain(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        if (act.StatementWaivedOn.IsKnown)
            narration.Suspect(
                $"陈述申辩一栏为“否”，放弃陈述申辩的日期{act.StatementWaivedOn}晚于决定日期{act.DecidedOn}，不能补救决定前没有听取意见的问题。"
            );
        else
            narration.Suspect($"陈述申辩一栏为“否”：作出决定前没有听取当事人的陈述、申辩，也没有记载其明确放弃。");
        narration.Lawful(
            $"决定前充分听取并记录当事人的意见，对其提出的事实、理由和证据进行复核；当事人放弃的，取得其明确的书面表示。"
        );
    }

    public override void Note(Act act, in Answer answer, ScreeningContext context, Narration narration) =>
        narration.RemarkSameDay("放弃陈述申辩与决定", act.StatementWaivedOn, act.DecidedOn);
}
