using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;

namespace Mingjing.Core.Checks.Rules;

/// <summary>说明裁量基准适用情况 (27号（十二）): a fine decided under a benchmark states the tier that was applied.</summary>
public sealed class DiscretionStated : ActCheck
{
    private static readonly DateOnly OpinionFrom = new(2022, 7, 29);

    public override CheckInfo Info { get; } =
        new()
        {
            Code = "discretion-stated",
            Title = "说明裁量基准适用情况",
            Item = 7,
            SwitchOn = SwitchOn.DeclaredComplete,
            Kinds = ActKinds.Penalty,
            Facts =
            [
                ActField.Procedure,
                ActField.FiledOn,
                ActField.MatterCode,
                ActField.Penalties,
                ActField.Fine,
                ActField.Tier,
                ActField.DecidedOn,
                ActField.Result,
                ActField.Status,
            ],
            Basis = [Law.Cite("discretion-opinion", 12)],
            Remedy = "在决定书和案卷中补充说明裁量基准的适用情况，今后的决定书写明适用的阶次。",
            Policy = true,
        };

    public override Answer Judge(Act act, ScreeningContext context)
    {
        var procedure = act.EffectiveProcedure();
        var penalized = act.HasResult(ActResult.Penalized);
        if (procedure.IsNone || procedure.Is(PenaltyProcedure.Summary) || penalized == Flag.No)
            return Answer.NotApplicable;
        if (act.IsFined() == Flag.No || act.DecidedOn.IsNone || act.DecidedOn.IsBefore(OpinionFrom))
            return Answer.NotApplicable;
        FieldSet missing = default;
        if (penalized == Flag.Unknown)
            missing |= ActField.Result;
        if (procedure.IsUnknown)
            missing |= ActField.Procedure;
        if (act.IsFined() == Flag.Unknown)
            missing |= (FieldSet)ActField.Fine | ActField.Penalties;
        if (!act.DecidedOn.IsKnown)
            missing |= ActField.DecidedOn;
        if (!act.MatterCode.IsKnown)
            missing |= ActField.MatterCode;
        if (!missing.IsEmpty)
            return Answer.Lacks(missing);

        var benchmarks = context.Registers.Benchmarks;
        if (benchmarks?.InForce(act.SubjectCode, act.MatterCode.Value, act.DecidedOn.Day) != true)
            return benchmarks is { Complete: true } || benchmarks?.Knows(act.SubjectCode, act.MatterCode.Value) == true
                ? Answer.NotApplicable
                : Answer.Unclear(Reason.RegisterIncomplete);
        if (act.Tier.IsUnknown)
            return Answer.Lacks(ActField.Tier);
        return act.Tier.IsNone ? Answer.Violated : Answer.Satisfied;
    }

    public override void Explain(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        narration.Suspect(
            $"{act.DecidedOn}作出罚款决定时，该事项（{act.MatterCode.Value}）的裁量基准已经施行，决定没有说明适用的裁量阶次（裁量阶次：无）。"
        );
        narration.Lawful($"决定书说明裁量基准的适用情况，包括适用的阶次和理由。");
    }
}
