using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Checks;

/// <summary>
/// A check of the penalty block that concerns 予以处罚: it does not judge what precedes the 2021 law, and it does not apply to
/// public-security penalties, for which the field table has no row (law-rules §2.1.11–12).
/// </summary>
public abstract class PenaltyCheck : ActCheck
{
    public sealed override Answer Judge(Act act, ScreeningContext context)
    {
        if (context.FieldOf(act) == EnforcementField.PublicSecurity)
            return Answer.NotApplicable;
        switch (act.HasResult(ActResult.Penalized))
        {
            case Flag.No:
                return Answer.NotApplicable;
            case Flag.Unknown:
                // Where a known fact already rules the check out, the result cannot bring it back (law-rules §2.1.2).
                return JudgePenalized(act, context).Outcome == Outcome.NotApplicable
                    ? Answer.NotApplicable
                    : Answer.Lacks(ActField.Result);
            default:
                // Whether it applies at all comes first (law-rules §2.1.2).
                var answer = JudgePenalized(act, context);
                return answer.Outcome != Outcome.NotApplicable && act.PrecedesPenaltyLaw2021()
                    ? Answer.Unclear(Reason.LawNotLoaded)
                    : answer;
        }
    }

    /// <summary>The rule itself, for an act whose result is 予以处罚.</summary>
    protected abstract Answer JudgePenalized(Act act, ScreeningContext context);
}
