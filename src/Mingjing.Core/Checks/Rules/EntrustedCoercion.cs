using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;

namespace Mingjing.Core.Checks.Rules;

/// <summary>强制措施不得委托 (强制法 17（1）): a measure by an entrusted body is unlawful whoever it is.</summary>
public sealed class EntrustedCoercion : ActCheck
{
    public override CheckInfo Info { get; } =
        new()
        {
            Code = "entrusted-coercion",
            Title = "委托实施行政强制措施",
            Item = 19,
            SwitchOn = SwitchOn.RegisterComplete,
            Facts = [ActField.CoercionKind, ActField.SeizedOn, ActField.EntrustedCode],
            Basis = [Law.Cite("coercion-law", 17, paragraph: 1)],
            Remedy = "停止委托实施强制措施，由法定机关具备资格的人员实施；已实施的依法评估效力。",
        };

    public override Answer Judge(Act act, ScreeningContext context)
    {
        if (!act.EntrustedCode.IsKnown)
            return Answer.NotApplicable;
        return act.IsCoerciveMeasure() switch
        {
            Flag.Yes => Answer.Violated,
            Flag.No => Answer.NotApplicable,
            _ => Answer.Lacks(ActField.CoercionKind),
        };
    }

    public override void Explain(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        narration.Suspect($"行政强制措施由受委托组织（{act.EntrustedCode.Value}）实施。");
        narration.Lawful($"强制措施由法律、法规规定的行政机关在法定职权范围内，由其具备资格的执法人员实施，不得委托。");
    }
}
