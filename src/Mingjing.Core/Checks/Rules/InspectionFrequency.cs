using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;

namespace Mingjing.Core.Checks.Rules;

/// <summary>
/// 涉企检查频次上限 (国办发〔2024〕54号): routine and random inspections of one enterprise by one body stay within the published yearly
/// cap. Special, follow-up, assigned, data-led and requested inspections do not count.
/// </summary>
public sealed class InspectionFrequency : SetCheck
{
    private static readonly DateOnly OpinionFrom = new(2025, 1, 3);

    public override CheckInfo Info { get; } =
        new()
        {
            Code = "inspection-frequency",
            Title = "涉企检查年度频次",
            Item = 14,
            SwitchOn = SwitchOn.RegisterComplete,
            Kinds = ActKinds.Inspection,
            Facts =
            [
                ActField.Enterprise,
                ActField.PartyCode,
                ActField.Field,
                ActField.InspectedOn,
                ActField.FiledOn,
                ActField.InspectionMode,
            ],
            Basis = [Law.Cite("enterprise-inspection-opinion", 0)],
            Remedy = "说明超出频次的原因；没有不计入频次情形的，调整检查计划，能合并的合并。",
            Policy = true,
        };

    public override Answer JudgeAlone(Act act, ScreeningContext context, out string? key)
    {
        key = null;
        if (act.Enterprise == Flag.No)
            return Answer.NotApplicable;
        var day = Day(act);
        var field = context.FieldOf(act);
        FieldSet missing = default;
        if (act.Enterprise == Flag.Unknown)
            missing |= ActField.Enterprise;
        if (!act.PartyCode.IsKnown)
            missing |= ActField.PartyCode;
        if (!day.IsKnown)
            missing |= (FieldSet)ActField.InspectedOn | ActField.FiledOn;
        if (field is null)
            missing |= ActField.Field;
        if (!missing.IsEmpty)
            return Answer.Lacks(missing);
        if (Cap(act, context) is null)
            return Answer.Unclear(Reason.RegisterIncomplete);
        if (act.InspectionMode.IsKnown && !Counts(act.InspectionMode.Value))
            return Answer.Satisfied;
        key = $"{act.SubjectCode}|{act.PartyCode.Value}|{day.Day.Year}|{(int)field!}";
        return Answer.Satisfied;
    }

    private static bool Counts(InspectionMode mode) => mode is InspectionMode.Routine or InspectionMode.RandomPair;

    private static DateFact Day(Act act) => act.InspectedOn.IsKnown ? act.InspectedOn : act.FiledOn;

    private static int? Cap(Act act, ScreeningContext context) =>
        context.FieldOf(act) is { } field
            ? context.Registers.InspectionCaps?.Of(act.SubjectCode, field, Day(act).Day.Year)
            : null;

    public override IEnumerable<SetAnswer> JudgeGroup(IReadOnlyList<Act> group, ScreeningContext context)
    {
        var ordered = group.OrderBy(a => Day(a).Day).ThenBy(a => a.RecordNo, StringComparer.Ordinal);
        int counted = 0,
            unknown = 0;
        foreach (var act in ordered)
        {
            var cap = Cap(act, context)!.Value;
            var known = act.InspectionMode.IsKnown;
            var answer = Answer.Satisfied;
            if (known && counted + 1 > cap)
                answer = Day(act).IsBefore(OpinionFrom)
                    ? Answer.Unclear(Reason.LawNotLoaded)
                    : Answer.Violated with
                    {
                        RowToVerify = true,
                    };
            else if (counted + unknown + 1 > cap)
                answer = Answer.Lacks(ActField.InspectionMode);
            counted += known ? 1 : 0;
            unknown += known ? 0 : 1;
            yield return new SetAnswer(act, answer, Position: counted);
        }
    }

    public override void Explain(in SetAnswer answer, ScreeningContext context, Narration narration)
    {
        var act = answer.Act;
        var day = Day(act);
        var cap = Cap(act, context)!.Value;
        narration.Suspect(
            $"{day}对同一企业的检查是该机关{day.Day.Year}年度第{answer.Position}次计入频次的检查（日常、双随机），超过公布的上限{cap}次，不符合频次要求。"
        );
        narration.Lawful(
            $"同一年度对同一企业的日常、双随机检查不超过{cap}次；专项、举报核查、转办交办、数据监测线索、企业申请的检查如实填报检查方式，不计入。"
        );
    }
}
