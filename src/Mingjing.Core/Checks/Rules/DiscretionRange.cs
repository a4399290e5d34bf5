using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;

namespace Mingjing.Core.Checks.Rules;

/// <summary>
/// 裁量幅度 (27号（十二）; 处罚法 34): the fine lies inside the applied tier, or the deviation was approved in time. A body may leave its own
/// benchmark by collective discussion; a superior's only with its maker's approval.
/// </summary>
public sealed class DiscretionRange : ActCheck
{
    public override CheckInfo Info { get; } =
        new()
        {
            Code = "discretion-range",
            Title = "罚款在裁量幅度内",
            Item = 7,
            SwitchOn = SwitchOn.FirstDay,
            Kinds = ActKinds.Penalty,
            Facts =
            [
                ActField.Penalties,
                ActField.Fine,
                ActField.Tier,
                ActField.TierMin,
                ActField.TierMax,
                ActField.DeviationApprovedOn,
                ActField.CollectiveDecisionOn,
                ActField.BenchmarkLevel,
                ActField.DecidedOn,
                ActField.Result,
                ActField.Status,
            ],
            Basis =
            [
                Law.Cite("discretion-opinion", 12),
                Law.Cite("penalty-law", 34),
                Law.Cite("provincial-enforcement-regulation", 7),
                Law.Cite("city-supervision-measures", 8),
            ],
            Remedy = "说明偏离裁量基准的理由并补正审批材料；没有正当理由的，依法调整处罚数额。",
        };

    public override Answer Judge(Act act, ScreeningContext context)
    {
        if (!act.TierMin.IsKnown && !act.TierMax.IsKnown || act.HasResult(ActResult.Penalized) == Flag.No)
            return Answer.NotApplicable;
        switch (act.IsFined())
        {
            case Flag.No:
                return Answer.NotApplicable;
            case Flag.Unknown:
                return Answer.Lacks((FieldSet)ActField.Fine | ActField.Penalties);
        }

        if (!act.Fine.IsKnown)
            return Answer.Lacks(ActField.Fine);
        if (act.PrecedesPenaltyLaw2021())
            return Answer.Unclear(Reason.LawNotLoaded);
        if (act.TierMin.IsKnown && act.TierMax.IsKnown && act.TierMin.Value > act.TierMax.Value)
            return Answer.Unclear(Reason.Contradiction);
        if (IsOutside(act))
            return Outside(act);
        if (act.TierMin.IsUnknown)
            return Answer.Lacks(ActField.TierMin);
        return act.TierMax.IsUnknown ? Answer.Lacks(ActField.TierMax) : Answer.Satisfied;
    }

    private static bool IsOutside(Act act) =>
        act.TierMin.IsKnown && act.Fine.Value < act.TierMin.Value
        || act.TierMax.IsKnown && act.Fine.Value > act.TierMax.Value;

    private static Answer Outside(Act act)
    {
        var byApproval = act.DeviationApprovedOn.IsKnown;
        var byDiscussion = act.CollectiveDecisionOn.IsKnown && !act.BenchmarkLevel.Is(BenchmarkLevel.Superior);
        if ((byApproval || byDiscussion) && !act.DecidedOn.IsKnown)
            return Answer.Lacks(ActField.DecidedOn);
        if (byApproval && !act.DeviationApprovedOn.IsAfter(act.DecidedOn))
            return Answer.Satisfied;
        if (byDiscussion && !act.CollectiveDecisionOn.IsAfter(act.DecidedOn))
            return act.BenchmarkLevel.Is(BenchmarkLevel.Own) ? Answer.Satisfied : Answer.Lacks(ActField.BenchmarkLevel);

        var open = act.DeviationApprovedOn.IsUnknown ? OpenExceptions.DeviationApproved : OpenExceptions.None;
        if (act.CollectiveDecisionOn.IsUnknown && !act.BenchmarkLevel.Is(BenchmarkLevel.Superior))
            open |= OpenExceptions.CollectiveDecision;
        return Answer.Violated with { Exceptions = open };
    }

    public override void Explain(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        var low = ActColumns.Of(ActField.TierMin).Format(act) ?? "未报送";
        var high = ActColumns.Of(ActField.TierMax).Format(act) ?? "未报送";
        if (act.DeviationApprovedOn.IsKnown)
            narration.Suspect(
                $"罚款{act.Fine.Value}元，不在适用的裁量幅度内（下限{low}元，上限{high}元）；偏离批准日期{act.DeviationApprovedOn}晚于决定日期{act.DecidedOn}。"
            );
        else
            narration.Suspect(
                $"罚款{act.Fine.Value}元，不在适用的裁量幅度内（下限{low}元，上限{high}元），没有决定前批准偏离的记载。"
            );
        narration.Lawful(
            $"罚款在裁量幅度以内；确需偏离本机关基准的，决定前经主要负责人批准或者集体讨论；偏离上级基准的，报制定机关批准。"
        );
    }

    public override void Note(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        if (!IsOutside(act))
            return;
        var approved = act.DeviationApprovedOn.IsKnown && !act.DeviationApprovedOn.IsAfter(act.DecidedOn);
        var (step, day) = approved ? ("偏离批准", act.DeviationApprovedOn) : ("集体讨论", act.CollectiveDecisionOn);
        narration.Remark(
            $"罚款不在裁量幅度内，{step}日期{day}不晚于决定日期{act.DecidedOn}，请核对批准材料或者集体讨论记录是否归档。"
        );
        narration.RemarkSameDay(approved ? "偏离批准与决定" : "集体讨论与决定", day, act.DecidedOn);
    }
}
