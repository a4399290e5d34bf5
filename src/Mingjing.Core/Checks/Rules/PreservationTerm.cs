using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Terms;

namespace Mingjing.Core.Checks.Rules;

/// <summary>先行登记保存期限 (处罚法 56, 85): a decision on the goods within seven working days, or their seizure.</summary>
public sealed class PreservationTerm : ActCheck
{
    private static readonly TermLength Limit = TermLength.WorkingDays(7);

    public override CheckInfo Info { get; } =
        new()
        {
            Code = "preservation-term",
            Title = "先行登记保存处理期限",
            Item = 4,
            SwitchOn = SwitchOn.FirstDay,
            Facts = [ActField.PreservedOn, ActField.PreservationDecidedOn, ActField.SeizedOn, ActField.Field],
            Basis = [Law.Cite("penalty-law", 56), Law.Cite("penalty-law", 85)],
            Remedy = "尚未处理的，立即对登记保存的物品作出处理决定；已经逾期的，说明原因，并评估对当事人造成的影响。",
        };

    public override Answer Judge(Act act, ScreeningContext context)
    {
        if (!act.PreservedOn.IsKnown)
            return Answer.NotApplicable;
        if (act.Kind == ActKind.Penalty && context.FieldOf(act) == EnforcementField.PublicSecurity)
            return Answer.NotApplicable;
        if (act.PreservedOn.IsBefore(ActFacts.PenaltyLaw2021))
            return Answer.Unclear(Reason.LawNotLoaded);
        var preservedOn = act.PreservedOn.Day;
        var due = context.Calendar.Due(preservedOn, Limit);
        if (
            due.IsKnown
            && act.SeizedOn.IsKnown
            && !act.SeizedOn.IsBefore(preservedOn)
            && !act.SeizedOn.IsAfter(due.Rolled)
        )
            return new Answer(Outcome.Satisfied, due: due);
        return Within(act.PreservationDecidedOn, ActField.PreservationDecidedOn, preservedOn, due, context);
    }

    public override DateOnly GoverningDay(Act act, in Answer answer, ScreeningContext context) => act.PreservedOn.Day;

    public override void Reckon(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        if (answer.HasDue)
            narration.Reckon(context.Calendar, new Term(act.PreservedOn.Day, Limit));
    }

    public override void Explain(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        if (answer.Limb == Absent)
            narration.Suspect(
                $"{act.PreservedOn}先行登记保存，截至{context.AsOf}没有作出处理决定，已超过{answer.Due.Rolled}届满的期限。"
            );
        else
            narration.Suspect(
                $"{act.PreservedOn}先行登记保存，{act.PreservationDecidedOn}才作出处理决定，晚于{answer.Due.Rolled}届满的期限。"
            );
        narration.Lawful(
            $"在{answer.Due.Rolled}（含当日）以前作出处理决定；需要查封、扣押的，在此期限内依法转为查封、扣押。"
        );
    }
}
