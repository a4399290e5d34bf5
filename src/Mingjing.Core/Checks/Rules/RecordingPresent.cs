using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;

namespace Mingjing.Core.Checks.Rules;

/// <summary>音像记录 (118号（八）): sealing, seizing and executions on site are recorded throughout; other acts as the case requires, not judged.</summary>
public sealed class RecordingPresent : ActCheck
{
    public override CheckInfo Info { get; } =
        new()
        {
            Code = "recording-present",
            Title = "查封扣押、强制拆除等全程音像记录",
            Item = 10,
            SwitchOn = SwitchOn.DeclaredComplete,
            Facts =
            [
                ActField.CoercionKind,
                ActField.SeizedOn,
                ActField.ExecutedOn,
                ActField.Recording,
                ActField.RecordingNo,
            ],
            Basis = [Law.Cite("three-systems-opinion", 8), Law.Cite("city-supervision-measures", 10)],
            Remedy = "核对音像资料；确未记录的说明原因，今后对直接涉及人身、财产的现场执法全程音像记录。",
            Policy = true,
        };

    public override Answer Judge(Act act, ScreeningContext context)
    {
        if (act.CoercionKind.IsKnown)
            return IsRecorded(act.CoercionKind.Value) ? Judge(act.Recording) : Answer.NotApplicable;
        return act.IsCoerciveMeasure() == Flag.No ? Answer.NotApplicable : Answer.Lacks(ActField.CoercionKind);
    }

    private static bool IsRecorded(CoercionKind kind) =>
        kind
            is CoercionKind.SealPremises
                or CoercionKind.SeizeGoods
                or CoercionKind.ForcedDemolition
                or CoercionKind.RemoveObstruction
                or CoercionKind.SubstitutePerformance;

    private static Answer Judge(Flag recording) =>
        recording switch
        {
            Flag.Yes => Answer.Satisfied,
            Flag.No => Answer.Violated,
            _ => Answer.Lacks(ActField.Recording),
        };

    public override DateOnly GoverningDay(Act act, in Answer answer, ScreeningContext context) =>
        act.SeizedOn.IsKnown ? act.SeizedOn.Day
        : act.ExecutedOn.IsKnown ? act.ExecutedOn.Day
        : context.RulesDay;

    public override void Explain(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        var kind = ActColumns.Of(ActField.CoercionKind).Format(act);
        narration.Suspect($"实施{kind}，音像记录一栏为“否”，不符合全程音像记录的要求。");
        narration.Lawful($"对查封扣押财产、强制拆除等直接涉及重大财产权益的现场执法活动全程音像记录，并写明编号归档。");
    }

    public override void Note(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        if (!act.RecordingNo.IsKnown)
            narration.Remark($"有音像记录，但没有报送音像记录编号，建议补充以便调阅。");
    }
}
