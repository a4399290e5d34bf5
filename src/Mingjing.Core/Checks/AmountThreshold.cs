using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Checks;

/// <summary>
/// 数额标准: from <see cref="High"/> on the rule applies, below <see cref="Low"/> it does not, and between the two the standard is
/// not settled (law-rules §2.1.10).
/// </summary>
/// <param name="Unsettled">Why an amount from Low upward cannot be judged at all; None where it can.</param>
public readonly record struct AmountThreshold(Money Low, Money High, Reason Unsettled = Reason.None)
{
    /// <summary>Satisfied: reached by the fine or the confiscation. NotApplicable: neither. Else what is open.</summary>
    public Answer Judge(Fact<Money> fine, FieldSet fineField, Fact<Money> confiscation)
    {
        var byFine = Judge(fine, fineField);
        if (byFine.Outcome == Outcome.Satisfied)
            return byFine;
        var byConfiscation = Judge(confiscation, ActField.Confiscation);
        if (byConfiscation.Outcome == Outcome.Satisfied || byFine.Outcome == Outcome.NotApplicable)
            return byConfiscation;
        if (byConfiscation.Outcome == Outcome.NotApplicable || byFine.Reason == byConfiscation.Reason)
            return byFine with { Missing = byFine.Missing | byConfiscation.Missing };
        return Answer.Lacks(byFine.Missing | byConfiscation.Missing);
    }

    private Answer Judge(Fact<Money> amount, FieldSet field)
    {
        if (!amount.IsKnown)
            return Answer.Lacks(field);
        if (amount.Value < Low)
            return Answer.NotApplicable;
        if (Unsettled != Reason.None)
            return Answer.Unclear(Unsettled);
        return amount.Value >= High ? Answer.Satisfied : Answer.Unclear(Reason.GreyBand);
    }
}
