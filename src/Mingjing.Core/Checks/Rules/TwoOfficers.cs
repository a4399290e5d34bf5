using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;

namespace Mingjing.Core.Checks.Rules;

/// <summary>两人执法 (处罚法 42; 强制法 18（二）; 河南条例 24; 许可法 34（3）).</summary>
public sealed class TwoOfficers : ActCheck
{
    private static readonly LawArticle Province = Law.Cite("provincial-enforcement-regulation", 24);
    private static readonly LawArticle[] ForPenalty = [Law.Cite("penalty-law", 42), Province];
    private static readonly LawArticle[] ForCoercion = [Law.Cite("coercion-law", 18, item: 2), Province];
    private static readonly LawArticle[] ForLicense = [Law.Cite("license-law", 34, paragraph: 3), Province];
    private static readonly LawArticle[] ForOthers = [Province];

    public override CheckInfo Info { get; } =
        new()
        {
            Code = "two-officers",
            Title = "两名以上执法人员",
            Item = 3,
            SwitchOn = SwitchOn.FirstDay,
            Facts = [ActField.Officers, ActField.Procedure, ActField.Field, ActField.InspectedOn],
            Basis = ForOthers,
            Remedy = "核对执法人员和笔录签名；确由一人执法的，依法评估相关证据和决定的效力。",
            Reservation = "法律另有规定的除外",
        };

    public override Answer Judge(Act act, ScreeningContext context)
    {
        if (!OfficersInField.Concern(act))
            return Answer.NotApplicable;
        if (act.PrecedesPenaltyLaw2021())
            return Answer.Unclear(Reason.LawNotLoaded);
        if (act.Officers.IsUnknown)
            return Answer.Lacks(ActField.Officers);
        if (act.Officers.IsKnown && act.Officers.Value.Count >= 2)
            return Answer.Satisfied;
        return MayBeOne(act, context)
            ? Answer.Unclear(Reason.NeedsJudgement)
            : Answer.Violated with
            {
                Limb = act.Officers.IsNone ? Absent : Late,
            };
    }

    /// <summary>Whether a row of the field lets one officer act, as the traffic police on the spot.</summary>
    private static bool MayBeOne(Act act, ScreeningContext context) =>
        act.Kind == ActKind.Penalty
        && act.Officers.IsKnown
        && !act.EffectiveProcedure().Is(PenaltyProcedure.Ordinary)
        && context.FieldOf(act) is { } field
        && context.Fields.OneOfficer(field, act.ReferenceDay.IsKnown ? act.ReferenceDay.Day : context.AsOf) is not null;

    public override IReadOnlyList<LawArticle> BasisOf(Act act, in Answer answer, ScreeningContext context) =>
        act.Kind switch
        {
            ActKind.Penalty => ForPenalty,
            ActKind.Coercion => ForCoercion,
            ActKind.License => ForLicense,
            _ => ForOthers,
        };

    public override void Explain(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        if (answer.Limb == Absent)
            narration.Suspect($"记录载明没有执法人员（执法人员证号：无）。");
        else
            narration.Suspect($"记录只有一名执法人员（证号{act.Officers.Value[0]}）；重复的证号只计一人。");
        narration.Lawful($"由两名以上具有执法资格的人员共同实施，并在笔录和文书上签名。");
    }
}
