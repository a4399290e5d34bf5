using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Terms;

namespace Mingjing.Core.Checks.Rules;

/// <summary>
/// 处罚执行跟进 (处罚法 72; 强制法 53, 54): a fine unpaid when the decision has become final is demanded or taken to court within three
/// months. A signal of 怠于履行, always to verify.
/// </summary>
public sealed class ExecutionFollowedUp : ActCheck
{
    private static readonly TermLength UntilFinal = TermLength.Months(6);
    private static readonly TermLength ToApply = TermLength.Months(3);

    public override CheckInfo Info { get; } =
        new()
        {
            Code = "execution-followed-up",
            Title = "未缴罚款的催告和申请执行",
            Item = 13,
            SwitchOn = SwitchOn.Signal,
            Kinds = ActKinds.Penalty,
            Facts =
            [
                ActField.Penalties,
                ActField.Fine,
                ActField.DecidedOn,
                ActField.ServedOn,
                ActField.PaidOn,
                ActField.PaymentDeferredTo,
                ActField.DemandedOn,
                ActField.CourtAppliedOn,
                ActField.UnderReview,
                ActField.Result,
                ActField.Status,
            ],
            Basis = [Law.Cite("penalty-law", 72), Law.Cite("coercion-law", 53), Law.Cite("coercion-law", 54)],
            Remedy = "核对缴款情况；确未缴纳的，说明未催告、未申请执行的原因和后续措施。",
        };

    public override Answer Judge(Act act, ScreeningContext context)
    {
        var penalized = act.HasResult(ActResult.Penalized);
        if (penalized == Flag.No || act.IsFined() == Flag.No || act.PaidOn.IsKnown || act.UnderReview == Flag.Yes)
            return Answer.NotApplicable;
        if (act.ServedOn.IsNone || act.ServedOn.IsKnown && !IsFinal(act, context))
            return Answer.NotApplicable;
        FieldSet missing = default;
        if (penalized == Flag.Unknown)
            missing |= ActField.Result;
        if (act.IsFined() == Flag.Unknown)
            missing |= (FieldSet)ActField.Fine | ActField.Penalties;
        if (act.PaidOn.IsUnknown)
            missing |= ActField.PaidOn;
        if (!act.ServedOn.IsKnown)
            missing |= ActField.ServedOn;
        if (!missing.IsEmpty)
            return Answer.Lacks(missing);
        if (act.PrecedesPenaltyLaw2021())
            return Answer.Unclear(Reason.LawNotLoaded);
        if (act.PaymentDeferredTo.IsKnown)
            return Answer.Unclear(Reason.NeedsJudgement);
        return FollowedUp(act, context);
    }

    private static bool IsFinal(Act act, ScreeningContext context) =>
        context.IsPast(context.Calendar.Due(act.ServedOn.Day, UntilFinal).Rolled);

    private static Answer FollowedUp(Act act, ScreeningContext context)
    {
        var due = Limit(act, context);
        var step = First(act.DemandedOn, act.CourtAppliedOn);
        if (step.IsBefore(act.ServedOn.Day))
            return Answer.Unclear(Reason.Contradiction);
        if (step.IsKnown && due.HasDates && step.Day <= due.Rolled)
            return InTime(step.Day, due);
        // A late step does not exclude an earlier one that was not reported.
        FieldSet unknown = default;
        if (act.DemandedOn.IsUnknown)
            unknown |= ActField.DemandedOn;
        if (act.CourtAppliedOn.IsUnknown)
            unknown |= ActField.CourtAppliedOn;
        var happened = unknown.IsEmpty ? step : DateFact.Unknown;
        var answer = Within(happened, unknown, act.ServedOn.Day, due, context);
        if (answer.Outcome != Outcome.Violated)
            return answer;
        var open = act.UnderReview == Flag.Unknown ? OpenExceptions.UnderReview : OpenExceptions.None;
        if (act.PaymentDeferredTo.IsUnknown)
            open |= OpenExceptions.PaymentDeferred;
        return answer with { Exceptions = open, RowToVerify = true };
    }

    private static DueDate Limit(Act act, ScreeningContext context)
    {
        var final = context.Calendar.Due(act.ServedOn.Day, UntilFinal);
        return final.IsKnown ? context.Calendar.Due(final.Rolled, ToApply) : final;
    }

    private static DateFact First(DateFact a, DateFact b)
    {
        if (a.IsKnown && b.IsKnown)
            return a.IsAfter(b) ? b : a;
        return a.IsKnown ? a : b;
    }

    public override void Reckon(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        if (!answer.HasDue)
            return;
        narration.Reckon(context.Calendar, new Term(act.ServedOn.Day, UntilFinal));
        narration.Reckon(
            context.Calendar,
            new Term(context.Calendar.Due(act.ServedOn.Day, UntilFinal).Rolled, ToApply)
        );
    }

    public override void Explain(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        var final = context.Calendar.Due(act.ServedOn.Day, UntilFinal).Rolled;
        if (answer.Limb == Absent)
            narration.Suspect(
                $"决定于{act.ServedOn}送达，起诉期限至{final}届满，罚款没有缴纳（缴款日期：无），截至{context.AsOf}既没有催告也没有申请法院强制执行，已超过{answer.Due.Rolled}的期限。"
            );
        else
            narration.Suspect(
                $"决定于{act.ServedOn}送达，起诉期限至{final}届满，罚款没有缴纳（缴款日期：无），{First(act.DemandedOn, act.CourtAppliedOn)}才催告或者申请法院强制执行，晚于{answer.Due.Rolled}的期限。"
            );
        narration.Lawful(
            $"当事人在法定期限内不申请复议或者诉讼又不缴纳的，自期限届满之日起三个月内（至{answer.Due.Rolled}）催告并申请法院强制执行。"
        );
    }
}
