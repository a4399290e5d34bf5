using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;

namespace Mingjing.Core.Checks.Rules;

/// <summary>强制措施审批 (强制法 18（一）, 19): approved before the measure; in an emergency within twenty-four hours after it.</summary>
public sealed class CoercionApproved : ActCheck
{
    private const byte AfterADay = 2;

    public override CheckInfo Info { get; } =
        new()
        {
            Code = "coercion-approved",
            Title = "强制措施事前审批",
            Item = 4,
            SwitchOn = SwitchOn.DeclaredComplete,
            Facts =
            [
                ActField.CoercionKind,
                ActField.CoercionApprovedOn,
                ActField.SeizedOn,
                ActField.ExecutedOn,
                ActField.Urgent,
            ],
            Basis = [Law.Cite("coercion-law", 18, item: 1), Law.Cite("coercion-law", 19)],
            Remedy = "核对审批表和实施时间；确未经批准的，依法评估该强制措施的效力并立即纠正。",
        };

    public override Answer Judge(Act act, ScreeningContext context)
    {
        switch (act.IsCoerciveMeasure())
        {
            case Flag.No:
                return Answer.NotApplicable;
            case Flag.Unknown:
                return Answer.Lacks(ActField.CoercionKind);
        }

        if (act.CoercionApprovedOn.IsNone)
            return Answer.Violated with { Limb = Absent };
        if (act.CoercionApprovedOn.IsUnknown)
            return Answer.Lacks(ActField.CoercionApprovedOn);
        var measure = MeasureDay(act);
        if (!measure.IsKnown)
            return Answer.Lacks(ActField.SeizedOn);
        if (!IsLater(act.CoercionApprovedOn, measure))
            return Answer.Satisfied;
        if (!WithinADay(measure, act.CoercionApprovedOn))
            return Answer.Violated with { Limb = AfterADay };
        return act.Urgent switch
        {
            Flag.Yes => Answer.Satisfied,
            Flag.No => Answer.Violated,
            _ => Answer.Violated with { Exceptions = OpenExceptions.Urgent },
        };
    }

    private static DateFact MeasureDay(Act act) => act.SeizedOn.IsKnown ? act.SeizedOn : act.ExecutedOn;

    private static bool IsLater(DateFact approved, DateFact measure) =>
        approved is { Instant: { } at } && measure is { Instant: { } done } ? at > done : approved.IsAfter(measure);

    private static bool WithinADay(DateFact measure, DateFact approved) =>
        approved is { Instant: { } at } && measure is { Instant: { } done }
            ? at <= done.AddHours(24)
            : approved.Day <= measure.Day.AddDays(1);

    public override DateOnly GoverningDay(Act act, in Answer answer, ScreeningContext context) =>
        MeasureDay(act) is { IsKnown: true } day ? day.Day : context.RulesDay;

    public override void Explain(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        var measure = MeasureDay(act);
        switch (answer.Limb)
        {
            case Absent:
                narration.Suspect($"实施强制措施没有行政机关负责人的批准（强制审批日期：无）。");
                break;
            case AfterADay:
                narration.Suspect(
                    $"{measure}实施强制措施，{act.CoercionApprovedOn}才批准；即使情况紧急，也超过了补办批准手续的二十四小时。"
                );
                break;
            default:
                narration.Suspect($"{measure}实施强制措施，{act.CoercionApprovedOn}才批准，没有情况紧急的记载。");
                break;
        }

        narration.Lawful($"实施前向行政机关负责人报告并经批准；情况紧急当场实施的，在二十四小时内报告并补办批准手续。");
    }

    public override void Note(Act act, in Answer answer, ScreeningContext context, Narration narration) =>
        narration.RemarkSameDay("批准与实施强制措施", act.CoercionApprovedOn, MeasureDay(act));
}
