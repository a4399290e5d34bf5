using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;

namespace Mingjing.Core.Checks.Rules;

/// <summary>涉企检查审批 (国办发〔2024〕54号): an inspection of an enterprise is approved beforehand. Policy: 不符合要求, not 违法.</summary>
public sealed class InspectionApproved : ActCheck
{
    private static readonly DateOnly OpinionFrom = new(2025, 1, 3);

    public override CheckInfo Info { get; } =
        new()
        {
            Code = "inspection-approved",
            Title = "涉企检查事前审批",
            Item = 14,
            SwitchOn = SwitchOn.DeclaredComplete,
            Kinds = ActKinds.Inspection,
            Facts = [ActField.Enterprise, ActField.FiledOn, ActField.InspectionApprovalNo, ActField.Urgent],
            Basis = [Law.Cite("enterprise-inspection-opinion", 0)],
            Remedy = "补充说明检查任务的来源和批准情况，今后入企检查一律事先报批。",
            Policy = true,
        };

    public override Answer Judge(Act act, ScreeningContext context)
    {
        if (act.Enterprise == Flag.No || act.FiledOn.IsNone || act.FiledOn.IsBefore(OpinionFrom))
            return Answer.NotApplicable;
        FieldSet missing = default;
        if (act.Enterprise == Flag.Unknown)
            missing |= ActField.Enterprise;
        if (!act.FiledOn.IsKnown)
            missing |= ActField.FiledOn;
        if (!missing.IsEmpty)
            return Answer.Lacks(missing);
        if (act.InspectionApprovalNo.IsKnown)
            return Answer.Satisfied;
        if (act.InspectionApprovalNo.IsUnknown)
            return Answer.Lacks(ActField.InspectionApprovalNo);
        return act.Urgent switch
        {
            Flag.Yes => Answer.Lacks(ActField.InspectionApprovalNo) with { Reason = Reason.NeedsJudgement },
            Flag.No => Answer.Violated,
            _ => Answer.Violated with { Exceptions = OpenExceptions.Urgent },
        };
    }

    public override DateOnly GoverningDay(Act act, in Answer answer, ScreeningContext context) =>
        act.FiledOn.IsKnown ? act.FiledOn.Day : context.RulesDay;

    public override void Explain(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        narration.Suspect(
            $"{act.FiledOn}开始的入企检查没有批准文号（检查批准文号：无），不符合涉企检查须经批准的要求。"
        );
        narration.Lawful($"入企检查前报行政机关负责人批准；紧急情况当场检查的，事后及时补办手续。");
    }
}
