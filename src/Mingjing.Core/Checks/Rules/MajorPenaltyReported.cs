using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Terms;

namespace Mingjing.Core.Checks.Rules;

/// <summary>
/// 重大行政处罚备案 (省重大行政处罚备案审查办法 3, 6): a large penalty is filed with the government. The number of days is not
/// confirmed, so lateness is no finding, only silence after the pack's waiting time.
/// </summary>
public sealed class MajorPenaltyReported : ActCheck
{
    public override CheckInfo Info { get; } =
        new()
        {
            Code = "major-penalty-reported",
            Title = "重大行政处罚备案",
            Item = 5,
            SwitchOn = SwitchOn.NumberConfirmed,
            Kinds = ActKinds.Penalty,
            Facts =
            [
                ActField.PartyKind,
                ActField.Penalties,
                ActField.Fine,
                ActField.Confiscation,
                ActField.DecidedOn,
                ActField.ReportedOn,
                ActField.Result,
                ActField.Status,
            ],
            Basis =
            [
                Law.Cite("provincial-major-penalty-measures", 3),
                Law.Cite("provincial-major-penalty-measures", 6),
            ],
            Remedy = "补报重大行政处罚备案材料，并说明未备案的原因。",
        };

    public override Answer Judge(Act act, ScreeningContext context)
    {
        var penalized = act.HasResult(ActResult.Penalized);
        var required = penalized == Flag.No ? Answer.NotApplicable : MajorPenalty.Judge(act, context);
        if (required.Outcome == Outcome.NotApplicable)
            return required;
        if (penalized == Flag.Unknown)
            return Answer.Lacks(required.Missing | ActField.Result);
        if (required.Outcome != Outcome.Satisfied)
            return required;
        if (act.DecidedOn.IsKnown && act.ReportedOn.IsBefore(act.DecidedOn.Day))
            return Answer.Unclear(Reason.Contradiction);
        if (act.ReportedOn.IsKnown)
            return Answer.Satisfied;
        if (!act.DecidedOn.IsKnown)
            return Answer.Lacks(ActField.DecidedOn);
        var due = context.Calendar.Due(act.DecidedOn.Day, context.Policy.MajorPenaltyReportedWithin.Value);
        return Within(act.ReportedOn, ActField.ReportedOn, act.DecidedOn.Day, due, context);
    }

    public override void Reckon(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        if (answer.HasDue)
            narration.Reckon(
                context.Calendar,
                new Term(act.DecidedOn.Day, context.Policy.MajorPenaltyReportedWithin.Value)
            );
    }

    public override void Explain(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        narration.Suspect(
            $"{act.DecidedOn}作出的处罚达到重大行政处罚备案标准，截至{context.AsOf}没有备案（备案日期：无），已超过系统设定的等待期（至{answer.Due.Rolled}）。"
        );
        narration.Lawful(
            $"作出重大行政处罚决定后，在规定期限内报本级人民政府备案；备案期限的具体天数待确认，系统不据此认定逾期。"
        );
    }
}
