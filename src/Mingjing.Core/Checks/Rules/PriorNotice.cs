using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;

namespace Mingjing.Core.Checks.Rules;

/// <summary>处罚前告知 (处罚法 44, 62): facts, reasons, basis and rights are told before the decision; the same day is in order.</summary>
public sealed class PriorNotice : PenaltyCheck
{
    public override CheckInfo Info { get; } =
        new()
        {
            Code = "prior-notice",
            Title = "处罚决定前告知",
            Item = 4,
            SwitchOn = SwitchOn.DeclaredComplete,
            Kinds = ActKinds.Penalty,
            Facts =
            [
                ActField.Procedure,
                ActField.NoticeOn,
                ActField.DecidedOn,
                ActField.Result,
                ActField.Field,
                ActField.Status,
                ActField.FiledOn,
            ],
            Basis = [Law.Cite("penalty-law", 44), Law.Cite("penalty-law", 62)],
            Remedy = "核对告知文书和送达凭证；确未告知的，依法评估该处罚决定的效力，并对同类案件开展自查。",
        };

    protected override Answer JudgePenalized(Act act, ScreeningContext context)
    {
        if (act.NoticeOn.IsNone)
            return Answer.Violated with { Limb = Absent };
        if (act.NoticeOn.IsUnknown)
            return Answer.Lacks(ActField.NoticeOn);
        if (!act.DecidedOn.IsKnown)
            return Answer.Lacks(ActField.DecidedOn);
        return act.NoticeOn.IsAfter(act.DecidedOn) ? Answer.Violated : Answer.Satisfied;
    }

    public override void Explain(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        if (answer.Limb == Absent)
            narration.Suspect(
                $"作出处罚决定前没有告知当事人拟作出的处罚内容及事实、理由、依据和依法享有的权利（告知日期：无）。"
            );
        else
            narration.Suspect($"告知日期{act.NoticeOn}晚于决定日期{act.DecidedOn}，告知在决定之后。");
        narration.Lawful(
            $"在作出决定以前告知当事人拟作出的处罚内容及事实、理由、依据和依法享有的权利（同日先告知、后决定的，次序合法），并保存告知文书和送达凭证。"
        );
    }

    public override void Note(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        if (act.EffectiveProcedure().Is(PenaltyProcedure.Ordinary) && act.NoticeOn.Day == act.DecidedOn.Day)
            narration.Remark($"告知与决定为同一日（{act.DecidedOn}），请注意是否给当事人留出陈述、申辩的时间。");
    }
}
