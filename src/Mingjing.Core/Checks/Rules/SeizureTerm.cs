using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.PowersCatalog;

namespace Mingjing.Core.Checks.Rules;

/// <summary>
/// 查封、扣押、冻结期限 (强制法 25, 32): thirty days, thirty more when extended; testing told in writing is not counted. The plain
/// day is the limit, the rolled day only a tolerance: a restriction of property does not grow because of a holiday.
/// </summary>
public sealed class SeizureTerm : ActCheck
{
    private static readonly TermLength Basic = TermLength.Days(30);
    private static readonly TermLength Extended = TermLength.Days(60);

    private static readonly LawArticle[] ForFreeze = [Law.Cite("coercion-law", 32)];

    public override CheckInfo Info { get; } =
        new()
        {
            Code = "seizure-term",
            Title = "查封、扣押、冻结期限",
            Item = 4,
            SwitchOn = SwitchOn.FirstDay,
            Facts =
            [
                ActField.CoercionKind,
                ActField.SeizedOn,
                ActField.SeizureEndedOn,
                ActField.SeizureExtended,
                ActField.Suspensions,
                ActField.DecidedOn,
                ActField.Penalties,
                ActField.TransferredOn,
            ],
            Basis = [Law.Cite("coercion-law", 25), Law.Cite("coercion-law", 27), Law.Cite("coercion-law", 28)],
            Remedy = "立即解除超期的查封、扣押、冻结或者依法作出处理决定，并评估对当事人造成的影响。",
            Reservation = "法律、行政法规另有规定的除外",
        };

    public override Answer Judge(Act act, ScreeningContext context)
    {
        if (!act.SeizedOn.IsKnown)
            return Answer.NotApplicable;
        var seizedOn = act.SeizedOn.Day;
        if (act.SeizureEndedOn.IsBefore(seizedOn) || EndsBefore(act.Suspensions))
            return Answer.Unclear(Reason.Contradiction);
        var end = FirstEnd(act);
        var testing = TestingDays(act, context.Fields.SeizureNotCounted);
        var basic = context.Calendar.Due(seizedOn, Basic, testing);
        var answer = Judge(act, end, basic, context.AsOf);
        if (act.SeizureExtended != Flag.No && NeedsMore(answer))
        {
            var extended = Judge(act, end, context.Calendar.Due(seizedOn, Extended, testing), context.AsOf);
            if (act.SeizureExtended == Flag.Unknown && !NeedsMore(extended))
                return Answer.Lacks(ActField.SeizureExtended) with { Due = basic };
            answer = extended;
        }

        return answer.Outcome == Outcome.Violated && act.Suspensions.IsUnknown
            ? answer with
            {
                Exceptions = OpenExceptions.Suspensions,
            }
            : answer;
    }

    private static bool NeedsMore(in Answer answer) =>
        answer.Outcome == Outcome.Violated || answer.Reason == Reason.EventUnknown;

    private static Answer Judge(Act act, DateFact end, in DueDate due, DateOnly asOf)
    {
        var answer = Within(end, ActField.SeizureEndedOn, act.SeizedOn.Day, due, asOf);
        // Without knowing the penalties, a decision in time may have confiscated the goods.
        return
            answer.Outcome == Outcome.Violated
            && act.Penalties.IsUnknown
            && act.Kind == ActKind.Penalty
            && act.DecidedOn.IsKnown
            && act.DecidedOn.Day <= due.Rolled
            ? Answer.Lacks(ActField.Penalties) with
            {
                Due = due,
            }
            : answer;
    }

    /// <summary>The first of: release, a decision that confiscates the goods, a transfer with the goods.</summary>
    private static DateFact FirstEnd(Act act)
    {
        var end = act.SeizureEndedOn;
        if (act.DecidedOn.IsKnown && act.Imposes(PenaltyKinds.ConfiscateGoods) == Flag.Yes)
            end = Earlier(end, act.DecidedOn, act.SeizedOn.Day);
        return act.TransferredOn.IsKnown ? Earlier(end, act.TransferredOn, act.SeizedOn.Day) : end;
    }

    private static DateFact Earlier(DateFact end, DateFact other, DateOnly seizedOn) =>
        !other.IsBefore(seizedOn) && (!end.IsKnown || end.IsAfter(other)) ? other : end;

    private static bool EndsBefore(Fact<IReadOnlyList<Suspension>> suspensions)
    {
        if (!suspensions.IsKnown)
            return false;
        foreach (var suspension in suspensions.Value)
        {
            if (suspension.To < suspension.From)
                return true;
        }

        return false;
    }

    private static Suspension[] TestingDays(Act act, SuspensionGrounds testing) =>
        act.Suspensions.IsKnown ? SuspensionUnion.Of(act.Suspensions.Value.Where(s => testing.Admits(s.Ground))) : [];

    public override DateOnly GoverningDay(Act act, in Answer answer, ScreeningContext context) => act.SeizedOn.Day;

    public override IReadOnlyList<LawArticle> BasisOf(Act act, in Answer answer, ScreeningContext context) =>
        act.CoercionKind.Is(CoercionKind.FreezeFunds) ? ForFreeze : Info.Basis;

    public override void Reckon(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        if (!answer.HasDue)
            return;
        var testing = TestingDays(act, context.Fields.SeizureNotCounted);
        var basic = context.Calendar.Due(act.SeizedOn.Day, Basic, testing);
        narration.Reckon(
            context.Calendar,
            new Term(act.SeizedOn.Day, answer.Due.Rolled > basic.Rolled ? Extended : Basic)
            {
                Admitted = testing,
                NotAdmitted = act.Suspensions.IsKnown
                    ? [.. act.Suspensions.Value.Where(s => !context.Fields.SeizureNotCounted.Admits(s.Ground))]
                    : [],
                LastDay = LastDay.Tolerance,
            }
        );
    }

    public override void Explain(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        var extended = act.SeizureExtended == Flag.Yes ? "（已延长）" : "";
        if (FirstEnd(act) is { IsKnown: true } end)
            narration.Suspect(
                $"{act.SeizedOn}查封、扣押或者冻结{extended}，{end}才结束，超过{answer.Due.Plain}的期限（遇休息日容许至{answer.Due.Rolled}）。"
            );
        else
            narration.Suspect(
                $"{act.SeizedOn}查封、扣押或者冻结{extended}，截至{context.AsOf}没有解除，超过{answer.Due.Plain}的期限。"
            );
        narration.Lawful(
            $"在{answer.Due.Plain}以前解除，或者依法没收、移送；情况复杂的经批准延长一次，检测、检验、检疫、鉴定的期间书面告知当事人后不计入。"
        );
    }

    public override void Note(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        if (FirstEnd(act).IsAfter(answer.Due.Plain))
            narration.Remark(
                $"期限届满日{answer.Due.Plain}为休息日，{FirstEnd(act)}结束属容许的顺延；限制财产的措施不因休息日而应当延长。"
            );
    }
}
