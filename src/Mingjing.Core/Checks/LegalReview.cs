using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Checks;

/// <summary>
/// 应当法制审核的决定 (处罚法 58; 河南条例 28): marked as major; or an ordinary penalty after a hearing; or one that reaches the amounts
/// of a major penalty.
/// </summary>
public static class LegalReview
{
    public static IReadOnlyList<ActField> Facts { get; } =
    [
        ActField.Major,
        ActField.Procedure,
        ActField.FiledOn,
        ActField.PartyKind,
        ActField.Penalties,
        ActField.Fine,
        ActField.Confiscation,
        ActField.HearingOn,
        ActField.LegalReviewOn,
        ActField.LegalReviewResult,
        ActField.LegalReReviewOn,
        ActField.CollectiveDecisionOn,
        ActField.DecidedOn,
        ActField.Status,
        ActField.Result,
    ];

    /// <summary>Satisfied: a review is required. NotApplicable: none is. Else what is open.</summary>
    public static Answer Required(Act act, ScreeningContext context)
    {
        var decided = act.IsDecided();
        if (decided == Flag.No)
            return Answer.NotApplicable;
        var required = act.Major == Flag.Yes ? Answer.Satisfied : ByPenalty(act, context);
        if (required.Outcome == Outcome.NotApplicable && act.Major == Flag.Unknown)
            required = Answer.Lacks(ActField.Major);
        else if (required.Outcome == Outcome.NotEvaluable && act.Major == Flag.Unknown)
            required = required with { Missing = required.Missing | ActField.Major };
        if (required.Outcome != Outcome.Satisfied)
            return required;
        if (decided == Flag.Unknown)
            return Answer.Lacks((FieldSet)ActField.DecidedOn | ActField.Status);
        return act.PrecedesPenaltyLaw2021() ? Answer.Unclear(Reason.LawNotLoaded) : required;
    }

    private static Answer ByPenalty(Act act, ScreeningContext context)
    {
        var procedure = act.EffectiveProcedure();
        var penalized = act.HasResult(ActResult.Penalized);
        if (act.Kind != ActKind.Penalty || penalized == Flag.No)
            return Answer.NotApplicable;
        var ground = MajorPenalty.Judge(act, context);
        FieldSet missing = default;
        if (ground.Outcome != Outcome.Satisfied && act.HearingOn.IsKnown && !procedure.Is(PenaltyProcedure.Summary))
        {
            if (procedure.IsUnknown)
                missing = ActField.Procedure;
            else
                ground = Answer.Satisfied;
        }

        if (penalized == Flag.Unknown && (ground.Outcome != Outcome.NotApplicable || !missing.IsEmpty))
            missing |= ActField.Result;
        return missing.IsEmpty ? ground : Answer.Lacks(ground.Missing | missing);
    }
}
