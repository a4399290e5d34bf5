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
            Facts =
            [
                ActField.Officers,
                ActField.Procedure,
                ActField.Field,
                ActField.InspectedOn,
                ActField.FiledOn,
                ActField.DecidedOn,
            ],
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
        if (act.Officers.IsNone || act.Officers.Value.Count == 0)
            return Answer.Violated with { Limb = Absent };
        if (AreTwo(act.Officers.Value))
            return Answer.Satisfied;
        return act.Kind == ActKind.Penalty ? JudgeOne(act, context) : Answer.Violated;
    }

    /// <summary>A number recorded twice is one officer (law-rules §2.1.14).</summary>
    private static bool AreTwo(IReadOnlyList<string> numbers)
    {
        for (var i = 1; i < numbers.Count; i++)
        {
            if (!string.Equals(numbers[i], numbers[0], StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>One officer in a penalty: a row of the field may let him act on the spot, as the traffic police.</summary>
    private static Answer JudgeOne(Act act, ScreeningContext context)
    {
        var procedure = act.EffectiveProcedure();
        if (procedure.Is(PenaltyProcedure.Ordinary))
            return Answer.Violated;
        var field = context.FieldOf(act);
        var day = act.ReferenceDay.IsKnown ? act.ReferenceDay.Day : context.RulesDay;
        if (field is { } known ? context.Fields.OneOfficer(known, day) is null : !AnyField(context, day))
            return Answer.Violated;
        if (field is not null && procedure.Is(PenaltyProcedure.Summary))
            return Answer.Unclear(Reason.NeedsJudgement);
        FieldSet missing = default;
        if (field is null)
            missing |= ActField.Field;
        if (!procedure.IsKnown)
            missing |= ActField.Procedure;
        return Answer.Lacks(missing);
    }

    /// <summary>Whether a confirmed row of some field lets one officer act: then an unknown field decides.</summary>
    private static bool AnyField(ScreeningContext context, DateOnly day)
    {
        for (var field = EnforcementField.MarketRegulation; field <= EnforcementField.Other; field++)
        {
            if (context.Fields.OneOfficer(field, day) is { Confirmed: true })
                return true;
        }

        return false;
    }

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
            narration.Suspect($"记录载明没有执法人员实施（执法人员证号：无），少于两人。");
        else
            narration.Suspect(
                $"记录只有一名执法人员（证号{act.Officers.Value[0]}{(act.Officers.Value.Count > 1 ? "，重复填报只计一人" : "")}），少于两人。"
            );
        narration.Lawful($"由两名以上具有执法资格的人员共同实施，并在笔录和文书上签名。");
    }
}
