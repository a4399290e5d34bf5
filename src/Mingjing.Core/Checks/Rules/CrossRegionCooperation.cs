using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;

namespace Mingjing.Core.Checks.Rules;

/// <summary>跨区域执法协作 (条例 11（四）; 处罚法 22, 25, 26): acting outside the own region asks the local body's cooperation.</summary>
public sealed class CrossRegionCooperation : ActCheck
{
    private static readonly LawArticle[] General = [Law.Cite("supervision-regulation", 11, item: 4)];

    private static readonly LawArticle[] ForInspection = [.. General, Law.Cite("enterprise-inspection-opinion", 0)];

    private static readonly LawArticle[] ForPenalty =
    [
        .. General,
        Law.Cite("penalty-law", 22),
        Law.Cite("penalty-law", 25),
        Law.Cite("penalty-law", 26),
    ];

    public override CheckInfo Info { get; } =
        new()
        {
            Code = "cross-region-cooperation",
            Title = "跨区域执法协作",
            Item = 19,
            SwitchOn = SwitchOn.Signal,
            Facts =
            [
                ActField.CrossRegion,
                ActField.CooperationNo,
                ActField.DecidedOn,
                ActField.SeizedOn,
                ActField.ExecutedOn,
                ActField.FiledOn,
            ],
            Basis = General,
            Remedy = "说明跨区域执法的管辖依据；没有依据的停止执法并依法纠正。",
        };

    public override Answer Judge(Act act, ScreeningContext context)
    {
        if (act.CrossRegion == Flag.No)
            return Answer.NotApplicable;
        if (act.CrossRegion == Flag.Unknown)
            return Answer.Lacks(ActField.CrossRegion);
        if (act.CooperationNo.IsUnknown)
            return Answer.Lacks(ActField.CooperationNo);
        if (act.CooperationNo.IsKnown)
            return Answer.Satisfied;
        return IsInForce(BasisOf(act, default, context), GoverningDay(act, default, context), context.Laws)
            ? Answer.Violated with
            {
                Exceptions = OpenExceptions.DesignatedJurisdiction,
            }
            : Answer.Unclear(Reason.LawNotLoaded);
    }

    public override IReadOnlyList<LawArticle> BasisOf(Act act, in Answer answer, ScreeningContext context) =>
        act.Kind switch
        {
            ActKind.Penalty => ForPenalty,
            ActKind.Inspection => ForInspection,
            _ => General,
        };

    public override void Explain(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        narration.Suspect($"跨区域执法，没有协作文号（跨区域协作文号：无）。");
        narration.Lawful($"跨区域执法前取得当地执法机关的协助或者有权机关的指定管辖，并记录文号。");
    }
}
