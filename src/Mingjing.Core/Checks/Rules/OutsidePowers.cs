using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;

namespace Mingjing.Core.Checks.Rules;

/// <summary>超越执法事项 (处罚法 17, 18, 24; 条例 12（四）): the matter stands in the body's list of powers on the day of the act.</summary>
public sealed class OutsidePowers : ActCheck
{
    private static readonly LawArticle[] General = [Law.Cite("supervision-regulation", 12, item: 4)];

    private static readonly LawArticle[] ForPenalty =
    [
        Law.Cite("penalty-law", 17),
        Law.Cite("penalty-law", 18),
        Law.Cite("penalty-law", 24),
        .. General,
    ];

    public override CheckInfo Info { get; } =
        new()
        {
            Code = "outside-powers",
            Title = "在执法事项清单范围内执法",
            Item = 19,
            SwitchOn = SwitchOn.RegisterComplete,
            Facts =
            [
                ActField.SubjectCode,
                ActField.MatterCode,
                ActField.EntrustedCode,
                ActField.DecidedOn,
                ActField.SeizedOn,
                ActField.ExecutedOn,
                ActField.FiledOn,
            ],
            Basis = General,
            Remedy = "核对事项编码和职权依据；确属超越职权的，依法纠正并移交有权机关。",
        };

    public override Answer Judge(Act act, ScreeningContext context)
    {
        if (!act.MatterCode.IsKnown)
            return Answer.NotApplicable;
        if (context.Registers.Powers is not { } powers)
            return Answer.Unclear(Reason.RegisterIncomplete);
        if (!act.ReferenceDay.IsKnown)
            return Answer.Lacks(ActFacts.ReferenceFields(act.Kind));
        if (powers.Allows(act.SubjectCode, act.MatterCode.Value, act.ReferenceDay.Day))
            return Answer.Satisfied;
        if (act.EntrustedCode.IsKnown && IsEntrusted(act, context) is var entrusted and not Flag.No)
            return entrusted == Flag.Yes ? Answer.Satisfied : Answer.Unclear(Reason.RegisterIncomplete);
        if (!powers.Complete || !powers.Lists(act.SubjectCode))
            return Answer.Unclear(Reason.RegisterIncomplete);
        return IsInForce(BasisOf(act, default, context), act.ReferenceDay.Day, context.Laws)
            ? Answer.Violated
            : Answer.Unclear(Reason.LawNotLoaded);
    }

    /// <summary>Whether an entrustment that was in force names the matter.</summary>
    private static Flag IsEntrusted(Act act, ScreeningContext context)
    {
        if (context.Registers.Entrustments is not { } register)
            return Flag.Unknown;
        foreach (var entrustment in register.Of(act.SubjectCode, act.EntrustedCode.Value))
        {
            if (act.MatterCode.Is(entrustment.MatterCode!) && entrustment.Period.Contains(act.ReferenceDay.Day))
                return Flag.Yes;
        }

        return register.Complete ? Flag.No : Flag.Unknown;
    }

    public override IReadOnlyList<LawArticle> BasisOf(Act act, in Answer answer, ScreeningContext context) =>
        act.Kind == ActKind.Penalty ? ForPenalty : General;

    public override void Explain(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        narration.Suspect(
            $"事项编码{act.MatterCode.Value}在{act.ReferenceDay}不在该执法主体声明完整的执法事项清单（含赋权、相对集中取得的事项）内，也没有就该事项的委托。"
        );
        narration.Lawful($"在本机关执法事项清单或者依法取得的委托、赋权、相对集中职权范围内执法；清单遗漏的及时更新。");
    }
}
