using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Checks;

/// <summary>重大行政处罚 (省重大行政处罚备案审查办法 3): by amount, 责令停产停业, or 吊销 of an enterprise's licence.</summary>
public static class MajorPenalty
{
    /// <summary>Satisfied: it is one. NotApplicable: it is none. Else what is open.</summary>
    public static Answer Judge(Act act, ScreeningContext context)
    {
        if (act.Imposes(PenaltyKinds.SuspendBusiness) == Flag.Yes)
            return Answer.Satisfied;
        var revocation = JudgeRevocation(act);
        if (revocation.Outcome == Outcome.Satisfied)
            return revocation;
        var (low, high) = context.Policy.MajorPenaltyThreshold.Value.Range(act.PartyKind);
        var amount = new AmountThreshold(low, high).Judge(act.FineAmount(), ActField.Fine, act.ConfiscationAmount());
        if (amount.Reason == Reason.GreyBand && !act.PartyKind.IsKnown)
            amount = Answer.Lacks(ActField.PartyKind);
        if (amount.Outcome == Outcome.Satisfied || revocation.Outcome == Outcome.NotApplicable)
            return amount;
        return revocation with { Missing = revocation.Missing | amount.Missing };
    }

    private static Answer JudgeRevocation(Act act) =>
        act.Imposes(PenaltyKinds.RevokeLicense) switch
        {
            Flag.Unknown => Answer.Lacks(ActField.Penalties),
            Flag.No => Answer.NotApplicable,
            _ => act.PartyKind switch
            {
                { IsKnown: false } => Answer.Lacks(ActField.PartyKind),
                { Value: PartyKind.NaturalPerson } => Answer.NotApplicable,
                { Value: PartyKind.SoleProprietor } => Answer.Unclear(Reason.GreyBand),
                _ => Answer.Satisfied,
            },
        };
}
