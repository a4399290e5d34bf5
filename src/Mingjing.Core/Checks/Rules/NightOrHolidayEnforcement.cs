using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;

namespace Mingjing.Core.Checks.Rules;

/// <summary>
/// 夜间、法定节假日不得强制执行 (强制法 43): only executions that the body carries out itself; never a measure such as a seizure,
/// and never what a court executes. A working weekend (调休) is no holiday.
/// </summary>
public sealed class NightOrHolidayEnforcement : ActCheck
{
    private const byte DayOff = 2;
    private const byte Night = 3;
    private const byte Flagged = 4;

    private static readonly LawArticle[] General = [Law.Cite("coercion-law", 43)];

    /// <summary>代履行: the law lets it be immediate (52).</summary>
    private static readonly LawArticle[] ForSubstitute = [.. General, Law.Cite("coercion-law", 52)];

    /// <summary>That a Saturday is a 法定节假日 of this rule is said by the court only.</summary>
    private static readonly LawArticle Weekend = Law.Cite("night-execution-reply", 0);

    public override CheckInfo Info { get; } =
        new()
        {
            Code = "night-or-holiday-enforcement",
            Title = "夜间或者节假日实施强制执行",
            Item = 14,
            SwitchOn = SwitchOn.DeclaredComplete,
            Kinds = ActKinds.Coercion,
            Facts =
            [
                ActField.CoercionKind,
                ActField.ExecutedOn,
                ActField.ExecutedAtNightOrHoliday,
                ActField.Urgent,
                ActField.Immediate,
            ],
            Basis = General,
            Remedy =
                "说明实施的时间和理由；情况紧急的，补正证明材料；没有紧急情况的，停止在夜间和法定节假日实施强制执行，并依法纠正。",
        };

    public override Answer Judge(Act act, ScreeningContext context)
    {
        if (act.CoercionKind.IsUnknown)
            return Answer.Lacks(ActField.CoercionKind);
        if (!act.CoercionKind.IsKnown || !act.CoercionKind.Value.IsOwnExecution())
            return Answer.NotApplicable;
        if (act.Urgent == Flag.Yes || IsSubstitute(act) && act.Immediate == Flag.Yes)
            return Answer.Satisfied;
        var limb = Limb(act, context, out var unsettled);
        if (limb == 0)
            return unsettled;
        var open = act.Urgent == Flag.Unknown ? OpenExceptions.Urgent : OpenExceptions.None;
        if (IsSubstitute(act) && act.Immediate == Flag.Unknown)
            open |= OpenExceptions.Immediate;
        return new Answer(Outcome.Violated, limb: limb, exceptions: open);
    }

    private static bool IsSubstitute(Act act) => act.CoercionKind.Value == CoercionKind.SubstitutePerformance;

    /// <summary>How the rule is broken; 0 where it is not, or where that is open.</summary>
    private static byte Limb(Act act, ScreeningContext context, out Answer unsettled)
    {
        unsettled = Answer.Satisfied;
        bool? working = true;
        if (act.ExecutedOn.IsKnown)
        {
            working = context.Calendar.IsWorkingDay(act.ExecutedOn.Day);
            if (working == false)
                return DayOff;
            if (act.ExecutedOn.Minute is { } minute && context.Policy.Night.Value.Contains(minute))
                return Night;
        }

        if (act.ExecutedAtNightOrHoliday == Flag.Yes)
            return Flagged;
        if (act.ExecutedAtNightOrHoliday == Flag.No)
            return 0;
        if (!act.ExecutedOn.IsKnown)
            unsettled = Answer.Lacks(ActField.ExecutedOn);
        else if (working is null)
            unsettled = Answer.Unclear(Reason.CalendarMissing);
        else if (act.ExecutedOn.Minute is null)
            unsettled = Answer.Lacks(ActField.ExecutedAtNightOrHoliday);
        return 0;
    }

    public override DateOnly GoverningDay(Act act, in Answer answer, ScreeningContext context) =>
        act.ExecutedOn.IsKnown ? act.ExecutedOn.Day : context.RulesDay;

    public override IReadOnlyList<LawArticle> BasisOf(Act act, in Answer answer, ScreeningContext context)
    {
        var basis = act.CoercionKind.IsKnown && IsSubstitute(act) ? ForSubstitute : General;
        return answer.Limb == DayOff && act.ExecutedOn.Day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday
            ? [.. basis, Weekend]
            : basis;
    }

    public override void Explain(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        var kind = ActColumns.Of(ActField.CoercionKind).Format(act);
        switch (answer.Limb)
        {
            case DayOff:
                narration.Suspect(
                    $"{context.Calendar.Describe(act.ExecutedOn.Day)}实施强制执行（{kind}），当日不是工作日，没有情况紧急的记载。"
                );
                break;
            case Night:
                narration.Suspect($"{act.ExecutedOn}实施强制执行（{kind}），时间在夜间，没有情况紧急的记载。");
                break;
            default:
                narration.Suspect($"记录载明在夜间或者节假日实施强制执行（{kind}），没有情况紧急的记载。");
                break;
        }

        narration.Lawful($"在工作日（含调休上班的休息日）的日间实施；情况紧急的，载明紧急情况并保存审批材料。");
    }
}
