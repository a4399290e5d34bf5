using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.PowersCatalog;

namespace Mingjing.Core.Checks.Rules;

/// <summary>
/// 追责时效 (处罚法 36): two years, five where life, health or financial safety is harmed, from the end of the conduct to its
/// discovery, never to the decision.
/// </summary>
public sealed class LimitationPeriod : ActCheck
{
    private const byte ByFiling = 2;

    private static readonly TermLength General = TermLength.Years(2);
    private static readonly TermLength Grave = TermLength.Years(5);
    private static readonly EnforcementField[] EveryField = Enum.GetValues<EnforcementField>();

    public override CheckInfo Info { get; } =
        new()
        {
            Code = "limitation-period",
            Title = "违法行为追责时效",
            Item = 5,
            SwitchOn = SwitchOn.FirstDay,
            Kinds = ActKinds.Penalty,
            Facts =
            [
                ActField.Field,
                ActField.ViolationDate,
                ActField.GravePublicHarm,
                ActField.DiscoveredOn,
                ActField.FiledOn,
                ActField.DecidedOn,
                ActField.Result,
                ActField.Status,
            ],
            Basis = [Law.Cite("penalty-law", 36)],
            Remedy = "核对违法行为终了之日和发现之日；确已超过时效的，依法纠正该处罚决定。",
            Reservation = "违法行为有连续或者继续状态的，自行为终了之日起计算；法律另有规定的除外",
        };

    /// <summary>With the filing alone, the day of discovery may have been earlier: a signal only.</summary>
    public override bool IsSignal(in Answer answer) => answer.Limb == ByFiling;

    public override Answer Judge(Act act, ScreeningContext context)
    {
        switch (act.HasResult(ActResult.Penalized))
        {
            case Flag.No:
                return Answer.NotApplicable;
            case Flag.Unknown:
                return Answer.Lacks(ActField.Result);
        }

        if (act.PrecedesPenaltyLaw2021())
            return Answer.Unclear(Reason.LawNotLoaded);
        if (!act.ViolationDate.IsKnown)
            return Answer.Lacks(ActField.ViolationDate);
        if (!Found(act).IsKnown)
            return Answer.Lacks((FieldSet)ActField.DiscoveredOn | ActField.FiledOn);

        // Nothing is filed before it is discovered.
        if (act.DiscoveredOn.IsKnown && act.FiledOn.IsBefore(act.DiscoveredOn.Day))
            return Answer.Unclear(Reason.Contradiction);

        var answer = JudgeByLaw(act, context);
        if (context.FieldOf(act) is not { } field)
            return JudgeByEveryField(act, context, answer);
        if (context.Fields.Limitation(field, act.ViolationDate.Day) is not { } rule)
            return answer;
        var byRule = Judge(act, context, rule.Length);
        if (rule.Confirmed)
            return byRule;
        return byRule.Outcome == answer.Outcome && answer.Outcome == Outcome.Satisfied
            ? answer
            : new Answer(Outcome.NotEvaluable, Reason.RuleUnconfirmed, due: answer.Due);
    }

    /// <summary>The field is unknown: the general period and every confirmed one are tried (law-rules §2.2).</summary>
    private static Answer JudgeByEveryField(Act act, ScreeningContext context, Answer answer)
    {
        foreach (var field in EveryField)
        {
            if (context.Fields.Limitation(field, act.ViolationDate.Day) is { Confirmed: true } rule)
                answer = Either(answer, Judge(act, context, rule.Length), ActField.Field);
        }

        return answer;
    }

    private static LimitationRule? ConfirmedRule(Act act, ScreeningContext context) =>
        context.FieldOf(act) is { } field
        && context.Fields.Limitation(field, act.ViolationDate.Day) is { Confirmed: true } rule
            ? rule
            : null;

    private static Answer JudgeByLaw(Act act, ScreeningContext context)
    {
        if (act.GravePublicHarm == Flag.Yes)
            return Judge(act, context, Grave);
        var general = Judge(act, context, General);
        return act.GravePublicHarm == Flag.No || general.Outcome != Outcome.Violated
            ? general
            : Either(general, Judge(act, context, Grave), ActField.GravePublicHarm);
    }

    private static DateFact Found(Act act) => act.DiscoveredOn.IsKnown ? act.DiscoveredOn : act.FiledOn;

    private static Answer Judge(Act act, ScreeningContext context, TermLength length)
    {
        var found = Found(act);
        var due = context.Calendar.Due(act.ViolationDate.Day, length);
        if (due.HasDates && found.Day <= due.Rolled)
            return InTime(found.Day, due);
        if (!due.IsKnown)
            return new Answer(Outcome.NotEvaluable, Reason.CalendarMissing, due: due);
        return act.DiscoveredOn.IsKnown
            ? new Answer(Outcome.Violated, due: due)
            : new Answer(
                Outcome.Violated,
                limb: ByFiling,
                due: due,
                exceptions: OpenExceptions.ContinuingConduct
                    | (act.DiscoveredOn.IsUnknown ? OpenExceptions.DiscoveredOn : OpenExceptions.None)
            );
    }

    /// <summary>税收等: where the field has a period of its own, its article leads.</summary>
    public override IReadOnlyList<LawArticle> BasisOf(Act act, in Answer answer, ScreeningContext context) =>
        act.ViolationDate.IsKnown && ConfirmedRule(act, context) is { } rule ? [rule.Basis, .. Info.Basis] : Info.Basis;

    public override void Reckon(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        if (answer.HasDue)
            narration.Reckon(context.Calendar, new Term(act.ViolationDate.Day, LengthOf(act, answer.Due, context)));
    }

    /// <summary>The period that ends on the answer's last day.</summary>
    private static TermLength LengthOf(Act act, in DueDate due, ScreeningContext context)
    {
        if (ConfirmedRule(act, context) is { } rule)
            return rule.Length;
        if (Ends(act, General, due, context))
            return General;
        foreach (var field in EveryField)
        {
            if (
                context.Fields.Limitation(field, act.ViolationDate.Day) is { Confirmed: true } other
                && Ends(act, other.Length, due, context)
            )
                return other.Length;
        }

        return Grave;
    }

    private static bool Ends(Act act, TermLength length, in DueDate due, ScreeningContext context) =>
        context.Calendar.Due(act.ViolationDate.Day, length).Plain == due.Plain;

    public override void Explain(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        if (answer.Limb == ByFiling)
            narration.Suspect(
                $"违法行为终了于{act.ViolationDate}，立案日期{act.FiledOn}晚于时效届满日{answer.Due.Rolled}；没有报送发现日期，以立案日期代为比较。"
            );
        else
            narration.Suspect(
                $"违法行为终了于{act.ViolationDate}，发现日期{act.DiscoveredOn}晚于时效届满日{answer.Due.Rolled}。"
            );
        narration.Lawful(
            $"在{answer.Due.Rolled}（含当日）以前发现的违法行为才可以给予处罚；时效算到发现之日，不算到决定之日。"
        );
    }
}
